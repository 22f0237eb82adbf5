package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.Page;

/// What a machine without power leaves behind: the files as they were when a commit had returned, and of what was written
/// after that any part, or nothing, or garbage.
class PowerCutTest {
    @TempDir
    Path folder;

    /// The files right after a commit, and how many entries it made.
    private record Durable(byte[] database, byte[] log, long entries) {}

    private List<Durable> recorded() throws IOException {
        var home = folder.resolve("till");
        var moments = new ArrayList<Durable>();
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            for (int sale = 0; sale < 3; sale++) {
                var story = new SaleStory();
                journal.append(story.id, Page.of(List.of(story.started(), story.coffee())));
                moments.add(moment(database));
                journal.append(story.id, Page.of(List.of(story.coffee("x".repeat(6_000)), story.paid())));
                moments.add(moment(database));
                story.completedIn(journal);
                moments.add(moment(database));
            }
        }
        return moments;
    }

    private static Durable moment(Database database) throws IOException {
        return new Durable(Files.readAllBytes(database.file()), Files.readAllBytes(Database.logOf(database.file())),
                entries(database));
    }

    private static long entries(Database database) {
        return database.read(session -> session.first("select count(*) from entry", row -> row.getLong(1))).orElseThrow();
    }

    private Database left(byte[] database, byte[] log) throws IOException {
        var home = Files.createTempDirectory(folder, "cut");
        Files.copy(folder.resolve("till/journal.key"), home.resolve("journal.key"));
        Files.write(home.resolve("till.db"), database);
        Files.write(home.resolve("till.db-wal"), log);
        return Database.open(home);
    }

    @Test
    void afterAnyCommitAnyCutInTheNextLosesNothingAndTearsNothing() throws Exception {
        var moments = recorded();
        var random = new Random(7);
        for (int i = 0; i + 1 < moments.size(); i++) {
            var now = moments.get(i);
            var next = moments.get(i + 1);
            for (int cut = 0; cut < 12; cut++) {
                int end = now.log().length + random.nextInt(next.log().length - now.log().length);
                var log = Arrays.copyOf(next.log(), end);
                if (cut % 3 == 1) {
                    log = Arrays.copyOf(log, next.log().length);
                } else if (cut % 3 == 2) {
                    log = Arrays.copyOf(log, next.log().length);
                    var garbage = new byte[log.length - end];
                    random.nextBytes(garbage);
                    System.arraycopy(garbage, 0, log, end, garbage.length);
                }
                try (var database = left(now.database(), log)) {
                    assertTrue(database.wasCutOff());
                    assertEquals(now.entries(), entries(database), "after commit " + i + ", cut at " + end);
                }
            }
        }
    }

    @Test
    void aDiskThatLostTheMiddleOfTheNewestEntriesIsFoundOutBeforeTheFirstSale() throws Exception {
        var last = recorded().getLast();
        Path home;
        try (var database = left(last.database(), last.log())) {
            home = database.file().getParent();
            database.write(session -> {
                session.update("drop trigger entry_is_never_changed");
                return session.update("update entry set body = '{\"at\":\"x\"}' where id = "
                        + "(select max(id) - 3 from entry)");
            });
        }
        // closed in order it is not looked at ...
        Database.open(home).close();
        // ... but after a cut it is
        try (var database = Database.open(home)) {
            database.write(session -> session.update("insert into setting values ('a', 'b')"));
            var bytes = Files.readAllBytes(database.file());
            var log = Files.readAllBytes(Database.logOf(database.file()));
            assertEquals(DatabaseUnusable.Reason.DAMAGED,
                    assertThrows(DatabaseUnusable.class, () -> left(bytes, log)).reason());
        }
    }
}
