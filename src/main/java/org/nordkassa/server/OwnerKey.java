package org.nordkassa.server;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Set;

/// The key with which tills hash what owners are known by. In a file of its own beside the ledger: a copy of the ledger
/// alone cannot be searched for a phone number.
final class OwnerKey {
    private static final int BYTES = 32;

    private OwnerKey() {}

    static byte[] in(Path folder) throws IOException {
        var file = folder.resolve("holds.key");
        if (Files.notExists(file)) {
            make(file);
        }
        var key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException("The key of holds in " + file + " is damaged; with another one, members' holds from "
                    + "before count no more");
        }
        return key;
    }

    private static void make(Path file) throws IOException {
        var key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var ownerOnly = isPosix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        try (var out = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly)) {
            out.write(ByteBuffer.wrap(key));
        } catch (FileAlreadyExistsException made) {
            return;
        }
    }
}
