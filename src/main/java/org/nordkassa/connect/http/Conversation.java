package org.nordkassa.connect.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger.Level;
import java.net.ProtocolException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Reply.NoAnswer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Calls to one remote system that share one deadline: what the first one used up is gone for the next.
public final class Conversation {
    private static final System.Logger LOG = System.getLogger(Conversation.class.getName());
    private static final MediaType JSON = MediaType.get("application/json");

    private final Door door;
    private final long end;
    private final long mostBytes;

    Conversation(Door door, Duration deadline, long mostBytes) {
        this.door = door;
        this.end = System.nanoTime() + deadline.toNanos();
        this.mostBytes = mostBytes;
    }

    /// Sends and waits. Never throws on what the network or the other side does.
    public Reply send(Ask ask) {
        return switch (door.address()) {
            case Address.Unusable _ -> new NoAnswer(new RemoteFailure.NotSetUp(), false);
            case Address.Usable(var base) when end - System.nanoTime() <= 0 ->
                    new NoAnswer(new RemoteFailure.TimedOut(), false);
            case Address.Usable(var base) -> door.breaker().calling(() -> send(ask, base));
        };
    }

    private Reply send(Ask ask, HttpUrl base) {
        var remaining = Math.max(1, end - System.nanoTime());
        var departure = new Departure();
        var call = door.http().clientFor(ask).newCall(request(ask, base, departure));
        call.timeout().timeout(remaining, TimeUnit.NANOSECONDS);
        var started = System.nanoTime();
        try (var response = call.execute()) {
            LOG.log(Level.DEBUG, "{0} {1}: {2} in {3} ms", ask.method(), base.host(),
                    response.code(), millisSince(started));
            return read(response);
        } catch (IOException failed) {
            LOG.log(Level.DEBUG, "{0} {1}: {2} after {3} ms", ask.method(), base.host(),
                    failed.getClass().getSimpleName(), millisSince(started));
            return new NoAnswer(withoutAnswer(failed), departure.hasLeft());
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception interrupted) {
            // OkHttp is Kotlin and declares nothing: the till is closing while this waits for a connection
            Thread.currentThread().interrupt();
            return new NoAnswer(new RemoteFailure.TimedOut(), departure.hasLeft());
        }
    }

    private Request request(Ask ask, HttpUrl base, Departure departure) {
        var request = new Request.Builder()
                .url(ask.on(base))
                .header("Accept", "application/json")
                .header("User-Agent", "Nordkassa")
                .tag(Departure.class, departure);
        door.authorization().ifPresent(secret -> request.header("Authorization", secret.value()));
        return ask.body()
                .map(body -> request.method(ask.method(), RequestBody.create(Json.bytes(body), JSON)))
                .orElse(request)
                .build();
    }

    private Reply read(Response response) {
        int status = response.code();
        if (response.isSuccessful()) {
            return readBody(response);
        }
        if (status == 429) {
            var header = Optional.ofNullable(response.header("Retry-After"));
            return new NoAnswer(new RemoteFailure.TooManyRequests(
                    RetryAfter.parse(header, door.http().clock().instant())), false);
        }
        if (status == 408) {
            return new NoAnswer(new RemoteFailure.TimedOut(), true);
        }
        if (status >= 500) {
            return new NoAnswer(new RemoteFailure.ServerFault(status), true);
        }
        return status >= 400 ? declined(response) : redirected(status);
    }

    /// 301, 307 and 308 say "ask elsewhere"; the others may mean "done, look there".
    private static Reply redirected(int status) {
        boolean surelyNotDone = status == 301 || status == 307 || status == 308;
        return new NoAnswer(new RemoteFailure.Moved(status), !surelyNotDone);
    }

    private Reply readBody(Response response) {
        try {
            return new Reply.Success(response.code(), body(response));
        } catch (InterruptedIOException late) {
            return new NoAnswer(new RemoteFailure.TimedOut(), true);
        } catch (IOException | JacksonException | UnexpectedShape unreadable) {
            return new NoAnswer(new RemoteFailure.Nonsense(), true);
        }
    }

    /// The status says no already; the body may only say why.
    private Reply declined(Response response) {
        try {
            return new Reply.Declined(response.code(), body(response));
        } catch (IOException | JacksonException | UnexpectedShape unreadable) {
            return new Reply.Declined(response.code(), MissingNode.getInstance());
        }
    }

    private JsonNode body(Response response) throws IOException {
        var source = response.body().source();
        if (source.request(mostBytes + 1)) {
            throw new UnexpectedShape("an answer above the limit");
        }
        var bytes = source.readByteArray();
        return Optional.ofNullable(response.body().contentType()).map(MediaType::charset)
                .filter(named -> !named.name().startsWith("UTF"))
                .map(named -> Json.parse(new String(bytes, named)))
                .orElseGet(() -> Json.parse(bytes));
    }

    private static RemoteFailure withoutAnswer(IOException failed) {
        return switch (failed) {
            case InterruptedIOException _ -> new RemoteFailure.TimedOut();
            case ProtocolException _ -> new RemoteFailure.Nonsense();
            case SSLPeerUnverifiedException _ -> new RemoteFailure.NotTrusted();
            case SSLHandshakeException _ when isAboutTheCertificate(failed) -> new RemoteFailure.NotTrusted();
            default -> new RemoteFailure.Unreachable();
        };
    }

    private static boolean isAboutTheCertificate(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause).limit(8)
                .anyMatch(cause -> cause instanceof CertificateException || cause instanceof CertPathValidatorException
                        || cause instanceof CertPathBuilderException);
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
