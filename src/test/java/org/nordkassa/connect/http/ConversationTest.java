package org.nordkassa.connect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.GzipSink;
import okio.Okio;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.RemoteFailure;

class ConversationTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

    private final ScriptedServer server = new ScriptedServer();
    private final RemoteHttp http = new RemoteHttp(Deadlines.DEFAULT, CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private Reply ask(Ask ask) {
        return http.door(server.address(), new Secret("abc").withScheme("Token")).use().send(ask);
    }

    @Test
    void aPlusIsEncodedInParametersAndPaths() {
        server.answers(200, "{}");
        ask(Ask.get("api/x/" + Ask.segment("+46 70/1")).with("phone_number", "+358401234567"));
        assertEquals("GET /api/x/%2B46%2070%2F1?phone_number=%2B358401234567", server.taken().line());
    }

    @Test
    void theBodyIsJsonWithoutAnEncodingAndTheKeyIsInTheHeader() {
        server.answers(200, "{}");
        ask(Ask.post("api/x", Json.object().put("a", "ä")));
        var taken = server.taken();
        assertEquals("{\"a\":\"ä\"}", taken.body());
        assertEquals("application/json", taken.contentType());
        assertEquals("Token abc", taken.authorization());
    }

    @Test
    void whoeverIsInterruptedHasNoAnswerAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        var reply = ask(Ask.get("api/x"));
        assertTrue(Thread.interrupted());
        assertInstanceOf(Reply.NoAnswer.class, reply);
    }

    @Test
    void aBaseAddressMayHaveAPath() {
        server.answers(200, "{}");
        http.door(server.address() + "/rule/").lookUp().send(Ask.get("api/v2"));
        assertEquals("GET /rule/api/v2", server.taken().line());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        bad.script().accept(server);
        try (var own = new RemoteHttp(bad.deadlines(), CLOCK)) {
            var reply = own.door(server.address()).use().send(Ask.post("x", Json.object()));
            switch (reply) {
                case Reply.NoAnswer(var failure, var mayBeDone) -> {
                    assertEquals(bad.failure(), failure);
                    assertEquals(bad.mayBeDone(), mayBeDone);
                }
                case Reply.Declined declined -> assertEquals(bad.failure(), declined.failure());
                case Reply.Success(var _, var body) -> assertFalse(body.isObject(), "left to the client to refuse");
            }
            assertEquals(1, server.count(), "sent once");
        }
    }

    @Test
    void whatChangesSomethingIsNeverSentTwiceBehindOurBack() {
        server.answers(200, "{}").hangsUp().answers(200, "{}");
        ask(Ask.get("warms/the/connection"));
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Unreachable(), true), ask(Ask.post("use", Json.object())));
        assertEquals(2, server.count());
    }

    @Test
    void whatMayArriveTwiceSharesConnectionsAndSurvivesOneThatHasJustBeenClosed() {
        server.answers(200, "{}").hangsUp().answers(200, "{}");
        ask(Ask.get("warms/the/connection"));
        assertInstanceOf(Reply.Success.class, ask(Ask.upload("records", Json.object())));
        assertEquals(3, server.count());
    }

    @ParameterizedTest
    @CsvSource({"301,false", "302,true", "303,true", "307,false", "308,false"})
    void anAddressThatHasMovedIsNotFollowed(int status, boolean mayBeDone) {
        server.answers(status, "", "Location", server.address() + "/elsewhere");
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Moved(status), mayBeDone),
                ask(Ask.post("use", Json.object())));
        assertEquals(1, server.count());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-8", "UTF-16BE", "UTF-16LE"})
    void anAnswerInAnotherCharsetIsRead(String charset) {
        var body = new Buffer().writeString("{\"name\":\"Väinö Åkerö\"}", Charset.forName(charset));
        server.answers(ScriptedServer.response(200, "").body(body)
                .setHeader("Content-Type", "application/json; charset=" + charset));
        var success = assertInstanceOf(Reply.Success.class, ask(Ask.get("x")));
        assertEquals("Väinö Åkerö", success.body().path("name").stringValue());
    }

    @Test
    void bytesThatAreNotInTheCharsetTheyClaimAreNoAnswer() {
        server.answers(ScriptedServer.response(200, "")
                .body(new Buffer().writeString("{\"name\":\"Väinö\"}", StandardCharsets.ISO_8859_1)));
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Nonsense(), true), ask(Ask.get("x")));
    }

    @Test
    void theLogNamesNeitherPathNorParameterNorKey() {
        var lines = new ArrayList<String>();
        var logger = Logger.getLogger(Conversation.class.getName());
        var here = Thread.currentThread().threadId();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord row) {
                // The logger is the whole machine's: what another test left running talks too.
                if (row.getLongThreadID() == here) {
                    lines.add(new SimpleFormatter().formatMessage(row));
                }
            }

            @Override
            public void flush() { }

            @Override
            public void close() { }
        };
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            server.answers(200, "{}").hangsUp();
            ask(Ask.get("secret/" + Ask.segment("95508761")).with("phone_number", "+358401234567"));
            ask(Ask.post("secret/95508761", Json.object().put("email", "maija@example.fi")));
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
        assertEquals(2, lines.size());
        for (var line : lines) {
            assertTrue(line.contains("localhost"), line);
            assertFalse(line.matches(".*(secret|95508761|358|maija|abc).*"), line);
        }
    }

    @Test
    void aConnectionTheServerHasClosedMeanwhileDoesNoHarm() {
        server.answers(ScriptedServer.response(200, "{}").onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
        server.answers(200, "{}");
        ask(Ask.get("warms/the/connection"));
        assertInstanceOf(Reply.Success.class, ask(Ask.post("use", Json.object())));
    }

    @Test
    void aRefusedConnectionWasSurelyNotSent() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Unreachable(), false),
                http.door("http://localhost:" + port).use().send(Ask.post("x", Json.object())));
    }

    @Test
    void anUnknownHostWasSurelyNotSent() {
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Unreachable(), false),
                http.door("https://till.invalid").use().send(Ask.post("x", Json.object())));
    }

    @Test
    void aHostWithoutTlsWasSurelyNotSent() throws IOException {
        try (var plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> hangUpOn(plain));
            assertEquals(new Reply.NoAnswer(new RemoteFailure.Unreachable(), false),
                    http.door("https://localhost:" + plain.getLocalPort()).use().send(Ask.post("x", Json.object())));
        }
    }

    private static void hangUpOn(ServerSocket plain) {
        try {
            while (true) {
                plain.accept().close();
            }
        } catch (IOException over) {
            // the test has closed the socket
        }
    }

    @Test
    void anotherMachineIsOnlySpokenToOverTls() {
        assertEquals(new Address.Unusable(Address.Fault.NOT_ENCRYPTED), Address.of("http://shop.custobar.com"));
        assertEquals(new Address.Unusable(Address.Fault.NOT_ENCRYPTED), Address.of("http://localhost.example.com"));
        assertEquals(new Address.Unusable(Address.Fault.NOT_AN_ADDRESS), Address.of("shop.custobar.com"));
        assertEquals(new Address.Unusable(Address.Fault.NOT_AN_ADDRESS), Address.of("https://a:b@shop.custobar.com"));
        assertEquals(new Address.Unusable(Address.Fault.MISSING), Address.of("  "));
        assertInstanceOf(Address.Usable.class, Address.of("https://shop.custobar.com"));
        assertInstanceOf(Address.Usable.class, Address.of("http://127.0.0.1:8080"));
        assertInstanceOf(Address.Usable.class, Address.of("http://[::1]:8080"));
        assertEquals(new Reply.NoAnswer(new RemoteFailure.NotSetUp(), false),
                http.door("http://shop.custobar.com").use().send(Ask.get("x")));
    }

    @Test
    void withoutAKeyTheSystemCountsAsNotSetUp() {
        for (var key : new String[] {"", "ab\nc", "nöt"}) {
            assertEquals(new Reply.NoAnswer(new RemoteFailure.NotSetUp(), false),
                    http.door(server.address(), new Secret(key).withScheme("Token")).use().send(Ask.get("x")));
        }
        assertEquals(0, server.count());
    }

    @Test
    void callsOfAConversationShareOneDeadline() {
        server.stalls();
        var wait = Duration.ofMillis(300);
        try (var hasty = new RemoteHttp(new Deadlines(wait, wait, wait), CLOCK)) {
            var conversation = hasty.door(server.address()).use();
            assertEquals(new Reply.NoAnswer(new RemoteFailure.TimedOut(), true),
                    conversation.send(Ask.post("x", Json.object())));
            assertEquals(new Reply.NoAnswer(new RemoteFailure.TimedOut(), false),
                    conversation.send(Ask.post("x", Json.object())));
            assertEquals(1, server.count());
        }
    }

    @Test
    void theBodyOfARefusalIsRead() {
        server.answers(422, "{\"error_code\":\"insufficient-funds\"}").answers(409, "<html>");
        var declined = assertInstanceOf(Reply.Declined.class, ask(Ask.get("x")));
        assertEquals("insufficient-funds", declined.body().path("error_code").stringValue());
        assertTrue(assertInstanceOf(Reply.Declined.class, ask(Ask.get("x"))).body().isMissingNode());
    }

    @Test
    void aPackedAnswerIsUnpackedAndABombIsNot() throws IOException {
        server.answers(packed("{\"a\":1}")).answers(packed("[" + " ".repeat(40 << 20) + "]"));
        assertInstanceOf(Reply.Success.class, ask(Ask.get("x")));
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Nonsense(), true), ask(Ask.get("x")));
    }

    private static mockwebserver3.MockResponse.Builder packed(String text) throws IOException {
        var packed = new Buffer();
        try (var sink = Okio.buffer(new GzipSink(packed))) {
            sink.writeUtf8(text);
        }
        return ScriptedServer.response(200, "").setHeader("Content-Encoding", "gzip").body(packed);
    }

    @Test
    void keysAndPersonalDataAreNeverPrinted() {
        var secret = new Secret("s3cret");
        assertFalse((secret + " " + secret.withScheme("Token") + Secret.basic("shop", secret)).contains("s3cret"));
        var ask = Ask.get("x/" + Ask.segment("+358401234567")).with("pin", "1234");
        assertFalse(ask.toString().contains("1234"));
    }
}
