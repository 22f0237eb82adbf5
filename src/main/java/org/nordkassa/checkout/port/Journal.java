package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.sale.CustomerRef;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;

/// The sale's events, durable when a call has returned, and in one transaction with the messages they cause.
///
/// Every call throws [JournalUnavailable] when nothing could be written; then nothing has been written.
public interface Journal {
    /// One entry: of the sale itself, of value in flight, or of the till beside its sales.
    sealed interface Entry {}

    record OfSale(SaleEvent event) implements Entry {}

    record OfValue(ValueEvent event) implements Entry {}

    /// Stands in the till's own stream, wherever it is written.
    record OfTill(TillEvent event) implements Entry {}

    /// What a call writes.
    record Page(List<Entry> entries, List<OutgoingMessage> messages) {
        public Page {
            entries = List.copyOf(entries);
            messages = List.copyOf(messages);
        }

        public static Page of(List<Entry> entries) {
            return new Page(entries, List.of());
        }
    }

    /// A sale's stream as it was found.
    record Stream(SaleId sale, List<Entry> entries) {}

    void append(SaleId sale, Page page);

    /// Appends the page and begins another sale, in one transaction: what leaves the one is in the other.
    void divide(SaleId sale, Page page, Stream begun);

    /// Writes down what happened beside the sales.
    void note(TillEvent event);

    /// What happened beside the sales since then, in order.
    List<TillEvent> noted(Instant since);

    /// Takes the next receipt number of the series and appends what `page` makes of it, in one transaction: a number is
    /// never lost and never given twice.
    void complete(SaleId sale, String series, Function<ReceiptNumber, Page> page);

    /// The sale that was neither completed nor voided, if there is one; of a sale that was split and what follows it, the
    /// first.
    Optional<Stream> unfinished();

    Optional<Stream> read(SaleId sale);

    Optional<SaleId> byReceipt(ReceiptNumber number);

    /// The customer's latest completed sales at this till, the latest first; none where that is not kept track of.
    default List<Sale.Completed> latestOf(CustomerRef customer, int most) {
        return List.of();
    }

    /// Receipts of completed sales, the latest first.
    List<Sale.Completed> latest(int most);

    /// What the journal knows to be unresolved.
    OpenEnds openEnds();

    /// The days of the till.
    DayBook days();
}
