package org.nordkassa.connect.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import tools.jackson.databind.JsonNode;

/// A real HTTP server on loopback that gives the answers it was told to give, one after the other, and keeps what it
/// was asked. What nobody has scripted is answered with 418.
public final class ScriptedServer implements AutoCloseable {
    public static final int UNSCRIPTED = 418;

    private final MockWebServer server = new MockWebServer();
    private final ConcurrentLinkedQueue<MockResponse> script = new ConcurrentLinkedQueue<>();

    /// One request as it came over the wire.
    public record Taken(String line, String authorization, String contentType, String body) {
        public JsonNode json() {
            return Json.parse(body);
        }
    }

    public ScriptedServer() {
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                var next = script.poll();
                return next != null ? next : new MockResponse.Builder().code(UNSCRIPTED).build();
            }
        });
        try {
            server.start();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public String address() {
        return "http://localhost:" + server.getPort();
    }

    public ScriptedServer answers(int status, String body) {
        return answers(response(status, body));
    }

    public ScriptedServer answers(int status, String body, String header, String value) {
        return answers(response(status, body).setHeader(header, value));
    }

    public ScriptedServer answers(MockResponse.Builder response) {
        script.add(response.build());
        return this;
    }

    /// Takes the whole request and never answers.
    public ScriptedServer stalls() {
        return answers(response(200, "{}").onResponseStart(SocketEffect.Stall.INSTANCE));
    }

    /// Takes the whole request and hangs up.
    public ScriptedServer hangsUp() {
        return answers(response(200, "{}").onResponseStart(SocketEffect.ShutdownConnection.INSTANCE));
    }

    /// Sends the beginning of a body and hangs up.
    public ScriptedServer cuts(String beginning) {
        return answers(response(200, beginning).setHeader("Content-Length", beginning.length() + 500)
                .onResponseEnd(SocketEffect.ShutdownConnection.INSTANCE));
    }

    public static MockResponse.Builder response(int status, String body) {
        return new MockResponse.Builder().code(status).addHeader("Content-Type", "application/json").body(body);
    }

    /// The next request that has not been looked at yet.
    public Taken taken() {
        try {
            var request = server.takeRequest(10, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("nothing more was asked");
            }
            var body = request.getBody();
            return new Taken(request.getMethod() + " " + request.getTarget(), header(request, "Authorization"),
                    header(request, "Content-Type"), body == null ? "" : body.utf8());
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private static String header(RecordedRequest request, String name) {
        var value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }

    /// How many requests have come so far.
    public int count() {
        return server.getRequestCount();
    }

    @Override
    public void close() {
        server.close();
    }
}
