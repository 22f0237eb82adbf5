package org.nordkassa.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.sandbox.SandboxAccounts;

/// What is known of persons, and what opens their money, stands in the database and nowhere else: it is planted through a
/// whole journey, and then looked for in every file that the till has written, and in every log record.
class PlantedDataTest {
    private static final String JOURNEY = """
            # Looked for by everything there is: scan, phone as people type it, e-mail; found, not found, several.
            scan 9526000111788
            scan CUCKPP9B8YH2
            wait offers
            press remove-customer
            find phone "040 123 4567"
            wait offers
            press remove-customer
            find phone "048 010 7342"
            expect several
            press back
            find email nobody.planted@example.org
            expect nobody
            press back
            find phone "050 301 2345"
            expect nobody
            register Tuuli Metsolahti "050 301 2345" tuuli.planted@example.com
            wait offers
            press remove-customer

            # A file of members, and one back.
            members look 001-cardu-export.xlsx
            wait members
            members take
            wait members
            members export "Person Customers.zip"
            wait members
            press back

            # Every system fails in every way it can, while a member is asked about and a card with a PIN pays.
            scan CUCKPP9B8YH2
            wait offers
            sandbox all nonsense
            press ask-again
            wait offers
            sandbox all fail 500
            press ask-again
            wait offers
            sandbox all fail 401
            press ask-again
            wait offers
            sandbox all cut
            press ask-again
            wait offers
            sandbox all down
            press ask-again
            wait offers
            find email eero.koskimaa@example.org
            wait idle
            press back
            restart
            sandbox all normal
            press ask-again
            wait offers
            pause 3000
            press ask-again
            wait offers
            scan CUCKPP9B8YH2
            wait offers
            scan 9526000333456
            scan 9526000333456
            scan 9526000333456
            best-deal
            pay gift-card 9500000000839172 1.00 58204617
            sandbox all fail 422
            pay cash 100
            wait receipt
            wait idle
            pause 500
            sandbox all normal

            # Stopped in the middle of the next sale, with the member in it.
            scan 9526000111788
            scan CUCKPP9B8YH2
            wait customer
            """;
    private static final SandboxAccounts ACCOUNTS = SandboxAccounts.demo();
    private static final List<String> PERSONS = List.of("Virtalampi", "Koskimaa", "Metsolahti", "Lehtisuo",
            "401234567", "503012345", "480107342", "480103671",
            "aino.virtalampi@example.com", "nobody.planted", "tuuli.planted", "eero.koskimaa", "CUCKPP9B8YH2",
            // of the file of members
            "CUFR0MCARDU2", "Koivisto", "455550303");
    private static final List<String> MONEY = List.of(PlantedTill.CARD_WITH_PIN, PlantedTill.PIN);
    private static final List<String> TOKENS = List.of(ACCOUNTS.custobarToken(), ACCOUNTS.ruleKey(),
            ACCOUNTS.carduPassword(), ACCOUNTS.giftCardPassword(),
            ACCOUNTS.giftCardUser() + ":" + ACCOUNTS.giftCardPassword());

    /// Where something may be, and why. A file's name ends with this.
    private static final Map<String, String> ALLOWED = Map.of(
            "till.db", "the database itself",
            "till.db-wal", "the database's log",
            "till.db-shm", "the database's log",
            ".backup.db", "a copy of the database",
            "001-cardu-export.xlsx", "the shop's own file, put there by the test",
            "001-cardu-export - Left out.xlsx", "the rows of the shop's file that it has to mend, beside that file",
            "Person Customers.zip", "the file of members that the shop asked for",
            "secrets.yaml", "the keys of the systems, readable by the owner only");

    @TempDir
    private Path folder;

    @Test
    void nothingOfItIsInAnyFileButTheDatabase() throws IOException, InterruptedException {
        assumeTrue(System.getProperty("os.name").startsWith("Linux"), "a crash is made with a signal");
        playAndCrash();
        var read = new ArrayList<String>();
        var found = new TreeMap<String, Set<String>>();
        var allowed = new LinkedHashSet<String>();
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var name = folder.relativize(file).toString();
                var needles = needles().in(file);
                if (!name.startsWith("work/") && !needles.isEmpty()) {
                    ALLOWED.keySet().stream().filter(name::endsWith).findFirst()
                            .ifPresentOrElse(allowed::add, () -> found.put(name, needles));
                }
                read.add(name);
            }
        }
        assertEquals(Map.of(), found);
        for (var written : List.of("home/log/till-0.log", "home/receipts/T1-000001.pdf", "records.log", "printed/outbox.txt",
                "printed/journal.txt")) {
            assertTrue(read.contains(written), written + " is none of " + read);
        }
        assertTrue(read.stream().anyMatch(name -> name.contains("hs_err_pid")), "no crash report in " + read);
        assertTrue(allowed.containsAll(Set.of("till.db", "Person Customers.zip")),
                "what was planted is not found even where it is: " + allowed);
        var log = Files.readString(folder.resolve("home/log/till-0.log"));
        for (var fault : List.of("in a watcher", "breaks", "IllegalStateException", "PlantedTill.breakOver")) {
            assertTrue(log.contains(fault), "the log says nothing of " + fault + ":\n" + log);
        }
    }

    private static Needles needles() {
        var all = new ArrayList<>(PERSONS);
        all.addAll(MONEY);
        all.addAll(TOKENS);
        return new Needles(all);
    }

    private void playAndCrash() throws IOException, InterruptedException {
        var work = Files.createDirectories(folder.resolve("work"));
        Files.createDirectories(folder.resolve("printed"));
        var cwd = Files.createDirectories(folder.resolve("cwd"));
        Files.copy(Path.of("assets/rehearsals/001-cardu-export.xlsx"), work.resolve("001-cardu-export.xlsx"));
        var script = Files.writeString(work.resolve("journey.txt"), JOURNEY);
        var command = java();
        command.addAll(List.of(PlantedTill.class.getName(), home(), script.toString(),
                folder.resolve("out").toString(), folder.resolve("records.log").toString()));
        var process = new ProcessBuilder(command).directory(cwd.toFile()).redirectErrorStream(true).start();
        var said = readUntilReady(process.inputReader(StandardCharsets.UTF_8));
        assertTrue(said.endsWith(PlantedTill.READY), said);
        awaitPrinted();
        new ProcessBuilder("kill", "-SEGV", Long.toString(process.pid())).start().waitFor();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        print("outbox.txt", "outbox", "list", "--home", home());
        print("journal.txt", "journal", "show", "--home", home());
        print("doctor.txt", "doctor", "--home", home());
    }

    /// The receipt is printed beside the sale, in the printer's own time.
    private void awaitPrinted() throws InterruptedException {
        var pdf = Path.of(home(), "receipts", "T1-000001.pdf");
        for (int waited = 0; !Files.exists(pdf) && waited < 600; waited++) {
            Thread.sleep(100);
        }
    }

    private String home() {
        return folder.resolve("home").toString();
    }

    private static String readUntilReady(BufferedReader from) throws IOException {
        var said = new StringBuilder();
        for (var line = from.readLine(); line != null; line = from.readLine()) {
            said.append('\n').append(line);
            if (line.equals(PlantedTill.READY)) {
                break;
            }
        }
        return said.toString();
    }

    private void print(String name, String... arguments) throws IOException, InterruptedException {
        var command = java();
        command.add("org.nordkassa.app.Main");
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).directory(folder.resolve("cwd").toFile()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("printed").resolve(name).toFile()).start();
        assertTrue(process.waitFor(120, TimeUnit.SECONDS));
    }

    private static List<String> java() {
        var classes = new LinkedHashSet<String>();
        for (var part : System.getProperty("java.class.path").split(":")) {
            classes.add(Path.of(part).toAbsolutePath().toString());
        }
        return new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-CreateCoredumpOnCrash",
                "-Djavafx.animation.pulse=40", "--enable-native-access=ALL-UNNAMED", "-cp", String.join(":", classes)));
    }
}
