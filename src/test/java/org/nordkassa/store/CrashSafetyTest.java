package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;

class CrashSafetyTest {
    @TempDir
    Path home;

    /// What the seller said before it was killed.
    private record Said(String what, SaleId sale, long figure) {
        static Said of(String line) {
            var parts = line.split(" ");
            return new Said(parts[0], new SaleId(UUID.fromString(parts[1])), Long.parseLong(parts[2]));
        }
    }

    @Test
    void aProcessKilledInTheMiddleLosesNothingItCommittedAndTearsNothing() throws Exception {
        for (int round = 0; round < 3; round++) {
            var said = sellAndKill(200 + 170 * round);
            try (var database = Database.open(home)) {
                check(database, said);
            }
        }
    }

    private List<Said> sellAndKill(int lines) throws IOException, InterruptedException {
        var output = Files.createTempFile(home, "said", ".txt");
        var seller = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                Seller.class.getName(), home.toString())
                .redirectOutput(output.toFile()).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try {
            while (said(output).size() < lines && seller.isAlive()) {
                Thread.sleep(5);
            }
            assertTrue(seller.isAlive(), "the seller sells until it is killed");
        } finally {
            seller.destroyForcibly().waitFor();
        }
        return said(output);
    }

    /// The last line may be cut short.
    private static List<Said> said(Path output) throws IOException {
        var text = Files.readString(output);
        return text.substring(0, text.lastIndexOf('\n') + 1).lines().map(Said::of).toList();
    }

    private static void check(Database database, List<Said> said) {
        var journal = new SqliteJournal(database, InstantSource.system());
        for (var one : said) {
            var stream = journal.read(one.sale()).orElseThrow();
            if (one.what().equals("appended")) {
                assertTrue(stream.entries().size() >= one.figure());
            } else {
                assertEquals(Optional.of(one.sale()), journal.byReceipt(new ReceiptNumber("T1", one.figure())));
            }
        }
        // each page whole: two entries, then two entries with two messages, then one
        assertEquals(0, count(database, "select count(*) from sale where "
                + "(select count(*) from entry where entry.sale = sale.no) not in (2, 4, 5)"));
        assertEquals(2 * count(database, "select count(*) from sale where "
                + "(select count(*) from entry where entry.sale = sale.no) >= 4"),
                count(database, "select count(*) from outbox"));
        var numbers = journal.latest(1_000_000).stream().map(sale -> sale.number().number()).sorted().toList();
        assertEquals(LongStream.rangeClosed(1, numbers.size()).boxed().toList(), numbers);
        assertEquals(numbers.size(), count(database, "select coalesce(max(last), 0) from receipt_series"));
    }

    private static long count(Database database, String sql) {
        return database.read(session -> session.first(sql, row -> row.getLong(1))).orElseThrow();
    }
}
