package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CashRoundingTest {
    @ParameterizedTest(name = "{0}: {1} is {2} in cash")
    @CsvSource({
        "FI, 10.00, 10.00", "FI, 10.01, 10.00", "FI, 10.02, 10.00", "FI, 10.03, 10.05", "FI, 10.05, 10.05",
        "FI, 10.07, 10.05", "FI, 10.08, 10.10", "FI, 10.09, 10.10", "FI, 0.02, 0.00", "FI, 0.03, 0.05",
        "SE, 10.00, 10.00", "SE, 10.49, 10.00", "SE, 10.50, 11.00", "SE, 10.99, 11.00", "SE, 0.49, 0.00",
        "NO, 10.00, 10.00", "NO, 10.49, 10.00", "NO, 10.50, 11.00", "NO, 10.99, 11.00",
        "DK, 10.00, 10.00", "DK, 10.24, 10.00", "DK, 10.25, 10.50", "DK, 10.74, 10.50", "DK, 10.75, 11.00",
        "DK, 10.99, 11.00",
        "DE, 10.00, 10.00", "DE, 10.01, 10.01", "DE, 10.99, 10.99",
    })
    void theEdges(Country country, String amount, String inCash) {
        var money = Money.parse(country.currency() + " " + amount);
        assertEquals(Money.parse(country.currency() + " " + inCash), country.cashRounding().round(money));
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void roundsToTheNearestCoinOfEveryAmount(Country country) {
        int coin = country.cashRounding().smallestCoinMinor();
        for (int minor = 0; minor <= 1000; minor++) {
            var rounded = country.cashRounding().round(Money.ofMinor(country.currency(), minor));
            assertTrue(country.cashRounding().isPayable(rounded));
            assertTrue(Math.abs(rounded.getAmountMinorLong() - minor) * 2 <= coin);
            assertEquals(rounded, country.cashRounding().round(rounded));
        }
    }

    @Test
    void negativeAmountsMirrorPositiveOnes() {
        assertEquals(Samples.eur("-10.05"), Country.FI.cashRounding().round(Samples.eur("-10.03")));
        assertEquals(Samples.eur("-10.00"), Country.FI.cashRounding().round(Samples.eur("-10.02")));
    }

    @Test
    void thereIsNoCoinOfNothing() {
        assertThrows(IllegalArgumentException.class, () -> new CashRounding(0));
    }
}
