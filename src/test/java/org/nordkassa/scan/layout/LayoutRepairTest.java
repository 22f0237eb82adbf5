package org.nordkassa.scan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nordkassa.scan.layout.Repair.CannotRepair;
import org.nordkassa.scan.layout.Repair.Repaired;
import org.nordkassa.scan.layout.Repair.Unchanged;
import org.nordkassa.scan.layout.Repair.What;
import org.nordkassa.scan.layout.Repair.Why;

class LayoutRepairTest {
    private static final String DIGITS_AND_LETTERS =
            "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private static Repair repair(KeyboardLayout layout, boolean capsLock, String arrived) {
        return new LayoutRepair(new Keyboard(layout, capsLock)).repair(arrived);
    }

    @Test
    void aWebAddressAsMeasuredOnAFinnishHostIsReadAgain() {
        assertEquals(new Repaired("https://id.gs1.org/01/06414893400012/10/ABC-1+2?x=a:b;c&d=%2F(1)_*\"'",
                        Set.of(What.LAYOUT)),
                repair(KeyboardLayout.FINNISH_SWEDISH, false,
                        "httpsÖ--id.gs1.org-01-06414893400012-10-ABC+1`2_xáÖböc/d´%2F)1=?(Ää"));
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                arguments(KeyboardLayout.FINNISH_SWEDISH, "§+åöä'-½\"¤&/()=?ÅÖÄ*;:_", "`-[;'\\/~@$^&*()_{:\"|<>?"),
                arguments(KeyboardLayout.DANISH, "½+åæø'-§\"¤&/()=?ÅÆØ*;:_", "`-[;'\\/~@$^&*()_{:\"|<>?"),
                arguments(KeyboardLayout.NORWEGIAN, "|+\\åøæ'-§\"¤&/()=?ÅØÆ*;:_", "`-=[;'\\/~@$^&*()_{:\"|<>?"),
                arguments(KeyboardLayout.GERMAN, "ßü+öä#-°\"§$&/()=?Ü*ÖÄ';:_", "-[];'\\/~@#$^&*()_{}:\"|<>?"),
                arguments(KeyboardLayout.FRENCH, "²)=$mù*,;:!~°+£M%µ?./§azqwAZQW", "`-=];'\\m,./~_+}:\"|M<>?qwazQWAZ"));
    }

    /// Written down once more from the layouts' definitions, as a fault in a table agrees with itself.
    @ParameterizedTest
    @MethodSource("keys")
    void eachKeyIsWhatTheLayoutsDefinitionSays(KeyboardLayout layout, String arrived, String sent) {
        assertEquals(new Repaired(sent, Set.of(What.LAYOUT)), repair(layout, false, arrived));
    }

    @Test
    void aGermanHostSwapsYAndZ() {
        assertEquals(new Repaired("https://gs1.de/yz", Set.of(What.LAYOUT)),
                repair(KeyboardLayout.GERMAN, false, "httpsÖ--gs1.de-zy"));
    }

    @Test
    void anArticleNumberAsMeasuredOnAFrenchHostIsReadAgain() {
        assertEquals(new Repaired("6414893400012", Set.of(What.LAYOUT)),
                repair(KeyboardLayout.FRENCH, false, "-'&'_ç\"'ààà&é"));
    }

    @ParameterizedTest
    @EnumSource(names = {"SAME_AS_SCANNER", "FINNISH_SWEDISH", "DANISH", "NORWEGIAN"})
    void digitsAndLettersAreTheSameInTheNorth(KeyboardLayout layout) {
        assertEquals(new Unchanged(DIGITS_AND_LETTERS), repair(layout, false, DIGITS_AND_LETTERS));
    }

    @Test
    void digitsAndLettersButYAndZAreTheSameInGermany() {
        var safe = DIGITS_AND_LETTERS.replaceAll("[yzYZ]", "");
        assertEquals(new Unchanged(safe), repair(KeyboardLayout.GERMAN, false, safe));
    }

    @Test
    void capsLockIsUndone() {
        assertEquals(new Repaired("aB1", Set.of(What.CAPS_LOCK)),
                repair(KeyboardLayout.SAME_AS_SCANNER, true, "Ab1"));
        assertEquals(new Repaired("a:;", Set.of(What.CAPS_LOCK, What.LAYOUT)),
                repair(KeyboardLayout.FINNISH_SWEDISH, true, "AöÖ"));
    }

    @Test
    void aSeparatorStaysAndOneTypedAsItsNumberBecomesOne() {
        assertEquals(new Unchanged("10A\u001d21B"), repair(KeyboardLayout.DANISH, false, "10A\u001d21B"));
        assertEquals(new Repaired("10A\u001d21B", Set.of(What.ALT_NUMBER)),
                repair(KeyboardLayout.DANISH, false, "10A\ue000\ue000\ue002\ue00921B"));
    }

    @Test
    void aKeyThatGaveNothingIsToldAndNotGuessed() {
        assertEquals(new CannotRepair(Why.KEYS_LOST, 2),
                repair(KeyboardLayout.NORWEGIAN, false, "ABC+1\ufffd2_x\ufffda"));
    }

    @Test
    void charactersOfAnotherLayoutAreToldAndNotGuessed() {
        assertEquals(new CannotRepair(Why.OTHER_LAYOUT, 1), repair(KeyboardLayout.DANISH, false, "httpsñ--"));
    }

    @Test
    void noRepairTellsTheTextInALog() {
        assertFalse(new Unchanged("CU12345").toString().contains("CU12345"));
        assertFalse(new Repaired("CU12345", Set.of(What.LAYOUT)).toString().contains("CU12345"));
    }
}
