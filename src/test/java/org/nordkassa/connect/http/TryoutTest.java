package org.nordkassa.connect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;

class TryoutTest {
    private final ScriptedServer server = new ScriptedServer();
    private final Tryout tryout = new Tryout(Duration.ofSeconds(5));

    @AfterEach
    void close() throws Exception {
        tryout.close();
        server.close();
    }

    private Trial ask(String address) {
        return tryout.ask(address, new Secret("Bearer s3cret"), Ask.get("look").with("phone", "+358401234567"), "look").trial();
    }

    @ParameterizedTest
    @CsvSource({"200, WORKS", "401, WRONG_KEY", "403, OTHER_COMPANY", "404, NOT_THERE", "429, TOO_BUSY", "500, OUT_OF_ORDER",
        "503, OUT_OF_ORDER", "400, NOT_ACCEPTED", "302, MOVED", "408, NO_ANSWER"})
    void eachStatusHasItsMeaning(int status, Finding finding) {
        server.answers(status, "{}");
        var trial = ask(server.address());
        assertEquals(finding, trial.finding());
        assertEquals(status, trial.status());
    }

    @Test
    void whatWasAskedIsToldWithoutItsValues() {
        server.answers(200, "{}");
        var trial = ask(server.address());
        assertEquals("GET /look", trial.asked());
        assertFalse(trial.toString().contains("s3cret"));
    }

    @Test
    void aMovedAddressIsNotFollowedAndItsNewHostIsTold() {
        server.answers(301, "", "Location", "https://new.example/look?phone=%2B358401234567");
        var trial = ask(server.address());
        assertEquals(Finding.MOVED, trial.finding());
        assertEquals("https://new.example", trial.detail());
    }

    @Test
    void aPageForPeopleMakesNoSense() {
        server.answers(200, "<html>Welcome to the hotel</html>");
        assertEquals(Finding.NONSENSE, ask(server.address()).finding());
    }

    @Test
    void aLateAnswerIsSlow() {
        try (var impatient = new Tryout(Duration.ZERO)) {
            server.answers(ScriptedServer.response(200, "{}").bodyDelay(30, java.util.concurrent.TimeUnit.MILLISECONDS));
            var trial = impatient.ask(server.address(), Secret.NONE, Ask.get("look"), "look").trial();
            assertEquals(Finding.SLOW, trial.finding());
            assertTrue(trial.isGood());
        }
    }

    @Test
    void nobodyAtHome() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertEquals(Finding.NO_ROUTE, ask("http://127.0.0.1:" + port).finding());
        assertEquals(Finding.UNKNOWN_NAME, ask("https://no-such-host.invalid").finding());
        assertEquals(Finding.NOT_AN_ADDRESS, ask("http://example.com").finding());
    }

    @Test
    void whoSpeaksNoTlsIsTold() throws IOException {
        try (var plain = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> {
                try (var socket = plain.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    socket.getInputStream().readAllBytes();
                } catch (IOException closed) {
                    // the asking side has hung up
                }
            });
            assertEquals(Finding.NO_TLS, ask("https://127.0.0.1:" + plain.getLocalPort()).finding());
        }
    }

    @Test
    void aCertificateThatNobodySignedIsTold(@TempDir Path folder) throws Exception {
        var https = withCertificate(folder.resolve("keys.p12"));
        https.start();
        try {
            assertEquals(Finding.CERTIFICATE, ask("https://localhost:" + https.getAddress().getPort()).finding());
        } finally {
            https.stop(0);
        }
    }

    private static HttpsServer withCertificate(Path file) throws Exception {
        var made = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "keytool").toString(), "-genkeypair",
                "-alias", "one", "-keyalg", "EC", "-dname", "CN=elsewhere.example", "-storepass", "changeit",
                "-keystore", file.toString()).redirectErrorStream(true).start();
        made.getInputStream().readAllBytes();
        assertEquals(0, made.waitFor());
        var keys = KeyStore.getInstance("PKCS12");
        try (var stream = Files.newInputStream(file)) {
            keys.load(stream, "changeit".toCharArray());
        }
        var factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(keys, "changeit".toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(factory.getKeyManagers(), null, null);
        var server = HttpsServer.create(new InetSocketAddress("localhost", 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(context));
        return server;
    }
}
