package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;

class SqliteJournalTest {
    @TempDir
    Path home;

    private final SaleStory story = new SaleStory();
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

    private void restart() {
        close();
        open();
    }

    @Test
    void aRestartFindsTheUnfinishedSaleAsItWas() {
        var start = story.started();
        var coffee = story.coffee();
        var held = new OfValue(new ValueEvent.BecameUnknown("k1", SaleStory.TEN));
        journal.append(story.id, Page.of(List.of(start)));
        journal.append(story.id, Page.of(List.of(coffee, held)));
        restart();
        assertEquals(Optional.of(new SqliteJournal.Stream(story.id, List.of(start, coffee, held))), journal.unfinished());
    }

    @Test
    void aNewTillHasNothing() {
        assertTrue(journal.unfinished().isEmpty());
        assertTrue(journal.read(story.id).isEmpty());
        assertTrue(journal.byReceipt(new ReceiptNumber("T1", 1)).isEmpty());
        assertEquals(List.of(), journal.latest(10));
    }

    @Test
    void aCompletedSaleIsFoundByItsReceiptAndNoLongerUnfinished() {
        assertEquals(1, story.paidIn(journal).completedIn(journal));
        assertTrue(journal.unfinished().isEmpty());
        assertEquals(Optional.of(story.id), journal.byReceipt(new ReceiptNumber("T1", 1)));
        assertEquals(4, journal.read(story.id).orElseThrow().entries().size());
    }

    @Test
    void ofASaleThatWasSplitTheFirstPartIsUnfinishedUntilItIsOver() {
        journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
        var rest = new SaleStory();
        var begun = new SqliteJournal.Stream(rest.id, List.of(rest.started(), rest.coffee()));
        journal.divide(story.id, Page.of(List.of(story.tea())), begun);
        restart();
        assertEquals(story.id, journal.unfinished().orElseThrow().sale());
        journal.append(story.id, Page.of(List.of(story.voided())));
        assertEquals(begun, journal.unfinished().orElseThrow());
    }

    @Test
    void aSaleIsDividedWholeOrNotAtAll() {
        journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
        var over = new SaleStory().paidIn(journal);
        over.completedIn(journal);
        assertThrows(JournalUnavailable.class, () -> journal.divide(story.id, Page.of(List.of(story.tea())),
                new SqliteJournal.Stream(over.id, List.of(over.coffee()))));
        assertEquals(2, journal.read(story.id).orElseThrow().entries().size());
    }

    @Test
    void aVoidedSaleIsNeitherUnfinishedNorAmongTheReceipts() {
        journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
        journal.append(story.id, Page.of(List.of(story.voided())));
        assertTrue(journal.unfinished().isEmpty());
        assertEquals(List.of(), journal.latest(10));
        assertEquals(3, journal.read(story.id).orElseThrow().entries().size());
    }

    @Test
    void theLatestReceiptsComeInTheOrderOfTheirCompletion() {
        var begunFirst = new SaleStory().paidIn(journal);
        var begunSecond = new SaleStory().paidIn(journal);
        var begunThird = new SaleStory().paidIn(journal);
        begunThird.completedIn(journal);
        begunSecond.completedIn(journal);
        begunFirst.completedIn(journal);
        var latest = journal.latest(2);
        assertEquals(List.of(begunFirst.id, begunSecond.id), latest.stream().map(sale -> sale.start().id()).toList());
        assertEquals(Money.parse("EUR 12.05"), latest.getFirst().change());
        assertEquals(new ReceiptNumber("T1", 3), latest.getFirst().number());
    }

    @Test
    void eachSeriesCountsByItself() {
        assertEquals(1, story.paidIn(journal).completedIn(journal));
        var other = new SaleStory().paidIn(journal);
        journal.complete(other.id, "T2",
                number -> Page.of(List.of(new OfSale(new SaleEvent.SaleCompleted(number, SaleStory.TEN)))));
        assertEquals(Optional.of(other.id), journal.byReceipt(new ReceiptNumber("T2", 1)));
    }

    @Test
    void whatAPageCausesIsWrittenWithItOrNotAtAll() {
        var message = new OutgoingMessage.TellSale(RemoteSystem.CUSTOBAR, story.id);
        story.paidIn(journal);
        assertThrows(IllegalStateException.class, () -> journal.complete(story.id, "T1", number -> {
            throw new IllegalStateException("no page");
        }));
        assertThrows(JournalUnavailable.class, () -> journal.append(story.id,
                new Page(List.of(story.coffee(), story.voided(), story.voided()), List.of(message, message))));
        assertEquals(3, journal.read(story.id).orElseThrow().entries().size());
        assertEquals(0, count("outbox"));
        journal.append(story.id, new Page(List.of(), List.of(message)));
        assertEquals(1, count("outbox"));
    }

    @Test
    void aNumberThatWasNotUsedIsGivenAgain() {
        story.paidIn(journal);
        assertThrows(IllegalArgumentException.class, () -> journal.complete(story.id, "T1", number -> Page.of(List.of())));
        assertThrows(IllegalArgumentException.class, () -> journal.complete(story.id, "T1", number ->
                Page.of(List.of(new OfSale(new SaleEvent.SaleCompleted(new ReceiptNumber("T1", 7), SaleStory.TEN))))));
        assertThrows(IllegalArgumentException.class, () -> journal.complete(story.id, "no series", number -> Page.of(List.of())));
        assertEquals(1, story.completedIn(journal));
    }

    @Test
    void noNumberIsGivenBesideTheCounter() {
        story.paidIn(journal);
        var byHand = new OfSale(new SaleEvent.SaleCompleted(new ReceiptNumber("T1", 1), SaleStory.TEN));
        assertThrows(IllegalArgumentException.class, () -> journal.append(story.id, Page.of(List.of(byHand))));
        assertTrue(journal.unfinished().isPresent());
    }

    @Test
    void aClosedSaleTakesNoMoreEventsOfItsOwnButLearnsWhatBecameOfItsValue() {
        story.paidIn(journal).completedIn(journal);
        assertThrows(JournalUnavailable.class, () -> journal.append(story.id, Page.of(List.of(story.coffee()))));
        assertThrows(JournalUnavailable.class, () -> story.completedIn(journal));
        journal.append(story.id, Page.of(List.of(new OfValue(new ValueEvent.GivenBack("k1", SaleStory.TEN)))));
        assertEquals(5, journal.read(story.id).orElseThrow().entries().size());
        assertEquals(2, new SaleStory().paidIn(journal).completedIn(journal));
        assertEquals(2, journal.latest(10).size());
    }

    @Test
    void aTransactionIsNotBegunInsideAnother() {
        story.paidIn(journal);
        assertThrows(IllegalStateException.class, () -> journal.complete(story.id, "T1", number -> {
            journal.append(story.id, Page.of(List.of(story.coffee())));
            return Page.of(List.of());
        }));
        assertEquals(1, story.completedIn(journal));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "update entry set body = '{}'",
        "update entry set seq = seq + 10",
        "delete from entry",
        "insert or replace into entry select * from entry",
        "delete from sale",
        "update sale set receipt = 9",
        "insert or replace into sale select * from sale where receipt = 1",
        "update receipt_series set last = last - 1",
        "update receipt_series set last = last + 2",
        "delete from receipt_series",
        "insert into receipt_series values ('T9', 5)",
        "insert or replace into receipt_series values ('T1', 1)",
    })
    void theTablesRefuseToForget(String sql) {
        story.paidIn(journal).completedIn(journal);
        assertThrows(JournalUnavailable.class, () -> database.write(session -> session.update(sql)));
        assertEquals(4, journal.read(story.id).orElseThrow().entries().size());
    }

    @Test
    void anEntryThatCannotBeReadIsSaidToBeDamage() {
        story.paidIn(journal);
        database.write(session -> {
            database.pen().write(new Pen.Place(story.id.toString(), Optional.of(1L)),
                    new EntryCodec.Encoded("sale.invented", 1, SaleStory.TEN, "{}"));
            return 0;
        });
        var damaged = assertThrows(JournalUnavailable.class, journal::unfinished);
        assertEquals(JournalUnavailable.Reason.DAMAGED, damaged.reason());
    }

    @Test
    void theUnfinishedSaleIsFoundWithoutReadingThroughTheOthers() {
        var plan = database.read(session -> session.list(
                "explain query plan select max(no) from sale where status = 'OPEN'", row -> row.getString("detail")));
        assertTrue(plan.toString().contains("sale_open"), plan::toString);
        var entries = database.read(session -> session.list("explain query plan select body from entry where sale = 1 "
                + "order by seq", row -> row.getString("detail")));
        assertTrue(entries.toString().contains("SEARCH entry USING INDEX") && !entries.toString().contains("TEMP"),
                entries::toString);
    }

    @Test
    void textOfEveryKindComesBackAsItWas() {
        var names = Stream.of("\0", "'; drop table entry; --", "☕ 👩‍👩‍👧", "\"\\\n", "ÅÄÖ", "").map(story::coffee).toList();
        journal.append(story.id, Page.of(names));
        assertEquals(names, journal.read(story.id).orElseThrow().entries());
        assertTrue(journal.read(new SaleId(UUID.randomUUID())).isEmpty());
    }

    private int count(String table) {
        return database.read(session -> session.first("select count(*) from " + table, row -> row.getInt(1))).orElseThrow();
    }
}
