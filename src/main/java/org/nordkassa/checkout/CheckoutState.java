package org.nordkassa.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Sale;

/// Everything the screen shows, as one immutable value. Published after what it tells has been committed.
///
/// @param sale the open basket; empty between sales
/// @param currentLine the line last touched
/// @param nextQuantity thousandths that the next product counts for
/// @param finding what the search for a customer has come to
/// @param uses the value in flight of this sale, by its key
/// @param doubts what is not resolved, of this and of earlier sales
/// @param finished the sale just completed, until the next one begins
/// @param access who stands at the till
public record CheckoutState(
        CurrencyUnit currency,
        Optional<Sale.Open> sale,
        Optional<LineId> currentLine,
        Optional<Long> nextQuantity,
        Optional<MemberState> member,
        CustomerSearch finding,
        PaymentState payment,
        Map<String, ValueInFlight> uses,
        Optional<Finished> finished,
        Map<RemoteSystem, SystemState> systems,
        List<Doubt> doubts,
        Optional<Notice> notice,
        AccessState access) {

    /// @param printed empty while the printer is at work
    public record Finished(Receipt receipt, Optional<ReceiptPrinter.Printed> printed) {
        public Money change() {
            return receipt.sale().change();
        }
    }

    public CheckoutState {
        uses = Map.copyOf(uses);
        systems = Map.copyOf(systems);
        doubts = List.copyOf(doubts);
    }

    /// Where nobody logs in.
    public CheckoutState(
            CurrencyUnit currency, Optional<Sale.Open> sale, Optional<LineId> currentLine, Optional<Long> nextQuantity,
            Optional<MemberState> member, CustomerSearch finding, PaymentState payment, Map<String, ValueInFlight> uses,
            Optional<Finished> finished, Map<RemoteSystem, SystemState> systems, List<Doubt> doubts,
            Optional<Notice> notice) {
        this(currency, sale, currentLine, nextQuantity, member, finding, payment, uses, finished, systems, doubts, notice,
                AccessState.NOBODY);
    }

    public static CheckoutState empty(CurrencyUnit currency) {
        return new CheckoutState(currency, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                new CustomerSearch.None(), PaymentState.NONE, Map.of(), Optional.empty(), Map.of(), List.of(),
                Optional.empty());
    }

    /// The same with another notice.
    CheckoutState with(Optional<Notice> other) {
        return new CheckoutState(currency, sale, currentLine, nextQuantity, member, finding, payment, uses, finished,
                systems, doubts, other, access);
    }

    /// The same with others at the till.
    public CheckoutState with(AccessState other) {
        return new CheckoutState(currency, sale, currentLine, nextQuantity, member, finding, payment, uses, finished,
                systems, doubts, notice, other);
    }

    /// Whether the finished sale is what is to be seen. Behind the receipt of a sale that was split its rest is open already.
    public boolean showsReceipt() {
        return finished.isPresent() && (lines().isEmpty() || sale.filter(open -> open.start().after().isPresent()).isPresent());
    }

    /// The lines of the basket, or none.
    public List<Line> lines() {
        return sale.map(Sale.Open::lines).orElse(List.of());
    }
}
