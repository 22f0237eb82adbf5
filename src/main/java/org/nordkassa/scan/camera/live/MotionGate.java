package org.nordkassa.scan.camera.live;

import java.util.Optional;
import org.nordkassa.scan.camera.GreyFrame;

/// Tells frames worth reading from those that show what has been read in vain already. Compares coarse pictures: some
/// hundred fields of a frame, each the mean of a few of its pixels.
final class MotionGate {
    /// After a change every rung of the ladder shall have had its turn before the picture counts as read.
    private static final int FRAMES_AFTER_CHANGE = 24;
    /// A still picture is read now and then all the same: what crept in slowly is found, too.
    private static final int STILL_EVERY = 15;
    private static final int COLUMNS = 32;
    private static final int ROWS = 18;
    /// A field has changed when its grey did by more than a camera's noise and flicker.
    private static final int NOISE = 9;
    /// So many fields: a code that a phone shows is larger.
    private static final int FIELDS = 3;
    private Optional<int[]> before = Optional.empty();
    private int sinceChange;

    /// @return whether the frame is to be read
    boolean lets(GreyFrame frame) {
        var fields = fields(frame);
        if (before.isEmpty() || hasChanged(before.get(), fields)) {
            before = Optional.of(fields);
            sinceChange = 0;
            return true;
        }
        sinceChange++;
        return sinceChange <= FRAMES_AFTER_CHANGE || sinceChange % STILL_EVERY == 0;
    }

    /// Whether the last frame differed from those before.
    boolean hasJustChanged() {
        return sinceChange == 0;
    }

    private static boolean hasChanged(int[] before, int[] now) {
        int light = 0;
        for (int i = 0; i < now.length; i++) {
            light += now[i] - before[i];
        }
        light /= now.length;
        int changed = 0;
        for (int i = 0; i < now.length; i++) {
            if (Math.abs(now[i] - before[i] - light) > NOISE) {
                changed++;
            }
        }
        return changed >= FIELDS || Math.abs(light) > 4 * NOISE;
    }

    private static int[] fields(GreyFrame frame) {
        var fields = new int[COLUMNS * ROWS];
        int wide = Math.max(1, frame.width() / COLUMNS);
        int high = Math.max(1, frame.height() / ROWS);
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                fields[row * COLUMNS + column] = mean(frame, column * wide, row * high, wide, high);
            }
        }
        return fields;
    }

    /// Of sixteen pixels spread over the field.
    private static int mean(GreyFrame frame, int left, int top, int wide, int high) {
        int sum = 0;
        for (int i = 0; i < 16; i++) {
            int x = Math.min(frame.width() - 1, left + (2 * (i % 4) + 1) * wide / 8);
            int y = Math.min(frame.height() - 1, top + (2 * (i / 4) + 1) * high / 8);
            sum += frame.at(x, y);
        }
        return sum / 16;
    }
}
