package org.nordkassa.ui;

import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.SheetView;

/// A sheet over the till: made when it is first opened, told how the till stands, and the focus given back when it closes.
final class SheetCover<V extends SheetView> implements Cover {
    private final Supplier<CheckoutState> state;
    private final Runnable onClosed;
    private final Lazy<V> view;

    /// @param make the view, which closes itself by [#toggle]
    /// @param state what the till shows at present
    /// @param onClosed gives the focus back to what is beneath
    SheetCover(StackPane over, Supplier<V> make, Supplier<CheckoutState> state, Runnable onClosed) {
        this.state = state;
        this.onClosed = onClosed;
        view = new Lazy<>(() -> {
            var made = make.get();
            over.getChildren().add(made.sheet().node());
            return made;
        });
    }

    @Override
    public boolean isOpen() {
        return view.is(made -> made.sheet().isOpen());
    }

    @Override
    public void toggle() {
        boolean opening = !isOpen();
        var made = view.get();
        if (opening) {
            made.show(state.get());
        }
        made.sheet().show(opening);
        if (opening) {
            made.sheet().node().toFront();
            made.opened();
        } else {
            onClosed.run();
        }
    }

    V view() {
        return view.get();
    }

    @Override
    public void show(CheckoutState next) {
        view.ifMade(made -> made.show(next));
    }
}
