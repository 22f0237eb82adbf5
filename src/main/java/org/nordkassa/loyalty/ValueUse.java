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

    public record OfBenefit(String offerId) implements Subject {}

    /// A promotion of the CRM's: to the member it is a benefit like any other.
    public record OfPromotion(String offerId) implements Subject {}

    public record OfBonusCheck(String offerId) implements Subject {}

    /// @param pin empty when the card has none; kept, sealed and beside the journal, to repeat the use if an answer is
    ///     lost
    public record OfGiftCard(GiftCardNumber number, Optional<String> pin) implements Subject {
        /// The PIN stays out of logs.
        @Override
        public String toString() {
            return "OfGiftCard " + number;
        }
    }

    public record OfCustomerBalance() implements Subject {}

    /// Money that is put on a gift card, which is made where there is none of that number. What is held is not taken
    /// from the customer: it is what the server has to be told of once it is paid.
    public record OfCardLoad(GiftCardNumber number) implements Subject {}

    /// Who has to be told of the use.
    public RemoteSystem keeper() {
        return switch (subject) {
            case OfBenefit _ -> RemoteSystem.CUSTOBAR;
            case OfBonusCheck _, OfPromotion _ -> RemoteSystem.RULE;
            case OfGiftCard _, OfCustomerBalance _, OfCardLoad _ -> RemoteSystem.GIFT_CARDS;
        };
    }
}
