package org.nordkassa.scan.camera.source;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.nordkassa.scan.camera.GreyFrame;

/// JPEG pictures one after the other in one file, whatever stands between them: bare, or as cameras send them by HTTP. A
/// picture that is cut or broken is passed over.
final class MjpegReel implements Reel {
    private static final int LARGEST = 32 * 1024 * 1024;
    private static final int MARKER = 0xFF;
    private static final int START = 0xD8;
    private static final int END = 0xD9;
    private final InputStream file;

    MjpegReel(InputStream file) {
        this.file = new BufferedInputStream(file, 1 << 16);
    }

    @Override
    public Optional<GreyFrame> next() throws IOException {
        while (isAtStart()) {
            var frame = picture(rest());
            if (frame.isPresent()) {
                return frame;
            }
        }
        return Optional.empty();
    }

    private static Optional<GreyFrame> picture(byte[] jpeg) {
        try {
            return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(jpeg))).map(Reel::sized);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }

    private boolean isAtStart() throws IOException {
        int before = 0;
        for (int next = file.read(); next >= 0; next = file.read()) {
            if (before == MARKER && next == START) {
                return true;
            }
            before = next;
        }
        return false;
    }

    /// Within the picture's data the end marker cannot occur: there 0xFF is followed by 0.
    private byte[] rest() throws IOException {
        var jpeg = new ByteArrayOutputStream(1 << 16);
        jpeg.write(MARKER);
        jpeg.write(START);
        int before = 0;
        for (int next = file.read(); next >= 0 && jpeg.size() < LARGEST; next = file.read()) {
            jpeg.write(next);
            if (before == MARKER && next == END) {
                break;
            }
            before = next;
        }
        return jpeg.toByteArray();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
