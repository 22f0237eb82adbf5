package org.nordkassa.app.command;

import java.util.Locale;
import java.util.Optional;
import org.nordkassa.sale.ReceiptNumber;

/// Receipt numbers as people type them.
final class Receipts {
    private Receipts() {}

    /// `T1-000042`, also with the letters that its barcode begins with.
    static Optional<ReceiptNumber> number(String text) {
        var bare = text.strip().toUpperCase(Locale.ROOT).replaceFirst("^NKR-", "");
        return bare.matches("[A-Z0-9]{1,8}-0*[1-9]\\d{0,9}") ? Optional.of(new ReceiptNumber(
                bare.substring(0, bare.indexOf('-')), Long.parseLong(bare.substring(bare.indexOf('-') + 1)))) : Optional.empty();
    }
}
