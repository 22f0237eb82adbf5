package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;

/// What the journal knows to be unresolved, of all sales. It follows the journal's entries in their own transactions, so
/// that nothing is forgotten by a cut.
public interface OpenEnds {
    /// A use of value that was sent out and is not settled.
    ///
    /// @param receipt its sale's, once it has one
    record Use(String key, SaleId sale, Optional<ReceiptNumber> receipt) {}

    /// A receipt that has not come out of the printer.
    record Unprinted(ReceiptNumber number, SaleId sale, Instant since) {}

    /// Money a card terminal was asked for and of which it is not known whether it was taken.
    record CardPayment(String key, SaleId sale, Money amount, Instant since) {}

    /// The oldest first.
    List<Use> uses(int most);

    List<Unprinted> unprinted(int most);

    List<CardPayment> cardPayments();

    /// The receipt has come out of the printer.
    void printed(ReceiptNumber number);
}
