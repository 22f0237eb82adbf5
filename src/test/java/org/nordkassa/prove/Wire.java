package org.nordkassa.prove;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// The wire between a till and the systems, on which something can be made to happen at any request.
final class Wire implements AutoCloseable {
    /// Where on its way a request is.
    enum Moment {
        /// It has left the till and reached nobody.
        SENT,
        /// The system has done what was asked, and its answer has not left.
        WORKED,
        /// The answer has left.
        ANSWERED
    }

    private record Trap(int request, Moment moment, Runnable event) {}

    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<HttpServer> ends;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile Optional<Trap> trap = Optional.empty();
    private volatile Optional<CountDownLatch> frozen = Optional.empty();

    Wire(List<URI> systems) throws IOException {
        var servers = new ArrayList<HttpServer>();
        for (var system : systems) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", exchange -> handle(exchange, system));
            server.start();
            servers.add(server);
        }
        ends = List.copyOf(servers);
    }

    List<String> addresses() {
        return ends.stream().map(end -> "http://127.0.0.1:" + end.getAddress().getPort()).toList();
    }

    /// The wire freezes at that moment, and `event` is told.
    void trap(int request, Moment moment, Runnable event) {
        trap = Optional.of(new Trap(request, moment, event));
    }

    /// From now on nothing passes in either direction, as if the till had been killed.
    synchronized void freeze() {
        if (frozen.isEmpty()) {
            frozen = Optional.of(new CountDownLatch(1));
        }
    }

    /// Lets pass what comes. To be called when the till is gone: what was held is lost, and what it had sent has come to its end
    /// afterwards.
    void thaw() throws InterruptedException {
        trap = Optional.empty();
        frozen.ifPresent(CountDownLatch::countDown);
        while (underWay.get() > 0) {
            Thread.sleep(1);
        }
        frozen = Optional.empty();
    }

    int requests() {
        return requests.get();
    }

    private void handle(HttpExchange exchange, URI system) throws IOException {
        underWay.incrementAndGet();
        try (exchange) {
            int number = requests.incrementAndGet();
            var body = exchange.getRequestBody().readAllBytes();
            if (isLost(number, Moment.SENT)) {
                return;
            }
            var answer = forward(exchange, system, body);
            if (isLost(number, Moment.WORKED)) {
                return;
            }
            answer.headers().firstValue("Content-Type").ifPresent(type ->
                    exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.getResponseBody().flush();
            isLost(number, Moment.ANSWERED);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        } finally {
            underWay.decrementAndGet();
        }
    }

    /// Holds what has come to a frozen wire until the till is gone.
    private boolean isLost(int number, Moment moment) throws InterruptedException {
        trap.filter(one -> one.request() == number && one.moment() == moment).ifPresent(one -> {
            freeze();
            one.event().run();
        });
        var ice = frozen;
        if (ice.isPresent()) {
            ice.get().await();
        }
        return ice.isPresent();
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, URI system, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(system + exchange.getRequestURI().toString()))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        for (var name : List.of("Authorization", "Content-Type")) {
            Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).ifPresent(value -> request.header(name, value));
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        ends.forEach(end -> end.stop(0));
        threads.shutdownNow();
        client.shutdownNow();
    }
}
