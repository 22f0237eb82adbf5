package org.nordkassa.connect.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;
import okhttp3.OkHttpClient;

/// Whom the till believes at one address, where the machine's own list of authorities does not say: a server of the shop's
/// own, with a certificate that nobody else has signed.
public sealed interface Trust {
    Trust MACHINES = new Machines();

    /// Whom the machine believes.
    record Machines() implements Trust {}

    /// The one certificate with this fingerprint, whatever name stands in it.
    record Fingerprint(String sha256) implements Trust {}

    /// These certificates and those they have signed, for the name that stands in them, and nobody else.
    record Certificates(KeyStore store) implements Trust {
        @Override
        public String toString() {
            return "Certificates";
        }
    }

    Pattern FINGERPRINT = Pattern.compile("(?i)sha-?256:([0-9a-f]{2}:?){32}");

    /// @param text `sha256:` and 64 hexadecimal digits, with or without colons, or the path of a PEM file
    /// @param base where relative paths begin
    /// @return empty when it is neither
    static Optional<Trust> of(String text, Path base) {
        var stripped = text.strip();
        if (FINGERPRINT.matcher(stripped).matches()) {
            return Optional.of(new Fingerprint(
                    stripped.substring(stripped.indexOf(':') + 1).replace(":", "").toUpperCase(Locale.ROOT)));
        }
        try {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(
                    new ByteArrayInputStream(Files.readAllBytes(base.resolve(stripped))));
            var store = KeyStore.getInstance(KeyStore.getDefaultType());
            store.load(null, null);
            int number = 0;
            for (var certificate : found) {
                store.setCertificateEntry("shop-" + number++, certificate);
            }
            return number == 0 ? Optional.empty() : Optional.of(new Certificates(store));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unusable) {
            return Optional.empty();
        }
    }

    /// How a client is made that believes so.
    default UnaryOperator<OkHttpClient.Builder> client() {
        return switch (this) {
            case Machines _ -> UnaryOperator.identity();
            case Fingerprint(var sha256) -> {
                var manager = new Pinned(sha256);
                yield builder -> builder.sslSocketFactory(context(manager).getSocketFactory(), manager)
                        .hostnameVerifier((_, _) -> true);
            }
            case Certificates(var store) -> {
                var manager = believing(store);
                yield builder -> builder.sslSocketFactory(context(manager).getSocketFactory(), manager);
            }
        };
    }

    private static SSLContext context(X509TrustManager manager) {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {manager}, null);
            return context;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK speaks TLS", missing);
        }
    }

    private static X509TrustManager believing(KeyStore store) {
        try {
            var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return Arrays.stream(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
                    .map(X509TrustManager.class::cast).findFirst().orElseThrow();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("every JDK believes certificates", missing);
        }
    }

    /// Believes one certificate. Its name need not be looked at: nobody else has its key.
    record Pinned(String sha256) implements X509TrustManager {
        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
            if (chain.length == 0 || !MessageDigest.isEqual(HexFormat.of().parseHex(sha256), digest(chain[0]))) {
                throw new CertificateException("another certificate than the one that is set");
            }
        }

        private static byte[] digest(X509Certificate certificate) throws CertificateEncodingException {
            try {
                return MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
            } catch (NoSuchAlgorithmException missing) {
                throw new IllegalStateException("every JDK has SHA-256", missing);
            }
        }

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authentication) throws CertificateException {
            throw new CertificateException("the till is no server");
        }

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
