package org.nordkassa.checkout.port;

import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.SaleId;

/// Something a remote system must be told, sooner or later. It names its subject and holds no personal data: what is
/// sent is read from journal and register at that moment.
public sealed interface OutgoingMessage {
    RemoteSystem to();

    record TellSale(RemoteSystem to, SaleId sale) implements OutgoingMessage {}

    record TellCustomer(RemoteSystem to, CustomerId customer) implements OutgoingMessage {}

    /// A use whose outcome is unknown, or that could not be sent: capture it, or find that it was captured.
    record CaptureUse(RemoteSystem to, SaleId sale, String useKey) implements OutgoingMessage {}

    /// A use that must be undone, as far as it was done.
    record GiveBackUse(RemoteSystem to, SaleId sale, String useKey) implements OutgoingMessage {}
}
