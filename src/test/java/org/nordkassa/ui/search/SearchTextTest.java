package org.nordkassa.ui.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 *            | 3000 | ''
            3*             | 3000 | ''
            12 * coffee    | 12000 | coffee
            0,455*         | 455  | ''
            2 x            | 2000 | ''
            """)
    void aNumberBeforeAStarIsAQuantity(String typed, long thousandths, String rest) {
        assertEquals(new SearchText(Optional.of(thousandths), rest), SearchText.of(typed));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6414893400012  | 6414893400012
            3xl shirt      | 3xl shirt
            '  coffee '    | coffee
            100% wool      | 100% wool
            """)
    void everythingElseIsWhatIsLookedFor(String typed, String rest) {
        assertEquals(new SearchText(Optional.empty(), rest), SearchText.of(typed));
    }

    @ParameterizedTest
    @CsvSource({"6414893400012, true", "CUCKPP9B8YH2, true", "NKR-T1-000042, true", "coffee, false", "COFFEE, false",
            "12, false", "dark chocolate 100, false"})
    void digitsAndCardNumbersAreCodes(String typed, boolean isCode) {
        assertEquals(isCode, SearchText.of(typed).isCode());
    }
}
