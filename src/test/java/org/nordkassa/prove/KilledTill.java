package org.nordkassa.prove;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Till;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.store.WatchedDatabase;

/// A process of its own that sells and is killed at it: the real till but for its window.
final class KilledTill {
    static final String HERE = "HERE";
    static final String DONE = "DONE";

    private KilledTill() {}

    /// `HOME MODE OWNER CUSTOBAR RULE GIFT-CARDS [before|after COMMIT]`: waits for its end at that commit, and says so.
    public static void main(String[] words) throws InterruptedException {
        Logs.quiet();
        var mode = GiftCards.Mode.valueOf(words[1]);
        var settings = ProofShop.settingsWithHolds("T1", List.of(words[3], words[4], words[5]), mode);
        int before = words.length > 7 && words[6].equals("before") ? Integer.parseInt(words[7]) : 0;
        int after = words.length > 7 && words[6].equals("after") ? Integer.parseInt(words[7]) : 0;
        var commits = new AtomicInteger();
        var till = Till.open(new TillHome(Path.of(words[0])), settings, Clock.system(ProofShop.ZONE), home ->
                WatchedDatabase.open(home, commit -> {
                    commits.set(commit);
                    waitAt(commit == before);
                }, commit -> waitAt(commit == after)));
        till.beginBackOffice();
        new Story(new Cashier(till.checkout()), new Owner(Integer.parseInt(words[2]))).play(mode);
        System.out.println(DONE + " " + commits.get());
        System.out.flush();
        System.exit(0);
    }

    private static void waitAt(boolean here) {
        if (here) {
            System.out.println(HERE);
            System.out.flush();
            while (true) {
                LockSupport.park();
            }
        }
    }
}
