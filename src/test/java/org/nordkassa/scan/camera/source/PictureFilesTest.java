package org.nordkassa.scan.camera.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.FoundCode;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;
import org.nordkassa.scan.camera.live.FrameSource;
import org.nordkassa.scan.sight.CameraState;

final class PictureFilesTest {
    private static final PictureFiles.Pace AT_ONCE = new PictureFiles.Pace(Duration.ZERO, 1);
    @TempDir
    private Path folder;

    private static List<GreyFrame> frames(FrameSource source) throws InterruptedException {
        var frames = new ArrayList<GreyFrame>();
        try (var opened = assertInstanceOf(FrameSource.Opening.Opened.class, source.open()).frames()) {
            var frame = FrameSource.frame(opened.next(Duration.ZERO));
            while (frame.isPresent()) {
                frames.add(frame.get());
                frame = FrameSource.frame(opened.next(Duration.ZERO));
            }
        }
        return frames;
    }

    private static List<String> texts(List<GreyFrame> frames) {
        var ladder = DecoderLadder.standard(Duration.ofSeconds(1));
        return frames.stream().map(frame -> ladder.decodeStill(frame, Duration.ofSeconds(30)))
                .flatMap(Optional::stream).map(FoundCode::text).toList();
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", bytes);
        return bytes.toByteArray();
    }

    @Test
    void aFoldersPicturesComeInTheirOrderAndOtherFilesAreLeft() throws IOException, InterruptedException {
        ImageIO.write(MadeCodes.qr("second", 200, 0), "png", folder.resolve("2.png").toFile());
        ImageIO.write(MadeCodes.qr("first", 200, 0), "jpg", folder.resolve("1.JPG").toFile());
        Files.writeString(folder.resolve("0.txt"), "no picture");
        Files.writeString(folder.resolve("3.png"), "no picture either");

        assertEquals(List.of("first", "second"), texts(frames(new PictureFiles(folder, AT_ONCE))));
    }

    @Test
    void aFilmIsPlayedPictureByPictureAndBrokenOnesArePassedOver() throws IOException, InterruptedException {
        var film = new ByteArrayOutputStream();
        film.writeBytes("--boundary\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        film.writeBytes(jpeg(MadeCodes.qr("first", 200, 0)));
        film.writeBytes(new byte[] {(byte) 0xFF, (byte) 0xD8, 1, 2, 3, (byte) 0xFF, (byte) 0xD9, 0});
        film.writeBytes(jpeg(MadeCodes.qr("second", 200, 0)));
        var cut = jpeg(MadeCodes.qr("third", 200, 0));
        film.write(cut, 0, 40);
        Files.write(folder.resolve("film.mjpeg"), film.toByteArray());

        assertEquals(List.of("first", "second"),
                texts(frames(new PictureFiles(folder.resolve("film.mjpeg"), AT_ONCE))));
    }

    @Test
    void aPhotographIsMadeAsSmallAsACamerasFrame() throws IOException, InterruptedException {
        ImageIO.write(new BufferedImage(4000, 3000, BufferedImage.TYPE_3BYTE_BGR), "png",
                folder.resolve("large.png").toFile());

        var frame = frames(new PictureFiles(folder.resolve("large.png"), AT_ONCE)).getFirst();

        assertTrue(frame.width() <= 1280 && frame.height() <= 960, frame.width() + " x " + frame.height());
    }

    @Test
    void nothingThereIsAMissingCamera() {
        assertEquals(new FrameSource.Opening.Refused(new CameraState.Missing("nowhere")),
                new PictureFiles(folder.resolve("nowhere"), AT_ONCE).open());
    }
}
