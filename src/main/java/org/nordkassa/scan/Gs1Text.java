package org.nordkassa.scan;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the article number in GS1's longer texts. Only application identifier 01 is understood; the others are passed
/// over.
final class Gs1Text {
    /// The separator between elements of variable length (FNC1).
    static final char SEPARATOR = '\u001d';

    /// A GS1 Digital Link: any host, `/01/` and the number in the path.
    private static final Pattern DIGITAL_LINK = Pattern.compile(
            "https?://[^/]+(?:/[^?#]*)?/01/([0-9]{8}|[0-9]{12,14})(?:[/?#].*)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern WITH_BRACKETS = Pattern.compile("\\(01\\)([0-9]{14})(?:\\(.*)?");
    private static final Pattern BARE = Pattern.compile(SEPARATOR + "?01([0-9]{14}).*");
    /// Symbology identifiers of GS1-128, GS1 DataBar, GS1 DataMatrix and GS1 QR (ISO/IEC 15424).
    private static final Pattern MARKED = Pattern.compile("](?:C1|e0|d2|Q3)" + SEPARATOR + "?01([0-9]{14}).*");

    private Gs1Text() {}

    /// The article number of a text that says by its form that it is GS1's, its check digit not looked at.
    static Optional<String> marked(String text) {
        return first(DIGITAL_LINK.matcher(text)).or(() -> first(WITH_BRACKETS.matcher(text)))
                .or(() -> first(MARKED.matcher(text)));
    }

    /// The article number of an element string that does not say what it is: only a right check digit makes it one.
    static Optional<String> bare(String text) {
        return first(BARE.matcher(text)).filter(Gtin::isRight);
    }

    private static Optional<String> first(Matcher matcher) {
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
