package org.nordkassa.ui.scanner;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.nordkassa.receipt.MatrixCode;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.layout.Calibration;
import org.nordkassa.ui.kit.Icon;
import org.nordkassa.ui.kit.Parts;
import org.nordkassa.ui.text.Texts;

/// Shows the one code that finds out how the computer sees a wedge scanner's keys, and says what was found. A node to be
/// put anywhere; whoever shows it hands it every wedge reading meanwhile.
public final class CalibrationView {
    private final Texts texts;
    private final Consumer<WedgeDevice> found;
    private final Label verdict = Parts.paragraph("", "calibration-verdict");
    private final Label detail = Parts.paragraph("", "muted");
    private final Icon sign = Parts.icon(Feather.MAXIMIZE, "calibration-sign");
    private final VBox card;
    private CalibrationModel model = CalibrationModel.WAITING;

    /// @param found told each time a scanner's keyboard has been found out; to be used and remembered
    public CalibrationView(Texts texts, Consumer<WedgeDevice> found) {
        this.texts = texts;
        this.found = found;
        var picture = new CodePicture(MatrixCode.qr(Calibration.TEXT));
        picture.setId("calibration-code");
        picture.setAccessibleText(texts.say("calibration.code"));
        VBox.setVgrow(picture, Priority.ALWAYS);
        verdict.setId("calibration-verdict");
        detail.setId("calibration-detail");
        var said = Parts.column("calibration-said", verdict, detail);
        var result = Parts.row("calibration-result", sign, said);
        result.setMinHeight(Region.USE_PREF_SIZE);
        card = Parts.column("calibration", Parts.paragraph(texts.say("calibration.how")), picture, result);
        card.setId("calibration");
        show();
    }

    public Node node() {
        return card;
    }

    /// Begins anew.
    public void reset() {
        model = CalibrationModel.WAITING;
        show();
    }

    /// To be told of every code that a wedge sends while the view is shown.
    ///
    /// @param capsLocked whether Caps Lock is on, where the computer tells
    public void arrived(WedgeReading.Text reading, boolean capsLocked) {
        model = CalibrationModel.of(reading, capsLocked);
        model.found().ifPresent(found);
        show();
    }

    public CalibrationModel model() {
        return model;
    }

    private void show() {
        var said = CalibrationTexts.of(model, texts);
        Parts.text(verdict, said.verdict());
        Parts.text(detail, said.detail());
        sign.setIcon(switch (model.state()) {
            case WAITING -> Feather.MAXIMIZE;
            case SAME, MENDED -> Feather.CHECK;
            case KEYS_LOST, UNKNOWN_LAYOUT, OTHER_CODE -> Feather.ALERT_TRIANGLE;
        });
        Parts.tone(card, "calibrated-", model.state() == CalibrationModel.State.WAITING ? "waiting"
                : model.state().isGood() ? "good" : "bad");
    }
}
