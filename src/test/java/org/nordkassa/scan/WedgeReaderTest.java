package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WedgeReaderTest {
    private static final String EAN = "6414893400016";
    private final WedgeRig rig = new WedgeRig();

    private static WedgeSettings marked(String prefix, String suffix) {
        return WedgeSettings.of(List.of(WedgeDevice.USUAL.withMarks(prefix, suffix)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0, 0.2, 5, 20, 30, 40, 50, 55})
    void aBurstIsOneScanAndNothingOfItReachesTheScreen(double gap) {
        rig.scan(EAN, gap).pause(gap).enter(false).pause(500);

        assertEquals(List.of(EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @ParameterizedTest
    @ValueSource(doubles = {43, 45, 56, 79})
    void oneFalteringInsideABurstDoesNotCutIt(double gap) {
        rig.scan("641489", 0.2).pause(gap).scan("3400016", 0.2).enter(false).pause(500);

        assertEquals(List.of(EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aBurstMayFalterBeforeItsLastCharacterOrItsEnter() {
        rig.scan("641489340001", 1).pause(45).scan("6", 0).pause(1).enter(false).pause(500);
        rig.scan(EAN, 1).pause(45).enter(false).pause(500);

        assertEquals(List.of(EAN, EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aBurstWithoutEnterEndsByItsSilence() {
        rig.scan(EAN, 1).pause(99);
        assertEquals(List.of(), rig.scans);

        rig.pause(1);
        assertEquals(List.of(EAN), rig.scans);
    }

    @Test
    void aPersonsEnterRightAfterTheSilenceIsNotSwallowed() {
        rig.scan(EAN, 1).pause(105).enter(true);

        assertEquals(rig.struck, rig.human);
        assertTrue(rig.human.contains("ENTER"));
    }

    @Test
    void whatAPersonTypedRightBeforeABurstStaysAndIsNotPartOfIt() {
        rig.type("kah", 70).pause(31).scan(EAN, 0.2).enter(false).pause(500);

        assertEquals("kah", rig.written());
        assertEquals(List.of(EAN), rig.scans);
    }

    @Test
    void aPersonWhoTypesRightAfterABurstLosesNothing() {
        rig.scan(EAN, 0.2).enter(false).type("kahvi", 61).pause(500);
        rig.scan(EAN, 0.2).type("kahvi", 61).pause(500);

        assertEquals("kahvikahvi", rig.written());
        assertEquals(List.of(EAN, EAN), rig.scans);
    }

    @Test
    void twoBurstsAtOnceAreTwoScans() {
        rig.scan(EAN, 0.2).enter(false).scan("95123456", 0.2).enter(false).pause(500);

        assertEquals(List.of(EAN, "95123456"), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aLineFeedAfterTheEnterBelongsToTheBurst() {
        rig.scan(EAN, 0.2).enter(false).pause(0.2).enter(false).pause(500);

        assertEquals(List.of(EAN), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @ParameterizedTest
    @ValueSource(doubles = {24, 28, 30, 33, 40})
    void aHeldKeyIsNoScan(double repetition) {
        rig.hold("0", 61, 500, repetition).pause(500);

        assertEquals("0".repeat(61), rig.written());
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void aHeldKeyThatRepeatsFastIsNoScan() {
        rig.hold("0", 61, 250, 10).pause(500).enter(true);

        assertEquals("0".repeat(61), rig.written());
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void aHeldKeyWithoutItsFirstDelayIsNoScan() {
        rig.type("0".repeat(60), 30).pause(500).enter(true);

        assertEquals("0".repeat(60), rig.written());
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void aCodeOfLeadingZerosIsAScan() {
        rig.scan("00000012345670", 20).enter(false).pause(500);

        assertEquals(List.of("00000012345670"), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void aHeldKeyIsWrittenWhileItIsHeld() {
        rig.hold("0", 61, 500, 28);

        assertEquals("0".repeat(61), rig.written());
    }

    @Test
    void aCodeOfZerosAfterAPersonsZeroIsAScan() {
        rig.type("0", 60).pause(200).scan("0000", 10).enter(false).pause(500);

        assertEquals("0", rig.written());
        assertEquals(List.of("0000"), rig.scans);
    }

    @Test
    void aScanDuringARepetitionIsFound() {
        rig.type("a".repeat(20), 28).pause(31).scan(EAN, 1).enter(false).pause(500);

        assertEquals("a".repeat(20), rig.written());
        assertEquals(List.of(EAN), rig.scans);
    }

    @Test
    void aPersonsEnterComesThroughUnheld() {
        rig.enter(true);

        assertEquals(List.of("ENTER", "\\r", "up ENTER"), rig.human);
        assertTrue(rig.lastPassed());
    }

    @ParameterizedTest
    @ValueSource(doubles = {60, 90, 250})
    void fourDigitsAndEnterByAPersonAreNoScan(double gap) {
        rig.type("1234", gap).pause(gap).enter(true).pause(500);

        assertEquals(rig.struck, rig.human);
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void threeKeysRolledOffTheFingersAreNoScan() {
        rig.type("asd", 12).pause(5).enter(true).pause(500);

        assertEquals(rig.struck, rig.human);
        assertEquals(List.of(), rig.scans);
    }

    @Test
    void aPersonsKeyIsHeldNoLongerThanTheHold() {
        rig.key("a", true);
        assertEquals(List.of(), rig.human);

        rig.pause(60);
        assertEquals(rig.struck, rig.human);
    }

    @Test
    void aKeyThatStaysDownIsAPersonsSooner() {
        rig.down("a");
        assertEquals(List.of(), rig.human);

        rig.pause(35);
        assertEquals(rig.struck, rig.human);
    }

    @Test
    void arrowsComeThroughAtOnceAndInOrder() {
        rig.key("a", true).arrow();

        assertEquals(rig.struck, rig.human);
    }

    @Test
    void moreThanAnyCodeHoldsIsSwallowedAndToldAsTooLong() {
        rig.scan("ab".repeat(2500), 0.2).enter(false).pause(500);

        assertEquals(List.of("too long: 4001"), rig.scans);
        assertEquals(List.of(), rig.human);
    }

    @Test
    void theLongestCodeIsStillRead() {
        rig.scan("ab".repeat(2000), 0.2).enter(false);

        assertEquals(List.of("ab".repeat(2000)), rig.scans);
    }

    @Test
    void prefixAndSuffixAreTakenOffAndKeepPeopleApart() {
        var marked = new WedgeRig(marked("~", "#"));
        marked.type("x", 5).scan("~" + EAN + "#", 5).enter(false).pause(500);

        assertEquals(List.of(EAN), marked.scans);
        assertEquals("x", marked.written());
    }

    @Test
    void withAPrefixNothingElseIsAScan() {
        var marked = new WedgeRig(marked("~", ""));
        marked.type(EAN, 1).enter(true).pause(500);

        assertEquals(List.of(), marked.scans);
        assertEquals(marked.struck, marked.human);
    }

    @Test
    void readingsDoNotTellTheirTextToLogs() {
        assertEquals("Text[13 characters]", new WedgeReading.Text(EAN, WedgeDevice.USUAL, Duration.ZERO).toString());
    }
}
