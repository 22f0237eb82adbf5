package org.nordkassa.ui.text;

import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Unit;

/// The sentence of every refused command.
final class RejectionTexts {
    private final Texts texts;

    RejectionTexts(Texts texts) {
        this.texts = texts;
    }

    String sentence(Rejection rejection) {
        return switch (rejection) {
            case Rejection.NoOpenSale() -> texts.say("rejection.no-open-sale");
            case Rejection.SaleAlreadyOpen() -> texts.say("rejection.sale-already-open");
            case Rejection.UnknownLine _ -> texts.say("rejection.unknown-line");
            case Rejection.UnknownDiscount _ -> texts.say("rejection.unknown-discount");
            case Rejection.UnknownTender _ -> texts.say("rejection.unknown-tender");
            case Rejection.IdTaken(int id) -> texts.say("rejection.id-taken", id);
            case Rejection.CurrencyDiffers(var expected, var given) ->
                    texts.say("rejection.currency-differs", given.getCode(), expected.getCode());
            case Rejection.UnitDiffers(var expected) -> expected == Unit.PIECE
                    ? texts.say("rejection.sold-by-piece") : texts.say("rejection.sold-by-weight");
            case Rejection.OneCardPerLine() -> texts.say("rejection.one-card-per-line");
            case Rejection.NoCustomer() -> texts.say("rejection.no-customer");
            case Rejection.CustomerIsPaying() -> texts.say("rejection.customer-is-paying");
            case Rejection.OfferAlreadyUsed _ -> texts.say("rejection.offer-already-used");
            case Rejection.NothingToReduce() -> texts.say("rejection.nothing-to-reduce");
            case Rejection.PaidMoreThanTotal(var paid) -> texts.say("rejection.paid-more-than-total", paid);
            case Rejection.AmountNotPositive() -> texts.say("rejection.amount-not-positive");
            case Rejection.NothingDue() -> texts.say("rejection.nothing-due");
            case Rejection.MoreThanDue(var due) -> texts.say("rejection.more-than-due", due);
            case Rejection.NoSuchCash(var amount) -> texts.say("rejection.no-such-cash", amount);
            case Rejection.EmptyBasket() -> texts.say("rejection.empty-basket");
            case Rejection.OwedToCustomer(var amount) -> texts.say("rejection.owed-to-customer", amount);
            case Rejection.SlipCountsOnce() -> texts.say("rejection.slip-counts-once");
            case Rejection.CannotBeSplit() -> texts.say("rejection.cannot-be-split");
            case Rejection.SplitAlready() -> texts.say("rejection.split-already");
            case Rejection.NotPaid(var due) -> texts.say("rejection.not-paid", due);
            case Rejection.TendersTaken(var paid) -> texts.say("rejection.tenders-taken", paid);
        };
    }
}
