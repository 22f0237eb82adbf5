package org.nordkassa.scan;

import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.nordkassa.scan.layout.Calibration;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;
import org.nordkassa.scan.layout.LayoutRepair;
import org.nordkassa.scan.layout.Repair;

/// What a wedge's characters say, once its keyboard layout is undone. Pure.
public final class WedgeText {
    private static final Pattern WEB_ADDRESS = Pattern.compile("(?i)(][A-Z][0-9A-Z])?https?://.+", Pattern.DOTALL);
    private static final Pattern MANGLED_ADDRESS = Pattern.compile("(?i).{0,4}https?[^:a-z ].{2,}", Pattern.DOTALL);

    private WedgeText() {}

    /// @param capsLocked whether Caps Lock is on, where the computer tells
    public static Repair repair(WedgeReading.Text reading, boolean capsLocked) {
        return repair(reading.text(), reading.device(), capsLocked);
    }

    static Repair repair(String text, WedgeDevice device, boolean capsLocked) {
        var set = device.keyboard();
        var keyboard = new Keyboard(set.layout(), set.capsLock() ^ (capsLocked && device.followsCapsLock()));
        var repair = new LayoutRepair(keyboard).repair(text);
        return repair instanceof Repair.Unchanged && isOfAnotherLayout(text)
                ? new Repair.CannotRepair(Repair.Why.OTHER_LAYOUT, 1) : repair;
    }

    /// A web address betrays the layout: nothing else begins like that, and no code of `http` and a vowel is known.
    private static boolean isOfAnotherLayout(String text) {
        return !WEB_ADDRESS.matcher(text).matches() && MANGLED_ADDRESS.matcher(text).matches()
                && Arrays.stream(KeyboardLayout.values())
                        .map(layout -> new LayoutRepair(new Keyboard(layout, false)).repair(text))
                        .anyMatch(repair -> repair instanceof Repair.Repaired(var mended, var _)
                                && WEB_ADDRESS.matcher(mended).matches());
    }

    /// Whether a text, as it arrives from one of the scanners, is a code beyond doubt: a number with its check digit, a
    /// receipt, a card by the shop's rule, a GS1 text, the code of the set-up screen.
    public static Predicate<String> isCode(WedgeSettings settings, CodeRules rules) {
        var codes = new CodeReader(rules);
        return text -> {
            var device = settings.deviceOf(text).orElse(settings.devices().getFirst());
            var bare = text.startsWith(device.arrivingPrefix())
                    ? text.substring(device.arrivingPrefix().length()) : text;
            if (!(Calibration.from(bare) instanceof Calibration.OtherCode)) {
                return true;
            }
            return switch (repair(bare, device, false)) {
                case Repair.Unchanged(var same) -> isKnown(codes.read(same));
                case Repair.Repaired(var mended, var _) -> isKnown(codes.read(mended));
                case Repair.CannotRepair _ -> isOfAnotherLayout(bare);
            };
        };
    }

    private static boolean isKnown(CodeMeaning meaning) {
        return !(meaning instanceof CodeMeaning.OtherCode || meaning instanceof CodeMeaning.Unreadable
                || meaning instanceof CodeMeaning.WrongCheckDigit);
    }
}
