package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.config.SettingsEditor.Changes;
import org.nordkassa.app.config.SettingsProblem.Kind;
import org.nordkassa.sale.Country;

class SettingsEditorTest {
    /// Keeps what it is given, or nothing at all.
    private static final class Store implements KeyStore {
        Optional<String> kept = Optional.empty();
        boolean isBroken;
        int reads;

        @Override
        public Kind kind() {
            return Kind.LINUX_SECRET_SERVICE;
        }

        @Override
        public Optional<String> read() throws IOException {
            reads++;
            if (isBroken) {
                throw new IOException("locked");
            }
            return kept;
        }

        @Override
        public void write(String text) throws IOException {
            if (isBroken) {
                throw new IOException("locked");
            }
            kept = Optional.of(text);
        }
    }

    @TempDir
    private Path folder;
    private TillHome home;
    private final Store store = new Store();
    private SettingsEditor editor;

    @BeforeEach
    void furnish() throws IOException {
        home = new TillHome(folder);
        NewHome.furnish(home);
        editor = new SettingsEditor(home, store);
    }

    private static Changes text(String setting, String value) {
        return new Changes(Map.of(setting, value), Map.of(), Map.of());
    }

    private static Changes rule(String key) {
        return new Changes(Map.of("rule.address", "https://rule.example"), Map.of(), Map.of("rule.key", Optional.of(key)));
    }

    private String file() throws IOException {
        return Files.readString(home.settingsFile());
    }

    @Test
    void theFileBeforeIsKeptAndItsCommentsStay() throws IOException, SettingsProblem {
        var before = file();
        editor.save(new Changes(Map.of("shop.country", "SE", "cashier", ""),
                Map.of("shop.address", List.of("Gata 1", "Å")), Map.of()));
        assertEquals(before, Files.readString(folder.resolve("till.yaml.bak")));
        assertEquals(before.replace("country: FI", "country: SE")
                .replace("address: []", "address: [Gata 1, \"Å\"]"), file());
        assertEquals(Country.SE, SettingsFile.read(home, store).shop().country());
        assertEquals(List.of("Gata 1", "Å"), editor.values(Set.of("shop.address")).get("shop.address"));
    }

    @Test
    void aTableIsWrittenReadChangedAndTakenOutAgain() throws IOException, SettingsProblem {
        editor.save(table("codes.in-store", "prefix: 28, article: 4, value: 5, kind: price, inner-check-digit: true",
                "prefix: \"02\", article: 5, value: 5, kind: weight"));
        assertTrue(file().contains("  in-store: [{prefix: 28, article: 4, value: 5, kind: price, inner-check-digit: true}, "
                + "{prefix: \"02\", article: 5, value: 5, kind: weight}]"), file());
        assertEquals(2, editor.values(Set.of("codes.in-store")).get("codes.in-store").size());
        assertEquals(2, SettingsFile.read(home, store).codes().inStore().size());
        editor.save(table("codes.in-store"));
        assertEquals(Map.of(), editor.values(Set.of("codes.in-store")));
        assertEquals(3, SettingsFile.read(home, store).codes().inStore().size(), "those of the country");
    }

    @Test
    void aTableThatAPersonWroteIsEditedToo() throws IOException, SettingsProblem {
        Files.writeString(home.settingsFile(), file() + """
                scanner:
                  wedge:
                    - name: Counter   # by the door
                      prefix: "~"
                    - {name: Store, prefix: "#", max-gap: 80 ms}
                  hid: false
                """);
        assertEquals(List.of("name: Counter, prefix: \"~\"", "name: Store, prefix: \"#\", max-gap: 80 ms"),
                editor.values(Set.of("scanner.wedge")).get("scanner.wedge"));
        editor.save(table("scanner.wedge", "name: Counter, prefix: \"~\", end-key: true"));
        assertEquals(List.of("name: Counter, prefix: \"~\", end-key: true"),
                editor.values(Set.of("scanner.wedge")).get("scanner.wedge"));
        assertTrue(file().endsWith("  hid: false\n"), file());
    }

    @Test
    void aTableThatCannotBeIsNotWritten() throws IOException {
        var before = file();
        var problem = assertThrows(SettingsProblem.class, () -> editor.save(table("codes.in-store",
                "prefix: 28, article: 9, value: 9, kind: price")));
        assertEquals("codes.in-store", problem.setting());
        assertThrows(SettingsProblem.class, () -> editor.save(table("scanner.wedge", "name: A, prefix: {")));
        problem = assertThrows(SettingsProblem.class, () ->
                editor.save(table("scanner.wedge", "name: A, prefix: \"~\"", "name: B, prefix: \"~\"")));
        assertEquals("scanner.wedge[2].prefix", problem.setting());
        assertEquals(before, file());
    }

    @Test
    void aSettingOfASectionInASectionFindsItsPlace() throws IOException, SettingsProblem {
        editor.save(text("codes.deposit-slip.pattern", "98\\d{5}(?<amount>\\d{5})\\d"));
        assertTrue(file().contains("  deposit-slip:\n    pattern: \"98"), file());
        editor.save(text("codes.deposit-slip.name", "Pant"));
        editor.save(text("codes.deposit-slip.vat", "standard"));
        assertEquals("Pant", SettingsFile.read(home, store).shelf().deposits().name());
        assertEquals(List.of("standard"), editor.values(Set.of("codes.deposit-slip.vat")).get("codes.deposit-slip.vat"));
    }

    private static Changes table(String setting, String... rows) {
        return new Changes(Map.of(), Map.of(), Map.of(setting, List.of(rows)), Map.of());
    }

    @Test
    void whatTheTillCouldNotStartWithIsNotWritten() throws IOException {
        var before = file();
        var problem = assertThrows(SettingsProblem.class, () -> editor.save(text("shop.country", "XX")));
        assertEquals(Kind.WRONG, problem.kind());
        assertEquals("shop.country", problem.setting());
        problem = assertThrows(SettingsProblem.class, () -> editor.save(text("rule.address", "https://rule.example")));
        assertEquals("rule.key", problem.setting());
        assertEquals(before, file());
        assertFalse(Files.exists(folder.resolve("till.yaml.bak")));
        assertEquals(Optional.empty(), store.kept);
    }

    @Test
    void aSystemIsSwitchedOffByEmptyingItsAddress() throws IOException, SettingsProblem {
        editor.save(new Changes(Map.of("cardu.address", "https://cardu.example", "cardu.account", "a@b.example",
                "cardu.program", "7"), Map.of(), Map.of("cardu.password", Optional.of("p"))));
        assertTrue(SettingsFile.read(home, store).systems().cardu().isPresent());
        editor.save(text("cardu.address", ""));
        assertFalse(SettingsFile.read(home, store).systems().cardu().isPresent());
        assertTrue(file().contains("account: a@b.example") || file().contains("account: \"a@b.example\""));
    }

    @Test
    void aSecretGoesToTheKeyStoreAndOutOfTheFile() throws IOException, SettingsProblem {
        Files.writeString(home.secretsFile(), "# mine\nrule:\n  key: old   # of May\ncustobar:\n  token: t\n");
        editor.save(rule("n3w \"key\""));
        assertEquals("# mine\nrule:\ncustobar:\n  token: t\n", Files.readString(home.secretsFile()));
        assertEquals("n3w \"key\"", SettingsFile.read(home, store).systems().rule().orElseThrow().key().text());
        assertEquals(Set.of("rule.key", "custobar.token"),
                editor.secretsSet(Set.of("rule.key", "custobar.token", "cardu.password")));
        assertFalse(file().contains("n3w"));
    }

    @Test
    void aSecretGoesToAFileOfItsOwnersWhereNoStoreTakesIt() throws IOException, SettingsProblem {
        store.isBroken = true;
        editor.save(rule("k3y"));
        assertTrue(Files.readString(home.secretsFile()).contains("rule:\n  key: k3y"));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.secretsFile())));
        assertEquals("k3y", SettingsFile.read(home, store).systems().rule().orElseThrow().key().text());
        new SettingsEditor(home, KeyStore.NONE).save(rule("third"));
        assertEquals("third", SettingsFile.read(home, KeyStore.NONE).systems().rule().orElseThrow().key().text());
    }

    @Test
    void aForgottenSecretIsGoneFromBoth() throws IOException, SettingsProblem {
        editor.save(rule("k"));
        editor.save(new Changes(Map.of("rule.address", ""), Map.of(), Map.of("rule.key", Optional.empty())));
        assertEquals(Set.of(), editor.secretsSet(Set.of("rule.key")));
        assertEquals(Optional.of("{}"), store.kept);
    }

    @Test
    void aTillThatKeepsItsSecretsInTheFileNeverAsksTheStore() throws IOException, SettingsProblem {
        new SettingsEditor(home, KeyStore.NONE).save(rule("k"));
        SettingsFile.read(home, store);
        assertEquals(0, store.reads);
    }

    @Test
    void changesTellNoSecret() {
        assertFalse(rule("s3cret").toString().contains("s3cret"));
    }
}
