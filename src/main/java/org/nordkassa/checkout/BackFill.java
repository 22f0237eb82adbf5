package org.nordkassa.checkout;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.CustomerRegister;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.SalesArchive;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;

/// Tells a system of the sales from before it was there, oldest first.
///
/// Where it stands is written down after every sale, so that it goes on there after a break; the correspondent sees to
/// it that a sale that was told before is not told again. Sales of nobody known are passed over.
public final class BackFill {
    private static final int AT_ONCE = 200;
    private static final int TRIES = 4;

    private final SalesArchive archive;
    private final CustomerRegister customers;
    private final Correspondent correspondent;
    private final Pause pause;

    /// Waits between two tries.
    public interface Pause {
        void of(Duration time) throws InterruptedException;
    }

    /// How far it has come.
    ///
    /// @param total how many there were to begin with
    /// @param told told, or found to have been told before
    /// @param passed of nobody known
    /// @param refused what the system does not accept, for a person to look at
    /// @param stopped why it could not go on, if so; started again it goes on from there
    public record Progress(
            long total, long told, long passed, List<ReceiptNumber> refused, Optional<RemoteFailure> stopped) {
        public Progress {
            refused = List.copyOf(refused);
        }

        public long done() {
            return told + passed + refused.size();
        }
    }

    public BackFill(SalesArchive archive, CustomerRegister customers, Correspondent correspondent, Pause pause) {
        this.archive = archive;
        this.customers = customers;
        this.correspondent = correspondent;
        this.pause = pause;
    }

    /// @param onProgress told after every sale
    /// @param goOn asked before every sale; false leaves the rest for the next time
    public Progress run(Consumer<Progress> onProgress, BooleanSupplier goOn) throws InterruptedException {
        long position = archive.toldUntil(correspondent.system());
        var progress = new Progress(archive.countAfter(position), 0, 0, List.of(), Optional.empty());
        while (true) {
            var batch = archive.after(position, AT_ONCE);
            if (batch.isEmpty()) {
                return progress;
            }
            for (var kept : batch) {
                if (!goOn.getAsBoolean()) {
                    return progress;
                }
                progress = told(progress, kept.sale());
                if (progress.stopped().isPresent()) {
                    return progress;
                }
                position = kept.position();
                archive.toldUntil(correspondent.system(), position);
                onProgress.accept(progress);
            }
        }
    }

    private Progress told(Progress before, Sale.Completed sale) throws InterruptedException {
        var customer = sale.customer().flatMap(ref -> customers.byId(new CustomerId(ref.id())));
        if (customer.isEmpty()) {
            return new Progress(before.total(), before.told(), before.passed() + 1, before.refused(), Optional.empty());
        }
        for (int tries = 1; ; tries++) {
            switch (correspondent.tellSale(sale, customer)) {
                case Delivered() -> {
                    return new Progress(
                            before.total(), before.told() + 1, before.passed(), before.refused(), Optional.empty());
                }
                case NotDelivered(RemoteFailure.NotAccepted _, var _) -> {
                    var refused = new ArrayList<>(before.refused());
                    refused.add(sale.number());
                    return new Progress(before.total(), before.told(), before.passed(), refused, Optional.empty());
                }
                case NotDelivered(var failure, var _) -> {
                    if (tries == TRIES || !failure.mayPass()) {
                        return new Progress(before.total(), before.told(), before.passed(), before.refused(),
                                Optional.of(failure));
                    }
                    pause.of(wait(failure, tries));
                }
            }
        }
    }

    private static Duration wait(RemoteFailure failure, int tries) {
        var usual = Duration.ofSeconds(1L << tries);
        return failure instanceof RemoteFailure.TooManyRequests(var asked) ? asked.orElse(usual) : usual;
    }
}
