package org.nordkassa.ui.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.AccessState.Said;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.StaffAction;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.scan.KeyTime;

class AccessModelTest {
    private static final Cashier OLGA = new Cashier(new CashierNumber(1), "Olga", Role.OWNER, true);
    private static final Cashier KAISA = new Cashier(new CashierNumber(12), "Kaisa", Role.CASHIER, true);

    private final List<Action> done = new ArrayList<>();
    private KeyTime now = KeyTime.exactly(0);
    private final AccessModel model = new AccessModel(done::add, () -> now, () -> { });

    private static AccessState state(Optional<Cashier> onDuty, Optional<Cashier> last, Optional<AccessState.Asked> asked,
            Optional<Said> said) {
        return new AccessState(List.of(OLGA, KAISA), onDuty, last, asked, false, said, 0, AccessRules.USUAL);
    }

    private static AccessState locked(Optional<Cashier> last) {
        return state(Optional.empty(), last, Optional.empty(), Optional.empty());
    }

    private void type(String keys, int millis) {
        for (char key : keys.toCharArray()) {
            now = KeyTime.exactly(now.at() + Duration.ofMillis(millis).toNanos());
            model.key(key);
        }
    }

    @Test
    void withNobodyChosenDigitsAreANumberAndThenThePin() {
        model.take(locked(Optional.empty()));
        type("12", 90);
        assertEquals("12", model.shown());
        model.enter();
        assertEquals(Optional.of(KAISA), model.chosen());
        type("9135", 90);
        assertEquals("••••", model.shown());
        model.enter();
        assertEquals(List.of(new StaffAction.EnterPin(KAISA.number(), new Pin("9135"))), done);
        assertEquals("", model.shown());
    }

    @Test
    void aNumberOfNobodyIsSaid() {
        model.take(locked(Optional.empty()));
        type("7", 90);
        model.enter();
        assertEquals(Optional.of("7"), model.unknownNumber());
        assertTrue(done.isEmpty());
    }

    @Test
    void whoWasThereLastIsChosenAndArrowsChooseAnother() {
        model.take(locked(Optional.of(KAISA)));
        assertEquals(Optional.of(KAISA), model.chosen());
        type("913", 90);
        model.move(-1);
        assertEquals(Optional.of(OLGA), model.chosen());
        assertEquals("", model.shown());
    }

    @Test
    void aBurstOfAScannerNeverBecomesAPin() {
        model.take(locked(Optional.of(KAISA)));
        type("91", 90);
        type("95260001", 4);
        assertEquals("", model.shown());
        assertEquals(List.of(new StaffAction.MachineTyped()), done);
        type("9135", 200);
        assertEquals("••••", model.shown());
    }

    @Test
    void aPersonsKeysThatABusyComputerHandsOverTogetherAreTaken() {
        model.take(locked(Optional.of(KAISA)));
        long earliest = 0;
        for (char key : "9135".toCharArray()) {
            now = new KeyTime(Duration.ofMillis(900).toNanos() + earliest, earliest++);
            model.key(key);
        }
        assertEquals("••••", model.shown());
    }

    @Test
    void onlyThoseWhoMayAreChosenForADeedAndEscapeLeavesIt() {
        var asked = new AccessState.Asked(Deed.SETTINGS, Role.OWNER, List.of(OLGA));
        model.take(state(Optional.of(KAISA), Optional.of(KAISA), Optional.of(asked), Optional.empty()));
        assertTrue(model.isOpen());
        assertEquals(List.of(OLGA), model.people());
        assertEquals(Optional.of(OLGA), model.chosen());
        type("1", 90);
        model.back();
        assertTrue(done.isEmpty());
        model.back();
        assertEquals(List.of(new StaffAction.LeaveAsked()), done);
    }

    @Test
    void whatWasTypedIsGoneWithAWrongPinAndWithTheLock() {
        model.take(locked(Optional.of(KAISA)));
        type("91", 90);
        model.take(state(Optional.empty(), Optional.of(KAISA), Optional.empty(),
                Optional.of(new Said.WrongPin(Duration.ZERO))));
        assertEquals("", model.shown());
        type("91", 90);
        model.take(state(Optional.of(KAISA), Optional.of(KAISA), Optional.empty(), Optional.empty()));
        assertEquals("", model.shown());
        assertFalse(model.isOpen());
    }
}
