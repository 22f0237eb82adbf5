package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ApportionmentPropertiesTest {
    @Property
    void everyPartIsWithinOneUnitOfItsFairShareAndTheyAddUp(
            @ForAll @Size(max = 8) List<@LongRange(max = 1_000_000_000_000_000_000L) Long> weights,
            @ForAll @LongRange(max = 1_000_000) long millionths) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        Assume.that(sum > 0);
        long amount = BigInteger.valueOf(sum).multiply(BigInteger.valueOf(millionths))
                .divide(BigInteger.valueOf(1_000_000)).longValueExact();
        var parts = Apportionment.split(amount, weights);
        assertEquals(amount, parts.stream().mapToLong(Long::longValue).sum());
        for (int i = 0; i < parts.size(); i++) {
            assertTrue(parts.get(i) >= 0 && parts.get(i) <= weights.get(i));
            var fair = BigInteger.valueOf(amount).multiply(BigInteger.valueOf(weights.get(i)))
                    .divide(BigInteger.valueOf(sum));
            assertTrue(parts.get(i) - fair.longValueExact() <= 1 && parts.get(i) >= fair.longValueExact());
        }
    }
}
