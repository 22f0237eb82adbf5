package org.nordkassa.ui.text;

import java.time.Duration;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.AccessState.Said;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.access.StaffRules;

/// What is said about who stands at the till.
public final class AccessTexts {
    private final Texts texts;

    public AccessTexts(Texts texts) {
        this.texts = texts;
    }

    public String of(Role role) {
        return texts.say(switch (role) {
            case CASHIER -> "staff.role.cashier";
            case SUPERVISOR -> "staff.role.supervisor";
            case OWNER -> "staff.role.owner";
        });
    }

    public String of(Deed deed) {
        return deed.isMovable() ? texts.say("settings." + deed.setting()) : texts.say("staff.deed.staff");
    }

    public String title(AccessState state) {
        return state.asked().map(asked -> of(asked.deed())).orElseGet(() -> texts.say("staff.locked"));
    }

    public String hint(boolean isLocked, boolean isSomebodyChosen) {
        return texts.say(!isLocked ? "staff.hint.asked" : isSomebodyChosen ? "staff.hint.pin" : "staff.hint.who");
    }

    public String number() {
        return texts.say("staff.number");
    }

    public String pinOf(Cashier cashier) {
        return texts.say("staff.pin-of", cashier.name());
    }

    public String checking() {
        return texts.say("staff.checking");
    }

    public String unknownNumber(String number) {
        return texts.say("staff.unknown-number", number);
    }

    public String of(Said said) {
        return switch (said) {
            case Said.WrongPin(var pause) when pause.isPositive() -> texts.say("staff.wrong-pin.wait", seconds(pause));
            case Said.WrongPin _ -> texts.say("staff.wrong-pin");
            case Said.TooEarly(var pause) -> texts.say("staff.too-early", seconds(pause));
            case Said.NotEnough(var needed) -> texts.say("staff.not-enough", of(needed));
            case Said.ScanWhileLocked() -> texts.say("staff.scan-while-locked");
            case Said.ScanWhileAsked() -> texts.say("staff.scan-while-asked");
            case Said.MachineTyped() -> texts.say("staff.machine-typed");
            case Said.ChangeRefused(var reason) -> of(reason);
        };
    }

    public String of(Notice trouble) {
        return texts.of(trouble);
    }

    /// Rounded up: who waits that long has waited enough.
    private static long seconds(Duration pause) {
        return pause.plusMillis(999).toSeconds();
    }

    public String of(StaffRules.Refusal refusal) {
        return switch (refusal) {
            case NAME_MISSING -> texts.say("staff.refused.name-missing");
            case NAME_TOO_LONG -> texts.say("staff.refused.name-too-long", Cashier.LONGEST_NAME);
            case FIRST_IS_OWNER -> texts.say("staff.refused.first-is-owner");
            case LAST_OWNER -> texts.say("staff.refused.last-owner");
            case UNKNOWN -> texts.say("staff.refused.unknown");
            case TOO_MANY -> texts.say("staff.refused.too-many");
            case PIN_NOT_DIGITS -> texts.say("staff.refused.pin-not-digits");
            case PIN_TOO_SHORT -> texts.say("staff.refused.pin-too-short", Pin.SHORTEST);
            case PIN_TOO_LONG -> texts.say("staff.refused.pin-too-long", Pin.LONGEST);
            case PIN_TOO_SIMPLE -> texts.say("staff.refused.pin-too-simple");
        };
    }
}
