package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.VatTable;
import org.nordkassa.scan.CodeRules;

/// What a shop decides about its till.
///
/// @param till the till's short name, upper case; also its series of receipt numbers
/// @param cashier printed on receipts, may be empty
/// @param patience how long the completion of a sale waits for uses to be marked before it goes on without an answer
/// @param form which fields a customer is registered and updated with
public record CheckoutSettings(
        String till, Shop shop, String cashier, VatTable vat, CodeRules codes, Duration patience, MemberForm form) {
    public CheckoutSettings(String till, Shop shop, String cashier, VatTable vat, CodeRules codes, Duration patience) {
        this(till, shop, cashier, vat, codes, patience, MemberForm.USUAL);
    }

    /// The day in the shop's time zone: what VAT rates and validities go by.
    LocalDate day(Instant at) {
        return at.atZone(shop.zone()).toLocalDate();
    }
}
