package org.nordkassa.server;

import java.time.Duration;

/// A request the server says no to. Thrown inside a transaction it also rolls back what the request had begun; the HTTP
/// layer turns it into the documented error body. Messages hold no card number, PIN or name.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final Duration retryAfter;

    Refused(ErrorCode code, String message) {
        this(code, message, Duration.ZERO);
    }

    Refused(ErrorCode code, String message, Duration retryAfter) {
        super(message, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
    }

    ErrorCode code() {
        return code;
    }

    /// How long to wait before asking again; zero when waiting does not help.
    Duration retryAfter() {
        return retryAfter;
    }
}
