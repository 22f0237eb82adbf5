package org.nordkassa.ui.scanner;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.layout.Calibration;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;
import org.nordkassa.ui.text.Texts;

class CalibrationModelTest {
    private static CalibrationModel of(String arrived, boolean capsLocked) {
        return CalibrationModel.of(new WedgeReading.Text(arrived, WedgeDevice.USUAL, Duration.ZERO), capsLocked);
    }

    private static String turned(String text) {
        return text.chars().map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    @Test
    void aScannerSetRightNeedsNothing() {
        var model = of(Calibration.TEXT, false);
        assertEquals(CalibrationModel.State.SAME, model.state());
        assertEquals(Optional.of(WedgeDevice.USUAL), model.found());
    }

    @Test
    void lettersTurnedByCapsLockAreTurnedBackOnlyWhileItIsOn() {
        var device = of(turned(Calibration.TEXT), true).found().orElseThrow();
        assertFalse(device.keyboard().capsLock());
        assertTrue(device.followsCapsLock());
    }

    @Test
    void aScannerThatLooksToCapsLockItselfIsLeftAlone() {
        assertFalse(of(Calibration.TEXT, true).found().orElseThrow().followsCapsLock());
    }

    @Test
    void lettersTurnedWithoutCapsLockAreTurnedBackAlways() {
        assertTrue(of(turned(Calibration.TEXT), false).found().orElseThrow().keyboard().capsLock());
    }

    @Test
    void anotherCodeChangesNothing() {
        var model = of("6414893400016", false);
        assertEquals(CalibrationModel.State.OTHER_CODE, model.state());
        assertEquals(Optional.empty(), model.found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "da", "de", "nb"})
    void everyStateIsSaidInWords(String language) {
        var texts = new Texts(Locale.of(language), ZoneId.of("UTC"));
        var device = WedgeDevice.USUAL.withKeyboard(new Keyboard(KeyboardLayout.DANISH, false), true);
        for (var state : CalibrationModel.State.values()) {
            var said = CalibrationTexts.of(new CalibrationModel(state, Optional.of(device), "+="), texts);
            assertFalse(said.verdict().contains("{"), said.verdict());
            assertFalse(said.detail().contains("{"), said.detail());
        }
    }
}
