package org.nordkassa.server;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/// The kind and number by which callers name an account. Does not print its number: it is money to whoever knows it.
record AccountKey(Kind kind, String number) {
    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:+-]{1,64}");

    enum Kind {
        CARD,
        CUSTOMER;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    AccountKey {
        Objects.requireNonNull(kind, "kind");
        if (!NUMBER.matcher(number).matches()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "a number is 1 to 64 letters, digits or . _ : + -");
        }
    }

    static AccountKey card(String number) {
        return new AccountKey(Kind.CARD, number);
    }

    static AccountKey customer(String number) {
        return new AccountKey(Kind.CUSTOMER, number);
    }

    @Override
    public String toString() {
        return kind.word();
    }
}
