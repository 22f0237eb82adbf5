package org.nordkassa.scan;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a code that means nothing at a till is for elsewhere.
public enum ForeignUse {
    WEB_PAGE, APP_LINK, CONTACT, WIFI, PAYMENT, TICKET, MESSAGE;

    /// By the beginning of the text, upper case.
    private static final Map<String, ForeignUse> BEGINNINGS = Map.ofEntries(
            Map.entry("HTTP://", WEB_PAGE), Map.entry("HTTPS://", WEB_PAGE), Map.entry("WWW.", WEB_PAGE),
            Map.entry("BEGIN:VCARD", CONTACT), Map.entry("MECARD:", CONTACT), Map.entry("BIZCARD:", CONTACT),
            Map.entry("WIFI:", WIFI), Map.entry("DPP:", WIFI),
            // SEPA credit transfer, Swiss and Swedish bills, Swish
            Map.entry("BCD\n", PAYMENT), Map.entry("BCD\r", PAYMENT), Map.entry("SPC\n", PAYMENT),
            Map.entry("SPC\r", PAYMENT), Map.entry("{\"UQR\"", PAYMENT), Map.entry("SWISH:", PAYMENT),
            Map.entry("BITCOIN:", PAYMENT),
            Map.entry("BEGIN:VEVENT", MESSAGE), Map.entry("BEGIN:VCALENDAR", MESSAGE), Map.entry("MAILTO:", MESSAGE),
            Map.entry("MATMSG:", MESSAGE), Map.entry("TEL:", MESSAGE), Map.entry("SMS:", MESSAGE),
            Map.entry("SMSTO:", MESSAGE), Map.entry("GEO:", MESSAGE),
            Map.entry("OTPAUTH:", APP_LINK), Map.entry("MARKET:", APP_LINK), Map.entry("HC1:", TICKET));
    /// The barcode of a Finnish bill is 54 digits and begins with its version, a boarding pass (IATA 792) with `M1`.
    private static final String BILL = "[45][0-9]{53}";
    private static final String BOARDING_PASS = "M[1-4][A-Z /-]{20}[E ].*";

    static Optional<ForeignUse> of(String text) {
        var upper = text.toUpperCase(Locale.ROOT);
        if (upper.matches(BILL)) {
            return Optional.of(PAYMENT);
        }
        if (upper.matches(BOARDING_PASS)) {
            return Optional.of(TICKET);
        }
        return BEGINNINGS.entrySet().stream().filter(entry -> upper.startsWith(entry.getKey()))
                .map(Map.Entry::getValue).findFirst()
                .or(() -> upper.matches("[A-Z][A-Z0-9+.-]{2,20}://.*") ? Optional.of(APP_LINK) : Optional.empty());
    }
}
