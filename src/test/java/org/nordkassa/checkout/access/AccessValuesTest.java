package org.nordkassa.checkout.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.access.StaffRules.Refusal;

class AccessValuesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Pin PIN = new Pin("2580");

    private static Cashier cashier(int number, Role role) {
        return new Cashier(new CashierNumber(number), "Aino Virtalampi", role, true);
    }

    @Test
    void eachRoleMayWhatThoseBelowMay() {
        assertTrue(Role.OWNER.covers(Role.SUPERVISOR));
        assertTrue(Role.SUPERVISOR.covers(Role.SUPERVISOR));
        assertFalse(Role.CASHIER.covers(Role.SUPERVISOR));
    }

    @Test
    void theOwnerMovesADeedToAnotherRoleButNeverTheStaff() {
        var moved = new AccessRules(Map.of(Deed.COPY_RECEIPT, Role.CASHIER, Deed.STAFF, Role.CASHIER), 10,
                Optional.empty(), true);
        assertTrue(moved.may(cashier(2, Role.CASHIER), Deed.COPY_RECEIPT));
        assertFalse(moved.may(cashier(2, Role.CASHIER), Deed.STAFF));
        assertFalse(AccessRules.USUAL.may(cashier(2, Role.CASHIER), Deed.COPY_RECEIPT));
    }

    @Test
    void whoIsOutOfServiceMayNothing() {
        assertFalse(AccessRules.USUAL.may(cashier(1, Role.OWNER).outOfService(), Deed.VOID_SALE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000", "1234", "4321", "8901", "7777777", "123", "12345678901", "12a4", "١٢٣٤"})
    void whatAnybodyWouldTryFirstIsNoPin(String digits) {
        assertTrue(Pin.fault(digits).isPresent());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2580", "1357", "112233", "9001"})
    void otherDigitsAre(String digits) {
        assertEquals(Optional.empty(), Pin.fault(digits));
    }

    @Test
    void aPinIsNeverPrinted() {
        assertFalse(new Pin("2580").toString().contains("2580"));
        assertFalse(cashier(1, Role.OWNER).toString().contains("Aino"));
    }

    @Test
    void theWaitGrowsAndHasAnEnd() {
        var tries = LockOut.NONE;
        var pauses = new java.util.ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            tries = tries.tried(NOW);
            pauses.add(tries.pause().toSeconds());
        }
        assertEquals(List.of(0L, 0L, 2L, 4L, 8L, 16L, 32L, 60L, 60L, 60L, 60L, 60L), pauses);
    }

    @Test
    void aThousandWrongPinsKeepNobodyOutForLongerThanAMinute() {
        var tries = new LockOut(1_000, NOW).tried(NOW);
        assertEquals(LockOut.LONGEST, tries.left(NOW));
        assertEquals(Duration.ZERO, tries.left(NOW.plus(LockOut.LONGEST)));
    }

    @Test
    void aClockThatWasPutBackMakesNobodyWait() {
        assertEquals(Duration.ZERO, new LockOut(9, NOW).left(NOW.minus(Duration.ofDays(400))));
    }

    @Test
    void afterTwoQuietHoursTheCountBeginsAnew() {
        assertEquals(1, new LockOut(9, NOW).tried(NOW.plus(Duration.ofHours(3))).failures());
        assertEquals(10, new LockOut(9, NOW).tried(NOW.plus(Duration.ofHours(1))).failures());
    }

    @Test
    void theFirstCashierIsAnOwnerAndTheLastOwnerStays() {
        assertEquals(Optional.of(Refusal.FIRST_IS_OWNER), StaffRules.add(List.of(), "Aino", Role.CASHIER, PIN));
        assertEquals(Optional.empty(), StaffRules.add(List.of(), "Aino", Role.OWNER, PIN));
        var both = List.of(cashier(1, Role.OWNER), cashier(2, Role.CASHIER));
        assertEquals(Optional.of(Refusal.LAST_OWNER), StaffRules.remove(both, new CashierNumber(1)));
        assertEquals(Optional.empty(), StaffRules.remove(both, new CashierNumber(2)));
        assertEquals(Optional.empty(), StaffRules.remove(both.subList(0, 1), new CashierNumber(1)));
        assertEquals(Optional.of(Refusal.UNKNOWN), StaffRules.remove(both, new CashierNumber(3)));
    }

    @Test
    void aNumberIsNeverGivenTwice() {
        var all = List.of(cashier(1, Role.OWNER), cashier(7, Role.CASHIER).outOfService());
        assertEquals(Optional.of(new CashierNumber(8)), StaffRules.nextNumber(all));
    }

    @Test
    void everyDeedIsFoundByItsIdAndMaySomebodyDo() {
        for (var deed : Deed.values()) {
            assertEquals(Optional.of(deed), Deed.byId(deed.id()));
            assertTrue(AccessRules.USUAL.may(cashier(1, Role.OWNER), deed));
        }
    }
}
