package org.nordkassa.sale;

import java.util.List;
import org.joda.money.Money;

/// How far a total is paid by its tenders.
///
/// Cash rounding touches only the part paid in cash, and only when cash is what closes the sale: of 10.02 EUR, 5.00 in
/// cash and 5.02 by card is exact, while 10.00 in cash settles it with a rounding of -0.02.
///
/// A total below zero is owed to the customer: nothing in cash settles it, and all of it is change.
///
/// @param due still to pay if the rest is not paid in cash; zero when paid
/// @param dueInCash still to pay if all the rest is paid in cash, rounded to coins; zero when paid
/// @param rounding what cash rounding adds to the total, negative when it takes away; zero until paid
/// @param change to give back from the cash; zero until paid
public record Settlement(boolean isPaid, Money due, Money dueInCash, Money rounding, Money change) {
    public static Settlement of(Money total, List<Tender> tenders, CashRounding cashRounding) {
        var zero = Money.zero(total.getCurrencyUnit());
        var cash = sum(zero, tenders.stream().filter(Tender::isCash).toList());
        var toPayInCash = total.minus(sum(zero, tenders.stream().filter(tender -> !tender.isCash()).toList()));
        boolean hasCash = tenders.stream().anyMatch(Tender::isCash);
        var rounded = cashRounding.round(toPayInCash);
        if (toPayInCash.isZero() && !hasCash) {
            return new Settlement(true, zero, zero, zero, zero);
        }
        if (hasCash && !cash.isLessThan(rounded)) {
            return new Settlement(true, zero, zero, rounded.minus(toPayInCash), cash.minus(rounded));
        }
        return new Settlement(toPayInCash.equals(cash), toPayInCash.minus(cash), rounded.minus(cash), zero, zero);
    }

    private static Money sum(Money zero, List<Tender> tenders) {
        return tenders.stream().map(Tender::amount).reduce(zero, Money::plus);
    }
}
