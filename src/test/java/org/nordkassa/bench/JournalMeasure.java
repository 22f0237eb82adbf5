package org.nordkassa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.nordkassa.store.chain.JournalFile;
import org.nordkassa.store.chain.JournalKey;
import org.nordkassa.store.chain.KeyChange;
import org.nordkassa.store.chain.LinkedEntry;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.Tip;
import org.nordkassa.store.chain.Verifier;

/// What the chain costs: tying and signing an entry, beside the hash alone; checking an exported journal, beside reading
/// its bytes and hashing them.
final class JournalMeasure implements Measure {
    private static final int SALES = 50;
    private static final String BODY = "{\"at\":\"2026-11-21T10:00:00Z\",\"line\":{\"id\":%d,\"sku\":\"SKU-0001234\",\"name\":"
            + "\"Kuunsilta roasted coffee 500 g\",\"unitPrice\":\"EUR 7.95\",\"vatPermille\":135,\"unit\":\"PIECE\","
            + "\"barcode\":\"6400000012347\",\"quantity\":{\"thousandths\":1000,\"unit\":\"PIECE\"}}}";

    private final Scope scope;
    private final Shops shops;
    private final JournalKey key = JournalKey.fresh();

    JournalMeasure(Scope scope, Shops shops) {
        this.scope = scope;
        this.shops = shops;
    }

    @Override
    public String name() {
        return "journal";
    }

    @Override
    public List<Row> run() throws IOException, NoSuchAlgorithmException {
        var linked = new Timings();
        var hashed = new Timings();
        var tip = Tip.first();
        for (int i = 0; i < 20_000; i++) {
            var entry = entry(tip.no() + 1);
            long start = System.nanoTime();
            tip.hashOf(entry);
            long middle = System.nanoTime();
            tip = tip.after(entry, key);
            if (i >= 10_000) {
                hashed.add((middle - start) / 1e3);
                linked.add((System.nanoTime() - middle) / 1e3);
            }
        }
        return List.of(Row.floor("an entry's canonical form and hash", "us", hashed),
                Row.of("an entry linked and signed", "us", linked, hashed.median(), Aim.NONE), verified());
    }

    private static PlainEntry entry(long no) {
        return new PlainEntry(no, "018f2b9e-0000-7000-8000-" + String.format("%012d", no / SALES), no % SALES + 1,
                "sale.line-added", 1, 1_795_255_200_000L + no, BODY.formatted(no));
    }

    /// The links of all but every thousandth entry are left unsigned: signing a million takes longer than checking them.
    private Row verified() throws IOException, NoSuchAlgorithmException {
        int entries = scope.quick() ? 100_000 : 1_000_000;
        var file = shops.folder().resolve("journal.jsonl");
        write(file, entries);
        var taken = new Timings();
        var floor = new Timings();
        for (int run = 0; run < 3; run++) {
            floor.add(seconds(() -> hash(file)));
            taken.add(seconds(() -> {
                try (var in = Files.newBufferedReader(file)) {
                    var verdict = JournalFile.verify(in, Verifier.USUAL_STRIDE);
                    if (verdict.entries() != entries) {
                        throw new IOException("not good: " + verdict);
                    }
                }
            }));
        }
        Files.delete(file);
        return Row.of(String.format("a journal of %,d entries checked", entries).replace(',', ' '), "s", taken,
                floor.median(), Aim.NONE);
    }

    private void write(Path file, int entries) throws IOException {
        var tip = Tip.first();
        try (var out = Files.newBufferedWriter(file)) {
            JournalFile.writeHead(out, List.of(new KeyChange(1, key.open())));
            for (int no = 1; no <= entries; no++) {
                var entry = entry(no);
                boolean isSigned = no % Verifier.USUAL_STRIDE == 0;
                tip = isSigned ? tip.after(entry, key) : new Tip(no, tip.hashOf(entry), new byte[64]);
                JournalFile.write(out, new LinkedEntry(entry, tip.hash(), tip.signature()));
            }
        }
    }

    private static void hash(Path file) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        try (var in = Files.newInputStream(file)) {
            var buffer = new byte[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        digest.digest();
    }

    private interface Work {
        void run() throws IOException, NoSuchAlgorithmException;
    }

    private static double seconds(Work work) throws IOException, NoSuchAlgorithmException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
