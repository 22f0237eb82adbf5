package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.nordkassa.sale.Samples.NOON;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.CaptureUse;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.SaleId;

/// Messages that wait, each system for itself.
class CourierTest {
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.close();
    }

    private void sell(String... codes) {
        for (var code : codes) {
            till.scan(code).cash("10.00").settle();
        }
    }

    private List<Stage> stages() {
        return till.journal.inFlight().values().stream().map(ValueInFlight::stage).toList();
    }

    private Duration dueIn(RemoteSystem system) {
        return Duration.between(NOON, till.outbox.due(system).orElse(NOON));
    }

    @Test
    void messagesArriveInOrder() {
        till.toRule.failWith(new RemoteFailure.Unreachable());
        till.open();
        sell(Shelf.MUG, Shelf.BREAD, Shelf.GUM);
        till.toRule.recover();
        till.openBackOffice();
        TestTill.until(() -> till.outbox.waiting().isEmpty());

        assertEquals(List.of(1L, 2L, 3L), till.toRule.sales().stream().map(sale -> sale.number().number()).toList());
        assertEquals(3, till.toCustobar.sales().size());
    }

    @Test
    void aSystemThatIsDownIsTriedAgainLaterAndLaterAndTheOthersDoNotWaitForIt() {
        till.toRule.failWith(new RemoteFailure.Unreachable());
        till.open().openBackOffice();
        sell(Shelf.MUG);
        TestTill.until(() -> till.toCustobar.sales().size() == 1);
        TestTill.until(() -> dueIn(RemoteSystem.RULE).equals(Duration.ofSeconds(1)));
        till.clock.advance(Duration.ofSeconds(1));
        till.rouseBackOffice();
        TestTill.until(() -> dueIn(RemoteSystem.RULE).equals(Duration.ofSeconds(3)));
        till.clock.advance(Duration.ofSeconds(2));
        till.rouseBackOffice();
        TestTill.until(() -> dueIn(RemoteSystem.RULE).equals(Duration.ofSeconds(7)));

        var rule = till.await(state -> state.systems().get(RemoteSystem.RULE).waiting() == 1);
        assertEquals(Optional.of(new RemoteFailure.Unreachable()), rule.systems().get(RemoteSystem.RULE).failure());
    }

    @Test
    void aSystemThatAsksToWaitIsLeftAloneForAsLong() {
        till.toRule.failWith(new RemoteFailure.TooManyRequests(Optional.of(Duration.ofSeconds(77))));
        till.open().openBackOffice();
        sell(Shelf.MUG);

        TestTill.until(() -> dueIn(RemoteSystem.RULE).equals(Duration.ofSeconds(77)));
    }

    @Test
    void noWaitIsLongerThanFiveMinutes() {
        till.toRule.failWith(new RemoteFailure.TooManyRequests(Optional.of(Duration.ofDays(1))));
        till.open().openBackOffice();
        sell(Shelf.MUG);

        TestTill.until(() -> dueIn(RemoteSystem.RULE).equals(Duration.ofMinutes(5)));
    }

    @Test
    void aMessageThatIsNotAcceptedIsPutAsideAndTheNextGoesOn() {
        till.toRule.failWith(new RemoteFailure.NotAccepted(422));
        till.open().openBackOffice();
        sell(Shelf.MUG);
        TestTill.until(() -> till.outbox.putAside().size() == 1);
        till.toRule.recover();
        sell(Shelf.BREAD);

        TestTill.until(() -> till.toRule.sales().size() == 1);
        assertEquals(2, till.toRule.sales().getFirst().number().number());
        assertEquals(1, till.await(state -> state.systems().get(RemoteSystem.RULE).refused() == 1)
                .systems().get(RemoteSystem.RULE).refused());
    }

    @Test
    void salesLeaveTogetherWhereTheSystemTakesLists() {
        till.toRule.takeAtOnce(10);
        till.open();
        sell(Shelf.MUG, Shelf.BREAD, Shelf.GUM);
        till.openBackOffice();

        TestTill.until(() -> till.outbox.waiting().isEmpty());
        assertEquals(List.of(3), till.toRule.loads());
    }

    @Test
    void oneSaleThatIsNotAcceptedDoesNotKeepItsLoadBack() {
        till.toRule.takeAtOnce(10);
        till.toRule.refuse(2);
        till.open();
        sell(Shelf.MUG, Shelf.BREAD, Shelf.GUM);
        till.openBackOffice();

        TestTill.until(() -> till.outbox.putAside().size() == 1 && till.outbox.waiting().isEmpty());
        assertEquals(List.of(1L, 3L), till.toRule.sales().stream().map(sale -> sale.number().number()).toList());
    }

    @Test
    void whatWaitsForASystemThatIsNotSetUpIsNotForgotten() {
        till.outbox.add(List.of(new CaptureUse(RemoteSystem.CARDU, new SaleId(new UUID(1, 1)), "k")), NOON);
        till.outbox.add(List.of(new CaptureUse(RemoteSystem.GIFT_CARDS, new SaleId(new UUID(1, 1)), "k")), NOON);
        till.withoutCardu().open();

        var cardu = till.await(state -> state.systems().containsKey(RemoteSystem.CARDU)).systems().get(RemoteSystem.CARDU);
        assertEquals(Optional.of(new RemoteFailure.NotSetUp()), cardu.failure());
        assertEquals(1, cardu.waiting());
    }

    @Test
    void aFaultOverOneMessagePutsItAsideAfterAFewTries() {
        till.toRule.breakDown();
        till.open().openBackOffice();
        sell(Shelf.MUG);
        for (int i = 0; i < 6; i++) {
            int tries = i;
            TestTill.until(() -> !till.outbox.putAside().isEmpty() || till.outbox.attempts(RemoteSystem.RULE) > tries);
            till.clock.advance(Duration.ofMinutes(5));
            till.rouseBackOffice();
        }

        TestTill.until(() -> till.outbox.putAside().size() == 1);
    }

    @Test
    void whatWaitsGoesAtOnceWhenTheSystemIsSeenToAnswerAgain() {
        till.toRule.failWith(new RemoteFailure.Unreachable());
        till.rule.lookups.are(Mood.FAILS);
        till.open().openBackOffice();
        sell(Shelf.MUG);
        TestTill.until(() -> till.outbox.attempts(RemoteSystem.RULE) == 1);
        till.await(state -> state.systems().get(RemoteSystem.RULE).failure().isPresent());
        till.toRule.recover();
        till.rule.lookups.are(Mood.ANSWERS);
        till.scan(Members.MAIJAS_CARD);

        TestTill.until(() -> till.toRule.sales().size() == 1);
    }

    private void saleWithACheckInDoubt() {
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "3.00"));
        till.rule.uses.are(Mood.LOSES_ANSWER);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("C-1")).cash("7.00").settle();
        assertEquals(List.of(Stage.UNKNOWN), stages());
    }

    @Test
    void anAnswerIsInTheJournalBeforeItsMessageLeavesTheOutbox() {
        saleWithACheckInDoubt();
        till.rule.uses.are(Mood.ANSWERS);
        int asked = till.rule.uses.calls();
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.openBackOffice();
        TestTill.until(() -> till.rule.uses.calls() > asked);
        till.await(state -> state.notice().isPresent());
        assertInstanceOf(CaptureUse.class, till.outbox.waiting().stream()
                .filter(message -> message.to() == RemoteSystem.RULE).findFirst().orElseThrow());

        till.journal.work();
        TestTill.until(() -> stages().equals(List.of(Stage.CAPTURED)));
        TestTill.until(() -> till.outbox.waiting().isEmpty());
        assertEquals(eur("3.00"), till.rule.out().values().iterator().next());
    }

    @Test
    void aUseInDoubtThatIsRefusedInTheEndWaitsForAPerson() {
        saleWithACheckInDoubt();
        till.rule.uses.refuse(Refusal.EXPIRED);
        till.openBackOffice();
        TestTill.until(() -> till.outbox.putAside().size() == 1);

        assertEquals(List.of(Stage.REFUSED), stages());
        TestTill.until(() -> till.toRule.sales().size() == 1);
    }

    @Test
    void aUseInDoubtIsAskedAfterAlsoWhenTheNextSaleIsUnderWay() {
        saleWithACheckInDoubt();
        till.scan(Shelf.BREAD);
        till.rule.uses.are(Mood.ANSWERS);
        till.openBackOffice();
        TestTill.until(() -> stages().equals(List.of(Stage.CAPTURED)));

        assertEquals(List.of(), List.copyOf(till.state().uses().values()));
        assertEquals(eur("2.35"), till.total());
    }

    @Test
    void aMessageWhoseUseIsSettledAlreadyJustLeaves() {
        saleWithACheckInDoubt();
        till.rule.uses.are(Mood.ANSWERS);
        till.openBackOffice();
        TestTill.until(() -> till.outbox.waiting().isEmpty());
        int asked = till.rule.uses.calls();
        var again = till.outbox.ever().stream().filter(CaptureUse.class::isInstance).toList();
        till.outbox.add(again, NOON);
        till.rouseBackOffice();
        TestTill.until(() -> till.outbox.waiting().isEmpty());

        assertEquals(asked, till.rule.uses.calls());
    }

    @Test
    void whatWaitedWhenTheTillWasClosedGoesWhenItIsOpenAgain() {
        till.open();
        sell(Shelf.MUG);
        assertEquals(2, till.outbox.waiting().stream().filter(TellSale.class::isInstance).count());
        till.restart().openBackOffice();

        TestTill.until(() -> till.outbox.waiting().equals(List.<OutgoingMessage>of()));
        assertEquals(1, till.toCustobar.sales().size());
    }

    @Test
    void membersAreTakenInAndTheFeedsStateIsShown() {
        till.cardu.publish(Members.member("x", "Outi", "+358401112223", "", "CUOUTI000001"));
        till.open().openBackOffice();
        TestTill.until(() -> till.customers.all().size() == 3);
        till.cardu.asks.are(Mood.FAILS);

        till.await(state -> state.systems().get(RemoteSystem.CARDU).failure().isPresent());
        till.cardu.asks.are(Mood.ANSWERS);
        till.await(state -> state.systems().get(RemoteSystem.CARDU).failure().isEmpty());
    }
}
