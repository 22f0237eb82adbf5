package org.nordkassa.checkout.port;

import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.Receipt;

/// Where receipts come out. Calls block until the device has taken everything.
public interface ReceiptPrinter {
    sealed interface Printed {}

    record Done() implements Printed {}

    /// @param reason what went wrong, for the log; holds no personal data
    record Failed(String reason) implements Printed {}

    Printed print(Receipt receipt);

    /// A report of the day.
    Printed print(DayPaper paper);

    /// Opens the cash drawer, which hangs on the printer.
    Printed openDrawer();
}
