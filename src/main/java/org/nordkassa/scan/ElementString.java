package org.nordkassa.scan;

import java.util.regex.Pattern;

/// GS1 element strings: identifiers and values one after the other, those of variable length ended by a separator
/// (GS1 General Specifications 7.8), or with brackets around the identifiers as they stand under a code.
final class ElementString {
    /// FNC1 as scanners send it between elements.
    static final char SEPARATOR = '\u001d';

    private static final Pattern BRACKETED = Pattern.compile("\\((\\d{2,4})\\)(.*?)(?=\\(\\d{2,4}\\)|$)");

    private ElementString() {}

    static Gs1Elements.Reading read(String text) {
        var elements = new Gs1Elements.Collector();
        int place = 0;
        while (place < text.length() && !elements.hasFailed()) {
            place = text.charAt(place) == SEPARATOR ? place + 1 : element(text, place, elements);
        }
        return elements.result();
    }

    /// @return where the next element begins
    private static int element(String text, int place, Gs1Elements.Collector elements) {
        var format = Gs1Identifiers.at(text, place);
        if (format.isEmpty()) {
            elements.fail(text.length() - place < 4 && text.substring(place).matches("[0-9]*")
                    ? Gs1Fault.CUT_SHORT : Gs1Fault.UNKNOWN_IDENTIFIER);
            return text.length();
        }
        int begin = place + format.get().ai().length();
        int separator = text.indexOf(SEPARATOR, begin);
        int end = separator < 0 ? text.length() : separator;
        if (format.get().predefined()) {
            end = Math.min(end, begin + format.get().longest());
        }
        elements.add(format.get(), text.substring(begin, end));
        return end;
    }

    static Gs1Elements.Reading readBracketed(String text) {
        var elements = new Gs1Elements.Collector();
        var matcher = BRACKETED.matcher(text);
        while (matcher.find() && !elements.hasFailed()) {
            var format = Gs1Identifiers.of(matcher.group(1));
            format.ifPresentOrElse(found -> elements.add(found, matcher.group(2)),
                    () -> elements.fail(Gs1Fault.UNKNOWN_IDENTIFIER));
        }
        return elements.result();
    }

    /// A separator after each element of variable length but the last.
    static String write(Gs1Elements elements) {
        var text = new StringBuilder();
        boolean open = false;
        for (var element : elements.values().entrySet()) {
            if (open) {
                text.append(SEPARATOR);
            }
            text.append(element.getKey()).append(element.getValue());
            open = !Gs1Identifiers.of(element.getKey()).orElseThrow().predefined();
        }
        return text.toString();
    }
}
