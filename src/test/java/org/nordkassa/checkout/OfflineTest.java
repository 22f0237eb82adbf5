package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueInFlight.Stage;

/// The gift-card server cannot be asked: by default nothing is taken; by the owner's rule a little is, and what is not
/// paid in the end is listed.
class OfflineTest {
    private static final String CARD = "9512345678901234";

    private final TestTill till = new TestTill();
    private final GiftCardNumber card = till.giftCards.issue(CARD, eur("50.00"));

    @AfterEach
    void close() {
        till.close();
    }

    private void allow(String perDay) {
        till.with(new OfflineRule(Optional.of(eur(perDay)), Duration.ofHours(4))).open();
    }

    private void seeTheCard() {
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.LeaveGiftCard()).settle();
    }

    private void serverGoes() {
        till.giftCards.lookups.are(Mood.FAILS);
        till.giftCards.uses.are(Mood.FAILS);
        till.giftCards.givingBack.are(Mood.FAILS);
    }

    private void serverComes() {
        till.giftCards.lookups.are(Mood.ANSWERS);
        till.giftCards.uses.are(Mood.ANSWERS);
        till.giftCards.givingBack.are(Mood.ANSWERS);
    }

    private void pay() {
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
    }

    private List<Stage> stages() {
        return till.journal.inFlight().values().stream().map(value -> value.stage()).toList();
    }

    @Test
    void byDefaultNothingIsTakenWithoutTheServer() {
        till.open().scan(Shelf.MUG);
        seeTheCard();
        serverGoes();
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        assertInstanceOf(Notice.SystemFailed.class, till.notice().orElseThrow());
        pay();

        assertEquals(List.of(), till.sale().tenders());
        assertEquals(Optional.empty(), till.offlineBook.seen(till.offlineBook.account(card)), "and nothing is remembered");
    }

    @Test
    void byTheOwnersRuleASeenCardPaysUnconfirmedAndIsAskedForLater() {
        allow("20.00");
        till.scan(Shelf.MUG);
        seeTheCard();
        serverGoes();
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        var asked = assertInstanceOf(AskedCard.NotConfirmed.class, till.state().payment().giftCard().orElseThrow());
        assertEquals(eur("20.00"), asked.seen().allowed());

        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
        assertEquals(1, till.receipt().unconfirmed().size(), "the receipt says so");
        assertEquals(List.of(Stage.UNKNOWN), stages());
        assertEquals(eur("50.00"), till.giftCards.left(card));

        serverComes();
        till.openBackOffice();
        TestTill.until(() -> stages().equals(List.of(Stage.CAPTURED)));
        assertEquals(eur("40.00"), till.giftCards.left(card));
        assertEquals(List.of(), till.offlineBook.shortfalls());
        assertEquals(List.of(), till.giftCards.violations());
    }

    @Test
    void notMoreThanAllowedOnADayAlsoAfterARestart() {
        allow("15.00");
        till.scan(Shelf.MUG);
        seeTheCard();
        serverGoes();
        pay();
        till.restart();
        till.scan(Shelf.MUG);
        pay();

        assertEquals(eur("5.00"), till.due());
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        assertEquals(Optional.empty(), till.state().payment().giftCard());
    }

    @Test
    void moreThanAllowedIsNotTaken() {
        allow("4.00");
        till.scan(Shelf.MUG);
        seeTheCard();
        serverGoes();
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.PayByGiftCard(Optional.of(eur("4.01")))).settle();

        assertEquals(List.of(), till.sale().tenders());
        assertInstanceOf(Notice.SystemFailed.class, till.notice().orElseThrow());
    }

    @Test
    void whatIsNotThereLaterIsListedUntilAPersonHasDealtWithIt() {
        allow("20.00");
        till.scan(Shelf.MUG);
        seeTheCard();
        serverGoes();
        pay();
        till.giftCards.issue(CARD, eur("3.00"));
        serverComes();
        till.openBackOffice();
        TestTill.until(() -> !till.offlineBook.shortfalls().isEmpty());

        var listed = till.offlineBook.shortfalls().getFirst();
        assertEquals(eur("10.00"), listed.amount());
        assertEquals(Refusal.NOT_ENOUGH_MONEY, listed.reason());
        till.await(state -> state.notice().filter(Notice.ShortfallFound.class::isInstance).isPresent());
        TestTill.until(() -> till.outbox.backlog().values().stream().allMatch(left -> left.waiting() + left.refused() == 0));
        till.restart();
        assertEquals(1, till.offlineBook.shortfalls().size(), "it stays");
        till.scan(Shelf.MUG);
        serverGoes();
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        assertEquals(Optional.empty(), till.state().payment().giftCard(), "and until then the card gets nothing more");
    }

    @Test
    void aTenderTakenBackIsGivenBackAndMayBeTakenAnew() {
        allow("10.00");
        till.scan(Shelf.MUG, Shelf.MUG);
        seeTheCard();
        serverGoes();
        pay();
        assertEquals(eur("10.00"), till.due());
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id())).settle();
        pay();

        assertEquals(eur("10.00"), till.due());
        assertEquals(List.of(Stage.GIVING_BACK, Stage.UNKNOWN), stages());
    }

    @Test
    void anAnswerThatIsLostCountsAsTakenOnceUnderItsKey() {
        allow("20.00");
        till.scan(Shelf.MUG, CARD).settle();
        till.giftCards.uses.are(Mood.LOSES_ANSWER);
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
        serverComes();
        till.openBackOffice();

        TestTill.until(() -> stages().equals(List.of(Stage.CAPTURED)));
        assertEquals(eur("40.00"), till.giftCards.left(card), "once");
    }

    @Test
    void aBalanceIsTakenByTheSameRule() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.giftCards.credit(Members.MAIJAS_CARD, eur("30.00"));
        allow("6.00");
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.RemoveCustomer()).settle();
        serverGoes();
        till.scan(Members.MAIJAS_CARD).settle();
        assertEquals(Optional.of(eur("6.00")), till.state().payment().balance().map(seen -> seen.allowed()));
        till.act(new Action.PayByBalance(Optional.empty())).settle();

        assertEquals(eur("4.00"), till.due());
        assertEquals(Optional.empty(), till.state().payment().balance(), "that was all for today");
    }

    @Test
    void aCardWithAPinIsNeverTakenWithoutItsServer() {
        till.giftCards.pin(card, "1234");
        allow("20.00");
        till.scan(Shelf.MUG);
        till.act(new Action.AskGiftCard(CARD, Optional.of("1234"))).settle();
        till.act(new Action.LeaveGiftCard()).settle();
        serverGoes();
        pay();

        assertEquals(List.of(), till.sale().tenders());
    }

    @Test
    void theMemberOfASaleIsCreditedWhenTheirSystemsAnswerAgain() {
        till.custobar.lookups.are(Mood.FAILS);
        till.rule.lookups.are(Mood.FAILS);
        till.toCustobar.failWith(new RemoteFailure.Unreachable());
        till.toRule.failWith(new RemoteFailure.Unreachable());
        till.open().openBackOffice();
        till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.cash("10.00").settle();
        till.restart();
        till.toCustobar.recover();
        till.toRule.recover();
        till.clock.advance(Duration.ofMinutes(10));
        till.openBackOffice();

        TestTill.until(() -> till.toCustobar.sales().size() == 1 && till.toRule.sales().size() == 1);
        assertTrue(till.toRule.sales().getFirst().customer().filter(Members.maija().ref()::equals).isPresent());
        assertTrue(till.toCustobar.sales().getFirst().customer().filter(Members.maija().ref()::equals).isPresent());
    }
}
