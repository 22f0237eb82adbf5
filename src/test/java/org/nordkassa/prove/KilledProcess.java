package org.nordkassa.prove;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.Points.Point;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.prove.Wire.Moment;

/// The process of [KilledTills], from outside.
final class KilledProcess implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;

    private final Process process;
    private final BufferedWriter in;
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    /// What became of a till.
    sealed interface Fate {
        /// It stands at its point, frozen.
        record AtItsPoint() implements Fate {}

        /// It has sold everything and had no such point.
        record Sold(int commits) implements Fate {}

        /// It cannot go on, and nobody held it up.
        record Stuck(String reason) implements Fate {}
    }

    KilledProcess(Process process) {
        this.process = process;
        this.in = process.outputWriter();
        Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(heard::add));
    }

    /// A till and where it is to be killed: at a point, or nowhere.
    record Round(Owner owner, GiftCards.Mode mode, Path home, Wire wire, Optional<Point> point) {
        String name() {
            return point.map(Point::toString).orElse("nobody killed");
        }
    }

    /// Sells at a till until it comes to its point.
    Fate play(Round round) throws IOException, InterruptedException {
        var owner = round.owner();
        var wire = round.wire();
        var words = new ArrayList<>(List.of("play", String.valueOf(owner.no()), round.mode().name(),
                round.home().toString()));
        words.addAll(wire.addresses());
        round.point().ifPresent(one -> {
            switch (one.kind()) {
                case BEFORE_COMMIT -> words.addAll(List.of("before", String.valueOf(one.no())));
                case AFTER_COMMIT -> words.addAll(List.of("after", String.valueOf(one.no())));
                case REQUEST_SENT -> trap(wire, one, Moment.SENT, owner);
                case REQUEST_WORKED -> trap(wire, one, Moment.WORKED, owner);
                case REQUEST_ANSWERED -> trap(wire, one, Moment.ANSWERED, owner);
            }
        });
        tell(String.join(" ", words));
        var line = answerOf(owner);
        return switch (line.getFirst()) {
            case KilledTills.HERE -> {
                wire.freeze();
                yield new Fate.AtItsPoint();
            }
            case KilledTills.DONE -> new Fate.Sold(Integer.parseInt(line.get(2)));
            default -> new Fate.Stuck(String.join(" ", line));
        };
    }

    private void trap(Wire wire, Point point, Moment moment, Owner owner) {
        wire.trap(point.no(), moment, () -> {
            tell("freeze " + owner.no());
            heard.add(KilledTills.HERE + " " + owner.no());
        });
    }

    /// What tills say that are at their points already is passed over.
    private List<String> answerOf(Owner owner) throws IOException, InterruptedException {
        while (true) {
            var line = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (line == null) {
                throw new IOException("the till of " + owner + " says nothing");
            }
            var words = List.of(line.split(" "));
            if (words.get(1).equals(String.valueOf(owner.no()))) {
                return words;
            }
        }
    }

    private synchronized void tell(String line) {
        try {
            in.write(line + "\n");
            in.flush();
        } catch (IOException gone) {
            heard.add(KilledTills.STUCK + " " + line.split(" ")[1] + " the process has ended");
        }
    }

    /// Lets it end in order.
    void quit() throws InterruptedException {
        tell("quit");
        process.waitFor();
    }

    /// `SIGKILL`.
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
