package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class CheckDigitProperties {
    private final CodeReader reader = new CodeReader(CodeRules.demo());

    @Property
    void theWeightedSumIsAMultipleOfTen(@ForAll("gtins") String gtin) {
        int sum = 0;
        for (int i = 0; i < gtin.length(); i++) {
            sum += (gtin.charAt(gtin.length() - 1 - i) - '0') * (i % 2 == 0 ? 1 : 3);
        }

        assertEquals(0, sum % 10);
        assertTrue(Gtin.isRight(gtin));
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("gtins") String gtin, @ForAll @IntRange(max = 13) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        int at = place % gtin.length();
        char wrong = (char) ('0' + (gtin.charAt(at) - '0' + by) % 10);

        assertFalse(Gtin.isRight(gtin.substring(0, at) + wrong + gtin.substring(at + 1)));
    }

    @Property
    void everyOtherFormIsTheSameNumber(@ForAll("gtins") String gtin) {
        for (var form : Gtin.otherForms(gtin)) {
            assertEquals(gtin.replaceFirst("^0+(?=.)", ""), form.replaceFirst("^0+(?=.)", ""));
        }
        assertFalse(Gtin.otherForms(gtin).contains(gtin));
    }

    @Property
    void everyTextHasAMeaning(@ForAll String text) {
        assertNotNull(reader.read(text));
    }

    @Provide
    Arbitrary<String> gtins() {
        return Arbitraries.of(7, 11, 12, 13).flatMap(length -> Arbitraries.strings().numeric().ofLength(length))
                .map(digits -> digits + Gtin.checkDigit(digits));
    }
}
