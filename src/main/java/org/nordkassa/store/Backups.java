package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nordkassa.checkout.port.BackupWatch.Why;
import org.nordkassa.store.chain.Durable;

/// Copies of the database, made while the till sells, each read through before it counts. The oldest go when there are
/// more than the shop wants.
public final class Backups {
    /// A copy that could not be made or is not good. The database itself is as it was.
    public static final class BackupFailed extends Exception {
        private static final long serialVersionUID = 1;

        private final Why why;

        BackupFailed(Why why, String message, Throwable cause) {
            super(message, cause);
            this.why = why;
        }

        public Why why() {
            return why;
        }
    }

    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("'till-'yyyyMMdd-HHmmss'.db'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final String UNFINISHED = ".part";

    private final Database database;
    private final Path folder;
    private final int keep;
    private final InstantSource clock;

    /// @param keep how many there are at most, at least 1
    public Backups(Database database, Path folder, int keep, InstantSource clock) {
        this.database = database;
        this.folder = folder;
        this.keep = keep;
        this.clock = clock;
    }

    /// Copies what was last committed, reads the copy through, and gives it its name. Sales are written meanwhile.
    public Path make() throws BackupFailed {
        var file = folder.resolve(NAME.format(clock.instant()));
        var part = folder.resolve(file.getFileName() + UNFINISHED);
        try {
            makeFolder();
            removeUnfinished();
            copy(part);
            if (!Soundness.isWhole(part)) {
                throw new BackupFailed(Why.NOT_GOOD, "the copy is not good", null);
            }
            Durable.move(part, file);
            new ErasureList(folder.resolve(ErasureList.FILE)).addAll(erased());
            rotate();
            return file;
        } catch (IOException failure) {
            throw new BackupFailed(why(failure), "no copy could be made", failure);
        } catch (SQLException failure) {
            throw new BackupFailed(SqliteFailure.ofBackup(failure), "no copy could be made", failure);
        } finally {
            delete(part);
        }
    }

    /// A folder elsewhere that is not there is that of a disk that is not plugged in: made anew, it would lie on the disk whose
    /// loss the copies are for.
    private void makeFolder() throws IOException, BackupFailed {
        if (folder.startsWith(database.file().toAbsolutePath().getParent())) {
            Files.createDirectories(folder);
        } else if (Files.notExists(folder)) {
            throw new BackupFailed(Why.FOLDER_MISSING, "the folder is not there", null);
        }
    }

    private Why why(IOException failure) {
        if (failure instanceof AccessDeniedException || failure instanceof FileAlreadyExistsException
                || failure instanceof NotDirectoryException) {
            return Why.NOT_WRITABLE;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace() < Files.size(database.file()) ? Why.DISK_FULL : Why.OTHER;
        } catch (IOException gone) {
            return Files.notExists(folder) ? Why.FOLDER_MISSING : Why.OTHER;
        }
    }

    public Path folder() {
        return folder;
    }

    private void copy(Path part) throws SQLException {
        try (var session = Database.connect(database.file(), false)) {
            session.update("vacuum into ?", part.toString());
        }
    }

    /// Goes along with the copies: those from before know nothing of it.
    private Map<String, Instant> erased() {
        var erased = new TreeMap<String, Instant>();
        database.read(session -> session.list("select customer, at from erased",
                row -> erased.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)))));
        return erased;
    }

    private void removeUnfinished() throws IOException {
        try (var files = Files.newDirectoryStream(folder, "till-*" + UNFINISHED + "*")) {
            files.forEach(Backups::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException left) {
            System.getLogger(Backups.class.getName()).log(System.Logger.Level.WARNING, "left behind: " + file, left);
        }
    }

    private void rotate() throws IOException {
        var all = in(folder);
        all.subList(Math.min(keep, all.size()), all.size()).forEach(Backups::delete);
    }

    /// The copies in a folder, the newest first.
    public static List<Path> in(Path folder) throws IOException {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> madeAt(file).isPresent())
                    .sorted(Comparator.comparing((Path file) -> madeAt(file).orElseThrow()).reversed()).toList();
        }
    }

    /// When a copy was made, as its name says.
    public static Optional<Instant> madeAt(Path file) {
        try {
            return Optional.of(NAME.parse(file.getFileName().toString(), Instant::from));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    /// How long until the next one is due; nothing when it is now.
    public Duration untilDue(Duration every) throws IOException {
        var next = in(folder).stream().findFirst().flatMap(Backups::madeAt).map(made -> made.plus(every));
        return next.map(due -> Duration.between(clock.instant(), due)).filter(Duration::isPositive).orElse(Duration.ZERO);
    }
}
