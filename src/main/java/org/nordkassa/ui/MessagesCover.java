package org.nordkassa.ui;

import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Messages;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.outbox.MessagesView;
import org.nordkassa.ui.text.Texts;

/// The screen for messages to the remote systems, laid over the till.
final class MessagesCover implements Cover {
    private final Supplier<CheckoutState> state;
    private final Runnable onClosed;
    private final Lazy<MessagesView> view;

    /// @param state what the till shows at present
    /// @param onClosed gives the focus back to the till
    MessagesCover(Messages messages, Texts texts, Executor fx, StackPane root, Supplier<CheckoutState> state,
            Runnable onClosed) {
        this.state = state;
        this.onClosed = onClosed;
        view = new Lazy<>(() -> {
            var made = new MessagesView(texts, messages, fx, this::toggle);
            root.getChildren().add(made.node());
            return made;
        });
    }

    @Override
    public boolean isOpen() {
        return view.is(MessagesView::isOpen);
    }

    @Override
    public void toggle() {
        boolean opening = !isOpen();
        view.get().open(opening);
        if (opening) {
            view.get().show(state.get());
        } else {
            onClosed.run();
        }
    }

    @Override
    public void show(CheckoutState next) {
        view.ifMade(made -> made.show(next));
    }
}
