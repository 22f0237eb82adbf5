package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.OpenEnds;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.CardEnd;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.sale.ReceiptNumber;

/// What is unresolved follows the journal's entries, whoever writes them.
class OpenEndsTest {
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

    private OpenEnds ends() {
        return journal.openEnds();
    }

    private void write(ValueEvent... events) {
        journal.append(story.id, Page.of(List.of(events).stream()
                .<org.nordkassa.checkout.port.Journal.Entry>map(OfValue::new).toList()));
    }

    private List<String> keys() {
        return ends().uses(10).stream().map(OpenEnds.Use::key).toList();
    }

    @Test
    void aUseIsOpenFromItsIntentUntilItIsSettled() {
        journal.append(story.id, Page.of(List.of(story.started())));
        write(new ValueEvent.CaptureIntended("k1", Money.parse("EUR 5.00"), SaleStory.TEN));
        write(new ValueEvent.BecameUnknown("k1", SaleStory.TEN));
        assertEquals(List.of("k1"), keys());
        assertEquals(story.id, ends().uses(10).getFirst().sale());
        close();
        open();
        assertEquals(List.of("k1"), keys());
        write(new ValueEvent.GiveBackIntended("k1", SaleStory.TEN));
        assertEquals(List.of("k1"), keys());
        write(new ValueEvent.GivenBack("k1", SaleStory.TEN));
        assertEquals(List.of(), keys());
    }

    @Test
    void aReceiptIsToBePrintedFromTheMomentItsSaleIsCompleted() {
        story.completedIn(journal);
        var number = new ReceiptNumber("T1", 1);
        assertEquals(List.of(number), ends().unprinted(10).stream().map(OpenEnds.Unprinted::number).toList());
        journal.note(new TillEvent.ReceiptNotPrinted(number, SaleStory.TEN));
        assertEquals(1, ends().unprinted(10).size());
        ends().printed(number);
        assertEquals(List.of(), ends().unprinted(10));
    }

    @Test
    void aCardPaymentIsOpenUntilItsEndIsKnown() {
        var asked = new TillEvent.CardPaymentAsked("p1", story.id, Money.parse("EUR 5.00"), SaleStory.TEN);
        journal.note(asked);
        assertEquals(List.of(new OpenEnds.CardPayment("p1", story.id, asked.amount(), asked.at())), ends().cardPayments());
        journal.note(new TillEvent.CardPaymentEnded("p1", CardEnd.NOT_TAKEN, SaleStory.TEN));
        assertEquals(List.of(), ends().cardPayments());
        assertEquals(2, journal.noted(SaleStory.TEN).size());
    }
}
