package org.nordkassa.server;

import java.util.Optional;

/// The caller's own names for a movement.
///
/// @param transaction idempotency key, unique over the whole ledger
/// @param merchant    sale or order id
/// @param staff       who stood at the till
/// @param till        whose key was shown with it; empty where tills share one
record References(String transaction, Optional<String> merchant, Optional<String> staff, Optional<String> till) {
    private static final int LONGEST = 128;

    References(String transaction, Optional<String> merchant, Optional<String> staff) {
        this(transaction, merchant, staff, Optional.empty());
    }

    References by(Optional<String> other) {
        return new References(transaction, merchant, staff, other);
    }

    References {
        if (transaction.isBlank()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "transaction_reference is missing");
        }
        requireShort(transaction);
        merchant.ifPresent(References::requireShort);
        staff.ifPresent(References::requireShort);
    }

    private static void requireShort(String reference) {
        if (reference.length() > LONGEST) {
            throw new Refused(ErrorCode.BAD_REQUEST, "a reference has at most " + LONGEST + " characters");
        }
    }
}
