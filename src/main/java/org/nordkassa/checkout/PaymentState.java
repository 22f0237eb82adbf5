package org.nordkassa.checkout;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;

/// Where paying stands, apart from the tenders, which are the sale's.
///
/// @param giftCard the card that was scanned or typed
/// @param onTerminal the amount the cashier is taking on a stand-alone card terminal
/// @param busy something the cashier has to wait for
/// @param changesCustomer whether the server moves gift cards to the customer (true) or keeps them on the card
/// @param balance the customer's balance, where its server does not answer and some of it may be taken all the same
public record PaymentState(
        Optional<AskedCard> giftCard, Optional<Money> onTerminal, Optional<Busy> busy, boolean changesCustomer,
        Optional<Unconfirmed> balance) {
    public static final PaymentState NONE =
            new PaymentState(Optional.empty(), Optional.empty(), Optional.empty(), false);

    public PaymentState(
            Optional<AskedCard> giftCard, Optional<Money> onTerminal, Optional<Busy> busy, boolean changesCustomer) {
        this(giftCard, onTerminal, busy, changesCustomer, Optional.empty());
    }

    /// What its server cannot confirm at present.
    ///
    /// @param balance as it was last seen
    /// @param allowed how much of it may be taken, positive
    public record Unconfirmed(Money balance, Money allowed, Instant seen) {}

    public enum Busy {
        DEBITING_GIFT_CARD, DEBITING_BALANCE, MOVING_GIFT_CARD, WAITING_FOR_TERMINAL, MARKING_USES, GIVING_BACK
    }

    /// A gift card on the counter.
    public sealed interface AskedCard {
        record Asking(GiftCardNumber number) implements AskedCard {}

        /// The server wants the card's PIN.
        record PinNeeded(GiftCardNumber number) implements AskedCard {}

        record Known(GiftCard card) implements AskedCard {}

        /// The server does not answer, and the owner lets some of what was last seen on the card be taken.
        record NotConfirmed(GiftCard card, Unconfirmed seen) implements AskedCard {}
    }
}
