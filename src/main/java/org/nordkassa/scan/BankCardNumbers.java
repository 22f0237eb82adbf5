package org.nordkassa.scan;

import java.util.regex.Pattern;

/// Knows the numbers of payment cards, so that none is ever taken for a gift card, looked up or shown.
final class BankCardNumbers {
    /// Visa, Mastercard, Maestro and Dankort, American Express, Diners, Discover, JCB, UnionPay: the ranges that are
    /// issued, with their lengths.
    private static final Pattern ISSUED = Pattern.compile(
            "4([0-9]{12}|[0-9]{15}|[0-9]{18})"
            + "|(5[1-5][0-9]{2}|222[1-9]|22[3-9][0-9]|2[3-6][0-9]{2}|27[01][0-9]|2720)[0-9]{12}"
            + "|(5018|5019|5020|5038|5893|6304|6759|676[1-3])[0-9]{8,15}"
            + "|3[47][0-9]{13}"
            + "|3(0[0-5]|[68][0-9])[0-9]{11}"
            + "|(6011|64[4-9][0-9]|65[0-9]{2})[0-9]{12,15}"
            + "|35(2[89]|[3-8][0-9])[0-9]{12,15}"
            + "|62[0-9]{14,17}");
    /// The first or second track of a magnetic stripe, however the number reads.
    private static final Pattern STRIPE = Pattern.compile(".*(%B[0-9 ]{13,23}\\^|;[0-9]{13,19}=).*");

    private BankCardNumbers() {}

    static boolean matches(String text) {
        var digits = text.replaceAll("[ -]", "");
        return STRIPE.matcher(text).matches() || ISSUED.matcher(digits).matches() && passesLuhn(digits);
    }

    /// ISO/IEC 7812: every second digit from the right is doubled, digits of the products are added up, the sum is a
    /// multiple of ten.
    static boolean passesLuhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = i % 2 == 1 ? 2 * digit : digit;
            sum += doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }
}
