package org.nordkassa.ui.scanner;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.nordkassa.receipt.MatrixCode;

/// A square code as large as there is room for, black on white in every theme, its modules whole pixels.
final class CodePicture extends Region {
    private static final int QUIET_ZONE = 4;

    private final MatrixCode code;
    private final Canvas canvas = new Canvas();

    CodePicture(MatrixCode code) {
        this.code = code;
        getChildren().add(canvas);
        setMinSize(160, 160);
    }

    @Override
    protected void layoutChildren() {
        int modules = code.size() + 2 * QUIET_ZONE;
        double module = Math.max(1, Math.floor(Math.min(getWidth(), getHeight()) / modules));
        double side = module * modules;
        canvas.setWidth(side);
        canvas.setHeight(side);
        canvas.relocate(Math.rint((getWidth() - side) / 2), Math.rint((getHeight() - side) / 2));
        draw(module, side);
    }

    private void draw(double module, double side) {
        var ink = canvas.getGraphicsContext2D();
        ink.setFill(Color.WHITE);
        ink.fillRect(0, 0, side, side);
        ink.setFill(Color.BLACK);
        for (int y = 0; y < code.size(); y++) {
            for (int x = 0; x < code.size(); x++) {
                if (code.isDark(x, y)) {
                    ink.fillRect((x + QUIET_ZONE) * module, (y + QUIET_ZONE) * module, module, module);
                }
            }
        }
    }
}
