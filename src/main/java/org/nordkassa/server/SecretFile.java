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

/// A key for hashes, in a file of its own beside the ledger and for its owner only: a copy of the ledger alone cannot be
/// searched for a phone number or a card.
final class SecretFile {
    private static final int BYTES = 32;

    private SecretFile() {}

    static byte[] in(Path folder, String name) throws IOException {
        var file = folder.resolve(name);
        if (Files.notExists(file)) {
            make(file);
        }
        var key = Files.readAllBytes(file);
        if (key.length != BYTES) {
            throw new IOException("The key in " + file + " is damaged. Put it back from a copy: without it, tills' keys and "
                    + "members' holds from before count no more");
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
