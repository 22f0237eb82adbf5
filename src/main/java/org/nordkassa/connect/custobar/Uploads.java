package org.nordkassa.connect.custobar;

import java.util.Optional;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.loyalty.Refusal;

/// What Custobar's answers to uploads mean. An `error` in the body is a refusal, whatever the status.
final class Uploads {
    private Uploads() {}

    /// The reply with errors under a status of success turned into what they are.
    static Reply honest(Reply reply) {
        return reply instanceof Reply.Success(var status, var body) && body.has("error")
                ? new Reply.Declined(status, body)
                : reply;
    }

    private static boolean isAccepted(Reply.Success success) {
        var body = success.body();
        return body.path("response").stringValue("").equalsIgnoreCase("ok") || body.path("run_id").isString();
    }

    static Delivery delivery(Reply reply) {
        var honest = honest(reply);
        return failure(honest).<Delivery>map(failure -> new NotDelivered(failure, said(honest))).orElseGet(Delivered::new);
    }

    /// Custobar's own words about what it does not accept.
    private static String said(Reply reply) {
        return reply instanceof Reply.Declined(var _, var body)
                ? body.path("error").path("reason").stringValue("").replaceAll("\\p{Cntrl}+", " ").strip() : "";
    }

    private static Optional<RemoteFailure> failure(Reply reply) {
        return switch (reply) {
            case Reply.Success success ->
                    isAccepted(success) ? Optional.empty() : Optional.of(new RemoteFailure.Nonsense());
            case Reply.Declined declined -> Optional.of(declined.failure());
            case Reply.NoAnswer(var failure, var _) -> Optional.of(failure);
        };
    }

    static Outcome outcome(Reply reply) {
        return switch (honest(reply)) {
            case Reply.Success success when isAccepted(success) -> new Outcome.Done(Optional.empty());
            case Reply.Success _ -> new Outcome.Unknown(new RemoteFailure.Nonsense());
            case Reply.Declined declined when saysNoToTheEvent(declined.status()) -> new Outcome.Refused(Refusal.OTHER);
            case Reply.Declined declined -> new Outcome.NotSent(declined.failure());
            case Reply.NoAnswer noAnswer -> noAnswer.outcome();
        };
    }

    /// The others (401, 404, 413) are about the account, the path or the size.
    private static boolean saysNoToTheEvent(int status) {
        return status < 300 || status == 400 || status == 409 || status == 422;
    }
}
