package org.nordkassa.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The control address. `GET /` lists the stand-ins, `POST /{system}/mood` changes a mood (`all` for
/// every one), `GET /{system}/received` tells what came in, optionally only one `?kind=`.
final class Control implements AutoCloseable {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<StandIn> standIns;
    private final HttpServer http;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Routes routes = new Routes()
            .on("list", "GET", "/", (_, _) -> list())
            .on("mood", "POST", "/{system}/mood", this::mood)
            .on("received", "GET", "/{system}/received", this::received);

    Control(List<StandIn> standIns, int port) throws IOException {
        this.standIns = List.copyOf(standIns);
        http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var uri = exchange.getRequestURI();
            var call = new Call(exchange.getRequestMethod(), uri.getRawPath(),
                    Optional.ofNullable(uri.getRawQuery()).orElse(""), Map.of(),
                    exchange.getRequestBody().readAllBytes());
            var reply = routes.find(call).map(found -> found.answer(call))
                    .orElseGet(() -> told(404, "Try GET /, POST /{system}/mood or GET /{system}/received."));
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(reply.status(), reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    private Reply list() {
        var answer = JsonNodeFactory.instance.objectNode();
        var systems = answer.putArray("systems");
        standIns.forEach(standIn -> systems.add(summary(standIn)));
        return written(200, answer);
    }

    private Reply mood(Call call, Map<String, String> path) {
        var named = standIns.stream()
                .filter(standIn -> path.get("system").equals("all") || standIn.name().equals(path.get("system")))
                .toList();
        if (named.isEmpty()) {
            return told(404, "There is no system of that name.");
        }
        return Mood.parse(words(call)).map(mood -> {
            named.forEach(standIn -> standIn.mood(mood));
            return list();
        }).orElseGet(() -> told(400,
                "A mood is normal, slow MILLISECONDS, fail STATUS, lose, cut, nonsense or down."));
    }

    /// The words themselves, or JSON: `{"mood":"slow","millis":1500}`, `{"mood":"fail","status":500}`.
    private static String words(Call call) {
        return call.json().filter(JsonNode::isObject)
                .map(json -> String.join(" ", json.path("mood").asString(""),
                        json.path("millis").asString(""), json.path("status").asString("")))
                .orElseGet(call::text);
    }

    private Reply received(Call call, Map<String, String> path) {
        return standIns.stream().filter(standIn -> standIn.name().equals(path.get("system"))).findFirst()
                .map(standIn -> written(200, calls(standIn, call.query("kind"))))
                .orElseGet(() -> told(404, "There is no system of that name."));
    }

    private static ObjectNode calls(StandIn standIn, Optional<String> kind) {
        var answer = summary(standIn);
        var calls = answer.putArray("calls");
        for (var one : standIn.received()) {
            if (kind.isEmpty() || kind.get().equals(one.kind())) {
                calls.addObject().put("at", one.at().toString()).put("kind", one.kind()).put("method", one.method())
                        .put("path", one.path()).put("query", one.query()).put("mood", one.mood().words())
                        .put("status", one.status()).put("done", one.done()).put("body", one.body());
            }
        }
        return answer;
    }

    private static ObjectNode summary(StandIn standIn) {
        var summary = JsonNodeFactory.instance.objectNode().put("name", standIn.name())
                .put("address", standIn.address().toString()).put("mood", standIn.mood().words());
        var received = summary.putObject("received");
        var attempts = summary.putObject("attempts");
        var kinds = new TreeSet<>(standIn.received().stream().map(Received::kind).toList());
        for (var kind : kinds) {
            received.put(kind, standIn.received(kind));
            attempts.put(kind, standIn.attempts(kind));
        }
        return summary;
    }

    private static Reply told(int status, String words) {
        return written(status, JsonNodeFactory.instance.objectNode().put("error", words));
    }

    private static Reply written(int status, JsonNode body) {
        return new Reply(status, Map.of(), JSON.writeValueAsBytes(body));
    }

    @Override
    public void close() {
        http.stop(0);
        threads.shutdownNow();
    }
}
