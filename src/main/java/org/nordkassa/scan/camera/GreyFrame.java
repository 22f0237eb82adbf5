package org.nordkassa.scan.camera;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import org.nordkassa.scan.sight.Corner;

/// One picture as a plane of greys, 0 black to 255 white, rows without gaps. Never changed once made: every operation
/// gives a new frame, which remembers where it lies in the picture it came from.
public final class GreyFrame {
    private static final int FOUR = Eight.PIXELS / 2;
    private final byte[] pixels;
    private final int width;
    private final int height;
    private final Place place;

    /// @param scale pixels of the original per pixel here
    private record Place(double scale, double left, double top) {
        private static final Place ORIGINAL = new Place(1, 0, 0);

        Place moved(int x, int y) {
            return new Place(scale, left + x * scale, top + y * scale);
        }

        Place scaled(double factor) {
            return new Place(scale * factor, left, top);
        }
    }

    private GreyFrame(byte[] pixels, int width, int height, Place place) {
        if (width < 1 || height < 1 || pixels.length < (long) width * height) {
            throw new IllegalArgumentException("a frame of " + width + " x " + height + " needs as many pixels");
        }
        this.pixels = pixels;
        this.width = width;
        this.height = height;
        this.place = place;
    }

    /// @param pixels a byte per pixel; not copied, so nobody may change it afterwards
    public static GreyFrame of(byte[] pixels, int width, int height) {
        return new GreyFrame(pixels, width, height, Place.ORIGINAL);
    }

    /// Three bytes a pixel, in the order of red, green, blue or the other way round: green, the one in the middle, has
    /// half of the weight, so the order does not matter.
    public static GreyFrame ofColours(byte[] colours, int width, int height) {
        return ofColours(colours, width, height, 3 * width);
    }

    /// @param stride bytes from one row to the next, which may be more than the row's pixels take
    public static GreyFrame ofColours(byte[] colours, int width, int height, int stride) {
        if (stride < 3 * width || colours.length < (long) stride * (height - 1) + 3L * width) {
            throw new IllegalArgumentException("three bytes a pixel are needed");
        }
        var grey = new byte[width * height];
        int to = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0, from = y * stride; x < width; x++, from += 3) {
                int outer = (colours[from] & 0xFF) + (colours[from + 2] & 0xFF);
                grey[to++] = (byte) (outer + 2 * (colours[from + 1] & 0xFF) >> 2);
            }
        }
        return of(grey, width, height);
    }

    public static GreyFrame of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        boolean whole = image.getRaster().getParent() == null;
        int type = whole ? image.getType() : BufferedImage.TYPE_CUSTOM;
        return switch (type) {
            case BufferedImage.TYPE_BYTE_GRAY -> of(bytes(image).clone(), width, height);
            case BufferedImage.TYPE_3BYTE_BGR -> ofColours(bytes(image), width, height);
            default -> ofPixels(image.getRGB(0, 0, width, height, null, 0, width), width, height);
        };
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static GreyFrame ofPixels(int[] colours, int width, int height) {
        var grey = new byte[width * height];
        for (int i = 0; i < grey.length; i++) {
            int colour = colours[i];
            grey[i] = (byte) ((colour >> 16 & 0xFF) + 2 * (colour >> 8 & 0xFF) + (colour & 0xFF) >> 2);
        }
        return of(grey, width, height);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /// Not a copy: to be read only.
    public byte[] pixels() {
        return pixels;
    }

    public int at(int x, int y) {
        return pixels[y * width + x] & 0xFF;
    }

    /// Where a point of this frame lies in the picture that the camera gave.
    public Corner original(double x, double y) {
        return new Corner(place.left() + x * place.scale(), place.top() + y * place.scale());
    }

    /// Every `factor` x `factor` pixels become their mean. What is too small to be reduced stays as it is.
    public GreyFrame reduced(int factor) {
        int w = width / factor;
        int h = height / factor;
        if (factor < 2 || w < 1 || h < 1) {
            return this;
        }
        if (factor == 2 && w >= FOUR) {
            return halved(w, h);
        }
        var small = new byte[w * h];
        var sums = new int[w];
        int area = factor * factor;
        for (int y = 0; y < h; y++) {
            sumRows(sums, y * factor, factor);
            for (int x = 0; x < w; x++) {
                small[y * w + x] = (byte) (sums[x] / area);
                sums[x] = 0;
            }
        }
        return new GreyFrame(small, w, h, place.scaled(factor));
    }

    /// By far the most frequent, hence four at a time. The last four of a row may lie over some of those before.
    private GreyFrame halved(int w, int h) {
        var small = new byte[w * h];
        for (int y = 0; y < h; y++) {
            int upper = 2 * y * width;
            for (int x = 0; x < w; x += FOUR) {
                int to = Math.min(x, w - FOUR);
                int from = upper + 2 * to;
                Eight.halve(Eight.at(pixels, from), Eight.at(pixels, from + width), small, y * w + to);
            }
        }
        return new GreyFrame(small, w, h, place.scaled(2));
    }

    private void sumRows(int[] sums, int top, int factor) {
        for (int row = top; row < top + factor; row++) {
            int from = row * width;
            for (int x = 0; x < sums.length; x++) {
                for (int i = 0; i < factor; i++) {
                    sums[x] += pixels[from++] & 0xFF;
                }
            }
        }
    }

    /// The same pixels as a picture of their own, whatever they came from.
    public GreyFrame asOriginal() {
        return of(pixels, width, height);
    }

    public GreyFrame cropped(int left, int top, int w, int h) {
        if (left < 0 || top < 0 || left + w > width || top + h > height) {
            throw new IllegalArgumentException("outside of the frame");
        }
        var part = new byte[w * h];
        for (int y = 0; y < h; y++) {
            System.arraycopy(pixels, (top + y) * width + left, part, y * w, w);
        }
        return new GreyFrame(part, w, h, place.moved(left, top));
    }

    /// The middle, `percent` of the width and of the height.
    public GreyFrame centre(int percent) {
        int w = Math.max(1, width * percent / 100);
        int h = Math.max(1, height * percent / 100);
        return cropped((width - w) / 2, (height - h) / 2, w, h);
    }

    /// Twice the size, the new pixels halfway between their neighbours.
    public GreyFrame doubled() {
        int w = width * 2;
        var large = new byte[w * height * 2];
        for (int y = 0; y < height * 2; y++) {
            int upper = y / 2;
            int lower = Math.min(height - 1, upper + y % 2);
            for (int x = 0; x < w; x++) {
                int left = x / 2;
                int right = Math.min(width - 1, left + x % 2);
                large[y * w + x] = (byte) (at(left, upper) + at(right, upper) + at(left, lower) + at(right, lower)
                        >> 2);
            }
        }
        return new GreyFrame(large, w, height * 2, place.scaled(0.5));
    }

    /// Above 1 the middle greys darken, which brings out what glare has washed out; below 1 they brighten.
    public GreyFrame gamma(double exponent) {
        var table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) Math.round(255 * Math.pow(i / 255.0, exponent));
        }
        return mapped(table);
    }

    public GreyFrame inverted() {
        var table = new byte[256];
        for (int i = 0; i < table.length; i++) {
            table[i] = (byte) (255 - i);
        }
        return mapped(table);
    }

    private GreyFrame mapped(byte[] table) {
        var other = new byte[width * height];
        for (int i = 0; i < other.length; i++) {
            other[i] = table[pixels[i] & 0xFF];
        }
        return new GreyFrame(other, width, height, place);
    }
}
