package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Plays a script step by step, with the milliseconds each step took, and stops at the first one that does not hold.
final class Rehearsal {
    /// How long an expectation may take to come true.
    private static final Duration LONGEST = Duration.ofSeconds(15);

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

    private static Optional<String> until(Supplier<Optional<String>> look)
            throws InterruptedException {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        var miss = look.get();
        while (miss.isPresent() && System.nanoTime() < deadline) {
            TimeUnit.MILLISECONDS.sleep(5);
            miss = look.get();
        }
        return miss;
    }

    private static long millisSince(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
