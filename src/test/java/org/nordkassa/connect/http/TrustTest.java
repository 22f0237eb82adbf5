package org.nordkassa.connect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.RemoteFailure;

/// Whom the till believes to be who they say they are.
class TrustTest {
    private static final Reply.NoAnswer NOT_TRUSTED = new Reply.NoAnswer(new RemoteFailure.NotTrusted(), false);

    private final HeldCertificate root = new HeldCertificate.Builder().certificateAuthority(0).build();
    private final MockWebServer server = new MockWebServer();

    @AfterEach
    void close() {
        server.close();
    }

    private Reply use(HeldCertificate.Builder certificate, UnaryOperator<OkHttpClient.Builder> trust) throws IOException {
        var identity = certificate.signedBy(root).build();
        server.useHttps(new HandshakeCertificates.Builder().heldCertificate(identity).build().sslSocketFactory());
        server.enqueue(new MockResponse.Builder().body("{}").build());
        server.start();
        try (var http = new RemoteHttp(Deadlines.DEFAULT, Clock.systemUTC(), trust)) {
            return http.door("https://localhost:" + server.getPort()).use().send(Ask.post("x", Json.object()));
        }
    }

    private OkHttpClient.Builder trusting(OkHttpClient.Builder client) {
        var known = new HandshakeCertificates.Builder().addTrustedCertificate(root.certificate()).build();
        return client.sslSocketFactory(known.sslSocketFactory(), known.trustManager());
    }

    private static HeldCertificate.Builder of(String host) {
        return new HeldCertificate.Builder().addSubjectAlternativeName(host);
    }

    @Test
    void theRightCertificateIsBelieved() throws IOException {
        assertInstanceOf(Reply.Success.class, use(of("localhost"), this::trusting));
    }

    @Test
    void aCertificateForAnotherHostIsNotAndNothingIsSent() throws IOException {
        assertEquals(NOT_TRUSTED, use(of("other.example"), this::trusting));
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aCertificateThatNobodyKnownHasSignedIsNot() throws IOException {
        assertEquals(NOT_TRUSTED, use(of("localhost"), UnaryOperator.identity()));
        assertEquals(0, server.getRequestCount());
    }

    @Test
    void aCertificateThatHasExpiredIsNot() throws IOException {
        long yesterday = System.currentTimeMillis() - TimeUnit.DAYS.toMillis(1);
        assertEquals(NOT_TRUSTED, use(of("localhost").validityInterval(0, yesterday), this::trusting));
        assertEquals(0, server.getRequestCount());
    }
}
