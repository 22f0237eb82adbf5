package org.nordkassa.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.nordkassa.server.GiftCardMode;
import org.nordkassa.server.GiftCardServer;
import org.nordkassa.server.GiftCardSettings;
import tools.jackson.databind.node.JsonNodeFactory;

/// The real gift-card server on a ledger that is thrown away at the end. Every call is handed on to it over HTTP as it
/// came, so that the moods apply to it too.
final class GiftCards implements RemoteSystem {
    private final Path folder;
    private final GiftCardServer server;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private GiftCards(Path folder, GiftCardServer server) {
        this.folder = folder;
        this.server = server;
    }

    static GiftCards start(GiftCardMode mode, CurrencyUnit currency, SandboxAccounts accounts, Clock clock)
            throws IOException {
        var folder = Files.createTempDirectory("nordkassa-giftcards");
        var server = GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, mode, currency,
                Map.of(accounts.giftCardUser(), accounts.giftCardPassword())).withQuickPins(), clock);
        return new GiftCards(folder, server);
    }

    void issue(SandboxData.GiftCard card) {
        server.issue(card.cardNumber(), card.amount(), card.expires(), card.pin());
        if (card.isVoid()) {
            server.makeVoid(card.cardNumber());
        }
    }

    void credit(SandboxData.Balance balance) {
        server.credit(balance.customerCard(), balance.amount());
    }

    @Override
    public Routes routes() {
        Routes.Endpoint handedOn = (call, _) -> handOn(call);
        return new Routes()
                .on("health", "GET", "/health", handedOn)
                .on("read-settings", "GET", "/settings.json", handedOn)
                .on("list-cards", "GET", "/cards.json", handedOn)
                .on("mode-impact", "GET", "/modes/{mode}.json", handedOn)
                .on("create-card", "POST", "/giftcards.json", handedOn)
                .on("read-card", "GET", "/giftcards/{number}.json", handedOn)
                .on("book-card", "POST", "/giftcards/{number}/transactions.json", handedOn)
                .on("roll-back-card", "DELETE", "/giftcards/{number}/transactions.json", handedOn)
                .on("move-card", "POST", "/giftcards/{number}/move.json", handedOn)
                .on("read-customer", "GET", "/customers/{number}.json", handedOn)
                .on("book-customer", "POST", "/customers/{number}/transactions.json", handedOn)
                .on("roll-back-customer", "DELETE", "/customers/{number}/transactions.json", handedOn)
                .on("hold-settings", "GET", "/holds/settings.json", handedOn)
                .on("list-holds", "GET", "/holds.json", handedOn)
                .on("take-hold", "PUT", "/holds/{reference}.json", handedOn)
                .on("begin-capture", "POST", "/holds/{reference}/capture.json", handedOn)
                .on("begin-give-back", "POST", "/holds/{reference}/give-back.json", handedOn)
                .on("hold-captured", "POST", "/holds/{reference}/captured.json", handedOn)
                .on("release-hold", "POST", "/holds/{reference}/release.json", handedOn);
    }

    /// The server itself knows its callers.
    @Override
    public void authorize(Call call) {}

    @Override
    public Reply failure(int status) {
        var body = JsonNodeFactory.instance.objectNode().put("request_id", UUID.randomUUID().toString())
                .put("error_code", word(status));
        body.putObject("error_data").put("message", "played by the sandbox");
        var reply = Reply.json(status, body);
        return status == 429 || status == 503 ? reply.with("Retry-After", "1") : reply;
    }

    private static String word(int status) {
        return switch (status) {
            case 400 -> "bad-request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 409 -> "reference-reused";
            case 422 -> "insufficient-funds";
            case 429 -> "too-many-requests";
            case 502 -> "bad-gateway";
            default -> "other";
        };
    }

    private Reply handOn(Call call) {
        var target = server.address() + call.path() + (call.rawQuery().isEmpty() ? "" : "?" + call.rawQuery());
        var request = HttpRequest.newBuilder(URI.create(target))
                .method(call.method(), BodyPublishers.ofByteArray(call.body()));
        Stream.of("Authorization", "Content-Type")
                .forEach(name -> call.header(name).ifPresent(value -> request.header(name, value)));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            var headers = new LinkedHashMap<String, String>();
            Stream.of("Content-Type", "WWW-Authenticate", "Retry-After").forEach(name ->
                    answer.headers().firstValue(name).ifPresent(value -> headers.put(name, value)));
            return new Reply(answer.statusCode(), headers, answer.body());
        } catch (IOException broken) {
            return failure(502);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            return failure(502);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
        server.close();
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
