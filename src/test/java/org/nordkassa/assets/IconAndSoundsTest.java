package org.nordkassa.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IconAndSoundsTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 48, 64, 128, 256, 512})
    void theIconIsThereInEverySizeWithClearCorners(int size) throws IOException {
        var image = ImageIO.read(Path.of("assets/icon/nordkassa-" + size + ".png").toFile());
        assertEquals(size, image.getWidth());
        assertEquals(size, image.getHeight());
        assertTrue((image.getRGB(0, 0) >>> 24) < 128);
    }

    @ParameterizedTest
    @ValueSource(strings = {"scan", "member", "refused", "done"})
    void everySoundIsShortMonoAndPlayable(String name) throws IOException, UnsupportedAudioFileException {
        var file = Path.of("assets/sounds/" + name + ".wav");
        assertTrue(Files.size(file) < 40_000);
        try (var sound = AudioSystem.getAudioInputStream(file.toFile())) {
            assertEquals(44_100, sound.getFormat().getSampleRate());
            assertEquals(16, sound.getFormat().getSampleSizeInBits());
            assertEquals(1, sound.getFormat().getChannels());
        }
    }
}
