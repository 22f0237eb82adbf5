package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCardNumber;

/// The gift-card server's ledger as the owner looks into it. All calls block. A server that keeps to the public contract
/// alone has no list and no modes.
public interface GiftCardLedger {
    enum State {
        USABLE, EMPTY, EXPIRED, VOID
    }

    /// @param number masked
    record Card(String number, State state, Money balance, Instant made, Optional<Instant> expires) {}

    /// @param reference what the till that made it has called its sale, or the empty text
    record Movement(Instant at, Money amount, String reference) {}

    /// @param movements the latest first
    record Account(Money balance, List<Movement> movements) {
        public Account {
            movements = List.copyOf(movements);
        }
    }

    /// What another mode would stop from working.
    ///
    /// @param accounts how many cards or customers have money that could no longer be spent as it is
    /// @param money per currency
    record Impact(int accounts, List<Money> money) {
        public Impact {
            money = List.copyOf(money);
        }
    }

    /// Every card, the newest first.
    Answer<List<Card>> cards();

    /// @return an empty optional where there is no such card
    Answer<Optional<Account>> history(GiftCardNumber number);

    /// @return an empty optional for a customer nobody has moved money to
    Answer<Optional<Account>> history(Customer customer);

    /// The mode in which the server says it works.
    Answer<GiftCards.Mode> mode();

    Answer<Impact> impact(GiftCards.Mode to);
}
