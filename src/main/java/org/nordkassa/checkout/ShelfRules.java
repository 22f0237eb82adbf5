package org.nordkassa.checkout;

import org.nordkassa.sale.Country;
import org.nordkassa.sale.VatClass;

/// What a shop decides about packs with a date and about deposit slips.
///
/// @param expiry for packs past their expiry date (use by)
/// @param bestBefore for packs past the day they are best before or to be sold by
public record ShelfRules(WhenPassed expiry, WhenPassed bestBefore, Deposits deposits) {
    /// What happens to a pack whose day has passed, the strictest first.
    public enum WhenPassed {
        /// It is not sold.
        STOP,
        /// It is not sold unless the cashier says so.
        ASK,
        /// It is sold, and the cashier is told.
        TELL,
        IGNORE
    }

    /// @param name what the line on the receipt is called
    /// @param vat most countries take no VAT on deposits
    /// @param numbersRepeatAfterDays after so many days a machine's numbers begin anew, and an old slip is forgotten; 0
    ///     when they never do
    public record Deposits(String name, VatClass vat, int numbersRepeatAfterDays) {}

    public static ShelfRules usual(Country country) {
        return new ShelfRules(WhenPassed.STOP, WhenPassed.STOP, new Deposits(switch (country) {
            case FI -> "Pullopalautus";
            case SE, DK, NO -> "Pant";
            case DE -> "Pfandbon";
        }, VatClass.NONE, 0));
    }
}
