package org.nordkassa.connect.http;

import java.util.function.Function;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import tools.jackson.databind.JsonNode;

/// What came back on an [Ask].
public sealed interface Reply {
    /// A 2xx status.
    ///
    /// @param body a missing node when the body was empty
    record Success(int status, JsonNode body) implements Reply {}

    /// The other side said no (4xx but 408 and 429), and has done nothing.
    ///
    /// @param body a missing node when there was no readable JSON
    record Declined(int status, JsonNode body) implements Reply {
        public RemoteFailure failure() {
            return status == 401 || status == 403
                    ? new RemoteFailure.NotAuthorised()
                    : new RemoteFailure.NotAccepted(status);
        }
    }

    /// No answer that could be used.
    ///
    /// @param mayBeDone whether the request may have had its effect: it had begun to leave, and nothing proves that the
    ///     other side turned it away
    record NoAnswer(RemoteFailure failure, boolean mayBeDone) implements Reply {
        public Outcome outcome() {
            return mayBeDone ? new Outcome.Unknown(failure) : new Outcome.NotSent(failure);
        }
    }

    /// The answer to a question.
    ///
    /// @param reading may throw [UnexpectedShape]
    default <T> Answer<T> answer(Function<JsonNode, T> reading) {
        return switch (this) {
            case Success(var _, var body) -> read(body, reading);
            case Declined declined -> new Answer.Failed<>(declined.failure());
            case NoAnswer(var failure, var _) -> new Answer.Failed<>(failure);
        };
    }

    private static <T> Answer<T> read(JsonNode body, Function<JsonNode, T> reading) {
        try {
            return new Answer.Answered<>(reading.apply(body));
        } catch (UnexpectedShape nonsense) {
            return new Answer.Failed<>(new RemoteFailure.Nonsense());
        }
    }
}
