package org.nordkassa.ui.settings;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.settings.SettingsDesk.Tested;
import org.nordkassa.ui.text.Texts;

/// Tries the page's connection, and shows what was asked, what answered and how long it took.
final class TrialView {
    private final Texts texts;
    private final SettingsModel model;
    private final SettingsPage page;
    private final Button test;
    private final VBox steps = Parts.column("settings-trials");
    private Optional<Optional<Tested>> shown = Optional.empty();

    TrialView(SettingsPage page, Connection connection, Texts texts, SettingsModel model) {
        this.texts = texts;
        this.model = model;
        this.page = page;
        test = Parts.button("settings-test-" + page.id(), texts.say("settings.test"),
                () -> model.test(connection), "accent");
        test.setGraphic(Parts.icon(Feather.ACTIVITY));
        Parts.present(steps, false);
    }

    Node button() {
        return test;
    }

    Node node() {
        return steps;
    }

    void show() {
        var now = model.test(page);
        boolean isRunning = now.isPresent() && now.get().isEmpty();
        test.setDisable(isRunning || !model.canBeTested(page));
        if (!now.equals(shown)) {
            shown = now;
            Parts.present(steps, now.isPresent());
            steps.getChildren().setAll(now.map(tested -> tested.map(this::rows)
                    .orElseGet(() -> List.of(row("asking", texts.say("settings.testing"), "", "")))).orElse(List.of()));
        }
    }

    private List<Node> rows(Tested tested) {
        return switch (tested) {
            case Tested.NotTried(var problem) -> List.of(row("bad", "", SettingsWords.problem(problem, texts), ""));
            case Tested.Tried(var tried) -> tried.isEmpty()
                    ? List.of(row("bad", "", texts.say("settings.not-set-up"), ""))
                    : tried.stream().map(this::row).toList();
        };
    }

    private Node row(Trial trial) {
        return row(trial.isGood() ? trial.finding() == Trial.Finding.SLOW ? "waiting" : "good" : "bad", trial.asked(),
                SettingsWords.of(trial, texts), texts.say("settings.millis", trial.millis()));
    }

    private static Node row(String light, String asked, String sentence, String millis) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-" + light);
        var what = Parts.label(asked, "settings-asked");
        Parts.present(what, !asked.isEmpty());
        var told = Parts.paragraph(sentence, "settings-answer");
        Parts.present(told, !sentence.isEmpty());
        var middle = Parts.column("settings-step", what, told);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var time = Parts.whole("settings-millis");
        time.setText(millis);
        return Parts.row("settings-trial", dot, middle, time);
    }
}
