package org.nordkassa.bench;

import com.google.zxing.WriterException;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.far.CodeLocalizer;

/// Of codes too far away to be read, how many are known as such; and what else is taken for one. Drawn before the
/// pictures without a code, folder by folder: thresholds were chosen on the first.
final class FarBench {
    private static final int CODES_A_PICTURE = 4;
    /// Frames of a stream, in which every rung of the ladder has its turn.
    private static final int FRAMES = 8;
    /// With less a person does not see either that it is a code.
    private static final double SHOWS = 15;
    private final DecoderLadder ladder;
    private final Timings milliseconds = new Timings();

    FarBench(DecoderLadder ladder) {
        this.ladder = ladder;
    }

    private static final class Counts {
        private int read;
        private int seen;
        private int hinted;
        private int pictures;
        private int wrong;
    }

    Map<String, Object> measure(List<Photograph> photographs) throws WriterException {
        var folders = new LinkedHashMap<String, Counts>();
        for (var photograph : photographs) {
            if (!photograph.kind().equals("qr")) {
                var folder = photograph.kind().equals("none") ? photograph.file().getParent().getFileName().toString()
                        : photograph.kind();
                look(photograph, folders.computeIfAbsent(folder, _ -> new Counts()));
            }
        }
        var figures = new LinkedHashMap<String, Object>();
        System.out.println("\ncodes of 0.8 to 2.0 pixels a module that the ladder does not read and a person sees:"
                + " known as too far away; and pictures unread that have none, taken for one");
        folders.forEach((name, counts) -> {
            System.out.printf(Locale.ROOT, "%-34s known %3d of %3d (%d more were read)  taken for one %2d of %3d%n",
                    name, counts.hinted, counts.seen, counts.read, counts.wrong, counts.pictures);
            figures.put(name, Map.of("known", counts.hinted, "of", counts.seen, "wrong", counts.wrong,
                    "pictures", counts.pictures));
        });
        System.out.printf(Locale.ROOT, "%-34s p50 %6.2f  p95 %6.2f%n", "ms a look", milliseconds.median(),
                milliseconds.percentile(95));
        return figures;
    }

    private void look(Photograph photograph, Counts counts) throws WriterException {
        counts.pictures++;
        boolean isWrong = isTaken(GreyFrame.of(photograph.image()));
        if (photograph.kind().equals("none")) {
            var background = GreyFrame.of(CodeBench.atCameraSize(photograph.image()));
            isWrong |= isTaken(background);
            for (int i = 0; i < CODES_A_PICTURE; i++) {
                look(new FarScene(background.pixels(), CODES_A_PICTURE * photograph.file().hashCode() + i), counts);
            }
        }
        counts.wrong += isWrong ? 1 : 0;
    }

    private boolean isTaken(GreyFrame frame) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        boolean isTaken = !CodeLocalizer.locate(frame).isEmpty();
        if (frame.width() == CodeStream.WIDTH) {
            milliseconds.add((threads.getCurrentThreadCpuTime() - start) / 1e6);
        }
        return isTaken && !isRead(frame);
    }

    private void look(FarScene scene, Counts counts) {
        if (isRead(scene.frame())) {
            counts.read++;
        } else if (scene.shows() >= SHOWS) {
            counts.seen++;
            counts.hinted += CodeLocalizer.locate(scene.frame()).stream().anyMatch(scene::isAt) ? 1 : 0;
        }
    }

    private boolean isRead(GreyFrame frame) {
        for (int i = 0; i < FRAMES; i++) {
            if (ladder.decode(frame).isPresent()) {
                return true;
            }
        }
        return false;
    }
}
