package org.nordkassa.sale;

import java.time.Instant;
import java.util.List;

/// What has happened in a sale. The events of a sale, folded by [SaleDecider#evolve], are its state; they are what the
/// journal keeps.
public sealed interface SaleEvent {
    Instant at();

    record SaleStarted(SaleStart start) implements SaleEvent {
        @Override
        public Instant at() {
            return start.at();
        }
    }

    record LineAdded(Line line, Instant at) implements SaleEvent {}

    record QuantityChanged(LineId id, Quantity quantity, Instant at) implements SaleEvent {}

    record LineRemoved(LineId id, Instant at) implements SaleEvent {}

    record DiscountGiven(Discount discount, Instant at) implements SaleEvent {}

    record DiscountRemoved(DiscountId id, Instant at) implements SaleEvent {}

    record CustomerAttached(CustomerRef customer, Instant at) implements SaleEvent {}

    record CustomerDetached(Instant at) implements SaleEvent {}

    /// From here on the sale is this cashier's, until another one takes it over.
    ///
    /// @param cashier the number, no more of the person
    record CashierTookOver(String cashier, Instant at) implements SaleEvent {}

    record TenderTaken(Tender tender, Instant at) implements SaleEvent {}

    record TenderRemoved(TenderId id, Instant at) implements SaleEvent {}

    /// A part of the basket went into another sale, which opens when this one is over.
    ///
    /// @param along discounts that went with it
    record SaleSplit(OtherPart into, List<Portion> leaving, List<DiscountId> along, Instant at) implements SaleEvent {
        public SaleSplit {
            leaving = List.copyOf(leaving);
            along = List.copyOf(along);
        }
    }

    record SaleCompleted(ReceiptNumber number, Instant at) implements SaleEvent {}

    record SaleVoided(String reason, Instant at) implements SaleEvent {}
}
