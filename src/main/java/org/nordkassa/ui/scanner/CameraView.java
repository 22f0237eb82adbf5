package org.nordkassa.ui.scanner;

import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.scan.sight.Camera;
import org.nordkassa.scan.sight.Camera.Watching;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.scan.sight.Preview;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// The camera's picture with the code that was found in it, and one sentence: what the camera does, or what would help it.
/// Costs nothing until [#watch] and after [#leave]; to be used on the JavaFX thread.
///
/// Nodes have the ids `camera-picture` and `camera-says`.
public final class CameraView {
    private final Executor fx;
    private final CameraTexts texts;
    private final CameraPicture picture = new CameraPicture();
    private final Label says = Parts.paragraph("", "camera-says");
    private final VBox pane;
    private final AtomicReference<Optional<Preview>> newest = new AtomicReference<>(Optional.empty());
    private Optional<Watching> pictures = Optional.empty();
    private Optional<Watching> states = Optional.empty();
    private CameraState state = new CameraState.Off();

    public CameraView(Texts texts, Executor fx) {
        this.fx = fx;
        this.texts = new CameraTexts(texts);
        picture.setId("camera-picture");
        picture.setAccessibleText(texts.say("camera.picture"));
        says.setId("camera-says");
        var dark = new StackPane(Parts.icon(Feather.CAMERA, "camera-blank"), picture);
        dark.getStyleClass().add("camera-dark");
        dark.setMinHeight(Region.USE_PREF_SIZE);
        pane = Parts.column("camera", dark, says);
    }

    public Node node() {
        return pane;
    }

    /// Shows what a camera sees from now on.
    public void watch(Camera camera) {
        leave();
        states = Optional.of(camera.watchState(now -> fx.execute(() -> show(now))));
        pictures = Optional.of(camera.watchPicture(this::take));
    }

    /// Shows nothing any more.
    public void leave() {
        pictures.ifPresent(Watching::close);
        states.ifPresent(Watching::close);
        pictures = Optional.empty();
        states = Optional.empty();
        picture.clear();
    }

    /// Pictures that come faster than they are painted give way to the newest.
    private void take(Preview preview) {
        if (newest.getAndSet(Optional.of(preview)).isEmpty()) {
            fx.execute(() -> newest.getAndSet(Optional.empty()).filter(_ -> pictures.isPresent())
                    .ifPresent(this::paint));
        }
    }

    private void paint(Preview preview) {
        picture.show(preview);
        if (state instanceof CameraState.Working) {
            Parts.text(says, preview.outline().isEmpty()
                    ? preview.hint().map(texts::sentence).orElseGet(() -> texts.sentence(state)) : texts.found());
        }
    }

    private void show(CameraState now) {
        boolean wasWorking = state instanceof CameraState.Working;
        state = now;
        if (now.isTrouble()) {
            picture.clear();
        }
        if (!wasWorking || !(now instanceof CameraState.Working)) {
            Parts.text(says, texts.sentence(now));
        }
    }
}
