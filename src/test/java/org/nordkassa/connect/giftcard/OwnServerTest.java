package org.nordkassa.connect.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.Trial.Finding;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.Trust;
import org.nordkassa.connect.http.Tryout;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.server.GiftCardMode;
import org.nordkassa.server.GiftCardServer;
import org.nordkassa.server.GiftCardSettings;
import org.nordkassa.server.Identity;
import org.nordkassa.server.ShopCertificate;
import org.nordkassa.server.TillKeys;

/// A till and the shop's own server, over TLS with the certificate that the shop has made.
class OwnServerTest {
    private static final GiftCardNumber CARD = GiftCardNumber.parse("9511676306353054").orElseThrow();

    @TempDir
    Path folder;

    private final ShopCertificate made = ShopCertificate.make(List.of("127.0.0.1", "shop-server"), Instant.now());
    private GiftCardServer server;
    private String key;

    @BeforeEach
    void start() throws IOException {
        var pem = Files.writeString(folder.resolve("server.pem"), made.pem());
        server = start(Identity.ofPem(pem), "127.0.0.1");
        server.issue(CARD.value(), Money.parse("EUR 50.00"), Optional.empty(), Optional.empty());
        try (var keys = TillKeys.open(folder.resolve("ledger"), Clock.systemUTC())) {
            key = keys.issue("T1");
        }
    }

    private GiftCardServer start(Identity identity, String bind) throws IOException {
        return GiftCardServer.start(new GiftCardSettings(folder.resolve("ledger"), bind, 0, GiftCardMode.CARD,
                CurrencyUnit.EUR, Map.of()).with(identity));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private Answer<Optional<GiftCard>> ask(Trust trust, String password) {
        try (var http = new RemoteHttp(new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)),
                Clock.systemUTC(), trust)) {
            return new GiftCardClient(http, settings(password)).card(CARD, Optional.empty());
        }
    }

    private org.nordkassa.connect.giftcard.GiftCardSettings settings(String password) {
        return org.nordkassa.connect.giftcard.GiftCardSettings.of(server.address().toString(), "T1",
                new Secret(password), GiftCards.Mode.ON_CARD, CurrencyUnit.EUR, ZoneId.of("Europe/Helsinki"));
    }

    private Trust trust(String text) {
        return Trust.of(text, folder).orElseThrow();
    }

    private void assertKnown(Trust trust) {
        assertEquals("https", server.address().getScheme());
        var answer = assertInstanceOf(Answer.Answered.class, ask(trust, key));
        assertTrue(((Optional<?>) answer.value()).isPresent());
    }

    @Test
    void theTillKnowsTheServerByItsFingerprint() {
        assertKnown(trust(made.fingerprint()));
        var digits = made.fingerprint().substring("sha256:".length()).toLowerCase(Locale.ROOT);
        assertKnown(trust("sha256:" + String.join(":", digits.split("(?<=\\G..)"))));
    }

    @Test
    void theTillKnowsTheServerByItsCertificate() throws IOException {
        Files.writeString(folder.resolve("server.crt"), made.certificate());
        assertKnown(trust("server.crt"));
        assertKnown(trust(folder.resolve("server.crt").toString()));
    }

    @Test
    void anybodyElseIsNotBelieved() throws IOException {
        var other = ShopCertificate.make(List.of("127.0.0.1"), Instant.now());
        Files.writeString(folder.resolve("other.crt"), other.certificate());
        for (var wrong : List.of(trust(other.fingerprint()), trust("other.crt"), Trust.MACHINES)) {
            assertEquals(new Answer.Failed<>(new RemoteFailure.NotTrusted()), ask(wrong, key));
            try (var tryout = new Tryout(Duration.ofSeconds(9), wrong)) {
                var trial = GiftCardTryout.run(tryout, server.address().toString(), "T1", new Secret(key),
                        GiftCards.Mode.ON_CARD).getFirst();
                assertEquals(Finding.CERTIFICATE, trial.finding());
            }
        }
    }

    @Test
    void aCertificateForAnotherNameIsNotBelieved() throws IOException {
        var elsewhere = ShopCertificate.make(List.of("elsewhere"), Instant.now());
        server.close();
        server = start(Identity.ofPem(Files.writeString(folder.resolve("elsewhere.pem"), elsewhere.pem())), "127.0.0.1");
        Files.writeString(folder.resolve("elsewhere.crt"), elsewhere.certificate());
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotTrusted()), ask(trust("elsewhere.crt"), key));
        assertKnown(trust(elsewhere.fingerprint()));
    }

    @Test
    void aRevokedKeyIsSaidToBeWrong() throws IOException {
        try (var keys = TillKeys.open(folder.resolve("ledger"), Clock.systemUTC())) {
            keys.revoke("T1");
        }
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotAuthorised()), ask(trust(made.fingerprint()), key));
        try (var tryout = new Tryout(Duration.ofSeconds(9), trust(made.fingerprint()))) {
            assertEquals(Finding.WRONG_KEY, HoldTryout.run(tryout, server.address().toString(), "T1", new Secret(key))
                    .getFirst().finding());
        }
    }

    @Test
    void theConnectionTestOfHoldsFindsThem() {
        try (var tryout = new Tryout(Duration.ofSeconds(9), trust(made.fingerprint()))) {
            assertTrue(HoldTryout.run(tryout, server.address().toString(), "T1", new Secret(key)).getFirst().isGood());
        }
    }

    @Test
    void tooManyNumbersThatAreNotThereAreSaidToBeTooMany() {
        try (var http = new RemoteHttp(new Deadlines(Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofSeconds(10)),
                Clock.systemUTC(), trust(made.fingerprint()))) {
            var client = new GiftCardClient(http, settings(key));
            Answer<Optional<GiftCard>> last = new Answer.Answered<>(Optional.empty());
            for (int i = 0; i < 21; i++) {
                last = client.card(GiftCardNumber.parse("95000000000000" + (10 + i)).orElseThrow(), Optional.empty());
            }
            var failed = assertInstanceOf(Answer.Failed.class, last);
            assertInstanceOf(RemoteFailure.TooManyRequests.class, failed.failure());
        }
    }

    @Test
    void aPkcs12StoreServesAsWell() throws Exception {
        var chain = CertificateFactory.getInstance("X.509").generateCertificates(
                new ByteArrayInputStream(made.certificate().getBytes(StandardCharsets.US_ASCII)));
        var base64 = made.pem().substring(made.pem().indexOf("KEY-----") + 8, made.pem().indexOf("-----END PRIVATE"));
        var secret = KeyFactory.getInstance("EC").generatePrivate(
                new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("shop", secret, "pass".toCharArray(), chain.toArray(Certificate[]::new));
        try (var out = Files.newOutputStream(folder.resolve("server.p12"))) {
            store.store(out, "pass".toCharArray());
        }
        server.close();
        server = start(Identity.ofPkcs12(folder.resolve("server.p12"), "pass".toCharArray()), "127.0.0.1");
        assertKnown(trust(made.fingerprint()));
        assertThrows(IOException.class, () -> Identity.ofPkcs12(folder.resolve("server.p12"), "wrong".toCharArray()));
    }

    @Test
    void withoutACertificateTheServerStaysOnItsComputer() {
        assertThrows(IOException.class, () -> GiftCardServer.start(new GiftCardSettings(folder.resolve("plain"), "0.0.0.0", 0,
                GiftCardMode.CARD, CurrencyUnit.EUR, Map.of("till", "secret"))));
    }

    @Test
    void whatIsNeitherFingerprintNorCertificateIsRefused() throws IOException {
        Files.writeString(folder.resolve("empty.crt"), "");
        for (var text : List.of("sha256:12", "nowhere.crt", "empty.crt")) {
            assertEquals(Optional.empty(), Trust.of(text, folder), text);
        }
        assertThrows(IOException.class, () -> Identity.ofPem(folder.resolve("empty.crt")));
        assertThrows(IllegalArgumentException.class, () -> ShopCertificate.make(List.of("no host"), Instant.now()));
    }
}
