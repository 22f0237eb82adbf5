package org.nordkassa.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// What the owner lets be taken from gift cards and customers' balances while their server cannot be asked: at most an
/// amount for each card and day, on a balance that this till saw not long ago. Pure: what was taken before comes with the
/// question, from where it has been written down.
///
/// @param perDay for each card or customer on a day; empty for nothing at all, which is usual
/// @param seenWithin how old the balance may be
public record OfflineRule(Optional<Money> perDay, Duration seenWithin) {
    /// Nothing is taken without the server.
    public static final OfflineRule NONE = new OfflineRule(Optional.empty(), Duration.ZERO);

    public OfflineRule {
        perDay = perDay.filter(Money::isPositive);
    }

    public boolean isNothing() {
        return perDay.isEmpty();
    }

    /// What may be taken now.
    ///
    /// A balance from the future is none: the clock was set back. Who owes the shop for an earlier time gets nothing.
    ///
    /// @param taken everything taken so from this card or customer and not given back, of any day, in any order
    /// @param day in the shop's time zone
    /// @return empty for nothing, otherwise positive
    public Optional<Money> allowed(Optional<SeenBalance> seen, List<OfflineUse> taken, LocalDate day, Instant now) {
        return seen.filter(balance -> isFresh(balance, day, now)).filter(_ -> taken.stream().noneMatch(OfflineUse::isShort))
                .flatMap(balance -> perDay.filter(most -> most.getCurrencyUnit().equals(balance.balance().getCurrencyUnit()))
                        .map(most -> least(most.minus(ofDay(taken, day, most)), left(balance, taken))))
                .filter(Money::isPositive);
    }

    private boolean isFresh(SeenBalance seen, LocalDate day, Instant now) {
        return !seen.at().isAfter(now) && now.isBefore(seen.at().plus(seenWithin))
                && seen.expires().filter(day::isAfter).isEmpty();
    }

    private static Money ofDay(List<OfflineUse> taken, LocalDate day, Money like) {
        return taken.stream().filter(use -> use.day().equals(day)).map(OfflineUse::amount)
                .filter(amount -> amount.isSameCurrency(like)).reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
    }

    /// What the server did not yet know of when it said so has gone off it since.
    private static Money left(SeenBalance seen, List<OfflineUse> taken) {
        return taken.stream().filter(use -> use.settled().filter(at -> at.isBefore(seen.at())).isEmpty())
                .map(OfflineUse::amount).filter(amount -> amount.isSameCurrency(seen.balance()))
                .reduce(seen.balance(), Money::minus);
    }

    private static Money least(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }
}
