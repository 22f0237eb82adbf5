package org.nordkassa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nordkassa.server.ShopCertificate;
import org.nordkassa.server.TillKeys;

/// How the owner of the gift-card server gives tills their keys, and the server its certificate.
record GiftCardTillsWork(Path data, PrintWriter out) {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    /// The certificate with its key, where the server finds it by itself.
    static Path identity(Path data) {
        return data.resolve("server.pem");
    }

    private TillKeys open() throws IOException {
        return TillKeys.open(data, Clock.systemDefaultZone());
    }

    int issue(String till) throws IOException {
        try (var keys = open()) {
            out.println(keys.issue(till));
            out.println("This key is shown once. At the till: gift-cards.user: " + till
                    + ", and the key as gift-cards.password. An earlier key of " + till + " counts no more.");
            return 0;
        } catch (IllegalArgumentException noName) {
            out.println(noName.getMessage());
            return 2;
        }
    }

    int revoke(String till) throws IOException {
        try (var keys = open()) {
            boolean had = keys.revoke(till);
            out.println(had ? "The key of " + till + " counts no more." : till + " has no key.");
            return had ? 0 : 1;
        }
    }

    int list() throws IOException {
        try (var keys = open()) {
            keys.all().forEach(key -> out.printf("%-16s issued %s%s%n", key.till(), TIME.format(key.at()),
                    key.revoked().map(at -> "  revoked " + TIME.format(at)).orElse("")));
            return 0;
        }
    }

    boolean hasKeys() throws IOException {
        try (var keys = open()) {
            return keys.all().stream().anyMatch(key -> key.revoked().isEmpty());
        }
    }

    int makeCertificate(List<String> hosts) throws IOException {
        ShopCertificate made;
        try {
            made = ShopCertificate.make(hosts, Clock.systemUTC().instant());
        } catch (IllegalArgumentException noHost) {
            out.println(noHost.getMessage());
            return 2;
        }
        Files.createDirectories(data);
        var file = identity(data);
        try {
            write(file, made.pem());
        } catch (FileAlreadyExistsException there) {
            out.println(file + " is there already. Move it away first; tills then need the new fingerprint.");
            return 1;
        }
        Files.writeString(data.resolve("server.crt"), made.certificate());
        out.println(made.fingerprint());
        out.println("The server uses " + file + " from its next start. At each till: gift-cards.certificate with the line "
                + "above, or with the path of a copy of server.crt.");
        return 0;
    }

    private static void write(Path file, String text) throws IOException {
        boolean isPosix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        var ownerOnly = isPosix ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(
                PosixFilePermissions.fromString("rw-------"))} : new FileAttribute<?>[0];
        try (var out = Files.newByteChannel(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                ownerOnly)) {
            out.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
        }
    }
}
