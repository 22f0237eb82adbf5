package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Predicate;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.checkout.port.SharedHolds.Claim;
import org.nordkassa.checkout.port.SharedHolds.Given;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.SaleId;

/// Keeps what the basket holds of a member's held at the shop's server as well, where there is one.
///
/// It follows the journal: what was set aside is asked for, what has ended is told. Nobody waits for it; an offer that
/// another till has leaves the basket when the answer comes, and [HeldKeeper] asks once more before anything is written.
/// What could not be told is told later, by what the server still knows and what the journal says of it.
final class HoldDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CurrentSale current;
    private final MemberLookups lookups;
    private final OfferDesk offers;
    private final Optional<SharedHolds> holds;
    private final AtomicBoolean owes = new AtomicBoolean();

    HoldDesk(Desk desk, CheckoutPorts ports, CurrentSale current, MemberLookups lookups, OfferDesk offers) {
        this.desk = desk;
        this.ports = ports;
        this.current = current;
        this.lookups = lookups;
        this.offers = offers;
        this.holds = ports.holds();
        current.watch(events -> told(current.uses(), events));
    }

    /// After the sale from before has been taken up. What an earlier run held and did not come to tell is told now.
    void begin() {
        if (holds.isPresent()) {
            owes.set(true);
            round();
        }
    }

    /// For what a sale holds that was split off before it was at hand.
    void ask() {
        if (holds.isPresent()) {
            wanted().forEach(use -> ask(use, false));
        }
    }

    private void round() {
        wanted().forEach(use -> ask(use, true));
        if (owes.compareAndSet(true, false)) {
            desk.inBackground(this::tellWhatIsOwed, false, isTold -> owes.compareAndSet(false, !isTold));
        }
        desk.after(holds.orElseThrow().renewEvery(), this::round);
    }

    private List<ValueUse> wanted() {
        return current.open().isEmpty() ? List.of() : current.uses().at(Stage.HELD).map(ValueInFlight::use)
                .filter(SharedHolds::isNeededFor).toList();
    }

    /// What happened to value, of this sale or of one that is long over.
    void told(Uses uses, List<ValueEvent> events) {
        for (var event : holds.isEmpty() ? List.<ValueEvent>of() : events) {
            uses.find(event.key()).map(ValueInFlight::use).filter(SharedHolds::isNeededFor)
                    .ifPresent(use -> told(use, event));
        }
    }

    private void told(ValueUse use, ValueEvent event) {
        switch (event) {
            case ValueEvent.Held _ -> ask(use, false);
            case ValueEvent.Captured _ -> tell(server -> server.captured(use.key()));
            case ValueEvent.Refused _, ValueEvent.GivenBack _ -> tell(server -> server.release(use.key()));
            case ValueEvent.CaptureIntended _, ValueEvent.BecameUnknown _, ValueEvent.TakenOffline _,
                    ValueEvent.GiveBackIntended _ -> { }
        }
    }

    private void tell(Predicate<SharedHolds> what) {
        desk.inBackground(() -> what.test(holds.orElseThrow()), false, heard -> owes.compareAndSet(false, !heard));
    }

    private void ask(ValueUse use, boolean isRenewal) {
        var claim = new Claim(use, owner(use), inParts(use));
        desk.<Given>inBackground(() -> holds.orElseThrow().take(claim),
                new SharedHolds.NotGiven(new RemoteFailure.Nonsense()), given -> heard(use, given, isRenewal));
    }

    private Optional<Customer> owner(ValueUse use) {
        return lookups.customer().filter(customer -> Optional.of(customer.id()).equals(use.customer()))
                .or(() -> use.customer().flatMap(ports.customers()::byId));
    }

    private Optional<Boolean> inParts(ValueUse use) {
        return use.subject() instanceof ValueUse.OfBonusCheck(var id) ? lookups.offers().stream()
                .filter(offer -> offer.id().equals(id))
                .flatMap(offer -> offer instanceof MemberOffer.BonusCheck check
                        ? Optional.of(check.inParts()).stream() : Optional.<Boolean>empty().stream()).findFirst()
                : Optional.empty();
    }

    private void heard(ValueUse use, Given given, boolean isRenewal) {
        var value = current.uses().find(use.key());
        if (value.filter(one -> one.stage() == Stage.HELD).isEmpty() || current.open().isEmpty()) {
            // the hold may have come after the word that it is not needed
            owes.set(true);
            return;
        }
        switch (given) {
            case SharedHolds.Granted _ -> { }
            case SharedHolds.HeldElsewhere(var till) ->
                    takeOff(use, discount -> new Notice.OfferInUse(discount.label(), till));
            case SharedHolds.Used _ ->
                    takeOff(use, discount -> new Notice.UseRefused(discount.label(), Refusal.ALREADY_USED));
            case SharedHolds.NotGiven _ when isRenewal || holds.orElseThrow().mayDoWithout() -> { }
            case SharedHolds.NotGiven _ -> takeOff(use, discount -> new Notice.OfferNotHeld(discount.label()));
        }
    }

    private void takeOff(ValueUse use, Function<Discount, Notice> why) {
        current.open().stream().flatMap(sale -> sale.discounts().stream())
                .filter(discount -> UseKeys.of(discount).equals(Optional.of(use.key()))).findFirst()
                .ifPresent(discount -> offers.takeOff(discount, why.apply(discount)));
    }

    /// Away from the conducting thread. The journal knows the end of everything the server may still wait for.
    private boolean tellWhatIsOwed() {
        var server = holds.orElseThrow();
        return server.known() instanceof Answer.Answered<List<SharedHolds.Known>>(var known)
                && known.stream().allMatch(one -> stage(one).map(stage -> switch (stage) {
                    case CAPTURED -> server.captured(one.reference());
                    case REFUSED, GIVEN_BACK -> server.release(one.reference());
                    case HELD, CAPTURING, UNKNOWN, GIVING_BACK -> true;
                }).orElse(true));
    }

    /// A hold of a sale that is not in this till's journal is another's of the same name; it ends by itself.
    private Optional<Stage> stage(SharedHolds.Known one) {
        try {
            return ports.journal().read(new SaleId(UUID.fromString(one.sale()))).map(Journal.Stream::entries)
                    .map(Uses::of).flatMap(uses -> uses.find(one.reference())).map(ValueInFlight::stage);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    /// What another till may have while this one is closed. Called when nothing is conducted any more; blocks.
    void letGo() {
        holds.ifPresent(server -> wanted().forEach(use -> server.release(use.key())));
    }
}
