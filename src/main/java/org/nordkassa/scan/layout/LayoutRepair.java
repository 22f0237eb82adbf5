package org.nordkassa.scan.layout;

import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nordkassa.scan.layout.Repair.What;
import org.nordkassa.scan.layout.Repair.Why;

/// Turns what a host made of a US scanner's keys into what the scanner meant.
///
/// A dead key joins the next character: `á` for an accent and an a, `` `2 `` where the two do not join. Three things
/// are lost on the way, and no table brings them back: a dead key's own place when it gave nothing at all
/// ([#LOST_KEY]), a blank right after a dead key, and a pair of keys that joins to what one key gives: `]a ]o ]A ]O`
/// and `' ; " :` in Finland and Sweden, `[@` and `` ` `` in France. The single key is taken, as every web address has
/// `:`.
public final class LayoutRepair {
    /// Stands in the text where a key was pressed that gave no character.
    public static final char LOST_KEY = '\ufffd';

    /// Digits typed with Alt held down are written as this and the nine characters that follow it.
    public static final char ALT_ZERO = '\ue000';

    /// Stands before the character of a key that was pressed with Ctrl.
    public static final char CONTROL = '\ue00a';

    private static final char SEPARATOR = '\u001d';
    private static final Pattern CONTROL_KEY = Pattern.compile(CONTROL + "(.)", Pattern.DOTALL);
    private static final Pattern ALT_NUMBER = Pattern.compile("[\ue000-\ue009]{2,4}");
    private static final char CIRCUMFLEX = '\u0302';
    private static final String ACCENTS = "´`^¨";
    private static final String DEAD = "\u0301\u0300\u0302\u0308";
    private static final String RAISED = "²³¹⁰⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

    private final KeyboardLayout layout;
    private final boolean capsLock;

    public LayoutRepair(Keyboard keyboard) {
        layout = keyboard.layout();
        capsLock = keyboard.capsLock();
    }

    /// Total: any text gives a value.
    public Repair repair(String whole) {
        var arrived = CONTROL_KEY.matcher(whole).replaceAll(match -> control(match.group(1).charAt(0)));
        return arrived.equals(whole) ? withoutControlKeys(whole) : switch (withoutControlKeys(arrived)) {
            case Repair.Unchanged(var text) -> new Repair.Repaired(text, EnumSet.of(What.CONTROL_KEY));
            case Repair.Repaired(var text, var what) -> new Repair.Repaired(text, with(what, What.CONTROL_KEY));
            case Repair.CannotRepair cannot -> cannot;
        };
    }

    private static EnumSet<What> with(Set<What> some, What more) {
        var all = EnumSet.of(more);
        all.addAll(some);
        return all;
    }

    /// Ctrl and a letter are that letter's control character. Among the signs only one is ever used in codes, GS1's
    /// separator on `]`, which is a dead key or another sign elsewhere.
    private String control(char given) {
        char key = layout.us(given).orElse(given);
        boolean isLetter = key >= 'a' && key <= 'z' || key >= 'A' && key <= 'Z';
        return String.valueOf(isLetter ? (char) (key & 0x1f) : SEPARATOR);
    }

    private Repair withoutControlKeys(String arrived) {
        if (arrived.indexOf(LOST_KEY) >= 0) {
            return new Repair.CannotRepair(Why.KEYS_LOST, (int) arrived.chars().filter(c -> c == LOST_KEY).count());
        }
        var what = EnumSet.noneOf(What.class);
        var text = withoutAltNumbers(arrived);
        if (!text.equals(arrived)) {
            what.add(What.ALT_NUMBER);
        }
        if (layout == KeyboardLayout.SAME_AS_SCANNER && !capsLock) {
            return result(arrived, text, what);
        }
        var keys = new Keys();
        text.chars().forEach(character -> keys.take((char) character));
        what.addAll(keys.what);
        return keys.foreign > 0
                ? new Repair.CannotRepair(Why.OTHER_LAYOUT, keys.foreign) : result(arrived, keys.text.toString(), what);
    }

    private static Repair result(String arrived, String text, EnumSet<What> what) {
        return text.equals(arrived) ? new Repair.Unchanged(text) : new Repair.Repaired(text, what);
    }

    /// Windows turns Alt and 0029 into the separator by itself; elsewhere the digits arrive.
    private static String withoutAltNumbers(String text) {
        return ALT_NUMBER.matcher(text).replaceAll(match -> {
            int number = match.group().chars().map(c -> c - ALT_ZERO).reduce(0, (sum, digit) -> 10 * sum + digit);
            return number < 128 ? Matcher.quoteReplacement(String.valueOf((char) number)) : match.group();
        });
    }

    /// The keys found so far.
    private final class Keys {
        final StringBuilder text = new StringBuilder();
        final EnumSet<What> what = EnumSet.noneOf(What.class);
        int foreign;

        void take(char given) {
            if (!plain(given) && !accent(given) && !joined(given)) {
                foreign += Character.isISOControl(given) ? 0 : 1;
                text.append(given);
            }
        }

        private boolean plain(char given) {
            char released = capsLock ? layout.swapCase(given) : given;
            var key = layout.us(released);
            key.ifPresent(us -> {
                text.append(us.charValue());
                note(released != given, What.CAPS_LOCK);
                note(us != released, What.LAYOUT);
            });
            return key.isPresent();
        }

        /// A dead key that joined nothing.
        private boolean accent(char given) {
            int at = ACCENTS.indexOf(given);
            return at >= 0 && dead(DEAD.charAt(at));
        }

        private boolean joined(char given) {
            return split(given).map(pair -> dead(pair.charAt(0)) && plain(pair.charAt(1))).orElse(false);
        }

        private boolean dead(char accent) {
            var key = layout.us(accent);
            key.ifPresent(us -> {
                text.append(us.charValue());
                what.add(What.LAYOUT);
            });
            return key.isPresent();
        }

        private void note(boolean happened, What which) {
            if (happened) {
                what.add(which);
            }
        }
    }

    /// The dead key and the character that were joined.
    private static Optional<String> split(char given) {
        if (RAISED.indexOf(given) >= 0) {
            return Optional.of(CIRCUMFLEX + Normalizer.normalize(String.valueOf(given), Normalizer.Form.NFKD)
                    .replace('\u2212', '-'));
        }
        var parts = Normalizer.normalize(String.valueOf(given), Normalizer.Form.NFD);
        int last = parts.length() - 1;
        var base = Normalizer.normalize(parts.substring(0, last), Normalizer.Form.NFC);
        return base.length() == 1 ? Optional.of(parts.substring(last) + base) : Optional.empty();
    }
}
