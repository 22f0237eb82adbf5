package org.nordkassa.ui.status;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.status.StatusModel.Lamp;
import org.nordkassa.ui.text.Texts;

/// A quiet strip: a dot and a word for everything the till depends on.
public final class StatusView {
    private static final Duration EVERY = Duration.ofSeconds(1);

    private final HBox lamps = new HBox();
    private final Label time = Parts.whole("status-time");
    private final Button cashier;
    private final HBox pane;
    private final Thread ticking;
    private final Texts texts;
    private final Clock clock;
    private final Button doubts;
    private StatusModel shown;

    public StatusView(Texts texts, Executor fx, Clock clock, String tillName, CommandButtons buttons) {
        this.texts = texts;
        this.clock = clock;
        lamps.getStyleClass().add("lamps");
        lamps.setMinWidth(0);
        time.setId("clock");
        var till = Parts.whole("status-till");
        till.setText(tillName);
        till.setId("till-name");
        doubts = buttons.full(Command.IN_DOUBT, "flat", "status-messages", "status-doubts");
        Parts.present(doubts, false);
        cashier = buttons.named(Command.LOCK, "flat", "status-messages");
        Parts.present(cashier, false);
        var messages = buttons.named(Command.MESSAGES, "flat", "status-messages");
        messages.setText(texts.say(Command.MESSAGES.labelKey()));
        for (var button : List.of(doubts, cashier, messages)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
        }
        pane = Parts.row("status", lamps, Parts.spring(), doubts, cashier, messages, till, time);
        pane.setId("status");
        tick();
        ticking = Thread.ofVirtual().name("clock").start(() -> keepTicking(fx));
    }

    /// Not an animation: while one runs, JavaFX paints on and never rests.
    private void keepTicking(Executor fx) {
        try {
            while (true) {
                Thread.sleep(EVERY);
                fx.execute(this::tick);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void tick() {
        Parts.text(time, texts.formats().time(clock.instant()));
    }

    public void stop() {
        ticking.interrupt();
    }

    public Node node() {
        return pane;
    }

    public void show(StatusModel model) {
        if (!model.equals(shown)) {
            shown = model;
            lamps.getChildren().setAll(model.lamps().stream().map(StatusView::lamp).toList());
            CommandButtons.say(doubts, model.doubts());
            Parts.present(doubts, !model.doubts().isEmpty());
        }
    }

    /// Who stands at the till; nobody where there is no log-in.
    public void show(Optional<Cashier> onDuty) {
        Parts.present(cashier, onDuty.isPresent());
        onDuty.ifPresent(who -> cashier.setText(who.firstName()));
    }

    private static Node lamp(Lamp lamp) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-" + lamp.light().name().toLowerCase(Locale.ROOT));
        var word = Parts.label(lamp.word(), "lamp-word");
        word.setId(lamp.id());
        Parts.present(word, !lamp.word().isEmpty());
        var name = Parts.label(lamp.name(), "lamp-name");
        name.setMinWidth(Region.USE_PREF_SIZE);
        var box = Parts.row("lamp", dot, name, word);
        box.setAccessibleText(lamp.name() + ": " + lamp.spoken());
        return box;
    }
}
