package org.nordkassa.checkout;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Tender;

/// Ends a paid sale: marks its benefits and bonus checks as used, all at once, then completes it.
///
/// A use that is refused comes off the sale, which then costs more and stays open. One whose answer is lost, or does
/// not come within the shop's patience, stays on the sale and is asked after from the outbox: the queue moves on. An
/// answer that comes later than that is not needed: whoever asks again, under the same key, hears the same.
final class Settling {
    private static final int TRIES = 2;

    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final CheckoutSettings settings;
    private final Systems systems;
    private final OfferDesk offers;
    private final Captures captures;
    private final Consumer<Sale.Completed> onCompleted;
    /// The uses whose answers are awaited, each with its stage before it was asked.
    private final Map<String, Stage> asked = new HashMap<>();
    private int round;

    Settling(
            Desk desk, CheckoutPorts ports, CheckoutSettings settings, CurrentSale current, Systems systems,
            OfferDesk offers, Captures captures, Consumer<Sale.Completed> onCompleted) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.current = current;
        this.systems = systems;
        this.offers = offers;
        this.captures = captures;
        this.onCompleted = onCompleted;
    }

    boolean isBusy() {
        return !asked.isEmpty();
    }

    /// Completes the sale if it is paid.
    void settleIfPaid() {
        if (!isBusy() && isPaid()) {
            offers.dropUseless();
            if (isPaid()) {
                settle();
            }
        }
    }

    private boolean isPaid() {
        return current.open().filter(sale -> !sale.lines().isEmpty() && sale.settlement().isPaid()).isPresent();
    }

    private void settle() {
        var refused = loads(Stage.REFUSED);
        if (!refused.isEmpty()) {
            refused.forEach(value -> desk.say(new Notice.CardNotLoaded(maskedNumber(value), Refusal.OTHER)));
            return;
        }
        var toLoad = Stream.concat(loads(Stage.HELD).stream(), loads(Stage.UNKNOWN).stream()).toList();
        var toMark = current.open().orElseThrow().pricing().discounts().stream()
                .filter(applied -> valueOf(applied.discount())
                        .filter(value -> value.stage() == Stage.HELD || value.stage() == Stage.UNKNOWN).isPresent())
                .toList();
        if (toMark.isEmpty() && toLoad.isEmpty()) {
            complete();
        } else {
            mark(toMark, toLoad);
        }
    }

    private List<ValueInFlight> loads(Stage stage) {
        return current.open().stream().flatMap(sale -> sale.lines().stream())
                .flatMap(line -> UseKeys.of(line).stream()).flatMap(key -> current.uses().find(key).stream())
                .filter(value -> value.stage() == stage).toList();
    }

    private static String maskedNumber(ValueInFlight value) {
        return value.use().subject() instanceof ValueUse.OfCardLoad(var number) ? number.masked() : "";
    }

    /// A use in doubt is asked for with the amount it was asked for before.
    private void mark(List<AppliedDiscount> discounts, List<ValueInFlight> loads) {
        var customer = current.open().flatMap(Sale.Open::customer)
                .flatMap(ref -> ports.customers().byId(new CustomerId(ref.id())));
        var now = desk.now();
        var marked = discounts.stream().map(applied -> valueOf(applied.discount()).orElseThrow()).toList();
        var before = Stream.concat(marked.stream(), loads.stream()).toList();
        var intents = new ArrayList<ValueEvent>();
        for (int i = 0; i < discounts.size(); i++) {
            var value = marked.get(i);
            var amount = value.stage() == Stage.UNKNOWN ? value.amount() : discounts.get(i).amount();
            intents.add(new ValueEvent.CaptureIntended(value.use().key(), amount, now));
        }
        loads.forEach(value -> intents.add(new ValueEvent.CaptureIntended(value.use().key(), value.amount(), now)));
        current.apply(offers.fixed(discounts), intents).ifPresent(reason -> {
            throw new IllegalStateException("cannot fix the checks' worth: " + reason);
        });
        int mine = ++round;
        before.forEach(value -> asked.put(value.use().key(), value.stage()));
        before.stream().flatMap(value -> current.uses().find(value.use().key()).stream()).forEach(value ->
                ports.keeper(value.use().keeper()).ifPresentOrElse(
                        keeper -> captures.ask(keeper, value.use(), value.amount(), customer, TRIES,
                                outcome -> {
                                    systems.heard(keeper.system(), outcome);
                                    heard(mine, value.use().key(), outcome);
                                }),
                        () -> heard(mine, value.use().key(), new Outcome.NotSent(new RemoteFailure.NotSetUp()))));
        desk.after(settings.patience(), () -> runOutOfPatience(mine));
    }

    private void runOutOfPatience(int of) {
        if (of == round) {
            List.copyOf(asked.keySet()).forEach(key ->
                    heard(of, key, new Outcome.Unknown(new RemoteFailure.TimedOut())));
        }
    }

    private void heard(int of, String key, Outcome outcome) {
        if (of != round || !asked.containsKey(key)) {
            return;
        }
        boolean wasInDoubt = asked.remove(key) == Stage.UNKNOWN;
        var now = desk.now();
        switch (outcome) {
            case Outcome.Done(var left) -> current.record(new ValueEvent.Captured(key, left, now));
            case Outcome.Refused(var reason) when isLoad(key) -> notLoaded(key, reason);
            case Outcome.NotSent _ when isLoad(key) -> current.record(new ValueEvent.BecameUnknown(key, now));
            case Outcome.Refused(var reason) -> takeOff(key, reason, label -> new Notice.UseRefused(label, reason));
            case Outcome.NotSent(RemoteFailure.NotHeld _) when !wasInDoubt ->
                    takeOff(key, Refusal.OTHER, label -> notHeld(label, key));
            case Outcome.NotSent(var failure) when !wasInDoubt -> takeOff(key, Refusal.OTHER, label ->
                    new Notice.UseNotPossible(label, keeperOf(key), failure));
            case Outcome.NotSent _, Outcome.Unknown _ -> current.record(new ValueEvent.BecameUnknown(key, now));
        }
        if (asked.isEmpty() && isPaid() && loads(Stage.REFUSED).isEmpty()) {
            complete();
        }
    }

    private Notice notHeld(String label, String key) {
        return ports.holds().flatMap(holds -> holds.tillThatHas(key)).<Notice>map(till -> new Notice.OfferInUse(label, till))
                .orElseGet(() -> new Notice.OfferNotHeld(label));
    }

    private boolean isLoad(String key) {
        return current.uses().find(key)
                .filter(value -> value.use().subject() instanceof ValueUse.OfCardLoad).isPresent();
    }

    /// The sale stays open: the cashier gives the money back and takes the card off.
    private void notLoaded(String key, Refusal reason) {
        var value = current.uses().find(key).orElseThrow();
        current.record(new ValueEvent.Refused(key, reason, desk.now()));
        desk.say(new Notice.CardNotLoaded(maskedNumber(value), reason));
    }

    private RemoteSystem keeperOf(String key) {
        return current.uses().find(key).orElseThrow().use().keeper();
    }

    private void takeOff(String key, Refusal reason, Function<String, Notice> notice) {
        var now = desk.now();
        var discount = discount(key);
        var off = discount.stream().<SaleCommand>map(found -> new SaleCommand.RemoveDiscount(found.id(), now)).toList();
        current.apply(off, List.of(new ValueEvent.Refused(key, reason, now)));
        desk.say(notice.apply(discount.map(Discount::label).orElse("")));
    }

    private void complete() {
        current.recover(desk.now());
        var sale = current.id().orElseThrow();
        var unknown = current.uses().at(Stage.UNKNOWN).map(ValueInFlight::use).filter(ValueUse::isReturnable)
                .<OutgoingMessage>map(use -> new OutgoingMessage.CaptureUse(use.keeper(), sale, use.key()));
        var buyer = current.open().flatMap(Sale.Open::customer).map(ref -> new CustomerId(ref.id()));
        var news = ports.correspondents().stream().map(Correspondent::system)
                .<OutgoingMessage>map(system -> new OutgoingMessage.TellSale(system, sale, buyer));
        onCompleted.accept(current.complete(desk.now(), Stream.concat(unknown, news).toList(), drawer()));
    }

    /// The drawer opens right after the completion, and stands in the journal with it.
    private List<TillEvent> drawer() {
        var sale = current.open().orElseThrow();
        return sale.tenders().stream().anyMatch(Tender::isCash)
                ? List.of(new TillEvent.DrawerOpened(Optional.of(sale.start().id()),
                        sale.cashier().orElse(settings.cashier()), desk.now()))
                : List.of();
    }

    private Optional<Discount> discount(String key) {
        return current.open().stream().flatMap(sale -> sale.discounts().stream())
                .filter(discount -> UseKeys.of(discount).equals(Optional.of(key))).findFirst();
    }

    private Optional<ValueInFlight> valueOf(Discount discount) {
        return UseKeys.of(discount).flatMap(current.uses()::find);
    }
}
