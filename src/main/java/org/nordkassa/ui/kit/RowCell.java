package org.nordkassa.ui.kit;

import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.nordkassa.ui.kit.RowCell.Words.Mark;

/// A row of a list: a mark, and two lines at each side.
public final class RowCell<T> extends ListCell<T> {
    private final Region dot = new Region();
    private final Label chip = Parts.whole("chip");
    private final HBox chipRoom = Parts.row("chip-room", chip);
    private final Label title = Parts.label("", "row-title");
    private final Label below = Parts.label("", "row-below");
    private final Label side = Parts.whole("row-side");
    private final Label sideBelow = Parts.whole("row-below");
    private final HBox content;
    private final Function<T, Words> words;

    /// What a row says.
    ///
    /// @param tone of the line below the title, such as `refused`; may be empty
    /// @param sideBelow may be empty
    public record Words(Mark mark, String title, String below, String tone, String side, String sideBelow) {
        /// What stands first.
        public sealed interface Mark {
            record None() implements Mark {}

            record Dot(String tone) implements Mark {}

            /// A word in its colour.
            record Chip(String tone, String word) implements Mark {}
        }

        public Words(Mark mark, String title, String below, String side, String sideBelow) {
            this(mark, title, below, "", side, sideBelow);
        }

        /// To those who cannot see it.
        String spoken() {
            var word = mark instanceof Mark.Chip(var _, var chip) ? chip + ", " : "";
            return word + String.join(", ", title, below, side) + (sideBelow.isEmpty() ? "" : ", " + sideBelow);
        }
    }

    public RowCell(Function<T, Words> words) {
        this.words = words;
        dot.getStyleClass().add("dot");
        var left = Parts.column("row-left", title, below);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = Parts.column("row-right", side, sideBelow);
        right.setMinWidth(Region.USE_PREF_SIZE);
        content = Parts.row("list-row", dot, chipRoom, left, right);
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(T item, boolean empty) {
        super.updateItem(item, empty);
        if (empty || item == null) {
            setGraphic(null);
            return;
        }
        var said = words.apply(item);
        show(said.mark());
        Parts.text(title, said.title());
        Parts.text(below, said.below());
        Parts.tone(below, "tone-", said.tone());
        Parts.text(side, said.side());
        Parts.text(sideBelow, said.sideBelow());
        Parts.present(sideBelow, !said.sideBelow().isEmpty());
        setAccessibleText(said.spoken());
        setGraphic(content);
    }

    private void show(Mark mark) {
        Parts.present(dot, mark instanceof Mark.Dot);
        Parts.present(chipRoom, mark instanceof Mark.Chip);
        switch (mark) {
            case Mark.None() -> { }
            case Mark.Dot(var tone) -> Parts.tone(dot, "dot-", tone);
            case Mark.Chip(var tone, var word) -> {
                Parts.tone(chip, "chip-is-", tone);
                Parts.text(chip, word);
            }
        }
    }
}
