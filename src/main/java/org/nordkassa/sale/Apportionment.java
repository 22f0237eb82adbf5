package org.nordkassa.sale;

import java.math.BigInteger;
import java.util.ArrayList;
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
        if (sum == 0) {
            return weights.stream().map(weight -> 0L).toList();
        }
        var parts = new ArrayList<Long>();
        var lost = new ArrayList<Long>();
        for (long weight : weights) {
            var shares = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weight))
                    .divideAndRemainder(BigInteger.valueOf(sum));
            parts.add(shares[0].longValueExact());
            lost.add(shares[1].longValueExact());
        }
        long leftOver = amount - parts.stream().mapToLong(Long::longValue).sum();
        IntStream.range(0, parts.size()).boxed()
                .sorted(Comparator.comparing((Integer index) -> lost.get(index)).reversed())
                .limit(leftOver)
                .forEach(index -> parts.set(index, parts.get(index) + 1));
        return List.copyOf(parts);
    }
}
