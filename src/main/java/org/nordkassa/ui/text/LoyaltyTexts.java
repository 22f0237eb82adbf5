package org.nordkassa.ui.text;

import java.time.Instant;
import java.util.Optional;
import org.nordkassa.checkout.Lookup;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight;

/// Words for what customers own and for the systems that keep it.
public final class LoyaltyTexts {
    private final Texts texts;

    LoyaltyTexts(Texts texts) {
        this.texts = texts;
    }

    String verdict(OfferVerdict verdict) {
        return switch (verdict) {
            case OfferVerdict.Usable(var saves) -> texts.say("verdict.usable", saves);
            case OfferVerdict.AlreadyInBasket() -> texts.say("verdict.already-in-basket");
            case OfferVerdict.Used(var on) -> on.toEpochDay() == 0
                    ? texts.say("verdict.used") : texts.say("verdict.used-on", on);
            case OfferVerdict.NotYetValid(var from) -> texts.say("verdict.not-yet-valid", from);
            case OfferVerdict.Expired(var on) -> texts.say("verdict.expired", on);
            case OfferVerdict.BelowMinimum(var minimum) -> texts.say("verdict.below-minimum", minimum);
            case OfferVerdict.OtherCurrency(var currency) -> texts.say("verdict.other-currency", currency);
            case OfferVerdict.NothingToReduce() -> texts.say("verdict.nothing-to-reduce");
            case OfferVerdict.DoesNotCombine() -> texts.say("verdict.does-not-combine");
            case OfferVerdict.WouldWaste(var remainder) -> texts.say("verdict.would-waste", remainder);
        };
    }

    String refusal(Refusal refusal) {
        return switch (refusal) {
            case ALREADY_USED -> texts.say("refusal.already-used");
            case EXPIRED -> texts.say("refusal.expired");
            case UNKNOWN -> texts.say("refusal.unknown");
            case NOT_ENOUGH_MONEY -> texts.say("refusal.not-enough-money");
            case OTHER_CURRENCY -> texts.say("refusal.other-currency");
            case BLOCKED -> texts.say("refusal.blocked");
            case WRONG_PIN -> texts.say("refusal.wrong-pin");
            case PIN_PAUSED -> texts.say("refusal.pin-paused");
            case PIN_NEEDED -> texts.say("refusal.pin-needed");
            case WRONG_MODE -> texts.say("refusal.wrong-mode");
            case OTHER -> texts.say("refusal.other");
        };
    }

    /// The whole sentence: it says which card, and what to do.
    String refusedCard(String number, Refusal refusal) {
        return switch (refusal) {
            case ALREADY_USED -> texts.say("notice.gift-card-refused.already-used", number);
            case EXPIRED -> texts.say("notice.gift-card-refused.expired", number);
            case UNKNOWN -> texts.say("notice.gift-card-refused.unknown", number);
            case NOT_ENOUGH_MONEY -> texts.say("notice.gift-card-refused.not-enough-money", number);
            case OTHER_CURRENCY -> texts.say("notice.gift-card-refused.other-currency", number);
            case BLOCKED -> texts.say("notice.gift-card-refused.blocked", number);
            case WRONG_PIN -> texts.say("notice.gift-card-refused.wrong-pin", number);
            case PIN_PAUSED -> texts.say("notice.gift-card-refused.pin-paused", number);
            case PIN_NEEDED -> texts.say("notice.gift-card-refused.pin-needed", number);
            case WRONG_MODE -> texts.say("notice.gift-card-refused.wrong-mode", number);
            case OTHER -> texts.say("notice.gift-card-refused.other", number);
        };
    }

    String refusedBalance(Refusal refusal) {
        return switch (refusal) {
            case NOT_ENOUGH_MONEY -> texts.say("notice.balance-refused.not-enough-money");
            case OTHER_CURRENCY -> texts.say("notice.balance-refused.other-currency");
            case WRONG_MODE -> texts.say("notice.gift-card-mode-differs");
            case ALREADY_USED, EXPIRED, UNKNOWN, BLOCKED, WRONG_PIN, PIN_NEEDED, PIN_PAUSED, OTHER ->
                    texts.say("notice.balance-refused.other");
        };
    }

    /// Why money that was sold on was not paid afterwards: nothing that the cashier could do better at the time helps now.
    public String unpaid(Refusal refusal) {
        return switch (refusal) {
            case ALREADY_USED, EXPIRED, OTHER_CURRENCY, BLOCKED -> refusal(refusal);
            case NOT_ENOUGH_MONEY -> texts.say("unpaid.not-enough-money");
            case UNKNOWN, WRONG_PIN, PIN_PAUSED, PIN_NEEDED, WRONG_MODE, OTHER -> texts.say("unpaid.refused");
        };
    }

    String failure(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.NotSetUp() -> texts.say("failure.not-set-up");
            case RemoteFailure.Unreachable() -> texts.say("failure.unreachable");
            case RemoteFailure.TimedOut() -> texts.say("failure.timed-out");
            case RemoteFailure.NotTrusted() -> texts.say("failure.not-trusted");
            case RemoteFailure.Moved(int status) -> texts.say("failure.moved", status);
            case RemoteFailure.Resting(var left) -> texts.say("failure.resting", left.toSeconds());
            case RemoteFailure.NotHeld() -> texts.say("failure.not-held");
            case RemoteFailure.NotAuthorised() -> texts.say("failure.not-authorised");
            case RemoteFailure.AccountTaken() -> texts.say("failure.account-taken");
            case RemoteFailure.TooManyRequests _ -> texts.say("failure.too-many-requests");
            case RemoteFailure.NotAccepted(int status) -> texts.say("failure.not-accepted", status);
            case RemoteFailure.ServerFault(int status) -> texts.say("failure.server-fault", status);
            case RemoteFailure.Nonsense() -> texts.say("failure.nonsense");
        };
    }

    String system(RemoteSystem system) {
        return switch (system) {
            case CARDU -> texts.say("system.cardu");
            case CUSTOBAR -> texts.say("system.custobar");
            case RULE -> texts.say("system.rule");
            case GIFT_CARDS -> texts.say("system.gift-cards");
        };
    }

    /// @param since since when the system has been silent, where that is known
    public String lookup(Lookup lookup, Optional<Instant> since) {
        return switch (lookup) {
            case Lookup.Asking() -> texts.say("lookup.asking");
            case Lookup.Answered(long millis, int _) -> texts.say("lookup.answered", millis);
            case Lookup.Failed(var failure) -> since.filter(_ -> failure.isSilence())
                    .map(at -> texts.say("lookup.no-answer-since", texts.formats().time(at)))
                    .orElseGet(() -> texts.of(failure));
            case Lookup.NotPossible() -> texts.say("lookup.not-possible");
        };
    }

    public String stage(ValueInFlight.Stage stage) {
        return switch (stage) {
            case HELD -> texts.say("stage.held");
            case CAPTURING -> texts.say("stage.capturing");
            case CAPTURED -> texts.say("stage.captured");
            case UNKNOWN -> texts.say("stage.unknown");
            case REFUSED -> texts.say("stage.refused");
            case GIVING_BACK -> texts.say("stage.giving-back");
            case GIVEN_BACK -> texts.say("stage.given-back");
        };
    }

    public String busy(PaymentState.Busy busy) {
        return switch (busy) {
            case DEBITING_GIFT_CARD -> texts.say("busy.debiting-gift-card");
            case DEBITING_BALANCE -> texts.say("busy.debiting-balance");
            case MOVING_GIFT_CARD -> texts.say("busy.moving-gift-card");
            case WAITING_FOR_TERMINAL -> texts.say("busy.waiting-for-terminal");
            case MARKING_USES -> texts.say("busy.marking-uses");
            case GIVING_BACK -> texts.say("busy.giving-back");
        };
    }
}
