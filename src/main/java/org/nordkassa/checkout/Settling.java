package org.nordkassa.checkout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.ValueKeeper;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;

/// Ends a paid sale: marks its benefits and bonus checks as used, all at once, then completes it.
///
/// A use that is refused comes off the sale, which then costs more and stays open. One whose answer is lost, or does not
/// come within the shop's patience, stays on the sale and is asked after from the outbox: the queue moves on.
final class Settling {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final CurrentSale current;
    private final Consumer<Sale.Completed> onCompleted;
    private final Set<String> asked = new HashSet<>();

    Settling(
            Desk desk, CheckoutPorts ports, CheckoutSettings settings, CurrentSale current,
            Consumer<Sale.Completed> onCompleted) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.current = current;
        this.onCompleted = onCompleted;
    }

    boolean isBusy() {
        return !asked.isEmpty();
    }

    /// Completes the sale if it is paid.
    void settleIfPaid() {
        if (isBusy() || current.open().filter(sale -> sale.settlement().isPaid() && !sale.lines().isEmpty()).isEmpty()) {
            return;
        }
        dropUseless();
        var toMark = toMark();
        if (toMark.isEmpty()) {
            complete();
        } else {
            mark(toMark);
        }
    }

    /// Discounts that take nothing off must not cost the member anything.
    private void dropUseless() {
        current.open().orElseThrow().pricing().discounts().stream()
                .filter(applied -> applied.amount().isZero() && CurrentSale.useKey(applied.discount()).isPresent())
                .forEach(applied -> current.apply(new SaleCommand.RemoveDiscount(applied.discount().id(), desk.now())));
    }

    private List<AppliedDiscount> toMark() {
        return current.open().orElseThrow().pricing().discounts().stream()
                .filter(applied -> valueOf(applied.discount())
                        .filter(value -> value.stage() == Stage.HELD || value.stage() == Stage.UNKNOWN).isPresent())
                .toList();
    }

    private void mark(List<AppliedDiscount> discounts) {
        var now = desk.now();
        current.record(discounts.stream().<ValueEvent>map(applied -> new ValueEvent.CaptureIntended(
                keyOf(applied.discount()), applied.amount(), now)).toList(), List.of());
        var customer = current.open().flatMap(Sale.Open::customer)
                .flatMap(ref -> ports.customers().byId(new CustomerId(ref.id())));
        discounts.forEach(applied -> asked.add(keyOf(applied.discount())));
        var round = Set.copyOf(asked);
        for (var applied : discounts) {
            var value = valueOf(applied.discount()).orElseThrow();
            desk.inBackground(() -> capture(value, applied.amount(), customer),
                    outcome -> heard(value.use().key(), outcome));
        }
        desk.after(settings.patience(), () -> runOutOfPatience(round));
    }

    /// A lost answer is asked after once, under the same key, before it is left to the outbox.
    private Outcome capture(ValueInFlight value, Money amount, Optional<Customer> customer) {
        Optional<ValueKeeper> keeper = ports.keeper(value.use().keeper());
        if (keeper.isEmpty()) {
            return new Outcome.NotSent(new RemoteFailure.NotSetUp());
        }
        var first = keeper.get().capture(value.use(), amount, customer);
        return first instanceof Outcome.Unknown ? keeper.get().capture(value.use(), amount, customer) : first;
    }

    private void runOutOfPatience(Set<String> round) {
        round.stream().filter(asked::contains).toList()
                .forEach(key -> heard(key, new Outcome.Unknown(new RemoteFailure.TimedOut())));
    }

    private void heard(String key, Outcome outcome) {
        if (!asked.remove(key)) {
            return;
        }
        var now = desk.now();
        var event = switch (outcome) {
            case Outcome.Done(var left) -> new ValueEvent.Captured(key, left, now);
            case Outcome.Refused(var reason) -> new ValueEvent.Refused(key, reason, now);
            case Outcome.NotSent _ -> new ValueEvent.Refused(key, Refusal.OTHER, now);
            case Outcome.Unknown _ -> new ValueEvent.BecameUnknown(key, now);
        };
        current.record(List.of(event), List.of());
        takeOffIfRefused(key, outcome);
        if (asked.isEmpty()) {
            completeOrStayOpen();
        }
    }

    private void takeOffIfRefused(String key, Outcome outcome) {
        discount(key).ifPresent(discount -> {
            if (outcome instanceof Outcome.Refused(var reason)) {
                desk.say(new Notice.UseRefused(discount.label(), reason));
                current.apply(new SaleCommand.RemoveDiscount(discount.id(), desk.now()));
            } else if (outcome instanceof Outcome.NotSent(var failure)) {
                var system = current.uses().find(key).orElseThrow().use().keeper();
                desk.say(new Notice.SystemFailed(system, failure));
                current.apply(new SaleCommand.RemoveDiscount(discount.id(), desk.now()));
            }
        });
    }

    private void completeOrStayOpen() {
        if (current.open().filter(sale -> sale.settlement().isPaid()).isPresent()) {
            complete();
        }
    }

    private void complete() {
        var sale = current.id().orElseThrow();
        var messages = new ArrayList<OutgoingMessage>();
        current.uses().at(Stage.UNKNOWN).map(ValueInFlight::use)
                .forEach(use -> messages.add(new OutgoingMessage.CaptureUse(use.keeper(), sale, use.key())));
        ports.correspondents().stream().map(Correspondent::system)
                .forEach(system -> messages.add(new OutgoingMessage.TellSale(system, sale)));
        onCompleted.accept(current.complete(desk.now(), messages));
    }

    private Optional<Discount> discount(String key) {
        return current.open().stream().flatMap(sale -> sale.discounts().stream())
                .filter(discount -> CurrentSale.useKey(discount).equals(Optional.of(key))).findFirst();
    }

    private Optional<ValueInFlight> valueOf(Discount discount) {
        return CurrentSale.useKey(discount).flatMap(current.uses()::find);
    }

    private static String keyOf(Discount discount) {
        return CurrentSale.useKey(discount).orElseThrow();
    }
}
