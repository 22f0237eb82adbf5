package org.nordkassa.members;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// Which row each mark was seen in first. Keeps 128 bits of a digest instead of the text, so that a million rows take
/// tens of megabytes: two texts with the same are not to be expected in the life of the universe.
final class SeenMarks {
    private static final int SMALLEST = 1 << 12;

    private final MessageDigest digest;
    private long[] high = new long[SMALLEST];
    private long[] low = new long[SMALLEST];
    /// 0 where the place is free.
    private int[] rows = new int[SMALLEST];
    private int size;

    SeenMarks() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /// @param row from 1
    /// @return the row in which it was seen first, which is this one if it had not been seen
    int see(String mark, int row) {
        if (size > rows.length * 2 / 3) {
            grow();
        }
        var bits = ByteBuffer.wrap(digest.digest(mark.getBytes(StandardCharsets.UTF_8)));
        int place = place(bits.getLong(0), bits.getLong(8));
        if (rows[place] == 0) {
            high[place] = bits.getLong(0);
            low[place] = bits.getLong(8);
            rows[place] = row;
            size++;
        }
        return rows[place];
    }

    /// Where it stands, or the free place where it would.
    private int place(long first, long second) {
        int place = (int) first & rows.length - 1;
        while (rows[place] != 0 && (high[place] != first || low[place] != second)) {
            place = place + 1 & rows.length - 1;
        }
        return place;
    }

    private void grow() {
        var oldHigh = high;
        var oldLow = low;
        var oldRows = rows;
        high = new long[oldRows.length * 2];
        low = new long[high.length];
        rows = new int[high.length];
        for (int i = 0; i < oldRows.length; i++) {
            if (oldRows[i] != 0) {
                int place = place(oldHigh[i], oldLow[i]);
                high[place] = oldHigh[i];
                low[place] = oldLow[i];
                rows[place] = oldRows[i];
            }
        }
    }
}
