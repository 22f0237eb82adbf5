package org.nordkassa.prove;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Till;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;

/// Tills in a process of its own, side by side, each of which does what it is told at the moment it is told, against one in
/// another process that does the same.
final class RacingTill {
    private final int lane;
    private final boolean hasHolds;
    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();

    private RacingTill(int lane, boolean hasHolds) {
        this.lane = lane;
        this.hasHolds = hasHolds;
    }

    /// `HOMES NAME CUSTOBAR RULE GIFT-CARDS holds|alone`, with a till for each folder in HOMES; then lines that begin with the
    /// number of a till: `card N` and `check N` prepare a sale, in which a check is used already, `late N` one in which it is
    /// not; `go` takes the value and pays, `end` finishes the sale and answers `took` or `not`. What is said begins likewise.
    public static void main(String[] words) throws Exception {
        Logs.quiet();
        var homes = Path.of(words[0]);
        var lanes = new ArrayList<RacingTill>();
        for (int lane = 0; Files.exists(homes.resolve(String.valueOf(lane))); lane++) {
            var racing = new RacingTill(lane, words[5].equals("holds"));
            lanes.add(racing);
            var home = new TillHome(homes.resolve(String.valueOf(lane)));
            var name = words[1] + lane;
            Thread.ofPlatform().start(() -> racing.race(home, name, List.of(words).subList(2, 5)));
        }
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var parts = line.split(" ", 2);
            lanes.get(Integer.parseInt(parts[0])).told.add(parts[1]);
        }
        System.exit(0);
    }

    private void race(TillHome home, String name, List<String> addresses) {
        var settings = hasHolds ? ProofShop.settingsWithHolds(name, addresses, GiftCards.Mode.ON_CARD)
                : ProofShop.settings(name, addresses, GiftCards.Mode.ON_CARD);
        try (var till = Till.open(home, settings, Clock.system(ProofShop.ZONE))) {
            till.beginBackOffice();
            race(new Cashier(till.checkout()));
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void race(Cashier cashier) throws InterruptedException {
        boolean withCard = false;
        var late = Optional.<Owner>empty();
        say("ready");
        while (true) {
            var line = told.take();
            switch (line.split(" ")[0]) {
                case "card", "check", "late" -> {
                    withCard = line.startsWith("card");
                    boolean isLate = line.startsWith("late");
                    var owner = new Owner(Integer.parseInt(line.split(" ")[1]));
                    late = Optional.of(owner).filter(_ -> isLate);
                    prepare(cashier, owner, withCard, isLate);
                    say("prepared");
                }
                case "go" -> {
                    late.ifPresent(owner -> cashier.act(new Action.UseOffer(owner.check())));
                    if (withCard) {
                        cashier.act(new Action.PayByGiftCard(Optional.of(ProofShop.ON_CARD.minus(1))));
                    } else {
                        cashier.cash("20.00");
                    }
                    say("gone");
                }
                default -> say(end(cashier, withCard) ? "took" : "not");
            }
        }
    }

    private static void prepare(Cashier cashier, Owner owner, boolean withCard, boolean isLate) {
        cashier.act(new Action.NextCustomer());
        for (int i = 0; i < (withCard ? 5 : 1); i++) {
            cashier.scan(ProofShop.MUG);
        }
        if (withCard) {
            cashier.act(new Action.AskGiftCard(owner.giftCard(), Optional.empty()));
        } else {
            cashier.scan(owner.card());
            if (!isLate) {
                cashier.act(new Action.UseOffer(owner.check()));
            }
        }
    }

    private static boolean end(Cashier cashier, boolean withCard) {
        cashier.finish();
        var sale = cashier.state().finished().orElseThrow().receipt().sale();
        return withCard ? sale.tenders().size() > 1 : !sale.pricing().discounts().isEmpty();
    }

    private void say(String word) {
        synchronized (System.out) {
            System.out.println(lane + " " + word);
            System.out.flush();
        }
    }
}
