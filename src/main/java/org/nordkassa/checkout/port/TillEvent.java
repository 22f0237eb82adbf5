package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;

/// What happens at a till beside its sales and has to stand in its journal all the same (SKVFS 2014:9 chapter 2, 15 §, and
/// its sisters). That a sale was voided stands in the sale's own stream.
public sealed interface TillEvent {
    Instant at();

    /// In the journal before the drawer is told to open.
    ///
    /// @param sale for whose change it opens; empty when it was opened without a sale
    /// @param by the cashier, may be empty
    record DrawerOpened(Optional<SaleId> sale, String by, Instant at) implements TillEvent {}

    /// A copy of a receipt; in the journal before it is printed.
    ///
    /// @param by the cashier, may be empty
    record ReceiptCopied(ReceiptNumber number, String by, Instant at) implements TillEvent {}

    /// Prices of known products have changed; new products are no change of a price.
    record PricesChanged(List<PriceChange> changes, Instant at) implements TillEvent {
        public PricesChanged {
            changes = List.copyOf(changes);
        }
    }

    record PriceChange(String sku, Money before, Money after) {}

    /// @param who the cashier's short name or number, no more of the person
    record LoggedIn(String who, Instant at) implements TillEvent {}

    record LoggedOut(String who, Instant at) implements TillEvent {}

    /// A receipt that had not come out of the printer has come out after all, and is no copy.
    ///
    /// @param by the cashier, may be empty
    record ReceiptPrintedLate(ReceiptNumber number, String by, Instant at) implements TillEvent {}

    /// A receipt did not come out of the printer.
    record ReceiptNotPrinted(ReceiptNumber number, Instant at) implements TillEvent {}

    /// In the journal before a card terminal is asked for the money.
    ///
    /// @param key our reference, unique for ever
    record CardPaymentAsked(String key, SaleId sale, Money amount, Instant at) implements TillEvent {}

    /// What came of a payment at a card terminal.
    record CardPaymentEnded(String key, CardEnd end, Instant at) implements TillEvent {}

    enum CardEnd {
        /// The money is a tender of its sale.
        TAKEN,
        /// Nothing was taken, or it was given back at the terminal.
        NOT_TAKEN
    }

    /// A person has looked up what became of a use of value that the till could not find out, and has said so. What the
    /// till made of it stands in the sale's own stream.
    ///
    /// @param by the cashier, may be empty
    record SettledByHand(String useKey, SaleId sale, String by, Instant at) implements TillEvent {}
}
