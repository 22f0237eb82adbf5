package org.nordkassa.ui;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.sale.Country;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeCheckout;
import org.nordkassa.ui.scanner.Scanning;
import org.nordkassa.ui.settings.ScanGate;
import org.nordkassa.ui.settings.SettingsDesk;
import org.nordkassa.ui.settings.SettingsDoor;
import org.nordkassa.ui.settings.Slot;

/// A till's window on a small stage, with a checkout that only remembers.
final class OpenWindow implements AutoCloseable {
    final FakeCheckout checkout = new FakeCheckout(Canned.empty());
    final ScanGate gate = new ScanGate(checkout);
    final List<Sounds.Cue> heard = new ArrayList<>();
    final TillWindow window;
    final Stage stage;
    private final Robot robot;

    OpenWindow() {
        this(Locale.ENGLISH, 980, 740);
    }

    OpenWindow(Locale language, double width, double height) {
        Fx.start();
        Fonts.load();
        window = Fx.call(() -> new TillWindow(gate, Platform::runLater, new UiSettings(language,
                UiSettings.Theme.LIGHT, Country.FI, "Test shop", "T1"), heard::add, Clock.fixed(Canned.NOW, Canned.ZONE),
                new Scanning(WedgeSettings.USUAL, CodeRules.demo(), _ -> { })));
        stage = Fx.call(() -> {
            var made = new Stage();
            made.setScene(window.scene());
            made.setWidth(width);
            made.setHeight(height);
            made.show();
            made.requestFocus();
            return made;
        });
        robot = Fx.call(Robot::new);
        Fx.run(() -> { });
    }

    /// Joins the settings window.
    void join(SettingsDesk desk, Slot... slots) {
        Fx.run(() -> window.join(new SettingsDoor(desk, gate, List.of(slots))));
    }

    void show(CheckoutState state) {
        checkout.publish(state);
        Fx.run(() -> { });
        Fx.run(this::layOut);
    }

    /// Not left to the next frame: what lies in a scroll pane cannot be found before its style is applied.
    private void layOut() {
        var root = window.scene().getRoot();
        root.applyCss();
        root.layout();
    }

    <T extends Node> T find(Class<T> type, String id) {
        return Fx.call(() -> type.cast(window.find(id).orElseThrow(() -> new AssertionError("no #" + id))));
    }

    String text(String id) {
        var node = find(Node.class, id);
        return Fx.call(() -> node instanceof TextField field ? field.getText() : ((Labeled) node).getText());
    }

    boolean isShown(String id) {
        return Fx.call(() -> window.find(id).filter(OpenWindow::isShown).isPresent());
    }

    static boolean isShown(Node node) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (!up.isVisible()) {
                return false;
            }
        }
        return true;
    }

    void press(KeyCode... keys) {
        Fx.run(() -> {
            for (var key : keys) {
                robot.keyPress(key);
            }
            for (int i = keys.length - 1; i >= 0; i--) {
                robot.keyRelease(keys[i]);
            }
        });
        Fx.run(() -> { });
    }

    /// As a person types: slower than any scanner.
    void type(String text) throws InterruptedException {
        for (char character : text.toCharArray()) {
            Fx.run(() -> strike(character));
            Thread.sleep(90);
        }
        Fx.run(() -> { });
    }

    /// As a scanner types: at once.
    void burst(String text) {
        burst(window.scene(), text);
    }

    /// As a scanner types into another window.
    void burst(Scene scene, String text) {
        bursts(scene, text, 1);
    }

    /// The same again and again, without a pause.
    void bursts(Scene scene, String text, int times) {
        Fx.run(() -> {
            for (int i = 0; i < times; i++) {
                text.chars().forEach(character -> strike(scene, (char) character));
                fire(scene, KeyEvent.KEY_PRESSED, KeyCode.ENTER, "\r");
                fire(scene, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, "\r");
                fire(scene, KeyEvent.KEY_RELEASED, KeyCode.ENTER, "\r");
            }
        });
        Fx.run(() -> { });
    }

    private void strike(char character) {
        strike(window.scene(), character);
    }

    private void strike(Scene scene, char character) {
        var code = KeyCode.getKeyCode(String.valueOf(Character.toUpperCase(character)));
        fire(scene, KeyEvent.KEY_PRESSED, code == null ? KeyCode.UNDEFINED : code, String.valueOf(character));
        fire(scene, KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, String.valueOf(character));
        fire(scene, KeyEvent.KEY_RELEASED, code == null ? KeyCode.UNDEFINED : code, String.valueOf(character));
    }

    private void fire(Scene scene, EventType<KeyEvent> type, KeyCode code, String text) {
        EventTarget target = scene.getFocusOwner() == null ? scene : scene.getFocusOwner();
        boolean typed = type == KeyEvent.KEY_TYPED;
        Event.fireEvent(target, new KeyEvent(type, typed ? text : KeyEvent.CHAR_UNDEFINED, typed ? "" : text, code,
                false, false, false, false));
    }

    Node focused() {
        return Fx.call(() -> window.scene().getFocusOwner());
    }

    @Override
    public void close() {
        Fx.run(() -> {
            window.stop();
            stage.hide();
        });
    }
}
