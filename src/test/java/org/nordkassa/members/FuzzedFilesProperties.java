package org.nordkassa.members;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.nordkassa.app.bonus.BonusFile;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.store.ProductImport;
import org.nordkassa.store.RecallFile;

/// Files that a shop gives the till, mangled: each is taken, or refused in a sentence. `-Dnordkassa.fuzz=100` tries a hundred
/// times as often.
class FuzzedFilesProperties {
    private static final int ROUNDS = 25;
    private static final List<Object> AINO =
            List.of("Aino", "Virtalampi", "aino@example.com", "+358401234567", "CUCKPP9B8YH2");
    private static final List<String> NASTY = List.of("", "\"", ";", ",", "\t", "\r", "\n\n", "\u0000", "\uFFFF", "-1", "1e9", "99999999999999999999",
            "+358401234567", "@", "=1+1", "x".repeat(3_000), "\ufeff", "2026-13-45", "Email", "Phone", "customerId");

    private interface Use {
        void of(Register register, Path folder, Random random) throws Exception;
    }

    /// Opening a register takes longer than reading a file: one serves many.
    private static void holds(long seed, Use use) throws IOException {
        var folder = Files.createTempDirectory("files");
        try (var register = new Register(Files.createDirectories(folder.resolve("home")))) {
            for (int round = 0; round < ROUNDS * Integer.getInteger("nordkassa.fuzz", 1); round++) {
                once(seed + round, use, register, folder);
            }
        } finally {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void once(long seed, Use use, Register register, Path folder) {
        try {
            use.of(register, folder, new Random(seed));
        } catch (IOException | UnusableFile told) {
            assertFalse(told.toString().isEmpty());
        } catch (Exception | Error fault) {
            throw new AssertionError("seed " + seed, fault);
        }
    }

    private static byte[] mangled(byte[] good, Random random) {
        var bytes = good.clone();
        for (int i = random.nextInt(4); i > 0 && bytes.length > 0; i--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes = Arrays.copyOf(bytes, at);
                case 1 -> bytes[at] = (byte) random.nextInt();
                case 2 -> bytes = spliced(bytes, at, NASTY.get(random.nextInt(NASTY.size())).getBytes(StandardCharsets.UTF_8));
                default -> bytes = spliced(bytes, at, Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + random.nextInt(200))));
            }
        }
        return bytes;
    }

    private static byte[] spliced(byte[] into, int at, byte[] what) {
        var all = Arrays.copyOf(into, into.length + what.length);
        System.arraycopy(what, 0, all, at, what.length);
        System.arraycopy(into, at, all, at + what.length, into.length - at);
        return all;
    }

    private static Path members(Path folder, Random random) throws IOException {
        var rows = List.<List<Object>>of(Sheets.CARDU, AINO, List.of("Eero", "K", "", "0401234568", ""));
        var good = switch (random.nextInt(3)) {
            case 0 -> Sheets.xlsx(folder.resolve("m.xlsx"), rows);
            case 1 -> Sheets.xls(folder.resolve("m.xls"), rows);
            default -> Sheets.text(folder.resolve("m.csv"), ';', StandardCharsets.UTF_8, rows);
        };
        return Files.write(good, mangled(Files.readAllBytes(good), random));
    }

    @Property(tries = 3)
    void ofMembers(@ForAll long seed) throws IOException {
        holds(seed, (register, folder, random) -> {
            var file = members(folder, random);
            assertFalse(register.files.look(file, Watch.none()).toString().isEmpty());
            assertFalse(register.files.take(file, Watch.none()).toString().isEmpty());
        });
    }

    @Property(tries = 3)
    void ofProducts(@ForAll long seed) throws IOException {
        var good = Arrays.copyOf(Files.readAllBytes(Path.of("assets/demo/products.csv")), 4_000);
        holds(seed, (register, _, random) -> new ProductImport(register.database)
                .read(new ByteArrayInputStream(mangled(good, random))));
    }

    @Property(tries = 3)
    void ofRecalls(@ForAll long seed) throws IOException {
        var good = Files.readAllBytes(Path.of("assets/demo/recalls.csv"));
        holds(seed, (_, folder, random) -> {
            Files.write(folder.resolve("recalls.csv"), mangled(good, random));
            assertFalse(new RecallFile(folder).of("09526001658824").toString().isEmpty());
        });
    }

    @Property(tries = 3)
    void ofBonusChecks(@ForAll long seed) throws IOException {
        var good = ("phone_number\tid\tname\tamount\tvalid_from\tvalid_to\tin_parts\n"
                + "040 123 4567\tNEW-1\tSpring\t10,00\t1.3.2026\t2026-12-31\tyes\n").getBytes(StandardCharsets.UTF_8);
        holds(seed, (_, folder, random) -> {
            var file = Files.write(folder.resolve("checks.txt"), mangled(good, random));
            try {
                assertFalse(BonusFile.read(file, "FI", CurrencyUnit.EUR, _ -> Optional.empty()).toString().isEmpty());
            } catch (org.nordkassa.app.bonus.UnusableFile told) {
                assertFalse(told.getMessage().isEmpty());
            }
        });
    }
}
