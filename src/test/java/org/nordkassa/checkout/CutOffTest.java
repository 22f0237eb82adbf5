package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.Tender;

/// A till that is cut off, or whose disk is full, at every page of a rich sale: nothing is lost and the books of all
/// systems balance to the cent.
class CutOffTest {
    private static final String CARD = "9512345678901234";
    private static final GiftCardNumber NUMBER = new GiftCardNumber(CARD);

    /// How the day is.
    enum Day {
        FINE(_ -> { }),
        GIFT_CARD_ANSWER_LOST_ONCE(till -> till.giftCards.uses.next(Mood.LOSES_ANSWER)),
        GIFT_CARD_ANSWER_STAYS_LOST(till -> till.giftCards.uses.next(Mood.LOSES_ANSWER, Mood.LOSES_ANSWER, Mood.FAILS)),
        CHECK_ANSWER_STAYS_LOST(till -> till.rule.uses.next(Mood.LOSES_ANSWER, Mood.LOSES_REQUEST)),
        CHECK_REFUSED(till -> till.rule.uses.refuse(Refusal.EXPIRED)),
        BENEFIT_NOT_SENT(till -> till.custobar.uses.are(Mood.FAILS));

        private final Consumer<TestTill> effect;

        Day(Consumer<TestTill> effect) {
            this.effect = effect;
        }
    }

    private static TestTill till(Day day) {
        var till = new TestTill();
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.rule.give(Members.MAIJAS_CARD, Members.inParts("C-1", "3.00"), Members.inParts("C-2", "100.00"));
        till.giftCards.issue(CARD, eur("50.00"));
        day.effect.accept(till);
        return till.open();
    }

    /// A mug, two loaves of bread and a mug with a tenth off and 3.00 of a check, paid by gift card, card and cash; with second thoughts on the way.
    private static void play(TestTill till) {
        till.scan(Shelf.MUG, Shelf.BREAD, Members.MAIJAS_CARD, Shelf.MUG).settle();
        till.act(new Action.UseOffer("B-1"), new Action.UseOffer("C-1")).settle();
        payByGiftCard(till, "4.00");
        till.state().sale().stream().flatMap(sale -> sale.tenders().stream()).findFirst()
                .ifPresent(tender -> till.act(new Action.RemoveTender(tender.id())));
        payByGiftCard(till, "5.00");
        till.act(new Action.PayByCard(Optional.of(eur("2.00"))), new Action.CardApproved());
        till.scan(Shelf.BREAD).settle();
        till.cash("50.00").settle();
    }

    private static void payByGiftCard(TestTill till, String amount) {
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.PayByGiftCard(Optional.of(eur(amount)))).settle();
    }

    private static long pagesOf(Day day) {
        try (var till = till(day)) {
            play(till);
            assertTrue(till.journal.has(SaleEvent.SaleCompleted.class));
            return till.journal.pages().size();
        }
    }

    @ParameterizedTest
    @EnumSource
    void cutOffAfterAnyPageTheSaleGoesOnAndTheBooksBalance(Day day) {
        LongStream.rangeClosed(0, pagesOf(day)).forEach(pages -> {
            try (var till = till(day)) {
                till.journal.stopAfter(pages);
                play(till);
                var before = till.journal.unfinished();
                till.journal.work();
                till.restart();
                till.settle();
                before.ifPresent(_ -> assertResumed(till, pages));
                finish(till);
                assertBalanced(till, day + ", cut off after page " + pages);
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void aDiskFullAfterAnyPageAndEmptiedAgainLosesNothing(Day day) {
        LongStream.rangeClosed(0, pagesOf(day)).forEach(pages -> {
            try (var till = till(day)) {
                till.journal.stopAfter(pages);
                play(till);
                till.journal.work();
                finish(till);
                assertBalanced(till, day + ", disk full after page " + pages);
            }
        });
    }

    private static void assertResumed(TestTill till, long pages) {
        till.journal.sales().stream().filter(Sale.Open.class::isInstance).map(Sale.Open.class::cast).forEach(sale -> {
            assertEquals(sale, till.sale(), "after page " + pages);
            assertEquals(sale.customer().map(_ -> Members.maija()), till.state().member().map(MemberState::customer));
        });
    }

    private static void finish(TestTill till) {
        till.custobar.uses.are(Mood.ANSWERS);
        till.rule.uses.are(Mood.ANSWERS);
        for (int i = 0; i < 3 && till.state().sale().isPresent(); i++) {
            till.act(till.sale().lines().isEmpty() ? new Action.VoidSale() : new Action.PayCash(eur("50.00"))).settle();
        }
        assertTrue(till.state().sale().isEmpty(), () -> "not finished: " + till.state());
        till.openBackOffice();
        TestTill.until(() -> till.outbox.waiting().isEmpty());
        assertEquals(List.of(), till.outbox.putAside());
    }

    private static void assertBalanced(TestTill till, String when) {
        var tendered = new HashMap<String, Money>();
        var discounted = new HashMap<String, Money>();
        int benefits = 0;
        for (var sale : till.journal.latest(9)) {
            for (var tender : sale.tenders()) {
                if (tender instanceof Tender.GiftCard card) {
                    tendered.put(card.useKey(), card.amount());
                }
            }
            for (var applied : sale.pricing().discounts()) {
                var key = UseKeys.of(applied.discount()).orElseThrow();
                if (till.journal.inFlight().get(key).use().subject() instanceof ValueUse.OfBonusCheck) {
                    discounted.put(key, applied.amount());
                } else {
                    benefits++;
                }
            }
        }
        assertEquals(tendered, till.giftCards.out(), when + ": gift cards");
        assertEquals(eur("50.00").minus(sum(tendered)), till.giftCards.left(NUMBER), when);
        assertEquals(discounted, till.rule.out(), when + ": checks");
        assertEquals(benefits > 0, till.custobar.isUsed("B-1"), when + ": benefits");
        assertEquals(List.of(), till.journal.inFlight().values().stream()
                .filter(value -> !value.stage().isSettled()).map(ValueInFlight::stage).toList(), when + ": unsettled");
        assertEquals(List.of(), till.giftCards.violations(), when);
        assertEquals(List.of(), till.rule.violations(), when);
        assertEquals(till.journal.latest(9).size(), till.toRule.sales().size(), when + ": told");
    }

    private static Money sum(Map<String, Money> amounts) {
        return amounts.values().stream().reduce(eur("0.00"), Money::plus);
    }

    @Test
    void aSaleIsResumedOnItsLineWithItsMemberAndItsNotice() {
        try (var till = till(Day.FINE)) {
            till.scan(Shelf.MUG, Shelf.BREAD, Members.MAIJAS_CARD).settle();
            var line = till.state().currentLine();
            till.restart();

            assertEquals(Optional.of(new Notice.SaleResumed()), till.notice());
            assertEquals(line, till.state().currentLine());
            assertEquals(3, till.settle().member().orElseThrow().offers().size());
        }
    }

    @Test
    void aBasketThatCostsNothingWaitsForTheCashierAlsoAfterARestart() {
        try (var till = till(Day.FINE)) {
            till.scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
            till.act(new Action.UseOffer("C-2"));
            till.restart().settle();

            assertEquals(eur("0.00"), till.total());
            till.cash("0.00").settle();
            assertTrue(till.state().finished().isPresent());
        }
    }

    @Test
    void nothingIsResumedWhereNothingWasOpen() {
        try (var till = till(Day.FINE)) {
            till.scan(Shelf.MUG).cash("10.00").settle();
            till.restart();

            assertEquals(Optional.empty(), till.notice());
            assertEquals(Optional.empty(), till.state().sale());
        }
    }
}
