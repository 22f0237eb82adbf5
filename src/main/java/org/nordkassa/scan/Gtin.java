package org.nordkassa.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Stream;

/// The arithmetic of GS1 article numbers.
public final class Gtin {
    private static final int LONGEST = 14;

    private Gtin() {}

    /// The GS1 check digit (mod 10): the digits are weighted 3, 1, 3, ... from the right, and it lifts the sum to the
    /// next ten (GS1 General Specifications 7.9).
    ///
    /// @param digits without the check digit
    public static int checkDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weight = (digits.length() - i) % 2 == 1 ? 3 : 1;
            sum += weight * (digits.charAt(i) - '0');
        }
        return (10 - sum % 10) % 10;
    }

    /// Whether the text is as long as an article number and all digits, whatever its check digit.
    public static boolean hasShape(String text) {
        return text.matches("[0-9]{8}|[0-9]{12,14}");
    }

    public static boolean isRight(String text) {
        int last = text.length() - 1;
        return hasShape(text) && checkDigit(text.substring(0, last)) == text.charAt(last) - '0';
    }

    /// The other lengths in which the same number is written (EAN-13, UPC-A, GTIN-14, EAN-8), then the number as a
    /// spreadsheet leaves it, without its leading zeros.
    ///
    /// @param gtin a right number
    static List<String> otherForms(String gtin) {
        var bare = gtin.replaceFirst("^0+(?=.)", "");
        var forms = new LinkedHashSet<String>();
        Stream.of(13, 12, LONGEST, 8).filter(length -> length >= bare.length())
                .forEach(length -> forms.add("0".repeat(length - bare.length()) + bare));
        forms.add(bare);
        forms.remove(gtin);
        return List.copyOf(forms);
    }
}
