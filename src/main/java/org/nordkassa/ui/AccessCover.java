package org.nordkassa.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.StaffAction;
import org.nordkassa.sale.Sale;
import org.nordkassa.scan.KeyTime;
import org.nordkassa.ui.access.AccessModel;
import org.nordkassa.ui.access.AccessView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.text.Texts;

/// Lies over the whole till, and over all that lies over it: while it is locked nothing beneath is painted, read out or
/// reached by a key. Also locks it when nobody has touched it for a while.
final class AccessCover {
    private final StackPane pane = new StackPane();
    private final Node till;
    private final AccessModel model;
    private final Lazy<AccessView> view;
    private final IdleLock idle;
    private final Runnable onLocked;
    private final Runnable onClosed;
    private AccessState state = AccessState.NOBODY;
    private Optional<Sale.Open> sale = Optional.empty();
    private Optional<Node> focused = Optional.empty();

    /// @param till all that is beneath
    /// @param struck when the key that arrives can have been struck
    /// @param onLocked closes what must not be open for the next one
    /// @param onClosed gives the focus back to the till
    AccessCover(Node till, Texts texts, String shopName, Executor fx, Consumer<Action> act, Supplier<KeyTime> struck,
            Runnable onLocked, Runnable onClosed) {
        this.till = till;
        this.onLocked = onLocked;
        this.onClosed = onClosed;
        model = new AccessModel(act, struck, this::show);
        view = new Lazy<>(() -> {
            var made = new AccessView(texts, model, shopName);
            pane.getChildren().add(made.node());
            return made;
        });
        idle = new IdleLock(fx, () -> act.accept(new StaffAction.Lock(true)));
        pane.getChildren().add(till);
        pane.getStyleClass().add("till");
        pane.setId("till");
    }

    StackPane node() {
        return pane;
    }

    /// Every touch of the till puts off that it locks itself.
    void watch(Scene scene) {
        idle.watch(scene);
    }

    boolean isOpen() {
        return model.isOpen();
    }

    /// A sale that changes by a device without keys is a touch as well.
    void take(CheckoutState till) {
        if (!till.sale().equals(sale)) {
            sale = till.sale();
            idle.touch();
        }
        model.trouble(till.notice().filter(notice ->
                notice instanceof Notice.JournalFailed || notice instanceof Notice.Fault));
        take(till.access());
        view.ifMade(AccessView::show);
    }

    private void take(AccessState next) {
        if (next.equals(state)) {
            return;
        }
        boolean wasOpen = model.isOpen();
        boolean locks = next.isLocked() && !state.isLocked();
        state = next;
        idle.after(next.onDuty().isPresent() ? next.rules().lockAfter() : Optional.empty());
        if (locks) {
            onLocked.run();
        }
        if (!wasOpen) {
            focused = Optional.ofNullable(pane.getScene()).map(Scene::getFocusOwner);
        }
        model.take(next);
        show();
        if (wasOpen && !model.isOpen()) {
            giveBack();
        }
    }

    /// What had the focus when somebody was asked gets it back; after a lock the till begins where it always does.
    private void giveBack() {
        var before = focused.filter(node -> node.getScene() != null && node.isFocusTraversable() && node.isVisible());
        onClosed.run();
        before.ifPresent(Node::requestFocus);
    }

    private void show() {
        till.setVisible(!model.state().isLocked());
        if (model.isOpen()) {
            view.get().show();
            view.get().focus();
        } else {
            view.ifMade(AccessView::show);
        }
    }

    void stop() {
        idle.stop();
    }
}
