package org.nordkassa.ui;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Remedy;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.doubt.DoubtView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.text.Texts;

/// The in-doubt desk, laid over the till.
final class DoubtCover implements Cover {
    private final Consumer<Action> act;
    private final Consumer<Command> press;
    private final Supplier<CheckoutState> state;
    private final Runnable onClosed;
    private final Lazy<DoubtView> view;

    /// @param state what the till shows at present
    /// @param onClosed gives the focus back to the till
    DoubtCover(Texts texts, Consumer<Action> act, Consumer<Command> press, StackPane root, Supplier<CheckoutState> state,
            Runnable onClosed) {
        this.act = act;
        this.press = press;
        this.state = state;
        this.onClosed = onClosed;
        view = new Lazy<>(() -> {
            var made = new DoubtView(texts, this::resolve, this::toggle);
            root.getChildren().add(made.node());
            return made;
        });
    }

    private void resolve(String doubt, Remedy remedy) {
        if (remedy == Remedy.SEE_MESSAGES) {
            toggle();
            press.accept(Command.MESSAGES);
        } else {
            act.accept(new Action.Resolve(doubt, remedy));
        }
    }

    @Override
    public boolean isOpen() {
        return view.is(DoubtView::isOpen);
    }

    @Override
    public void toggle() {
        boolean opening = !isOpen();
        if (opening) {
            view.get().show(state.get().doubts());
        }
        view.get().open(opening);
        if (!opening) {
            onClosed.run();
        }
    }

    @Override
    public void show(CheckoutState next) {
        view.ifMade(made -> made.show(next.doubts()));
    }
}
