package org.nordkassa.scan.camera.grid;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Eight pixels side by side in one word, the first in its lowest byte: what is to be done to every pixel of a frame is
/// done to eight at once. For sums and comparisons a word is taken as two of four lanes, the even and the odd pixels, each
/// with room for carries.
public final class Eight {
    public static final int PIXELS = 8;
    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0001_0001_0001_0001L;
    private static final long LANES = 0xFF * ONES;
    private static final long CARRIES = 0x100 * ONES;
    /// Gathers the lowest bits of eight bytes in the highest byte.
    private static final long GATHER = 0x0102_0408_1020_4080L;

    private Eight() {}

    public static long at(byte[] pixels, int index) {
        return (long) WORDS.get(pixels, index);
    }

    public static long even(long eight) {
        return eight & LANES;
    }

    public static long odd(long eight) {
        return eight >>> 8 & LANES;
    }

    /// Of four lanes that have together less than 65536.
    public static int sum(long lanes) {
        return (int) (lanes * ONES >>> 48);
    }

    /// 255 in each lane in which `one` is not less than `other`.
    private static long notLess(long one, long other) {
        long carries = (one | CARRIES) - other & CARRIES;
        return carries - (carries >>> 8);
    }

    public static long larger(long one, long other) {
        long first = notLess(one, other);
        return one & first | other & ~first;
    }

    public static long smaller(long one, long other) {
        long second = notLess(one, other);
        return other & second | one & ~second;
    }

    public static int largest(long lanes) {
        long two = larger(lanes, lanes >>> 32);
        return (int) Math.max(two & 0xFF, two >>> 16 & 0xFF);
    }

    public static int smallest(long lanes) {
        long two = smaller(lanes, lanes >>> 32);
        return (int) Math.min(two & 0xFF, two >>> 16 & 0xFF);
    }

    /// A bit for each of the eight pixels, the first in the lowest: 1 where the grey is below the threshold.
    ///
    /// @param threshold 0 to 256
    public static long below(long eight, int threshold) {
        long thresholds = threshold * ONES;
        long even = (even(eight) | CARRIES) - thresholds & CARRIES;
        long odd = (odd(eight) | CARRIES) - thresholds & CARRIES;
        return (~(even >>> 8 | odd) & 0x0101_0101_0101_0101L) * GATHER >>> 56;
    }
}
