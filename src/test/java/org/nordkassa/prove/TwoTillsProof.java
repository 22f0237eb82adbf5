package org.nordkassa.prove;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxSettings;

/// Two tills, each in a process of its own, take the same gift card, then the same bonus check, at the same moment: with
/// holds at the shop's server never both; without them it is counted how often. Several such pairs race side by side in the
/// same two processes, as a till waits most of the time.
final class TwoTillsProof {
    private static final int PAIRS = 6;
    /// With fewer rounds the optimising compiler is not worth its while.
    private static final int MANY = 100;
    /// Where there is a file system in memory, the tills are there: their commits are not what is proved here.
    private static final Path MEMORY = Path.of("/dev/shm");

    private final Path folder;
    private final int rounds;

    TwoTillsProof(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// The process of some tills, as it is spoken to.
    private static final class Racers implements AutoCloseable {
        private final Process process;
        private final BufferedWriter in;
        private final List<BlockingQueue<String>> heard;

        Racers(Process process, int pairs) {
            this.process = process;
            this.in = process.outputWriter();
            this.heard = Stream.generate(() -> (BlockingQueue<String>) new LinkedBlockingQueue<String>()).limit(pairs)
                    .toList();
            Thread.ofVirtual().start(() -> process.inputReader().lines().forEach(line ->
                    heard.get(line.charAt(0) - '0').add(line.substring(2))));
        }

        int pairs() {
            return heard.size();
        }

        synchronized void tell(int lane, String line) throws IOException {
            in.write(lane + " " + line + "\n");
            in.flush();
        }

        String hear(int lane) throws IOException, InterruptedException {
            var line = heard.get(lane).poll(5, TimeUnit.MINUTES);
            if (line == null) {
                throw new IOException("a till says nothing");
            }
            return line;
        }

        @Override
        public void close() {
            process.destroyForcibly().onExit().join();
        }
    }

    List<Finding> run() throws Exception {
        int alone = Math.max(1, rounds / 10);
        int owners = 2 * rounds + alone;
        var template = ProofShop.template(folder.resolve("template"), owners);
        try (var sandbox = Sandbox.start(SandboxSettings.of(ProofShop.data(owners)));
                var books = new Books(sandbox, GiftCards.Mode.ON_CARD)) {
            var findings = new ArrayList<>(raced(template, sandbox, "holds", rounds, racers -> List.of(
                    cards(racers, books),
                    checks(racers, "check", 0, rounds, "two tills, one bonus check in both baskets, holds", books),
                    checks(racers, "late", rounds, rounds, "two tills, one bonus check used in the same moment, holds",
                            books))));
            findings.addAll(raced(template, sandbox, "alone", alone, racers -> List.of(checks(racers, "check",
                    2 * rounds, alone, "two tills, one bonus check, no holds between them", books).notPromised())));
            return findings;
        }
    }

    private interface Race {
        List<Finding> run(List<Racers> racers) throws Exception;
    }

    private List<Finding> raced(Path template, Sandbox sandbox, String how, int count, Race race) throws Exception {
        int pairs = Math.min(PAIRS, count);
        var homes = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "nordkassa")
                : Files.createDirectory(folder.resolve(how));
        var children = new ChildJvm(Files.createDirectory(folder.resolve(how + "-classes")));
        try (var one = racers(children, template, homes, "T1", sandbox, how, pairs);
                var other = racers(children, template, homes, "T2", sandbox, how, pairs)) {
            for (int lane = 0; lane < pairs; lane++) {
                one.hear(lane);
                other.hear(lane);
            }
            return race.run(List.of(one, other));
        } finally {
            Folders.delete(homes);
        }
    }

    private Racers racers(ChildJvm children, Path template, Path homes, String name, Sandbox sandbox, String how,
            int pairs) throws IOException {
        for (int lane = 0; lane < pairs; lane++) {
            ProofShop.copy(template, homes.resolve(name).resolve(String.valueOf(lane)));
        }
        var words = List.of(homes.resolve(name).toString(), name, sandbox.custobar().address().toString(),
                sandbox.rule().address().toString(), sandbox.giftCards().address().toString(), how);
        var errors = folder.resolve(how + "-" + name + ".err");
        return new Racers(rounds < MANY ? children.start(RacingTill.class, words, errors)
                : children.startForLong(RacingTill.class, words, errors), pairs);
    }

    private interface Round {
        /// @return what is broken
        Optional<String> run(int lane, int round) throws Exception;
    }

    private static Finding finding(String name, int pairs, int first, int count, Round round) throws Exception {
        long start = System.nanoTime();
        var broken = new ConcurrentLinkedQueue<String>();
        var next = new AtomicInteger(first);
        try (var threads = Executors.newFixedThreadPool(pairs)) {
            var lanes = new ArrayList<Callable<Void>>();
            for (int i = 0; i < pairs; i++) {
                int lane = i;
                lanes.add(() -> {
                    for (int no = next.getAndIncrement(); no < first + count; no = next.getAndIncrement()) {
                        int number = no;
                        round.run(lane, no).ifPresent(what -> broken.add("round " + number + ": " + what));
                    }
                    return null;
                });
            }
            for (var done : threads.invokeAll(lanes)) {
                done.get();
            }
        }
        return Finding.of(name, count, List.copyOf(broken), start);
    }

    /// The gift-card server decides, under a lock.
    private Finding cards(List<Racers> racers, Books books) throws Exception {
        return finding("two tills, one gift card", racers.getFirst().pairs(), 0, rounds, (lane, round) -> {
            books.issue(new Owner(round).giftCard(), "");
            int took = race(racers, lane, "card " + round);
            return took == 1 ? Optional.empty() : Optional.of(took + " tills have the money");
        });
    }

    /// Rule's field knows only read and write: two tills that read before either writes both believe that the check is
    /// theirs. The server of holds decides which of them may write. Afterwards Rule has it used once as well.
    private static Finding checks(List<Racers> racers, String how, int first, int count, String name, Books books)
            throws Exception {
        return finding(name, racers.getFirst().pairs(), first, count, (lane, round) -> {
            int took = race(racers, lane, how + " " + round);
            int written = books.usesOf(new Owner(round));
            return took == 1 && written == 1 ? Optional.empty()
                    : Optional.of("used in " + took + " sales, and in Rule " + written + " times");
        });
    }

    private static int race(List<Racers> racers, int lane, String prepare) throws Exception {
        tellAll(racers, lane, prepare);
        tellAll(racers, lane, "go");
        return (int) tellAll(racers, lane, "end").stream().filter("took"::equals).count();
    }

    private static List<String> tellAll(List<Racers> racers, int lane, String line) throws Exception {
        for (var racer : racers) {
            racer.tell(lane, line);
        }
        var heard = new ArrayList<String>();
        for (var racer : racers) {
            heard.add(racer.hear(lane));
        }
        return heard;
    }
}
