package org.nordkassa.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.BackupRhythm.Waits;
import org.nordkassa.checkout.Doubt;
import org.nordkassa.checkout.port.BackupWatch.Trouble;
import org.nordkassa.checkout.port.BackupWatch.Why;
import org.nordkassa.store.Backups;
import org.nordkassa.store.Database;
import org.nordkassa.ui.doubt.DoubtModel;
import org.nordkassa.ui.text.Texts;

/// What keeps a backup from being made is seen until one is good again.
class BackupRhythmTest {
    private static final Waits NOT_BY_ITSELF = new Waits(Duration.ofDays(1), Duration.ZERO, Duration.ofDays(1));

    @TempDir
    Path home;

    @TempDir
    Path elsewhere;

    private final LinkedBlockingQueue<Optional<Trouble>> seen = new LinkedBlockingQueue<>();

    private interface Story {
        void tell(BackupRhythm rhythm) throws Exception;
    }

    private void with(Path folder, Story story) throws Exception {
        try (var database = Database.open(home);
                var rhythm = new BackupRhythm(new Backups(database, folder, 3, Clock.systemUTC()), NOT_BY_ITSELF,
                        Clock.systemUTC())) {
            rhythm.start(true, () -> seen.add(rhythm.trouble()));
            story.tell(rhythm);
        }
    }

    private Optional<Trouble> next() throws InterruptedException {
        var next = seen.poll(60, TimeUnit.SECONDS);
        assertTrue(next != null, "nothing is told");
        return next;
    }

    private static String sentence(Trouble trouble) {
        return DoubtModel.of(List.of(new Doubt.OfBackup(trouble)), new Texts(Locale.ENGLISH, Clock.systemUTC().getZone()))
                .rows().getFirst().what();
    }

    @Test
    void aFolderThatIsGoneIsSaidToBeAndIsNotMadeOnTheWrongDisk() throws Exception {
        var folder = elsewhere.resolve("usb/backups");
        with(folder, rhythm -> {
            var trouble = next().orElseThrow();
            assertEquals(Why.FOLDER_MISSING, trouble.why());
            assertEquals("The folder for backups is not there: " + folder
                    + ". Plug in its disk, or choose another folder in the settings.", sentence(trouble));
            assertTrue(Files.notExists(folder));

            Files.createDirectories(folder);
            rhythm.tryNow();
            assertEquals(Optional.empty(), next());
            assertEquals(1, Backups.in(folder).size());
        });
    }

    @Test
    void troubleCountsFromItsFirstTryOn() throws Exception {
        Files.createFile(home.resolve("backups"));
        with(home.resolve("backups"), rhythm -> {
            var trouble = next().orElseThrow();
            assertEquals(Why.NOT_WRITABLE, trouble.why());
            rhythm.tryNow();
            var later = next().orElseThrow();
            assertEquals(trouble.since(), later.since());
            assertTrue(later.again().isAfter(trouble.again()));
        });
    }

    /// A disk of its own, which only the system's administrator can make.
    @Test
    void aFullDiskIsSaidToBeFullUntilThereIsRoom() throws Exception {
        assumeTrue(isDone("mount", "-t", "tmpfs", "-o", "size=200k", "tmpfs", elsewhere.toString()), "no disk to fill");
        try {
            with(elsewhere, rhythm -> {
                assertEquals(Why.DISK_FULL, next().orElseThrow().why());
                assertEquals(List.of(), Backups.in(elsewhere));
                assertTrue(isDone("mount", "-o", "remount,size=50m", elsewhere.toString()));
                rhythm.tryNow();
                assertEquals(Optional.empty(), next());
            });
        } finally {
            isDone("umount", elsewhere.toString());
        }
    }

    private static boolean isDone(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (IOException notThere) {
            return false;
        }
    }
}
