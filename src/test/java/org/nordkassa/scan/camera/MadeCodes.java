package org.nordkassa.scan.camera;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.ConvolveOp;
import java.awt.image.Kernel;
import java.util.Arrays;
import java.util.Map;

/// Pictures of codes as a camera might see them, without a camera.
public final class MadeCodes {
    static final int WIDTH = 640;
    static final int HEIGHT = 480;

    private MadeCodes() {}

    public static BufferedImage qr(String text, double size, double degrees) {
        return onPaper(bare(text, BarcodeFormat.QR_CODE, 0), size, degrees);
    }

    static BufferedImage dataMatrix(String text, double size) {
        return onPaper(bare(text, BarcodeFormat.DATA_MATRIX, 0), size, 0);
    }

    public static BufferedImage bars(String text, BarcodeFormat format, double width, double degrees) {
        return onPaper(bare(text, format, 60), width, degrees);
    }

    private static BufferedImage bare(String text, BarcodeFormat format, int height) {
        try {
            return MatrixToImageWriter.toBufferedImage(new MultiFormatWriter().encode(text, format, 0, height,
                    Map.of(EncodeHintType.MARGIN, height == 0 ? 4 : 12)));
        } catch (WriterException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    private static BufferedImage onPaper(BufferedImage code, double size, double degrees) {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        var place = AffineTransform.getTranslateInstance(WIDTH / 2.0, HEIGHT / 2.0);
        place.rotate(Math.toRadians(degrees));
        place.scale(size / code.getWidth(), size / code.getWidth());
        place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        pen.drawImage(code, place, null);
        pen.dispose();
        return picture;
    }

    public static BufferedImage blurred(BufferedImage picture, int reach) {
        int side = 2 * reach + 1;
        var weights = new float[side * side];
        Arrays.fill(weights, 1F / weights.length);
        return new ConvolveOp(new Kernel(side, side, weights), ConvolveOp.EDGE_NO_OP, null).filter(picture, null);
    }

    /// @param from grey that black becomes
    /// @param to grey that white becomes
    static GreyFrame between(BufferedImage picture, int from, int to) {
        var frame = GreyFrame.of(picture);
        var pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) (from + (frame.pixels()[i] & 0xFF) * (to - from) / 255);
        }
        return GreyFrame.of(pixels, WIDTH, HEIGHT);
    }
}
