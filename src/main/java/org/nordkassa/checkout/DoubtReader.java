package org.nordkassa.checkout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.Doubt.Of;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OpenEnds;
import org.nordkassa.checkout.port.Outbox.Listed;
import org.nordkassa.checkout.port.Outbox.Place;
import org.nordkassa.checkout.port.PaymentTerminal;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;

/// Reads what is unresolved out of journal and outbox.
final class DoubtReader {
    /// More than these are not looked through at once: the oldest are dealt with first.
    private static final int MOST = 200;

    private final CheckoutPorts ports;
    private final Map<RemoteSystem, SystemState> systems;
    private final Map<SaleId, Optional<Journal.Stream>> streams = new HashMap<>();

    /// @param systems what was last heard of each
    DoubtReader(CheckoutPorts ports, Map<RemoteSystem, SystemState> systems) {
        this.ports = ports;
        this.systems = systems.isEmpty() ? Map.of() : new EnumMap<>(systems);
    }

    /// Blocks.
    List<Doubt> read() {
        var ends = ports.journal().openEnds();
        var uses = ends.uses(MOST).stream().flatMap(use -> doubt(use).stream()).toList();
        var all = new ArrayList<Doubt>(uses);
        ends.cardPayments().forEach(payment -> all.add(doubt(payment)));
        ports.offline().book().shortfalls().stream().limit(MOST).forEach(one ->
                all.add(new Doubt.OfShortfall(one, receipt(one.sale()))));
        ends.unprinted(MOST).forEach(receipt ->
                all.add(new Doubt.OfReceipt(receipt.number(), receipt.sale(), receipt.since())));
        ports.backups().trouble().map(Doubt.OfBackup::new).ifPresent(all::add);
        all.sort(Comparator.comparing(Doubt::since));
        systems.forEach((system, state) -> messages(system, state, uses).ifPresent(all::add));
        return List.copyOf(all);
    }

    private Optional<Doubt.OfUse> doubt(OpenEnds.Use open) {
        var stream = stream(open.sale());
        var value = stream.map(Journal.Stream::entries).map(Uses::of).flatMap(uses -> uses.find(open.key()))
                .filter(found -> !found.stage().isSettled() && found.stage() != Stage.HELD);
        return value.map(found -> {
            var of = of(stream);
            var message = ports.outbox().ofUse(open.key());
            var next = switch (found.stage()) {
                case CAPTURING -> new Doubt.UnderWay();
                case UNKNOWN -> of == Of.OPEN_SALE && found.use().isReturnable() ? new Doubt.WhenPaid() : next(message);
                case GIVING_BACK, HELD, CAPTURED, REFUSED, GIVEN_BACK -> next(message);
            };
            return new Doubt.OfUse(found, name(stream, open.key()), of, open.receipt(), since(stream.orElseThrow(), open.key()), next,
                    message.flatMap(Listed::failure), message.map(one -> one.waiting().id()));
        });
    }

    private Optional<Journal.Stream> stream(SaleId sale) {
        return streams.computeIfAbsent(sale, ports.journal()::read);
    }

    private static Of of(Optional<Journal.Stream> stream) {
        return switch (stream.map(Replay::sale).orElseGet(Sale.NotStarted::new)) {
            case Sale.NotStarted _, Sale.Open _ -> Of.OPEN_SALE;
            case Sale.Completed _ -> Of.COMPLETED_SALE;
            case Sale.Voided _ -> Of.VOIDED_SALE;
        };
    }

    private static String name(Optional<Journal.Stream> stream, String key) {
        var discounts = switch (stream.map(Replay::sale).orElseGet(Sale.NotStarted::new)) {
            case Sale.Open open -> open.discounts().stream();
            case Sale.Completed done -> done.pricing().discounts().stream().map(Pricing.AppliedDiscount::discount);
            case Sale.NotStarted _, Sale.Voided _ -> Stream.<Discount>empty();
        };
        return discounts.filter(discount -> UseKeys.of(discount).equals(Optional.of(key))).map(Discount::label)
                .findFirst().orElse("");
    }

    private static Instant since(Journal.Stream stream, String key) {
        return stream.entries().stream().flatMap(entry -> entry instanceof Journal.OfValue(var event)
                && event.key().equals(key) ? Stream.of(event.at()) : Stream.empty()).reduce((_, last) -> last).orElseThrow();
    }

    private static Doubt.Next next(Optional<Listed> message) {
        return message.map(listed -> listed.place() == Place.WAITING
                ? listed.notBefore().<Doubt.Next>map(Doubt.At::new).orElseGet(Doubt.Soon::new)
                : new Doubt.ByHand()).orElseGet(Doubt.ByHand::new);
    }

    private Doubt doubt(OpenEnds.CardPayment payment) {
        return new Doubt.OfCardPayment(payment.key(), payment.sale(), payment.amount(), of(stream(payment.sale())),
                receipt(payment.sale()),
                ports.terminal() instanceof PaymentTerminal.Connected, payment.since());
    }

    private Optional<ReceiptNumber> receipt(SaleId sale) {
        return stream(sale).map(Replay::sale).filter(Sale.Completed.class::isInstance)
                .map(done -> ((Sale.Completed) done).number());
    }

    /// What merely waits its turn is nothing to look at; what a system refuses or does not answer to is.
    private Optional<Doubt.OfMessages> messages(RemoteSystem system, SystemState state, List<Doubt.OfUse> uses) {
        boolean isTrouble = state.refused() > 0 || state.waiting() > 0 && state.failure().isPresent();
        if (!isTrouble) {
            return Optional.empty();
        }
        var listed = ports.outbox().list(Optional.of(system), MOST).stream()
                .filter(one -> one.place() != Place.SET_ASIDE && one.waiting().message().use().isEmpty()).toList();
        int refused = (int) listed.stream().filter(one -> one.place() == Place.REFUSED).count();
        long aboutUses = uses.stream().filter(use -> use.value().use().keeper() == system && use.message().isPresent()).count();
        int waiting = Math.max(state.waiting() + state.refused() - refused - (int) aboutUses, 0);
        return listed.stream().map(one -> one.waiting().since()).min(Comparator.naturalOrder())
                .map(since -> new Doubt.OfMessages(system, waiting, refused, failure(state, listed), since,
                        waiting == 0 ? new Doubt.ByHand() : next(listed)));
    }

    private static Optional<RemoteFailure> failure(SystemState state, List<Listed> listed) {
        return state.failure().or(() -> listed.stream().flatMap(one -> one.failure().stream()).findFirst());
    }

    private static Doubt.Next next(List<Listed> listed) {
        return next(listed.stream().filter(one -> one.place() == Place.WAITING).findFirst());
    }
}
