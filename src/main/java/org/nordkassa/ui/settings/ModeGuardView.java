package org.nordkassa.ui.settings;

import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.nordkassa.checkout.port.GiftCardLedger.Impact;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.settings.ModeGuard.State;
import org.nordkassa.ui.text.Texts;

/// What another gift-card mode would stop from working, above the foot of the window. The key that answers everything
/// else with yes leaves the mode as it was.
final class ModeGuardView {
    private final Texts texts;
    private final ModeGuard guard;
    private final Label said = Parts.paragraph("", "settings-mode-said");
    private final Label instead = Parts.paragraph("", "settings-help");
    private final Button keep;
    private final Button change;
    private final VBox box;
    private final Runnable onDown;
    private boolean wasUp;

    /// @param onDown gives the focus back to the window
    ModeGuardView(Texts texts, ModeGuard guard, Runnable onDown) {
        this.onDown = onDown;
        this.texts = texts;
        this.guard = guard;
        said.setId("settings-mode-said");
        instead.setId("settings-mode-instead");
        keep = Parts.button("settings-mode-keep", texts.say("settings.mode.keep"), guard::keep, "primary");
        change = Parts.button("settings-mode-change", texts.say("settings.mode.change"), guard::confirm, "danger");
        var sentences = Parts.column("settings-mode-sentences", said, instead);
        sentences.setMinWidth(0);
        HBox.setHgrow(sentences, Priority.ALWAYS);
        box = Parts.column("settings-mode", sentences, Parts.row("settings-mode-choices", Parts.spring(), change, keep));
        box.setId("settings-mode-guard");
        Parts.present(box, false);
    }

    Node node() {
        return box;
    }

    void show() {
        boolean isUp = guard.isUp();
        if (!isUp && wasUp && (keep.isFocused() || change.isFocused())) {
            onDown.run();
        }
        Parts.present(box, isUp);
        Parts.text(said, sentence(guard.state()));
        Parts.text(instead, instead(guard.state()));
        Parts.present(instead, !instead.getText().isEmpty());
        Parts.present(change, !(guard.state() instanceof State.Asking));
        if (isUp && !wasUp) {
            keep.requestFocus();
        }
        wasUp = isUp;
    }

    private String sentence(State state) {
        return switch (state) {
            case State.Down() -> "";
            case State.Asking() -> texts.say("settings.mode.asking");
            case State.Stops(var to, var impact) -> impact.accounts() == 0
                    ? texts.say("settings.mode.stops-nothing") : stops(to, impact);
            case State.TillLagsBehind() -> texts.say("settings.mode.till-lags-behind");
            case State.Unknown _ -> texts.say("settings.mode.unknown");
        };
    }

    private String stops(GiftCards.Mode to, Impact impact) {
        var money = impact.money().stream().map(texts.formats()::money).collect(Collectors.joining(", "));
        return texts.say(switch (to) {
            case ON_CUSTOMER -> "settings.mode.stops-cards";
            case ON_CARD -> "settings.mode.stops-balances";
        }, impact.accounts(), money);
    }

    private String instead(State state) {
        return switch (state) {
            case State.Down _, State.Asking _, State.TillLagsBehind _ -> "";
            case State.Stops(var to, var impact) -> impact.accounts() == 0 ? "" : carryOver(to);
            case State.Unknown(var to) -> carryOver(to);
        };
    }

    private String carryOver(GiftCards.Mode to) {
        return texts.say("settings.mode.carry-over", switch (to) {
            case ON_CUSTOMER -> "customer";
            case ON_CARD -> "card";
        });
    }
}
