package org.nordkassa.members;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.TreeMap;
import org.nordkassa.checkout.port.MemberFiles.Counts;
import org.nordkassa.checkout.port.MemberFiles.Reason;
import org.nordkassa.checkout.port.MemberFiles.Rejected;
import org.nordkassa.checkout.port.MemberShelf.Placed;

/// What becomes of each row of a file: a byte a row, and more only of those that are left out.
final class Fates {
    private static final byte OPEN = 0;
    private static final byte NEW = 1;
    private static final byte CHANGED = 2;
    private static final byte SAME = 3;
    private static final byte REPEATED = 4;
    private static final byte REJECTED = 5;
    private static final byte KIND = 0x0F;
    private static final byte GETS_NUMBER = 0x10;
    private static final byte SHARES = 0x20;

    private byte[] fates = new byte[1 << 12];
    private int rows;
    private int empty;
    private final TreeMap<Integer, Rejected> rejected = new TreeMap<>();

    void begin(int row) {
        if (row >= fates.length) {
            fates = Arrays.copyOf(fates, Math.max(row + 1, fates.length * 2));
        }
        rows++;
    }

    void empty() {
        empty++;
    }

    int rows() {
        return rows;
    }

    /// Whether the row is to be taken in.
    boolean isOpen(int row) {
        return row < fates.length && (fates[row] & KIND) != REPEATED && (fates[row] & KIND) != REJECTED;
    }

    boolean isRejected(int row) {
        return rejected.containsKey(row);
    }

    void repeat(int row) {
        if (isOpen(row)) {
            fates[row] = REPEATED;
        }
    }

    void reject(int row, Reason reason, String value, Optional<Integer> other) {
        fates[row] = REJECTED;
        rejected.putIfAbsent(row, new Rejected(row, reason, value, other));
    }

    /// What the register says of it.
    void place(int row, Placed placed) {
        if (!isOpen(row)) {
            return;
        }
        switch (placed.fate()) {
            case NEW -> mark(row, NEW, placed);
            case CHANGED -> mark(row, CHANGED, placed);
            case SAME -> mark(row, SAME, placed);
            case OTHER_CARD -> reject(row, Reason.OTHER_CARD, "", Optional.empty());
            case SEVERAL -> reject(row, Reason.SEVERAL, "", Optional.empty());
        }
    }

    private void mark(int row, byte kind, Placed placed) {
        fates[row] = (byte) (kind | (placed.getsNumber() ? GETS_NUMBER : 0) | (placed.sharesContact() ? SHARES : 0));
    }

    /// Forgets what was only foreseen: what has not been taken in when an import is cancelled does not count.
    void reopen() {
        for (int i = 0; i < fates.length; i++) {
            if (isOpen(i)) {
                fates[i] = OPEN;
            }
        }
    }

    Optional<Rejected> rejected(int row) {
        return Optional.ofNullable(rejected.get(row));
    }

    Collection<Rejected> rejected() {
        return rejected.values();
    }

    Counts counts() {
        var kinds = new int[KIND + 1];
        int numbers = 0;
        int sharing = 0;
        for (byte fate : fates) {
            kinds[fate & KIND]++;
            numbers += (fate & GETS_NUMBER) == 0 ? 0 : 1;
            sharing += (fate & SHARES) == 0 ? 0 : 1;
        }
        return new Counts(kinds[NEW], kinds[CHANGED], kinds[SAME], kinds[REPEATED], kinds[REJECTED], empty, numbers,
                sharing);
    }
}
