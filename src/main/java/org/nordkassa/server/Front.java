package org.nordkassa.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.JdbiException;
import tools.jackson.databind.json.JsonMapper;

/// The door: checks the size and the caller, finds the endpoint, and turns every outcome into an answer. Logs what was
/// asked by the route's template, never by its path, which holds card numbers.
final class Front implements HttpHandler {
    private static final Logger LOG = System.getLogger(Front.class.getName());
    private static final int LARGEST_BODY = 64 * 1024;
    private static final int READ_AT_MOST = 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Routes open;
    private final Routes guarded;
    private final Callers callers;
    private final Guesses guesses;

    Front(Routes open, Routes guarded, Callers callers, Guesses guesses) {
        this.guesses = guesses;
        this.open = open;
        this.guarded = guarded;
        this.callers = callers;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        var requestId = UUID.randomUUID().toString();
        try (exchange) {
            // Read to its end even when refused: a caller still sending would not see the answer.
            var body = exchange.getRequestBody().readNBytes(READ_AT_MOST);
            send(exchange, answer(exchange, body, requestId));
        }
    }

    private Answer answer(HttpExchange exchange, byte[] body, String requestId) {
        try {
            return endpointsAnswer(exchange, body, requestId);
        } catch (Refused refusal) {
            LOG.log(Level.DEBUG, "{0} refused: {1}", requestId, refusal.code().word());
            return Answer.refused(refusal, requestId);
        } catch (JdbiException storage) {
            LOG.log(Level.ERROR, requestId + " the ledger failed", storage);
            return Answer.refused(new Refused(ErrorCode.OTHER, "the ledger cannot be used right now"), requestId);
        }
    }

    private Answer endpointsAnswer(HttpExchange exchange, byte[] body, String requestId) {
        var method = exchange.getRequestMethod();
        var path = exchange.getRequestURI().getRawPath();
        var query = Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        var unguarded = open.find(method, path);
        if (unguarded.isPresent()) {
            return unguarded.get().endpoint().apply(new Request(Map.of(), Map.of(), body, Optional.empty()));
        }
        var caller = callers.require(Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")));
        var found = guarded.find(method, path)
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "there is nothing at this address"));
        if (body.length > LARGEST_BODY) {
            throw new Refused(ErrorCode.BAD_REQUEST, "the body is larger than 64 KiB");
        }
        LOG.log(Level.DEBUG, "{0} {1} {2}", requestId, method, found.template());
        var request = new Request(found.path(), Routes.query(query), body, caller.till());
        return Guesses.concern(method, found.template())
                ? watched(found, request, name(caller, exchange)) : found.endpoint().apply(request);
    }

    /// Tills that share a key are told apart by where they are.
    private static String name(Callers.Caller caller, HttpExchange exchange) {
        return caller.till().map(till -> "till " + till).orElseGet(() ->
                "user " + caller.name() + " at " + exchange.getRemoteAddress().getAddress().getHostAddress());
    }

    private Answer watched(Routes.Found found, Request request, String caller) {
        guesses.requireFew(caller);
        try {
            var answer = found.endpoint().apply(request);
            if (found.template().equals("/giftcards.json")) {
                guesses.forgive(caller, request);
            }
            return answer;
        } catch (Refused refusal) {
            guesses.count(caller, request, refusal);
            throw refusal;
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        var bytes = JSON.writeValueAsBytes(answer.body());
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", "application/json; charset=utf-8");
        headers.set("Cache-Control", "no-store");
        answer.headers().forEach(headers::set);
        exchange.sendResponseHeaders(answer.status(), bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
