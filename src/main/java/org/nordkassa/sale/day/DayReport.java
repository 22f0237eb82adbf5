package org.nordkassa.sale.day;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;

/// An X report, which changes nothing, or a Z report, which closes the day.
///
/// @param number the Z's, consecutive from 1; empty for an X
/// @param from when the day before was closed; empty for the first
/// @param sums of the day
/// @param grandTotal the turnover of all days so far, this one included
/// @param counted what lay in the drawer, where somebody has counted
/// @param open what was not resolved when the day was closed
/// @param by who closed it, may be empty
public record DayReport(
        Optional<Long> number, String till, Optional<Instant> from, Instant to, DaySums sums, Money grandTotal,
        Optional<Money> counted, List<Open> open, String by) {
    /// One thing that was not resolved.
    ///
    /// @param what a stable word: `benefit`, `check`, `gift-card`, `balance`, `load`, `card-payment`, `messages`, `receipt`
    /// @param amount where it is about money
    /// @param reference the sale's receipt, a system or the till's own key
    public record Open(String what, Optional<Money> amount, String reference) {}

    public DayReport {
        open = List.copyOf(open);
    }

    /// What was counted less what should lie there; the float is not known to the till.
    public Optional<Money> difference() {
        return counted.map(money -> money.minus(sums.cashTaken()));
    }

    /// The same as a Z.
    public DayReport closed(long as, Optional<Money> cash, List<Open> left, String who) {
        return new DayReport(Optional.of(as), till, from, to, sums, grandTotal, cash, left, who);
    }
}
