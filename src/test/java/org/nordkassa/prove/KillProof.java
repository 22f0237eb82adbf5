package org.nordkassa.prove;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.nordkassa.app.Till;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.KilledProcess.Fate;
import org.nordkassa.prove.KilledProcess.Round;
import org.nordkassa.prove.Points.Point;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxSettings;
import org.nordkassa.server.GiftCardMode;

/// Kills selling tills at every commit and every request, opens each again, ends what was open, and compares the books.
final class KillProof {
    private static final int OWNERS_FOR_ALL = 900;
    private static final int OWNERS_FOR_SOME = 100;
    private static final int LANES = 2;
    /// How many tills a process has. More make the proof quicker, and what one of them does to another would matter more.
    private static final int TILLS = 12;
    /// A story of fewer is not the one that was meant.
    private static final int LEAST_COMMITS = 25;

    private final Path folder;
    private final int most;
    private final int ownerCount;
    private final ChildJvm children;
    private final Path template;
    private final AtomicInteger owners = new AtomicInteger();
    private final AtomicInteger killed = new AtomicInteger();
    private final List<String> broken = Collections.synchronizedList(new ArrayList<>());

    /// @param most about how many points of each kind, spread over the story; 0 for every point
    KillProof(Path folder, int most) throws IOException {
        this.folder = folder;
        this.most = most;
        this.ownerCount = most == 0 ? OWNERS_FOR_ALL : OWNERS_FOR_SOME + 10 * most;
        this.children = new ChildJvm(folder);
        this.template = ProofShop.template(folder.resolve("template"), ownerCount);
    }

    List<Finding> run() throws Exception {
        var findings = new ArrayList<Finding>();
        for (var mode : GiftCards.Mode.values()) {
            long start = System.nanoTime();
            killed.set(0);
            broken.clear();
            run(mode);
            findings.add(Finding.of("kill anywhere, gift cards " + mode.name().toLowerCase(Locale.ROOT)
                    .replace('_', ' '), killed.get(), List.copyOf(broken), start));
        }
        return findings;
    }

    private void run(GiftCards.Mode mode) throws Exception {
        try (var lane = new Lane(mode); var child = lane.first()) {
            var whole = lane.round(Optional.empty());
            if (!(child.play(whole) instanceof Fate.Sold(int commits)) || commits < LEAST_COMMITS) {
                throw new IOException("the child does not sell: " + Files.readString(folder.resolve("child.err")));
            }
            int requests = whole.wire().requests();
            if (most == 0) {
                child.quit();
                inLanes(mode, Points.all(commits, requests));
            } else {
                lane.killAt(child, Points.some(most, commits, requests));
            }
            lane.compare(whole);
        }
    }

    private void inLanes(GiftCards.Mode mode, Points points) throws Exception {
        try (var threads = Executors.newFixedThreadPool(LANES)) {
            Callable<Void> work = () -> {
                try (var lane = new Lane(mode)) {
                    while (points.hasMore()) {
                        try (var child = lane.next()) {
                            lane.killAt(child, points);
                        }
                    }
                }
                return null;
            };
            for (var done : threads.invokeAll(Collections.nCopies(LANES, work))) {
                done.get();
            }
        }
    }

    /// Stand-ins, and processes one after the other.
    private final class Lane implements AutoCloseable {
        private final GiftCards.Mode mode;
        private final Sandbox sandbox;
        private final Books books;

        Lane(GiftCards.Mode mode) throws IOException {
            this.mode = mode;
            sandbox = Sandbox.start(SandboxSettings.of(ProofShop.data(ownerCount)).inMode(switch (mode) {
                case ON_CARD -> GiftCardMode.CARD;
                case ON_CUSTOMER -> GiftCardMode.CUSTOMER;
            }));
            books = new Books(sandbox, mode);
        }

        /// The cache that it leaves is worth its while where there are many after it.
        KilledProcess first() {
            var errors = folder.resolve("child.err");
            return new KilledProcess(most == 0 ? children.startMakingCache(KilledTills.class, List.of(), errors)
                    : children.start(KilledTills.class, List.of(), errors));
        }

        KilledProcess next() {
            return new KilledProcess(children.start(KilledTills.class, List.of(), folder.resolve("child.err")));
        }

        Round round(Optional<Point> point) throws IOException, InterruptedException {
            var owner = new Owner(owners.getAndIncrement());
            var home = folder.resolve("round-" + owner.no());
            books.issue(owner);
            ProofShop.copy(template, home);
            return new Round(owner, mode, home, new Wire(List.<URI>of(sandbox.custobar().address(),
                    sandbox.rule().address(), sandbox.giftCards().address())), point);
        }

        /// Brings tills to their points, one after the other, then kills the process.
        void killAt(KilledProcess child, Points points) throws Exception {
            var rounds = new ArrayList<Round>();
            for (var point = points.next(); point.isPresent(); point = rounds.size() < TILLS ? points.next()
                    : Optional.empty()) {
                var round = round(point);
                rounds.add(round);
                switch (child.play(round)) {
                    case Fate.AtItsPoint() -> killed.incrementAndGet();
                    case Fate.Sold(var _) -> points.isBeyond(point.get());
                    case Fate.Stuck(var reason) -> throw new IOException(round.name() + ": " + reason);
                }
            }
            child.close();
            for (var round : rounds) {
                compare(round);
            }
        }

        /// Opens the till again, lets it settle, and compares.
        void compare(Round round) throws Exception {
            try (var wire = round.wire()) {
                wire.thaw();
                var odds = settled(round);
                if (!odds.isEmpty()) {
                    broken.add(round.name() + ": " + odds);
                } else {
                    Folders.delete(round.home());
                }
            }
        }

        private List<String> settled(Round round) throws Exception {
            var settings = ProofShop.settingsWithHolds("T1", round.wire().addresses(), mode);
            try (var till = Till.open(new TillHome(round.home()), settings, Clock.system(ProofShop.ZONE))) {
                till.beginBackOffice();
                new Cashier(till.checkout()).finish();
            } catch (IllegalStateException stuck) {
                return List.of(String.valueOf(stuck.getMessage()));
            }
            return books.check(round.home(), round.owner());
        }

        @Override
        public void close() {
            books.close();
            sandbox.close();
        }
    }
}
