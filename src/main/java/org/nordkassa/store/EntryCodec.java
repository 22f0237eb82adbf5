package org.nordkassa.store;

import java.time.DateTimeException;
import java.time.Instant;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.Journal.OfValue;

/// Entries of the journal as JSON and back. A member that is not known is passed over, so that a later version may add
/// some; what changes meaning gets a new shape number and a branch in [#decode].
final class EntryCodec {
    static final int SHAPE = 1;

    /// An entry as it lies in its table.
    record Encoded(String type, int shape, Instant at, String body) {}

    private EntryCodec() {}

    static Encoded encode(Entry entry) {
        return switch (entry) {
            case OfSale(var event) -> new Encoded(
                    SaleEventShape.type(event), SHAPE, event.at(), SaleEventShape.write(event).toString());
            case OfValue(var event) -> new Encoded(
                    ValueEventShape.type(event), SHAPE, event.at(), ValueEventShape.write(event).toString());
            case OfTill(var event) -> new Encoded(
                    TillEventShape.type(event), SHAPE, event.at(), TillEventShape.write(event).toString());
        };
    }

    /// @throws JsonObject.Unreadable when it is not an entry this version can have written
    static Entry decode(String type, int shape, String body) {
        if (shape != SHAPE) {
            throw new JsonObject.Unreadable("unknown shape " + shape + " of " + type);
        }
        try {
            var json = JsonObject.parse(body);
            return switch (type.substring(0, type.indexOf('.') + 1)) {
                case "sale." -> new OfSale(SaleEventShape.read(type, json));
                case "till." -> new OfTill(TillEventShape.read(type, json));
                default -> new OfValue(ValueEventShape.read(type, json));
            };
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException wrongValue) {
            // the cause is left out: its message may quote the journal
            throw new JsonObject.Unreadable("a value of " + type + " is out of range");
        }
    }
}
