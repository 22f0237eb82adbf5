package org.nordkassa.ui;

import java.util.List;
import java.util.concurrent.Executor;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import org.nordkassa.sale.Line;
import org.nordkassa.ui.basket.BasketView;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.Panel;
import org.nordkassa.ui.desk.PayMethod;
import org.nordkassa.ui.finished.FinishedView;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.search.SearchView;

/// Where the focus is while nothing covers the till: it rests on the basket, follows the panel that opens, and comes back
/// when that closes, when the field in focus goes, or when a finger leaves a button.
final class Focus {
    private final Scene scene;
    private final Desk desk;
    private final SearchView search;
    private final BasketView basket;
    private final RightSide right;
    private final Lazy<FinishedView> finished;
    private final Covers covers;
    private Panel panel = Panel.CUSTOMER;
    private PayMethod method = PayMethod.CASH;
    private boolean isFinished;
    private List<Line> lines = List.of();

    Focus(Scene scene, Desk desk, SearchView search, BasketView basket, RightSide right, Lazy<FinishedView> finished,
            Covers covers) {
        this.scene = scene;
        this.desk = desk;
        this.search = search;
        this.basket = basket;
        this.right = right;
        this.finished = finished;
        this.covers = covers;
    }

    void watch(Executor fx) {
        scene.focusOwnerProperty().addListener((_, before, _) -> leaveSearch(before));
        scene.focusOwnerProperty().addListener((_, _, _) -> fx.execute(this::keep));
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> fx.execute(this::leaveButton));
    }

    void home() {
        basket.list().requestFocus();
    }

    /// After every change of what is shown.
    void follow(boolean finishedNow) {
        boolean moved = desk.panel() != panel || desk.method() != method || finishedNow != isFinished;
        boolean lineTaken = !desk.shown().lines().equals(lines);
        panel = desk.panel();
        method = desk.method();
        isFinished = finishedNow;
        lines = desk.shown().lines();
        if (covers.isOpen()) {
            return;
        }
        if (moved) {
            move();
        } else if (lineTaken && search.isEmpty() && scene.getFocusOwner() == search.field()) {
            home();
        }
    }

    private void move() {
        if (panel == Panel.LOAD) {
            right.focusLoad();
        } else if (panel == Panel.FIND) {
            right.customer().find().focus();
        } else if (panel == Panel.EDIT) {
            right.customer().focusEdit();
        } else if (isFinished) {
            finished.get().focus();
        } else {
            home();
            if (panel == Panel.PAY) {
                right.focusPay();
            }
        }
    }

    /// With nothing in focus, keys would reach nobody: that happens when the field in focus goes with its form.
    private void keep() {
        if (scene.getFocusOwner() == null && !covers.isOpen()) {
            home();
        }
    }

    /// After a touch no button keeps the focus: Enter must not press it again.
    private void leaveButton() {
        if (scene.getFocusOwner() instanceof ButtonBase && !covers.isOpen()) {
            home();
        }
    }

    /// A search that is left is over: its hits must not cover what comes next.
    private void leaveSearch(Node before) {
        if (before == search.field()) {
            search.clear();
        }
    }
}
