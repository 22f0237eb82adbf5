package org.nordkassa.ui;

import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.scan.sight.Camera;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.ui.kit.Lazy;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.scanner.CameraView;
import org.nordkassa.ui.text.Texts;

/// The camera at the main window: its state at all times, and its picture in a corner over the basket when wanted.
final class CameraCorner {
    private final StackPane over;
    private final Executor fx;
    private final Runnable changed;
    private final Lazy<CameraView> view;
    private final Lazy<VBox> card;
    private Camera camera = Camera.NONE;
    private Optional<Camera.Watching> watching = Optional.empty();
    private CameraState state = new CameraState.Off();
    private boolean open;

    /// @param over what the picture is laid over
    /// @param toggle what the close button presses
    /// @param changed called when the state is another
    CameraCorner(StackPane over, Texts texts, Executor fx, Runnable toggle, Runnable changed) {
        this.over = over;
        this.fx = fx;
        this.changed = changed;
        view = new Lazy<>(() -> new CameraView(texts, fx));
        card = new Lazy<>(() -> lay(texts, toggle));
    }

    private VBox lay(Texts texts, Runnable toggle) {
        var close = Parts.iconButton("camera-close", Feather.X, texts.say("camera.close"), toggle, "flat");
        var head = Parts.row("camera-head", Parts.label(texts.say("command.camera"), "panel-title"), Parts.spring(), close);
        var laid = Parts.column("camera-card", head, view.get().node());
        laid.getStyleClass().add("card");
        laid.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        laid.setId("camera-card");
        laid.setViewOrder(-1);
        StackPane.setAlignment(laid, Pos.BOTTOM_RIGHT);
        StackPane.setMargin(laid, new Insets(12));
        over.getChildren().add(laid);
        return laid;
    }

    void join(Camera opened) {
        stop();
        camera = opened;
        watching = Optional.of(opened.watchState(now -> fx.execute(() -> take(now))));
        if (open) {
            view.get().watch(camera);
        }
    }

    /// Shows the picture on another screen too, until that leaves.
    void showOn(CameraView other) {
        other.watch(camera);
    }

    private void take(CameraState now) {
        if (!now.equals(state)) {
            state = now;
            changed.run();
        }
    }

    CameraState state() {
        return state;
    }

    void toggle() {
        open = !open;
        Parts.present(card.get(), open);
        if (open) {
            view.get().watch(camera);
        } else {
            view.get().leave();
        }
    }

    void stop() {
        watching.ifPresent(Camera.Watching::close);
        view.ifMade(CameraView::leave);
    }
}
