package org.nordkassa.loyalty;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.SaleId;

/// One use of something of value in a sale. Immutable: what becomes of it is told by [ValueInFlight].
///
/// @param key our reference, unique for ever: the idempotency key of everything that is sent about this use
/// @param amount what the use is worth, positive
/// @param customer the customer it belongs to; gift cards need none
/// @param staff the number of the cashier whose use it is; empty where nobody logs in
public record ValueUse(
        String key, Subject subject, Money amount, SaleId sale, Optional<CustomerId> customer, String staff) {
    public ValueUse(String key, Subject subject, Money amount, SaleId sale, Optional<CustomerId> customer) {
        this(key, subject, amount, sale, customer, "");
    }

    public ValueUse by(String cashier) {
        return new ValueUse(key, subject, amount, sale, customer, cashier);
    }

    /// What is used.
    public sealed interface Subject {}

    /// What can be given back once it was taken. What is not this can only be finished: see [ValueInFlight#after].
    public sealed interface Returnable extends Subject {}

    public record OfBenefit(String offerId) implements Returnable {}

    /// A promotion of the CRM's: to the member it is a benefit like any other.
    public record OfPromotion(String offerId) implements Returnable {}

    public record OfBonusCheck(String offerId) implements Returnable {}

    /// @param pin empty when the card has none; kept, sealed and beside the journal, to repeat the use if an answer is
    ///     lost
    public record OfGiftCard(GiftCardNumber number, Optional<String> pin) implements Returnable {
        /// The PIN stays out of logs.
        @Override
        public String toString() {
            return "OfGiftCard " + number;
        }
    }

    public record OfCustomerBalance() implements Returnable {}

    /// Money that is put on a gift card, which is made where there is none of that number. What is held is not taken
    /// from the customer: it is what the server has to be told of once it is paid.
    public record OfCardLoad(GiftCardNumber number) implements Returnable {}

    /// All of a card's money on its way to the customer. The card is void when it has arrived, so there is no way back. It
    /// has no place in the sale in which it happens, and goes on whatever becomes of that.
    ///
    /// @param pin as for [OfGiftCard]
    /// @param to the customer's number at the server, as it was when they were first asked: it is theirs that the money
    ///     goes to, whatever is known of them later
    public record OfCardMove(GiftCardNumber number, Optional<String> pin, String to) implements Subject {
        /// Neither PIN nor customer get into logs.
        @Override
        public String toString() {
            return "OfCardMove " + number;
        }
    }

    /// Whether it can be given back once it was taken.
    public boolean isReturnable() {
        return subject instanceof Returnable;
    }

    /// Who has to be told of the use.
    public RemoteSystem keeper() {
        return switch (subject) {
            case OfBenefit _ -> RemoteSystem.CUSTOBAR;
            case OfBonusCheck _, OfPromotion _ -> RemoteSystem.RULE;
            case OfGiftCard _, OfCustomerBalance _, OfCardLoad _, OfCardMove _ -> RemoteSystem.GIFT_CARDS;
        };
    }
}
