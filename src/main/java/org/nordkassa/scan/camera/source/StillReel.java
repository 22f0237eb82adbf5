package org.nordkassa.scan.camera.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.nordkassa.scan.camera.GreyFrame;

/// Picture files in their order; those that are no pictures are passed over.
final class StillReel implements Reel {
    private final Iterator<Path> files;

    StillReel(List<Path> files) {
        this.files = files.iterator();
    }

    @Override
    public Optional<GreyFrame> next() throws IOException {
        while (files.hasNext()) {
            var image = ImageIO.read(files.next().toFile());
            if (image != null) {
                return Optional.of(Reel.sized(image));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {}
}
