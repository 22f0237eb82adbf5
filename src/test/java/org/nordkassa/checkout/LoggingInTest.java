package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.checkout.testing.InMemoryStaff.CASHIER;
import static org.nordkassa.checkout.testing.InMemoryStaff.OWNER;
import static org.nordkassa.checkout.testing.InMemoryStaff.SUPERVISOR;
import static org.nordkassa.checkout.testing.InMemoryStaff.pin;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.AccessState.Said;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.access.StaffRules;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.testing.InMemoryStaff;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.sale.Reduction;

/// Who stands at the till, and what they may do.
class LoggingInTest {
    private static final Pin WRONG = new Pin("909090");

    private final InMemoryStaff staff = InMemoryStaff.three();
    private final TestTill till = new TestTill().with(new Staffing(staff, AccessRules.USUAL));

    @AfterEach
    void close() {
        till.close();
    }

    private TestTill open(Cashier cashier) {
        till.open();
        return logIn(cashier);
    }

    private TestTill logIn(Cashier cashier) {
        till.act(new StaffAction.EnterPin(cashier.number(), pin(cashier)));
        till.await(state -> state.access().onDuty().equals(Optional.of(cashier)));
        return till;
    }

    private void enter(Cashier cashier, Pin pin) {
        till.act(new StaffAction.EnterPin(cashier.number(), pin));
        till.await(state -> !state.access().isChecking());
    }

    private AccessState access() {
        return till.state().access();
    }

    private List<TillEvent> noted() {
        return till.journal.noted(Instant.EPOCH);
    }

    private Action discount(int percent) {
        return new Action.GiveDiscount(Optional.empty(), new Reduction.Percent(percent * 10));
    }

    @Test
    void aTillWithoutCashiersAsksNobody() {
        try (var free = new TestTill()) {
            free.open().scan(Shelf.MUG).act(discount(50)).cash("5.00");
            assertEquals(AccessState.NOBODY.cashiers(), free.state().access().cashiers());
            assertEquals("Aino", free.receipt().cashier());
            assertTrue(free.receipt().sale().cashier().isEmpty());
        }
    }

    @Test
    void aLockedTillTakesNothingButAPin() {
        till.open().scan(Shelf.MUG);
        assertTrue(access().isLocked());
        assertTrue(till.state().sale().isEmpty());
        assertEquals(Optional.of(new Said.ScanWhileLocked()), access().said());
        assertTrue(till.notice().isEmpty());
        logIn(CASHIER).scan(Shelf.MUG);
        assertEquals(1, till.state().lines().size());
    }

    @Test
    void theBasketStaysAsItIsBehindTheLock() {
        open(CASHIER).scan(Shelf.MUG, Shelf.BREAD);
        var before = till.sale();
        till.act(new StaffAction.Lock(false)).scan(Shelf.GUM).act(new Action.VoidSale(), discount(5)).cash("50.00");
        assertTrue(access().isLocked());
        assertEquals(before, till.sale());
        logIn(CASHIER);
        assertEquals(before, till.sale());
        assertTrue(access().said().isEmpty());
    }

    @Test
    void anotherCashierGoesOnWithTheSaleAndStandsOnTheReceipt() {
        open(CASHIER).scan(Shelf.MUG);
        assertEquals(Optional.of("3"), till.sale().cashier());
        till.act(new StaffAction.Lock(false));
        logIn(SUPERVISOR);
        assertEquals(Optional.of("3"), till.sale().cashier());
        till.cash("10.00");
        assertEquals(Optional.of("2"), till.receipt().sale().cashier());
        assertEquals("Sami", till.receipt().cashier());
        assertTrue(noted().stream().anyMatch(event ->
                event instanceof TillEvent.DrawerOpened(var sale, var by, var _) && sale.isPresent()
                        && by.equals("2")));
    }

    @Test
    void theJournalTellsWhoCameAndWent() {
        open(CASHIER).act(new StaffAction.Lock(true));
        enter(SUPERVISOR, WRONG);
        logIn(SUPERVISOR);
        var at = till.clock.instant();
        assertEquals(List.of(new TillEvent.LoggedIn("3", at), new TillEvent.Locked("3", true, at),
                new TillEvent.LogInRefused("2", 1, at), new TillEvent.LoggedOut("3", at),
                new TillEvent.LoggedIn("2", at)), noted());
    }

    @Test
    void afterARestartTheBasketIsThereAndLocked() {
        open(CASHIER).scan(Shelf.MUG);
        till.restart();
        assertTrue(access().isLocked());
        assertEquals(1, till.state().lines().size());
    }

    @Test
    void pinsAreNotLookedAtOnTheConductingThread() {
        open(CASHIER);
        assertTrue(staff.checkedOn.stream().noneMatch(name -> name.equals("checkout")), staff.checkedOn::toString);
        assertFalse(staff.checkedOn.isEmpty());
    }

    @Test
    void wrongPinsMakeOneCashierWaitAndNobodyElse() {
        till.open();
        for (int i = 0; i < LockOut.FREE; i++) {
            enter(CASHIER, WRONG);
        }
        assertEquals(Optional.of(new Said.WrongPin(Duration.ofSeconds(2))), access().said());
        enter(CASHIER, pin(CASHIER));
        assertTrue(access().isLocked());
        assertEquals(Optional.of(new Said.TooEarly(Duration.ofSeconds(2))), access().said());
        logIn(SUPERVISOR).act(new StaffAction.Lock(false));
        till.clock.advance(Duration.ofSeconds(2));
        logIn(CASHIER);
        assertEquals(LockOut.NONE, staff.tries(CASHIER.number()));
    }

    @Test
    void wrongPinsAreRememberedOverARestart() {
        till.open();
        for (int i = 0; i < LockOut.FREE; i++) {
            enter(CASHIER, WRONG);
        }
        till.restart();
        enter(CASHIER, pin(CASHIER));
        assertTrue(access().isLocked());
    }

    @Test
    void aLargeDiscountNeedsASupervisorsPinForThisOneTime() {
        open(CASHIER).scan(Shelf.MUG).act(discount(10));
        assertEquals(eur("9.00"), till.total());
        till.act(discount(20));
        assertEquals(eur("9.00"), till.total());
        assertEquals(Deed.LARGE_DISCOUNT, access().asked().orElseThrow().deed());
        assertEquals(List.of(OWNER, SUPERVISOR), access().asked().orElseThrow().allowedBy());
        till.act(new StaffAction.EnterPin(SUPERVISOR.number(), pin(SUPERVISOR)));
        till.await(state -> state.access().asked().isEmpty());
        assertEquals(eur("7.20"), till.total());
        assertEquals(Optional.of(CASHIER), access().onDuty());
        assertTrue(noted().contains(new TillEvent.Allowed("large-discount", "2", "3", till.clock.instant())));
        till.act(discount(20));
        assertTrue(access().asked().isPresent());
    }

    @Test
    void whatNobodyAllowedLeavesTheBasketAsItWas() {
        open(CASHIER).scan(Shelf.MUG);
        var before = till.sale();
        till.act(discount(20));
        enter(SUPERVISOR, WRONG);
        enter(CASHIER, pin(CASHIER));
        assertEquals(Optional.of(new Said.NotEnough(Role.SUPERVISOR)), access().said());
        till.scan(Shelf.BREAD);
        assertEquals(Optional.of(new Said.ScanWhileAsked()), access().said());
        till.act(new StaffAction.LeaveAsked());
        assertEquals(before, till.sale());
        assertTrue(access().asked().isEmpty());
    }

    @Test
    void manySmallDiscountsAreALargeOne() {
        open(CASHIER).scan(Shelf.MUG).act(discount(6));
        assertTrue(access().asked().isEmpty());
        till.act(discount(6));
        assertTrue(access().asked().isPresent());
    }

    @Test
    void aDiscountOfMoneyIsHeldAgainstThePercentage() {
        open(CASHIER).scan(Shelf.MUG).act(new Action.GiveDiscount(Optional.empty(), new Reduction.Amount(eur("1.01"))));
        assertTrue(access().asked().isEmpty());
        till.act(new Action.GiveDiscount(Optional.empty(), new Reduction.Amount(eur("0.50"))));
        assertTrue(access().asked().isPresent());
    }

    @Test
    void aSupervisorIsNotAskedTwice() {
        open(SUPERVISOR).scan(Shelf.MUG).act(discount(50));
        assertEquals(eur("5.00"), till.total());
    }

    @Test
    void takenMoneyCopiesAndTheDrawerNeedASupervisor() {
        open(CASHIER).scan(Shelf.MUG).cash("5.00").act(new Action.RemoveTender(till.sale().tenders().getFirst().id()));
        assertEquals(Deed.REMOVE_TENDER, access().asked().orElseThrow().deed());
        till.act(new StaffAction.LeaveAsked()).cash("5.00").act(new Action.PrintAgain());
        assertEquals(Deed.COPY_RECEIPT, access().asked().orElseThrow().deed());
        till.act(new StaffAction.LeaveAsked(), new Action.OpenDrawer());
        assertEquals(Deed.OPEN_DRAWER, access().asked().orElseThrow().deed());
    }

    @Test
    void theOwnerMovesADeed() {
        var rules = new AccessRules(Map.of(Deed.VOID_SALE, Role.OWNER, Deed.LARGE_DISCOUNT, Role.CASHIER), 10,
                Optional.empty(), false);
        till.with(new Staffing(staff, rules));
        open(CASHIER).scan(Shelf.MUG).act(discount(90), new Action.VoidSale());
        assertEquals(Role.OWNER, access().asked().orElseThrow().needed());
        assertEquals(List.of(OWNER), access().asked().orElseThrow().allowedBy());
    }

    @Test
    void aScreenOpensOnlyForWhoMay() {
        var opened = new AtomicInteger();
        open(CASHIER);
        till.conductor().permit(Deed.SETTINGS, opened::incrementAndGet);
        till.await(state -> state.access().asked().isPresent());
        assertEquals(0, opened.get());
        till.act(new StaffAction.EnterPin(OWNER.number(), pin(OWNER)));
        till.await(state -> state.access().asked().isEmpty());
        assertEquals(1, opened.get());
        till.act(new StaffAction.Lock(false));
        till.conductor().permit(Deed.SETTINGS, opened::incrementAndGet);
        logIn(OWNER);
        assertEquals(1, opened.get());
    }

    @Test
    void whoIsOnDutyIsToldBesideTheSale() {
        var before = till.open().conductor().onDuty();
        logIn(SUPERVISOR);
        assertEquals(SUPERVISOR.number().toString(), till.conductor().onDuty());
        assertFalse(before.equals(till.conductor().onDuty()));
    }

    @Test
    void aPinEnteredForADeedThatIsLeftDoesNotLogIn() {
        open(CASHIER).scan(Shelf.MUG).act(discount(20));
        till.conductor().act(new StaffAction.EnterPin(OWNER.number(), pin(OWNER)));
        till.conductor().act(new StaffAction.Lock(true));
        till.act();
        till.await(state -> !state.access().isChecking());
        var state = till.state();
        assertTrue(state.access().isLocked() || noted().stream().anyMatch(TillEvent.Allowed.class::isInstance));
        assertFalse(state.access().onDuty().equals(Optional.of(OWNER)));
    }

    @Test
    void theFirstCashierIsAnOwnerAndIsLoggedIn() {
        var empty = new InMemoryStaff();
        try (var free = new TestTill().with(new Staffing(empty, AccessRules.USUAL))) {
            free.open().act(new StaffAction.AddCashier("Kaisa", Role.CASHIER, pin(CASHIER)));
            assertEquals(Optional.of(new Said.ChangeRefused(StaffRules.Refusal.FIRST_IS_OWNER)),
                    free.state().access().said());
            free.act(new StaffAction.AddCashier("Olga", Role.OWNER, pin(OWNER)));
            free.await(state -> state.access().onDuty().filter(one -> one.role() == Role.OWNER).isPresent());
            free.act(new StaffAction.AddCashier("Kaisa", Role.CASHIER, pin(CASHIER)));
            free.await(state -> state.access().cashiers().size() == 2);
            assertEquals(List.of("", "1"), empty.changes.stream().map(TillEvent.StaffChanged::by).map(by ->
                    by.equals("Aino") ? "" : by).toList());
        }
    }

    @Test
    void onlyTheOwnerChangesCashiersAlsoWhereTheSettingsAreOpenToOthers() {
        open(SUPERVISOR).act(new StaffAction.NewPin(OWNER.number(), new Pin("13579")));
        assertEquals(Deed.STAFF, access().asked().orElseThrow().deed());
        assertTrue(staff.changes.isEmpty());
        till.act(new StaffAction.EnterPin(OWNER.number(), pin(OWNER)));
        till.await(state -> state.access().changes() == 1);
        assertTrue(staff.isRight(OWNER.number(), new Pin("13579")));
    }

    @Test
    void whoIsTakenOutOfServiceIsLoggedOut() {
        open(OWNER).act(new StaffAction.RemoveCashier(OWNER.number()));
        assertEquals(Optional.of(new Said.ChangeRefused(StaffRules.Refusal.LAST_OWNER)), access().said());
        till.act(new StaffAction.RemoveCashier(CASHIER.number()));
        till.await(state -> state.access().cashiers().size() == 2);
        enter(CASHIER, pin(CASHIER));
        assertEquals(Optional.of(OWNER), access().onDuty());
    }

    @Test
    void aUseOfValueCarriesItsCashierToItsServer() {
        var number = till.giftCards.issue("9553503250161077", eur("50.00"));
        open(CASHIER).scan(Shelf.MUG, number.value());
        till.settle();
        till.act(new Action.PayByGiftCard(Optional.empty()));
        till.await(state -> state.finished().isPresent());
        assertEquals(List.of("3"), till.giftCards.staff());
    }
}
