package org.nordkassa.server;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.Money;

/// A card to be opened, with its first money; zero for a card that is filled later.
record NewCard(AccountKey key, Money amount, Optional<Instant> expires, Optional<String> pin, References references) {
    private static final Pattern PIN = Pattern.compile("[0-9]{3,12}");

    NewCard {
        if (amount.isNegative()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "a card cannot start below zero");
        }
        if (pin.filter(digits -> !PIN.matcher(digits).matches()).isPresent()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "a PIN is 3 to 12 digits");
        }
    }

    /// Without the PIN.
    @Override
    public String toString() {
        return "NewCard[" + amount + "]";
    }
}
