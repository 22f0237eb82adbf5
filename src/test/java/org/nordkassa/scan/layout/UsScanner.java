package org.nordkassa.scan.layout;

import java.text.Normalizer;

/// Types like a US scanner on a host, and says what arrives in a text field there.
record UsScanner(Keyboard host) {
    private static final String DEAD = "\u0301\u0300\u0302\u0308";
    private static final String ACCENTS = "´`^¨";
    private static final String RAISABLE = "0123456789+-=()";
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾";

    /// @param raising whether the input method joins `^` and `2` to `²`, as X11's does
    String arrives(String text, boolean raising) {
        var arrived = new StringBuilder();
        char dead = 0;
        for (char key : text.toCharArray()) {
            char given = host.layout().host(key);
            given = host.capsLock() ? host.layout().swapCase(given) : given;
            boolean isDead = DEAD.indexOf(given) >= 0;
            if (dead == 0) {
                arrived.append(isDead ? "" : String.valueOf(given));
            } else {
                arrived.append(isDead ? accent(dead) : joined(dead, given, raising));
            }
            dead = isDead ? given : 0;
        }
        return arrived.append(dead == 0 ? "" : accent(dead)).toString();
    }

    /// With the focus elsewhere than in a text field.
    String arrivesOutsideFields(String text) {
        var arrived = new StringBuilder();
        text.chars().map(key -> host.layout().host((char) key)).forEach(given ->
                arrived.append(DEAD.indexOf(given) >= 0 ? LayoutRepair.LOST_KEY : (char) given));
        return arrived.toString();
    }

    private static String accent(char dead) {
        return String.valueOf(ACCENTS.charAt(DEAD.indexOf(dead)));
    }

    private static String joined(char dead, char next, boolean raising) {
        var joined = Normalizer.normalize("" + next + dead, Normalizer.Form.NFC);
        if (joined.length() == 1) {
            return joined;
        }
        int at = RAISABLE.indexOf(next);
        return dead == '\u0302' && raising && at >= 0
                ? RAISED.substring(at, at + 1) : accent(dead) + (next == ' ' ? "" : String.valueOf(next));
    }
}
