package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A computer that stalls, two scanners at once, and all that is no code.
class WedgeBadInputTest {
    private static final String EAN = "6414893400016";
    private static final String OTHER = "9526000111788";
    private final WedgeSettings two = WedgeSettings.of(List.of(
            WedgeDevice.USUAL.withMarks("~", ""), WedgeDevice.USUAL.withMarks("^", "")));

    private static WedgeRig knowing(String... codes) {
        return new WedgeRig(WedgeSettings.USUAL, List.of(codes)::contains);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3 * coffee", "1234", "Mannerheimintie 12"})
    void whatAPersonTypedWhileTheComputerStoodStillIsNoScan(String text) {
        var rig = new WedgeRig();
        rig.stall(160 * text.length(), () -> rig.type(text, 0).enter(true)).pause(500);

        assertEquals(rig.struck, rig.human);
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void aFastTypistIsKnownByFingersThatOverlap() {
        var rig = new WedgeRig();
        rig.stall(700, () -> rig.roll("coffee beans").enter(true)).pause(500);

        assertEquals(rig.struck, rig.human);
        assertEquals(List.of(), rig.scans);
    }

    @ParameterizedTest
    @CsvSource({"6414893400016, 600", "CUCKPP9B8YH2, 900", "https://id.gs1.org/01/06414893400016, 3000"})
    void aScanThatCameWhileTheComputerStoodStillIsOne(String code, double millis) {
        var rig = new WedgeRig();
        rig.stall(millis, () -> rig.scan(code, 0.2).enter(false)).pause(500);

        assertEquals(List.of(code), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aCodeBeyondDoubtIsReadHoweverLongTheComputerStoodStill() {
        var rig = knowing(EAN);
        rig.stall(5000, () -> rig.scan(EAN, 0.2).enter(false)).pause(500);

        assertEquals(List.of(EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aStallInsideABurstDoesNotCutIt() {
        var rig = new WedgeRig();
        rig.scan("641", 1).stall(300, () -> rig.scan("4893400016", 1)).enter(false).pause(500);

        assertEquals(List.of(EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aFewFastDigitsWithoutEnterGoToTheField() {
        var rig = new WedgeRig();
        rig.type("4711", 10).pause(500);

        assertEquals("4711", rig.written());
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void halfACodeWithoutEnterIsNoScan() {
        var rig = new WedgeRig();
        rig.scan(EAN.substring(0, 6), 1).pause(500);

        assertEquals(List.of(), rig.scans);
    }

    @Test
    void aScannerKnownToSendEnterHasItsCodesWholeOrNotAtAll() {
        var rig = new WedgeRig(WedgeSettings.of(List.of(WedgeDevice.USUAL.withEndKey())));
        rig.scan(EAN.substring(0, 9), 1).pause(300).scan("016", 1).enter(false).pause(500);

        assertEquals(List.of("cut off"), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void theRestOfACodeCutByAPausePressesNothing() {
        var rig = new WedgeRig();
        rig.scan(EAN.substring(0, 10), 1).pause(300).scan(EAN.substring(10), 1).enter(false).pause(500);

        assertEquals(List.of(EAN.substring(0, 10)), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aPersonWhoGoesOnAfterACodeCutByAPauseLosesNothing() {
        var rig = new WedgeRig();
        rig.scan(EAN.substring(0, 10), 1).pause(300).type("12", 80).pause(80).enter(true).pause(500);

        assertEquals(rig.struck, rig.human);
    }

    @Test
    void aDeviceThatRepeatsForEverIsToldOnceAndSwallowed() {
        var rig = new WedgeRig();
        rig.scan("12".repeat(50_000), 0.2);
        assertEquals(List.of("too long: 4001"), rig.scans);

        rig.pause(500).scan(EAN, 1).enter(false);
        assertEquals(List.of("too long: 4001", EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aCodeSentForEverIsTakenThreeTimesAndToldOnce() {
        var repetition = new Repetition();
        long at = 0;
        for (int i = 0; i < 100; i++) {
            var verdict = repetition.judge(EAN, at += 100_000_000);
            assertEquals(i < 3 ? Repetition.Verdict.TAKE : i == 3 ? Repetition.Verdict.TELL : Repetition.Verdict.DROP,
                    verdict);
        }
        assertEquals(Repetition.Verdict.TAKE, repetition.judge(OTHER, at + 1));
        assertEquals(Repetition.Verdict.TAKE, repetition.judge(EAN, at + 2));
    }

    @Test
    void tenOfTheSameScannedByHandAllCount() {
        var repetition = new Repetition();
        for (int i = 0; i < 10; i++) {
            assertEquals(Repetition.Verdict.TAKE, repetition.judge(EAN, i * 300_000_000L));
        }
    }

    @Test
    void picturesAndControlCharactersAreOneReadingAndNoTyping() {
        var rig = new WedgeRig();
        rig.raw(new WedgeKey.Typed("😀")).scan("ABCDEF", 0.2).raw(new WedgeKey.Typed("\u0007")).scan("12", 0.2)
                .enter(false).pause(500);

        assertEquals(1, rig.scans.size());
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aSeparatorIsPartOfACodeAndAPersonsCommandOtherwise() {
        var rig = new WedgeRig();
        rig.scan("10ABC", 1).raw(new WedgeKey.Within("")).raw(new WedgeKey.Within("\u001d")).scan("21X", 1)
                .enter(false).pause(500);
        assertEquals(List.of("10ABC\u001d21X"), rig.scans);
        assertEquals(List.of(), rig.human);

        rig.raw(new WedgeKey.Within(""));
        assertEquals(1, rig.human.size());
        assertTrue(rig.lastPassed());
    }

    @Test
    void oneScannersCodeInsideAnothersIsTakenOutByItsPrefix() {
        var rig = new WedgeRig(two, List.of(EAN, OTHER)::contains);
        rig.scan("~6414893", 1).scan("^" + OTHER, 1).enter(false).scan("400016", 1).enter(false).pause(500);

        assertEquals(List.of(OTHER, EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void twoScannersThatTakeTurnsAreToldApartByTheirPrefixes() {
        var rig = new WedgeRig(two, List.of(EAN, OTHER)::contains);
        rig.scan("~64^1", 1);
        for (int i = 0; i < 10; i++) {
            rig.scan(OTHER.substring(i, i + 1) + EAN.substring(i + 3, i + 4), 1);
        }
        rig.scan(OTHER.substring(10, 11), 1).enter(false).scan(OTHER.substring(11), 1).enter(false).pause(500);

        assertEquals(List.of(EAN, OTHER), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void whatCannotBeToldApartIsSaidAndNotGuessed() {
        var rig = new WedgeRig(two, List.of(EAN, OTHER)::contains);
        rig.scan("~641^95489260001113400017", 1).enter(false).scan("6888", 1).enter(false).pause(500);

        assertEquals(List.of("mixed"), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void theTailOfASecondScannerWithoutPrefixPressesNothing() {
        var rig = new WedgeRig();
        rig.scan("69452164080900314101107060", 1).enter(false).scan("18", 1).enter(false).pause(500);

        assertEquals(List.of("69452164080900314101107060", "mixed"), rig.scans);
        assertEquals(List.of(), rig.human);
    }
}
