package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.PaymentTerminal.Connected;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.testing.FakeTerminal;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Tender;

/// What is not resolved is listed until it is, whatever happens to the till meanwhile.
class DoubtTest {
    private static final String CARD = "9512345678901234";

    private final FakeTerminal terminal = new FakeTerminal();
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.custobar.uses.release();
        till.giftCards.uses.release();
        till.printer.release();
        terminal.release();
        till.close();
    }

    /// Doubts of the kind, without what is merely under way.
    private static <T extends Doubt> List<T> of(CheckoutState state, Class<T> kind) {
        return state.doubts().stream().filter(Doubt::counts).filter(kind::isInstance).map(kind::cast).toList();
    }

    private <T extends Doubt> T only(Class<T> kind) {
        return of(till.await(state -> of(state, kind).size() == 1), kind).getFirst();
    }

    private void awaitNone(Class<? extends Doubt> kind) {
        till.await(state -> of(state, kind).isEmpty());
    }

    private void resolve(Class<? extends Doubt> kind, Remedy remedy) {
        till.act(new Action.Resolve(only(kind).id(), remedy));
    }

    private <T extends ValueEvent> List<T> values(Class<T> kind) {
        return till.journal.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /// A sale whose benefit's answer was lost, and no courier at work.
    private void saleWithAnUnknownBenefit() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.custobar.uses.are(Mood.LOSES_ANSWER);
        till.act(new Action.UseOffer("B-1")).cash("10.00").settle();
        assertEquals(1, till.outbox.inDoubt().size());
        till.await(state -> of(state, Doubt.OfUse.class).stream().anyMatch(use -> use.of() == Doubt.Of.COMPLETED_SALE));
    }

    @Test
    void aLostAnswerIsListedWithItsReceiptAndLeavesWhenTheSystemHasBeenAskedAgain() {
        saleWithAnUnknownBenefit();
        var doubt = only(Doubt.OfUse.class);
        assertEquals(Stage.UNKNOWN, doubt.value().stage());
        assertEquals(Doubt.Of.COMPLETED_SALE, doubt.of());
        assertEquals("T1-000001", doubt.receipt().orElseThrow().toString());

        till.custobar.uses.are(Mood.ANSWERS);
        till.openBackOffice();
        awaitNone(Doubt.OfUse.class);
        assertEquals(1, values(ValueEvent.Captured.class).size());
    }

    @Test
    void aPersonMayPutAnEndToItWhichTheJournalSays() {
        saleWithAnUnknownBenefit();
        resolve(Doubt.OfUse.class, Remedy.FINISH);
        awaitNone(Doubt.OfUse.class);
        assertEquals(1, values(ValueEvent.Captured.class).size());
        assertTrue(till.journal.noted(Instant.MIN).stream().anyMatch(TillEvent.SettledByHand.class::isInstance));
        assertEquals(List.of(), till.outbox.inDoubt());
    }

    @Test
    void aPersonMayGiveItBackAndTheSystemIsTold() {
        saleWithAnUnknownBenefit();
        resolve(Doubt.OfUse.class, Remedy.GIVE_BACK);
        till.await(state -> of(state, Doubt.OfUse.class).stream()
                .anyMatch(use -> use.value().stage() == Stage.GIVING_BACK));
        till.custobar.uses.are(Mood.ANSWERS);
        till.openBackOffice();
        awaitNone(Doubt.OfUse.class);
        assertEquals(1, values(ValueEvent.GivenBack.class).size());
    }

    @Test
    void anAnswerThatComesAfterAPersonHasSettledItIsLetGo() throws InterruptedException {
        saleWithAnUnknownBenefit();
        var use = only(Doubt.OfUse.class).value().use();
        resolve(Doubt.OfUse.class, Remedy.FINISH);
        awaitNone(Doubt.OfUse.class);
        till.conductor().recordFor(use.sale(), new ValueEvent.Refused(use.key(), Refusal.OTHER,
                till.clock.instant()));
        assertEquals(0, values(ValueEvent.Refused.class).size());
        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void aChoiceThatDoesNotGoWithTheDoubtDoesNothing() {
        saleWithAnUnknownBenefit();
        resolve(Doubt.OfUse.class, Remedy.PRINT);
        till.act(new Action.Resolve("use-nothing", Remedy.FINISH)).settle();
        assertEquals(Stage.UNKNOWN, only(Doubt.OfUse.class).value().stage());
        assertEquals(1, till.outbox.inDoubt().size());
    }

    @Test
    void moneyOfALostAnswerIsListedWhileItGoesBackAlsoAfterARestart() {
        till.giftCards.issue(CARD, eur("50.00"));
        till.open().scan(Shelf.MUG, CARD).settle();
        till.giftCards.uses.are(Mood.LOSES_ANSWER);
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
        assertEquals(Stage.GIVING_BACK, only(Doubt.OfUse.class).value().stage());

        till.restart();
        assertEquals(Doubt.Of.OPEN_SALE, only(Doubt.OfUse.class).of());
        till.openBackOffice();
        awaitNone(Doubt.OfUse.class);
    }

    @Test
    void aReceiptThatDidNotComeOutIsPrintedFromTheListAndIsNoCopy() {
        till.open();
        till.printer.runOutOfPaper();
        till.scan(Shelf.MUG).cash("10.00").settle();
        assertInstanceOf(ReceiptPrinter.Failed.class, till.state().finished().orElseThrow().printed().orElseThrow());
        assertEquals("T1-000001", only(Doubt.OfReceipt.class).number().toString());

        till.restart();
        only(Doubt.OfReceipt.class);
        till.printer.refill();
        resolve(Doubt.OfReceipt.class, Remedy.PRINT);
        awaitNone(Doubt.OfReceipt.class);
        TestTill.until(() -> !till.printer.printed().isEmpty());
        assertEquals(List.of(false), till.printer.printed().stream().map(receipt -> receipt.isCopy()).toList());
        till.restart().settle();
        assertEquals(List.of(), till.state().doubts());
    }

    @Test
    void aReceiptOnItsWayToThePrinterIsNobodysDoubt() {
        till.open();
        till.printer.holdBack();
        till.scan(Shelf.MUG).cash("10.00");
        till.await(state -> state.finished().isPresent());
        till.printer.release();
        till.settle();
        assertTrue(till.states().stream().allMatch(state -> state.doubts().isEmpty()));
    }

    @Test
    void whatATerminalDidNotSayIsAskedAfterARestart() {
        terminal.answers(new Connected.Unknown());
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty())).settle();
        assertEquals(eur("10.00"), only(Doubt.OfCardPayment.class).amount());
        till.restart();
        assertEquals(Optional.of(eur("10.00")), till.state().payment().onTerminal());

        terminal.answers(new Connected.Approved("found"));
        resolve(Doubt.OfCardPayment.class, Remedy.ASK_AGAIN);
        var finished = till.await(state -> state.finished().isPresent()).finished().orElseThrow();
        assertEquals("found", ((Tender.Card) finished.receipt().sale().tenders().getFirst()).reference());
        awaitNone(Doubt.OfCardPayment.class);
    }

    @Test
    void aCardPaymentWhoseSaleWasVoidedStaysUntilSomebodyHasLooked() {
        terminal.answers(new Connected.Unknown());
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty())).settle();
        till.act(new Action.VoidSale());
        till.await(state -> of(state, Doubt.OfCardPayment.class).stream()
                .anyMatch(payment -> payment.of() == Doubt.Of.VOIDED_SALE));
        terminal.answers(new Connected.Approved("7"));
        resolve(Doubt.OfCardPayment.class, Remedy.ASK_AGAIN);
        till.await(state -> state.notice().filter(Notice.CardPaymentTaken.class::isInstance).isPresent());
        resolve(Doubt.OfCardPayment.class, Remedy.GIVE_BACK);
        awaitNone(Doubt.OfCardPayment.class);
    }

    @Test
    void whatTheCashierSaysOfAStandAloneTerminalIsNoDoubt() {
        till.open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty())).settle();
        assertEquals(List.of(), till.state().doubts());
        till.act(new Action.CardDeclined()).settle();
        assertEquals(List.of(), till.journal.openEnds().cardPayments());
    }
}
