package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.SaleEvent;

/// Benefits and bonus checks as discounts in the basket, each with its hold.
class UsingOffersTest {
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.close();
    }

    private void basketOfMaija(MemberOffer... checks) {
        till.rule.give(Members.MAIJAS_CARD, checks);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
    }

    private List<Stage> stages() {
        return till.journal.inFlight().values().stream().map(value -> value.stage()).toList();
    }

    @Test
    void anOfferIsHeldInTheSamePageAsItsDiscount() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1"));

        assertEquals(eur("7.00"), till.total());
        var page = till.journal.pages().getLast().entries();
        assertInstanceOf(ValueEvent.Held.class, ((Journal.OfValue) page.get(0)).event());
        assertInstanceOf(SaleEvent.DiscountGiven.class, ((Journal.OfSale) page.get(1)).event());
        assertEquals(0, till.rule.uses.calls());
    }

    @Test
    void withdrawingAnOfferGivesItsHoldBackAndTellsNobody() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1")).act(new Action.RemoveDiscount(till.sale().discounts().getFirst().id()));

        assertEquals(eur("10.00"), till.total());
        assertEquals(List.of(Stage.GIVEN_BACK), stages());
        assertEquals(List.of(), till.outbox.ever());
    }

    @Test
    void anotherCustomersCardSaysWhatLeavesTheBasketWithTheFirst() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1")).scan(Members.PEKKAS_CARD).settle();

        assertEquals(eur("10.00"), till.total());
        assertEquals(Optional.of(new Notice.CustomerReplaced(List.of("Check C-1"))), till.notice());
    }

    @Test
    void anOfferThatCannotBeUsedSaysWhy() {
        basketOfMaija(Members.check("C-1", "3.00", "50.00", true), Members.whole("C-2", "15.00"));
        till.act(new Action.UseOffer("C-1"));
        assertEquals(Optional.of(new Notice.OfferNotUsable("Check C-1", new OfferVerdict.BelowMinimum(eur("50.00")))),
                till.notice());
        till.act(new Action.UseOffer("C-2"));
        assertEquals(Optional.of(new Notice.OfferNotUsable("Check C-2", new OfferVerdict.WouldWaste(eur("5.00")))),
                till.notice());
        assertEquals(eur("10.00"), till.total());
    }

    @Test
    void anOfferThatWouldWasteACheckInTheBasketIsNotUsed() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        basketOfMaija(Members.whole("C-1", "9.50"));
        till.act(new Action.UseOffer("C-1"), new Action.UseOffer("B-1"));

        assertEquals(Optional.of(new Notice.OfferNotUsable("Benefit B-1", new OfferVerdict.WouldWaste(eur("0.50")))),
                till.notice());
        assertEquals(1, till.sale().discounts().size());
    }

    @Test
    void anOfferIsInTheBasketOnce() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1"), new Action.UseOffer("C-1"));

        assertEquals(Optional.of(new Notice.OfferNotUsable("Check C-1", new OfferVerdict.AlreadyInBasket())),
                till.notice());
    }

    @Test
    void withoutACustomerThereIsNothingToUse() {
        till.open().scan(Shelf.MUG).act(new Action.UseOffer("C-1"));
        assertEquals(Optional.of(new Notice.NoCustomer()), till.notice());
        till.act(new Action.TakeBestDeal());
        assertEquals(Optional.of(new Notice.NoCustomer()), till.notice());
    }

    @Test
    void ofTwoOffersWithOneIdTheUsableOneIsMeant() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("1", 100));
        basketOfMaija(Members.inParts("1", "3.00"));
        till.act(new Action.UseOffer("1"), new Action.UseOffer("1"));

        assertEquals(eur("6.00"), till.total());
    }

    @Test
    void anOfferIsLostWithTheLineThatCarriedIt() {
        basketOfMaija(Members.check("C-1", "3.00", "12.00", true));
        till.scan(Shelf.BREAD).act(new Action.UseOffer("C-1"));
        assertEquals(eur("9.35"), till.total());
        till.act(new Action.RemoveLine(till.sale().lines().getLast().id()));

        assertEquals(Optional.of(new Notice.OfferTakenOff("Check C-1", new OfferVerdict.BelowMinimum(eur("12.00")))),
                till.notice());
        assertEquals(eur("10.00"), till.total());
        assertEquals(List.of(Stage.GIVEN_BACK), stages());
    }

    @Test
    void ofSeveralOffersLostAtOnceEachIsToldOf() {
        basketOfMaija(Members.check("C-1", "3.00", "12.00", true), Members.check("C-2", "2.00", "12.00", true));
        till.scan(Shelf.BREAD).act(new Action.UseOffer("C-1"), new Action.UseOffer("C-2"));
        till.act(new Action.RemoveLine(new LineId(till.sale().lines().getLast().id().number())));

        var first = (Notice.OfferTakenOff) till.notice().orElseThrow();
        till.act(new Action.DismissNotice());
        var second = (Notice.OfferTakenOff) till.notice().orElseThrow();
        assertEquals(2, List.of(first.name(), second.name()).stream().distinct().count());
        till.act(new Action.DismissNotice());
        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void anOfferUsedElsewhereMeanwhileIsTakenOffWhenTheSystemSaysSo() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1"));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "0.00"));
        till.act(new Action.AskAgain()).settle();

        assertInstanceOf(Notice.OfferTakenOff.class, till.notice().orElseThrow());
        assertEquals(eur("10.00"), till.total());
    }

    @Test
    void removingTheCustomerGivesAllHoldsBack() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1"), new Action.UseOffer("B-1"), new Action.RemoveCustomer());

        assertEquals(List.of(Stage.GIVEN_BACK, Stage.GIVEN_BACK), stages());
        assertEquals(eur("10.00"), till.total());
        assertTrue(till.state().member().isEmpty());
    }

    @Test
    void anotherMemberInTheirPlaceDoesSoToo() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1")).scan(Members.PEKKAS_CARD);

        assertEquals(List.of(Stage.GIVEN_BACK), stages());
        assertEquals(eur("10.00"), till.total());
    }

    @Test
    void theBestDealReplacesWhatIsThereInOnePage() {
        basketOfMaija(Members.inParts("C-1", "3.00"), Members.whole("C-2", "10.00"));
        till.act(new Action.UseOffer("C-1"));
        int before = till.journal.pages().size();
        till.act(new Action.TakeBestDeal());

        assertEquals(eur("0.00"), till.total());
        assertEquals(List.of("Check C-2"), ((Notice.BestDealTaken) till.notice().orElseThrow()).used());
        assertEquals(before + 1, till.journal.pages().size());
        assertEquals(List.of(Stage.GIVEN_BACK, Stage.HELD), stages());
    }

    @Test
    void theBestDealKeepsWhatIsThereWhenItIsPartOfIt() {
        basketOfMaija(Members.inParts("C-1", "3.00"), Members.inParts("C-2", "2.00"));
        till.act(new Action.UseOffer("C-1"), new Action.TakeBestDeal());

        assertEquals(eur("5.00"), till.total());
        assertEquals(List.of(Stage.HELD, Stage.HELD), stages());
    }

    @Test
    void aBestDealThatCannotBeWrittenLeavesWhatWasThere() {
        basketOfMaija(Members.inParts("C-1", "3.00"), Members.whole("C-2", "10.00"));
        till.act(new Action.UseOffer("C-1"));
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.act(new Action.TakeBestDeal());

        assertEquals(eur("7.00"), till.total());
        assertEquals(Optional.of(new Notice.JournalFailed(JournalUnavailable.Reason.DISK_FULL)), till.notice());
    }

    @Test
    void withNothingToSaveTheBestDealSaysSo() {
        basketOfMaija();
        till.act(new Action.TakeBestDeal());

        assertEquals(Optional.of(new Notice.NothingToSave()), till.notice());
    }

    @Test
    void voidingGivesAllHoldsBack() {
        basketOfMaija(Members.inParts("C-1", "3.00"));
        till.act(new Action.UseOffer("C-1"), new Action.VoidSale());

        assertEquals(Optional.of(new Notice.SaleVoided()), till.notice());
        assertTrue(till.state().sale().isEmpty());
        assertEquals(List.of(Stage.GIVEN_BACK), stages());
        assertEquals(List.of(), till.outbox.ever());
    }

    /// Its system may not know of the use yet, and still shows it as good.
    @Test
    void anOfferWhoseUseIsInDoubtIsNotGivenASecondTime() {
        try (var shop = new TestTill()) {
            shop.rule.give(Members.MAIJAS_CARD, Members.inParts("C-9", "1.00"));
            shop.rule.uses.are(Mood.LOSES_REQUEST);
            shop.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
            shop.act(new Action.UseOffer("C-9")).cash("10.00").settle();
            shop.restart().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
            shop.act(new Action.UseOffer("C-9"));
            assertEquals(List.of(), shop.sale().discounts());
            assertEquals(Optional.of(new Notice.OfferNotUsable("Check C-9", new OfferVerdict.Used(LocalDate.EPOCH))),
                    shop.notice());
        }
    }
}
