package org.nordkassa.checkout.port;

import org.joda.money.Money;

/// A card terminal. [StandAlone] is one without a cable: the cashier types the amount there and says here what came
/// of it.
public sealed interface PaymentTerminal {
    record StandAlone() implements PaymentTerminal {}

    /// A terminal the till speaks to.
    non-sealed interface Connected extends PaymentTerminal {
        sealed interface Result {}

        /// @param reference the terminal's own, for the receipt
        record Approved(String reference) implements Result {}

        record Declined() implements Result {}

        /// The terminal's answer was lost: [#status] tells what became of the payment.
        record Unknown() implements Result {}

        /// Blocks for up to two minutes.
        ///
        /// @param key our reference, unique for ever
        Result pay(Money amount, String key);

        Result status(String key);
    }
}
