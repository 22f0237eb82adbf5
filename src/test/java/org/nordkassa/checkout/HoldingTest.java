package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.testing.FakeHolds;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;

/// What members own, held at the shop's server while it is in the basket.
class HoldingTest {
    private static final ValueUse.Subject CHECK = new ValueUse.OfBonusCheck("C-1");

    private final FakeHolds server = new FakeHolds();
    private final TestTill till = new TestTill().with(server);

    @AfterEach
    void close() {
        till.close();
    }

    private void basketWithTheCheck() {
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "3.00"));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("C-1"));
    }

    private void awaitHeld(ValueUse.Subject... subjects) {
        TestTill.until(() -> server.held().equals(List.of(subjects)));
    }

    private void awaitTold(String call) {
        TestTill.until(() -> server.calls().contains(call));
    }

    @Test
    void whatIsInTheBasketIsHeldAndWhatIsUsedIsTold() {
        basketWithTheCheck();
        awaitHeld(CHECK);
        assertEquals(eur("7.00"), till.total());

        till.cash("7.00").settle();
        assertTrue(till.state().finished().isPresent());
        awaitTold("captured");
        assertEquals(List.of("take", "capture", "captured"), server.calls());
    }

    @Test
    void whatAnotherTillIsUsingLeavesTheBasketWithOneSentence() {
        server.give("T2", CHECK);
        basketWithTheCheck();
        till.await(state -> state.notice().equals(Optional.of(new Notice.OfferInUse("Check C-1", "T2"))));
        assertEquals(eur("10.00"), till.total());
        assertEquals(1, till.sale().lines().size());
        assertTrue(till.sale().customer().isPresent());
        assertEquals(List.of(Stage.GIVEN_BACK), till.journal.inFlight().values().stream().map(use -> use.stage()).toList());
        assertEquals(0, till.rule.uses.calls());
    }

    @Test
    void whatWasUsedElsewhereIsNotUsedAgainWhateverTheReadingSays() {
        server.useElsewhere("T2", CHECK);
        basketWithTheCheck();
        till.await(state -> state.notice().equals(
                Optional.of(new Notice.UseRefused("Check C-1", Refusal.ALREADY_USED))));
        assertEquals(eur("10.00"), till.total());
    }

    @Test
    void rightBeforeItIsWrittenTheServerIsAskedOnceMore() {
        basketWithTheCheck();
        awaitHeld(CHECK);
        server.give("T2", CHECK);
        till.cash("7.00").settle();

        assertEquals(Optional.of(new Notice.OfferInUse("Check C-1", "T2")), till.notice());
        assertEquals(eur("3.00"), till.due());
        assertEquals(0, till.rule.uses.calls());
    }

    @Test
    void withoutTheServerAnOfferIsNotUsedAndTheSaleGoesOn() {
        server.reachable = false;
        basketWithTheCheck();
        till.await(state -> state.notice().equals(Optional.of(new Notice.OfferNotHeld("Check C-1"))));
        till.cash("10.00").settle();
        assertTrue(till.state().finished().isPresent());
        assertEquals(0, till.rule.uses.calls());
    }

    @Test
    void aServerThatGoesAwayBeforeThePaymentTakesTheOfferOff() {
        basketWithTheCheck();
        awaitHeld(CHECK);
        server.reachable = false;
        till.cash("7.00").settle();
        assertEquals(Optional.of(new Notice.OfferNotHeld("Check C-1")), till.notice());
        assertEquals(eur("3.00"), till.due());
        assertEquals(Optional.empty(), till.state().systems().get(RemoteSystem.RULE).failure());
    }

    @Test
    void theOwnerMayLetOffersBeUsedWithoutTheServer() {
        server.reachable = false;
        server.mayDoWithout = true;
        basketWithTheCheck();
        till.cash("7.00").settle();
        assertTrue(till.state().finished().isPresent());
        assertEquals(1, till.rule.uses.calls());
    }

    @Test
    void whatIsTakenOffOrVoidedOrWhoseOwnerLeavesIsLetGo() {
        basketWithTheCheck();
        awaitHeld(CHECK);
        till.act(new Action.RemoveDiscount(till.sale().discounts().getFirst().id()));
        awaitHeld();
        till.act(new Action.UseOffer("C-1"));
        awaitHeld(CHECK);
        till.act(new Action.RemoveCustomer());
        awaitHeld();
        till.scan(Members.MAIJAS_CARD).settle();
        till.act(new Action.UseOffer("C-1"));
        awaitHeld(CHECK);
        till.act(new Action.VoidSale());
        awaitHeld();
    }

    @Test
    void aClosedTillLetsGoAndTakesAgainWhenItOpens() {
        basketWithTheCheck();
        awaitHeld(CHECK);
        till.close();
        assertEquals(List.of(), server.held());
        till.open();
        awaitHeld(CHECK);
        assertEquals(eur("7.00"), till.total());
    }

    @Test
    void afterACutTheCheckThatAnotherTillTookMeanwhileLeavesTheBasket() {
        basketWithTheCheck();
        awaitHeld(CHECK);
        till.conductor().cutOff();
        server.give("T2", CHECK);
        till.open();
        till.await(state -> state.notice().equals(Optional.of(new Notice.OfferInUse("Check C-1", "T2"))));
        assertEquals(eur("10.00"), till.total());
    }

    @Test
    void holdsAreRenewedWhileTheSaleIsOpen() {
        server.renewEvery = Duration.ofMillis(20);
        basketWithTheCheck();
        TestTill.until(() -> server.calls().stream().filter("take"::equals).count() > 3);
        server.give("T2", CHECK);
        till.await(state -> state.notice().equals(Optional.of(new Notice.OfferInUse("Check C-1", "T2"))));
    }

    @Test
    void aServerThatIsAwayForAMomentLosesNoOffer() {
        server.renewEvery = Duration.ofMillis(20);
        basketWithTheCheck();
        awaitHeld(CHECK);
        server.reachable = false;
        long asked = server.unanswered();
        TestTill.until(() -> server.unanswered() > asked + 2);
        assertEquals(eur("7.00"), till.total());
        server.reachable = true;
        till.cash("7.00").settle();
        assertTrue(till.state().finished().isPresent());
    }

    @Test
    void whatCouldNotBeToldIsToldLater() {
        server.renewEvery = Duration.ofMillis(20);
        basketWithTheCheck();
        awaitHeld(CHECK);
        server.reachable = false;
        till.act(new Action.RemoveDiscount(till.sale().discounts().getFirst().id()));
        assertFalse(server.held().isEmpty());
        server.reachable = true;
        awaitHeld();
    }

    @Test
    void aLostAnswerLeavesTheUseHeldUntilItIsKnown() {
        till.patience(Duration.ofMillis(50));
        till.rule.uses.are(Mood.LOSES_ANSWER);
        basketWithTheCheck();
        till.cash("7.00").settle();
        assertTrue(till.state().finished().isPresent());
        assertEquals(List.of(CHECK), server.held());
        till.rule.uses.are(Mood.ANSWERS);
        till.openBackOffice();
        awaitTold("captured");
        assertEquals(List.of(), server.held());
    }

    @Test
    void whatIsGivenBackIsWrittenUnderTheServersGrantToo() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 10));
        basketWithTheCheck();
        till.act(new Action.UseOffer("B-1"));
        till.custobar.uses.refuse(Refusal.ALREADY_USED);
        till.act(new Action.PayCash(till.total())).settle();
        till.openBackOffice();
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id()), new Action.VoidSale());
        awaitTold("give back");
        TestTill.until(() -> server.held().isEmpty());
        assertEquals(eur("3.00"), till.rule.left("C-1"));
    }
}
