package org.nordkassa.server;

import java.time.Duration;
import java.util.Map;

/// A request the server says no to. Thrown inside a transaction it also rolls back what the request had begun; the HTTP
/// layer turns it into the documented error body. Messages hold no card number, PIN or name.
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final Duration retryAfter;
    private final transient Map<String, Object> details;

    Refused(ErrorCode code, String message) {
        this(code, message, Duration.ZERO);
    }

    Refused(ErrorCode code, String message, Duration retryAfter) {
        this(code, message, retryAfter, Map.of());
    }

    /// @param details more for the caller's program: texts, numbers and booleans
    Refused(ErrorCode code, String message, Map<String, Object> details) {
        this(code, message, Duration.ZERO, details);
    }

    private Refused(ErrorCode code, String message, Duration retryAfter, Map<String, Object> details) {
        super(message, null, false, false);
        this.code = code;
        this.retryAfter = retryAfter;
        this.details = Map.copyOf(details);
    }

    Map<String, Object> details() {
        return details;
    }

    ErrorCode code() {
        return code;
    }

    /// How long to wait before asking again; zero when waiting does not help.
    Duration retryAfter() {
        return retryAfter;
    }
}
