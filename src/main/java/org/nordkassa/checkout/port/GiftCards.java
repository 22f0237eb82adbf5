package org.nordkassa.checkout.port;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;

/// The gift-card server, in either of its modes.
///
/// Capturing a [org.nordkassa.loyalty.ValueUse.OfCardMove] moves the whole balance of the card to the customer, however much
/// that is by then; [Outcome.Done] says what the customer's balance was right after it.
public interface GiftCards extends ValueKeeper {
    /// What a mode allows.
    enum Mode {
        /// The balance belongs to the card's number. One card a sale.
        ON_CARD,
        /// Redeeming moves the whole balance to the customer; the card is then void.
        ON_CUSTOMER
    }

    Mode mode();

    /// What the owner may look into; empty where there is nothing of the kind.
    default Optional<GiftCardLedger> ledger() {
        return Optional.empty();
    }

    /// @return an empty optional where the server does not know the card
    Answer<Optional<GiftCard>> card(GiftCardNumber number, Optional<String> pin);

    /// The number under which this server keeps a customer's balance; empty for a customer who has none.
    Optional<String> numberOf(Customer customer);

    /// @return zero where the server does not know the customer
    Answer<Money> balanceOf(Customer customer);
}
