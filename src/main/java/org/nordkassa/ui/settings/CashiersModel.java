package org.nordkassa.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.AccessState.Said;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.StaffAction;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.access.StaffRules;

/// The page of cashiers without its nodes. What is changed here is changed at once, unlike settings; whether it may be
/// is checkout's to say.
final class CashiersModel {
    private final Checkout checkout;
    private final Runnable changed;
    private AccessState state = AccessState.NOBODY;
    private Optional<Cashier> forNewPin = Optional.empty();
    private Optional<Cashier> toRemove = Optional.empty();
    private Role role = Role.CASHIER;
    private boolean doPinsDiffer;
    private int cleared;

    CashiersModel(Checkout checkout, Executor fx, Runnable changed) {
        this.checkout = checkout;
        this.changed = changed;
        checkout.watch(next -> fx.execute(() -> take(next.access())));
    }

    private void take(AccessState next) {
        if (next.equals(state)) {
            return;
        }
        if (next.changes() != state.changes()) {
            forNewPin = Optional.empty();
            role = Role.CASHIER;
            cleared++;
        }
        state = next;
        toRemove = toRemove.filter(state.cashiers()::contains);
        changed.run();
    }

    List<Cashier> cashiers() {
        return state.cashiers();
    }

    /// All of them; while one gets a new PIN that one alone, right above the form.
    List<Cashier> shown() {
        return forNewPin.map(List::of).orElse(state.cashiers());
    }

    /// Whose PIN the form is for; a new cashier's otherwise.
    Optional<Cashier> forNewPin() {
        return forNewPin;
    }

    boolean isToBeRemoved(Cashier cashier) {
        return toRemove.equals(Optional.of(cashier));
    }

    /// The first one is an owner.
    Role role() {
        return state.cashiers().isEmpty() ? Role.OWNER : role;
    }

    /// How often what was typed is to be forgotten.
    int cleared() {
        return cleared;
    }

    boolean doPinsDiffer() {
        return doPinsDiffer;
    }

    Optional<StaffRules.Refusal> refusal() {
        return state.said().flatMap(said -> said instanceof Said.ChangeRefused(var reason)
                ? Optional.of(reason) : Optional.empty());
    }

    void choose(Role wanted) {
        role = wanted;
        changed.run();
    }

    void beginNewPin(Cashier cashier) {
        forNewPin = Optional.of(cashier);
        startAnew();
    }

    void leaveNewPin() {
        forNewPin = Optional.empty();
        startAnew();
    }

    private void startAnew() {
        doPinsDiffer = false;
        toRemove = Optional.empty();
        cleared++;
        changed.run();
    }

    void save(String name, String pin, String again) {
        doPinsDiffer = !pin.equals(again);
        if (!doPinsDiffer) {
            checkout.act(forNewPin.<StaffAction>map(cashier -> new StaffAction.NewPin(cashier.number(), new Pin(pin)))
                    .orElseGet(() -> new StaffAction.AddCashier(name, role(), new Pin(pin))));
        }
        changed.run();
    }

    /// The second time in a row is meant.
    void remove(Cashier cashier) {
        if (isToBeRemoved(cashier)) {
            checkout.act(new StaffAction.RemoveCashier(cashier.number()));
            toRemove = Optional.empty();
        } else {
            toRemove = Optional.of(cashier);
        }
        changed.run();
    }
}
