package org.nordkassa.bench;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.far.Box;

/// A code far from the camera, before a background: of versions 1 to 4, 0.8 to 2.0 pixels a module, turned and tilted a
/// little, out of focus by up to 1.2 pixels, noisy; on its quiet zone alone, on a label, or on a phone with a dark rim
/// and lines of writing. All by chance, the same for the same number.
final class FarScene {
    private static final int WIDTH = CodeStream.WIDTH;
    private static final int HEIGHT = CodeStream.HEIGHT;
    /// Each pixel is the mean of so many points both ways, as on a sensor.
    private static final int POINTS = 4;
    private static final double QUIET = 4;
    private static final int[] CHARACTERS = {0, 12, 24, 34, 50};
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private final byte[] background;
    private final Random random;
    private final BitMatrix code;
    private final double half;
    private final double module;
    private final double angle;
    private final double tiltX;
    private final double tiltY;
    private final int dark;
    private final int light;
    private final double sides;
    private final double ends;
    private final double rim;
    private final long writing;
    private final double x;
    private final double y;
    private final double[] greys = new double[WIDTH * HEIGHT];
    private final GreyFrame frame;
    private double shows;

    /// @param background 1280x720 greys
    FarScene(byte[] background, long number) throws WriterException {
        this.background = background;
        random = new Random(new SplittableRandom(number).nextLong());
        code = code(random.nextInt(1, CHARACTERS.length));
        half = code.getWidth() / 2.0;
        module = random.nextDouble(0.8, 2);
        angle = Math.toRadians(random.nextDouble(-12, 12));
        tiltX = random.nextDouble(0.88, 1);
        tiltY = random.nextDouble(0.88, 1);
        dark = random.nextInt(15, 65);
        light = random.nextInt(170, 245);
        int kind = random.nextInt(3);
        sides = QUIET + (kind == 0 ? 0 : random.nextDouble(half / 2));
        ends = QUIET + (kind == 0 ? 0 : random.nextDouble(half / 2, 2 * half));
        rim = kind == 2 ? half / 8 : 0;
        writing = kind == 0 ? 0 : random.nextLong();
        double reach = reach();
        x = random.nextDouble(reach, WIDTH - reach);
        y = random.nextDouble(Math.min(reach, HEIGHT / 2.0 - 1), Math.max(HEIGHT - reach, HEIGHT / 2.0));
        draw();
        frame = photographed(random.nextDouble(1.2), random.nextDouble(1, 6));
    }

    private BitMatrix code(int version) throws WriterException {
        var text = new StringBuilder();
        for (int i = 0; i < CHARACTERS[version]; i++) {
            text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new QRCodeWriter().encode(text.toString(), BarcodeFormat.QR_CODE, 0, 0,
                Map.of(EncodeHintType.MARGIN, 0, EncodeHintType.QR_VERSION, version));
    }

    private double reach() {
        return (half + Math.max(sides, ends) + 3 * rim) * module * 1.3;
    }

    GreyFrame frame() {
        return frame;
    }

    /// How much of the modules is left: the standard deviation of the greys within the code, without the noise. With 15
    /// a person tells at a glance that it is a code; a sharp one has some 50 to 90.
    double shows() {
        return shows;
    }

    boolean isAt(Box box) {
        double near = half * module * 0.6 + 2;
        return Math.abs(box.left() + box.width() / 2.0 - x) < near
                && Math.abs(box.top() + box.height() / 2.0 - y) < near;
    }

    private void draw() {
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                int behind = background[row * WIDTH + column] & 0xFF;
                boolean isNear = Math.abs(column - x) < reach() && Math.abs(row - y) < reach();
                greys[row * WIDTH + column] = isNear ? pixel(column, row, behind) : behind;
            }
        }
    }

    private double pixel(int column, int row, int behind) {
        int sum = 0;
        for (int i = 0; i < POINTS * POINTS; i++) {
            double right = (column + (i % POINTS + 0.5) / POINTS - x) / module;
            double down = (row + (i / POINTS + 0.5) / POINTS - y) / module;
            sum += point((Math.cos(angle) * right + Math.sin(angle) * down) / tiltX,
                    (Math.cos(angle) * down - Math.sin(angle) * right) / tiltY, behind);
        }
        return sum / (double) (POINTS * POINTS);
    }

    /// @param right of the code's middle, in modules
    private int point(double right, double down, int behind) {
        double beside = Math.abs(right) - half;
        double below = Math.abs(down) - half;
        if (beside < 0 && below < 0) {
            return code.get((int) (right + half), (int) (down + half)) ? dark : light;
        }
        if (beside < sides && below < ends) {
            return writing != 0 && isWritten(right, below - QUIET - 2) ? dark : light;
        }
        return beside < sides + rim && below < ends + 3 * rim ? 20 : behind;
    }

    /// Two lines of letters, some modules from the quiet zone.
    private boolean isWritten(double right, double below) {
        int line = (int) (below / 3);
        return below >= 0 && line < 2 && below - line * 3 < 1.6 && Math.abs(right) < half * 0.8
                && (writing >>> (int) (right + half) + line & 1) != 0;
    }

    private GreyFrame photographed(double blur, double noise) {
        int reach = (int) Math.ceil(3 * blur);
        var weights = new double[reach + 1];
        double sum = 0;
        for (int i = -reach; i <= reach; i++) {
            weights[Math.abs(i)] = Math.exp(-i * i / (2 * blur * blur));
            sum += weights[Math.abs(i)];
        }
        var wide = blurred(greys, weights, sum, 1);
        var both = blurred(wide, weights, sum, WIDTH);
        shows = deviation(both);
        var grey = new byte[both.length];
        for (int i = 0; i < grey.length; i++) {
            grey[i] = (byte) Math.clamp(Math.round(both[i] + random.nextGaussian() * noise), 0, 255);
        }
        return GreyFrame.of(grey, WIDTH, HEIGHT);
    }

    private static double[] blurred(double[] greys, double[] weights, double sum, int step) {
        var blurred = greys.clone();
        int reach = (weights.length - 1) * step;
        for (int i = reach; i < greys.length - reach; i++) {
            double grey = weights[0] * greys[i];
            for (int k = 1; k < weights.length; k++) {
                grey += weights[k] * (greys[i - k * step] + greys[i + k * step]);
            }
            blurred[i] = grey / sum;
        }
        return blurred;
    }

    /// Within the square that lies in the code however it is turned and tilted.
    private double deviation(double[] all) {
        int reach = (int) (half * module * 0.7);
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int row = (int) y - reach; row <= (int) y + reach; row++) {
            for (int column = (int) x - reach; column <= (int) x + reach; column++) {
                double grey = all[row * WIDTH + column];
                sum += grey;
                squares += grey * grey;
                count++;
            }
        }
        return Math.sqrt(Math.max(0, squares / count - sum / count * sum / count));
    }
}
