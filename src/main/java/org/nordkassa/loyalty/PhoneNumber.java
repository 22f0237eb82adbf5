package org.nordkassa.loyalty;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.Optional;

/// A phone number in E.164 (`+358401234567`), the only form in which numbers are compared or sent.
public record PhoneNumber(String e164) {
    public PhoneNumber {
        if (!e164.matches("\\+[1-9]\\d{4,14}")) {
            throw new IllegalArgumentException("not an E.164 number");
        }
    }

    /// Understands a number as people type it (`040 123 4567`, `+46 70-123 45 67`, `0045...`).
    ///
    /// Anything but digits, a plus and what people part them with is refused before parsing: libphonenumber would read
    /// letters as keypad digits, and drop an extension or a second number without a word.
    ///
    /// @param region ISO country whose national form is assumed where no country code is given
    /// @return empty when it cannot be a number of its country
    public static Optional<PhoneNumber> parse(String text, String region) {
        if (!text.codePoints().allMatch(PhoneNumber::belongsInNumber)) {
            return Optional.empty();
        }
        try {
            var util = PhoneNumberUtil.getInstance();
            var number = util.parse(text, region);
            return util.isValidNumber(number)
                    ? Optional.of(new PhoneNumber(util.format(number, PhoneNumberFormat.E164)))
                    : Optional.empty();
        } catch (NumberParseException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean belongsInNumber(int character) {
        return Character.isDigit(character) || Character.isSpaceChar(character) || Character.isWhitespace(character)
                || Character.getType(character) == Character.DASH_PUNCTUATION || "+()[]./".indexOf(character) >= 0;
    }

    /// `+358 ••• 4567`: enough to recognise, too little to call. Of a short number the last two digits.
    public String masked() {
        return e164.length() < 11
                ? "••• " + e164.substring(e164.length() - 2)
                : e164.substring(0, 4) + " ••• " + e164.substring(e164.length() - 4);
    }

    /// Personal data stays out of logs: only the masked form is printed.
    @Override
    public String toString() {
        return masked();
    }
}
