package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.StaffAction;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.ui.demo.Canned;

/// What a locked till shows and does.
class LockedWindowTest {
    private static final Cashier OLGA = new Cashier(new CashierNumber(1), "Olga Nieminen", Role.OWNER, true);
    private static final Cashier KAISA = new Cashier(new CashierNumber(3), "Kaisa Berg", Role.CASHIER, true);

    private final OpenWindow till = new OpenWindow();

    @AfterEach
    void close() {
        till.close();
    }

    private static AccessState access(Optional<Cashier> onDuty, Optional<AccessState.Asked> asked) {
        return new AccessState(List.of(OLGA, KAISA), onDuty, Optional.of(KAISA), asked, false, Optional.empty(), 0,
                AccessRules.USUAL);
    }

    private void lock() {
        till.show(Canned.memberAnswered().with(access(Optional.empty(), Optional.empty())));
    }

    /// What may be a scanner's is held back for a moment.
    private void await(String id, String text) throws InterruptedException {
        for (int i = 0; i < 2_000 && !till.text(id).equals(text); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertEquals(text, till.text(id));
    }

    @Test
    void nothingOfTheSaleOrTheCustomerCanBeSeenOrReached() {
        till.show(Canned.memberAnswered());
        assertTrue(till.isShown("basket"));
        assertTrue(till.isShown("customer-name"));
        lock();
        for (var id : List.of("basket", "total", "customer-name", "offers", "search", "status", "help")) {
            assertFalse(till.isShown(id), id);
        }
        assertTrue(till.isShown("access-digits"));
        till.press(KeyCode.F9);
        till.press(KeyCode.CONTROL, KeyCode.DELETE);
        till.press(KeyCode.F1);
        till.press(KeyCode.ESCAPE);
        assertEquals(List.of(), till.checkout.actions());
        assertFalse(till.isShown("help-overlay"));
    }

    @Test
    void thePinIsTypedAndNothingElse() throws InterruptedException {
        lock();
        till.type("9135");
        await("access-digits", "••••");
        till.press(KeyCode.ENTER);
        assertEquals(List.of(new StaffAction.EnterPin(KAISA.number(), new Pin("9135"))), till.checkout.actions());
        assertEquals("", till.text("access-digits"));
    }

    @Test
    void aScanIsAScanAndNeverAPin() throws InterruptedException {
        lock();
        till.type("91");
        await("access-digits", "••");
        till.burst("9526000111788");
        assertEquals("••", till.text("access-digits"));
        assertTrue(till.checkout.actions().getLast() instanceof Action.CodeScanned);
    }

    @Test
    void theBasketIsThereAgainForWhoLogsIn() {
        lock();
        till.show(Canned.memberAnswered().with(access(Optional.of(KAISA), Optional.empty())));
        assertTrue(till.isShown("basket"));
        assertFalse(till.isShown("access"));
        assertEquals("Kaisa", till.text("lock"));
        assertEquals("basket", till.focused().getId());
    }

    @Test
    void theKeyLocks() {
        till.show(Canned.memberAnswered().with(access(Optional.of(KAISA), Optional.empty())));
        till.press(KeyCode.CONTROL, KeyCode.L);
        assertEquals(List.of(new StaffAction.Lock(false)), till.checkout.actions());
    }

    @Test
    void whoIsAskedLiesOverTheTillAndEscapeLeavesIt() {
        var asked = new AccessState.Asked(Deed.LARGE_DISCOUNT, Role.SUPERVISOR, List.of(OLGA));
        till.show(Canned.memberAnswered().with(access(Optional.of(KAISA), Optional.of(asked))));
        assertTrue(till.isShown("basket"));
        assertEquals("Discounts above the limit", till.text("access-title"));
        till.press(KeyCode.ESCAPE);
        assertEquals(List.of(new StaffAction.LeaveAsked()), till.checkout.actions());
    }

    @Test
    void aTillThatNobodyTouchesLocksItself() throws InterruptedException {
        var locked = new CountDownLatch(1);
        var idle = Fx.call(() -> new IdleLock(javafx.application.Platform::runLater, locked::countDown));
        Fx.run(() -> idle.after(Optional.of(Duration.ofMillis(30))));
        assertTrue(locked.await(60, TimeUnit.SECONDS));
    }

    @Test
    void aTillThatNeverLocksItselfSleeps() {
        var idle = Fx.call(() -> new IdleLock(Runnable::run, () -> {
            throw new AssertionError("locked");
        }));
        Fx.run(() -> {
            idle.after(Optional.of(Duration.ofHours(1)));
            idle.after(Optional.empty());
        });
    }
}
