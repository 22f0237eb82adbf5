package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OutgoingMessage.GiveBackUse;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.Tender;

/// Gift cards and customers' balances: the money is taken at the server before it is a tender.
class GiftCardTest {
    private static final String CARD = "9512345678901234";

    private final TestTill till = new TestTill();
    private final GiftCardNumber card = till.giftCards.issue(CARD, eur("50.00"));

    @AfterEach
    void close() {
        till.giftCards.uses.release();
        till.giftCards.lookups.release();
        till.giftCards.moves.release();
        till.close();
    }

    private void ask(String number) {
        till.act(new Action.AskGiftCard(number, Optional.empty())).settle();
    }

    private void pay() {
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
    }

    private static GiftCard card(String number, Money balance, Optional<LocalDate> expires, boolean redeemable) {
        return new GiftCard(new GiftCardNumber(number), balance, expires, redeemable, false);
    }

    private List<Stage> stages() {
        return till.journal.inFlight().values().stream().map(value -> value.stage()).toList();
    }

    @Test
    void asMuchAsIsDueIsTakenFromTheCardAndTheRestStaysOnIt() {
        till.open().scan(Shelf.MUG, CARD).settle();
        assertInstanceOf(AskedCard.Known.class, till.state().payment().giftCard().orElseThrow());
        pay();

        assertEquals(eur("40.00"), till.giftCards.left(card));
        assertEquals(Optional.of(eur("40.00")), till.receipt().left().getFirst().amount());
        assertEquals("•••• 1234", till.receipt().left().getFirst().name());
        assertEquals(Optional.empty(), till.state().payment().giftCard());
    }

    @Test
    void theIntentIsInTheJournalBeforeTheServerIsAsked() {
        till.giftCards.uses.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, CARD).settle();
        till.act(new Action.PayByGiftCard(Optional.empty()));

        assertEquals(Optional.of(PaymentState.Busy.DEBITING_GIFT_CARD), till.state().payment().busy());
        assertEquals(List.of(Stage.CAPTURING), stages());
        assertEquals(List.of(), till.sale().tenders());
    }

    @Test
    void thePartThatIsWantedIsTaken() {
        till.open().scan(Shelf.MUG);
        ask(CARD);
        till.act(new Action.PayByGiftCard(Optional.of(eur("4.00")))).settle();

        assertEquals(eur("6.00"), till.due());
        assertEquals(eur("46.00"), till.giftCards.left(card));
    }

    @Test
    void whatTheCardHoldsIsTakenWhenMoreIsDue() {
        till.giftCards.issue("9500000000000003", eur("3.00"));
        till.open().scan(Shelf.MUG);
        ask("9500 0000 0000 0003");
        pay();

        assertEquals(eur("7.00"), till.due());
    }

    @Test
    void aCardThatIsNoUseSaysWhy() {
        till.giftCards.issue(card("9500000000000004", eur("5.00"), Optional.of(LocalDate.parse("2026-11-20")), true));
        till.giftCards.issue(card("9500000000000005", eur("5.00"), Optional.empty(), false));
        till.giftCards.issue(card("9500000000000006", Money.of(CurrencyUnit.of("SEK"), 5), Optional.empty(), true));
        till.giftCards.issue("9500000000000007", eur("0.00"));
        till.open().scan(Shelf.MUG);

        ask("9500000000000001");
        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 0001", Refusal.UNKNOWN)), till.notice());
        ask("9500000000000004");
        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 0004", Refusal.EXPIRED)), till.notice());
        ask("9500000000000005");
        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 0005", Refusal.BLOCKED)), till.notice());
        ask("9500000000000006");
        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 0006", Refusal.OTHER_CURRENCY)), till.notice());
        ask("9500000000000007");
        assertEquals(Optional.of(new Notice.GiftCardEmpty("•••• 0007")), till.notice());
        ask("?!");
        assertEquals(Optional.of(new Notice.NotAGiftCardNumber()), till.notice());
        assertEquals(Optional.empty(), till.state().payment().giftCard());
    }

    @Test
    void aCardIsGoodOnItsLastDay() {
        till.giftCards.issue(card("9500000000000008", eur("5.00"), Optional.of(LocalDate.parse("2026-11-21")), true));
        till.open().scan(Shelf.MUG);
        ask("9500000000000008");

        assertInstanceOf(AskedCard.Known.class, till.state().payment().giftCard().orElseThrow());
    }

    @Test
    void aPinIsAskedForAndUsed() {
        till.giftCards.pin(card, "1234");
        till.open().scan(Shelf.MUG);
        ask(CARD);
        assertEquals(Optional.of(new AskedCard.PinNeeded(card)), till.state().payment().giftCard());

        till.act(new Action.AskGiftCard(CARD, Optional.of("1234"))).settle();
        pay();
        assertEquals(eur("40.00"), till.giftCards.left(card));
    }

    @Test
    void aWrongPinTakesNothing() {
        till.giftCards.pin(card, "1234");
        till.open().scan(Shelf.MUG).act(new Action.AskGiftCard(CARD, Optional.of("9999"))).settle();
        pay();

        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 1234", Refusal.WRONG_PIN)), till.notice());
        assertEquals(eur("10.00"), till.due());
        assertEquals(List.of(Stage.REFUSED), stages());
    }

    @Test
    void aPinRefusedAtTheLookUpIsAskedForAgainAndTheServerCountsAsWell() {
        till.giftCards.pin(card, "1234");
        till.giftCards.lookups.are(Mood.REFUSES);
        till.open().scan(Shelf.MUG).act(new Action.AskGiftCard(CARD, Optional.of("9999"))).settle();

        assertEquals(Optional.of(new Notice.GiftCardRefused("•••• 1234", Refusal.WRONG_PIN)), till.notice());
        assertEquals(Optional.of(new AskedCard.PinNeeded(card)), till.state().payment().giftCard());
        assertEquals(Optional.empty(), till.state().systems().get(RemoteSystem.GIFT_CARDS).failure());
    }

    @Test
    void aServerThatDoesNotAnswerTheQuestionIsSaidNotTo() {
        till.giftCards.lookups.are(Mood.FAILS);
        till.open().scan(Shelf.MUG);
        ask(CARD);

        assertEquals(Optional.of(new Notice.SystemFailed(RemoteSystem.GIFT_CARDS, new RemoteFailure.Unreachable())),
                till.notice());
    }

    @Test
    void anAnswerAboutACardLaidAsideIsDropped() {
        till.giftCards.lookups.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG, CARD).act(new Action.LeaveGiftCard());
        till.giftCards.lookups.release();
        till.await(state -> state.systems().get(RemoteSystem.GIFT_CARDS).since().isPresent());

        assertEquals(Optional.empty(), till.state().payment().giftCard());
    }

    @Test
    void aSecondCardIsRefusedWhereBalancesStayOnCards() {
        till.giftCards.issue("9500000000000003", eur("3.00"));
        till.open().scan(Shelf.MUG);
        ask("9500000000000003");
        pay();
        ask(CARD);

        assertEquals(Optional.of(new Notice.OneGiftCardPerSale(false)), till.notice());
        assertEquals(Optional.empty(), till.state().payment().giftCard());
    }

    @Test
    void whatWasNotSentMayBeTriedAgain() {
        till.giftCards.uses.next(Mood.FAILS);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        pay();
        assertInstanceOf(Notice.SystemFailed.class, till.notice().orElseThrow());
        assertEquals(List.of(Stage.REFUSED), stages());

        pay();
        assertEquals(eur("40.00"), till.giftCards.left(card));
        assertTrue(till.state().finished().isPresent());
    }

    @Test
    void aLostAnswerIsAskedAfterUnderTheSameKeyAndFound() {
        till.giftCards.uses.next(Mood.LOSES_ANSWER, Mood.LOSES_REQUEST);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        pay();

        assertEquals(eur("40.00"), till.giftCards.left(card));
        assertTrue(till.state().finished().isPresent());
        assertEquals(1, till.giftCards.out().size());
    }

    @Test
    void anAnswerThatStaysLostIsNoTenderAndTheMoneyComesBack() {
        till.giftCards.uses.are(Mood.LOSES_ANSWER);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        pay();
        assertEquals(Optional.of(new Notice.PaymentInDoubt(RemoteSystem.GIFT_CARDS)), till.notice());
        assertEquals(List.of(), till.sale().tenders());
        assertEquals(eur("40.00"), till.giftCards.left(card));
        assertInstanceOf(GiveBackUse.class, till.outbox.waiting().getFirst());

        till.openBackOffice();
        TestTill.until(() -> till.giftCards.left(card).equals(eur("50.00")));
        till.await(state -> state.uses().values().stream().allMatch(use -> use.stage() == Stage.GIVEN_BACK));
    }

    @Test
    void aTryThatWasNotSentDoesNotClearTheDoubtOfTheOneBefore() {
        till.giftCards.uses.next(Mood.LOSES_ANSWER, Mood.FAILS, Mood.FAILS);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        pay();

        assertEquals(Optional.of(new Notice.PaymentInDoubt(RemoteSystem.GIFT_CARDS)), till.notice());
        assertInstanceOf(GiveBackUse.class, till.outbox.waiting().getFirst());
    }

    @Test
    void aFaultInTheAdapterLeavesADoubtAndNotATillThatWaitsForEver() {
        till.giftCards.uses.are(Mood.BREAKS);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        pay();

        assertEquals(Optional.of(new Notice.PaymentInDoubt(RemoteSystem.GIFT_CARDS)), till.notice());
        till.act(new Action.DismissNotice());
        assertInstanceOf(Notice.Fault.class, till.notice().orElseThrow());
        assertInstanceOf(GiveBackUse.class, till.outbox.waiting().getFirst());
    }

    @Test
    void moneyTakenWhoseAnswerCouldNotBeWrittenGoesBackAsSoonAsTheJournalWorks() {
        till.giftCards.uses.are(Mood.HELD_BACK);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        till.act(new Action.PayByGiftCard(Optional.empty()));
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.giftCards.uses.release();
        till.settle();
        assertEquals(List.of(Stage.CAPTURING), stages());

        till.journal.work();
        till.cash("10.00").openBackOffice();
        TestTill.until(() -> till.giftCards.left(card).equals(eur("50.00")));
        assertEquals(List.of(), till.receipt().left());
    }

    @Test
    void removingAGiftCardTenderGivesTheMoneyBack() {
        till.open().openBackOffice().scan(Shelf.MUG);
        ask(CARD);
        till.act(new Action.PayByGiftCard(Optional.of(eur("4.00")))).settle();
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id()));

        assertEquals(eur("10.00"), till.due());
        TestTill.until(() -> till.giftCards.left(card).equals(eur("50.00")));
        till.await(state -> state.uses().values().stream().allMatch(use -> use.stage() == Stage.GIVEN_BACK));
    }

    @Test
    void theReceiptOfAGiftCardSaysWhatItWasTakenUnder() {
        till.open().scan(Shelf.MUG);
        ask(CARD);
        pay();

        var tender = (Tender.GiftCard) till.receipt().sale().tenders().getFirst();
        assertEquals(Set.of(tender.useKey()), till.giftCards.out().keySet());
        assertTrue(till.journal.has(SaleEvent.TenderTaken.class));
        assertInstanceOf(ValueEvent.Captured.class, till.journal.values().getLast());
    }

    private void customersMode() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.giftCards.credit(Members.MAIJAS_CARD, eur("6.00"));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
    }

    @Test
    void aBalancePaysAsFarAsItGoes() {
        customersMode();
        till.act(new Action.PayByBalance(Optional.empty())).settle();

        assertEquals(eur("4.00"), till.due());
        assertEquals(eur("0.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
        assertEquals(Optional.of(eur("0.00")), till.state().member().orElseThrow().balance());
        assertEquals(Optional.of(new Notice.NoBalance()), till.act(new Action.PayByBalance(Optional.empty())).notice());
    }

    @Test
    void aBalanceTenderThatIsRemovedIsOnTheScreenAgainOnceItIsBack() {
        customersMode();
        till.openBackOffice().act(new Action.PayByBalance(Optional.empty())).settle();
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id()));

        till.await(state -> state.member().orElseThrow().balance().equals(Optional.of(eur("6.00"))));
    }

    @Test
    void withoutABalanceThereIsNothingToPayBy() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.open().scan(Shelf.MUG).act(new Action.PayByBalance(Optional.empty()));

        assertEquals(Optional.of(new Notice.NoBalance()), till.notice());
    }

    @Test
    void aBalanceInAnotherCurrencyIsRefused() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.giftCards.credit(Members.MAIJAS_CARD, Money.of(CurrencyUnit.of("SEK"), 60));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.PayByBalance(Optional.empty()));

        assertEquals(Optional.of(new Notice.BalanceRefused(Refusal.OTHER_CURRENCY)), till.notice());
    }

    @Test
    void aCardIsMovedToTheCustomerWholeAndOnce() {
        customersMode();
        till.giftCards.moves.next(Mood.LOSES_ANSWER);
        ask(CARD);
        till.act(new Action.MoveGiftCard()).settle();

        assertEquals(Optional.of(new Notice.GiftCardMoved(eur("56.00"))), till.notice());
        assertEquals(eur("56.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD));
        assertEquals(Optional.of(eur("56.00")), till.state().member().orElseThrow().balance());
        assertEquals(Optional.empty(), till.state().payment().giftCard());
    }

    @Test
    void aProfileOfTheSameNameAtTheSamePostcodeIsPointedOutOnce() {
        customersMode();
        var twin = Members.member("maija2", "Maija", "", "other@example.fi", "CUMAIJA00002");
        till.customers.save(twin, List.of());
        var home = Optional.of(new PostalAddress("", "00100", "", "FI"));
        till.customers.put(twin.id(), home);
        till.customers.put(Members.maija().id(), home);
        ask(CARD);
        till.act(new Action.MoveGiftCard()).settle();

        assertInstanceOf(Notice.LooksLikeSomebody.class, till.notice().orElseThrow());
        assertEquals(eur("6.00"), till.giftCards.balanceOf(Members.MAIJAS_CARD), "nothing has moved yet");
        till.act(new Action.MoveGiftCard()).settle();
        assertEquals(Optional.of(new Notice.GiftCardMoved(eur("56.00"))), till.notice());
    }

    @Test
    void aCardIsMovedToNobody() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.open().scan(Shelf.MUG);
        ask(CARD);
        till.act(new Action.MoveGiftCard());

        assertEquals(Optional.of(new Notice.NoCustomer()), till.notice());
        assertNotEquals(Optional.empty(), till.state().payment().giftCard());
    }
}
