package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.VatTable;
import org.nordkassa.scan.CodeRules;

/// What a shop decides about its till.
///
/// @param till the till's short name, upper case; also its series of receipt numbers
/// @param cashier printed on receipts, may be empty
/// @param patience how long the completion of a sale waits for uses to be marked before it goes on without an answer
/// @param invitation where customers become members, printed for those whom the till does not know
/// @param form which fields a customer is registered and updated with
public record CheckoutSettings(
        String till, Shop shop, String cashier, VatTable vat, CodeRules codes, ShelfRules shelf,
        Duration patience, Optional<String> invitation, MemberForm form) {
    /// Nobody is invited.
    public CheckoutSettings(
            String till, Shop shop, String cashier, VatTable vat, CodeRules codes, ShelfRules shelf, Duration patience) {
        this(till, shop, cashier, vat, codes, shelf, patience, Optional.empty(), MemberForm.USUAL);
    }

    /// The day in the shop's time zone: what VAT rates and validities go by.
    LocalDate day(Instant at) {
        return at.atZone(shop.zone()).toLocalDate();
    }
}
