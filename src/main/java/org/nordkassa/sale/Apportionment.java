package org.nordkassa.sale;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Splits a sum over weights so that the parts always add up: each part is rounded down to the minor unit, and the
/// units left over go one each to the parts that lost most by it, the earlier one first where two lost the same
/// (the largest-remainder rule).
final class Apportionment {
    private Apportionment() {}

    /// @param amount minor units, not negative and at most the sum of the weights
    /// @param weights minor units, none negative
    /// @return as many parts as weights, none above its weight
    static List<Long> split(long amount, List<Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        if (amount < 0 || amount > sum) {
            throw new IllegalArgumentException("cannot split " + amount + " over " + sum);
        }
        if (amount == 0 || amount == sum) {
            return amount == 0 ? Collections.nCopies(weights.size(), 0L) : List.copyOf(weights);
        }
        var parts = new ArrayList<Long>();
        var lost = new ArrayList<Long>();
        long leftOver = amount;
        for (long weight : weights) {
            long part = share(amount, weight, sum);
            parts.add(part);
            // Both products may overflow, their difference is right all the same: it is less than the sum.
            lost.add(amount * weight - part * sum);
            leftOver -= part;
        }
        IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer index) -> lost.get(index)).reversed())
                .limit(leftOver)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return List.copyOf(parts);
    }

    /// Rounded down. Sums that a till meets need no big integers.
    private static long share(long amount, long weight, long sum) {
        return Math.multiplyHigh(amount, weight) == 0 && amount * weight >= 0
                ? amount * weight / sum
                : BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight)).divide(BigInteger.valueOf(sum))
                        .longValueExact();
    }
}
