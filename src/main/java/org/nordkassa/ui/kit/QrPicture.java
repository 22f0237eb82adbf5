package org.nordkassa.ui.kit;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.SVGPath;
import org.nordkassa.receipt.QrCode;

/// A QR code on its light border, as large as its style says. Always dark on light: many readers know nothing else.
public final class QrPicture extends StackPane {
    /// Squares below each other meet without a seam of light.
    private static final double OVERLAP = 1.04;

    private final Region code = new Region();

    public QrPicture(String spoken) {
        getStyleClass().add("qr");
        code.getStyleClass().add("qr-code");
        setAccessibleText(spoken);
        getChildren().add(code);
    }

    public void show(QrCode shown) {
        var path = new StringBuilder();
        for (int y = 0; y < shown.size(); y++) {
            for (int x = 0; x < shown.size(); x++) {
                if (shown.isDark(x, y)) {
                    int to = x;
                    while (to < shown.size() && shown.isDark(to, y)) {
                        to++;
                    }
                    path.append("M").append(x).append(' ').append(y).append("H").append(to)
                            .append("v").append(OVERLAP).append("H").append(x).append("z");
                    x = to;
                }
            }
        }
        var shape = new SVGPath();
        shape.setContent(path.toString());
        code.setShape(shape);
    }
}
