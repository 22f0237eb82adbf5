package org.nordkassa.checkout.access;

import java.util.Optional;

/// A cashier's PIN as it was entered. Never printed, never kept: what is kept is its hash.
public record Pin(String digits) {
    public static final int SHORTEST = 4;
    public static final int LONGEST = 10;

    /// Why digits are no PIN to be given to anybody.
    public enum Fault {
        NOT_DIGITS, TOO_SHORT, TOO_LONG,
        /// The same digit all over, or digits in a row: the first that anybody tries.
        TOO_SIMPLE
    }

    /// @return why it should not be anybody's; empty when it may
    public static Optional<Fault> fault(String digits) {
        if (!digits.chars().allMatch(digit -> digit >= '0' && digit <= '9')) {
            return Optional.of(Fault.NOT_DIGITS);
        }
        if (digits.length() < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (digits.length() > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isRow(digits, 0) || isRow(digits, 1) || isRow(digits, 9)
                ? Optional.of(Fault.TOO_SIMPLE) : Optional.empty();
    }

    /// Whether each digit is the one before and `step`, round the clock.
    private static boolean isRow(String digits, int step) {
        for (int i = 1; i < digits.length(); i++) {
            if ((digits.charAt(i - 1) - '0' + step) % 10 != digits.charAt(i) - '0') {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return "•••";
    }
}
