package org.nordkassa.sale;

import org.joda.money.Money;

/// Money a customer has handed over for the sale. A gift card is a tender and not a discount: it is a multi-purpose
/// voucher, whose VAT falls due on the goods it buys.
public sealed interface Tender {
    TenderId id();

    Money amount();

    /// @param amount what was put on the counter, which may be more than is due
    record Cash(TenderId id, Money amount) implements Tender {}

    /// @param reference the terminal's, or empty for a stand-alone terminal
    record Card(TenderId id, Money amount, String reference) implements Tender {}

    /// @param maskedNumber the card's number as it may be shown
    /// @param useKey our reference for this use, under which it can be asked for and reversed
    record GiftCard(TenderId id, Money amount, String maskedNumber, String useKey) implements Tender {}

    /// Gift-card money that had been moved to the customer before.
    record CustomerBalance(TenderId id, Money amount, String useKey) implements Tender {}

    default boolean isCash() {
        return this instanceof Cash;
    }
}
