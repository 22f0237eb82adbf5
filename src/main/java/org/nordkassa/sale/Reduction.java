package org.nordkassa.sale;

import org.joda.money.Money;

/// How much a discount takes off.
public sealed interface Reduction {
    /// @param permille tenths of a percent, 1 to 1000
    record Percent(int permille) implements Reduction {
        public Percent {
            if (permille < 1 || permille > 1000) {
                throw new IllegalArgumentException("percent out of range: " + permille);
            }
        }
    }

    /// A sum, never more than what is left to reduce.
    record Amount(Money amount) implements Reduction {
        public Amount {
            if (!amount.isPositive()) {
                throw new IllegalArgumentException("a reduction is positive");
            }
        }
    }
}
