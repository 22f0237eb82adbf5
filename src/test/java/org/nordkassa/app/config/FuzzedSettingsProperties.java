package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/// Whatever stands in the settings: either a till can be opened with it, or one sentence says what to mend.
/// `-Dnordkassa.fuzz=100` tries a hundred times as often.
class FuzzedSettingsProperties {
    private static final List<String> NASTY = List.of("", "~", "null", "[]", "{}", "[1, {a: b}]", "-1", "0", "1e400", ".inf", "NaN",
            "99999999999999999999", "yes", "!!binary x", "&a *a", "*b", "\"", "'", "|", ">", "- - -", "? x", "@", "%", "`", "\t",
            "2026-13-45", "(", "[a-z", "(?<x>", "((a+)+)+$", "http://[", "https://", "ftp://x", "FI", "XX", "fi_FI", "Europe/Nowhere",
            "12 parsecs", "5 s", "999999999999 d", "\u0000", "\ud83d", "x: y: z", "../../x", "C:\\x");

    @Property(tries = 250)
    void settingsAreReadOrTheirFaultIsNamed(@ForAll long seed) throws IOException {
        for (int round = 0; round < Integer.getInteger("nordkassa.fuzz", 1); round++) {
            once(seed + round);
        }
    }

    private static void once(long seed) throws IOException {
        var random = new Random(seed);
        var folder = Files.createTempDirectory("settings");
        try {
            var home = new TillHome(folder);
            NewHome.furnish(home);
            mangle(home.settingsFile(), random);
            if (random.nextInt(4) == 0) {
                mangle(home.secretsFile(), random);
            }
            read(home, seed);
        } finally {
            try (var all = Files.walk(folder)) {
                for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void read(TillHome home, long seed) {
        try {
            assertFalse(SettingsFile.read(home, KeyStore.NONE).toString().isEmpty());
        } catch (SettingsProblem told) {
            assertFalse(told.toString().isEmpty());
        } catch (RuntimeException | Error fault) {
            throw new AssertionError("seed " + seed, fault);
        }
    }

    private static void mangle(Path file, Random random) throws IOException {
        var lines = new ArrayList<>(Files.readAllLines(file));
        for (int i = random.nextInt(6); i >= 0; i--) {
            int at = random.nextInt(lines.size());
            var line = lines.get(at);
            var bare = line.replaceFirst("^(\\s*)# ?(\\s*[a-z-]+:)", "$1$2");
            switch (random.nextInt(8)) {
                case 0 -> lines.remove(at);
                case 1 -> lines.add(at, line);
                case 2 -> lines.set(at, bare);
                case 3 -> lines.set(at, " ".repeat(random.nextInt(9)) + bare.strip());
                case 4 -> lines.set(at, line.substring(0, random.nextInt(line.length() + 1)));
                default -> lines.set(at, bare.contains(":")
                        ? bare.substring(0, bare.indexOf(':') + 1) + " " + NASTY.get(random.nextInt(NASTY.size())) : bare);
            }
            if (lines.isEmpty()) {
                lines.add("");
            }
        }
        var bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(12) == 0 && bytes.length > 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        Files.write(file, bytes);
    }
}
