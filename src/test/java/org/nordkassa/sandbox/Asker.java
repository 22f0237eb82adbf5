package org.nordkassa.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Asks one stand-in over real HTTP, with JSON written by hand.
final class Asker implements AutoCloseable {
    private final URI address;
    private final String authorization;
    private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(20)).build();

    Asker(URI address, String authorization) {
        this.address = address;
        this.authorization = authorization;
    }

    record Told(int status, String text, HttpResponse<String> raw) {
        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }

        String at(String pointer) {
            return json().at(pointer).asString("");
        }
    }

    Told get(String path) throws IOException {
        return ask("GET", path, "");
    }

    Told post(String path, String body) throws IOException {
        return ask("POST", path, body);
    }

    Told ask(String method, String path, String body) throws IOException {
        var request = HttpRequest.newBuilder(URI.create(address + path)).timeout(Duration.ofSeconds(60))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            return new Told(answer.statusCode(), answer.body(), answer);
        } catch (InterruptedException interrupted) {
            throw new IllegalStateException(interrupted);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String basic(String user, String password) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
