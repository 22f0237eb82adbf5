package org.nordkassa.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Lends what members own to one till at a time, for systems that only know read and write. Each call is one transaction
/// and goes by the server's own clock; what it refuses it throws as [Refused].
///
/// A till that dies loses what it held with its lease. A use that was being written when it died stays its own, under its
/// reference, until the till says what became of it, or [#DOUBT] has passed: it may have been done.
final class Holds {
    /// After this time the system's own reading decides.
    static final Duration DOUBT = Duration.ofHours(24);
    /// As old as any till's reading may be.
    static final Duration REMEMBERED = Duration.ofHours(24);
    private static final Duration KEPT = Duration.ofDays(30);

    /// @param writtenBefore whether an earlier write under the same reference may have reached the system
    record Granted(Hold hold, boolean writtenBefore) {}

    private final Ledger ledger;
    private final Clock clock;

    Holds(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
        ledger.holds(book -> {
            book.forget(clock.instant().minus(KEPT));
            return true;
        });
    }

    /// Takes a hold, or renews it. Safe to repeat.
    Granted take(Claim claim) {
        return ledger.holds(book -> {
            var own = book.find(claim.reference());
            own.ifPresent(hold -> requireTurn(hold, claim.turn()));
            if (own.filter(hold -> hold.mayBeWritten() || hold.turn() == claim.turn()).isPresent()) {
                book.seen(own.get(), claim.turn());
                return new Granted(own.get(), own.get().mayBeWritten());
            }
            requireFree(book, claim, false);
            return new Granted(book.write(claim, Hold.State.HELD, now().plus(claim.lease()), Instant.EPOCH), false);
        });
    }

    /// Right before the use is written: makes sure of the hold once more, and that nobody else writes for the same owner
    /// meanwhile, for a system that is written as a whole would lose one of two writes.
    Granted beginCapture(Claim claim) {
        return ledger.holds(book -> {
            var own = book.find(claim.reference());
            own.ifPresent(hold -> requireTurn(hold, claim.turn()));
            if (own.filter(hold -> hold.state() == Hold.State.CAPTURED || hold.turn() == claim.turn()).isPresent()) {
                book.seen(own.get(), claim.turn());
                return new Granted(own.get(), own.get().mayBeWritten());
            }
            boolean before = own.filter(Hold::mayBeWritten).isPresent();
            requireFree(book, claim, before);
            return begun(book, claim, before);
        });
    }

    /// Giving back stands in nobody's way but that of another write.
    Granted beginGivingBack(Claim claim) {
        return ledger.holds(book -> {
            var own = book.find(claim.reference());
            own.ifPresent(hold -> requireTurn(hold, claim.turn()));
            return own.filter(hold -> hold.turn() == claim.turn()).map(hold -> new Granted(hold, true))
                    .orElseGet(() -> begun(book, claim, true));
        });
    }

    private Granted begun(HoldBook book, Claim claim, boolean before) {
        book.writingBeside(claim, now()).ifPresent(other -> {
            throw new Refused(ErrorCode.OWNER_BUSY, "another use of this owner's is being written", details(other, before));
        });
        return new Granted(book.write(claim, Hold.State.WRITING, now().plus(DOUBT), now().plus(claim.lease())), before);
    }

    /// The use stands in its system.
    Hold captured(String reference, long turn) {
        return ledger.holds(book -> {
            var hold = book.find(reference).orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "no such hold"));
            requireTurn(hold, turn);
            return book.become(hold, Hold.State.CAPTURED, now().plus(REMEMBERED), turn);
        });
    }

    /// Given up before it was used, refused by its system, or given back. That of an unknown one is noted: the claim it
    /// has overtaken may still come.
    void release(String reference, long turn) {
        ledger.holds(book -> {
            book.find(reference).ifPresentOrElse(hold -> {
                requireTurn(hold, turn);
                book.become(hold, Hold.State.RELEASED, now(), turn);
            }, () -> book.writeReleased(reference, now(), turn));
            return true;
        });
    }

    List<Hold> all() {
        return ledger.holds(book -> book.all(now()));
    }

    private void requireFree(HoldBook book, Claim claim, boolean before) {
        book.against(claim, now()).ifPresent(other -> {
            throw other.state() == Hold.State.CAPTURED
                    ? new Refused(ErrorCode.USED, "this was used", details(other, before))
                    : new Refused(ErrorCode.HELD_ELSEWHERE, "this is being used at another till", details(other, before));
        });
    }

    private static Map<String, Object> details(Hold other, boolean before) {
        return Map.of("till", other.till(), "written_before", before);
    }

    private static void requireTurn(Hold hold, long turn) {
        if (turn < hold.turn()) {
            throw new Refused(ErrorCode.OUT_OF_TURN, "a newer message has arrived before", Map.of("turn", hold.turn()));
        }
    }

    private Instant now() {
        return clock.instant();
    }

    Duration leaseLeft(Hold hold) {
        var left = Duration.between(now(), hold.expires());
        return left.isNegative() ? Duration.ZERO : left;
    }
}
