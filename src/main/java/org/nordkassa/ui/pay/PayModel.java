package org.nordkassa.ui.pay;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.PayMethod;
import org.nordkassa.ui.text.Texts;

/// The pay panel, written out.
///
/// @param customer whose sale it is, where that is known
/// @param dueInCash where coins make it differ from what is due
/// @param action what the button beside the amount does, with the amount in it
/// @param busy whether something is waited for, so that nothing else can be begun
public record PayModel(Optional<String> customer, String due, Optional<String> dueInCash, List<Taken> tenders, PayMethod method,
        boolean hasBalance, Face face, String entry, String action, boolean ready, boolean busy) {
    /// What a way of paying shows above the keypad.
    public sealed interface Face {}

    public record Cash(List<Money> suggestions) implements Face {}

    /// Deposit slips came to more than the goods.
    ///
    /// @param owed to the customer, positive
    public record PayOut(Money owed) implements Face {}

    public record Card() implements Face {}

    /// The amount stands on the terminal; the cashier says what came of it.
    public record OnTerminal(String amount) implements Face {}

    public record AskNumber() implements Face {}

    public record Asking(String card) implements Face {}

    public record AskPin(String card, String number) implements Face {}

    /// @param movable whether the whole card can be moved to the customer
    public record GiftCard(String card, String balance, String expires, boolean movable) implements Face {}

    public record Balance(String balance) implements Face {}

    /// A card or balance whose server does not answer, and of which some may be taken all the same.
    ///
    /// @param hint when it was seen and how much may be taken
    public record NotConfirmed(String name, String balance, String hint, boolean isCard) implements Face {}

    /// @param isConfirmed not what was taken while its server did not answer
    public record Taken(TenderId id, String name, String amount, boolean isConfirmed) {}

    public PayModel {
        tenders = List.copyOf(tenders);
    }

    public static PayModel of(Desk desk, Texts texts) {
        var shown = desk.shown();
        var formats = texts.formats();
        var faces = new PayFaces(desk, texts);
        var face = faces.face();
        var amount = desk.enteredMoney().or(() -> faces.proposed(face));
        return new PayModel(shown.state().member().map(member -> texts.of(member.customer())), formats.money(shown.due()),
                Optional.of(shown.dueInCash()).filter(cash -> !cash.equals(shown.due())).map(formats::money),
                shown.tenders().stream().map(tender -> taken(tender, desk, texts)).toList(), desk.method(),
                balance(desk).isPresent() || shown.state().payment().balance().isPresent(), face, desk.entry().shown(formats.decimalSign()),
                action(desk.method(), amount, texts), amount.isPresent() && shown.due().isPositive(),
                shown.state().payment().busy().isPresent());
    }

    static Optional<Money> balance(Desk desk) {
        return desk.shown().state().member().flatMap(MemberState::balance).filter(Money::isPositive);
    }

    private static Taken taken(Tender tender, Desk desk, Texts texts) {
        var name = switch (tender) {
            case Tender.Cash _ -> texts.say("tender.cash");
            case Tender.Card _ -> texts.say("tender.card");
            case Tender.GiftCard card -> texts.say("tender.gift-card", card.maskedNumber());
            case Tender.CustomerBalance _ -> texts.say("tender.balance");
        };
        return new Taken(tender.id(), isConfirmed(tender, desk) ? name : texts.say("tender.not-confirmed", name),
                texts.formats().money(tender.amount()), isConfirmed(tender, desk));
    }

    private static boolean isConfirmed(Tender tender, Desk desk) {
        var key = switch (tender) {
            case Tender.GiftCard card -> Optional.of(card.useKey());
            case Tender.CustomerBalance balance -> Optional.of(balance.useKey());
            case Tender.Cash _, Tender.Card _ -> Optional.<String>empty();
        };
        return key.map(desk.shown().state().uses()::get).filter(ValueInFlight::offline).isEmpty();
    }

    private static String action(PayMethod method, Optional<Money> amount, Texts texts) {
        return switch (method) {
            case CASH -> amount.map(money -> texts.say("pay.take-cash", money))
                    .orElseGet(() -> texts.say("pay.type-cash"));
            case CARD -> amount.map(money -> texts.say("pay.charge", money)).orElseGet(() -> texts.say("tender.card"));
            case GIFT_CARD, BALANCE -> amount.map(money -> texts.say("pay.use", money))
                    .orElseGet(() -> texts.say("pay.use-nothing"));
        };
    }
}
