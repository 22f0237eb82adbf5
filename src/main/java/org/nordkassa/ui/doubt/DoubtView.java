package org.nordkassa.ui.doubt;

import java.util.Locale;
import java.util.Optional;
import java.util.function.BiConsumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Remedy;
import org.nordkassa.ui.doubt.DoubtModel.Choice;
import org.nordkassa.ui.doubt.DoubtModel.Row;
import org.nordkassa.ui.kit.ListChanges;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.kit.RowCell;
import org.nordkassa.ui.kit.RowCell.Words;
import org.nordkassa.ui.kit.RowCell.Words.Mark;
import org.nordkassa.ui.kit.Sheet;
import org.nordkassa.ui.kit.SheetView;
import org.nordkassa.ui.text.Texts;

/// What is in doubt, laid over the till: a list, and below it what can be done about the one that is chosen. It follows
/// the till's state while it is open.
public final class DoubtView implements SheetView {
    private final Texts texts;
    private final BiConsumer<String, Remedy> resolve;
    private final Sheet sheet;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final ListView<Row> list = new ListView<>(rows);
    private final Node nothing;
    private final Label what = Parts.paragraph("", "doubt-what");
    private final Label does = Parts.paragraph("", "muted");
    private final HBox choices = Parts.row("doubt-choices");
    private final VBox bar;
    private Optional<Choice> asked = Optional.empty();
    private Optional<Row> shown = Optional.empty();

    /// @param resolve told what to do with which doubt
    public DoubtView(Texts texts, BiConsumer<String, Remedy> resolve, Runnable close) {
        this.texts = texts;
        this.resolve = resolve;
        nothing = Parts.blank(Feather.CHECK, Parts.paragraph(texts.say("doubts.none"), "blank-sentence"));
        nothing.setId("doubts-none");
        what.setId("doubt-what");
        does.setId("doubt-does");
        list.setId("doubts-list");
        list.getStyleClass().add("sheet-list");
        list.setAccessibleText(texts.say("doubts.title"));
        list.setCellFactory(_ -> new RowCell<>(DoubtView::words));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, _) -> showChosen());
        var stack = new StackPane(list, nothing);
        VBox.setVgrow(stack, Priority.ALWAYS);
        bar = Parts.column("doubt-bar", what, does, choices);
        Parts.present(bar, false);
        sheet = new Sheet("doubts", texts.say("doubts.title"), texts.say("sheet.close"), close).with(stack, bar);
        sheet.node().addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private static Words words(Row row) {
        return new Words(new Mark.Chip(row.tone().name().toLowerCase(Locale.ROOT), row.word()), row.title(), row.what(),
                row.place(), row.since());
    }

    @Override
    public Sheet sheet() {
        return sheet;
    }

    @Override
    public void opened() {
        list.getSelectionModel().selectFirst();
        sheet.focus(list);
    }

    @Override
    public void show(CheckoutState state) {
        var model = DoubtModel.of(state.doubts(), texts);
        var before = shown.map(Row::id);
        ListChanges.apply(rows, model.rows());
        Parts.present(nothing, rows.isEmpty());
        Parts.present(list, !rows.isEmpty());
        rows.stream().filter(row -> Optional.of(row.id()).equals(before)).findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectFirst);
        showChosen();
        sheet.keepFocus(list);
    }

    private void showChosen() {
        var chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        if (!chosen.map(Row::id).equals(shown.map(Row::id))) {
            asked = Optional.empty();
        }
        if (chosen.equals(shown)) {
            return;
        }
        shown = chosen;
        Parts.present(bar, chosen.isPresent());
        chosen.ifPresent(row -> {
            Parts.text(what, row.what());
            Parts.text(does, row.does());
        });
        showChoices();
    }

    private void showChoices() {
        boolean hadFocus = choices.getChildren().stream().anyMatch(Node::isFocused);
        choices.getChildren().setAll(shown.stream().flatMap(row -> row.choices().stream()).map(this::button).toList());
        if (hadFocus) {
            list.requestFocus();
        }
    }

    private Node button(Choice choice) {
        boolean isAsked = asked.equals(Optional.of(choice));
        var label = isAsked ? texts.say("doubts.sure", choice.label()) : choice.label();
        var button = Parts.button("doubt-" + choice.remedy().name().toLowerCase(Locale.ROOT).replace('_', '-'), label,
                () -> choose(choice), isAsked ? "danger" : "plain");
        var cap = Parts.whole("key-cap");
        cap.setText(key(choice.remedy()).getName());
        button.setGraphic(cap);
        return button;
    }

    /// What cannot be taken back is asked once more.
    private void choose(Choice choice) {
        if (choice.needsYes() && !asked.equals(Optional.of(choice))) {
            asked = Optional.of(choice);
            showChoices();
            list.requestFocus();
            return;
        }
        asked = Optional.empty();
        shown.ifPresent(row -> resolve.accept(row.id(), choice.remedy()));
        showChoices();
    }

    static KeyCode key(Remedy remedy) {
        return switch (remedy) {
            case ASK_AGAIN -> KeyCode.F5;
            case FINISH -> KeyCode.F6;
            case GIVE_BACK, WRITE_OFF -> KeyCode.F7;
            case PRINT -> KeyCode.F8;
            case SEE_MESSAGES -> KeyCode.F9;
        };
    }

    private void pressed(KeyEvent event) {
        shown.stream().flatMap(row -> row.choices().stream())
                .filter(choice -> key(choice.remedy()) == event.getCode()).findFirst().ifPresent(choice -> {
                    event.consume();
                    choose(choice);
                });
    }
}
