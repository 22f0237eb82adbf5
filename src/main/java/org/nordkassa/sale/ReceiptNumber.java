package org.nordkassa.sale;

/// A receipt's number: unbroken within its series.
///
/// @param series the till's short name, letters and digits
/// @param number from 1, without gaps
public record ReceiptNumber(String series, long number) {
    /// What a receipt's barcode begins with, so that a scan of it is never taken for a product or a customer.
    public static final String BARCODE_PREFIX = "NKR";

    public ReceiptNumber {
        if (!series.matches("[A-Z0-9]{1,8}") || number < 1) {
            throw new IllegalArgumentException("not a receipt number: " + series + " " + number);
        }
    }

    /// `NKR-T1-000042`: the text of the barcode on the receipt.
    public String barcode() {
        return BARCODE_PREFIX + "-" + this;
    }

    @Override
    public String toString() {
        return "%s-%06d".formatted(series, number);
    }
}
