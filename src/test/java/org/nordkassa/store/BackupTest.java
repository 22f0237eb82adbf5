package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;
import org.nordkassa.store.Backups.BackupFailed;

class BackupTest {
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @TempDir
    Path home;

    private Path backups() {
        return home.resolve("backups");
    }

    private static void sell(Database database, int sales) {
        var journal = new SqliteJournal(database, InstantSource.system());
        for (int i = 0; i < sales; i++) {
            new SaleStory().paidIn(journal).completedIn(journal);
        }
    }

    private Path backUp(Database database, Instant at) throws BackupFailed {
        return new Backups(database, backups(), 3, InstantSource.fixed(at)).make();
    }

    private long receipts() {
        try (var database = Database.open(home)) {
            return new SqliteJournal(database, InstantSource.system()).latest(1_000).size();
        }
    }

    private void assertGood() throws IOException {
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            assertEquals(Optional.empty(), book.verify(1).bad());
        }
    }

    private Restore.Report restore(Path backup) throws IOException {
        return Restore.run(home, backup, Optional.empty(), "command", NOON);
    }

    @Test
    void aBackupIsMadeWhileTheTillSellsAndIsAWholeDatabase() throws Exception {
        try (var database = Database.open(home)) {
            sell(database, 3);
            var journal = new SqliteJournal(database, InstantSource.system());
            var open = new SaleStory();
            journal.append(open.id, Page.of(List.of(open.started(), open.coffee())));
            var made = backUp(database, NOON);
            sell(database, 1);
            assertTrue(Soundness.isWhole(made));
            assertEquals(List.of(made), Backups.in(backups()));
        }
    }

    @Test
    void theOldestGoWhenThereAreMoreThanWanted() throws Exception {
        try (var database = Database.open(home)) {
            for (int hour = 0; hour < 5; hour++) {
                backUp(database, NOON.plus(Duration.ofHours(hour)));
            }
            assertEquals(List.of("till-20261121-160000.db", "till-20261121-150000.db", "till-20261121-140000.db"),
                    Backups.in(backups()).stream().map(file -> file.getFileName().toString()).toList());
            var three = new Backups(database, backups(), 3, InstantSource.fixed(NOON.plus(Duration.ofHours(5))));
            assertEquals(Duration.ofHours(3), three.untilDue(Duration.ofHours(4)));
            assertEquals(Duration.ZERO, three.untilDue(Duration.ofMinutes(30)));
        }
    }

    @Test
    void aDamagedDatabaseGivesNoBackupAndTheOlderOnesStay() throws Exception {
        try (var database = Database.open(home)) {
            sell(database, 3);
            var good = backUp(database, NOON);
            database.write(session -> {
                session.update("drop trigger entry_is_never_changed");
                return session.update("update entry set body = '{}' where id = 3");
            });
            assertThrows(BackupFailed.class, () -> backUp(database, NOON.plusSeconds(60)));
            assertEquals(List.of(good), Backups.in(backups()));
            try (var files = Files.list(backups())) {
                assertEquals(1, files.count());
            }
        }
    }

    @Test
    void aDiskThatTakesNoBackupLeavesTheTillSelling() throws Exception {
        try (var database = Database.open(home)) {
            sell(database, 1);
            Files.writeString(home.resolve("backups"), "no folder can be made here");
            assertThrows(BackupFailed.class, () -> backUp(database, NOON));
            sell(database, 1);
        }
        assertEquals(2, receipts());
    }

    @Test
    void whatWasSoldSinceTheBackupIsTakenOverToTheLastMessage() throws Exception {
        Path backup;
        var open = new SaleStory();
        try (var database = Database.open(home)) {
            sell(database, 3);
            var journal = new SqliteJournal(database, InstantSource.system());
            journal.append(open.id, Page.of(List.of(open.started(), open.coffee())));
            backup = backUp(database, NOON);
            sell(database, 4);
            journal.append(open.id, new Page(List.of(open.coffee()),
                    List.of(new OutgoingMessage.TellSale(RemoteSystem.RULE, open.id))));
        }
        var report = restore(backup);
        assertEquals(4 * 4 + 1, report.takenOver());
        assertTrue(Files.exists(report.replaced().orElseThrow()));
        assertGood();
        assertEquals(List.of("command"), restoredBy());
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            assertEquals(7, journal.latest(100).size());
            assertEquals(3, journal.unfinished().orElseThrow().entries().size());
            assertEquals(1, new SqliteOutbox(database).backlog().get(RemoteSystem.RULE).waiting());
            assertEquals(8, new SaleStory().paidIn(journal).completedIn(journal));
        }
        assertGood();
    }

    private List<String> restoredBy() throws IOException {
        var by = new ArrayList<String>();
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            book.read(JournalBook.Part.ALL, linked -> !linked.entry().type().equals(Restore.TYPE)
                    || by.add(JsonObject.parse(linked.entry().body()).text("by")));
        }
        return by;
    }

    /// Else a slip could be paid once more after a restore, and a customer's groups and address would be gone.
    @Test
    void slipsAndCustomersOfTheTimeSinceTheBackupAreTakenOver() throws Exception {
        Path backup;
        var open = new SaleStory();
        try (var database = Database.open(home)) {
            backup = backUp(database, NOON);
            new SqliteJournal(database, InstantSource.system()).append(open.id, Page.of(List.of(open.started(),
                    new OfSale(new SaleEvent.LineAdded(new Line(new LineId(1), new Item("DEPOSIT", "Pant",
                            Money.parse("EUR -2.50"), new VatRate(0), Unit.PIECE, "S-1", new ItemKind.DepositSlip("S-1")),
                            Quantity.pieces(1)), NOON)))));
            database.write(session -> {
                session.update("insert into customer (id, first_name, last_name, email_consent, sms_consent) "
                        + "values ('c', 'A', 'B', 0, 0)");
                session.update("insert into customer_group values ('c', 'Staff')");
                return session.update("insert into customer_address values ('c', 'Street 1', '00100', 'City', 'FI')");
            });
        }
        restore(backup);
        try (var database = Database.open(home)) {
            assertEquals(Optional.of(NOON), new SqliteDepositSlips(database).takenAt("S-1"));
            for (var table : List.of("customer_group", "customer_address", "customer_change")) {
                assertEquals(1, database.<Integer>read(session -> session.first("select count(*) from " + table,
                        row -> row.getInt(1)).orElseThrow()), table);
            }
        }
        assertGood();
    }

    @Test
    void ofADamagedJournalWhatComesBeforeTheDamageIsTakenOver() throws Exception {
        Path backup;
        try (var database = Database.open(home)) {
            sell(database, 2);
            backup = backUp(database, NOON);
            sell(database, 3);
        }
        change("drop trigger entry_is_never_changed", "update entry set body = '{}' where id = 16");
        assertEquals(15 - 9, restore(backup).takenOver());
        assertGood();
        assertEquals(3, receipts());
    }

    @Test
    void withoutAReadableDatabaseTheNumbersOfReceiptsOnPaperAreNotGivenAgain() throws Exception {
        Path backup;
        try (var database = Database.open(home)) {
            sell(database, 2);
            backup = backUp(database, NOON);
            sell(database, 3);
        }
        var garbage = new byte[(int) Files.size(home.resolve("till.db"))];
        new Random(1).nextBytes(garbage);
        Files.write(home.resolve("till.db"), garbage);
        var report = Restore.run(home, backup, Optional.of(new ReceiptNumber("T1", 5)), "command", NOON);
        assertEquals(0, report.takenOver());
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            assertEquals(6, new SaleStory().paidIn(journal).completedIn(journal));
        }
        assertGood();
    }

    @Test
    void anotherTillsDatabaseIsNotTakenOver() throws Exception {
        Path backup;
        try (var database = Database.open(home)) {
            sell(database, 2);
            backup = backUp(database, NOON);
        }
        var elsewhere = home.resolve("elsewhere");
        try (var database = Database.open(elsewhere)) {
            sell(database, 5);
        }
        Files.copy(elsewhere.resolve("till.db"), home.resolve("till.db"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertEquals(0, restore(backup).takenOver());
        assertEquals(2, receipts());
    }

    @Test
    void aRunningTillAndABadBackupAreRefusedAndNothingIsChanged() throws Exception {
        Path backup;
        try (var database = Database.open(home)) {
            sell(database, 2);
            backup = backUp(database, NOON);
            assertEquals(DatabaseUnusable.Reason.IN_USE,
                    assertThrows(DatabaseUnusable.class, () -> restore(backup)).reason());
        }
        var before = Files.readAllBytes(home.resolve("till.db"));
        Files.write(backup, Arrays.copyOf(Files.readAllBytes(backup), 20_000));
        assertEquals(DatabaseUnusable.Reason.DAMAGED, assertThrows(DatabaseUnusable.class, () -> restore(backup)).reason());
        assertTrue(Arrays.equals(before, Files.readAllBytes(home.resolve("till.db"))));
        assertFalse(Files.exists(home.resolve(Restore.UNDER_WAY)));
    }

    @Test
    void aRestoreThatWasCutOffIsFinishedBeforeAnyTillOpens() throws Exception {
        Path backup;
        try (var database = Database.open(home)) {
            sell(database, 2);
            backup = backUp(database, NOON);
        }
        Files.copy(backup, home.resolve(Restore.UNDER_WAY));
        Files.delete(home.resolve("till.db"));
        assertEquals(DatabaseUnusable.Reason.DAMAGED,
                assertThrows(DatabaseUnusable.class, () -> Database.open(home)).reason());
        restore(backup);
        assertEquals(2, receipts());
    }

    private void change(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("till.db"));
                var statement = connection.createStatement()) {
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
