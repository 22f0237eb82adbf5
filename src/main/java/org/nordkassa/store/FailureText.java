package org.nordkassa.store;

import java.time.Duration;
import java.util.Optional;
import org.nordkassa.checkout.port.RemoteFailure;

/// Failures as they stand beside a message: a word, and a number where there is one.
final class FailureText {
    private FailureText() {}

    static String of(RemoteFailure failure) {
        return switch (failure) {
            case RemoteFailure.NotSetUp() -> "NOT_SET_UP";
            case RemoteFailure.Unreachable() -> "UNREACHABLE";
            case RemoteFailure.TimedOut() -> "TIMED_OUT";
            case RemoteFailure.NotTrusted() -> "NOT_TRUSTED";
            case RemoteFailure.Moved(int status) -> "MOVED " + status;
            case RemoteFailure.Resting(var left) -> "RESTING " + left.toSeconds();
            case RemoteFailure.NotHeld() -> "NOT_HELD";
            case RemoteFailure.NotAuthorised() -> "NOT_AUTHORISED";
            case RemoteFailure.AccountTaken() -> "ACCOUNT_TAKEN";
            case RemoteFailure.TooManyRequests _ -> "TOO_MANY_REQUESTS";
            case RemoteFailure.NotAccepted(int status) -> "NOT_ACCEPTED " + status;
            case RemoteFailure.ServerFault(int status) -> "SERVER_FAULT " + status;
            case RemoteFailure.Nonsense() -> "NONSENSE";
        };
    }

    /// @return empty for a word of another version
    static Optional<RemoteFailure> read(String text) {
        var words = text.split(" ");
        int number = words.length > 1 && words[1].matches("\\d{1,6}") ? Integer.parseInt(words[1]) : 0;
        return Optional.ofNullable(switch (words[0]) {
            case "NOT_SET_UP" -> new RemoteFailure.NotSetUp();
            case "UNREACHABLE" -> new RemoteFailure.Unreachable();
            case "TIMED_OUT" -> new RemoteFailure.TimedOut();
            case "NOT_TRUSTED" -> new RemoteFailure.NotTrusted();
            case "MOVED" -> new RemoteFailure.Moved(number);
            case "RESTING" -> new RemoteFailure.Resting(Duration.ofSeconds(number));
            case "NOT_HELD" -> new RemoteFailure.NotHeld();
            case "NOT_AUTHORISED" -> new RemoteFailure.NotAuthorised();
            case "ACCOUNT_TAKEN" -> new RemoteFailure.AccountTaken();
            case "TOO_MANY_REQUESTS" -> new RemoteFailure.TooManyRequests(Optional.empty());
            case "NOT_ACCEPTED" -> new RemoteFailure.NotAccepted(number);
            case "SERVER_FAULT" -> new RemoteFailure.ServerFault(number);
            case "NONSENSE" -> new RemoteFailure.Nonsense();
            default -> null;
        });
    }
}
