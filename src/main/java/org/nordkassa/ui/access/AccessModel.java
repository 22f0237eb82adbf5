package org.nordkassa.ui.access;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.AccessState.Said;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.StaffAction;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.scan.KeyTime;
import org.nordkassa.ui.access.PinEntry.Typed;

/// The screen for PINs without its nodes: who is meant, and what has been typed. Without somebody chosen, digits are a
/// cashier's number; with somebody, they are the PIN. Used by the JavaFX thread alone.
public final class AccessModel {
    private final Consumer<Action> act;
    private final Supplier<KeyTime> struck;
    private final Runnable changed;
    private final PinEntry entry = new PinEntry();
    private AccessState state = AccessState.NOBODY;
    private Optional<Cashier> chosen = Optional.empty();
    private Optional<String> unknownNumber = Optional.empty();
    private Optional<Notice> trouble = Optional.empty();

    /// @param struck when the key that arrives can have been struck
    public AccessModel(Consumer<Action> act, Supplier<KeyTime> struck, Runnable changed) {
        this.act = act;
        this.struck = struck;
        this.changed = changed;
    }

    public void take(AccessState next) {
        var before = state;
        state = next;
        boolean isNew = before.isLocked() != next.isLocked() || !before.asked().equals(next.asked());
        if (isNew) {
            unknownNumber = Optional.empty();
            chosen = next.isLocked() ? next.last() : Optional.empty();
        }
        if (isNew || !next.said().equals(before.said())) {
            entry.clear();
        }
        chosen = chosen.filter(people()::contains)
                .or(() -> people().size() == 1 ? Optional.of(people().getFirst()) : Optional.empty());
    }

    /// What keeps anybody from logging in, and would be said beneath.
    public void trouble(Optional<Notice> notice) {
        trouble = notice;
    }

    Optional<Notice> trouble() {
        return trouble;
    }

    /// Whether the screen is there at all.
    public boolean isOpen() {
        return isLocked() || state.asked().isPresent();
    }

    boolean isLocked() {
        return state.isLocked();
    }

    public AccessState state() {
        return state;
    }

    /// Those whose PIN is of use.
    List<Cashier> people() {
        return state.isLocked() ? state.cashiers()
                : state.asked().map(AccessState.Asked::allowedBy).orElse(List.of());
    }

    Optional<Cashier> chosen() {
        return chosen;
    }

    /// What has been typed: of a PIN nothing but how much.
    String shown() {
        return chosen.isPresent() ? "•".repeat(entry.digits().length()) : entry.digits();
    }

    Optional<String> unknownNumber() {
        return unknownNumber;
    }

    Optional<Said> said() {
        return state.said();
    }

    void choose(Cashier cashier) {
        chosen = Optional.of(cashier);
        startAnew();
    }

    /// The one before or after.
    void move(int by) {
        var people = people();
        if (!people.isEmpty()) {
            int index = chosen.map(people::indexOf).orElse(by > 0 ? -1 : people.size());
            choose(people.get(Math.clamp(index + by, 0, people.size() - 1)));
        }
    }

    private void startAnew() {
        entry.clear();
        unknownNumber = Optional.empty();
        changed.run();
    }

    void key(char key) {
        if (entry.key(key, struck.get()) == Typed.BY_MACHINE) {
            act.accept(new StaffAction.MachineTyped());
        }
        changed.run();
    }

    void touch(char key) {
        entry.touch(key);
        changed.run();
    }

    boolean canEnter() {
        return !entry.isEmpty() && !state.isChecking();
    }

    void enter() {
        if (!canEnter()) {
            return;
        }
        var digits = entry.digits();
        entry.clear();
        if (chosen.isPresent()) {
            act.accept(new StaffAction.EnterPin(chosen.get().number(), new Pin(digits)));
        } else {
            chosen = people().stream().filter(cashier -> cashier.number().toString().equals(digits)).findFirst();
            unknownNumber = chosen.isPresent() ? Optional.empty() : Optional.of(digits);
        }
        changed.run();
    }

    /// One step back: what was typed, then who was chosen, then what was asked.
    void back() {
        if (!entry.isEmpty() || unknownNumber.isPresent()) {
            startAnew();
        } else if (!state.isLocked()) {
            leave();
        } else if (chosen.isPresent() && people().size() > 1) {
            chosen = Optional.empty();
            startAnew();
        }
    }

    void leave() {
        act.accept(new StaffAction.LeaveAsked());
    }
}
