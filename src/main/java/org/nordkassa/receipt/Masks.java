package org.nordkassa.receipt;

/// What of a person or a card may stand on paper that is left lying about.
final class Masks {
    private Masks() {}

    /// The first name and the last one's initial: `Aino V.` A single name stays whole.
    static String person(String name) {
        var words = TextWidth.clean(name).split(" ");
        return words.length < 2 ? words[0]
                : words[0] + " " + Character.toString(words[words.length - 1].codePointAt(0)) + ".";
    }

    /// The text with any card number in it cut to its last four characters. Numbers come masked; this is the second
    /// lock.
    static String cardNumber(String text) {
        return TextWidth.clean(text).replaceAll("(?<!\\d)(?:\\d[ -]?){4,}(\\d{4})(?!\\d)", "•••• $1");
    }
}
