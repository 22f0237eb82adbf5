package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Days.Closing;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.Figure;

/// The report of the day, and its closing.
class DayTest {
    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.close();
    }

    private Days.Overview look() {
        var found = new CompletableFuture<Days.Overview>();
        till.conductor().days().look(found::complete);
        return found.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private Closing close(Optional<Money> counted, boolean inSpite) {
        var done = new CompletableFuture<Closing>();
        till.conductor().days().close(counted, inSpite, done::complete);
        return done.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private DayReport closed() {
        return assertInstanceOf(Closing.Closed.class, close(Optional.empty(), false)).report();
    }

    @Test
    void anXChangesNothingAndAZBeginsANewDay() {
        till.open().scan(Shelf.MUG).cash("10.00").settle();
        assertEquals(eur("10.00"), look().open().sums().sum(Figure.TURNOVER));
        assertEquals(eur("10.00"), look().open().sums().sum(Figure.CASH));
        var first = closed();
        assertEquals(Optional.of(1L), first.number());
        assertEquals("T1-000001", first.sums().first().orElseThrow().toString());

        assertEquals(0, look().open().sums().times(Figure.TURNOVER));
        till.restart().scan(Shelf.MUG, Shelf.MUG).cash("20.00").settle();
        var second = closed();
        assertEquals(Optional.of(2L), second.number());
        assertEquals(eur("20.00"), second.sums().sum(Figure.TURNOVER));
        assertEquals(eur("30.00"), second.grandTotal());
        assertEquals(List.of(second, first), look().closed());
        till.settle();
        TestTill.until(() -> till.printer.days().size() == 2);
    }

    @Test
    void whatIsCountedIsHeldAgainstWhatWasTaken() {
        till.open().scan(Shelf.MUG).cash("20.00").settle();
        var report = assertInstanceOf(Closing.Closed.class, close(Optional.of(eur("9.50")), false)).report();
        assertEquals(eur("10.00"), report.sums().cashTaken());
        assertEquals(Optional.of(eur("-0.50")), report.difference());
    }

    @Test
    void aSaleInTheBasketHasToBeFinishedOrVoidedFirst() {
        till.open().scan(Shelf.MUG).settle();
        assertEquals(new Closing.SaleOpen(), close(Optional.empty(), true));
        till.act(new Action.VoidSale()).settle();
        var report = closed();
        assertEquals(eur("10.00"), report.sums().sum(Figure.VOIDED));
        assertEquals(0, report.sums().times(Figure.TURNOVER));
    }

    @Test
    void aGiftCardOfWhichNobodyKnowsWhetherItWasMovedStandsInTheReport() {
        till.giftCards.mode(GiftCards.Mode.ON_CUSTOMER);
        till.giftCards.issue("9512345678901234", eur("50.00"));
        till.giftCards.moves.are(Mood.LOSES_ANSWER);
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.act(new Action.AskGiftCard("9512345678901234", Optional.empty())).settle();
        till.act(new Action.MoveGiftCard()).settle();
        till.cash("10.00").settle();
        till.await(state -> state.doubts().stream().anyMatch(doubt -> doubt instanceof Doubt.OfUse use
                && use.of() == Doubt.Of.COMPLETED_SALE));

        assertEquals(new Closing.Doubtful(), close(Optional.empty(), false));
        var report = assertInstanceOf(Closing.Closed.class, close(Optional.empty(), true)).report();
        assertEquals(List.of(new DayReport.Open("move", Optional.of(eur("50.00")), "T1-000001")), report.open());
    }

    @Test
    void whatIsInDoubtNeedsADeliberateYesAndStandsInTheReport() {
        till.custobar.give(Members.MAIJAS_CARD, Members.percent("B-1", 100));
        till.open().scan(Shelf.MUG, Members.MAIJAS_CARD).settle();
        till.custobar.uses.are(Mood.LOSES_ANSWER);
        till.act(new Action.UseOffer("B-1")).cash("10.00").settle();
        till.await(state -> state.doubts().stream().anyMatch(doubt -> doubt instanceof Doubt.OfUse use
                && use.of() == Doubt.Of.COMPLETED_SALE));

        assertEquals(new Closing.Doubtful(), close(Optional.empty(), false));
        assertEquals(0, look().closed().size());
        var report = assertInstanceOf(Closing.Closed.class, close(Optional.empty(), true)).report();
        assertEquals("benefit", report.open().getFirst().what());
        assertEquals("T1-000001", report.open().getFirst().reference());
        assertEquals(eur("1.00"), report.sums().sum(Figure.BENEFIT));
    }
}
