package org.nordkassa.scan.camera.live;

import java.util.ArrayList;
import java.util.List;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.far.Box;
import org.nordkassa.scan.camera.far.CodeLocalizer;

/// Whether somebody holds out a code that is too far away: for about a second one lies at the same place, too small,
/// and nothing is read. Where one has been for long it belongs to the room, as on a poster, and nobody is told.
final class FarCode {
    private static final int EVERY_FRAMES = 4;
    private static final int LOOKS = 4;
    private static final long HELD_MILLIS = 1000;
    private static final long OF_THE_ROOM_MILLIS = 20_000;
    /// A hand shakes: so many looks may miss what is there.
    private static final int MISSED = 2;
    private List<Place> places = List.of();
    private int frames;

    /// @param times it was there
    /// @param missed looks since
    private record Place(Box box, long sinceMillis, int times, int missed) {
        Place seen(Box now) {
            return new Place(now, sinceMillis, times + 1, 0);
        }

        Place missing() {
            return new Place(box, sinceMillis, times, missed + 1);
        }

        /// What has been there for long may be hidden for as long.
        boolean isForgotten() {
            return missed > Math.max(MISSED, times);
        }

        boolean isOfTheRoom(long nowMillis) {
            return nowMillis - sinceMillis >= OF_THE_ROOM_MILLIS;
        }

        boolean isHeld(long nowMillis) {
            return times >= LOOKS && missed <= MISSED && nowMillis - sinceMillis >= HELD_MILLIS
                    && !isOfTheRoom(nowMillis);
        }
    }

    /// A frame in which nothing was read.
    void look(GreyFrame frame, long nowMillis) {
        if (frames++ % EVERY_FRAMES == 0) {
            take(CodeLocalizer.locate(frame), nowMillis);
        }
    }

    private void take(List<Box> boxes, long nowMillis) {
        var before = new ArrayList<>(places);
        var now = new ArrayList<Place>();
        for (var box : boxes) {
            var same = before.stream().filter(place -> place.box().isAbout(box)).findFirst();
            same.ifPresent(before::remove);
            now.add(same.map(place -> place.seen(box)).orElseGet(() -> new Place(box, nowMillis, 1, 0)));
        }
        before.stream().map(Place::missing).filter(place -> !place.isForgotten()).forEach(now::add);
        places = List.copyOf(now);
    }

    /// Something is read, or nobody wants to know: whoever holds out a code from now on has done so for no time yet.
    void startAgain(long nowMillis) {
        places = places.stream().filter(place -> place.isOfTheRoom(nowMillis)).toList();
    }

    boolean isHeld(long nowMillis) {
        return places.stream().anyMatch(place -> place.isHeld(nowMillis));
    }
}
