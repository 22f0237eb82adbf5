package org.nordkassa.scan;

import java.util.List;
import java.util.Optional;
import org.nordkassa.sale.Country;

/// One row of a table of in-store codes: EAN-13 numbers, made in the shop, whose first digits say that others of them
/// are a weight or a price. They stand in this order: prefix, article, a check digit of the value where there is one,
/// value, the check digit of the whole.
///
/// @param prefix two to four digits, from 20 or 02
/// @param articleDigits how many digits name the article
/// @param valueDigits how many digits are the value
/// @param scale grams or minor units per step of the value
/// @param innerCheck whether the value has a check digit of its own; for values of 4 or 5 digits
public record InStoreCode(
        String prefix, int articleDigits, int valueDigits, Content content, int scale, boolean innerCheck) {
    public enum Content {
        WEIGHT, PRICE
    }

    private static final int LENGTH = 13;

    public InStoreCode {
        int digits = prefix.length() + articleDigits + (innerCheck ? 1 : 0) + valueDigits + 1;
        boolean innerFits = !innerCheck || valueDigits == 4 || valueDigits == 5;
        if (!prefix.matches("(2[0-9]|02)[0-9]{0,2}") || scale < 1 || articleDigits < 1 || valueDigits < 1
                || digits != LENGTH || !innerFits) {
            throw new IllegalArgumentException("not an in-store code: " + prefix + ", " + articleDigits + " and "
                    + valueDigits + " digits by " + scale);
        }
    }

    /// The tables that are published. Norway, Denmark and Germany publish none: shops there set their own.
    ///
    /// Finland (gs1.fi): 23 weight below 10 kg in grams, 24 below 100 kg in tens of grams, 25 above in hundreds. Sweden
    /// (gs1.se): 20, 21, 22 price with two, one and no decimals; 23, 24, 25 kilograms with three, two and one.
    public static List<InStoreCode> of(Country country) {
        return switch (country) {
            case FI -> List.of(weight("23", 1), weight("24", 10), weight("25", 100));
            case SE -> List.of(price("20", 1), price("21", 10), price("22", 100),
                    weight("23", 1), weight("24", 10), weight("25", 100));
            case DK, NO, DE -> List.of();
        };
    }

    /// Six digits of article, four of weight.
    public static InStoreCode weight(String prefix, int grams) {
        return new InStoreCode(prefix, 6, 4, Content.WEIGHT, grams, false);
    }

    /// Six digits of article, four of price.
    public static InStoreCode price(String prefix, int minorUnits) {
        return new InStoreCode(prefix, 6, 4, Content.PRICE, minorUnits, false);
    }

    /// @param digits 13, their check digit right
    /// @return empty when the number is not of this row, its value is 0 or the value's own check digit is wrong
    Optional<CodeMeaning> read(String digits) {
        if (!digits.startsWith(prefix)) {
            return Optional.empty();
        }
        int article = prefix.length() + articleDigits;
        int begin = article + (innerCheck ? 1 : 0);
        var value = digits.substring(begin, begin + valueDigits);
        boolean isRight = !innerCheck || checkDigit(value) == digits.charAt(article) - '0';
        return Optional.of(Long.parseLong(value)).filter(number -> number > 0 && isRight)
                .map(number -> meaning(digits.substring(0, article), number * scale));
    }

    private CodeMeaning meaning(String itemKey, long scaled) {
        return switch (content) {
            case WEIGHT -> new CodeMeaning.WeighedItem(itemKey, scaled);
            case PRICE -> new CodeMeaning.PricedItem(itemKey, scaled);
        };
    }

    /// The check digit of a value (GS1 General Specifications 7.9, check digits of price and weight fields). Each digit
    /// is multiplied, by 2, 3 or 5; where that makes two digits, the tens are taken from the units (2-, 5-) or added to
    /// them (5+). Four digits: 2-, 2-, 3, 5-, and the sum times 3 ends in the check digit. Five digits: 5+, 2-, 5-, 5+,
    /// 2-, and what the sum lacks to the next ten is the check digit weighted by 5-.
    static int checkDigit(String value) {
        return value.length() == 4
                ? (twoMinus(value, 0) + twoMinus(value, 1) + 3 * digit(value, 2) + fiveMinus(digit(value, 3))) * 3 % 10
                : unweighted(Math.floorMod(-(fivePlus(value, 0) + twoMinus(value, 1) + fiveMinus(digit(value, 2))
                        + fivePlus(value, 3) + twoMinus(value, 4)), 10));
    }

    private static int unweighted(int weighted) {
        int digit = 0;
        while (fiveMinus(digit) != weighted) {
            digit++;
        }
        return digit;
    }

    private static int digit(String value, int place) {
        return value.charAt(place) - '0';
    }

    private static int twoMinus(String value, int place) {
        int product = 2 * digit(value, place);
        return Math.floorMod(product % 10 - product / 10, 10);
    }

    private static int fiveMinus(int digit) {
        int product = 5 * digit;
        return Math.floorMod(product % 10 - product / 10, 10);
    }

    private static int fivePlus(String value, int place) {
        int product = 5 * digit(value, place);
        return product % 10 + product / 10;
    }
}
