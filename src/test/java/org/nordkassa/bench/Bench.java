package org.nordkassa.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.nordkassa.app.Display;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Toolkit;

/// Measures the till. Run by `./nordkassa bench`.
public final class Bench {
    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        int status;
        try {
            var words = List.of(arguments);
            status = words.isEmpty() || !words.getFirst().equals("scan") ? run(Scope.of(named(words)))
                    : CodeBench.run(words.subList(1, words.size()));
        } catch (IllegalArgumentException unknown) {
            System.err.println("What is \"" + unknown.getMessage() + "\"? Usage: " + Scope.USAGE
                    + " or " + CodeBench.USAGE);
            status = 2;
        }
        System.exit(status);
    }

    /// `bench connect` is short for `bench --only connect`.
    private static List<String> named(List<String> words) {
        return !words.isEmpty() && words.getFirst().equals("connect")
                ? Stream.concat(Stream.of("--only"), words.stream()).toList() : words;
    }

    private static int run(Scope scope) throws Exception {
        Logs.quiet();
        var toolkit = new Toolkit(Display.NONE);
        try (var shops = Shops.temporary()) {
            var measures = measures(scope, shops, toolkit).stream()
                    .filter(measure -> scope.only().map(only -> isMeant(measure.name(), only)).orElse(true)).toList();
            if (measures.isEmpty()) {
                throw new IllegalArgumentException(scope.only().orElse(""));
            }
            var rows = run(measures);
            if (scope.json().isPresent()) {
                Files.writeString(scope.json().get(), Report.json(rows) + System.lineSeparator());
            }
        } finally {
            toolkit.stop();
        }
        return 0;
    }

    /// Members come in from Cardu: that is about connections, too.
    private static boolean isMeant(String name, String only) {
        return name.equals(only) || only.equals("connect") && name.equals("import");
    }

    private static List<Measure> measures(Scope scope, Shops shops, Toolkit toolkit) throws IOException {
        var root = Path.of(System.getProperty("nordkassa.root", "")).toAbsolutePath();
        var children = new Children(root, shops.folder());
        return List.of(
                new StartMeasure(scope, shops, children),
                new CommitMeasure(scope, shops),
                new ConnectMeasure(scope, shops),
                new JournalMeasure(scope, shops),
                new MemberMeasure(scope, shops, toolkit),
                new ScanMeasure(scope, shops, toolkit),
                new SearchMeasure(scope, shops, toolkit),
                new WedgeMeasure(scope, shops, toolkit),
                new MemoryMeasure(scope, shops, children),
                new ImportMeasure(scope, shops));
    }

    private static List<Row> run(List<Measure> measures) throws Exception {
        var all = new ArrayList<Row>();
        System.out.println(machine());
        System.out.println(Report.heading());
        for (var measure : measures) {
            var rows = measure.run();
            rows.forEach(row -> System.out.println(Report.line(row)));
            all.addAll(rows);
        }
        System.out.println(machine());
        return all;
    }

    /// How busy the machine was is part of every figure.
    static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%d processors, load %.1f, %s %s, Java %s".formatted(system.getAvailableProcessors(),
                system.getSystemLoadAverage(), system.getName(), system.getArch(), Runtime.version().feature());
    }
}
