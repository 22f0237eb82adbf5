package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;
import org.nordkassa.scan.layout.LayoutRepair;
import org.nordkassa.scan.layout.Repair;

class WedgeTextTest {
    private final WedgeDevice finnish =
            WedgeDevice.USUAL.withKeyboard(new Keyboard(KeyboardLayout.FINNISH_SWEDISH, false), true);

    private static Repair repair(String text, WedgeDevice device, boolean capsLocked) {
        return WedgeText.repair(new WedgeReading.Text(text, device, Duration.ZERO), capsLocked);
    }

    @Test
    void aWebAddressIsMendedByTheScannersKeyboard() {
        assertEquals(new Repair.Repaired("https://id.gs1.org/01/06414893400016", Set.of(Repair.What.LAYOUT)),
                repair("httpsÖ--id.gs1.org-01-06414893400016", finnish, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"httpsÖ--id.gs1.org-01-0641", "httpsÆ--id.gs1.org", "¨Q1httpsØ--id.gs1.org"})
    void aWebAddressFromAScannerThatWasNeverSetUpIsToldAndNotGuessed(String arrived) {
        assertEquals(new Repair.CannotRepair(Repair.Why.OTHER_LAYOUT, 1), repair(arrived, WedgeDevice.USUAL, false));
    }

    @Test
    void capsLockIsUndoneWhileItIsOnUnlessTheScannerDoesSoItself() {
        assertEquals(new Repair.Repaired("CUck", Set.of(Repair.What.CAPS_LOCK)),
                repair("cuCK", WedgeDevice.USUAL, true));
        assertEquals(new Repair.Unchanged("CUck"),
                repair("CUck", WedgeDevice.USUAL.withKeyboard(Keyboard.PLAIN, false), true));
    }

    @Test
    void aSeparatorThatCameAsControlAndAKeyIsOneOnEveryKeyboard() {
        var expected = new Repair.Repaired("10A\u001d21B", Set.of(Repair.What.CONTROL_KEY));
        assertEquals(expected, repair("10A" + LayoutRepair.CONTROL + "]21B", WedgeDevice.USUAL, false));
        assertEquals(expected, repair("10A" + LayoutRepair.CONTROL + LayoutRepair.LOST_KEY + "21B", finnish, false));
    }

    @Test
    void aCodeBeyondDoubtIsKnownAlsoThroughAnotherKeyboard() {
        var french = WedgeSettings.of(List.of(
                WedgeDevice.USUAL.withKeyboard(new Keyboard(KeyboardLayout.FRENCH, false), true)));
        var isCode = WedgeText.isCode(french, CodeRules.demo());
        assertTrue(isCode.test("-'&'_ç\"'ààà&-"));
        assertFalse(isCode.test("-'&'_ç\"'ààà&é"));
        assertFalse(WedgeText.isCode(WedgeSettings.USUAL, CodeRules.demo()).test("3 * coffee"));
        assertTrue(WedgeText.isCode(WedgeSettings.USUAL, CodeRules.demo()).test("CUCKPP9B8YH2"));
        assertTrue(WedgeText.isCode(WedgeSettings.USUAL, CodeRules.demo()).test("httpsÖ--id.gs1.org-01-0641"));
    }
}
