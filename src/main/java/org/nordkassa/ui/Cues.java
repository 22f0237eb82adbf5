package org.nordkassa.ui;

import java.util.Optional;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Notice;

/// Which sound belongs to the step from one state to the next.
final class Cues {
    private Cues() {}

    static Optional<Sounds.Cue> between(CheckoutState before, CheckoutState after) {
        boolean newNotice = !after.notice().equals(before.notice());
        if (newNotice && after.notice().filter(notice -> notice.tone() == Notice.Tone.REFUSED).isPresent()) {
            return Optional.of(Sounds.Cue.REFUSED);
        }
        if (before.finished().isEmpty() && after.finished().isPresent()) {
            return Optional.of(Sounds.Cue.DONE);
        }
        if (before.member().isEmpty() && after.member().isPresent()) {
            return Optional.of(Sounds.Cue.MEMBER);
        }
        return pieces(after) > pieces(before) ? Optional.of(Sounds.Cue.SCANNED) : Optional.empty();
    }

    private static long pieces(CheckoutState state) {
        return state.lines().stream().mapToLong(line -> line.quantity().thousandths()).sum();
    }
}
