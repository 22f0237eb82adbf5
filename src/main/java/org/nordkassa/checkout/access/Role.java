package org.nordkassa.checkout.access;

/// What a cashier is trusted with. Each may do what those before may.
public enum Role {
    CASHIER, SUPERVISOR, OWNER;

    /// Whether whoever has this role may do what needs that one.
    public boolean covers(Role needed) {
        return compareTo(needed) >= 0;
    }
}
