package org.nordkassa.checkout.access;

/// Somebody who sells at this till.
///
/// @param name as colleagues call them, not blank
/// @param inService whether they may log in; who is not stays known for the sake of old receipts
public record Cashier(CashierNumber number, String name, Role role, boolean inService) {
    public static final int LONGEST_NAME = 40;

    public Cashier {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a cashier's name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    public String firstName() {
        return name.strip().split("\\s+")[0];
    }

    public Cashier outOfService() {
        return new Cashier(number, name, role, false);
    }

    /// The name stays out of logs.
    @Override
    public String toString() {
        return "cashier " + number + " (" + role + (inService ? "" : ", out of service") + ")";
    }
}
