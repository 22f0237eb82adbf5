package org.nordkassa.ui.privacy;

import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.privacy.PrivacyModel.Message;
import org.nordkassa.ui.text.Texts;

/// The page: a customer's data at the top, the count of look-ups below.
public final class PrivacyView {
    private final Texts texts;
    private final PrivacyModel model;
    private final TextField key = new TextField();
    private final Label message = Parts.paragraph("", "settings-message");
    private final Button export;
    private final Button erase;
    private final GridPane days = new GridPane();
    private final Label none;
    private final VBox box;

    public PrivacyView(Texts texts, PrivacyDesk desk, Executor fx) {
        this.texts = texts;
        model = new PrivacyModel(desk, fx, this::show);
        key.setId("privacy-key");
        key.setAccessibleText(texts.say("privacy.key"));
        HBox.setHgrow(key, Priority.ALWAYS);
        key.textProperty().addListener((_, _, _) -> model.leave());
        key.setOnAction(_ -> model.find(key.getText()));
        var find = Parts.button("privacy-find", texts.say("privacy.find"), () -> model.find(key.getText()), "accent");
        find.setGraphic(Parts.icon(Feather.SEARCH));
        export = Parts.button("privacy-export", texts.say("privacy.export"), this::export);
        export.setGraphic(Parts.icon(Feather.DOWNLOAD));
        erase = Parts.button("privacy-erase", "", model::erase);
        message.setId("privacy-message");
        var label = Parts.label(texts.say("privacy.key"), "field-label");
        label.setLabelFor(key);
        none = Parts.paragraph(texts.say("privacy.searches.none"), "settings-empty");
        days.setId("privacy-days");
        days.getStyleClass().add("privacy-days");
        box = Parts.column("settings-scanners", Parts.column("settings-field", label, Parts.row("privacy-find", key, find),
                        Parts.paragraph(texts.say("privacy.key.help"), "settings-help")),
                message, Parts.row("privacy-deeds", export, erase),
                Parts.label(texts.say("privacy.searches"), "settings-heading"),
                Parts.paragraph(texts.say("privacy.searches.help"), "settings-help"), days, none);
        show();
    }

    public Node node() {
        return box;
    }

    /// @param isVisible whether the page is looked at: whoever was found is forgotten when it is not
    public void present(boolean isVisible) {
        if (isVisible) {
            model.open();
        } else {
            key.clear();
            model.leave();
        }
    }

    private void export() {
        var chooser = new FileChooser();
        chooser.setTitle(texts.say("privacy.export"));
        chooser.setInitialFileName("customer-data.json");
        Optional.ofNullable(chooser.showSaveDialog(box.getScene().getWindow())).map(File::toPath).ifPresent(this::export);
    }

    /// Where the dialog for files would lead.
    void export(Path file) {
        model.export(file);
    }

    private void show() {
        Parts.text(message, sentence(model.message()));
        Parts.present(message, !message.getText().isEmpty());
        Parts.tone(message, "settings-tone-", tone(model.message()));
        boolean isReady = model.customer().isPresent();
        boolean isSure = model.message() instanceof Message.Sure;
        Parts.present(export, isReady && !isSure);
        Parts.present(erase, isReady);
        erase.setText(texts.say(isSure ? "privacy.erase.sure" : "privacy.erase"));
        erase.getStyleClass().remove("danger");
        erase.setGraphic(isSure ? null : Parts.icon(Feather.TRASH_2));
        if (isSure) {
            erase.getStyleClass().add("danger");
        }
        showDays();
    }

    private String sentence(Message said) {
        return switch (said) {
            case Message.None() -> "";
            case Message.Working() -> texts.say("privacy.working");
            case Message.Nobody() -> texts.say("privacy.nobody");
            case Message.Several(int customers) -> texts.say("privacy.several", customers);
            case Message.Ready(var customer) -> texts.say("privacy.ready", masked(customer));
            case Message.Sure(var customer) -> texts.say("privacy.sure", masked(customer));
            case Message.Written(var file) -> texts.say("privacy.written", file.toString());
            case Message.Erased(int sales, int messages) -> texts.say("privacy.erased", sales, messages);
            case Message.InOpenSale() -> texts.say("privacy.in-open-sale");
            case Message.Unsettled(int uses) -> texts.say("privacy.unsettled", uses);
            case Message.Failed() -> texts.say("privacy.failed");
        };
    }

    private static String tone(Message said) {
        return switch (said) {
            case Message.None _, Message.Working _, Message.Ready _ -> "quiet";
            case Message.Written _, Message.Erased _ -> "good";
            case Message.Nobody _, Message.Several _, Message.Sure _, Message.InOpenSale _, Message.Unsettled _,
                    Message.Failed _ -> "bad";
        };
    }

    /// The first name and the last one's initial: enough for whoever has the person before them.
    private static String masked(Customer customer) {
        var initial = customer.lastName().isEmpty() ? "" : " " + Character.toString(customer.lastName().codePointAt(0)) + ".";
        var name = (customer.firstName() + initial).strip();
        return name.isEmpty() ? "…" : name;
    }

    private void showDays() {
        days.getChildren().clear();
        Parts.present(days, !model.days().isEmpty());
        Parts.present(none, model.days().isEmpty());
        row(0, "muted", texts.say("privacy.day"), texts.say("privacy.by-card"), texts.say("privacy.typed"),
                texts.say("privacy.in-vain"));
        int at = 1;
        for (var day : model.days()) {
            row(at++, "privacy-number", texts.say("privacy.date", day.day()), Integer.toString(day.byCard()),
                    Integer.toString(day.typed()), Integer.toString(day.inVain()));
        }
    }

    private void row(int at, String style, String... cells) {
        for (int column = 0; column < cells.length; column++) {
            days.add(Parts.label(cells[column], style), column, at);
        }
    }
}
