package org.nordkassa.ui;

import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.layout.StackPane;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.ModelView;
import org.nordkassa.ui.kit.Opening;

/// A screen over the till that opens and closes with its model, which is there from the start; the view is made when
/// there is something to show.
final class ModelCover<M extends Opening> implements Cover {
    private final M model;
    private final Lazy<ModelView> view;
    private final Consumer<Boolean> onTurned;
    private boolean shown;

    /// @param model made of what it tells of every change
    /// @param onTurned told after it has opened, with true, or closed
    ModelCover(StackPane over, Function<Runnable, M> model, Function<M, ModelView> make, Consumer<Boolean> onTurned) {
        this.onTurned = onTurned;
        this.model = model.apply(this::show);
        view = new Lazy<>(() -> {
            var made = make.apply(this.model);
            over.getChildren().add(made.node());
            return made;
        });
    }

    M model() {
        return model;
    }

    @Override
    public boolean isOpen() {
        return model.isOpen();
    }

    @Override
    public void toggle() {
        if (model.isOpen()) {
            model.close();
        } else {
            model.open();
        }
    }

    private void show() {
        view.get().show();
        if (shown != model.isOpen()) {
            shown = model.isOpen();
            if (shown) {
                view.get().node().toFront();
                view.get().focus();
            }
            onTurned.accept(shown);
        }
    }
}
