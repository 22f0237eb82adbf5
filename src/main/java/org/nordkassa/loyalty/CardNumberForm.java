package org.nordkassa.loyalty;

import java.util.function.IntUnaryOperator;

/// How a shop's new card numbers look: `#` stands for a digit, `*` for a digit or letter, everything else for itself.
///
/// Letters that are taken for others, or make words, are left out.
public record CardNumberForm(String form) {
    /// As the numbers of the demo shop's members.
    public static final CardNumberForm USUAL = new CardNumberForm("CU**********");

    private static final String DIGITS = "0123456789";
    private static final String SIGNS = "23456789BCDFGHJKMNPQRSTVWXYZ";
    /// Fewer than that many numbers are guessed, or used up, too soon.
    private static final double FEWEST = 1e9;

    public CardNumberForm {
        if (!isPossible(form)) {
            throw new IllegalArgumentException("no form of card numbers");
        }
    }

    /// Whether numbers of that form can be an [Identifier], and are many enough.
    public static boolean isPossible(String form) {
        double numbers = form.chars().mapToDouble(sign ->
                sign == '#' ? DIGITS.length() : sign == '*' ? SIGNS.length() : 1).reduce(1, (one, other) -> one * other);
        return form.length() <= 128 && form.equals(form.strip()) && numbers >= FEWEST
                && form.chars().noneMatch(Character::isISOControl);
    }

    /// @param dice a random number from 0 up to, but not, the one it is given
    public Identifier number(IntUnaryOperator dice) {
        var number = new StringBuilder();
        form.chars().forEach(sign -> {
            var signs = sign == '#' ? DIGITS : sign == '*' ? SIGNS : Character.toString(sign);
            number.append(signs.charAt(dice.applyAsInt(signs.length())));
        });
        return Identifier.customerCard(number.toString());
    }
}
