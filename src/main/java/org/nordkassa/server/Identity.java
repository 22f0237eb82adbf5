package org.nordkassa.server;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// The certificate with its private key by which the server is known, for TLS.
public record Identity(SSLContext context) {
    private static final Pattern PEM_KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([A-Za-z0-9+/=\\s]+)-----END PRIVATE KEY-----");
    private static final char[] IN_MEMORY = "memory".toCharArray();

    /// From a PEM file with the certificate, those that have signed it, and the private key (PKCS #8, not encrypted).
    ///
    /// @throws IOException when it cannot be read; the message says what is missing
    public static Identity ofPem(Path file) throws IOException {
        var text = Files.readString(file, StandardCharsets.US_ASCII);
        var match = PEM_KEY.matcher(text);
        if (!match.find()) {
            throw new IOException("no private key (BEGIN PRIVATE KEY) in " + file);
        }
        var secret = match.group(1);
        try {
            var chain = CertificateFactory.getInstance("X.509").generateCertificates(new ByteArrayInputStream(
                    text.replace(match.group(), "").getBytes(StandardCharsets.US_ASCII)));
            if (chain.isEmpty()) {
                throw new IOException("no certificate (BEGIN CERTIFICATE) in " + file);
            }
            var store = KeyStore.getInstance("PKCS12");
            store.load(null, IN_MEMORY);
            store.setKeyEntry("server", key(Base64.getMimeDecoder().decode(secret)), IN_MEMORY,
                    chain.toArray(Certificate[]::new));
            return of(store, IN_MEMORY);
        } catch (GeneralSecurityException | IllegalArgumentException unusable) {
            throw new IOException(file + " holds no certificate and key that belong together", unusable);
        }
    }

    /// @throws IOException when it cannot be read, or not with this password
    public static Identity ofPkcs12(Path file, char[] password) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            return of(store, password);
        } catch (GeneralSecurityException unusable) {
            throw new IOException(file + " cannot be used as a key store", unusable);
        }
    }

    private static PrivateKey key(byte[] pkcs8) throws GeneralSecurityException {
        for (var algorithm : List.of("EC", "RSA", "EdDSA")) {
            try {
                return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            } catch (InvalidKeySpecException another) {
                continue;
            }
        }
        throw new InvalidKeySpecException("neither EC nor RSA nor EdDSA");
    }

    private static Identity of(KeyStore store, char[] password) throws GeneralSecurityException {
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, password);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return new Identity(context);
    }

    @Override
    public String toString() {
        return "Identity";
    }
}
