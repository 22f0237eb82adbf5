package org.nordkassa.prove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.nordkassa.app.Logs;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Runs the proofs and prints what they came to. Exit status 0 only if every promise was held in every round.
public final class Prove {
    private static final String USAGE =
            "prove [--kill] [--network] [--two-tills] [--soak] [--seed N] [--rounds N] [--json FILE]";
    private static final String COLUMNS = "%-58s %8s %8s %8s %9s";

    private Prove() {}

    /// @param proofs which; none for all
    /// @param rounds how many schedules, pairs or sales; for kills, how many points of each kind instead of all
    record Scope(List<String> proofs, Optional<Long> seed, Optional<Integer> rounds, Optional<Path> json) {
        static Scope of(List<String> words) {
            var proofs = new ArrayList<String>();
            Optional<Long> seed = Optional.empty();
            Optional<Integer> rounds = Optional.empty();
            Optional<Path> json = Optional.empty();
            for (var left = words.iterator(); left.hasNext();) {
                var word = left.next();
                switch (word) {
                    case "--kill", "--network", "--two-tills", "--soak" -> proofs.add(word.substring(2));
                    case "--seed" -> seed = Optional.of(Long.parseLong(left.next()));
                    case "--rounds" -> rounds = Optional.of(Integer.parseInt(left.next()));
                    case "--json" -> json = Optional.of(Path.of(left.next()));
                    default -> throw new IllegalArgumentException(word);
                }
            }
            return new Scope(proofs, seed, rounds, json);
        }

        boolean has(String proof) {
            return proofs.isEmpty() || proofs.contains(proof);
        }
    }

    public static void main(String[] words) throws Exception {
        int status;
        try {
            status = run(Scope.of(List.of(words)));
        } catch (IllegalArgumentException | NoSuchElementException unknown) {
            System.err.println("What is \"" + unknown.getMessage() + "\"? Usage: " + USAGE);
            status = 2;
        }
        System.exit(status);
    }

    private static int run(Scope scope) throws Exception {
        Logs.quiet();
        var folder = Files.createTempDirectory("nordkassa-prove");
        var findings = new ArrayList<Finding>();
        System.out.println(String.format(Locale.ROOT, COLUMNS, "", "rounds", "held", "broken", "seconds").stripTrailing());
        try {
            if (scope.has("network")) {
                add(findings, new NetworkProof(scope.seed(), scope.rounds().orElse(10_000)).run());
            }
            if (scope.has("two-tills")) {
                add(findings, new TwoTillsProof(Files.createDirectory(folder.resolve("two")),
                        scope.rounds().orElse(1_000)).run());
            }
            if (scope.has("kill")) {
                add(findings, new KillProof(Files.createDirectory(folder.resolve("kill")), scope.rounds().orElse(0)).run());
            }
            if (scope.has("soak")) {
                // The window paints so often in a second: what leaks does so however often, and painting is most of the work.
                System.setProperty("javafx.animation.pulse", "5");
                add(findings, new SoakProof(Files.createDirectory(folder.resolve("soak")),
                        scope.rounds().orElse(20_000)).run());
            }
        } finally {
            Folders.delete(folder);
        }
        if (scope.json().isPresent()) {
            Files.writeString(scope.json().get(), json(findings) + System.lineSeparator());
        }
        return findings.stream().allMatch(Finding::isGood) ? 0 : 1;
    }

    private static void add(List<Finding> all, List<Finding> some) {
        all.addAll(some);
        for (var finding : some) {
            System.out.println(String.format(Locale.ROOT, COLUMNS, finding.name(), finding.rounds(), finding.held(),
                    finding.broken(), String.format(Locale.ROOT, "%.1f", finding.seconds()))
                    + (finding.promised() ? "" : "   not promised"));
            finding.what().stream().limit(finding.promised() ? 10 : 0).forEach(what -> System.out.println("  " + what));
        }
    }

    static String json(List<Finding> findings) throws IOException {
        return JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build()
                .writeValueAsString(findings.stream().map(Prove::fields).toList());
    }

    private static Map<String, Object> fields(Finding finding) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("name", finding.name());
        fields.put("rounds", finding.rounds());
        fields.put("held", finding.held());
        fields.put("broken", finding.broken());
        fields.put("seconds", Math.round(finding.seconds() * 1000) / 1000.0);
        return fields;
    }
}
