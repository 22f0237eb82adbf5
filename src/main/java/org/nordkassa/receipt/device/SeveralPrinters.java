package org.nordkassa.receipt.device;

import java.util.List;
import java.util.function.Function;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.Receipt;

/// Prints on all of several printers, one after the other, also when one fails. Done when all are done.
public record SeveralPrinters(List<ReceiptPrinter> printers) implements ReceiptPrinter {
    public SeveralPrinters {
        printers = List.copyOf(printers);
    }

    @Override
    public Printed print(Receipt receipt) {
        return all(printer -> printer.print(receipt));
    }

    @Override
    public Printed print(DayPaper paper) {
        return all(printer -> printer.print(paper));
    }

    @Override
    public Printed openDrawer() {
        return all(ReceiptPrinter::openDrawer);
    }

    private Printed all(Function<ReceiptPrinter, Printed> work) {
        var results = printers.stream().map(work).toList();
        return results.stream().filter(Failed.class::isInstance).findFirst().orElseGet(Done::new);
    }
}
