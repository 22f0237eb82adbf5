package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.EUR;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.PaymentState.AskedCard;
import org.nordkassa.checkout.testing.FakeHolds;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Portion;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SplitProposal;
import org.nordkassa.sale.Tender;

/// Two gift cards for one purchase, where a sale takes one: the sale is divided.
class SplittingTest {
    private static final String FIRST = "9512345678901234";
    private static final String SECOND = "9500000000000003";

    private final TestTill till = new TestTill();
    private GiftCardNumber second;

    @AfterEach
    void close() {
        till.close();
    }

    /// Three mugs and a loaf of bread, 32.35, of which so much is paid with the first card.
    private void paidInPart(String onFirstCard) {
        till.giftCards.issue(FIRST, eur(onFirstCard));
        second = till.giftCards.issue(SECOND, eur("50.00"));
        till.open().scan(Shelf.MUG, Shelf.MUG, Shelf.MUG, Shelf.BREAD, Members.MAIJAS_CARD).settle();
    }

    private void pay(String card) {
        ask(card);
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
    }

    private void ask(String card) {
        till.act(new Action.AskGiftCard(card, Optional.empty())).settle();
    }

    private void split() {
        till.act(new Action.SplitSale(SplitProposal.of(till.sale()))).settle();
    }

    private List<Sale.Completed> completed() {
        return till.journal.latest(10).reversed();
    }

    @Test
    void theSecondCardIsRefusedWithTheOfferToSplit() {
        paidInPart("20.00");
        pay(FIRST);
        ask(SECOND);
        assertEquals(Optional.of(new Notice.OneGiftCardPerSale(true)), till.notice());
    }

    @Test
    void whatTheFirstCardHasPaidIsASaleAndTheRestIsTheNextWithTheSameMemberAndTheSecondCardOnTheCounter() {
        paidInPart("20.00");
        pay(FIRST);
        ask(SECOND);
        split();

        assertEquals(eur("20.00"), till.receipt().sale().pricing().total());
        assertEquals(eur("12.35"), till.total());
        assertEquals(Optional.of(Members.maija()), till.state().member().map(MemberState::customer));
        assertInstanceOf(AskedCard.Known.class, till.state().payment().giftCard().orElseThrow());
        assertTrue(till.state().showsReceipt());
        till.act(new Action.NextCustomer());
        assertFalse(till.state().showsReceipt());
        assertEquals(2, till.sale().lines().size());

        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
        assertEquals(eur("37.65"), till.giftCards.left(second));
        assertEquals(List.of("T1-000001", "T1-000002"), completed().stream().map(sale -> sale.number().toString()).toList());
        assertEquals(List.of(eur("20.00"), eur("12.35")), completed().stream().map(sale -> sale.pricing().total()).toList());
        assertTrue(completed().stream().allMatch(sale -> sale.tenders().stream().allMatch(Tender.GiftCard.class::isInstance)));
        assertEquals(completed().get(0).start().id(), completed().get(1).start().after().orElseThrow().sale());
        assertTrue(till.state().sale().isEmpty());
    }

    @Test
    void eachReceiptHasTheTaxOfItsGoodsAndBothAreTold() {
        paidInPart("20.00");
        pay(FIRST);
        split();
        till.cash("20.00").settle();

        assertEquals(List.of(List.of(255), List.of(255, 135)), completed().stream().map(sale ->
                sale.pricing().vat().stream().map(share -> share.rate().permille()).toList()).toList());
        till.openBackOffice();
        TestTill.until(() -> till.toCustobar.sales().size() == 2 && till.toRule.sales().size() == 2);
    }

    @Test
    void whatIsLeftToPayOnTheFirstIsPaidOtherwiseBeforeTheRestOpens() {
        paidInPart("12.00");
        pay(FIRST);
        till.act(new Action.SplitSale(List.of(new Portion(till.sale().lines().getFirst().id(),
                Quantity.pieces(2))))).settle();

        assertEquals(eur("0.35"), till.due());
        assertEquals(eur("20.00"), till.sale().following().orElseThrow().total());
        till.act(new Action.SplitSale(List.of(new Portion(till.sale().lines().getFirst().id(),
                till.sale().lines().getFirst().quantity()))));
        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.SplitAlready())), till.notice());
        till.cash("0.35").settle();
        assertEquals(eur("20.00"), till.total());
    }

    @Test
    void noMoreLeavesThanIsNotPaidYet() {
        paidInPart("20.00");
        pay(FIRST);
        till.act(new Action.SplitSale(List.of(new Portion(till.sale().lines().getFirst().id(),
                Quantity.pieces(3)))));
        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.PaidMoreThanTotal(eur("20.00")))), till.notice());
        assertEquals(eur("32.35"), till.total());
    }

    @Test
    void aBenefitOnTheWholeIsUsedOnceAndBothPartsAreAsCheapAsTheWholeWas() {
        till.custobar.give(Members.MAIJAS_CARD, minimum(Members.percent("B-1", 100), "30.00"));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "3.00"));
        paidInPart("12.00");
        till.act(new Action.UseOffer("B-1"), new Action.UseOffer("C-1")).settle();
        assertEquals(eur("26.11"), till.total());
        pay(FIRST);
        split();
        var rest = till.state().finished().isPresent() ? till.total() : till.sale().following().orElseThrow().total();
        if (till.state().finished().isEmpty()) {
            till.act(new Action.AskAgain()).settle();
            assertEquals(2, till.sale().discounts().size(), "the minimum is reached by both parts together");
            till.act(new Action.PayByCard(Optional.empty()), new Action.CardApproved()).settle();
        }
        assertEquals(rest, till.total());
        till.act(new Action.AskAgain()).settle();
        till.cash("50.00").settle();

        assertEquals(eur("26.11"), completed().stream().map(sale -> sale.pricing().total()).reduce(Money::plus).orElseThrow());
        assertEquals(eur("0.00"), till.rule.left("C-1"));
        assertEquals(1, till.custobar.uses.calls());
    }

    private static Benefit minimum(Benefit benefit, String amount) {
        return new Benefit(benefit.id(), benefit.name(), benefit.reduction(), benefit.scope(), benefit.validity(),
                eur(amount), benefit.combines(), benefit.usedOn());
    }

    @Test
    void aBenefitOnWhatLeavesIsHeldByTheRestAndUsedThere() {
        var server = new FakeHolds();
        till.with(server);
        till.custobar.give(Members.MAIJAS_CARD, new Benefit("B-2", "Bread day", new Reduction.Percent(200),
                new DiscountScope.Products(Set.of("bread")), Validity.ALWAYS, Money.zero(EUR), true, Optional.empty()));
        paidInPart("20.00");
        till.act(new Action.UseOffer("B-2")).settle();
        var before = till.total();
        pay(FIRST);
        split();

        assertEquals(before.minus(eur("20.00")), till.total());
        assertEquals(List.of(Stage.CAPTURED, Stage.HELD), till.journal.inFlight().values().stream()
                .map(use -> use.stage()).filter(stage -> stage != Stage.GIVEN_BACK).toList());
        TestTill.until(() -> server.held().equals(List.of(new ValueUse.OfBenefit("B-2"))));
        till.cash("20.00").settle();
        assertEquals(1, till.custobar.uses.calls());
        assertEquals(before, completed().stream().map(sale -> sale.pricing().total()).reduce(Money::plus).orElseThrow());
    }

    @Test
    void aFirstPartThatIsVoidedLeavesTheRest() {
        paidInPart("12.00");
        pay(FIRST);
        split();
        assertEquals(eur("0.35"), till.due());
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id()), new Action.VoidSale()).settle();
        assertEquals(eur("20.00"), till.total());
    }

    @Test
    void theDayIsNotClosedOverTheRest() {
        paidInPart("12.00");
        pay(FIRST);
        split();
        till.act(new Action.RemoveTender(till.sale().tenders().getFirst().id()),
                new Action.RemoveLine(till.sale().lines().getFirst().id())).settle();
        var closed = new CompletableFuture<Days.Closing>();
        till.conductor().days().close(Optional.empty(), true, closed::complete);
        assertInstanceOf(Days.Closing.SaleOpen.class, closed.join());
    }

    /// The whole of it, cut off after any page: what was to be sold is sold once, on two receipts or on one.
    @Test
    void cutOffAfterAnyPageNothingIsLostOrDoubled() {
        long pages;
        try (var whole = new TestTill()) {
            play(whole);
            pages = whole.journal.pages().size();
        }
        LongStream.rangeClosed(0, pages).forEach(page -> {
            try (var cut = new TestTill()) {
                cut.journal.stopAfter(page);
                play(cut);
                boolean wasSplit = cut.journal.sales().stream()
                        .filter(sale -> !(sale instanceof Sale.NotStarted)).count() == 2;
                cut.journal.work();
                cut.restart().settle();
                finish(cut, wasSplit, "cut off after page " + page);
            }
        });
    }

    private static void play(TestTill till) {
        till.giftCards.issue(FIRST, eur("12.00"));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD, Shelf.MUG, Shelf.MUG, Shelf.BREAD).settle();
        till.act(new Action.AskGiftCard(FIRST, Optional.empty())).settle();
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
        till.state().sale().filter(sale -> !sale.tenders().isEmpty())
                .ifPresent(sale -> till.act(new Action.SplitSale(SplitProposal.of(sale))).settle());
        if (till.state().sale().filter(sale -> sale.following().isPresent()).isPresent()) {
            till.cash("20.00").settle();
            till.cash("20.00").settle();
        }
    }

    private static void finish(TestTill till, boolean wasSplit, String when) {
        var goods = till.journal.sales().stream().flatMap(sale -> switch (sale) {
            case Sale.Open open -> Stream.of(open.pricing().total());
            case Sale.Completed done -> Stream.of(done.pricing().total());
            case Sale.NotStarted _, Sale.Voided _ -> Stream.<Money>of();
        }).reduce(Money.zero(EUR), Money::plus);
        for (int i = 0; i < 3 && till.state().sale().isPresent(); i++) {
            till.cash("50.00").settle();
        }
        assertTrue(till.state().sale().isEmpty(), when);
        var sold = till.journal.latest(10);
        assertEquals(goods, sold.stream().map(sale -> sale.pricing().total()).reduce(Money.zero(EUR), Money::plus), when);
        if (wasSplit) {
            assertEquals(2, sold.size(), when);
            assertEquals(eur("32.35"), goods, when);
            assertTrue(sold.stream().allMatch(sale -> sale.customer().equals(Optional.of(Members.maija().ref()))), when);
        }
    }
}
