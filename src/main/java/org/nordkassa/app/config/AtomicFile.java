package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/// Replaces files whole: whenever the computer stops, the old one or the new one is there. The file is made readable by
/// its owner only where it is to be so, before anything is in it.
final class AtomicFile {
    private AtomicFile() {}

    static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, true);
    }

    static void write(Path file, String text, boolean ownerOnly) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8), ownerOnly);
    }

    private static void write(Path file, byte[] bytes, boolean ownerOnly) throws IOException {
        var real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        var fresh = real.resolveSibling(real.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        try {
            create(fresh, real, ownerOnly);
            try (var channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
                var buffer = ByteBuffer.wrap(bytes);
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
                channel.force(true);
            }
            move(fresh, real);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void create(Path fresh, Path old, boolean ownerOnly) throws IOException {
        if (ownerOnly) {
            OwnerOnly.write(fresh, "");
        } else {
            Files.createFile(fresh);
            if (OwnerOnly.isPosix(fresh) && Files.exists(old, LinkOption.NOFOLLOW_LINKS)) {
                Files.setPosixFilePermissions(fresh, Files.getPosixFilePermissions(old));
            }
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException old) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
