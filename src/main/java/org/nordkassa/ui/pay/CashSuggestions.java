package org.nordkassa.ui.pay;

import java.util.List;
import java.util.TreeSet;
import org.joda.money.Money;

/// What a customer is likely to hand over: the exact sum in coins, then the next sums that are made of one kind of note.
public final class CashSuggestions {
    private static final int MOST = 5;

    private CashSuggestions() {}

    /// @param due what is due in cash, rounded to coins
    /// @return the exact sum first, then larger ones, rising; empty when nothing is due
    public static List<Money> of(Money due) {
        if (!due.isPositive()) {
            return List.of();
        }
        var sums = new TreeSet<Money>();
        for (long note : notes(due.getCurrencyUnit().getCode())) {
            long minor = note * 100;
            long notesNeeded = Math.ceilDiv(due.getAmountMinorLong(), minor);
            sums.add(Money.ofMinor(due.getCurrencyUnit(), notesNeeded * minor));
        }
        sums.add(due);
        return sums.stream().limit(MOST + 1L).toList();
    }

    private static List<Long> notes(String currency) {
        return switch (currency) {
            case "SEK" -> List.of(20L, 50L, 100L, 200L, 500L, 1000L);
            case "NOK" -> List.of(50L, 100L, 200L, 500L, 1000L);
            case "DKK" -> List.of(50L, 100L, 200L, 500L, 1000L);
            default -> List.of(5L, 10L, 20L, 50L, 100L);
        };
    }
}
