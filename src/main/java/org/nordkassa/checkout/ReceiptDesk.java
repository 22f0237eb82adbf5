package org.nordkassa.checkout;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.nordkassa.checkout.CheckoutState.Finished;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.ReceiptPrinter.Done;
import org.nordkassa.checkout.port.ReceiptPrinter.Failed;
import org.nordkassa.checkout.port.ReceiptPrinter.Printed;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;

/// Hands over the receipt of a finished sale. The printer gets one job at a time, in the order in which they came.
final class ReceiptDesk {
    private record Job(Supplier<Printed> work, Consumer<Printed> then) {}

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final Duty duty;
    private final Queue<Job> jobs = new ArrayDeque<>();
    /// Receipts that are on their way to the printer, or have come out of it.
    private final Set<ReceiptNumber> inHand = new HashSet<>();
    private final Runnable onPrinted;
    private boolean printing;
    private Optional<Finished> finished = Optional.empty();
    private Optional<Receipt> last = Optional.empty();

    /// @param onPrinted told when a receipt has or has not come out of the printer
    ReceiptDesk(Desk desk, CheckoutPorts ports, CheckoutSettings settings, Duty duty, Runnable onPrinted) {
        this.onPrinted = onPrinted;
        this.duty = duty;
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
    }

    /// The sale just completed, until the next one begins.
    Optional<Finished> finished() {
        return finished;
    }

    void clear() {
        finished = Optional.empty();
    }

    /// Shows and prints the receipt; the drawer opens first, for the change is waited for.
    void handOver(Sale.Completed sale, Optional<Customer> customer, Uses uses) {
        var receipt = receipt(sale, customer, uses, false);
        last = Optional.of(receipt);
        finished = Optional.of(new Finished(receipt, Optional.empty()));
        if (sale.tenders().stream().anyMatch(Tender::isCash)) {
            queue(ports.printer()::openDrawer, _ -> { });
        }
        printOriginal(receipt, _ -> { });
    }

    /// Whether nothing has to be done about a receipt that is not known to be printed.
    boolean isInHand(ReceiptNumber number) {
        return inHand.contains(number);
    }

    /// Prints a receipt that did not come out of the printer. It is no copy: the customer has had none.
    void printLate(SaleId sale) {
        ports.journal().read(sale).ifPresent(stream -> {
            if (Replay.sale(stream) instanceof Sale.Completed completed && !isInHand(completed.number())) {
                var number = completed.number();
                printOriginal(receipt(completed, customerOf(completed), Uses.of(stream.entries()), false), _ ->
                        ports.journal().note(new TillEvent.ReceiptPrintedLate(number, duty.by(), desk.now())));
            }
        });
    }

    /// @param onDone told when it has come out
    private void printOriginal(Receipt receipt, Consumer<Printed> onDone) {
        var number = receipt.sale().number();
        inHand.add(number);
        queue(() -> {
            var printed = ports.printer().print(receipt);
            if (printed instanceof Done) {
                ports.journal().openEnds().printed(number);
            }
            return printed;
        }, printed -> {
            shown(receipt, printed);
            switch (printed) {
                case Done done -> onDone.accept(done);
                case Failed _ -> {
                    inHand.remove(number);
                    ports.journal().note(new TillEvent.ReceiptNotPrinted(number, desk.now()));
                }
            }
            onPrinted.run();
        });
    }

    private Optional<Customer> customerOf(Sale.Completed sale) {
        return sale.customer().flatMap(ref -> ports.customers().byId(new CustomerId(ref.id())));
    }

    /// A copy of the last receipt, also when the till was closed since.
    void printAgain() {
        last = last.or(this::lastInJournal);
        last.ifPresentOrElse(this::printCopy, () -> desk.say(new Notice.NothingToCopy()));
    }

    /// Without a sale: it stands in the journal before it opens.
    void openDrawer() {
        ports.journal().note(new TillEvent.DrawerOpened(Optional.empty(), duty.by(), desk.now()));
        queue(ports.printer()::openDrawer, _ -> { });
    }

    private void printCopy(Receipt receipt) {
        ports.journal().note(new TillEvent.ReceiptCopied(receipt.sale().number(), duty.by(), desk.now()));
        print(receipt.copy());
        desk.say(new Notice.CopyPrinting(receipt.sale().number().toString()));
    }

    private Optional<Receipt> lastInJournal() {
        return ports.journal().latest(1).stream().findFirst().map(sale -> receipt(sale, customerOf(sale),
                ports.journal().read(sale.start().id()).map(Journal.Stream::entries).map(Uses::of).orElse(Uses.NONE),
                true));
    }

    private Receipt receipt(Sale.Completed sale, Optional<Customer> customer, Uses uses, boolean isCopy) {
        var name = customer.map(Customer::name).filter(known -> !known.isBlank());
        return new Receipt(settings.shop(), sale, name, LeftOver.of(sale, uses), duty.onPaper(sale.cashier()), isCopy,
                settings.invitation().filter(_ -> sale.customer().isEmpty()), unconfirmed(sale, uses));
    }

    /// As it was when the sale was paid, also on a copy of later.
    private static Set<TenderId> unconfirmed(Sale.Completed sale, Uses uses) {
        return sale.tenders().stream().filter(tender -> UseKeys.of(tender).flatMap(uses::find)
                .filter(ValueInFlight::offline).isPresent()).map(Tender::id).collect(Collectors.toSet());
    }

    void print(DayPaper paper) {
        queue(() -> ports.printer().print(paper), _ -> { });
    }

    private void print(Receipt receipt) {
        queue(() -> ports.printer().print(receipt), printed -> shown(receipt, printed));
    }

    private void shown(Receipt receipt, Printed printed) {
        finished = finished
                .map(shown -> shown.receipt().equals(receipt) ? new Finished(receipt, Optional.of(printed)) : shown);
    }

    private void queue(Supplier<Printed> work, Consumer<Printed> then) {
        jobs.add(new Job(work, then));
        next();
    }

    private void next() {
        if (printing || jobs.isEmpty()) {
            return;
        }
        printing = true;
        var job = jobs.remove();
        desk.<Printed>inBackground(job.work(), new Failed("fault"), printed -> {
            printing = false;
            job.then().accept(printed);
            if (printed instanceof Failed) {
                desk.say(new Notice.PrinterFailed());
            }
            next();
        });
    }
}
