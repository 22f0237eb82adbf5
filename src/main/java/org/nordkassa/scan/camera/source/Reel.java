package org.nordkassa.scan.camera.source;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.nordkassa.scan.camera.GreyFrame;

/// Pictures one after the other, from files.
interface Reel extends AutoCloseable {
    int WIDEST = 1280;
    int HIGHEST = 960;

    /// @return empty at the end
    Optional<GreyFrame> next() throws IOException;

    @Override
    void close() throws IOException;

    /// A telephone's photograph is as large as no camera's frame: it is reduced to one.
    static GreyFrame sized(BufferedImage image) {
        var frame = GreyFrame.of(image);
        int factor = 1;
        while (frame.width() / factor > WIDEST || frame.height() / factor > HIGHEST) {
            factor++;
        }
        return frame.reduced(factor).asOriginal();
    }
}
