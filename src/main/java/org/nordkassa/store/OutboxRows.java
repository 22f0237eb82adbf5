package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SaleId;

/// Outgoing messages as rows of their table.
final class OutboxRows {
    /// What leaves at a pace goes with those of its kind that wait for their run already, or begins a new run.
    private static final String INSERT = "insert into outbox (system, kind, subject, use_key, since, lane, due) "
            + "select ?1, ?2, ?3, ?4, ?5, ?6, coalesce((select case when p.every = 0 then 0 else coalesce("
            + "(select o.due from outbox o where o.system = ?1 and o.state = 'WAITING' and o.due > ?5 and o.kind = ?2 "
            + "order by o.due desc limit 1), ?5 + p.every) end from outbox_pace p where p.system = ?1 and p.kind = ?2 "
            + "and p.kind = 'TELL_SALE'), 0)";

    private OutboxRows() {}

    static void insert(Session session, List<OutgoingMessage> messages, Instant since) throws SQLException {
        for (var message : messages) {
            session.update(INSERT, message.to().name(), message.kind().name(), subject(message),
                    message.use().orElse(null), since.toEpochMilli(), message.lane());
        }
    }

    private static String subject(OutgoingMessage message) {
        return switch (message) {
            case OutgoingMessage.TellSale(var _, var sale, var _) -> sale.toString();
            case OutgoingMessage.TellCustomer(var _, var customer) -> customer.value();
            case OutgoingMessage.TellJoining(var _, var customer) -> customer.value();
            case OutgoingMessage.TellProducts _ -> "";
            case OutgoingMessage.CaptureUse(var _, var sale, var _) -> sale.toString();
            case OutgoingMessage.GiveBackUse(var _, var sale, var _) -> sale.toString();
        };
    }

    static OutgoingMessage read(ResultSet row) throws SQLException {
        var to = RemoteSystem.valueOf(row.getString("system"));
        var subject = row.getString("subject");
        return switch (kind(row.getString("kind"))) {
            case TELL_SALE -> new OutgoingMessage.TellSale(to, sale(subject), customer(row.getString("lane")));
            case TELL_CUSTOMER -> new OutgoingMessage.TellCustomer(to, new CustomerId(subject));
            case TELL_JOINING -> new OutgoingMessage.TellJoining(to, new CustomerId(subject));
            case TELL_PRODUCTS -> new OutgoingMessage.TellProducts(to);
            case CAPTURE_USE -> new OutgoingMessage.CaptureUse(to, sale(subject), row.getString("use_key"));
            case GIVE_BACK_USE -> new OutgoingMessage.GiveBackUse(to, sale(subject), row.getString("use_key"));
        };
    }

    private static Kind kind(String name) {
        try {
            return Kind.valueOf(name);
        } catch (IllegalArgumentException unknown) {
            throw new JsonObject.Unreadable("unknown message " + name);
        }
    }

    private static Optional<CustomerId> customer(String lane) {
        return lane.startsWith("c:") ? Optional.of(new CustomerId(lane.substring(2))) : Optional.empty();
    }

    private static SaleId sale(String id) {
        return new SaleId(UUID.fromString(id));
    }
}
