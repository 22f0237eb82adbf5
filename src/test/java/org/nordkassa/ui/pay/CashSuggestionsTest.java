package org.nordkassa.ui.pay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashSuggestionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EUR 42.90  | 42.90 45 50 60 100
            EUR 3.05   | 3.05 5 10 20 50 100
            EUR 50     | 50 60 100
            EUR 126.35 | 126.35 130 140 150 200
            SEK 43     | 43 50 60 100 200 500
            NOK 43     | 43 50 100 200 500 1000
            DKK 43.50  | 43.50 50 100 200 500 1000
            DKK 850    | 850 900 1000
            """)
    void theExactSumComesFirstThenWhatNotesMake(String due, String sums) {
        var currency = CurrencyUnit.of(due.substring(0, 3));
        assertEquals(Arrays.stream(sums.split(" ")).map(sum -> Money.of(currency, new java.math.BigDecimal(sum))).toList(),
                CashSuggestions.of(Money.parse(due)));
    }

    @Test
    void nothingIsSuggestedWhenNothingIsDue() {
        assertEquals(List.of(), CashSuggestions.of(Money.parse("EUR 0")));
    }
}
