package org.nordkassa.store;

import java.io.IOException;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.sqlite.SQLiteJDBCLoader;
import org.sqlite.util.LibraryLoaderUtil;

/// SQLite's native library, kept from one start to the next. Left to itself the driver unpacks it anew each time, compares
/// it byte for byte and throws it away at the end.
public final class SqliteLibrary {
    private static final String PATH = "org.sqlite.lib.path";

    private SqliteLibrary() {}

    /// Unpacks the library into `folder` unless it is there, and has the driver load it from there. To be called before
    /// the first database is opened; whatever cannot be done is left to the driver.
    public static void keepIn(Path folder) {
        var name = LibraryLoaderUtil.getNativeLibName();
        var packed = SQLiteJDBCLoader.class.getResource(LibraryLoaderUtil.getNativeLibResourcePath() + "/" + name);
        if (packed == null || System.getProperty(PATH) != null) {
            return;
        }
        var own = folder.resolve("sqlite-" + SQLiteJDBCLoader.getVersion());
        try {
            unpack(packed.openConnection(), own.resolve(name));
            System.setProperty(PATH, own.toString());
        } catch (IOException failure) {
            System.getLogger(SqliteLibrary.class.getName()).log(System.Logger.Level.DEBUG, "not kept", failure);
        }
    }

    private static void unpack(URLConnection packed, Path to) throws IOException {
        packed.setUseCaches(true);
        if (Files.exists(to) && Files.size(to) == packed.getContentLengthLong()) {
            return;
        }
        Files.createDirectories(to.getParent());
        var part = Files.createTempFile(to.getParent(), "unpacking", null);
        try (var in = packed.getInputStream()) {
            Files.copy(in, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, to, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
