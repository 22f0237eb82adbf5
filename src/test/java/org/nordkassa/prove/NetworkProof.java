package org.nordkassa.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.nordkassa.checkout.NetworkSimulation;

/// Plays many schedules on bad networks. Each is the seed and its number: a broken one is replayed, with its story, by
/// `prove --network --seed THAT --rounds 1`.
final class NetworkProof {
    private static final int LANES = 2;
    /// Where there is a file system in memory, the ledgers are there: their commits are not what is proved here.
    private static final Path MEMORY = Path.of("/dev/shm");

    private final long firstSeed;
    private final int schedules;
    private final boolean isReplay;

    NetworkProof(Optional<Long> seed, int schedules) {
        this.firstSeed = seed.orElse(1L);
        this.schedules = schedules;
        this.isReplay = seed.isPresent() && schedules == 1;
    }

    List<Finding> run() throws Exception {
        return isReplay ? List.of(run("bad networks", 1, false)) : List.of(run("bad networks", schedules, false),
                run("bad networks, writes to Rule arriving late", Math.max(1, schedules / 10), true).notPromised());
    }

    private Finding run(String name, int count, boolean lateWritesToRule) throws Exception {
        long start = System.nanoTime();
        var folder = Files.isWritable(MEMORY) ? Files.createTempDirectory(MEMORY, "nordkassa")
                : Files.createTempDirectory("nordkassa");
        var broken = new ConcurrentLinkedQueue<String>();
        var requests = new AtomicInteger();
        var next = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var lanes = new ArrayList<Callable<Void>>();
            for (int lane = 0; lane < LANES; lane++) {
                var own = folder.resolve("lane-" + lane);
                lanes.add(() -> play(own, count, lateWritesToRule, next, requests, broken));
            }
            for (var lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        } finally {
            Folders.delete(folder);
        }
        return Finding.of(name + ", " + requests.get() + " requests", count, List.copyOf(broken), start);
    }

    private Void play(Path folder, int count, boolean lateWritesToRule, AtomicInteger next, AtomicInteger requests,
            ConcurrentLinkedQueue<String> broken) throws IOException {
        try (var simulation = new NetworkSimulation(folder, lateWritesToRule)) {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                var played = simulation.play(firstSeed + i);
                requests.addAndGet(played.requests());
                if (!played.odds().isEmpty()) {
                    broken.add("seed " + (firstSeed + i) + ": " + played.odds()
                            + (isReplay ? "\n" + String.join("\n", played.story()) : ""));
                }
            }
        }
        return null;
    }
}
