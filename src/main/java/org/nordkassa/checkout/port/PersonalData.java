package org.nordkassa.checkout.port;

import java.time.Instant;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;

/// What a customer may ask of the shop about themselves (GDPR art. 15, 17 and 20): all that the till keeps of them, and that
/// it is erased. What other systems keep has to be asked for there.
///
/// Every call throws [JournalUnavailable] when the database cannot be read or written; then nothing has changed.
public interface PersonalData {
    /// @param key a card, a phone number as people type it or an e-mail address: exactly one person's
    Found find(String key);

    /// All that the till keeps of the customer, as JSON that a person can read and a machine can take in.
    ///
    /// @param by the cashier, may be empty
    String export(CustomerId customer, String by);

    /// Takes the customer out of the till for good. The sale itself stays, as bookkeeping law wants it: goods, amounts, VAT,
    /// receipt number; whose it was can be read no more.
    ///
    /// @param by the cashier, may be empty
    Erasure erase(CustomerId customer, String by, Instant at);

    sealed interface Found {
        record Nobody() implements Found {}

        /// A phone number or e-mail that several share says nothing about whose data are meant: a card does.
        record Several(int customers) implements Found {}

        record One(Customer customer) implements Found {}
    }

    sealed interface Erasure {
        /// @param sales of how many sales it can be read no more whose they were
        /// @param messages how many waiting messages about the customer leave no more
        record Erased(int sales, int messages) implements Erasure {}

        /// The customer has been in a basket that is still open.
        record InOpenSale() implements Erasure {}

        /// Money or a check of theirs is still on its way: it has to be settled first, or nobody could give it back.
        ///
        /// @param uses how many are not settled
        record Unsettled(int uses) implements Erasure {}

        /// Nobody with this id is there any more.
        record Gone() implements Erasure {}
    }
}
