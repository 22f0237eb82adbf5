package org.nordkassa.ui.scanner;

import java.util.Optional;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.layout.Calibration;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;

/// What the calibration code has shown so far. No nodes.
///
/// @param state how it stands
/// @param found the scanner as it is known now, to be remembered; empty when there is nothing to remember
/// @param lost characters that never arrive, for [State#KEYS_LOST]
public record CalibrationModel(State state, Optional<WedgeDevice> found, String lost) {
    /// How it stands; the words are `calibration.` and the name.
    public enum State {
        /// Nothing has been scanned yet.
        WAITING,
        /// The scanner is set as the computer is: nothing to mend.
        SAME,
        /// Another layout, which the till mends from now on.
        MENDED,
        /// Another layout, on which some characters never arrive.
        KEYS_LOST,
        UNKNOWN_LAYOUT,
        OTHER_CODE;

        public boolean isGood() {
            return this == SAME || this == MENDED;
        }
    }

    public static final CalibrationModel WAITING = new CalibrationModel(State.WAITING, Optional.empty(), "");

    /// @param capsLocked whether Caps Lock was on when the code was scanned, where the computer tells
    public static CalibrationModel of(WedgeReading.Text reading, boolean capsLocked) {
        return switch (Calibration.from(reading.text())) {
            case Calibration.Recognised(var keyboard) -> {
                boolean same = keyboard.layout() == KeyboardLayout.SAME_AS_SCANNER;
                yield new CalibrationModel(same ? State.SAME : State.MENDED,
                        Optional.of(device(reading.device(), keyboard, capsLocked)), "");
            }
            case Calibration.KeysLost(var keyboard, var lost) -> new CalibrationModel(State.KEYS_LOST,
                    Optional.of(device(reading.device(), keyboard, capsLocked)), lost);
            case Calibration.UnknownLayout() -> new CalibrationModel(State.UNKNOWN_LAYOUT, Optional.empty(), "");
            case Calibration.OtherCode() -> new CalibrationModel(State.OTHER_CODE, Optional.empty(), "");
        };
    }

    /// Letters that come as they should although Caps Lock is on: the scanner looks to that itself. Letters that come
    /// turned although it is off, or is not known to be on, are turned always.
    private static WedgeDevice device(WedgeDevice device, Keyboard keyboard, boolean capsLocked) {
        boolean follows = !capsLocked || keyboard.capsLock();
        boolean turnedAlways = keyboard.capsLock() && !capsLocked;
        return device.withKeyboard(new Keyboard(keyboard.layout(), turnedAlways), follows);
    }
}
