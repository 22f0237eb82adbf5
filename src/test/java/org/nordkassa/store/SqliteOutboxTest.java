package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.Outbox.Backlog;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.CaptureUse;
import org.nordkassa.checkout.port.OutgoingMessage.GiveBackUse;
import org.nordkassa.checkout.port.OutgoingMessage.TellCustomer;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;

class SqliteOutboxTest {
    private static final Instant NOW = SaleStory.TEN;
    private static final Backlog NOTHING = new Backlog(0, 0, Optional.empty());

    @TempDir
    Path home;

    private final SaleStory story = new SaleStory();
    private Database database;
    private SqliteOutbox outbox;

    @BeforeEach
    void open() {
        database = Database.open(home);
        outbox = new SqliteOutbox(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(OutgoingMessage... messages) {
        new SqliteJournal(database, InstantSource.fixed(NOW)).append(story.id, new Page(List.of(), List.of(messages)));
    }

    private Waiting next(RemoteSystem system) {
        return outbox.next(system, NOW).orElseThrow();
    }

    @Test
    void everyKindOfMessageComesOutAsItWentInAndInItsOrder() {
        var messages = List.of(new TellSale(RemoteSystem.RULE, story.id),
                new TellCustomer(RemoteSystem.RULE, new CustomerId("c1")),
                new CaptureUse(RemoteSystem.RULE, story.id, "k1"), new GiveBackUse(RemoteSystem.RULE, story.id, "k2"));
        put(messages.toArray(OutgoingMessage[]::new));
        for (var message : messages) {
            var head = next(RemoteSystem.RULE);
            assertEquals(new Waiting(head.id(), message, NOW, 0), head);
            outbox.sent(head.id());
        }
        assertTrue(outbox.next(RemoteSystem.RULE, NOW).isEmpty());
    }

    @Test
    void systemsDoNotWaitForEachOther() {
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id), new TellSale(RemoteSystem.RULE, story.id));
        outbox.tryAgain(next(RemoteSystem.CUSTOBAR).id(), NOW.plusSeconds(60), new RemoteFailure.TimedOut());
        assertTrue(outbox.next(RemoteSystem.CUSTOBAR, NOW).isEmpty());
        assertEquals(new TellSale(RemoteSystem.RULE, story.id), next(RemoteSystem.RULE).message());
    }

    @Test
    void nothingOvertakesAMessageThatIsTriedAgainLater() {
        put(new CaptureUse(RemoteSystem.RULE, story.id, "first"), new CaptureUse(RemoteSystem.RULE, story.id, "second"));
        var first = next(RemoteSystem.RULE);
        outbox.tryAgain(first.id(), NOW.plusSeconds(60), new RemoteFailure.ServerFault(503));
        assertTrue(outbox.next(RemoteSystem.RULE, NOW.plusSeconds(59)).isEmpty());
        var again = outbox.next(RemoteSystem.RULE, NOW.plusSeconds(60)).orElseThrow();
        assertEquals(new Waiting(first.id(), first.message(), NOW, 1), again);
    }

    @Test
    void aRefusedMessageIsPutAsideAndTheOnesBehindItGoOn() {
        put(new CaptureUse(RemoteSystem.RULE, story.id, "first"), new CaptureUse(RemoteSystem.RULE, story.id, "second"));
        outbox.refused(next(RemoteSystem.RULE).id(), new RemoteFailure.NotAccepted(422));
        assertEquals(new CaptureUse(RemoteSystem.RULE, story.id, "second"), next(RemoteSystem.RULE).message());
        assertEquals(new Backlog(1, 1, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.RULE));
    }

    @Test
    void wakingASystemMakesItsMessagesDueAtOnce() {
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id), new TellSale(RemoteSystem.RULE, story.id));
        outbox.tryAgain(next(RemoteSystem.CUSTOBAR).id(), NOW.plus(Duration.ofDays(1)), new RemoteFailure.Unreachable());
        outbox.tryAgain(next(RemoteSystem.RULE).id(), NOW.plus(Duration.ofDays(1)), new RemoteFailure.Unreachable());
        outbox.wake(RemoteSystem.RULE);
        assertEquals(1, next(RemoteSystem.RULE).attempts());
        assertTrue(outbox.next(RemoteSystem.CUSTOBAR, NOW).isEmpty());
    }

    @Test
    void theBacklogNamesEverySystem() {
        assertEquals(RemoteSystem.values().length, outbox.backlog().size());
        assertTrue(outbox.backlog().values().stream().allMatch(NOTHING::equals));
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id), new TellSale(RemoteSystem.CUSTOBAR, story.id));
        assertEquals(new Backlog(2, 0, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.CUSTOBAR));
        assertEquals(NOTHING, outbox.backlog().get(RemoteSystem.RULE));
    }

    @Test
    void theBacklogCountsWhatIsThere() {
        put(IntStream.range(0, 30).mapToObj(i -> new CaptureUse(RemoteSystem.values()[i % 3], story.id, "k" + i))
                .toArray(CaptureUse[]::new));
        for (int i = 0; i < 5; i++) {
            outbox.refused(next(RemoteSystem.CARDU).id(), new RemoteFailure.NotAccepted(400));
            outbox.sent(next(RemoteSystem.CUSTOBAR).id());
        }
        assertEquals(new Backlog(5, 5, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.CARDU));
        assertEquals(new Backlog(5, 0, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.CUSTOBAR));
        assertEquals(new Backlog(10, 0, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.RULE));
        while (outbox.next(RemoteSystem.RULE, NOW).isPresent()) {
            outbox.sent(next(RemoteSystem.RULE).id());
        }
        assertEquals(NOTHING, outbox.backlog().get(RemoteSystem.RULE));
    }

    @Test
    void aRestartFindsEverythingThatWaits() {
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id));
        close();
        open();
        assertEquals(new TellSale(RemoteSystem.CUSTOBAR, story.id), next(RemoteSystem.CUSTOBAR).message());
    }

    @Test
    void anIdIsNeverUsedTwice() {
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id));
        long first = next(RemoteSystem.CUSTOBAR).id();
        outbox.sent(first);
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id));
        outbox.sent(first);
        assertTrue(next(RemoteSystem.CUSTOBAR).id() > first);
    }

    @Test
    void tellsEveryFailureApart() {
        var failures = List.of(new RemoteFailure.NotSetUp(), new RemoteFailure.Unreachable(), new RemoteFailure.TimedOut(),
                new RemoteFailure.NotAuthorised(), new RemoteFailure.NotTrusted(), new RemoteFailure.Moved(301),
                new RemoteFailure.Resting(Duration.ofSeconds(5)), new RemoteFailure.TooManyRequests(Optional.empty()),
                new RemoteFailure.NotAccepted(422), new RemoteFailure.ServerFault(500), new RemoteFailure.Nonsense());
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id));
        long id = next(RemoteSystem.CUSTOBAR).id();
        var texts = failures.stream().map(failure -> {
            outbox.tryAgain(id, NOW, failure);
            return database.read(session -> session.first("select failure from outbox", row -> row.getString(1))).orElseThrow();
        }).distinct().toList();
        assertEquals(failures.size(), texts.size());
        assertEquals(failures.size(), next(RemoteSystem.CUSTOBAR).attempts());
    }

    @Test
    void manyWaitingMessagesAreNotReadThrough() {
        put(IntStream.range(0, 5_000).mapToObj(_ -> new TellSale(RemoteSystem.RULE, story.id)).toArray(TellSale[]::new));
        database.write(session -> session.update("analyze"));
        assertPlan(SqliteOutbox.NEXT.replace(":system", "'RULE'"), "SEARCH outbox USING INDEX outbox_queue (system=? AND state=?)");
        assertPlan(SqliteOutbox.BACKLOG, "SEARCH o USING COVERING INDEX outbox_queue (system=? AND state=?)");
        assertPlan("update outbox set not_before = 0 where system = 'RULE' and not_before > 0", "outbox_later");
    }

    private void assertPlan(String sql, String expected) {
        var plan = database.write(session ->
                session.list("explain query plan " + sql, row -> row.getString("detail"))).toString();
        assertTrue(plan.contains(expected), plan);
        assertFalse(plan.contains("TEMP B-TREE"), plan);
    }
}
