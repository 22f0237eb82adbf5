package org.nordkassa.connect.http;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;

/// The ways in which every remote system can fail, and what each has to be called. Who hangs up does so more than once,
/// for a question may be asked again on another connection.
///
/// @param mayBeDone whether a use may have had its effect
public record BadAnswer(String name, Consumer<ScriptedServer> script, RemoteFailure failure, boolean mayBeDone) {
    /// Those that say nothing about what was asked, whatever the system.
    public static Stream<BadAnswer> any() {
        return Stream.of(
                lost("never answered", ScriptedServer::stalls, new RemoteFailure.TimedOut()),
                lost("hung up", server -> server.hangsUp().hangsUp().hangsUp().hangsUp(),
                        new RemoteFailure.Unreachable()),
                lost("cut in the middle", server -> server.cuts("{\"custom"), new RemoteFailure.Nonsense()),
                lost("not JSON", server -> server.answers(200, "<html>login</html>"), new RemoteFailure.Nonsense()),
                lost("two documents", server -> server.answers(200, "{} {}"), new RemoteFailure.Nonsense()),
                lost("another shape", server -> server.answers(200, "[1,2]"), new RemoteFailure.Nonsense()),
                lost("a bare text", server -> server.answers(200, "\"no\""), new RemoteFailure.Nonsense()),
                lost("empty", server -> server.answers(200, ""), new RemoteFailure.Nonsense()),
                lost("huge", server -> server.answers(200, "[" + " ".repeat(3 << 20) + "]"),
                        new RemoteFailure.Nonsense()),
                lost("500", server -> server.answers(500, "{\"error\":\"UnexpectedError\"}"),
                        new RemoteFailure.ServerFault(500)),
                lost("503", server -> server.answers(503, "", "Retry-After", "0"), new RemoteFailure.ServerFault(503)),
                not("401", server -> server.answers(401, "{\"error\":\"NotAuthorized\"}"),
                        new RemoteFailure.NotAuthorised()),
                not("403", server -> server.answers(403, ""), new RemoteFailure.NotAuthorised()),
                not("429", server -> server.answers(429, "", "Retry-After", "7"),
                        new RemoteFailure.TooManyRequests(Optional.of(Duration.ofSeconds(7)))),
                not("moved", server -> server.answers(301, "", "Location", "http://localhost:1/"),
                        new RemoteFailure.Moved(301)));
    }

    private static BadAnswer lost(String name, Consumer<ScriptedServer> script, RemoteFailure failure) {
        return new BadAnswer(name, script, failure, true);
    }

    private static BadAnswer not(String name, Consumer<ScriptedServer> script, RemoteFailure failure) {
        return new BadAnswer(name, script, failure, false);
    }

    /// Short where the script makes the till wait in vain, long otherwise: a busy machine must not fail a test.
    public Deadlines deadlines() {
        var deadline = failure instanceof RemoteFailure.TimedOut ? Duration.ofSeconds(3) : Duration.ofSeconds(30);
        return new Deadlines(deadline, deadline, deadline);
    }

    /// What became of a use that was answered like this.
    public Outcome outcome() {
        return mayBeDone ? new Outcome.Unknown(failure) : new Outcome.NotSent(failure);
    }

    @Override
    public String toString() {
        return name;
    }
}
