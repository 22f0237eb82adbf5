package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SaleId;

/// Outgoing messages as rows of their table.
final class OutboxRows {
    private OutboxRows() {}

    static void insert(Session session, List<OutgoingMessage> messages, Instant since) throws SQLException {
        for (var message : messages) {
            session.update("insert into outbox (system, kind, subject, use_key, since) values (?, ?, ?, ?, ?)",
                    message.to().name(), kind(message), subject(message), useKey(message).orElse(null),
                    since.toEpochMilli());
        }
    }

    private static String kind(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.TellSale _ -> "TELL_SALE";
            case OutgoingMessage.TellCustomer _ -> "TELL_CUSTOMER";
            case OutgoingMessage.CaptureUse _ -> "CAPTURE_USE";
            case OutgoingMessage.GiveBackUse _ -> "GIVE_BACK_USE";
        };
    }

    private static String subject(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.TellSale(var _, var sale) -> sale.toString();
            case OutgoingMessage.TellCustomer(var _, var customer) -> customer.value();
            case OutgoingMessage.CaptureUse(var _, var sale, var _) -> sale.toString();
            case OutgoingMessage.GiveBackUse(var _, var sale, var _) -> sale.toString();
        };
    }

    private static Optional<String> useKey(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.TellSale _, OutgoingMessage.TellCustomer _ -> Optional.empty();
            case OutgoingMessage.CaptureUse(var _, var _, var useKey) -> Optional.of(useKey);
            case OutgoingMessage.GiveBackUse(var _, var _, var useKey) -> Optional.of(useKey);
        };
    }

    static OutgoingMessage read(ResultSet row) throws SQLException {
        var to = RemoteSystem.valueOf(row.getString("system"));
        var subject = row.getString("subject");
        return switch (row.getString("kind")) {
            case "TELL_SALE" -> new OutgoingMessage.TellSale(to, sale(subject));
            case "TELL_CUSTOMER" -> new OutgoingMessage.TellCustomer(to, new CustomerId(subject));
            case "CAPTURE_USE" -> new OutgoingMessage.CaptureUse(to, sale(subject), row.getString("use_key"));
            case "GIVE_BACK_USE" -> new OutgoingMessage.GiveBackUse(to, sale(subject), row.getString("use_key"));
            case String kind -> throw new JsonObject.Unreadable("unknown message " + kind);
        };
    }

    private static SaleId sale(String id) {
        return new SaleId(UUID.fromString(id));
    }
}
