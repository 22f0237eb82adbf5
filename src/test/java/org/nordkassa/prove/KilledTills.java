package org.nordkassa.prove;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Till;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.store.WatchedDatabase;

/// A process that sells at one till after another and is killed at all of them: real tills but for their windows, each with a
/// home and a wire of its own, each come to the point at which it is to be killed.
///
/// A Java that has just started needs seconds for what takes it a moment later, so a process of its own for each point would
/// be ten times the work. A till that has come to its point waits for its end frozen: it commits nothing more, and its wire
/// lets nothing pass.
final class KilledTills {
    static final String HERE = "HERE";
    static final String DONE = "DONE";
    static final String STUCK = "STUCK";

    private final Map<Integer, OneTill> tills = new ConcurrentHashMap<>();

    private KilledTills() {}

    /// Lines that are read: `play OWNER MODE HOME CUSTOBAR RULE GIFT-CARDS [before|after COMMIT]` sells at a till, `freeze OWNER`,
    /// `quit`. Lines that are said: `HERE OWNER` at the commit at which it was to be killed, `DONE OWNER COMMITS` when all is
    /// sold, `STUCK OWNER REASON`.
    public static void main(String[] words) throws IOException {
        Logs.quiet();
        var tills = new KilledTills();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
            tills.told(List.of(line.split(" ")));
        }
        System.exit(0);
    }

    private void told(List<String> words) {
        int owner = Integer.parseInt(words.get(1));
        if (words.getFirst().equals("freeze")) {
            tills.get(owner).isFrozen = true;
        } else {
            var till = new OneTill(owner);
            tills.put(owner, till);
            Thread.ofPlatform().start(() -> till.play(words.subList(2, words.size())));
        }
    }

    private static synchronized void say(String word, int owner, Object more) {
        System.out.println(word + " " + owner + " " + more);
        System.out.flush();
    }

    private static final class OneTill {
        private final int owner;
        private volatile boolean isFrozen;
        private volatile int commits;

        OneTill(int owner) {
            this.owner = owner;
        }

        void play(List<String> words) {
            var mode = GiftCards.Mode.valueOf(words.getFirst());
            var settings = ProofShop.settingsWithHolds("T1", words.subList(2, 5), mode);
            int before = words.size() > 6 && words.get(5).equals("before") ? Integer.parseInt(words.get(6)) : 0;
            int after = words.size() > 6 && words.get(5).equals("after") ? Integer.parseInt(words.get(6)) : 0;
            var till = Till.open(new TillHome(Path.of(words.get(1))), settings, Clock.system(ProofShop.ZONE), home ->
                    WatchedDatabase.open(home, commit -> {
                        commits = commit;
                        waitAt(commit == before);
                    }, commit -> waitAt(commit == after)));
            till.beginBackOffice();
            try {
                new Story(new Cashier(till.checkout()), new Owner(owner)).play(mode);
                say(DONE, owner, commits);
            } catch (IllegalStateException stuck) {
                say(STUCK, owner, stuck.getMessage());
            }
        }

        private void waitAt(boolean isPoint) {
            if (isPoint && !isFrozen) {
                isFrozen = true;
                say(HERE, owner, commits);
            }
            while (isFrozen) {
                LockSupport.park();
            }
        }
    }
}
