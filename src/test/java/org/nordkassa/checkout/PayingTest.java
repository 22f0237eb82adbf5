package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.PaymentTerminal.Connected;
import org.nordkassa.checkout.testing.FakeTerminal;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Tender;

/// Cash and bank cards.
class PayingTest {
    private final TestTill till = new TestTill();
    private final FakeTerminal terminal = new FakeTerminal();

    @AfterEach
    void close() {
        terminal.release();
        till.close();
    }

    private List<Tender> tenders() {
        return till.receipt().sale().tenders();
    }

    @Test
    void exactCashCompletesTheSale() {
        till.open().scan(Shelf.MUG).cash("10.00");

        assertEquals(eur("0.00"), till.state().finished().orElseThrow().change());
        assertTrue(till.state().sale().isEmpty());
        assertEquals("T1-000001", till.receipt().sale().number().toString());
    }

    @Test
    void moreCashThanIsDueGivesChange() {
        till.open().scan(Shelf.MUG).cash("50.00");

        assertEquals(eur("40.00"), till.state().finished().orElseThrow().change());
    }

    @Test
    void onlyTheCashPartIsRounded() {
        till.open().scan(Shelf.MUG, Shelf.BREAD, Shelf.GUM).act(new Action.PayByCard(Optional.of(eur("3.32"))),
                new Action.CardApproved()).cash("10.00");

        assertEquals(eur("-0.02"), till.receipt().sale().rounding());
        assertEquals(eur("0.00"), till.receipt().sale().change());
    }

    @Test
    void aCoinThatDoesNotExistIsRefused() {
        till.open().scan(Shelf.MUG).cash("10.01");

        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.NoSuchCash(eur("10.01")))), till.notice());
        assertEquals(List.of(), till.sale().tenders());
    }

    @Test
    void severalTendersAddUp() {
        till.open().scan(Shelf.MUG).cash("3.00");
        assertEquals(eur("7.00"), till.due());
        till.act(new Action.PayByCard(Optional.of(eur("2.00"))), new Action.CardApproved()).cash("5.00");

        assertEquals(3, tenders().size());
    }

    @Test
    void aTenderCanBeTakenBack() {
        till.open().scan(Shelf.MUG).cash("3.00").act(new Action.RemoveTender(till.sale().tenders().getFirst().id()));

        assertEquals(eur("10.00"), till.due());
    }

    @Test
    void payingNothingIsSaidToBeNothing() {
        till.open().cash("5.00");

        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.NoOpenSale())), till.notice());
    }

    @Test
    void aDiscountWithoutASaleIsSaidToHaveNone() {
        till.open().act(new Action.GiveDiscount(Optional.empty(), new Reduction.Percent(100)));

        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.NoOpenSale())), till.notice());
    }

    @Test
    void aPayKeyPressedTwiceIsNothingToSpeakOf() {
        till.open().scan(Shelf.MUG).cash("10.00").cash("10.00");

        assertEquals(Optional.empty(), till.notice());
        assertEquals(1, till.journal.latest(9).size());
    }

    @Test
    void onAStandAloneTerminalTheCashierSaysThatItApproved() {
        till.open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()));
        assertEquals(Optional.of(eur("10.00")), till.state().payment().onTerminal());
        assertEquals(List.of(), till.sale().tenders());

        till.act(new Action.CardApproved());
        assertInstanceOf(Tender.Card.class, tenders().getFirst());
        assertEquals(Optional.empty(), till.state().payment().onTerminal());
    }

    @Test
    void orThatItDeclined() {
        till.open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()), new Action.CardDeclined());

        assertEquals(Optional.of(new Notice.CardPaymentDeclined()), till.notice());
        assertEquals(Optional.empty(), till.state().payment().onTerminal());
        assertEquals(eur("10.00"), till.due());
    }

    @Test
    void moreThanIsDueNeverReachesTheTerminal() {
        till.open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.of(eur("10.01"))));

        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.MoreThanDue(eur("10.00")))), till.notice());
        assertEquals(Optional.empty(), till.state().payment().onTerminal());
    }

    @Test
    void anApprovalThatDoesNotFitTheBasketAnyMoreStaysWithTheCashier() {
        till.open().scan(Shelf.MUG, Shelf.BREAD).act(new Action.PayByCard(Optional.empty()),
                new Action.RemoveLine(till.sale().lines().getLast().id()), new Action.CardApproved());
        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.MoreThanDue(eur("10.00")))), till.notice());
        assertEquals(Optional.of(eur("12.35")), till.state().payment().onTerminal());

        till.scan(Shelf.BREAD).act(new Action.CardApproved());
        assertEquals(eur("12.35"), tenders().getFirst().amount());
    }

    @Test
    void anApprovalIsNotForgottenWhenTheJournalFails() {
        till.open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()));
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.act(new Action.CardApproved());
        assertEquals(Optional.of(eur("10.00")), till.state().payment().onTerminal());

        till.journal.work();
        till.act(new Action.CardApproved());
        assertEquals(eur("10.00"), tenders().getFirst().amount());
    }

    @Test
    void aConnectedTerminalPaysByItself() {
        terminal.answers(new Connected.Approved("ref 7"));
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()));
        till.await(state -> state.finished().isPresent());

        assertEquals("ref 7", ((Tender.Card) tenders().getFirst()).reference());
    }

    @Test
    void aConnectedTerminalDeclines() {
        terminal.answers(new Connected.Declined());
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty())).settle();

        assertEquals(Optional.of(new Notice.CardPaymentDeclined()), till.notice());
        assertEquals(eur("10.00"), till.due());
    }

    @Test
    void aLostAnswerOfTheTerminalIsAskedAfterUnderTheSameKey() {
        terminal.answers(new Connected.Unknown(), new Connected.Unknown(), new Connected.Approved("found"));
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()));
        till.await(state -> state.finished().isPresent());

        assertEquals(3, terminal.keys().size());
        assertEquals(1, terminal.keys().stream().distinct().count());
    }

    @Test
    void whatTheTerminalCannotSayTheCashierHasTo() {
        terminal.answers(new Connected.Unknown());
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty())).settle();
        assertEquals(Optional.of(new Notice.CardPaymentUnknown()), till.notice());
        assertEquals(Optional.of(eur("10.00")), till.state().payment().onTerminal());

        till.act(new Action.CardApproved());
        assertTrue(till.state().finished().isPresent());
    }

    @Test
    void aTerminalsApprovalSurvivesAFullDisk() {
        terminal.holdBack();
        terminal.answers(new Connected.Approved("ref 7"));
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.empty()));
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        terminal.release();
        till.settle();
        assertEquals(Optional.of(new Notice.JournalFailed(JournalUnavailable.Reason.DISK_FULL)), till.notice());

        till.journal.work();
        till.act(new Action.CardApproved());
        assertEquals("ref 7", ((Tender.Card) tenders().getFirst()).reference());
        assertEquals(1, terminal.keys().size());
    }

    @Test
    void whileTheTerminalIsAtWorkActionsWaitTheirTurnAndNoneIsLost() {
        terminal.holdBack();
        terminal.answers(new Connected.Approved(""));
        till.with(terminal).open().scan(Shelf.MUG).act(new Action.PayByCard(Optional.of(eur("4.00"))));
        till.scan(Shelf.BREAD, Shelf.BREAD).act(new Action.NextQuantity(Optional.of(3000L))).scan(Shelf.GUM);
        assertEquals(eur("10.00"), till.total());
        assertEquals(Optional.of(PaymentState.Busy.WAITING_FOR_TERMINAL), till.state().payment().busy());
        terminal.release();

        till.await(state -> state.payment().busy().isEmpty());
        assertEquals(eur("17.67"), till.total());
        assertEquals(eur("13.67"), till.due());
    }

    @Test
    void aTenderedSaleIsNotVoided() {
        till.open().scan(Shelf.MUG).cash("3.00").act(new Action.VoidSale());

        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.TendersTaken(eur("3.00")))), till.notice());
    }

    @Test
    void aSaleThatIsPaidAndCouldNotBeCompletedIsCompletedByTheNextPayKey() {
        till.open().scan(Shelf.MUG);
        till.journal.stopAfter(1);
        till.cash("20.00");
        assertEquals(Optional.of(new Notice.JournalFailed(JournalUnavailable.Reason.OTHER)), till.notice());
        assertTrue(till.sale().settlement().isPaid());
        assertEquals(List.of(), till.printer.printed());

        till.journal.work();
        till.act(new Action.PayByCard(Optional.empty())).settle();
        assertEquals(eur("10.00"), till.state().finished().orElseThrow().change());
        assertEquals(1, till.receipt().sale().number().number());
        assertEquals(1, till.printer.printed().size());
    }
}
