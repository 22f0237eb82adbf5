package org.nordkassa.sale;

import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Why a command was refused. A refusal is normal business and leaves the sale as it was.
public sealed interface Rejection {
    /// The command needs an open sale and there is none.
    record NoOpenSale() implements Rejection {}

    record SaleAlreadyOpen() implements Rejection {}

    record UnknownLine(LineId id) implements Rejection {}

    record UnknownDiscount(DiscountId id) implements Rejection {}

    record UnknownTender(TenderId id) implements Rejection {}

    /// An id was given twice; only a fault in the caller leads here.
    record IdTaken(int id) implements Rejection {}

    record CurrencyDiffers(CurrencyUnit expected, CurrencyUnit given) implements Rejection {}

    record UnitDiffers(Unit expected) implements Rejection {}

    /// Each gift card that is sold has a line of its own.
    record OneCardPerLine() implements Rejection {}

    record NoCustomer() implements Rejection {}

    /// The customer's own balance pays a part of the sale, so the customer stays until that tender is given back.
    record CustomerIsPaying() implements Rejection {}

    /// The benefit or bonus check is already in this basket.
    record OfferAlreadyUsed(String offerId) implements Rejection {}

    /// There is nothing in the basket that the discount could reduce.
    record NothingToReduce() implements Rejection {}

    /// The change would bring the total below what has been paid by other means than cash.
    record PaidMoreThanTotal(Money paid) implements Rejection {}

    record AmountNotPositive() implements Rejection {}

    /// The sale is paid: no more money is taken.
    record NothingDue() implements Rejection {}

    /// Only cash may be more than what is due.
    record MoreThanDue(Money due) implements Rejection {}

    /// No coins make up this amount.
    record NoSuchCash(Money amount) implements Rejection {}

    record EmptyBasket() implements Rejection {}

    /// Deposit slips came to more than the goods: the rest goes to the customer, in cash.
    record OwedToCustomer(Money amount) implements Rejection {}

    /// A deposit slip is one piece, and in a basket once.
    record SlipCountsOnce() implements Rejection {}

    /// What was to leave cannot, or both parts would not cost together what the sale does.
    record CannotBeSplit() implements Rejection {}

    /// The rest of a sale is split when its turn has come.
    record SplitAlready() implements Rejection {}

    record NotPaid(Money due) implements Rejection {}

    /// Money has been taken: it goes back to the customer before the sale can be voided.
    record TendersTaken(Money paid) implements Rejection {}
}
