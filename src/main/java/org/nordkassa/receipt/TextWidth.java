package org.nordkassa.receipt;

import java.text.BreakIterator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// How many columns a text takes, whatever its script, and how it is broken to fit.
final class TextWidth {
    private TextWidth() {}

    /// The text as it may stand in a row: composed, on one line, without controls and marks of direction.
    static String clean(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("[\\p{Zl}\\p{Zp}\\p{Cc}]+", " ")
                .replaceAll("[\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}]", "").replaceAll(" {2,}", " ").strip();
    }

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    /// Marks that sit on another character take no column, ideographs, Hangul and pictures take two.
    static int of(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0x303E || c >= 0x3041 && c <= 0xA4CF
                || c >= 0xAC00 && c <= 0xD7A3 || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60 || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x1F300 && c <= 0x1FAFF
                || c >= 0x20000 && c <= 0x3FFFD || Character.isEmojiPresentation(c);
    }

    /// Lines of at most so many columns, broken at blanks where there are any and inside words where not.
    static List<String> wrap(String text, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (var word : clean(text).split(" ")) {
            if (!line.isEmpty() && of(line.toString()) + 1 + of(word) <= width) {
                line.append(' ').append(word);
            } else {
                addTo(lines, line);
                line.append(word);
            }
            breakWord(lines, line, width);
        }
        addTo(lines, line);
        return lines.isEmpty() ? List.of("") : lines;
    }

    private static void breakWord(List<String> lines, StringBuilder line, int width) {
        while (of(line.toString()) > width) {
            var head = head(line.toString(), width);
            lines.add(head);
            line.delete(0, head.length());
        }
    }

    /// As many whole characters, with their marks, as fit; of a single one that does not, its first part.
    private static String head(String text, int width) {
        var characters = BreakIterator.getCharacterInstance(Locale.ROOT);
        characters.setText(text);
        int end = characters.next();
        if (of(text.substring(0, end)) > width) {
            return text.substring(0, text.offsetByCodePoints(0, 1));
        }
        for (int next = characters.next(); next != BreakIterator.DONE; next = characters.next()) {
            if (of(text.substring(0, next)) > width) {
                break;
            }
            end = next;
        }
        return text.substring(0, end);
    }

    private static void addTo(List<String> lines, StringBuilder line) {
        if (!line.isEmpty()) {
            lines.add(line.toString());
            line.setLength(0);
        }
    }

    static String pad(String text, int width, Row.Align align) {
        int missing = Math.max(0, width - of(text));
        int left = switch (align) {
            case LEFT -> 0;
            case CENTRE -> missing / 2;
            case RIGHT -> missing;
        };
        return " ".repeat(left) + text + " ".repeat(missing - left);
    }
}
