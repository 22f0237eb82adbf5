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
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.Outbox.Backlog;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.CaptureUse;
import org.nordkassa.checkout.port.OutgoingMessage.GiveBackUse;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.checkout.port.OutgoingMessage.TellCustomer;
import org.nordkassa.checkout.port.OutgoingMessage.TellJoining;
import org.nordkassa.checkout.port.OutgoingMessage.TellProducts;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
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
        outbox = new SqliteOutbox(database, InstantSource.fixed(NOW));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void put(OutgoingMessage... messages) {
        new SqliteJournal(database, InstantSource.fixed(NOW)).append(story.id, new Page(List.of(), List.of(messages)));
    }

    private Waiting next(RemoteSystem system) {
        return next(system, NOW).orElseThrow();
    }

    private Optional<Waiting> next(RemoteSystem system, Instant at) {
        return outbox.due(system, at, 1).stream().findFirst();
    }

    private void sent(long id) {
        outbox.sent(List.of(id));
    }

    private void refused(long id, int status) {
        outbox.refused(id, new RemoteFailure.NotAccepted(status), "");
    }

    @Test
    void everyKindOfMessageComesOutAsItWentInAndInItsOrder() {
        var messages = List.of(new TellSale(RemoteSystem.RULE, story.id), saleOf(MAIJA),
                new TellCustomer(RemoteSystem.RULE, MAIJA), new TellJoining(RemoteSystem.RULE, MAIJA),
                new TellProducts(RemoteSystem.RULE),
                new CaptureUse(RemoteSystem.RULE, story.id, "k1"), new GiveBackUse(RemoteSystem.RULE, story.id, "k2"));
        put(messages.toArray(OutgoingMessage[]::new));
        for (var message : messages) {
            var head = next(RemoteSystem.RULE);
            assertEquals(new Waiting(head.id(), message, NOW, 0), head);
            sent(head.id());
        }
        assertTrue(next(RemoteSystem.RULE, NOW).isEmpty());
    }

    @Test
    void systemsDoNotWaitForEachOther() {
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id), new TellSale(RemoteSystem.RULE, story.id));
        outbox.tryAgain(next(RemoteSystem.CUSTOBAR).id(), NOW.plusSeconds(60), new RemoteFailure.TimedOut());
        assertTrue(next(RemoteSystem.CUSTOBAR, NOW).isEmpty());
        assertEquals(new TellSale(RemoteSystem.RULE, story.id), next(RemoteSystem.RULE).message());
    }

    private static final CustomerId MAIJA = new CustomerId("c1");
    private static final CustomerId PEKKA = new CustomerId("c2");

    private TellSale saleOf(CustomerId customer) {
        return new TellSale(RemoteSystem.RULE, story.id, Optional.of(customer));
    }

    private List<OutgoingMessage> due(Instant at) {
        return outbox.due(RemoteSystem.RULE, at, 100).stream().map(Waiting::message).toList();
    }

    @Test
    void nothingOfACustomerOvertakesWhatIsTriedAgainLaterAndOthersGoOn() {
        put(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA), saleOf(PEKKA));
        var first = next(RemoteSystem.RULE);
        outbox.tryAgain(first.id(), NOW.plusSeconds(60), new RemoteFailure.ServerFault(503));
        assertEquals(List.of(saleOf(PEKKA)), due(NOW.plusSeconds(59)));
        assertEquals(List.of(first.message(), saleOf(MAIJA), saleOf(PEKKA)), due(NOW.plusSeconds(60)));
        assertEquals(new Waiting(first.id(), first.message(), NOW, 1), next(RemoteSystem.RULE, NOW.plusSeconds(60)).orElseThrow());
    }

    @Test
    void nothingLeavesForASystemThatIsLeftAlone() {
        put(saleOf(MAIJA), new TellSale(RemoteSystem.CUSTOBAR, story.id));
        outbox.pause(RemoteSystem.RULE, NOW.plusSeconds(60));
        assertEquals(List.of(), due(NOW.plusSeconds(59)));
        assertEquals(List.of(saleOf(MAIJA)), due(NOW.plusSeconds(60)));
        assertTrue(next(RemoteSystem.CUSTOBAR, NOW).isPresent());
        outbox.wake(RemoteSystem.RULE);
        assertEquals(List.of(saleOf(MAIJA)), due(NOW));
    }

    @Test
    void aRefusedMessageHoldsUpItsCustomersAndNobodyElses() {
        put(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA), saleOf(PEKKA),
                new CaptureUse(RemoteSystem.RULE, story.id, "maijas"));
        refused(next(RemoteSystem.RULE).id(), 422);
        assertEquals(List.of(saleOf(PEKKA), new CaptureUse(RemoteSystem.RULE, story.id, "maijas")), due(NOW));
        assertEquals(new Backlog(3, 1, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.RULE));
    }

    @Test
    void aMendedMessageGoesBeforeThoseThatWaitedBehindIt() {
        put(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA));
        long first = next(RemoteSystem.RULE).id();
        refused(first, 422);
        assertEquals(List.of(), due(NOW));
        assertTrue(outbox.sendAgain(first));
        assertEquals(List.of(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA)), due(NOW));
        assertFalse(outbox.sendAgain(4711));
    }

    @Test
    void whatIsSetAsideFreesTheOthersIsKeptWithItsReasonAndCanBeSentAfterAll() {
        put(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA));
        long first = next(RemoteSystem.RULE).id();
        outbox.refused(first, new RemoteFailure.NotAccepted(422), "phone_number has an invalid form");
        assertTrue(outbox.setAside(first, "has left", NOW));
        assertEquals(List.of(saleOf(MAIJA)), due(NOW));
        assertEquals(new Backlog(1, 0, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.RULE));

        var aside = outbox.list(Optional.empty(), 10).getLast();
        assertEquals(Outbox.Place.SET_ASIDE, aside.place());
        assertEquals("has left", aside.reason());
        assertEquals("phone_number has an invalid form", aside.said());
        assertEquals(Optional.of(aside), outbox.find(first));

        assertTrue(outbox.sendAgain(first));
        assertEquals(List.of(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA)), due(NOW));
    }

    @Test
    void theListSaysWhatIsWrongAndWhatWaitsForWhat() {
        put(new TellCustomer(RemoteSystem.RULE, MAIJA), saleOf(MAIJA), new TellSale(RemoteSystem.CUSTOBAR, story.id));
        long first = next(RemoteSystem.RULE).id();
        refused(first, 422);
        outbox.tryAgain(next(RemoteSystem.CUSTOBAR).id(), NOW.plusSeconds(9), new RemoteFailure.Resting(Duration.ofSeconds(7)));

        var all = outbox.list(Optional.empty(), 10);
        assertEquals(List.of(Outbox.Place.REFUSED, Outbox.Place.WAITING, Outbox.Place.WAITING),
                all.stream().map(Outbox.Listed::place).toList());
        assertEquals(Optional.of(new RemoteFailure.NotAccepted(422)), all.getFirst().failure());
        var toCustobar = outbox.list(Optional.of(RemoteSystem.CUSTOBAR), 10).getFirst();
        assertEquals(Optional.of(NOW.plusSeconds(9)), toCustobar.notBefore());
        assertEquals(Optional.of(NOW), toCustobar.tried());
        assertEquals(Optional.of(new RemoteFailure.Resting(Duration.ofSeconds(7))), toCustobar.failure());
        var behind = outbox.list(Optional.of(RemoteSystem.RULE), 10).getLast();
        assertEquals(Optional.of(first), behind.behind());
        assertEquals(2, outbox.list(Optional.empty(), 2).size());
    }

    @Test
    void salesThatLeaveHourlyLeaveTogetherAnHourAfterTheFirst() {
        outbox.pace(RemoteSystem.RULE, Kind.TELL_SALE, Duration.ofHours(1));
        put(saleOf(MAIJA), new CaptureUse(RemoteSystem.RULE, story.id, "at once"));
        later(Duration.ofMinutes(50), saleOf(PEKKA));
        later(Duration.ofMinutes(70), saleOf(PEKKA));
        assertEquals(List.of(new CaptureUse(RemoteSystem.RULE, story.id, "at once")), due(NOW.plus(Duration.ofMinutes(59))));
        var hour = NOW.plus(Duration.ofHours(1));
        assertEquals(List.of(new CaptureUse(RemoteSystem.RULE, story.id, "at once"), saleOf(MAIJA), saleOf(PEKKA)), due(hour));
        outbox.wake(RemoteSystem.RULE);
        assertEquals(1, due(NOW).size());
        assertEquals(4, due(hour.plus(Duration.ofMinutes(70))).size());

        outbox.pace(RemoteSystem.RULE, Kind.TELL_SALE, Duration.ZERO);
        assertEquals(4, due(NOW).size());
    }

    private void later(Duration by, OutgoingMessage message) {
        new SqliteJournal(database, InstantSource.fixed(NOW.plus(by))).append(story.id, new Page(List.of(), List.of(message)));
    }

    private void register(String id, String name) {
        new SqliteCustomers(database, InstantSource.fixed(NOW)).save(new Customer(new CustomerId(id), name, "",
                Optional.empty(), Optional.of(new EmailAddress("a@example.fi")), List.of(), Customer.MarketingConsent.NONE), List.of());
    }

    @Test
    void whoHasChangedIsToldOfOnceARunHoweverOften() {
        outbox.pace(RemoteSystem.RULE, Kind.TELL_CUSTOMER, Duration.ofDays(1));
        register("c1", "Maija");
        register("c1", "Maija-Liisa");
        register("c2", "Pekka");
        assertEquals(0, outbox.enlist(RemoteSystem.RULE, NOW.plus(Duration.ofHours(23))));
        var tomorrow = NOW.plus(Duration.ofDays(1));
        assertEquals(2, outbox.enlist(RemoteSystem.RULE, tomorrow));
        assertEquals(List.of(new TellCustomer(RemoteSystem.RULE, MAIJA), new TellCustomer(RemoteSystem.RULE, PEKKA)), due(NOW));

        register("c2", "Pekka");
        assertEquals(0, outbox.enlist(RemoteSystem.RULE, tomorrow.plus(Duration.ofDays(1))));
        register("c2", "Pekka S");
        assertEquals(1, outbox.enlist(RemoteSystem.RULE, tomorrow.plus(Duration.ofDays(3))));
        assertEquals(0, outbox.enlist(RemoteSystem.CUSTOBAR, tomorrow.plus(Duration.ofDays(9))));
    }

    @Test
    void productsAreToldAtTheStartAndThenAtTheirPaceAndNeverTwiceInTheQueue() {
        outbox.pace(RemoteSystem.RULE, Kind.TELL_PRODUCTS, Duration.ofDays(1));
        assertEquals(1, outbox.enlist(RemoteSystem.RULE, NOW));
        assertEquals(List.of(new TellProducts(RemoteSystem.RULE)), due(NOW));
        assertEquals(0, outbox.enlist(RemoteSystem.RULE, NOW.plus(Duration.ofDays(1))));
        sent(next(RemoteSystem.RULE).id());
        assertEquals(1, outbox.enlist(RemoteSystem.RULE, NOW.plus(Duration.ofDays(2))));
    }

    @Test
    void wakingASystemMakesItsMessagesDueAtOnce() {
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id), new TellSale(RemoteSystem.RULE, story.id));
        outbox.tryAgain(next(RemoteSystem.CUSTOBAR).id(), NOW.plus(Duration.ofDays(1)), new RemoteFailure.Unreachable());
        outbox.tryAgain(next(RemoteSystem.RULE).id(), NOW.plus(Duration.ofDays(1)), new RemoteFailure.Unreachable());
        outbox.wake(RemoteSystem.RULE);
        assertEquals(1, next(RemoteSystem.RULE).attempts());
        assertTrue(next(RemoteSystem.CUSTOBAR, NOW).isEmpty());
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
            refused(next(RemoteSystem.CARDU).id(), 400);
            sent(next(RemoteSystem.CUSTOBAR).id());
        }
        assertEquals(new Backlog(5, 5, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.CARDU));
        assertEquals(new Backlog(5, 0, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.CUSTOBAR));
        assertEquals(new Backlog(10, 0, Optional.of(NOW)), outbox.backlog().get(RemoteSystem.RULE));
        while (next(RemoteSystem.RULE, NOW).isPresent()) {
            sent(next(RemoteSystem.RULE).id());
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
        sent(first);
        put(new TellSale(RemoteSystem.CUSTOBAR, story.id));
        sent(first);
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
        var due = SqliteOutbox.DUE.replace("?1", "'RULE'").replace("?2", "1").replace("?3", "100");
        assertPlan(due, "SEARCH o USING INDEX outbox_turn (system=? AND state=? AND due<?)");
        assertPlan(due, "outbox_lane");
        assertPlan(SqliteOutbox.BACKLOG, "SEARCH o USING COVERING INDEX outbox_queue (system=? AND state=?)");
        assertPlan(SqliteOutbox.WAKE.replace("?", "'RULE'"), "outbox_later");
    }

    private void assertPlan(String sql, String expected) {
        var plan = database.write(session ->
                session.list("explain query plan " + sql, row -> row.getString("detail"))).toString();
        assertTrue(plan.contains(expected), plan);
        assertFalse(plan.contains("TEMP B-TREE"), plan);
    }
}
