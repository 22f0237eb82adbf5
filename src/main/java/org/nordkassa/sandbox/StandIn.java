package org.nordkassa.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// One remote system's stand-in, listening on loopback. It writes down what it receives and behaves as its mood says.
/// Safe to use from any thread.
public final class StandIn implements AutoCloseable {
    private static final byte[] NO_JSON = "<html>Welcome to the shopping centre's Wi-Fi"
            .getBytes(StandardCharsets.UTF_8);

    private final String name;
    private final RemoteSystem system;
    private final Routes routes;
    private final Clock clock;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicInteger underWay = new AtomicInteger();
    private final int port;
    private volatile Mood mood = Mood.NORMAL;
    private Optional<HttpServer> listening;
    private Optional<Socket> keptPort = Optional.empty();

    StandIn(String name, RemoteSystem system, int port, Clock clock) throws IOException {
        this.name = name;
        this.system = system;
        this.routes = system.routes();
        this.clock = clock;
        var http = listen(port);
        this.port = http.getAddress().getPort();
        this.listening = Optional.of(http);
    }

    /// The name at the control address: `cardu`, `custobar`, `rule`, `giftcards`, …
    public String name() {
        return name;
    }

    /// Where it listens, without a trailing slash; stays the same while it is down.
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    public Mood mood() {
        return mood;
    }

    /// Takes effect with the next request; going down also closes the connections that are open.
    public synchronized void mood(Mood next) {
        mood = next;
        if (next instanceof Mood.Down) {
            listening.ifPresent(http -> {
                http.stop(0);
                keptPort = keepPort();
            });
            listening = Optional.empty();
        } else if (listening.isEmpty()) {
            try {
                leavePort();
                listening = Optional.of(listen(port));
            } catch (IOException taken) {
                throw new UncheckedIOException(name + " cannot listen on its port again", taken);
            }
        }
    }

    /// A socket that is bound and does not listen: calls are refused, and nobody else is given the port meanwhile.
    private Optional<Socket> keepPort() {
        try {
            var bound = new Socket();
            bound.setReuseAddress(true);
            bound.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return Optional.of(bound);
        } catch (IOException taken) {
            return Optional.empty();
        }
    }

    private void leavePort() {
        keptPort.ifPresent(bound -> {
            try {
                bound.close();
            } catch (IOException closed) {
                throw new UncheckedIOException(closed);
            }
        });
        keptPort = Optional.empty();
    }

    /// Everything that reached it, in order; while it is down nothing does.
    public List<Received> received() {
        return List.copyOf(received);
    }

    /// How many requests of the kind it did as asked, whether or not the answer arrived.
    public int received(String kind) {
        return (int) received.stream().filter(one -> one.kind().equals(kind) && one.done()).count();
    }

    /// How many requests of the kind reached it, whatever came of them.
    public int attempts(String kind) {
        return (int) received.stream().filter(one -> one.kind().equals(kind)).count();
    }

    /// Requests being worked on or waited with right now.
    int underWay() {
        return underWay.get();
    }

    private HttpServer listen(int at) throws IOException {
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), at), 0);
        http.setExecutor(threads);
        http.createContext("/", this::handle);
        http.start();
        return http;
    }

    private void handle(HttpExchange exchange) throws IOException {
        underWay.incrementAndGet();
        try (exchange) {
            var call = call(exchange);
            var now = mood;
            switch (now) {
                case Mood.Normal _ -> send(exchange, work(call, now));
                case Mood.Slow slow -> {
                    sleep(slow);
                    send(exchange, work(call, now));
                }
                case Mood.Fail fail -> send(exchange, leaveUndone(call, now, system.failure(fail.status())));
                case Mood.Nonsense _ -> send(exchange, leaveUndone(call, now,
                        new Reply(200, Map.of("Content-Type", "application/json"), NO_JSON)));
                case Mood.Lose _ -> work(call, now);
                case Mood.Cut _ -> sendHalf(exchange, work(call, now));
                case Mood.Down _ -> leaveUndone(call, now, system.failure(503));
            }
        } finally {
            underWay.decrementAndGet();
        }
    }

    private Reply work(Call call, Mood now) {
        var route = routes.find(call);
        var reply = answer(call, route);
        write(call, route, now, reply.status());
        return reply;
    }

    private Reply answer(Call call, Optional<Routes.Found> route) {
        try {
            system.authorize(call);
            return route.map(found -> found.answer(call)).orElseGet(() -> system.failure(404));
        } catch (Rejected rejected) {
            return rejected.reply();
        }
    }

    private Reply leaveUndone(Call call, Mood now, Reply reply) {
        write(call, routes.find(call), now, 0);
        return reply;
    }

    private void write(Call call, Optional<Routes.Found> route, Mood now, int status) {
        received.add(new Received(clock.instant(), route.map(Routes.Found::kind).orElse("unknown"), call.method(),
                call.path(), call.rawQuery(), call.text(), now, status));
    }

    private static Call call(HttpExchange exchange) throws IOException {
        var headers = new LinkedHashMap<String, String>();
        exchange.getRequestHeaders()
                .forEach((header, values) -> headers.put(header.toLowerCase(Locale.ROOT), values.getFirst()));
        var uri = exchange.getRequestURI();
        var query = Optional.ofNullable(uri.getRawQuery()).orElse("");
        return new Call(exchange.getRequestMethod(), uri.getRawPath(), query, headers,
                exchange.getRequestBody().readAllBytes());
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        head(exchange, reply);
        exchange.getResponseBody().write(reply.body());
    }

    /// Closing the exchange with half of the promised bytes missing drops the connection.
    private static void sendHalf(HttpExchange exchange, Reply reply) throws IOException {
        head(exchange, reply);
        exchange.getResponseBody().write(reply.body(), 0, reply.body().length / 2);
        exchange.getResponseBody().flush();
    }

    private static void head(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    }

    private static void sleep(Mood.Slow slow) {
        try {
            Thread.sleep(slow.delay());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void close() {
        listening.ifPresent(http -> http.stop(0));
        leavePort();
        listening = Optional.empty();
        threads.shutdownNow();
        system.close();
    }
}
