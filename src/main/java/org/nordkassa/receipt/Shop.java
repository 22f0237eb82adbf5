package org.nordkassa.receipt;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.nordkassa.sale.Country;

/// The shop as its receipts name it.
///
/// @param address lines of the postal address
/// @param businessId the national number of the business, which Finnish law wants on a receipt (658/2013)
/// @param language of the receipt
public record Shop(
        String name, List<String> address, String phone, String businessId, Country country, ZoneId zone, Locale language) {
    public Shop {
        address = List.copyOf(address);
    }
}
