package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.day.DayReport;

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

    /// Somebody else logs in, or the cashier was taken out of service.
    record LoggedOut(String who, Instant at) implements TillEvent {}

    /// The day is closed. It ends with an entry of the journal; what comes after that is the next day's.
    ///
    /// @param upTo the last entry that the report counts
    record DayClosed(DayReport report, long upTo, Instant at) implements TillEvent {}

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

    /// A wrong PIN.
    ///
    /// @param who whose it should have been
    /// @param tries how many it were in a row
    record LogInRefused(String who, int tries, Instant at) implements TillEvent {}

    /// @param byItself whether nobody had touched the till for a while
    record Locked(String who, boolean byItself, Instant at) implements TillEvent {}

    /// Somebody with a higher role allowed one deed; in the journal before it is done.
    ///
    /// @param deed see [org.nordkassa.checkout.access.Deed#id]
    /// @param by who allowed it
    /// @param who for whom
    record Allowed(String deed, String by, String who, Instant at) implements TillEvent {}

    /// @param role which the cashier has then
    /// @param by who changed it; `command` when it was done on the machine, without the till's window
    record StaffChanged(StaffChange what, String who, String role, String by, Instant at) implements TillEvent {}

    /// The names stand in the journal.
    enum StaffChange {
        ADDED, NEW_PIN, OUT_OF_SERVICE,
        /// Wrong PINs are forgotten.
        RESET
    }

    /// Somebody looked for a customer. What they looked for is no part of it: only that it happened, and whether it led
    /// to a person (GDPR art. 5 (2) and 32: who looks whom up must be answerable for it).
    ///
    /// @param asked the systems that were asked because the till itself knew nobody
    /// @param by the cashier, may be empty
    record CustomerSearched(Way way, Found found, List<RemoteSystem> asked, String by, Instant at) implements TillEvent {
        /// What was looked for.
        public enum Way {
            CARD, PHONE, EMAIL,
            /// A phone number or e-mail address in the form of a new member, found to be somebody's.
            FORM;

            /// Whether a person has typed it: then a miss may be a guess.
            public boolean isTyped() {
                return this != CARD;
            }
        }

        /// What the look-up came to.
        public enum Found {
            ONE, SEVERAL, NOBODY,
            /// Nobody, but a system that might have known did not answer.
            UNCERTAIN;

            public boolean isMiss() {
                return this == NOBODY || this == UNCERTAIN;
            }
        }

        public CustomerSearched {
            asked = List.copyOf(asked);
        }
    }

    /// A customer's data were handed out. Whose, is not said: the journal is for ever.
    ///
    /// @param by the cashier, may be empty
    record CustomerExported(String by, Instant at) implements TillEvent {}

    /// A customer was erased. The id leads to nobody any more, but to the copies of the database from before: there, whoever
    /// restores one, the customer is to be erased again.
    ///
    /// @param by the cashier, may be empty
    record CustomerErased(CustomerId customer, String by, Instant at) implements TillEvent {}
}
