package org.nordkassa.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A caller of the server, over real HTTP, that writes and reads its JSON by hand.
final class Caller implements AutoCloseable {
    private final URI server;
    private final String authorization;
    private final HttpClient http = HttpClient.newHttpClient();

    Caller(URI server) {
        this(server, "till", "secret");
    }

    Caller(URI server, String user, String password) {
        this.server = server;
        this.authorization = "Basic "
                + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    record Reply(int status, JsonNode json, HttpResponse<String> raw) {
        String error() {
            return json.path("error_code").asString();
        }

        String balance() {
            return json.at("/giftcard/moneyamount").asString();
        }

        String addedId() {
            return json.at("/addedtransactionids/0").asString();
        }
    }

    Reply get(String path) {
        return send("GET", path, "");
    }

    Reply post(String path, String body) {
        return send("POST", path, body);
    }

    Reply spend(String card, String amount, String reference) {
        return post("/giftcards/" + card + "/transactions.json", entry(amount, reference));
    }

    Reply rollBack(String card, String... ids) {
        return send("DELETE", "/giftcards/" + card + "/transactions.json", "[\"" + String.join("\",\"", ids) + "\"]");
    }

    static String entry(String amount, String reference) {
        return """
                {"moneyamount":"%s","merchant_reference":"S-1","staff_reference":"7","transaction_reference":"%s"}"""
                .formatted(amount, reference);
    }

    Reply send(String method, String path, String body) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build());
    }

    Reply sendWithoutCredentials(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET().build());
    }

    private Reply send(HttpRequest request) {
        try {
            var answer = http.send(request, BodyHandlers.ofString());
            return new Reply(answer.statusCode(), JsonMapper.shared().readTree(answer.body()), answer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
