package org.nordkassa.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.client.j2se.MatrixToImageWriter;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RadialGradientPaint;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Map;
import java.util.Random;

/// A made film at 30 pictures a second: a phone's QR moves in and blurs with it, the lens finds its focus, a lamp
/// mirrors in the glass and wanders. Shakes and turns are by chance, the same for the same number.
final class CodeStream {
    static final int WIDTH = 1280;
    static final int HEIGHT = 720;
    static final int FRAMES = 60;
    private static final int MOVING = 8;
    private final Random random;
    private final BufferedImage code;
    private final String text;
    private final double angle;
    private final double size;
    private final double glare;

    CodeStream(int number) throws WriterException {
        random = new Random(number);
        text = "NK" + random.nextLong(10_000_000L, 99_999_999L) + "-" + number;
        code = MatrixToImageWriter.toBufferedImage(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0,
                Map.of(EncodeHintType.MARGIN, 3)));
        angle = Math.toRadians(random.nextDouble(-35, 35));
        size = random.nextDouble(130, 420);
        glare = random.nextDouble();
    }

    String text() {
        return text;
    }

    /// The first frame with the whole code in it, still moving.
    int whole() {
        int frame = 0;
        while (x(frame) < size * 0.7) {
            frame++;
        }
        return frame;
    }

    private double x(int number) {
        return -size + Math.min(1, (number + 1.0) / MOVING) * (WIDTH / 2.0 + size);
    }

    /// @param number from 0, when the code's edge comes in
    BufferedImage frame(int number) {
        var image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        draw(image, x(number) + random.nextGaussian() * 3,
                HEIGHT / 2.0 + random.nextGaussian() * 3, number);
        var grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        if (number < MOVING) {
            blur(grey, 1, WIDTH, WIDTH, HEIGHT, 6 + (int) (size / 40));
        }
        int focus = Math.max(0, 6 - number / 2);
        for (int pass = 0; pass < 2; pass++) {
            blur(grey, 1, WIDTH, WIDTH, HEIGHT, focus);
            blur(grey, WIDTH, 1, HEIGHT, WIDTH, focus);
        }
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.clamp((grey[i] & 0xFF) + random.nextInt(-9, 10), 0, 255);
        }
        return image;
    }

    private void draw(BufferedImage image, double x, double y, int number) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        pen.setColor(Color.GRAY);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(Color.DARK_GRAY);
        pen.fillRect(0, HEIGHT * 2 / 3, WIDTH, HEIGHT / 3);
        var place = AffineTransform.getTranslateInstance(x, y);
        place.rotate(angle + random.nextGaussian() * 0.01);
        place.scale(size / code.getWidth(), size / code.getHeight());
        place.translate(-code.getWidth() / 2.0, -code.getHeight() / 2.0);
        pen.drawImage(code, place, null);
        if (glare > 0.5) {
            lamp(pen, x + size * (0.5 - number / 30.0), y - size * 0.2);
        }
        pen.dispose();
    }

    private void lamp(Graphics2D pen, double x, double y) {
        pen.setPaint(new RadialGradientPaint((float) x, (float) y, (float) (size * 0.5), new float[] {0, 0.5F, 1},
                new Color[] {new Color(255, 255, 255, 250), new Color(255, 255, 255, 150),
                    new Color(255, 255, 255, 0)}));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
    }

    /// The mean of `reach` greys to either side, along lines of `length` greys `step` apart.
    private static void blur(byte[] grey, int step, int nextLine, int length, int lines, int reach) {
        if (reach == 0) {
            return;
        }
        var sums = new int[length + 1];
        for (int line = 0; line < lines; line++) {
            int start = line * nextLine;
            for (int i = 0; i < length; i++) {
                sums[i + 1] = sums[i] + (grey[start + i * step] & 0xFF);
            }
            for (int i = 0; i < length; i++) {
                int from = Math.max(0, i - reach);
                int to = Math.min(length, i + reach + 1);
                grey[start + i * step] = (byte) ((sums[to] - sums[from]) / (to - from));
            }
        }
    }
}
