package org.nordkassa.prove;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Till;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;

/// A till in a process of its own that does what it is told at the moment it is told, against another that does the same.
final class RacingTill {
    private RacingTill() {}

    /// `HOME NAME CUSTOBAR RULE GIFT-CARDS holds|alone`; then lines: `card N` and `check N` prepare a sale, in which a check is
    /// used already, `late N` one in which it is not; `go` takes the value and pays, `end` finishes the sale and answers
    /// `took` or `not`, `quit`.
    public static void main(String[] words) throws Exception {
        Logs.quiet();
        var addresses = List.of(words[2], words[3], words[4]);
        var settings = words[5].equals("holds") ? ProofShop.settingsWithHolds(words[1], addresses, GiftCards.Mode.ON_CARD)
                : ProofShop.settings(words[1], addresses, GiftCards.Mode.ON_CARD);
        try (var till = Till.open(new TillHome(Path.of(words[0])), settings, Clock.system(ProofShop.ZONE));
                var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            till.beginBackOffice();
            var cashier = new Cashier(till.checkout());
            boolean withCard = false;
            var late = Optional.<Owner>empty();
            say("ready");
            for (var line = in.readLine(); line != null && !line.equals("quit"); line = in.readLine()) {
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
        System.exit(0);
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

    private static void say(String word) {
        System.out.println(word);
        System.out.flush();
    }
}
