package org.nordkassa.checkout.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.loyalty.RemoteSystem;

/// Messages that wait to be sent. They get in together with what causes them, through [Journal] and
/// [CustomerRegister], or by [#enlist]; nothing leaves but by [#sent], and a person may set one aside.
public interface Outbox {
    /// @param attempts how often it has been tried
    record Waiting(long id, OutgoingMessage message, Instant since, int attempts) {}

    /// @param refused messages the system does not accept; they wait for a person
    record Backlog(int waiting, int refused, Optional<Instant> oldest) {}

    /// Where a message is.
    enum Place {
        WAITING,
        /// Not accepted by the system: it waits for a person, and those behind it in its lane wait with it.
        REFUSED,
        /// A person has decided not to send it.
        SET_ASIDE
    }

    /// A message as a person sees it.
    ///
    /// @param notBefore when it is tried next; empty when at once, or not by itself
    /// @param tried when it was last tried
    /// @param failure what came of that
    /// @param said what the system said about it, or the empty text. It may hold personal data
    /// @param behind the message of the same lane it waits for
    /// @param reason why it was set aside, or the empty text
    record Listed(
            Waiting waiting,
            Place place,
            Optional<Instant> notBefore,
            Optional<Instant> tried,
            Optional<RemoteFailure> failure,
            String said,
            Optional<Long> behind,
            String reason) {}

    /// The messages for a system that may leave now, those whose turn it is first: none while the system is left alone,
    /// and of no lane in which an earlier one was refused or is tried again later. They may leave together.
    List<Waiting> due(RemoteSystem system, Instant now, int most);

    void sent(List<Long> ids);

    void tryAgain(long id, Instant notBefore, RemoteFailure because);

    /// Puts the message aside for a person; those of other lanes go on.
    ///
    /// @param said what the system said about it, or the empty text
    void refused(long id, RemoteFailure because, String said);

    /// Leaves the whole system alone.
    void pause(RemoteSystem system, Instant until);

    /// Makes every message due at once that was to be tried again later, as when a system has been seen to answer again.
    /// What leaves at a pace keeps to it.
    void wake(RemoteSystem system);

    /// Uses whose outcome is still being asked after.
    List<OutgoingMessage.CaptureUse> inDoubt();

    Map<RemoteSystem, Backlog> backlog();

    /// Sets how often messages of a kind leave from now on: what is written within that time goes together at its end.
    ///
    /// @param every zero for at once
    void pace(RemoteSystem system, Kind kind, Duration every);

    /// Writes the messages whose time has come by [#pace]: customers whose data have changed ([Kind#TELL_CUSTOMER]) and
    /// the products ([Kind#TELL_PRODUCTS]).
    ///
    /// @return how many were written
    int enlist(RemoteSystem system, Instant now);

    /// The messages for a system from one id on, those in trouble first, or of all systems.
    List<Listed> list(Optional<RemoteSystem> system, int most);

    Optional<Listed> find(long id);

    /// The message about this use that leaves next, wherever it is.
    Optional<Listed> ofUse(String useKey);

    /// A person has mended what was wrong: the message is due at once, also one that was set aside.
    ///
    /// @return whether there is such a message
    boolean sendAgain(long id);

    /// A person has decided not to send it.
    ///
    /// @return whether there is such a message
    boolean setAside(long id, String reason, Instant at);
}
