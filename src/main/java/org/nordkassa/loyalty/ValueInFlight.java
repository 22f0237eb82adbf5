package org.nordkassa.loyalty;

import java.util.Optional;
import org.joda.money.Money;

/// How far a use has come: `held -> capturing -> captured -> giving back -> given back`, `refused` when the system said
/// no, `unknown` when an answer was lost. What is not [ValueUse.Returnable] has no way to the last two.
///
/// @param amount what is, or is to be, captured; it follows the basket while the use is held
/// @param left what was left after the capture, when the system said so
/// @param offline whether it was taken without its server, and so not confirmed when the sale was paid
public record ValueInFlight(ValueUse use, Stage stage, Money amount, Optional<Money> left, boolean offline) {
    public enum Stage {
        HELD, CAPTURING, CAPTURED, UNKNOWN, REFUSED, GIVING_BACK, GIVEN_BACK;

        /// Whether nothing is owed to or by a remote system any more.
        public boolean isSettled() {
            return switch (this) {
                case CAPTURED, REFUSED, GIVEN_BACK -> true;
                case HELD, CAPTURING, UNKNOWN, GIVING_BACK -> false;
            };
        }

        /// Whether a remote system may have taken it.
        public boolean mayBeTaken() {
            return switch (this) {
                case CAPTURING, CAPTURED, UNKNOWN, GIVING_BACK -> true;
                case HELD, REFUSED, GIVEN_BACK -> false;
            };
        }
    }

    public ValueInFlight(ValueUse use, Stage stage, Money amount, Optional<Money> left) {
        this(use, stage, amount, left, false);
    }

    /// Whether it was sold on the shop's own risk, and the server has then said no.
    public boolean isShort() {
        return offline && stage == Stage.REFUSED;
    }

    public static ValueInFlight held(ValueUse use) {
        return new ValueInFlight(use, Stage.HELD, use.amount(), Optional.empty());
    }

    /// @throws IllegalStateException when the event cannot follow: the journal is damaged
    public ValueInFlight after(ValueEvent event) {
        return switch (event) {
            case ValueEvent.Held _ -> throw cannotFollow(event);
            case ValueEvent.CaptureIntended(var _, var intended, var _) when stage == Stage.HELD
                    || stage == Stage.UNKNOWN ->
                    new ValueInFlight(use, Stage.CAPTURING, intended, left, offline);
            case ValueEvent.Captured(var _, var remaining, var _) when stage == Stage.CAPTURING
                    || stage == Stage.UNKNOWN ->
                    new ValueInFlight(use, Stage.CAPTURED, amount, remaining, offline);
            case ValueEvent.Refused _ when stage == Stage.CAPTURING || stage == Stage.UNKNOWN -> at(Stage.REFUSED);
            case ValueEvent.BecameUnknown _ when stage == Stage.CAPTURING -> at(Stage.UNKNOWN);
            case ValueEvent.TakenOffline(var _, var _, var taken, var _, var _) when stage == Stage.CAPTURING ->
                    new ValueInFlight(use, Stage.UNKNOWN, taken, left, true);
            case ValueEvent.GiveBackIntended _ when use.isReturnable() && stage.mayBeTaken() -> at(Stage.GIVING_BACK);
            case ValueEvent.GivenBack _ when use.isReturnable() && (stage == Stage.HELD || stage == Stage.GIVING_BACK) ->
                    at(Stage.GIVEN_BACK);
            case ValueEvent.CaptureIntended _, ValueEvent.Captured _, ValueEvent.Refused _, ValueEvent.BecameUnknown _,
                    ValueEvent.TakenOffline _, ValueEvent.GiveBackIntended _, ValueEvent.GivenBack _ -> throw cannotFollow(event);
        };
    }

    private ValueInFlight at(Stage next) {
        return new ValueInFlight(use, next, amount, left, offline);
    }

    private IllegalStateException cannotFollow(ValueEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow " + stage);
    }
}
