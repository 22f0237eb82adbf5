package org.nordkassa.checkout.port;

import java.util.Optional;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SaleId;

/// Something a remote system must be told, sooner or later. It names its subject and holds no personal data: what is
/// sent is read from journal and register at that moment.
public sealed interface OutgoingMessage {
    /// What a message is about. The names stand in the database.
    enum Kind {
        TELL_SALE, TELL_CUSTOMER, TELL_JOINING, TELL_PRODUCTS, CAPTURE_USE, GIVE_BACK_USE
    }

    RemoteSystem to();

    /// @param customer whose sale it is, which only decides behind what it waits; empty for nobody's
    record TellSale(RemoteSystem to, SaleId sale, Optional<CustomerId> customer) implements OutgoingMessage {
        public TellSale(RemoteSystem to, SaleId sale) {
            this(to, sale, Optional.empty());
        }
    }

    record TellCustomer(RemoteSystem to, CustomerId customer) implements OutgoingMessage {}

    /// The customer joins the loyalty programme, and with that says what marketing is allowed.
    record TellJoining(RemoteSystem to, CustomerId customer) implements OutgoingMessage {}

    /// All products that are sold.
    record TellProducts(RemoteSystem to) implements OutgoingMessage {}

    /// A use whose outcome is unknown, or that could not be sent: capture it, or find that it was captured.
    record CaptureUse(RemoteSystem to, SaleId sale, String useKey) implements OutgoingMessage {}

    /// A use that must be undone, as far as it was done.
    record GiveBackUse(RemoteSystem to, SaleId sale, String useKey) implements OutgoingMessage {}

    default Kind kind() {
        return switch (this) {
            case TellSale _ -> Kind.TELL_SALE;
            case TellCustomer _ -> Kind.TELL_CUSTOMER;
            case TellJoining _ -> Kind.TELL_JOINING;
            case TellProducts _ -> Kind.TELL_PRODUCTS;
            case CaptureUse _ -> Kind.CAPTURE_USE;
            case GiveBackUse _ -> Kind.GIVE_BACK_USE;
        };
    }

    /// The use it is about, if it is about one.
    default Optional<String> use() {
        return switch (this) {
            case TellSale _, TellCustomer _, TellJoining _, TellProducts _ -> Optional.empty();
            case CaptureUse(var _, var _, var key) -> Optional.of(key);
            case GiveBackUse(var _, var _, var key) -> Optional.of(key);
        };
    }

    /// Within a lane messages leave in their order, and one that cannot go holds up those behind it. Lanes do not wait for
    /// each other: one for all that is said of a customer, one for each use, because money goes back however else they
    /// stand, one for each sale of nobody.
    default String lane() {
        return switch (this) {
            case TellSale(var _, var sale, var customer) -> customer.map(OutgoingMessage::lane).orElse("s:" + sale);
            case TellCustomer(var _, var customer) -> lane(customer);
            case TellJoining(var _, var customer) -> lane(customer);
            case TellProducts _ -> "p:";
            case CaptureUse(var _, var _, var key) -> "u:" + key;
            case GiveBackUse(var _, var _, var key) -> "u:" + key;
        };
    }

    private static String lane(CustomerId customer) {
        return "c:" + customer.value();
    }
}
