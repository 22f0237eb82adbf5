package org.nordkassa.checkout;

import org.joda.money.Money;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Tender;

/// Takes cash, and pays out what is owed to the customer.
final class CashTenders {
    private final Desk desk;
    private final CurrentSale current;
    private final Runnable onTendered;

    /// @param onTendered told after each tender that was taken
    CashTenders(Desk desk, CurrentSale current, Runnable onTendered) {
        this.desk = desk;
        this.current = current;
        this.onTendered = onTendered;
    }

    /// What is owed to the customer is change on nothing.
    void take(Money counted) {
        var sale = current.open().orElseThrow();
        boolean paysOut = sale.settlement().dueInCash().isNegative() && counted.isNegative();
        var tendered = paysOut ? Money.zero(counted.getCurrencyUnit()) : counted;
        current.apply(new SaleCommand.TakeTender(new Tender.Cash(sale.nextTenderId(), tendered), desk.now()))
                .ifPresentOrElse(reason -> desk.say(new Notice.CommandRejected(reason)), onTendered);
    }
}
