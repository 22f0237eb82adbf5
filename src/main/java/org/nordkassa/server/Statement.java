package org.nordkassa.server;

import java.time.Instant;
import java.util.List;
import org.joda.money.Money;

/// An account with its movements, oldest first, as it was at one moment.
record Statement(Account account, List<Movement> movements, Instant moment) {
    Statement {
        movements = List.copyOf(movements);
    }

    /// The sum of the movements: there is no other balance.
    Money balance() {
        return movements.stream().map(Movement::amount).reduce(Money.zero(account.currency()), Money::plus);
    }

    /// Whether the card may be used at all; an empty card may, it only has nothing on it.
    boolean redeemable() {
        return !account.voidAt(moment) && !account.expiredAt(moment);
    }

    /// The account as it was right after the movement: a repeated request gets the first answer again.
    Statement asOf(Movement last) {
        var known = movements.stream().filter(movement -> movement.id() <= last.id()).toList();
        return new Statement(account, known, last.at());
    }
}
