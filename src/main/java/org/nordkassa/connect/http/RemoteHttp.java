package org.nordkassa.connect.http;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/// The one HTTP client of the till; every client of a remote system gets its [Door] here.
///
/// - Redirects are not followed: with them keys and personal data could be led elsewhere. An address that has moved is
///   corrected in the settings.
/// - What changes something is never sent twice behind our back: OkHttp's own retries are off for it, also the one on
///   503 with `Retry-After: 0`. It goes on a fresh connection: on an idle one that the server is just closing, nobody
///   could say whether it had arrived. Questions, and uploads that may arrive twice, share connections.
/// - A system that fails again and again, or asks us to wait, is left alone for a while: see [ErrorBudget].
public final class RemoteHttp implements AutoCloseable {
    private final Deadlines deadlines;
    private final Clock clock;
    private final UnaryOperator<OkHttpClient.Builder> trust;
    private Optional<Clients> clients = Optional.empty();

    private record Clients(OkHttpClient asking, OkHttpClient changing) {}

    public RemoteHttp(Deadlines deadlines, Clock clock) {
        this(deadlines, clock, UnaryOperator.identity());
    }

    /// For one server of the shop's own.
    public RemoteHttp(Deadlines deadlines, Clock clock, Trust trust) {
        this(deadlines, clock, trust.client());
    }

    /// @param trust whom to believe besides those the machine believes
    RemoteHttp(Deadlines deadlines, Clock clock, UnaryOperator<OkHttpClient.Builder> trust) {
        this.deadlines = deadlines;
        this.clock = clock;
        this.trust = trust;
    }

    /// Made with the first question, because reading the certificates of the world takes time that the opening of the till
    /// does not have.
    private synchronized Clients clients() {
        if (clients.isEmpty()) {
            clients = Optional.of(make());
        }
        return clients.get();
    }

    private Clients make() {
        // The deadline of the whole call is set on each; the time-outs of single reads would only cut it short.
        var asking = trust.apply(new OkHttpClient.Builder())
                .followRedirects(false)
                .followSslRedirects(false)
                .connectTimeout(Duration.ofSeconds(10))
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .addNetworkInterceptor(RemoteHttp::onTheWire)
                .build();
        return new Clients(asking, asking.newBuilder()
                .retryOnConnectionFailure(false)
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .build());
    }

    /// A door that needs no authorisation.
    public Door door(String address) {
        return new Door(this, Address.of(address), Optional.empty(), new Breaker(ErrorBudget.USUAL, clock));
    }

    /// @param authorization the value of the `Authorization` header; without one the system counts as not set up
    public Door door(String address, Secret authorization) {
        return door(address).authorisedBy(authorization);
    }

    public Deadlines deadlines() {
        return deadlines;
    }

    OkHttpClient clientFor(Ask ask) {
        return ask.mayArriveTwice() ? clients().asking() : clients().changing();
    }

    Clock clock() {
        return clock;
    }

    /// Runs when a connection stands and before the first byte of the request leaves.
    private static Response onTheWire(Interceptor.Chain chain) throws IOException {
        Optional.ofNullable(chain.request().tag(Departure.class)).ifPresent(Departure::leaves);
        var response = chain.proceed(chain.request());
        return response.code() == 503 ? response.newBuilder().removeHeader("Retry-After").build() : response;
    }

    /// Lets go of idle connections; calls under way end by themselves.
    @Override
    public synchronized void close() {
        clients.map(Clients::asking).ifPresent(asking -> {
            asking.dispatcher().executorService().shutdown();
            asking.connectionPool().evictAll();
        });
    }
}
