package org.nordkassa.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.app.StartProblem;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.JournalBook;
import org.nordkassa.store.JournalBook.Part;
import org.nordkassa.store.chain.Durable;
import org.nordkassa.store.chain.JournalFile;
import org.nordkassa.store.chain.LinkedEntry;
import org.nordkassa.store.chain.Verdict;
import org.nordkassa.store.chain.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "journal", description = "Check, read or export the till's journal; also while the till runs.")
final class JournalCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS", Locale.ROOT);

    @Spec
    private CommandSpec spec;

    @Command(name = "verify", description = {
        "Check every link of a journal and name the first bad entry.",
        "Exit status 0: good. 1: not. 2: it could not be checked."})
    int verify(
            @Parameters(index = "0", arity = "0..1", paramLabel = "FILE",
                    description = "An exported journal, checked by itself, or a copy of a till.db. Without one, the till's.")
            Optional<Path> file,
            @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.") Optional<Path> home,
            @Option(names = "--every-signature", description = "Check each signature by itself. The last one stands for all "
                    + "before it, so this takes much longer and finds no more.") boolean each) throws IOException {
        int stride = each ? 1 : Verifier.USUAL_STRIDE;
        return attempt(() -> {
            long start = System.nanoTime();
            var verdict = file.isPresent() && !isDatabase(file.get())
                    ? verifyExport(file.get(), stride) : verifyDatabase(file.orElse(database(home)), stride);
            tell(verdict, (System.nanoTime() - start) / 1e9);
            return verdict.isGood() ? 0 : 1;
        });
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return new String(in.readNBytes(15), StandardCharsets.US_ASCII).equals("SQLite format 3");
        }
    }

    private static Verdict verifyExport(Path file, int stride) throws IOException {
        try (var in = Files.newBufferedReader(file)) {
            return JournalFile.verify(in, stride);
        }
    }

    private static Verdict verifyDatabase(Path file, int stride) throws IOException {
        try (var book = JournalBook.open(file)) {
            return book.verify(stride, Runtime.getRuntime().availableProcessors());
        }
    }

    private void tell(Verdict verdict, double seconds) {
        var out = out();
        out.printf(Locale.ROOT, "%d entries are good, checked in %.1f s%n", verdict.entries(), seconds);
        verdict.bad().ifPresent(bad -> out.println("FIRST BAD ENTRY: " + bad.no() + " (" + words(bad.why()) + ")"));
        verdict.keys().forEach(key -> out.println("signed from entry " + key.from() + " on by the key "
                + key.key().fingerprint()));
        out.println("the last good entry is " + verdict.tip().no() + ", its hash "
                + HexFormat.of().formatHex(verdict.tip().hash()));
        out.flush();
    }

    private static String words(Verdict.Why why) {
        return switch (why) {
            case UNREADABLE -> "it cannot be read";
            case NUMBER -> "another number stands in its place: an entry is missing or too much";
            case HASH -> "it, or its tie to the entry before, was changed";
            case SIGNATURE -> "the till's key has not signed it";
            case KEY -> "it does not name the key that signs from here on";
            case BOOKS -> "the table of sales says something else";
        };
    }

    @Command(name = "show", description = "Print entries: number, time, sale, type and what it says.")
    int show(
            @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.") Optional<Path> home,
            @Option(names = "--from", paramLabel = "DATE", description = "The first day.") Optional<LocalDate> from,
            @Option(names = "--to", paramLabel = "DATE", description = "The last day.") Optional<LocalDate> to,
            @Option(names = "--receipt", paramLabel = "NUMBER",
                    description = "Only the sale of this receipt, such as T1-000042.") Optional<String> receipt)
            throws IOException {
        var zone = ZoneId.systemDefault();
        var part = new Part(
                from.map(day -> day.atStartOfDay(zone).toInstant().toEpochMilli()).orElse(Part.ALL.from()),
                to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli()).orElse(Part.ALL.until()),
                receipt.map(this::number), 0);
        return attempt(() -> {
            try (var book = JournalBook.open(database(home))) {
                book.read(part, linked -> {
                    out().println(line(linked, zone));
                    return !out().checkError();
                });
            }
            out().flush();
            return 0;
        });
    }

    private ReceiptNumber number(String text) {
        return Receipts.number(text).orElseThrow(() ->
                new ParameterException(spec.commandLine(), "--receipt is a number such as T1-000042."));
    }

    private static String line(LinkedEntry linked, ZoneId zone) {
        var entry = linked.entry();
        return entry.no() + "  " + TIME.format(Instant.ofEpochMilli(entry.at()).atZone(zone)) + "  "
                + entry.stream().split("-")[0] + "  " + entry.type() + "  "
                + shown(entry.body());
    }

    /// A gift card's number is as good as its money: whoever looks over a shoulder sees the last four characters.
    private static String shown(String body) {
        return body.replaceAll("(\"number\":\")[A-Z0-9]*?([A-Z0-9]{0,4}\")", "$1••••$2");
    }

    @Command(name = "export", description = "Write the whole journal with its public keys to a file that can be checked by itself.")
    int export(
            @Parameters(index = "0", paramLabel = "FILE") Path file,
            @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.") Optional<Path> home)
            throws IOException {
        return attempt(() -> {
            var part = file.resolveSibling(file.getFileName() + ".part");
            try (var book = JournalBook.open(database(home)); BufferedWriter to = Files.newBufferedWriter(part)) {
                book.export(to);
            }
            Durable.move(part, file);
            return 0;
        });
    }

    private static Path database(Optional<Path> home) {
        return Homes.till(home).folder().resolve("till.db");
    }

    private interface Work {
        int run() throws IOException;
    }

    private int attempt(Work work) throws IOException {
        try {
            return work.run();
        } catch (DatabaseUnusable problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
        } catch (JournalFile.NotAJournal problem) {
            spec.commandLine().getErr().println("This file is no journal: its first line is not a journal's.");
        }
        return 2;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
