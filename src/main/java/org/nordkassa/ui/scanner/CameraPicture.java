package org.nordkassa.ui.scanner;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import javafx.geometry.Orientation;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.transform.Transform;
import org.nordkassa.scan.sight.Preview;

/// What the camera sees, as large as there is room, with a line around the code.
final class CameraPicture extends Pane {
    private static final PixelFormat<ByteBuffer> GREYS = greys();
    private final ImageView view = new ImageView();
    private final Polygon outline = new Polygon();
    private WritableImage image = new WritableImage(16, 9);

    CameraPicture() {
        getStyleClass().add("camera-picture");
        outline.getStyleClass().add("camera-outline");
        outline.setManaged(false);
        view.setManaged(false);
        getChildren().addAll(view, outline);
        setMinSize(0, 0);
    }

    private static PixelFormat<ByteBuffer> greys() {
        var colours = new int[256];
        for (int grey = 0; grey < colours.length; grey++) {
            colours[grey] = 0xFF000000 | grey * 0x010101;
        }
        return PixelFormat.createByteIndexedInstance(colours);
    }

    void show(Preview preview) {
        if ((int) image.getWidth() != preview.width() || (int) image.getHeight() != preview.height()) {
            image = new WritableImage(preview.width(), preview.height());
        }
        image.getPixelWriter().setPixels(0, 0, preview.width(), preview.height(), GREYS, preview.greys(), 0,
                preview.width());
        view.setImage(image);
        outline.getPoints().setAll(preview.outline().stream()
                .flatMap(corner -> Stream.of(corner.x(), corner.y())).toList());
        outline.setVisible(!preview.outline().isEmpty());
        requestLayout();
    }

    void clear() {
        view.setImage(null);
        outline.setVisible(false);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return width < 0 ? 0 : width * 9 / 16;
    }

    @Override
    protected void layoutChildren() {
        double scale = Math.min(getWidth() / image.getWidth(), getHeight() / image.getHeight());
        double left = (getWidth() - image.getWidth() * scale) / 2;
        double top = (getHeight() - image.getHeight() * scale) / 2;
        view.setFitWidth(image.getWidth() * scale);
        view.setFitHeight(image.getHeight() * scale);
        view.relocate(left, top);
        outline.getTransforms().setAll(Transform.translate(left, top),
                Transform.scale(scale, scale));
        outline.setStrokeWidth(4 / scale);
    }
}
