package org.nordkassa.ui.scanner;

import org.nordkassa.scan.layout.KeyboardLayout;
import org.nordkassa.ui.text.Texts;

/// What the calibration has to say.
///
/// @param detail what it means, or what to do
record CalibrationTexts(String verdict, String detail) {
    static CalibrationTexts of(CalibrationModel model, Texts texts) {
        var lost = String.join(" ", model.lost().split(""));
        var layout = model.found().map(device -> layout(device.keyboard().layout(), texts)).orElse("");
        return switch (model.state()) {
            case WAITING -> new CalibrationTexts(
                    texts.say("calibration.waiting"), texts.say("calibration.waiting.hint"));
            case SAME -> new CalibrationTexts(texts.say("calibration.same"), texts.say("calibration.same.hint"));
            case MENDED -> new CalibrationTexts(
                    texts.say("calibration.mended"), texts.say("calibration.mended.hint", layout));
            case KEYS_LOST -> new CalibrationTexts(
                    texts.say("calibration.keys-lost", lost), texts.say("calibration.keys-lost.hint", layout));
            case UNKNOWN_LAYOUT -> new CalibrationTexts(
                    texts.say("calibration.unknown-layout"), texts.say("calibration.unknown-layout.hint"));
            case OTHER_CODE -> new CalibrationTexts(
                    texts.say("calibration.other-code"), texts.say("calibration.other-code.hint"));
        };
    }

    private static String layout(KeyboardLayout layout, Texts texts) {
        return switch (layout) {
            case SAME_AS_SCANNER -> texts.say("keyboard.same-as-scanner");
            case FINNISH_SWEDISH -> texts.say("keyboard.finnish-swedish");
            case DANISH -> texts.say("keyboard.danish");
            case NORWEGIAN -> texts.say("keyboard.norwegian");
            case GERMAN -> texts.say("keyboard.german");
            case FRENCH -> texts.say("keyboard.french");
        };
    }
}
