package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Plays a script step by step, with the milliseconds each step took, and stops at the first one that does not hold.
final class Rehearsal {
    /// How long an expectation may take to come true, and how long is waited between two looks at it, in milliseconds.
    private static final long LONGEST_MILLIS = 15_000;
    private static final long SHORTEST_PAUSE_MILLIS = 5;
    private static final long LONGEST_PAUSE_MILLIS = 100;

    private final RehearsalStage stage;
    private final Path folder;
    private final PrintWriter out;
    private final Player player;
    private final Eyes eyes;

    Rehearsal(RehearsalStage stage, Path folder, PrintWriter out) {
        this.stage = stage;
        this.folder = folder;
        this.out = out;
        var hands = new Hands(() -> stage.till().window().scene(),
                () -> stage.till().window().isHoldingKeys(), stage.toolkit().thread());
        this.eyes = new Eyes(stage, hands);
        this.player = new Player(stage, hands, eyes, folder);
    }

    /// @return whether every expectation held
    boolean play(Script script) throws IOException {
        long start = System.nanoTime();
        for (var line : script.lines()) {
            long stepStart = System.nanoTime();
            var miss = playOne(line.step());
            out.printf("%4d  %6d ms  %s%n", line.number(), millisSince(stepStart), line.text());
            if (miss.isPresent()) {
                out.printf("      missed: %s%n", miss.get());
                out.printf("      the till says: %s%n", eyes.summary());
                eyes.photograph(folder.resolve("missed-line-" + line.number() + ".png"));
                return false;
            }
            out.flush();
        }
        out.printf("      %6d ms in all%n", millisSince(start));
        return true;
    }

    private Optional<String> playOne(Step step) throws IOException {
        try {
            return switch (step) {
                case Step.Expect(var words) when words.getFirst().equals("text") -> until(() -> eyes.missedText(words));
                case Step.Expect(var words) -> until(() -> eyes.expectation().miss(words));
                case Step.Wait(var what) -> until(() -> eyes.isStillMissing(what));
                default -> player.play(step);
            };
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }

    /// Only the pauses between looks are counted, and they grow with the time that it takes: where the computer stalls,
    /// so does what is waited for, and looking takes its time from that.
    private static Optional<String> until(Supplier<Optional<String>> look)
            throws InterruptedException {
        var miss = look.get();
        for (long waited = 0; miss.isPresent() && waited < LONGEST_MILLIS;) {
            long pause = Math.clamp(waited / 20, SHORTEST_PAUSE_MILLIS, LONGEST_PAUSE_MILLIS);
            TimeUnit.MILLISECONDS.sleep(pause);
            waited += pause;
            miss = look.get();
        }
        return miss;
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
