package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.OutgoingMessage.CaptureUse;
import org.nordkassa.checkout.port.OutgoingMessage.GiveBackUse;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.SaleEvent;

/// A gift card on its way to the customer: whatever happens meanwhile, the till asks until it knows, and the money is
/// theirs for whom it was meant.
class MovingCardsTest {
    private static final String CARD = "9512345678901234";
    private static final String MASKED = "•••• 1234";

    private final TestTill till = customersMode(new TestTill());
    private final GiftCardNumber card = new GiftCardNumber(CARD);

    private static TestTill customersMode(TestTill till) {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.giftCards.credit(Members.MAIJAS_CARD, eur("6.00"));
        till.giftCards.issue(CARD, eur("50.00"));
        return till;
    }

    @BeforeEach
    void open() {
        till.open();
    }

    @AfterEach
    void close() {
        till.giftCards.moves.release();
        till.close();
    }

    private static void move(TestTill till) {
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.MoveGiftCard());
    }

    /// Maija is in the basket, and all answers about her card's move get lost.
    private void moveAndLose(Mood mood) {
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.giftCards.moves.are(mood);
        move(till);
        till.settle();
        till.giftCards.moves.are(Mood.ANSWERS);
    }

    private Stage stage() {
        var moves = till.journal.inFlight().values();
        assertEquals(1, moves.size());
        return moves.iterator().next().stage();
    }

    private static Optional<Doubt.OfUse> doubt(CheckoutState state) {
        return state.doubts().stream().filter(Doubt::counts).filter(Doubt.OfUse.class::isInstance)
                .map(Doubt.OfUse.class::cast).findFirst();
    }

    /// It is known what became of the move, and nothing of it is left on the desk.
    private void awaitNoDoubt() {
        TestTill.until(() -> stage().isSettled());
        till.await(state -> doubt(state).isEmpty());
    }

    @Test
    void theIntentIsInTheJournalBeforeTheServerIsAsked() {
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.giftCards.moves.are(Mood.HELD_BACK);
        move(till);

        assertEquals(Optional.of(PaymentState.Busy.MOVING_GIFT_CARD), till.state().payment().busy());
        assertEquals(Stage.CAPTURING, stage());
        var use = till.journal.inFlight().values().iterator().next().use();
        assertEquals(new ValueUse.OfCardMove(card, Optional.empty(), Members.MAIJAS_CARD), use.subject());
        assertEquals(Optional.of(Members.maija().id()), use.customer());
        assertEquals(Map.of(), till.giftCards.moved());
    }

    @Test
    void theAnswerIsInTheJournalBeforeItIsShown() {
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.journal.stopAfter(1);
        move(till);
        till.settle();

        assertInstanceOf(Notice.JournalFailed.class, till.notice().orElseThrow());
        assertEquals(Optional.of(eur("6.00")), till.state().member().orElseThrow().balance());
        till.journal.work();
        till.scan(Shelf.BREAD).openBackOffice();
        till.await(state -> state.member().orElseThrow().balance().equals(Optional.of(eur("56.00"))));
        assertEquals(Stage.CAPTURED, stage());
    }

    @Test
    void aMoveWhoseAnswerStaysLostIsAskedAfterByItselfAndTheBalanceIsReadAfresh() {
        moveAndLose(Mood.LOSES_ANSWER);
        assertEquals(Optional.of(new Notice.MoveInDoubt(MASKED)), till.notice());
        assertEquals(Stage.UNKNOWN, stage());
        assertEquals(Optional.of(eur("6.00")), till.state().member().orElseThrow().balance());
        assertEquals(Doubt.Of.OPEN_SALE, doubt(till.await(state -> doubt(state).isPresent())).orElseThrow().of());
        assertInstanceOf(CaptureUse.class, till.outbox.waiting().getFirst());

        till.openBackOffice();
        till.await(state -> state.member().orElseThrow().balance().equals(Optional.of(eur("56.00"))));
        awaitNoDoubt();
        assertEquals(Optional.of(new Notice.GiftCardMovedAfterAll(MASKED)), till.notice());
        assertEquals(1, till.giftCards.moved().size());
    }

    @Test
    void aMoveThatDidNotArriveIsMadeWhenItIsAskedAfter() {
        moveAndLose(Mood.LOSES_REQUEST);
        assertEquals(eur("50.00"), till.giftCards.left(card));
        till.openBackOffice();
        awaitNoDoubt();
        assertEquals(Stage.CAPTURED, stage());
        assertEquals(eur("56.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
    }

    @Test
    void aMoveThatTurnsOutToBeRefusedLeavesTheCardAsItIsAndIsSaid() {
        moveAndLose(Mood.LOSES_REQUEST);
        till.giftCards.moves.refuse(Refusal.EXPIRED);
        till.openBackOffice();
        till.await(state -> state.notice().equals(Optional.of(new Notice.GiftCardNotMoved(MASKED))));
        awaitNoDoubt();
        assertEquals(Stage.REFUSED, stage());
        assertEquals(List.of(), till.outbox.putAside());
        assertEquals(eur("50.00"), till.giftCards.left(card));
    }

    @Test
    void whatWasNotSentMayBeTriedAgain() {
        moveAndLose(Mood.FAILS);
        assertInstanceOf(Notice.SystemFailed.class, till.notice().orElseThrow());
        assertEquals(Stage.REFUSED, stage());
        till.act(new Action.MoveGiftCard()).settle();
        assertEquals(Optional.of(new Notice.GiftCardMoved(eur("56.00"))), till.notice());
    }

    @Test
    void theSameCardIsNotMovedUnderAnotherKeyWhileItsMoveIsInDoubt() {
        moveAndLose(Mood.LOSES_REQUEST);
        move(till);
        assertEquals(Optional.of(new Notice.MoveInDoubt(MASKED)), till.settle().notice());
        assertEquals(Stage.UNKNOWN, stage());
        till.openBackOffice();
        awaitNoDoubt();
        assertEquals(Stage.CAPTURED, stage());
    }

    @Test
    void aTillCutOffInTheMiddleAsksAgainUnderTheSameKeyWhenItIsBack() {
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.giftCards.moves.are(Mood.HELD_BACK);
        move(till);
        till.giftCards.moves.release();
        till.restart().settle();
        assertEquals(Stage.UNKNOWN, stage());
        till.await(state -> doubt(state).isPresent());

        till.openBackOffice();
        awaitNoDoubt();
        assertEquals(Stage.CAPTURED, stage());
        assertEquals(till.journal.inFlight().keySet(), till.giftCards.moved().keySet());
    }

    @Test
    void aBasketThatCostsNothingWaitsForTheCashierAlsoAfterACardWasMovedAndTheTillCutOff() {
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "100.00"));
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("C-1"));
        move(till);
        till.settle();
        till.restart().settle();
        assertEquals(eur("0.00"), till.total());
        assertTrue(till.state().sale().isPresent());
    }

    @Test
    void theMoneyGoesToTheCustomerItWasMeantForAlsoWhenAnotherTookTheirPlace() {
        moveAndLose(Mood.LOSES_REQUEST);
        till.act(new Action.RemoveCustomer()).scan(Members.PEKKAS_CARD).settle();
        till.openBackOffice();
        awaitNoDoubt();

        assertEquals(eur("56.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
        assertEquals(eur("0.00"), till.giftCards.balanceOf(Members.PEKKAS_CARD));
        assertFalse(till.states().stream().anyMatch(state ->
                state.notice().equals(Optional.of(new Notice.GiftCardMovedAfterAll(MASKED)))), "nothing to Pekka");
        assertEquals(Optional.of(eur("0.00")), till.settle().member().orElseThrow().balance());
    }

    @Test
    void aCustomerWhoHasAnotherNumberByThenHasTheMoneyUnderTheOneTheyHad() {
        moveAndLose(Mood.LOSES_ANSWER);
        till.customers.save(Members.member("maija", "Maija", Members.MAIJAS_PHONE, "", "CUMAIJA00002"), List.of());
        till.openBackOffice();
        awaitNoDoubt();
        assertEquals(eur("56.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
        assertEquals(List.of(), till.giftCards.violations());
    }

    @Test
    void aVoidedSaleGivesNothingOfAMoveBack() {
        moveAndLose(Mood.LOSES_REQUEST);
        till.act(new Action.VoidSale()).settle();
        assertEquals(Doubt.Of.VOIDED_SALE, doubt(till.await(state -> doubt(state)
                .filter(use -> use.of() == Doubt.Of.VOIDED_SALE).isPresent())).orElseThrow().of());
        till.openBackOffice();
        awaitNoDoubt();

        assertEquals(Stage.CAPTURED, stage());
        assertEquals(eur("56.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
        assertTrue(till.outbox.ever().stream().noneMatch(GiveBackUse.class::isInstance));
    }

    @Test
    void aCompletedSaleLeavesItsMoveToGoOnAndAsksAfterItOnce() {
        moveAndLose(Mood.LOSES_REQUEST);
        till.cash("10.00").settle();
        assertTrue(till.state().finished().isPresent());
        assertEquals(1, till.outbox.inDoubt().size());
        till.openBackOffice();
        awaitNoDoubt();
        assertEquals(eur("56.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
    }

    @Test
    void aPersonMaySayThatItIsDoneAndTheJournalSaysWho() {
        moveAndLose(Mood.LOSES_ANSWER);
        var doubt = doubt(till.await(state -> doubt(state).isPresent())).orElseThrow();
        assertEquals(List.of(Remedy.ASK_AGAIN, Remedy.FINISH), List.copyOf(Remedy.of(doubt)));
        till.act(new Action.Resolve(doubt.id(), Remedy.FINISH));
        awaitNoDoubt();
        assertEquals(Stage.CAPTURED, stage());
        assertEquals(List.of(), till.outbox.waiting());
        assertTrue(till.journal.noted(Instant.MIN).stream().anyMatch(TillEvent.SettledByHand.class::isInstance));
        till.await(state -> state.member().orElseThrow().balance().equals(Optional.of(eur("56.00"))));
    }

    @Test
    void aCustomerWithoutANumberAtTheServerIsSaidToHaveNone() {
        till.customers.save(Members.member("nina", "Nina", "+358401112223", "", ""), List.of());
        till.scan(Shelf.MUG).act(new Action.FindCustomer("+358401112223")).settle();
        move(till);
        assertEquals(Optional.of(new Notice.CustomerHasNoNumber()), till.settle().notice());
        assertTrue(till.journal.inFlight().isEmpty());
    }

    private static void play(TestTill till) {
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        move(till);
        till.settle();
        till.act(new Action.PayByBalance(Optional.of(eur("3.00")))).settle();
        till.cash("50.00").settle();
    }

    @Test
    void cutOffAfterAnyPageTheMoneyIsWhereTheJournalSaysAndNothingIsLost() {
        play(till);
        LongStream.rangeClosed(0, till.journal.pages().size()).forEach(pages -> {
            try (var cut = customersMode(new TestTill())) {
                cut.giftCards.moves.next(Mood.LOSES_ANSWER);
                cut.open().journal.stopAfter(pages);
                play(cut);
                cut.journal.work();
                cut.restart().settle();
                for (int i = 0; i < 3 && cut.state().sale().isPresent(); i++) {
                    cut.act(cut.sale().lines().isEmpty() ? new Action.VoidSale() : new Action.PayCash(eur("50.00")));
                    cut.settle();
                }
                cut.openBackOffice();
                TestTill.until(() -> cut.outbox.waiting().isEmpty());
                assertBalanced(cut, "cut off after page " + pages);
            }
        });
    }

    private static void assertBalanced(TestTill till, String when) {
        assertTrue(till.journal.has(SaleEvent.SaleCompleted.class) || till.journal.sales().isEmpty(), when);
        assertEquals(List.of(), till.journal.inFlight().values().stream().map(ValueInFlight::stage)
                .filter(stage -> !stage.isSettled()).toList(), when);
        assertEquals(till.journal.inFlight().values().stream().filter(value -> value.stage() == Stage.CAPTURED)
                .map(ValueInFlight::use).filter(use -> !use.isReturnable()).map(ValueUse::key).toList(),
                List.copyOf(till.giftCards.moved().keySet()), when);
        var spent = till.giftCards.out().values().stream().reduce(eur("0.00"), (one, other) -> one.plus(other));
        assertEquals(eur("56.00"), till.giftCards.left(new GiftCardNumber(CARD))
                .plus(till.giftCards.balanceOf(Members.MAIJAS_CARD)).plus(spent), when);
        assertEquals(List.of(), till.giftCards.violations(), when);
    }
}
