package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.BackFill;
import org.nordkassa.checkout.BackFill.Progress;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.RecordingCorrespondent;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SaleEvent;

class BackFillTest {
    private static final Customer AINO =
            Customer.knownOnlyBy(new CustomerId("aino"), Identifier.customerCard("CU-AINO"));

    @TempDir
    private Path home;

    private final RecordingCorrespondent rule = new RecordingCorrespondent(RemoteSystem.RULE);
    private final List<Duration> pauses = new ArrayList<>();
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(home);
        new SqliteCustomers(database, clock()).save(AINO, List.of());
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static InstantSource clock() {
        return InstantSource.fixed(SaleStory.TEN);
    }

    private void sell(boolean toAino) {
        var journal = new SqliteJournal(database, clock());
        var story = new SaleStory();
        journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
        if (toAino) {
            journal.append(story.id, Page.of(List.of(
                    new OfSale(new SaleEvent.CustomerAttached(AINO.ref(), SaleStory.TEN)))));
        }
        journal.append(story.id, Page.of(List.of(story.paid())));
        story.completedIn(journal);
    }

    private Progress fill(int most) throws InterruptedException {
        var left = new int[] {most};
        return new BackFill(new SqliteSalesArchive(database, clock()), new SqliteCustomers(database, clock()), rule,
                pauses::add).run(_ -> { }, () -> left[0]-- > 0);
    }

    private List<Long> told() {
        return rule.sales().stream().map(sale -> sale.number().number()).toList();
    }

    @Test
    void everySaleOfSomebodyKnownIsToldOldestFirst() throws InterruptedException {
        sell(true);
        sell(false);
        sell(true);
        assertEquals(new Progress(3, 2, 1, List.of(), Optional.empty()), fill(100));
        assertEquals(List.of(1L, 3L), told());
    }

    @Test
    void whatWasStoppedGoesOnWhereItStood() throws InterruptedException {
        sell(true);
        sell(true);
        sell(true);
        assertEquals(1, fill(1).done());
        close();
        database = Database.open(home);
        assertEquals(2, fill(100).done());
        assertEquals(0, fill(100).total());
        assertEquals(List.of(1L, 2L, 3L), told());
    }

    @Test
    void aSystemThatDoesNotAnswerStopsItAndLosesNothing() throws InterruptedException {
        sell(true);
        rule.failWith(new RemoteFailure.TooManyRequests(Optional.of(Duration.ofSeconds(7))));
        assertEquals(Optional.of(new RemoteFailure.TooManyRequests(Optional.of(Duration.ofSeconds(7)))),
                fill(100).stopped());
        assertEquals(List.of(Duration.ofSeconds(7), Duration.ofSeconds(7), Duration.ofSeconds(7)), pauses);
        rule.recover();
        assertEquals(1, fill(100).told());
    }

    @Test
    void aSaleThatIsNotAcceptedIsNamedAndTheOthersGoOn() throws InterruptedException {
        sell(true);
        rule.failWith(new RemoteFailure.NotAccepted(422));
        var end = fill(100);
        assertEquals(1, end.refused().size());
        assertEquals(Optional.empty(), end.stopped());
    }
}
