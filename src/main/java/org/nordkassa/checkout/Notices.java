package org.nordkassa.checkout;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/// What has been said to the cashier and not been answered by a next action yet.
///
/// Several things may be said within a blink, as when two systems refuse at once: each is shown in turn, refusals
/// before the rest, the newest first, so that none is painted over unread.
final class Notices {
    private static final int MOST = 8;

    private final Deque<Notice> unread = new ArrayDeque<>();

    Optional<Notice> shown() {
        return unread.stream().filter(Notices::isRefusal).findFirst().or(() -> Optional.ofNullable(unread.peekFirst()));
    }

    void say(Notice notice) {
        unread.remove(notice);
        unread.addFirst(notice);
        if (unread.size() > MOST) {
            unread.removeLast();
        }
    }

    /// The cashier has seen the notice and goes on. What was merely told is settled with it, other refusals are not.
    void goOn() {
        shown().ifPresent(unread::remove);
        unread.removeIf(notice -> !isRefusal(notice));
    }

    private static boolean isRefusal(Notice notice) {
        return notice.tone() == Notice.Tone.REFUSED;
    }
}
