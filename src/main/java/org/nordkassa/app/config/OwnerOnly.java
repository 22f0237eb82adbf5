package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.nordkassa.app.config.SettingsProblem.Kind;

/// Files that only their owner may read. On Windows the user's own folders see to that.
final class OwnerOnly {
    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    private OwnerOnly() {}

    static void check(Path file) throws SettingsProblem {
        try {
            if (isPosix(file) && Files.getPosixFilePermissions(file).stream().anyMatch(OTHERS::contains)) {
                throw new SettingsProblem(file, Kind.NOT_PRIVATE, "", 0);
            }
        } catch (IOException unreadable) {
            throw new SettingsProblem(file, Kind.UNREADABLE, "", 0);
        }
    }

    /// Creates the file readable by its owner only, before anything is in it.
    static void write(Path file, String text) throws IOException {
        if (isPosix(file.getParent())) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text);
    }

    static boolean isPosix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
