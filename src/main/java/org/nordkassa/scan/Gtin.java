package org.nordkassa.scan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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

    /// The number in 14 digits: the same for every spelling.
    static String fourteen(String gtin) {
        return "0".repeat(LONGEST - gtin.length()) + gtin;
    }

    /// A short UPC (UPC-E) in the 12 digits that it stands for: number system 0 or 1, six digits of which the last says
    /// where the zeros were, and the check digit of the long form (GS1 General Specifications 5.2.2.4).
    ///
    /// @param digits 8 of them
    /// @return empty when there is no such number, or its check digit is wrong
    static Optional<String> unshortened(String digits) {
        if (!digits.matches("[01][0-9]{7}")) {
            return Optional.empty();
        }
        var six = digits.substring(1, 7);
        char last = six.charAt(5);
        var middle = switch (last) {
            case '0', '1', '2' -> six.substring(0, 2) + last + "0000" + six.substring(2, 5);
            case '3' -> six.substring(0, 3) + "00000" + six.substring(3, 5);
            case '4' -> six.substring(0, 4) + "00000" + six.charAt(4);
            default -> six.substring(0, 5) + "0000" + last;
        };
        return Optional.of(digits.charAt(0) + middle + digits.charAt(7)).filter(Gtin::isRight);
    }

    /// Whether a number is from the ranges that every shop fills as it likes, or that are for slips and coupons
    /// (prefixes 02, 04, 20-29 and 98, 99; of 8 digits, 0 and 2), so that it names no product of a manufacturer's.
    static boolean isShopsOwn(String gtin) {
        return gtin.length() == 8
                ? gtin.matches("[02].*") : fourteen(gtin).substring(1).matches("(0[24]|2|9[89]).*");
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
