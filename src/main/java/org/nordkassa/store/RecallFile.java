package org.nordkassa.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Recalls;

/// The shop's recalls: `recalls.csv` in the till's home. A file and no table, so that its owner keeps it with any program
/// and a recall counts from the next scan on, without the till being closed.
public final class RecallFile implements Recalls {
    private static final System.Logger LOG = System.getLogger(RecallFile.class.getName());

    /// What tells that the file is another one than before.
    private record Version(Object modified, long size) {}

    private final Path file;
    private Optional<Version> version = Optional.empty();
    private RecallList list = RecallList.EMPTY;
    private boolean readable = true;

    public RecallFile(Path home) {
        this.file = file(home);
    }

    private static Path file(Path home) {
        return home.resolve("recalls.csv");
    }

    /// Puts another list in the place of the home's, at once for a till that runs.
    public static void replace(Path home, String csv) throws IOException {
        Files.createDirectories(home);
        var fresh = Files.createTempFile(home, "recalls", ".new");
        Files.writeString(fresh, csv);
        Files.move(fresh, file(home), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public synchronized Listing of(String gtin) {
        refresh();
        return new Listing(list.byGtin().getOrDefault(gtin, List.of()), readable && list.rejected().isEmpty());
    }

    /// A list that cannot be read leaves the one before in force.
    private void refresh() {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var found = Optional.of(new Version(attributes.lastModifiedTime(), attributes.size()));
            if (!readable || !found.equals(version)) {
                list = RecallList.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                version = found;
                readable = true;
                tell();
            }
        } catch (NoSuchFileException none) {
            list = RecallList.EMPTY;
            version = Optional.empty();
            readable = true;
        } catch (IOException | UncheckedIOException failure) {
            if (readable) {
                LOG.log(System.Logger.Level.WARNING, "recalls cannot be read", failure);
            }
            readable = false;
        }
    }

    private void tell() {
        LOG.log(list.rejected().isEmpty() ? System.Logger.Level.INFO : System.Logger.Level.WARNING,
                list.size() + " recalls, unreadable rows: " + list.rejected());
    }
}
