package org.nordkassa.checkout;

import org.nordkassa.checkout.port.Journal;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleDecider;

/// A sale's state from its stream in the journal.
final class Replay {
    private Replay() {}

    static Sale sale(Journal.Stream stream) {
        var decider = new SaleDecider();
        Sale sale = new Sale.NotStarted();
        for (var entry : stream.entries()) {
            if (entry instanceof Journal.OfSale(var event)) {
                sale = decider.evolve(sale, event);
            }
        }
        return sale;
    }
}
