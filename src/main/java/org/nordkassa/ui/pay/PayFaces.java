package org.nordkassa.ui.pay;

import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.PaymentState.Unconfirmed;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.pay.PayModel.Face;
import org.nordkassa.ui.text.Texts;

/// Which face the chosen way of paying shows, and the amount it proposes.
final class PayFaces {
    /// Tenders already taken need the room.
    private static final long ONE_ROW = 3;
    private static final long ALL = Long.MAX_VALUE;

    private final Desk desk;
    private final Texts texts;

    PayFaces(Desk desk, Texts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    Face face() {
        var payment = desk.shown().state().payment();
        return switch (desk.method()) {
            case CASH -> cash();
            case CARD -> payment.onTerminal()
                    .<Face>map(amount -> new PayModel.OnTerminal(texts.formats().money(amount)))
                    .orElseGet(PayModel.Card::new);
            case GIFT_CARD -> payment.giftCard().map(this::giftCard).orElseGet(PayModel.AskNumber::new);
            case BALANCE -> payment.balance().<Face>map(seen -> new PayModel.NotConfirmed(texts.say("tender.balance"),
                    texts.formats().money(seen.balance()), explained(seen), false)).orElseGet(() -> new PayModel.Balance(PayModel.balance(desk).map(texts.formats()::money)
                    .orElseGet(() -> texts.say("pay.no-balance"))));
        };
    }

    private String explained(Unconfirmed seen) {
        return texts.say("pay.not-confirmed.hint", texts.formats().time(seen.seen()), texts.formats().money(seen.allowed()));
    }

    private Face cash() {
        var due = desk.shown().dueInCash();
        return due.isNegative() ? new PayModel.PayOut(due.negated()) : new PayModel.Cash(CashSuggestions.of(due).stream()
                .limit(desk.shown().tenders().size() > 1 ? ONE_ROW : ALL).toList());
    }

    private Face giftCard(AskedCard asked) {
        return switch (asked) {
            case AskedCard.Asking(var number) -> new PayModel.Asking(number.masked());
            case AskedCard.PinNeeded(var number) -> new PayModel.AskPin(number.masked(), number.value());
            case AskedCard.Known(var card) -> known(card);
            case AskedCard.NotConfirmed(var card, var seen) -> new PayModel.NotConfirmed(card.number().masked(),
                    texts.formats().money(seen.balance()), explained(seen), true);
        };
    }

    private Face known(GiftCard card) {
        var state = desk.shown().state();
        return new PayModel.GiftCard(card.number().masked(), texts.formats().money(card.balance()),
                card.expires().map(day -> texts.say("offer.until", day)).orElse(""),
                state.payment().changesCustomer() && state.member().isPresent());
    }

    /// As much as is due and there is; nothing for cash, which has to be counted.
    Optional<Money> proposed(Face face) {
        var due = desk.shown().due();
        return switch (face) {
            case PayModel.Card _, PayModel.OnTerminal _ -> Optional.of(due);
            case PayModel.GiftCard _ -> desk.shown().state().payment().giftCard()
                    .filter(AskedCard.Known.class::isInstance).map(AskedCard.Known.class::cast)
                    .map(known -> known.card().balance())
                    .filter(balance -> balance.getCurrencyUnit().equals(due.getCurrencyUnit()))
                    .map(balance -> least(balance, due)).filter(Money::isPositive);
            case PayModel.NotConfirmed(var _, var _, var _, boolean isCard) -> (isCard ? notConfirmed()
                    : desk.shown().state().payment().balance()).map(seen -> least(seen.allowed(), due));
            case PayModel.Balance _ -> PayModel.balance(desk).map(balance -> least(balance, due));
            case PayModel.Cash _, PayModel.PayOut _, PayModel.AskNumber _, PayModel.Asking _, PayModel.AskPin _ -> Optional.empty();
        };
    }

    private Optional<Unconfirmed> notConfirmed() {
        return desk.shown().state().payment().giftCard().flatMap(asked ->
                asked instanceof AskedCard.NotConfirmed(var _, var seen) ? Optional.of(seen) : Optional.empty());
    }

    private static Money least(Money one, Money other) {
        return one.isGreaterThan(other) ? other : one;
    }
}
