package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.OutgoingMessage.CaptureUse;
import org.nordkassa.checkout.port.OutgoingMessage.GiveBackUse;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.SaleEvent;

/// The end of a paid sale: uses are marked, the receipt number is taken, everybody is told.
class CompletingTest {
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.custobar.uses.release();
        till.rule.uses.release();
        till.rule.lookups.release();
        till.printer.release();
        till.close();
    }

    /// A mug and a loaf, 12.35, with a tenth off and 3.00 of a check: 8.11, in cash 8.10.
    private void basketWithBoth() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "3.00"));
        till.open().scan(Shelf.MUG, Shelf.BREAD, Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("B-1"), new Action.UseOffer("C-1"));
    }

    private Map<String, ValueInFlight> inFlight() {
        return till.journal.inFlight();
    }

    private List<Stage> stages() {
        return inFlight().values().stream().map(ValueInFlight::stage).toList();
    }

    @Test
    void usesAreMarkedBeforeTheReceiptNumberIsTaken() {
        basketWithBoth();
        till.custobar.uses.are(Mood.HELD_BACK);
        till.cash("10.00");
        assertEquals(Optional.of(PaymentState.Busy.MARKING_USES), till.state().payment().busy());
        assertFalse(till.journal.has(SaleEvent.SaleCompleted.class));
        till.custobar.uses.release();
        till.settle();

        assertTrue(till.custobar.isUsed("B-1"));
        assertEquals(eur("0.00"), till.rule.left("C-1"));
        assertEquals(List.of(Stage.CAPTURED, Stage.CAPTURED), stages());
        var entries = till.journal.entries();
        var completion = assertInstanceOf(Journal.OfSale.class, entries.get(entries.size() - 2));
        assertInstanceOf(SaleEvent.SaleCompleted.class, completion.event());
        var drawer = assertInstanceOf(Journal.OfTill.class, entries.getLast());
        assertInstanceOf(TillEvent.DrawerOpened.class, drawer.event());
    }

    @Test
    void everyCorrespondentIsToldInTheSamePage() {
        basketWithBoth();
        till.cash("10.00").settle();

        var sale = till.receipt().sale().start().id();
        assertEquals(List.<OutgoingMessage>of(
                new TellSale(RemoteSystem.CUSTOBAR, sale, Optional.of(Members.maija().id())),
                new TellSale(RemoteSystem.RULE, sale, Optional.of(Members.maija().id()))),
                till.journal.pages().getLast().messages());
    }

    @Test
    void theReceiptSaysWhatIsLeftOfAnUsedCheck() {
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "15.00"));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("C-1")).cash("0.00").settle();

        assertEquals(Optional.of(eur("5.00")), till.receipt().left().getFirst().amount());
        assertEquals("Maija Testi", till.receipt().customerName().orElseThrow());
    }

    @Test
    void aRefusedUseComesOffAndTheSaleStaysOpenWithMoreDueAndTheMoneyTaken() {
        basketWithBoth();
        till.rule.uses.refuse(Refusal.ALREADY_USED);
        till.cash("8.10").settle();

        assertEquals(Optional.of(new Notice.UseRefused("Check C-1", Refusal.ALREADY_USED)), till.notice());
        assertEquals(eur("11.11"), till.total());
        assertEquals(eur("8.10"), till.sale().tenders().getFirst().amount());
        assertEquals(List.of(Stage.CAPTURED, Stage.REFUSED), stages());

        till.cash("3.00").settle();
        assertTrue(till.state().finished().isPresent());
        assertEquals(1, till.custobar.uses.calls());
    }

    @Test
    void aUseThatCouldNotBeSentComesOffToo() {
        basketWithBoth();
        till.rule.uses.are(Mood.FAILS);
        till.cash("8.10").settle();

        assertEquals(
                Optional.of(new Notice.UseNotPossible("Check C-1", RemoteSystem.RULE, new RemoteFailure.Unreachable())),
                till.notice());
        assertEquals(eur("11.11"), till.total());
    }

    @Test
    void twoRefusalsAreBothTold() {
        basketWithBoth();
        till.rule.uses.refuse(Refusal.ALREADY_USED);
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.cash("8.10").settle();

        var first = till.notice().orElseThrow();
        till.act(new Action.DismissNotice());
        assertEquals(Set.of(new Notice.UseRefused("Check C-1", Refusal.ALREADY_USED),
                new Notice.UseRefused("Benefit B-1", Refusal.EXPIRED)), Set.of(first, till.notice().orElseThrow()));
    }

    @Test
    void aRefusalIsStillShownWhenTheCashierHasScannedOnMeanwhile() {
        basketWithBoth();
        till.rule.uses.are(Mood.HELD_BACK);
        till.cash("8.10").scan(Shelf.BREAD);
        till.rule.uses.refuse(Refusal.ALREADY_USED);
        till.rule.uses.release();
        till.settle();

        assertEquals(Quantity.pieces(2), till.sale().lines().getLast().quantity());
        assertEquals(Optional.of(new Notice.UseRefused("Check C-1", Refusal.ALREADY_USED)), till.notice());
    }

    @Test
    void moneyThatWasEnoughForTheDearerSaleTooCompletesIt() {
        basketWithBoth();
        till.rule.uses.refuse(Refusal.ALREADY_USED);
        till.cash("20.00").settle();

        assertEquals(eur("8.90"), till.state().finished().orElseThrow().change());
        assertInstanceOf(Notice.UseRefused.class, till.notice().orElseThrow());
    }

    @Test
    void aLostAnswerCompletesTheSaleAndIsAskedAfterLater() {
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "3.00"));
        till.rule.uses.are(Mood.LOSES_ANSWER);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("C-1")).cash("7.00").settle();

        assertEquals(List.of(Stage.UNKNOWN), stages());
        assertEquals(Optional.empty(), till.receipt().left().getFirst().amount());
        assertInstanceOf(CaptureUse.class, till.outbox.waiting().getFirst());

        till.rule.uses.are(Mood.ANSWERS);
        till.openBackOffice();
        TestTill.until(() -> stages().equals(List.of(Stage.CAPTURED)));
        assertEquals(eur("0.00"), till.rule.left("C-1"));
        assertEquals(1, till.rule.out().size());
    }

    @Test
    void aTryThatWasNotSentAfterALostAnswerIsADoubtAndNoRefusal() {
        basketWithBoth();
        till.rule.uses.next(Mood.LOSES_ANSWER, Mood.FAILS);
        till.cash("8.10").settle();

        assertTrue(till.state().finished().isPresent());
        assertEquals(List.of(Stage.CAPTURED, Stage.UNKNOWN), stages());
    }

    @Test
    void aFaultInAnAdapterIsADoubtToo() {
        basketWithBoth();
        till.rule.uses.are(Mood.BREAKS);
        till.cash("8.10").settle();

        assertTrue(till.state().finished().isPresent());
        assertEquals(List.of(Stage.CAPTURED, Stage.UNKNOWN), stages());
    }

    @Test
    void patienceRunsOutAndTheQueueMovesOn() {
        till.patience(Duration.ofMillis(20));
        basketWithBoth();
        till.rule.uses.are(Mood.HELD_BACK);
        till.cash("8.10").settle();
        assertEquals(List.of(Stage.CAPTURED, Stage.UNKNOWN), stages());

        till.openBackOffice();
        till.rule.uses.release();
        TestTill.until(() -> stages().equals(List.of(Stage.CAPTURED, Stage.CAPTURED)));
        assertEquals(1, till.rule.out().size());
        assertEquals(eur("0.00"), till.rule.left("C-1"));
    }

    @Test
    void aGiveBackDoesNotOvertakeACaptureThatIsStillOnItsWay() {
        till.patience(Duration.ofMillis(20));
        basketWithBoth();
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.rule.uses.are(Mood.HELD_BACK);
        till.cash("8.10").settle();
        assertEquals(List.of(Stage.REFUSED, Stage.UNKNOWN), stages());

        till.act(new Action.RemoveDiscount(till.sale().discounts().getFirst().id()));
        till.openBackOffice();
        TestTill.until(() -> till.outbox.isTakenUp(RemoteSystem.RULE));
        assertEquals(0, till.rule.givingBack.calls());
        till.rule.uses.release();
        TestTill.until(() -> stages().equals(List.of(Stage.REFUSED, Stage.GIVEN_BACK)));
        TestTill.until(() -> till.rule.uses.ended() == till.rule.uses.calls());
        assertEquals(List.of(), till.rule.violations());
        assertEquals(eur("3.00"), till.rule.left("C-1"));
        assertEquals(Map.of(), till.rule.out());
    }

    @Test
    void anAnswerFromAnEarlierRoundDoesNotCountForTheNext() {
        till.patience(Duration.ofMillis(20));
        basketWithBoth();
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.rule.uses.next(Mood.HELD_BACK);
        till.cash("8.10").settle();
        till.cash("5.00");
        till.rule.uses.release();
        till.settle();

        assertEquals(1, till.rule.out().size());
        TestTill.until(() -> till.rule.left("C-1").equals(eur("0.00")));
        assertTrue(stages().getLast() == Stage.CAPTURED || stages().getLast() == Stage.UNKNOWN, stages()::toString);
    }

    @Test
    void aCheckUsedInPartTakesOffNoMoreWhenTheSaleStaysOpenAndGrows() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "50.00"));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.act(new Action.UseOffer("B-1"), new Action.UseOffer("C-1")).cash("0.00").settle();

        assertEquals(eur("41.00"), till.rule.left("C-1"));
        assertEquals(eur("1.00"), till.due());
        till.scan(Shelf.BREAD).cash("3.35").settle();
        assertEquals(eur("3.35"), till.receipt().sale().pricing().total());
        assertEquals(eur("41.00"), till.rule.left("C-1"));
    }

    @Test
    void aCapturedCheckGoesBackWhenTheBasketIsNotWorthItAnyMore() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "5.00"));
        till.open().scan(Shelf.MUG, Shelf.BREAD, Members.MAIJAS_CARD).settle();
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.act(new Action.UseOffer("B-1"), new Action.UseOffer("C-1")).cash("6.10").settle();
        assertEquals(eur("0.00"), till.rule.left("C-1"));
        till.act(new Action.RemoveLine(till.sale().lines().getFirst().id()));

        assertInstanceOf(Notice.OfferTakenOff.class, till.notice().orElseThrow());
        assertInstanceOf(GiveBackUse.class, till.outbox.waiting().getFirst());
        assertEquals(eur("2.35"), till.total());
    }

    @Test
    void voidingASaleThatStayedOpenGivesBackWhatWasCapturedForIt() {
        basketWithBoth();
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.cash("8.10").settle();
        assertEquals(eur("0.00"), till.rule.left("C-1"));
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id()), new Action.VoidSale());
        till.openBackOffice();

        TestTill.until(() -> stages().equals(List.of(Stage.REFUSED, Stage.GIVEN_BACK)));
        assertEquals(eur("3.00"), till.rule.left("C-1"));
    }

    @Test
    void theBestDealLeavesWhatIsCapturedAlone() {
        basketWithBoth();
        till.custobar.uses.refuse(Refusal.EXPIRED);
        till.cash("8.10").settle();
        till.custobar.uses.are(Mood.ANSWERS);
        till.act(new Action.TakeBestDeal()).settle();

        assertEquals(List.of(Stage.REFUSED, Stage.CAPTURED, Stage.HELD), stages());
        till.cash("5.00").settle();
        assertEquals(eur("8.11"), till.receipt().sale().pricing().total());
        assertTrue(till.custobar.isUsed("B-1"));
    }

    @Test
    void successIsToldAfterTheCommit() {
        till.open().scan(Shelf.MUG);
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.cash("10.00");
        assertEquals(Optional.of(new Notice.JournalFailed(JournalUnavailable.Reason.DISK_FULL)), till.notice());
        assertTrue(till.state().finished().isEmpty());
        assertEquals(List.of(), till.sale().tenders());
        assertEquals(List.of(), till.printer.printed());
        assertEquals(0, till.printer.drawerOpened());

        till.journal.work();
        till.cash("10.00").settle();
        assertEquals(1, till.printer.printed().size());
    }

    @Test
    void anAnswerThatCouldNotBeWrittenIsAskedForAgain() {
        basketWithBoth();
        till.rule.uses.are(Mood.HELD_BACK);
        till.cash("8.10");
        TestTill.until(() -> stages().contains(Stage.CAPTURED));
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.rule.uses.release();
        till.await(state -> state.payment().busy().isEmpty());
        assertTrue(till.state().finished().isEmpty());

        till.journal.work();
        till.cash("8.10").settle();
        assertEquals(List.of(Stage.CAPTURED, Stage.CAPTURED), stages());
        assertEquals(1, till.rule.out().size());
        assertEquals(eur("0.00"), till.state().finished().orElseThrow().change());
    }

    @Test
    void receiptNumbersHaveNoGapsAlsoAfterAFailure() {
        till.open().scan(Shelf.MUG);
        till.journal.stopAfter(1);
        till.cash("10.00");
        till.journal.work();
        till.cash("10.00").scan(Shelf.MUG).cash("10.00");

        assertEquals(List.of(2L, 1L), till.journal.latest(9).stream().map(sale -> sale.number().number()).toList());
    }

    @Test
    void aReceiptIsPrintedAndTheDrawerOpensForCash() {
        till.open().scan(Shelf.MUG).cash("10.00").settle();

        assertEquals(1, till.printer.drawerOpened());
        assertEquals(List.of(till.receipt()), till.printer.printed());
        assertEquals(Optional.of(new ReceiptPrinter.Done()), till.state().finished().orElseThrow().printed());
    }

    @Test
    void theDrawerStaysShutForACard() {
        till.open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()), new Action.CardApproved()).settle();

        assertEquals(0, till.printer.drawerOpened());
        assertEquals(1, till.printer.printed().size());
    }

    @Test
    void aPrinterThatFailsIsSaidToAndTheSaleIsOver() {
        till.printer.runOutOfPaper();
        till.open().scan(Shelf.MUG).cash("10.00").settle();

        assertEquals(Optional.of(new Notice.PrinterFailed()), till.notice());
        assertInstanceOf(ReceiptPrinter.Failed.class, till.state().finished().orElseThrow().printed().orElseThrow());
    }

    @Test
    void aSlowPrinterGetsOneJobAfterTheOther() {
        till.printer.holdBack();
        till.open().scan(Shelf.MUG).cash("10.00").scan(Shelf.BREAD).cash("2.35");
        assertEquals(Optional.empty(), till.state().finished().orElseThrow().printed());
        till.printer.release();
        till.settle();

        assertEquals(List.of(1L, 2L),
                till.printer.printed().stream().map(receipt -> receipt.sale().number().number()).toList());
        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void aCopySaysThatItIsOne() {
        till.open().scan(Shelf.MUG).cash("10.00").settle();
        till.act(new Action.PrintAgain());
        TestTill.until(() -> till.printer.printed().size() == 2);

        assertTrue(till.printer.printed().getLast().isCopy());
    }

    @Test
    void aCopyOfTheLastReceiptIsThereAfterARestartToo() {
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).cash("10.00").settle();
        var original = till.receipt();
        till.restart().act(new Action.PrintAgain());
        TestTill.until(() -> till.printer.printed().size() == 2);

        var copy = till.printer.printed().getLast();
        assertEquals(original.sale(), copy.sale());
        assertEquals(original.customerName(), copy.customerName());
        assertTrue(copy.isCopy());
    }

    @Test
    void theNextCustomerBeginsWithAnEmptyBasket() {
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).cash("10.00").settle();
        till.act(new Action.NextCustomer());
        assertTrue(till.state().finished().isEmpty());

        till.scan(Shelf.BREAD);
        assertEquals(Optional.empty(), till.sale().customer());
        assertEquals(List.of(), List.copyOf(till.state().uses().values()));
    }

    @Test
    void anActionWhileUsesAreMarkedWaitsAndBelongsToTheNextSale() {
        basketWithBoth();
        till.custobar.uses.are(Mood.HELD_BACK);
        till.cash("8.10").scan(Shelf.MUG, Shelf.BREAD);
        till.custobar.uses.release();
        till.await(state -> state.payment().busy().isEmpty() && state.lines().size() == 2 && state.member().isEmpty());

        assertEquals(1, till.journal.latest(9).size());
    }

    @Test
    void aWholeSaleLeavesNoEventThatCannotFollow() {
        basketWithBoth();
        till.cash("8.10").settle();

        assertEquals(List.of(ValueEvent.Held.class, ValueEvent.Held.class, ValueEvent.CaptureIntended.class,
                        ValueEvent.CaptureIntended.class, ValueEvent.Captured.class, ValueEvent.Captured.class),
                till.journal.values().stream().<Class<?>>map(Object::getClass).toList());
    }
}
