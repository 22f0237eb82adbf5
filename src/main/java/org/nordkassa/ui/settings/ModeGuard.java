package org.nordkassa.ui.settings;

import java.util.Optional;
import java.util.concurrent.Executor;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger.Impact;
import org.nordkassa.checkout.port.GiftCards;

/// Stands between another gift-card mode and the settings file: what is saved with it waits until somebody has seen what
/// would stop working and has said yes. Used by the JavaFX thread alone.
final class ModeGuard {
    private static final Field MODE = SettingsTable.field("gift-cards.mode").orElseThrow();
    private static final Field ADDRESS = SettingsTable.field("gift-cards.address").orElseThrow();

    sealed interface State {
        /// Nothing waits.
        record Down() implements State {}

        /// The server is being asked.
        record Asking() implements State {}

        record Stops(GiftCards.Mode to, Impact impact) implements State {}

        /// The server works in that mode already, and the till alone does not.
        record TillLagsBehind() implements State {}

        /// The server does not say, or another one is meant than the till knows.
        record Unknown(GiftCards.Mode to) implements State {}
    }

    private final SettingsModel model;
    private final ScanGate gate;
    private final Executor fx;
    private final Runnable changed;
    private State state = new State.Down();
    private Runnable held = () -> { };
    private boolean isServerChanged;
    private int question;

    /// @param changed told when something is to be shown anew
    ModeGuard(SettingsModel model, ScanGate gate, Executor fx, Runnable changed) {
        this.model = model;
        this.gate = gate;
        this.fx = fx;
        this.changed = changed;
    }

    State state() {
        return state;
    }

    boolean isUp() {
        return !(state instanceof State.Down);
    }

    /// Does it, at once where the mode stays as it is or there is no server for it to matter to.
    void pass(Runnable write) {
        var to = mode(model.value(MODE));
        boolean hasServer = !model.value(ADDRESS).isBlank() || !model.written(ADDRESS).isBlank();
        if (to == mode(model.written(MODE)) || !hasServer) {
            write.run();
            return;
        }
        held = write;
        turn(new State.Asking());
        model.choose(MODE.page());
        ask(to);
    }

    /// Whom the till can ask is the server with which it was started.
    private void ask(GiftCards.Mode to) {
        int mine = question;
        gate.cardBook().filter(_ -> !isServerChanged && !model.isChanged(ADDRESS)).ifPresentOrElse(
                book -> book.impact(to, answer -> fx.execute(() -> take(mine, to, answer))),
                () -> show(new State.Unknown(to)));
    }

    private void take(int mine, GiftCards.Mode to, Answer<Optional<Impact>> answer) {
        if (mine == question) {
            show(switch (answer) {
                case Answer.Failed<Optional<Impact>> _ -> new State.Unknown(to);
                case Answer.Answered<Optional<Impact>>(var impact) -> impact
                        .<State>map(stops -> new State.Stops(to, stops)).orElseGet(State.TillLagsBehind::new);
            });
        }
    }

    /// Somebody has read it and wants it: that is the owner's to say.
    void confirm() {
        if (state instanceof State.Down || state instanceof State.Asking) {
            return;
        }
        int mine = question;
        gate.permit(Deed.GIFT_CARD_MODE, () -> fx.execute(() -> {
            if (mine == question) {
                var write = held;
                drop();
                write.run();
            }
        }));
    }

    /// The mode stays as it is written; what else was changed still is.
    void keep() {
        model.edit(MODE, model.written(MODE));
    }

    /// What was to be saved is not what was asked about any more.
    void drop() {
        held = () -> { };
        turn(new State.Down());
    }

    void saved(Draft draft) {
        isServerChanged |= draft.values().containsKey(ADDRESS.key());
    }

    private void show(State next) {
        state = next;
        changed.run();
    }

    /// Answers to what was asked before are late.
    private void turn(State next) {
        question++;
        state = next;
    }

    private static GiftCards.Mode mode(String value) {
        return value.strip().equalsIgnoreCase("on-customer") ? GiftCards.Mode.ON_CUSTOMER : GiftCards.Mode.ON_CARD;
    }
}
