package org.nordkassa.checkout;

import java.util.EnumSet;
import java.util.Set;
import org.nordkassa.checkout.Doubt.Of;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;

/// What a person can do about something that is in doubt.
public enum Remedy {
    /// The system or terminal is asked at once what became of it, under the old key: nothing is taken twice.
    ASK_AGAIN,
    /// The person has looked it up and says: what was meant to happen has happened.
    FINISH,
    /// It is undone: by a signed movement, or by the person at the terminal.
    GIVE_BACK,
    /// Nobody will pay it: the shop bears it.
    WRITE_OFF,
    /// The receipt is printed.
    PRINT,
    /// The screen of messages is opened.
    SEE_MESSAGES;

    /// Which of them make sense. Pure.
    ///
    /// A load of a gift card has been paid: it is never undone from here but where its line can still come off. Tenders
    /// whose answer was lost go back by themselves, so that nothing of them is left to undo. A card on its way to the customer
    /// only goes on.
    public static Set<Remedy> of(Doubt doubt) {
        return switch (doubt) {
            case Doubt.OfUse use -> of(use.value().stage(), use.of(), use.value().use().subject());
            case Doubt.OfCardPayment payment -> of(payment);
            case Doubt.OfShortfall _ -> EnumSet.of(FINISH, WRITE_OFF);
            case Doubt.OfMessages _ -> EnumSet.of(ASK_AGAIN, SEE_MESSAGES);
            case Doubt.OfBackup _ -> EnumSet.of(ASK_AGAIN);
            case Doubt.OfReceipt _ -> EnumSet.of(PRINT);
        };
    }

    static Set<Remedy> of(Stage stage, Of of, ValueUse.Subject subject) {
        return switch (stage) {
            case UNKNOWN -> switch (subject) {
                case ValueUse.OfCardMove _ -> EnumSet.of(ASK_AGAIN, FINISH);
                case ValueUse.Returnable returnable ->
                        of == Of.OPEN_SALE ? EnumSet.of(GIVE_BACK) : afterTheSale(returnable);
            };
            case GIVING_BACK -> EnumSet.of(ASK_AGAIN, FINISH);
            case HELD, CAPTURING, CAPTURED, REFUSED, GIVEN_BACK -> EnumSet.noneOf(Remedy.class);
        };
    }

    private static Set<Remedy> afterTheSale(ValueUse.Returnable subject) {
        return switch (subject) {
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _ ->
                    EnumSet.of(ASK_AGAIN, FINISH, GIVE_BACK);
            case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _ ->
                    EnumSet.of(ASK_AGAIN, FINISH);
        };
    }

    private static Set<Remedy> of(Doubt.OfCardPayment payment) {
        var remedies = EnumSet.of(GIVE_BACK);
        if (payment.canBeAsked()) {
            remedies.add(ASK_AGAIN);
        }
        if (payment.of() == Of.OPEN_SALE) {
            remedies.add(FINISH);
        }
        return remedies;
    }
}
