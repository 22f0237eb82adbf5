package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.JournalUnavailable;

class DatabaseTest {
    @TempDir
    Path home;

    @Test
    void aNewHomeIsMadeWithEverythingItNeeds() {
        var deeper = home.resolve("not/there/yet");
        try (var database = Database.open(deeper)) {
            assertEquals(deeper.resolve("till.db"), database.file());
            assertEquals("wal", pragma(database, "journal_mode"));
            assertEquals("2", pragma(database, "synchronous"));
            assertEquals("1", pragma(database, "foreign_keys"));
            assertEquals("2", readPragma(database, "synchronous"));
        }
    }

    @Test
    void theVersionInTheHeaderIsThatOfTheNewestMigration() throws IOException {
        try (var scripts = Files.list(Path.of("src/main/resources/org/nordkassa/store/migrations"))) {
            int newest = scripts.map(script -> script.getFileName().toString())
                    .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__")))).max().orElseThrow();
            assertEquals(newest, Schema.VERSION);
        }
        try (var database = Database.open(home)) {
            assertEquals(Schema.VERSION + "", pragma(database, "user_version"));
        }
    }

    @Test
    void openingAgainMigratesNothing() throws SQLException {
        Database.open(home).close();
        change("drop table flyway_schema_history"); // with this gone, a migration would fail
        Database.open(home).close();
    }

    @Test
    void anUpgradeThatWasCutShortIsDoneAgain() throws SQLException {
        Database.open(home).close();
        change("pragma user_version = 0"); // migrated, but not noted in the header yet
        try (var database = Database.open(home)) {
            assertEquals(Schema.VERSION + "", pragma(database, "user_version"));
        }
    }

    @Test
    void aDatabaseFromALaterVersionIsLeftAlone() throws Exception {
        Database.open(home).close();
        change("pragma user_version = 9999");
        assertRefused(DatabaseUnusable.Reason.FROM_LATER_VERSION);
    }

    @Test
    void aSecondTillOnTheSameHomeIsRefused() {
        var first = Database.open(home);
        var refused = assertThrows(DatabaseUnusable.class, () -> Database.open(home));
        assertEquals(DatabaseUnusable.Reason.IN_USE, refused.reason());
        first.close();
        Database.open(home).close();
    }

    @Test
    void somethingElseThanADatabaseIsLeftAlone() throws Exception {
        Files.writeString(home.resolve("till.db"), "shopping list: milk, coffee, ".repeat(200));
        assertRefused(DatabaseUnusable.Reason.NOT_A_DATABASE);
    }

    @Test
    void anotherProgramsDatabaseIsLeftAlone() throws Exception {
        change("create table entry (something text)");
        assertRefused(DatabaseUnusable.Reason.OTHER);
    }

    @Test
    void aDamagedDatabaseIsLeftAlone() throws Exception {
        filled();
        var bytes = Files.readAllBytes(home.resolve("till.db"));
        new Random(1).nextBytes(bytes); // all but the header, so that it still looks like a database
        System.arraycopy(Files.readAllBytes(home.resolve("till.db")), 0, bytes, 0, 100);
        Files.write(home.resolve("till.db"), bytes);
        assertRefused(DatabaseUnusable.Reason.DAMAGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"entry", "sale", "receipt_series", "outbox"})
    void damageInATableOfSalesIsFoundBeforeTheFirstSale(String table) throws Exception {
        filled();
        var file = home.resolve("till.db");
        var bytes = Files.readAllBytes(file);
        var garbage = new byte[4096];
        new Random(1).nextBytes(garbage);
        System.arraycopy(garbage, 0, bytes, 4096 * (rootPage(table) - 1), 4096);
        Files.write(file, bytes);
        assertRefused(DatabaseUnusable.Reason.DAMAGED);
    }

    private int rootPage(String table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("till.db"));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select rootpage from sqlite_schema where name = '" + table + "'")) {
            return row.getInt(1);
        }
    }

    @Test
    void aDatabaseCutShortIsLeftAlone() throws Exception {
        filled();
        var bytes = Files.readAllBytes(home.resolve("till.db"));
        Files.write(home.resolve("till.db"), Arrays.copyOf(bytes, bytes.length / 2));
        assertRefused(DatabaseUnusable.Reason.DAMAGED);
    }

    @Test
    void aLogWithoutItsDatabaseIsNotThrownAway() throws Exception {
        Files.writeString(home.resolve("till.db-wal"), "what was committed last");
        assertRefused(DatabaseUnusable.Reason.DAMAGED);
        assertEquals("what was committed last", Files.readString(home.resolve("till.db-wal")));
    }

    @Test
    void aHomeThatCannotBeIsSaidToBeNotWritable() throws IOException {
        var file = Files.writeString(home.resolve("file"), "");
        var refused = assertThrows(DatabaseUnusable.class, () -> Database.open(file.resolve("home")));
        assertEquals(DatabaseUnusable.Reason.NOT_WRITABLE, refused.reason());
    }

    @Test
    void aFailedOpeningLetsGoOfTheHome() throws Exception {
        Files.writeString(home.resolve("till.db"), "x".repeat(5000));
        assertRefused(DatabaseUnusable.Reason.NOT_A_DATABASE);
        Files.delete(home.resolve("till.db"));
        Database.open(home).close();
    }

    @Test
    void damageFoundWhileRunningIsSaidToBeDamage() throws Exception {
        try (var database = Database.open(home)) {
            database.write(session -> session.update("pragma writable_schema = on"));
            var damaged = assertThrows(JournalUnavailable.class, () -> database.write(session ->
                    session.update("update sqlite_schema set rootpage = 999999 where name = 'sale'")
                            + session.update("pragma writable_schema = reset")
                            + session.update("insert into sale (id, opened_at) values ('x', 0)")));
            assertEquals(JournalUnavailable.Reason.DAMAGED, damaged.reason());
        }
    }

    @Test
    void aFileHeldByAnotherProgramIsSaidToBeLocked() throws Exception {
        try (var database = Database.open(home);
                var other = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                var statement = other.createStatement()) {
            statement.execute("begin immediate");
            var locked = assertThrows(JournalUnavailable.class, () -> database.write(session -> 0));
            assertEquals(JournalUnavailable.Reason.LOCKED, locked.reason());
            statement.execute("rollback");
            database.write(session -> 0);
        }
    }

    @Test
    void readersDoNotWaitForTheWriterAndSeeWhatWasCommittedLast() {
        try (var database = Database.open(home)) {
            database.write(session -> {
                session.update("insert into receipt_series values ('T1', 1)");
                assertEquals(Optional.empty(), database.read(reader ->
                        reader.first("select last from receipt_series", row -> row.getLong(1))));
                return 0;
            });
            assertEquals(Optional.of(1L), database.read(reader ->
                    reader.first("select last from receipt_series", row -> row.getLong(1))));
        }
    }

    @Test
    void readersCannotWrite() {
        try (var database = Database.open(home)) {
            assertThrows(JournalUnavailable.class, () -> database.read(session ->
                    session.update("insert into receipt_series values ('T1', 1)")));
        }
    }

    @Test
    void moreReadersThanConnectionsWaitForTheirTurn() throws Exception {
        try (var database = Database.open(home); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var started = new CountDownLatch(4);
            var readings = IntStream.range(0, 40).mapToObj(i -> threads.submit(() ->
                    database.read(session -> {
                        started.countDown();
                        awaited(started);
                        return session.first("select 7", row -> row.getInt(1)).orElseThrow();
                    }))).toList();
            for (var reading : readings) {
                assertEquals(7, reading.get());
            }
        }
    }

    @Test
    void aClosedDatabaseSaysSo() {
        var database = Database.open(home);
        database.read(session -> 0);
        database.close();
        database.close();
        assertThrows(JournalUnavailable.class, () -> database.read(session -> 0));
        assertThrows(JournalUnavailable.class, () -> database.write(session -> 0));
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertTrue(latch.await(60, TimeUnit.SECONDS));
        } catch (InterruptedException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private void filled() {
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            for (int i = 0; i < 50; i++) {
                new SaleStory().paidIn(journal).completedIn(journal);
            }
            var story = new SaleStory();
            journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
        }
    }

    /// Refused with that reason and the file's name, and not a byte of it changed.
    private void assertRefused(DatabaseUnusable.Reason reason) throws IOException {
        var file = home.resolve("till.db");
        var before = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
        var refused = assertThrows(DatabaseUnusable.class, () -> Database.open(home));
        assertEquals(reason, refused.reason());
        assertTrue(refused.getMessage().contains("till.db"));
        assertArrayEquals(before, Files.exists(file) ? Files.readAllBytes(file) : new byte[0]);
    }

    private void change(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("till.db"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String pragma(Database database, String name) {
        return database.write(session -> session.first("pragma " + name, row -> row.getString(1))).orElseThrow();
    }

    private static String readPragma(Database database, String name) {
        return database.read(session -> session.first("pragma " + name, row -> row.getString(1))).orElseThrow();
    }
}
