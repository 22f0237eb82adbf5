package org.nordkassa.ui;

import java.util.concurrent.Executor;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.Days;
import org.nordkassa.ui.day.DayView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.text.Texts;

/// The day and its closing, laid over the till.
final class DayCover implements Cover {
    private final Runnable onClosed;
    private final Lazy<DayView> view;

    /// @param onClosed gives the focus back to the till
    DayCover(Texts texts, Days days, Executor fx, StackPane root, Runnable onClosed) {
        this.onClosed = onClosed;
        view = new Lazy<>(() -> {
            var made = new DayView(texts, days, fx, this::toggle);
            root.getChildren().add(made.node());
            return made;
        });
    }

    @Override
    public boolean isOpen() {
        return view.is(DayView::isOpen);
    }

    @Override
    public void toggle() {
        boolean opening = !isOpen();
        view.get().open(opening);
        if (!opening) {
            onClosed.run();
        }
    }
}
