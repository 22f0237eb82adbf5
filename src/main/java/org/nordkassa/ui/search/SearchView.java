package org.nordkassa.ui.search;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The search field with its list of hits beneath, which lies over the till and moves nothing.
public final class SearchView {
    private static final int MOST_SHOWN = 7;
    private static final double ROW = 3.9;
    /// Room for a product's name, however narrow the field is.
    private static final double WIDTH = 30;

    private final TextField field = new TextField();
    private final Label times = Parts.whole("search-times");
    private final HBox box;
    private final ObservableList<Product> hits = FXCollections.observableArrayList();
    private final ListView<Product> list = new ListView<>(hits);
    private final Pane layer = new Pane(list);
    private final Executor fx;
    private final SearchModel model;

    /// @param chosen what was chosen: a product, or the text of a code
    public SearchView(Texts texts, Checkout checkout, Executor fx, Consumer<SearchModel.Choice> chosen) {
        this.fx = fx;
        model = new SearchModel(checkout, fx, this::render, chosen);
        field.setId("search");
        field.setPromptText(texts.say("search.prompt"));
        field.setAccessibleText(texts.say("search.prompt"));
        HBox.setHgrow(field, Priority.ALWAYS);
        times.setId("next-quantity");
        Parts.present(times, false);
        box = Parts.row("search-box", Parts.icon(Feather.SEARCH, "search-icon"), times, field);
        list.setId("search-hits");
        list.getStyleClass().add("search-hits");
        list.setAccessibleText(texts.say("search.hits"));
        list.setFocusTraversable(false);
        list.setCellFactory(_ -> new HitCell(texts));
        list.setOnMouseClicked(_ -> model.choose(list.getSelectionModel().getSelectedIndex()));
        layer.setPickOnBounds(false);
        Parts.present(list, false);
        field.textProperty().addListener((_, _, text) -> model.typed(text));
        field.focusedProperty().addListener((_, _, focused) -> box.pseudoClassStateChanged(
                javafx.css.PseudoClass.getPseudoClass("focused"), focused));
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    public HBox node() {
        return box;
    }

    /// What lies over the till.
    public Node layer() {
        return layer;
    }

    public TextField field() {
        return field;
    }

    public boolean isOpen() {
        return list.isVisible();
    }

    public boolean isEmpty() {
        return field.getText().isEmpty();
    }

    /// Empties the field and closes the list.
    public void clear() {
        field.clear();
    }

    /// Takes the field's focus and appends what was typed outside of it.
    public void begin(String typed) {
        field.requestFocus();
        field.appendText(typed);
        field.end();
    }

    public void showNextQuantity(Optional<String> quantity) {
        Parts.text(times, quantity.map(number -> number + " ×").orElse(""));
        Parts.present(times, quantity.isPresent());
    }

    private void key(KeyEvent event) {
        boolean used = switch (event.getCode()) {
            case ENTER -> model.enter();
            case DOWN -> isOpen() && model.move(1);
            case UP -> isOpen() && model.move(-1);
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private void render(SearchModel.Shown shown) {
        write(shown.text());
        if (!hits.equals(shown.hits())) {
            hits.setAll(shown.hits());
        }
        if (shown.selected() >= 0) {
            list.getSelectionModel().clearAndSelect(shown.selected());
            list.scrollTo(Math.max(0, shown.selected() - MOST_SHOWN + 1));
        } else {
            list.getSelectionModel().clearSelection();
        }
        place(hits.size());
    }

    /// What the field says is changed after the key that it is being told of, never within it.
    private void write(String text) {
        if (!text.equals(field.getText())) {
            fx.execute(() -> {
                field.setText(text);
                field.end();
            });
        }
    }

    private void place(int count) {
        boolean open = count > 0 && box.getScene() != null;
        if (open) {
            double row = Math.rint(field.getFont().getSize() * ROW);
            Bounds under = layer.sceneToLocal(box.localToScene(box.getBoundsInLocal()));
            list.setFixedCellSize(row);
            double width = Math.min(Math.max(under.getWidth(), field.getFont().getSize() * WIDTH),
                    layer.getWidth() - under.getMinX());
            list.resizeRelocate(under.getMinX(), under.getMaxY() + 6, width,
                    row * Math.min(count, MOST_SHOWN) + 14);
            list.setManaged(false);
        }
        list.setVisible(open);
    }

    private static final class HitCell extends ListCell<Product> {
        private final Texts texts;
        private final Label name = Parts.label("", "hit-name");
        private final Label sku = Parts.label("", "hit-sku");
        private final Label price = Parts.whole("hit-price");
        private final HBox content;

        HitCell(Texts texts) {
            this.texts = texts;
            var left = Parts.column("hit-left", name, sku);
            left.setMinWidth(0);
            HBox.setHgrow(left, Priority.ALWAYS);
            content = Parts.row("hit", left, price);
            setPrefWidth(0);
        }

        @Override
        protected void updateItem(Product product, boolean empty) {
            super.updateItem(product, empty);
            if (empty || product == null) {
                setGraphic(null);
                return;
            }
            name.setText(product.name());
            sku.setText(product.sku());
            price.setText(texts.formats().money(product.price()));
            setGraphic(content);
        }
    }
}
