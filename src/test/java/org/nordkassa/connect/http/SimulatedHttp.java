package org.nordkassa.connect.http;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;

/// The till's HTTP client on a network that a test plays: everything of it is real but the bytes on the wire.
public final class SimulatedHttp {
    /// A request as it would go over the wire.
    ///
    /// @param path encoded
    /// @param query encoded, empty when there is none
    public record Sent(String method, String host, String path, String query, String authorization, byte[] body) {}

    /// What comes back.
    public record Back(int status, byte[] body) {}

    /// A network. What it throws, the client sees as the connection's end.
    public interface Network {
        /// @param leaves to be run when the first byte has left
        Back carry(Sent sent, Runnable leaves) throws IOException;
    }

    private static final MediaType JSON = MediaType.get("application/json");

    private SimulatedHttp() {}

    public static RemoteHttp over(Network network, Clock clock) {
        return new RemoteHttp(Deadlines.DEFAULT, clock,
                builder -> builder.addInterceptor(chain -> answer(network, chain)));
    }

    private static Response answer(Network network, Interceptor.Chain chain) throws IOException {
        var request = chain.request();
        var body = new Buffer();
        if (request.body() != null) {
            request.body().writeTo(body);
        }
        var url = request.url();
        var back = network.carry(new Sent(request.method(), url.host(), url.encodedPath(),
                Optional.ofNullable(url.encodedQuery()).orElse(""),
                Optional.ofNullable(request.header("Authorization")).orElse(""), body.readByteArray()),
                () -> Optional.ofNullable(request.tag(Departure.class)).ifPresent(Departure::leaves));
        return new Response.Builder().request(request).protocol(Protocol.HTTP_1_1).code(back.status()).message("")
                .body(ResponseBody.create(back.body(), JSON)).build();
    }
}
