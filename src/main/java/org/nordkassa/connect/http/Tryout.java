package org.nordkassa.connect.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.checkout.port.Trial.Finding;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Asks a remote system a harmless question over a connection of its own, and says what is wrong as exactly as the answer
/// allows: for the person who sets it up, not for the sale, which needs to know less. Like the till it follows no redirect.
public final class Tryout implements AutoCloseable {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 2L << 20;

    private final Duration patience;
    private final OkHttpClient client;

    /// @param patience what takes longer counts as slow
    public Tryout(Duration patience) {
        this(patience, Trust.MACHINES);
    }

    /// @param trust whom to believe
    public Tryout(Duration patience, Trust trust) {
        this.patience = patience;
        client = trust.client().apply(new OkHttpClient.Builder()).followRedirects(false).followSslRedirects(false)
                .retryOnConnectionFailure(false).callTimeout(LONGEST)
                .readTimeout(Duration.ZERO).writeTimeout(Duration.ZERO)
                .eventListenerFactory(call -> Optional.ofNullable(call.request().tag(Start.class)).orElseThrow())
                .build();
    }

    /// When the network was first asked for something: what Java needs to load its classes is not the other side's time.
    private static final class Start extends EventListener {
        private volatile long nanos = System.nanoTime();
        private volatile boolean isFixed;

        private void fix() {
            if (!isFixed) {
                nanos = System.nanoTime();
                isFixed = true;
            }
        }

        @Override
        public void dnsStart(Call call, String host) {
            fix();
        }

        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            fix();
        }

        long millis() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
        }
    }

    /// @param body of the answer, whatever its status; a missing node where there was no readable JSON
    public record Tried(Trial trial, JsonNode body) {}

    /// Blocks for ten seconds at the most.
    ///
    /// @param authorization the value of the `Authorization` header, or [Secret#NONE]
    /// @param shown the path as it may be shown
    public Tried ask(String address, Secret authorization, Ask ask, String shown) {
        var asked = ask.method() + " /" + shown;
        boolean hasKey = authorization.value().isEmpty() || authorization.fitsInHeader();
        return Address.of(address) instanceof Address.Usable(var base) && hasKey
                ? ask(base, authorization, ask, asked)
                : new Tried(new Trial(asked, Finding.NOT_AN_ADDRESS, 0, "", 0), MissingNode.getInstance());
    }

    private Tried ask(HttpUrl base, Secret authorization, Ask ask, String asked) {
        var start = new Start();
        var request = new Request.Builder().url(ask.on(base)).tag(Start.class, start)
                .header("Accept", "application/json").header("User-Agent", "Nordkassa");
        if (!authorization.value().isEmpty()) {
            request.header("Authorization", authorization.value());
        }
        ask.body().ifPresent(body -> request.method(ask.method(), RequestBody.create(Json.bytes(body), JSON)));
        try (var response = client.newCall(request.build()).execute()) {
            var body = body(response);
            long millis = start.millis();
            return new Tried(trial(asked, response, body, millis), body);
        } catch (IOException failed) {
            return new Tried(new Trial(asked, withoutAnswer(failed), 0, "", start.millis()),
                    MissingNode.getInstance());
        }
    }

    private static JsonNode body(Response response) throws IOException {
        var source = response.body().source();
        try {
            return source.request(MOST_BYTES + 1) ? MissingNode.getInstance() : Json.parse(source.readByteArray());
        } catch (JacksonException unreadable) {
            return MissingNode.getInstance();
        }
    }

    private Trial trial(String asked, Response response, JsonNode body, long millis) {
        int status = response.code();
        var finding = response.isSuccessful() && body.isMissingNode() ? Finding.NONSENSE : finding(status, millis);
        var detail = finding == Finding.MOVED ? newHost(response) : "";
        return new Trial(asked, finding, status, detail, millis);
    }

    private Finding finding(int status, long millis) {
        return switch (status) {
            case 401 -> Finding.WRONG_KEY;
            case 403 -> Finding.OTHER_COMPANY;
            case 404, 405, 410 -> Finding.NOT_THERE;
            case 408, 504 -> Finding.NO_ANSWER;
            case 429 -> Finding.TOO_BUSY;
            default -> status < 300 ? onTime(millis) : status < 400 ? Finding.MOVED
                    : status < 500 ? Finding.NOT_ACCEPTED : Finding.OUT_OF_ORDER;
        };
    }

    /// What a good answer is worth that took that long.
    public Finding onTime(long millis) {
        return millis > patience.toMillis() ? Finding.SLOW : Finding.WORKS;
    }

    /// The host alone: the rest of an address may hold what was asked for.
    private static String newHost(Response response) {
        return Optional.ofNullable(response.header("Location"))
                .flatMap(location -> Optional.ofNullable(response.request().url().resolve(location)))
                .map(url -> url.scheme() + "://" + url.host()).orElse("");
    }

    private static Finding withoutAnswer(IOException failed) {
        return switch (failed) {
            case UnknownHostException _ -> Finding.UNKNOWN_NAME;
            case ConnectException _, NoRouteToHostException _ -> Finding.NO_ROUTE;
            case SSLPeerUnverifiedException _ -> Finding.CERTIFICATE;
            case SSLException tls -> isAboutCertificate(tls) ? Finding.CERTIFICATE : Finding.NO_TLS;
            case ProtocolException _ -> Finding.NONSENSE;
            case InterruptedIOException _ -> Finding.NO_ANSWER;
            case SocketException _ -> Finding.NO_ROUTE;
            default -> Finding.NONSENSE;
        };
    }

    private static boolean isAboutCertificate(Throwable failed) {
        return Stream.iterate(failed, cause -> cause != null, Throwable::getCause)
                .anyMatch(cause -> cause instanceof CertificateException
                        || cause.getClass().getName().startsWith("java.security.cert."));
    }

    @Override
    public void close() {
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }
}
