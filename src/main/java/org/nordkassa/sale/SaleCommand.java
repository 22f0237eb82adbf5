package org.nordkassa.sale;

import java.time.Instant;
import java.util.List;

/// What a sale can be asked to do. Everything it needs to decide comes with the command: the price already looked up,
/// the time, the ids.
public sealed interface SaleCommand {
    /// When the cashier, or the till on the cashier's behalf, asked.
    Instant at();

    record StartSale(SaleStart start) implements SaleCommand {
        @Override
        public Instant at() {
            return start.at();
        }
    }

    record AddLine(LineId id, Item item, Quantity quantity, Instant at) implements SaleCommand {}

    record ChangeQuantity(LineId id, Quantity quantity, Instant at) implements SaleCommand {}

    record RemoveLine(LineId id, Instant at) implements SaleCommand {}

    record GiveDiscount(Discount discount, Instant at) implements SaleCommand {}

    record RemoveDiscount(DiscountId id, Instant at) implements SaleCommand {}

    record AttachCustomer(CustomerRef customer, Instant at) implements SaleCommand {}

    record DetachCustomer(Instant at) implements SaleCommand {}

    record TakeTender(Tender tender, Instant at) implements SaleCommand {}

    record RemoveTender(TenderId id, Instant at) implements SaleCommand {}

    /// Divides the sale, see [Split].
    ///
    /// @param into the sale in which what leaves is sold
    record SplitSale(SaleId into, List<Portion> leaving, Instant at) implements SaleCommand {
        public SplitSale {
            leaving = List.copyOf(leaving);
        }
    }

    record CompleteSale(ReceiptNumber number, Instant at) implements SaleCommand {}

    record VoidSale(String reason, Instant at) implements SaleCommand {}
}
