package org.nordkassa.prove;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxSettings;

/// Two tills, each in a process of its own, take the same gift card, then the same bonus check, at the same moment: with
/// holds at the shop's server never both; without them it is counted how often.
final class TwoTillsProof {
    private final Path folder;
    private final int rounds;

    TwoTillsProof(Path folder, int rounds) {
        this.folder = folder;
        this.rounds = rounds;
    }

    /// One of the tills, as its process is spoken to.
    private record Racer(Process process, BufferedReader out, BufferedWriter in) {
        void tell(String line) throws IOException {
            in.write(line + "\n");
            in.flush();
        }

        String hear() throws IOException {
            var line = out.readLine();
            if (line == null) {
                throw new IOException("a till has ended");
            }
            return line;
        }
    }

    List<Finding> run() throws Exception {
        int checks = 3 * rounds;
        var template = ProofShop.template(folder.resolve("template"), checks);
        try (var sandbox = Sandbox.start(SandboxSettings.of(ProofShop.data(checks)));
                var books = new Books(sandbox, GiftCards.Mode.ON_CARD)) {
            var findings = new ArrayList<>(raced(template, sandbox, "holds", racers -> List.of(cards(racers, books),
                    checks(racers, "check", 0, "two tills, one bonus check in both baskets, holds", books),
                    checks(racers, "late", rounds, "two tills, one bonus check used in the same moment, holds", books))));
            findings.addAll(raced(template, sandbox, "alone", racers -> List.of(
                    checks(racers, "check", 2 * rounds, "two tills, one bonus check, no holds between them", books)
                            .notPromised())));
            return findings;
        }
    }

    private interface Race {
        List<Finding> run(List<Racer> racers) throws Exception;
    }

    private List<Finding> raced(Path template, Sandbox sandbox, String how, Race race) throws Exception {
        var children = new ChildJvm(folder);
        var racers = new ArrayList<Racer>();
        try {
            for (var name : List.of("T1", "T2")) {
                racers.add(racer(children, template, name, sandbox, how));
            }
            return race.run(racers);
        } finally {
            for (var racer : racers) {
                racer.process().destroyForcibly().waitFor();
            }
        }
    }

    private Racer racer(ChildJvm children, Path template, String name, Sandbox sandbox, String how)
            throws IOException {
        var home = ProofShop.copy(template, folder.resolve(how + "-" + name));
        var process = children.start(RacingTill.class, List.of(home.folder().toString(), name,
                sandbox.custobar().address().toString(), sandbox.rule().address().toString(),
                sandbox.giftCards().address().toString(), how), folder.resolve(how + "-" + name + ".err"));
        var racer = new Racer(process, process.inputReader(), process.outputWriter());
        racer.hear();
        return racer;
    }

    /// The gift-card server decides, under a lock.
    private Finding cards(List<Racer> racers, Books books) throws Exception {
        long start = System.nanoTime();
        var broken = new ArrayList<String>();
        for (int round = 0; round < rounds; round++) {
            var owner = new Owner(round);
            books.issue(owner.giftCard(), "");
            int took = race(racers, "card " + round);
            if (took != 1) {
                broken.add("round " + round + ": " + took + " tills have the money");
            }
        }
        return Finding.of("two tills, one gift card", rounds, broken, start);
    }

    /// Rule's field knows only read and write: two tills that read before either writes both believe that the check is
    /// theirs. The server of holds decides which of them may write. Afterwards Rule has it used once as well.
    private Finding checks(List<Racer> racers, String how, int first, String name, Books books) throws Exception {
        long start = System.nanoTime();
        var broken = new ArrayList<String>();
        for (int round = first; round < first + rounds; round++) {
            int took = race(racers, how + " " + round);
            int written = books.usesOf(new Owner(round));
            if (took != 1 || written != 1) {
                broken.add("round " + round + ": used in " + took + " sales, and in Rule " + written + " times");
            }
        }
        return Finding.of(name, rounds, broken, start);
    }

    private static int race(List<Racer> racers, String prepare) throws IOException {
        tellAll(racers, prepare);
        tellAll(racers, "go");
        return (int) tellAll(racers, "end").stream().filter("took"::equals).count();
    }

    private static List<String> tellAll(List<Racer> racers, String line) throws IOException {
        for (var racer : racers) {
            racer.tell(line);
        }
        var heard = new ArrayList<String>();
        for (var racer : racers) {
            heard.add(racer.hear());
        }
        return heard;
    }
}
