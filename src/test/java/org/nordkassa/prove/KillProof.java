package org.nordkassa.prove;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.nordkassa.app.Till;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.prove.Wire.Moment;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxSettings;
import org.nordkassa.server.GiftCardMode;

/// Kills a selling till at every commit and every request, opens it again, ends what was open, and compares the books.
final class KillProof {
    private static final int OWNERS = 900;
    private static final int LANES = 2;
    /// A story of fewer is not the one that was meant.
    private static final int LEAST_COMMITS = 25;

    /// A kind of point: before or after a commit, or at a moment of a request.
    private enum Kind {
        BEFORE_COMMIT, AFTER_COMMIT, REQUEST_SENT, REQUEST_WORKED, REQUEST_ANSWERED
    }

    private record Task(GiftCards.Mode mode, Kind kind) {}

    private final Path folder;
    private final int most;
    private final ChildJvm children;
    private final Path template;
    private final AtomicInteger owners = new AtomicInteger();
    private final AtomicInteger points = new AtomicInteger();
    private final List<String> broken = new ArrayList<>();

    /// @param most how many points of each kind, spread over the story; 0 for every point
    KillProof(Path folder, int most) throws IOException {
        this.folder = folder;
        this.most = most;
        this.children = new ChildJvm(folder);
        this.template = ProofShop.template(folder.resolve("template"), OWNERS);
    }

    List<Finding> run() throws Exception {
        var findings = new ArrayList<Finding>();
        for (var mode : GiftCards.Mode.values()) {
            long start = System.nanoTime();
            points.set(0);
            broken.clear();
            inLanes(mode);
            findings.add(Finding.of("kill anywhere, gift cards " + mode.name().toLowerCase(Locale.ROOT)
                    .replace('_', ' '), points.get(), broken, start));
        }
        return findings;
    }

    private void inLanes(GiftCards.Mode mode) throws Exception {
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            var kinds = new ConcurrentLinkedQueue<>(List.of(Kind.values()));
            // the first child makes the cache that the others start from
            int requests;
            int commits;
            try (var lane = new Lane(mode)) {
                commits = lane.whole();
                requests = lane.wire.requests();
            }
            var lanes = new ArrayList<Callable<Void>>();
            for (int i = 0; i < LANES; i++) {
                lanes.add(() -> {
                    try (var lane = new Lane(mode)) {
                        for (var kind = kinds.poll(); kind != null; kind = kinds.poll()) {
                            all(lane, new Task(mode, kind), kind.name().endsWith("COMMIT") ? commits : requests);
                        }
                    }
                    return null;
                });
            }
            for (var lane : threads.invokeAll(lanes)) {
                lane.get();
            }
        }
    }

    /// Until a child comes to its end without having come to the point.
    private void all(Lane lane, Task task, int expected) throws Exception {
        int step = most == 0 ? 1 : Math.max(1, expected / most);
        int offset = most == 0 ? 1 : 1 + (task.kind().ordinal() * step) / Kind.values().length;
        for (int point = offset; most == 0 || point <= expected; point += step) {
            var odds = lane.round(task.kind(), point);
            if (odds.isEmpty()) {
                return;
            }
            points.incrementAndGet();
            synchronized (broken) {
                if (!odds.get().isEmpty()) {
                    broken.add(task.kind() + " " + point + ": " + odds.get());
                }
            }
        }
    }

    /// Stand-ins and a wire of its own.
    private final class Lane implements AutoCloseable {
        private final GiftCards.Mode mode;
        private final Sandbox sandbox;
        private final Wire wire;
        private final Books books;

        Lane(GiftCards.Mode mode) throws IOException {
            this.mode = mode;
            sandbox = Sandbox.start(SandboxSettings.of(ProofShop.data(OWNERS)).inMode(switch (mode) {
                case ON_CARD -> GiftCardMode.CARD;
                case ON_CUSTOMER -> GiftCardMode.CUSTOMER;
            }));
            wire = new Wire(List.<URI>of(sandbox.custobar().address(), sandbox.rule().address(),
                    sandbox.giftCards().address()));
            books = new Books(sandbox, mode);
        }

        /// A round in which nobody is killed.
        ///
        /// @return how many commits it takes
        int whole() throws Exception {
            var owner = new Owner(owners.getAndIncrement());
            var home = folder.resolve("round-" + owner.no());
            books.issue(owner);
            ProofShop.copy(template, home);
            wire.reset();
            var process = child(home, owner, List.of());
            try (var out = process.inputReader()) {
                var line = out.readLine();
                process.waitFor();
                if (line == null || !line.startsWith(KilledTill.DONE)) {
                    throw new IOException("the child does not sell: " + Files.readString(folder.resolve("child.err")));
                }
                var odds = books.check(home, owner);
                if (!odds.isEmpty() || commitsOf(line) < LEAST_COMMITS) {
                    throw new IOException("not even without a kill: " + line + " " + odds);
                }
                return commitsOf(line);
            }
        }

        private static int commitsOf(String done) {
            return Integer.parseInt(done.split(" ")[1]);
        }

        private Process child(Path home, Owner owner, List<String> more) {
            var words = new ArrayList<>(List.of(home.toString(), mode.name(), String.valueOf(owner.no())));
            words.addAll(wire.addresses());
            words.addAll(more);
            return children.start(KilledTill.class, words, folder.resolve("child.err"));
        }

        /// @return what is at odds afterwards; empty when the point was not reached
        Optional<List<String>> round(Kind kind, int point) throws Exception {
            var owner = new Owner(owners.getAndIncrement());
            var home = folder.resolve("round-" + owner.no());
            books.issue(owner);
            ProofShop.copy(template, home);
            wire.reset();
            var process = child(home, owner, switch (kind) {
                case BEFORE_COMMIT -> List.of("before", String.valueOf(point));
                case AFTER_COMMIT -> List.of("after", String.valueOf(point));
                case REQUEST_SENT, REQUEST_WORKED, REQUEST_ANSWERED -> List.of();
            });
            switch (kind) {
                case REQUEST_SENT -> wire.trap(point, Moment.SENT, () -> kill(process));
                case REQUEST_WORKED -> wire.trap(point, Moment.WORKED, () -> kill(process));
                case REQUEST_ANSWERED -> wire.trap(point, Moment.ANSWERED, () -> kill(process));
                case BEFORE_COMMIT, AFTER_COMMIT -> { }
            }
            try (var out = process.inputReader()) {
                var line = out.readLine();
                if (line != null && line.startsWith(KilledTill.DONE)) {
                    process.waitFor();
                    return Optional.empty();
                }
                kill(process);
            }
            wire.awaitIdle();
            wire.reset();
            return Optional.of(recovered(home, owner));
        }

        private List<String> recovered(Path home, Owner owner) throws Exception {
            var settings = ProofShop.settingsWithHolds("T1", wire.addresses(), mode);
            try (var till = Till.open(new TillHome(home), settings, Clock.system(ProofShop.ZONE))) {
                till.beginBackOffice();
                new Cashier(till.checkout()).finish();
            } catch (IllegalStateException stuck) {
                return List.of(String.valueOf(stuck.getMessage()));
            }
            var odds = books.check(home, owner);
            if (odds.isEmpty()) {
                Folders.delete(home);
            }
            return odds;
        }

        @Override
        public void close() {
            books.close();
            wire.close();
            sandbox.close();
        }
    }

    private static void kill(Process process) {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
