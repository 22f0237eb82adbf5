package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.loyalty.RemoteSystem;

/// Messages that wait to be sent. They get in together with what causes them, through [Journal] and
/// [CustomerRegister]; nothing leaves but by [#sent].
public interface Outbox {
    /// @param attempts how often it has been tried
    record Waiting(long id, OutgoingMessage message, Instant since, int attempts) {}

    /// @param refused messages the system does not accept; they wait for a person
    record Backlog(int waiting, int refused, Optional<Instant> oldest) {}

    /// The oldest message for a system that is due, and nothing while an older one of that system is not due yet.
    Optional<Waiting> next(RemoteSystem system, Instant now);

    void sent(long id);

    void tryAgain(long id, Instant notBefore, RemoteFailure because);

    /// Puts the message aside for a person; the ones behind it go on.
    void refused(long id, RemoteFailure because);

    /// Makes every waiting message due at once, as when a system has been seen to answer again.
    void wake(RemoteSystem system);

    /// Uses whose outcome is still being asked after.
    List<OutgoingMessage.CaptureUse> inDoubt();

    Map<RemoteSystem, Backlog> backlog();
}
