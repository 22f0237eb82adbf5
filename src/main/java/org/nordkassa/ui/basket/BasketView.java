package org.nordkassa.ui.basket;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Action;
import org.nordkassa.sale.LineId;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.CommandButtons;
import org.nordkassa.ui.kit.ListChanges;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The basket as a list of fixed rows, of which only the changed ones are painted anew.
public final class BasketView {
    /// A row's height in ems.
    private static final double ROW = 4.7;

    private final ObservableList<BasketRow> rows = FXCollections.observableArrayList();
    private final ListView<BasketRow> list = new ListView<>(rows);
    private final DoubleProperty fontSize = new SimpleDoubleProperty(14);
    private final Node empty;
    private final Label emptyTitle = Parts.paragraph("", "empty-title");
    private final Label emptyText = Parts.paragraph("", "empty-text");
    private final Texts texts;
    private final StackPane pane;
    private boolean showing;

    public BasketView(Texts texts, CommandButtons buttons, Executor fx, Consumer<Action> act,
            Consumer<LineId> select) {
        this.texts = texts;
        list.setId("basket");
        list.getStyleClass().add("basket");
        list.setAccessibleText(texts.say("basket.title"));
        list.setCellFactory(_ -> new BasketCell(texts, buttons, act));
        list.fixedCellSizeProperty().bind(Bindings.createDoubleBinding(
                () -> Math.rint(fontSize.get() * ROW), fontSize));
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!showing && row instanceof BasketRow.LineRow line) {
                select.accept(line.line().id());
            }
        });
        list.heightProperty().addListener(_ -> fx.execute(this::keepInSight));
        empty = emptyState();
        pane = new StackPane(list, empty);
        pane.getStyleClass().addAll("card", "basket-card");
    }

    private Node emptyState() {
        var keys = Parts.row("empty-keys",
                hint(texts, Command.SEARCH), hint(texts, Command.FIND_CUSTOMER), hint(texts, Command.HELP));
        var box = Parts.blank(Feather.SHOPPING_BAG, emptyTitle, emptyText, keys);
        box.setId("basket-empty");
        box.setMouseTransparent(true);
        return box;
    }

    private static Node hint(Texts texts, Command command) {
        return Parts.row("key-hint", CommandButtons.keyCap(command), Parts.label(texts.say(command.labelKey()), "muted"));
    }

    public Node node() {
        return pane;
    }

    public ListView<BasketRow> list() {
        return list;
    }

    public DoubleProperty fontSize() {
        return fontSize;
    }

    /// @param member the customer who waits before an empty basket, if there is one
    public void show(BasketModel model, Optional<String> member) {
        Parts.text(emptyTitle, member.orElseGet(() -> texts.say("basket.empty")));
        Parts.text(emptyText, texts.say(member.isPresent() ? "basket.empty.member" : "basket.empty.hint"));
        showing = true;
        try {
            int before = rows.size();
            ListChanges.apply(rows, model.rows());
            Parts.present(empty, rows.isEmpty());
            mark(model.selected());
            if (rows.size() < before) {
                // Discounts go with their customer, and the marked line may be out of sight after that.
                keepInSight();
            }
            // Now, and not in the next pulse: what rows change of their look while JavaFX lays them out there makes it paint
            // the whole window once more.
            list.layout();
        } finally {
            showing = false;
        }
    }

    private void mark(int index) {
        var selection = list.getSelectionModel();
        if (index < 0) {
            selection.clearSelection();
        } else if (selection.getSelectedIndex() != index || !selection.isSelected(index)) {
            selection.clearAndSelect(index);
            list.getFocusModel().focus(index);
            bringIntoSight(index);
        }
    }

    /// After the list has become lower, as when a notice stands beneath it.
    private void keepInSight() {
        int index = list.getSelectionModel().getSelectedIndex();
        if (index >= 0) {
            bringIntoSight(index);
        }
    }

    private void bringIntoSight(int index) {
        // Beyond the end, not to the last row: with some numbers of rows JavaFX 26 stops one row short of that.
        boolean last = index >= rows.size() - 2;
        list.scrollTo(last && !isAllInSight() ? rows.size() : Math.max(0, index - 1));
    }

    /// Rows that all have room would be laid out at the list's lower end first, and only then at its upper one.
    private boolean isAllInSight() {
        return rows.size() * list.getFixedCellSize() <= list.getHeight();
    }

    /// The rows as shown, for rehearsals.
    public List<BasketRow> rows() {
        return List.copyOf(rows);
    }
}
