package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.receipt.DayPaper;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.DayReport.Open;

/// Reports of the day, and its closing. The closing is done by the conducting thread from the look at the basket to the
/// entry in the journal, so that no sale can begin or end in between.
final class DayDesk implements Days {
    private static final int MOST_LISTED = 100;

    private final Conductor conductor;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final SaleDesk desk;
    private final Duty duty;

    DayDesk(Conductor conductor, CheckoutPorts ports, CheckoutSettings settings, SaleDesk desk, Duty duty) {
        this.conductor = conductor;
        this.ports = ports;
        this.settings = settings;
        this.desk = desk;
        this.duty = duty;
    }

    @Override
    public void look(Consumer<Overview> then) {
        conductor.conduct(() -> {
            boolean mustFinish = isSelling();
            var doubts = doubts();
            conductor.<Optional<Overview>>inBackground(() -> Optional.of(new Overview(settings.shop(), report(),
                    ports.journal().days().closed(MOST_LISTED), mustFinish, doubts)), Optional.empty(),
                    found -> found.ifPresent(then));
        });
    }

    private boolean isSelling() {
        return desk.sale().filter(sale -> !sale.lines().isEmpty() || !sale.tenders().isEmpty()
                || sale.following().isPresent()).isPresent();
    }

    private List<Doubt> doubts() {
        return desk.doubts().stream().filter(Doubt::counts).toList();
    }

    private DayReport report() {
        return DayFold.report(ports.journal().days().open(), settings.shop().country().currency(), settings.till(),
                conductor.now());
    }

    @Override
    public void print(DayReport report) {
        conductor.conduct(() -> desk.print(new DayPaper(settings.shop(), report)));
    }

    @Override
    public void close(Optional<Money> counted, boolean inSpiteOfDoubts, Consumer<Closing> then) {
        conductor.permit(Deed.CLOSE_DAY, () -> then.accept(closed(counted, inSpiteOfDoubts)));
    }

    private Closing closed(Optional<Money> counted, boolean inSpiteOfDoubts) {
        if (isSelling()) {
            return new Closing.SaleOpen();
        }
        var doubts = doubts();
        if (!doubts.isEmpty() && !inSpiteOfDoubts) {
            return new Closing.Doubtful();
        }
        var page = ports.journal().days().open();
        var number = page.before().flatMap(DayReport::number).orElse(0L) + 1;
        var report = DayFold.report(page, settings.shop().country().currency(), settings.till(), conductor.now())
                .closed(number, counted, doubts.stream().map(DayDesk::open).toList(), duty.by());
        ports.journal().note(new TillEvent.DayClosed(report, page.upTo(), report.to()));
        desk.print(new DayPaper(settings.shop(), report));
        return new Closing.Closed(report);
    }

    private static Open open(Doubt doubt) {
        return switch (doubt) {
            case Doubt.OfUse use -> new Open(word(use.value().use().subject()), Optional.of(use.value().amount()),
                    use.receipt().map(String::valueOf).orElse(use.value().use().key()));
            case Doubt.OfCardPayment payment -> new Open("card-payment", Optional.of(payment.amount()),
                    payment.receipt().map(String::valueOf).orElse(payment.key()));
            case Doubt.OfShortfall(var shortfall, var receipt) -> new Open("shortfall",
                    Optional.of(shortfall.amount()), receipt.map(String::valueOf).orElse(shortfall.key()));
            case Doubt.OfMessages messages -> new Open("messages", Optional.empty(),
                    messages.system() + " " + (messages.waiting() + messages.refused()));
            case Doubt.OfBackup _ -> new Open("backup", Optional.empty(), "");
            case Doubt.OfReceipt receipt -> new Open("receipt", Optional.empty(), receipt.number().toString());
        };
    }

    private static String word(ValueUse.Subject subject) {
        return switch (subject) {
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _ -> "benefit";
            case ValueUse.OfBonusCheck _ -> "check";
            case ValueUse.OfGiftCard _ -> "gift-card";
            case ValueUse.OfCustomerBalance _ -> "balance";
            case ValueUse.OfCardLoad _ -> "load";
            case ValueUse.OfCardMove _ -> "move";
        };
    }
}
