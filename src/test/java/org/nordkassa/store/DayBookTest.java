package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.VatRate;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.DaySums;
import org.nordkassa.sale.day.Figure;

/// Days in a real database.
class DayBookTest {
    @TempDir
    Path home;

    private Database database;
    private SqliteJournal journal;

    @BeforeEach
    void open() {
        database = Database.open(home);
        journal = new SqliteJournal(database, InstantSource.fixed(SaleStory.TEN));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static DayReport report(long number) {
        var five = Money.parse("EUR 5.00");
        var first = Optional.of(new ReceiptNumber("T1", 1));
        var sums = new DaySums(CurrencyUnit.EUR, first, first, Map.of(Figure.TURNOVER, new DaySums.Count(1, five),
                Figure.CASH, new DaySums.Count(1, five)),
                Map.of(new VatRate(255), new DaySums.Vat(five, Money.parse("EUR 1.02"))));
        return new DayReport(Optional.of(number), "T1", Optional.of(Instant.EPOCH), SaleStory.TEN, sums, five,
                Optional.of(five), List.of(new DayReport.Open("benefit", Optional.of(five), "T1-000001")), "Aino");
    }

    @Test
    void aSaleIsInTheDayInWhichItEnded() {
        var story = new SaleStory();
        story.paidIn(journal);
        assertEquals(List.of(), journal.days().open().ended());
        story.completedIn(journal);
        var page = journal.days().open();
        assertEquals(List.of(story.id), page.ended().stream().map(stream -> stream.sale()).toList());
        journal.note(new TillEvent.DayClosed(report(1), page.upTo(), SaleStory.TEN));
        assertEquals(List.of(), journal.days().open().ended());
    }

    @Test
    void whatComesBetweenTheCountAndTheClosingIsTheNextDays() {
        var page = journal.days().open();
        journal.note(new TillEvent.DrawerOpened(Optional.empty(), "", SaleStory.TEN));
        journal.note(new TillEvent.DayClosed(report(1), page.upTo(), SaleStory.TEN));
        assertEquals(1, journal.days().open().noted().stream().filter(TillEvent.DrawerOpened.class::isInstance).count());
    }

    @Test
    void aReportIsReadAsItWasWrittenAlsoAfterARestart() {
        journal.note(new TillEvent.DayClosed(report(1), journal.days().open().upTo(), SaleStory.TEN));
        close();
        open();
        assertEquals(List.of(report(1)), journal.days().closed(10));
        assertEquals(Optional.of(report(1)), journal.days().open().before());
    }

    @Test
    void numbersHaveNoGaps() {
        long upTo = journal.days().open().upTo();
        var skipped = new TillEvent.DayClosed(report(2), upTo, SaleStory.TEN);
        assertThrows(JournalUnavailable.class, () -> journal.note(skipped));
        journal.note(new TillEvent.DayClosed(report(1), upTo, SaleStory.TEN));
        var again = new TillEvent.DayClosed(report(1), upTo, SaleStory.TEN);
        assertThrows(JournalUnavailable.class, () -> journal.note(again));
    }
}
