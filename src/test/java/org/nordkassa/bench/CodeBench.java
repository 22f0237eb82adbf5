package org.nordkassa.bench;

import com.google.zxing.WriterException;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.nordkassa.scan.camera.DecoderLadder;
import org.nordkassa.scan.camera.FoundCode;
import org.nordkassa.scan.camera.GreyFrame;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Reads photographs with the ladder and with plain ZXing: `./nordkassa bench scan --images DIR [--json FILE]`.
final class CodeBench {
    static final String USAGE = "bench scan --images DIR [--json FILE]";
    private static final Duration STILL = Duration.ofSeconds(2);
    private static final Duration FRAME = Duration.ofMillis(14);
    private static final int WARM_UP = 80;
    private static final int STREAMS = 60;
    private final DecoderLadder ladder = DecoderLadder.standard(FRAME);
    private final List<Photograph> photographs;
    private final Map<String, Object> figures = new LinkedHashMap<>();

    private CodeBench(List<Photograph> photographs) {
        this.photographs = photographs;
    }

    /// @throws IllegalArgumentException with the word that cannot be understood
    static int run(List<String> arguments) throws IOException, WriterException {
        var options = new LinkedHashMap<String, Path>();
        for (int i = 0; i < arguments.size(); i += 2) {
            if (!List.of("--images", "--json").contains(arguments.get(i)) || i + 1 == arguments.size()) {
                throw new IllegalArgumentException(arguments.get(i));
            }
            options.put(arguments.get(i), Path.of(arguments.get(i + 1)));
        }
        if (!options.containsKey("--images")) {
            throw new IllegalArgumentException("scan");
        }
        var bench = new CodeBench(Photograph.in(options.get("--images")));
        bench.measure();
        if (options.containsKey("--json")) {
            Files.writeString(options.get("--json"), JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
                    .build().writeValueAsString(bench.figures) + System.lineSeparator());
        }
        return 0;
    }

    private void measure() throws WriterException {
        System.out.println(Bench.machine());
        warmUp();
        System.out.println(Tally.heading());
        var tallies = new ArrayList<Tally>();
        tallies.addAll(photographs("qr", PlainZxing.qr()));
        tallies.addAll(photographs("retail", PlainZxing.retail()));
        tallies.addAll(photographs("none", PlainZxing.retail()));
        System.out.println("\nfound within so many milliseconds");
        tallies.forEach(tally -> System.out.println(tally.curve()));
        tallies.stream().filter(tally -> !tally.wrong().isEmpty()).forEach(tally ->
                System.out.println("wrong, " + tally.name() + ": " + String.join(" ", tally.wrong())));
        figures.put("photographs", tallies.stream().map(Tally::fields).toList());
        emptyFrames();
        figures.put("too far", new FarBench(ladder).measure(photographs));
        streams();
        System.out.println(Bench.machine());
    }

    /// The compilers of Java learn on what is measured afterwards.
    private void warmUp() {
        var plain = List.of(PlainZxing.qr(), PlainZxing.retail());
        for (int i = 0; i < Math.min(WARM_UP, photographs.size()); i++) {
            var image = photographs.get(i * Math.max(1, photographs.size() / WARM_UP)).image();
            ladder.decodeStill(GreyFrame.of(image), STILL);
            plain.forEach(zxing -> zxing.read(PlainZxing.grey(image)));
        }
    }

    private List<Tally> photographs(String kind, PlainZxing zxing) {
        var ours = new Tally(kind + ", ladder");
        var plain = new Tally(kind + ", plain ZXing");
        photographs.stream().filter(photograph -> photograph.kind().equals(kind)).forEach(photograph -> {
            var image = photograph.image();
            var frame = GreyFrame.of(image);
            timed(() -> ladder.decodeStill(frame, STILL).map(FoundCode::text), (read, time) -> {
                ours.add(photograph, read, time);
                return time;
            });
            var grey = PlainZxing.grey(image);
            timed(() -> zxing.read(grey), (read, time) -> {
                plain.add(photograph, read, time);
                return time;
            });
        });
        System.out.println(ours.line());
        System.out.println(plain.line());
        return List.of(ours, plain);
    }

    /// The time the processor worked: both decoders have one thread, and what else the machine does is no part of them.
    private static <T> T timed(Supplier<Optional<String>> reading, BiFunction<Optional<String>, Double, T> then) {
        var threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        var read = reading.get();
        return then.apply(read, (threads.getCurrentThreadCpuTime() - start) / 1e6);
    }

    /// Every rung's turn on every picture without a code, at the size of a camera.
    private void emptyFrames() {
        var ours = new Timings();
        var plain = new Timings();
        var zxing = PlainZxing.qr();
        for (var photograph : photographs.stream().filter(one -> one.kind().equals("none")).toList()) {
            var image = atCameraSize(photograph.image());
            var frame = GreyFrame.of(image);
            for (int turn = 0; turn < 20; turn++) {
                ours.add(timed(() -> ladder.decode(frame).map(FoundCode::text), (_, time) -> time));
            }
            var grey = PlainZxing.grey(image);
            plain.add(timed(() -> zxing.read(grey), (_, time) -> time));
        }
        if (plain.count() > 0) {
            System.out.println("\n1280x720 without a code, ms a frame");
            show("empty frame, ladder, everything on", ours);
            show("empty frame, plain ZXing, QR only", plain);
        }
    }

    static BufferedImage atCameraSize(BufferedImage image) {
        var sized = new BufferedImage(CodeStream.WIDTH, CodeStream.HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        var pen = sized.createGraphics();
        pen.drawImage(image, 0, 0, sized.getWidth(), sized.getHeight(), null);
        pen.dispose();
        return sized;
    }

    private void streams() throws WriterException {
        var ours = new Timings();
        var plain = new Timings();
        var zxing = PlainZxing.qr();
        for (int number = 0; number < STREAMS; number++) {
            var stream = new CodeStream(number);
            boolean oursReads = false;
            boolean plainReads = false;
            for (int i = 0; i < CodeStream.FRAMES && !(oursReads && plainReads); i++) {
                var image = stream.frame(i);
                if (!oursReads && is(stream, ladder.decode(GreyFrame.of(image)).map(FoundCode::text))) {
                    oursReads = true;
                    ours.add(Math.max(1, i + 1 - stream.whole()));
                }
                if (!plainReads && is(stream, zxing.read(PlainZxing.grey(image)))) {
                    plainReads = true;
                    plain.add(Math.max(1, i + 1 - stream.whole()));
                }
            }
            if (!oursReads) {
                ours.add(CodeStream.FRAMES);
            }
            if (!plainReads) {
                plain.add(CodeStream.FRAMES);
            }
        }
        System.out.println("\nframes until read, counted from the first with the whole code, still moving and out of"
                + " focus (" + STREAMS + " made streams; " + CodeStream.FRAMES + " means never)");
        show("stream, ladder", ours);
        show("stream, plain ZXing", plain);
    }

    private static boolean is(CodeStream stream, Optional<String> read) {
        return read.filter(stream.text()::equals).isPresent();
    }

    private void show(String name, Timings timings) {
        System.out.printf(Locale.ROOT, "%-34s p50 %6.1f  p95 %6.1f  worst %6.1f%n", name, timings.median(),
                timings.percentile(95), timings.percentile(100));
        figures.put(name, Map.of("p50", timings.median(), "p95", timings.percentile(95)));
    }
}
