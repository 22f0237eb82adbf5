package org.nordkassa.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.layout.Repair;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.settings.SettingsDesk.Device;
import org.nordkassa.ui.text.Texts;

/// Which devices there are and in what state, and an area to try them in: nothing scanned here gets into the basket.
final class ScannersView {
    private final Texts texts;
    private final SettingsModel model;
    private final VBox devices = Parts.column("settings-devices");
    private final VBox scans = Parts.column("settings-scans");
    private final VBox box;
    private final Timeline looking = new Timeline(new KeyFrame(Duration.seconds(1), _ -> showDevices()));
    private List<Device> shownDevices = List.of();
    private List<TestedScan> shownScans = List.of();

    ScannersView(Texts texts, SettingsModel model) {
        this.texts = texts;
        this.model = model;
        devices.setId("settings-devices");
        scans.setId("settings-scans");
        var parts = new ArrayList<Node>(List.of(heading("settings.devices"), devices, heading("settings.scans"), scans));
        for (var slot : model.slots().stream().filter(slot -> !slot.titleKey().equals(Slot.PRIVACY)).toList()) {
            parts.add(heading(slot.titleKey()));
            parts.add(slot.node().get());
        }
        box = Parts.column("settings-scanners", parts.toArray(Node[]::new));
        scans.getChildren().setAll(Parts.paragraph(texts.say("settings.scans.none"), "settings-empty"));
        looking.setCycleCount(Timeline.INDEFINITE);
    }

    private Node heading(String key) {
        return Parts.label(texts.say(key), "settings-heading");
    }

    Node node() {
        return box;
    }

    /// @param isVisible whether the devices are to be looked at again and again
    void show(boolean isVisible) {
        if (isVisible) {
            showDevices();
            showScans();
            looking.play();
        } else {
            looking.stop();
        }
    }

    private void showDevices() {
        var now = model.devices();
        if (!now.equals(shownDevices)) {
            shownDevices = now;
            devices.getChildren().setAll(now.stream().map(this::row).toList());
        }
    }

    private Node row(Device device) {
        var dot = new Region();
        dot.getStyleClass().addAll("dot", "dot-" + switch (device.state()) {
            case READY -> "good";
            case NO_PERMISSION, NOT_OPENED, UNUSABLE -> "bad";
            case OFF, NONE -> "untried";
        });
        var words = Parts.column("settings-step", Parts.label(SettingsWords.name(device, texts), "settings-asked"),
                Parts.paragraph(SettingsWords.state(device, texts), "settings-answer"));
        HBox.setHgrow(words, Priority.ALWAYS);
        return Parts.row("settings-trial", dot, words);
    }

    private void showScans() {
        var now = model.scans();
        if (!now.equals(shownScans)) {
            shownScans = now;
            scans.getChildren().setAll(now.isEmpty()
                    ? List.of(Parts.paragraph(texts.say("settings.scans.none"), "settings-empty"))
                    : now.stream().map(this::row).toList());
        }
    }

    private Node row(TestedScan scan) {
        var text = Parts.paragraph(scan.isHidden()
                ? texts.say("settings.scan.hidden", scan.characters()) : scan.text(), "settings-scan-text");
        var detail = Parts.label(String.join("  ·  ", details(scan)), "settings-answer");
        var middle = Parts.column("settings-step", text, detail);
        HBox.setHgrow(middle, Priority.ALWAYS);
        var millis = Parts.whole("settings-millis");
        millis.setText(texts.say("settings.millis", scan.millis()));
        var row = Parts.row("settings-trial", middle, millis);
        row.getStyleClass().add("settings-scan");
        return row;
    }

    private List<String> details(TestedScan scan) {
        var details = new ArrayList<String>();
        details.add(scan.symbology() == Scan.Symbology.UNKNOWN ? texts.say("settings.scan.symbology-unknown")
                : symbology(scan.symbology()));
        details.add(texts.say(switch (scan.source()) {
            case WEDGE -> "settings.device.keyboard";
            case HID -> "settings.device.hid";
            case CAMERA -> "settings.device.camera";
            case TYPED -> "settings.device.typed";
        }));
        details.add(texts.say("settings.scan.characters", scan.characters()));
        details.add(repair(scan.repairs()));
        return details;
    }

    private String repair(Set<Repair.What> repairs) {
        return repairs.isEmpty() ? texts.say("settings.scan.not-repaired")
                : texts.say("settings.scan.repaired", repairs.stream().sorted().map(what -> texts.say(switch (what) {
                    case LAYOUT -> "settings.repair.layout";
                    case CAPS_LOCK -> "settings.repair.caps-lock";
                    case ALT_NUMBER -> "settings.repair.alt-number";
                    case CONTROL_KEY -> "settings.repair.control-key";
                })).collect(Collectors.joining(", ")));
    }

    private static String symbology(Scan.Symbology symbology) {
        return switch (symbology) {
            case GS1_128 -> "GS1-128";
            case GS1_DATABAR -> "GS1 DataBar";
            case QR, ITF -> symbology.name();
            default -> {
                var name = symbology.name().replace('_', ' ');
                yield name.startsWith("EAN") || name.startsWith("UPC") ? name.replace(' ', '-')
                        : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
            }
        };
    }
}
