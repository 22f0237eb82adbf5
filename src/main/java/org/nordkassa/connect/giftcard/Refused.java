package org.nordkassa.connect.giftcard;

import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.loyalty.Refusal;

/// What the server's refusals mean for a use.
final class Refused {
    private Refused() {}

    static String code(Reply.Declined declined) {
        return declined.body().path("error_code").stringValue("");
    }

    static boolean isUnknownAccount(Reply.Declined declined) {
        var code = code(declined);
        return code.equals("not-found") || code.isEmpty() && declined.status() == 404;
    }

    /// A 401 may be about the card's PIN instead of the till's account: the code tells.
    static RemoteFailure failure(Reply.Declined declined) {
        var code = code(declined);
        return code.isEmpty() || code.equals("unauthorized")
                ? declined.failure()
                : new RemoteFailure.NotAccepted(declined.status());
    }

    static Outcome outcome(Reply.Declined declined, boolean pinGiven) {
        return switch (code(declined)) {
            case "not-found" -> refused(Refusal.UNKNOWN);
            case "pin-invalid" -> refused(pinGiven ? Refusal.WRONG_PIN : Refusal.PIN_NEEDED);
            case "pin-paused" -> refused(Refusal.PIN_PAUSED);
            case "expired" -> refused(Refusal.EXPIRED);
            case "void" -> refused(Refusal.BLOCKED);
            case "currency-mismatch" -> refused(Refusal.OTHER_CURRENCY);
            case "insufficient-funds" -> refused(Refusal.NOT_ENOUGH_MONEY);
            case "wrong-mode" -> refused(Refusal.WRONG_MODE);
            case "reference-reused" -> takenOtherwise();
            case "unauthorized" -> new Outcome.NotSent(new RemoteFailure.NotAuthorised());
            default -> withoutCode(declined);
        };
    }

    private static Outcome withoutCode(Reply.Declined declined) {
        return switch (declined.status()) {
            case 404 -> refused(Refusal.UNKNOWN);
            case 409 -> takenOtherwise();
            case 422 -> refused(Refusal.NOT_ENOUGH_MONEY);
            default -> new Outcome.NotSent(declined.failure());
        };
    }

    /// Something was taken under our reference before, but another amount: only a person can tell what is right.
    private static Outcome takenOtherwise() {
        return new Outcome.Unknown(new RemoteFailure.NotAccepted(409));
    }

    private static Outcome refused(Refusal reason) {
        return new Outcome.Refused(reason);
    }
}
