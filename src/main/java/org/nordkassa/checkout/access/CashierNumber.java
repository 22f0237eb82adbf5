package org.nordkassa.checkout.access;

/// A cashier's number at this till, which is all of them that stands in the journal. Never given twice.
public record CashierNumber(int value) implements Comparable<CashierNumber> {
    public static final int MOST = 999;

    public CashierNumber {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException("cashiers have the numbers 1 to " + MOST);
        }
    }

    @Override
    public int compareTo(CashierNumber other) {
        return Integer.compare(value, other.value);
    }

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
