package org.nordkassa.app.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.config.KeyStore;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsEditor;
import org.nordkassa.app.config.SettingsEditor.Changes;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.ui.settings.Field;
import org.nordkassa.ui.settings.Kind;
import org.nordkassa.ui.settings.SettingsTable;

/// The table of the settings window and the reader of the settings know the same ones.
class SettingsTableTest {
    /// What the reader asks its files for.
    private static final Pattern READ = Pattern.compile(
            "(?:file\\.\\w+|secret|language|address|pattern)\\(\"([a-z][a-z-]*(?:\\.[a-z-]+)?)\"");

    /// Settings that are too rare for the window and are set in the file only.

    @Test
    void everySettingThatIsReadIsInTheTable() throws IOException {
        var reader = new StringBuilder();
        for (var name : List.of("SettingsFile", "CodeSettings", "AccessSettings", "WedgeFile")) {
            reader.append(Files.readString(Path.of("src/main/java/org/nordkassa/app/config", name + ".java")));
        }
        var read = READ.matcher(reader).results().map(match -> match.group(1))
                .filter(setting -> setting.contains(".") || List.of("till", "language", "theme").contains(setting)).collect(Collectors.toCollection(TreeSet::new));
        assertTrue(read.contains("gift-cards.mode"), "the reader was not understood");
        var known = SettingsTable.FIELDS.stream().map(Field::key).collect(Collectors.toSet());
        read.removeAll(known);
        assertEquals(Set.of(), read, "add a row to SettingsTable");
    }

    /// All at once, each with a value that it allows.
    @Test
    void everySettingOfTheTableIsRead(@TempDir Path folder) throws IOException, SettingsProblem {
        var home = new TillHome(folder);
        NewHome.furnish(home);
        var texts = new HashMap<String, String>();
        var rows = new HashMap<String, List<String>>();
        var secrets = new HashMap<String, Optional<String>>();
        for (var field : SettingsTable.FIELDS) {
            if (field.kind() instanceof Kind.Secret) {
                secrets.put(field.key(), Optional.of("s3cret"));
            } else if (field.kind() instanceof Kind.Rows) {
                rows.put(field.key(), List.of(sample(field)));
            } else if (!(field.kind() instanceof Kind.Lines)) {
                texts.put(field.key(), sample(field));
            }
        }
        var editor = new SettingsEditor(home, KeyStore.NONE);
        editor.save(new Changes(texts, Map.of("shop.address", List.of("Katu 1"), "cardu.groups", List.of("A", "B")), rows,
                secrets));
        rows.forEach((setting, row) -> assertEquals(row, values(editor, setting)));
        assertEquals(secrets.keySet(), editor.secretsSet(secrets.keySet()));
        assertEquals(texts.keySet(), editor.values(texts.keySet()).keySet());
    }

    /// The faint text of an empty field says what the till does without it. Roles are said by the deeds themselves, and
    /// naming the CRM wants its address.
    @Test
    void theTillDoesWithoutASettingWhatTheWindowSays(@TempDir Path folder) throws IOException, SettingsProblem {
        var home = new TillHome(folder);
        NewHome.furnish(home);
        var editor = new SettingsEditor(home, KeyStore.NONE);
        var secret = Optional.of("s3cret");
        editor.save(new Changes(Map.of("custobar.address", "https://c.example", "cardu.address", "https://d.example",
                "cardu.account", "a@b.example", "cardu.program", "7", "gift-cards.address", "https://g.example",
                "gift-cards.user", "till", "holds.address", "https://g.example"), Map.of(),
                Map.of("custobar.token", secret, "cardu.password", secret, "gift-cards.password", secret)));
        var without = editor.check(Changes.NONE).toString();
        for (var field : SettingsTable.FIELDS) {
            boolean isUsual = !field.usual().isEmpty() && !(field.kind() instanceof Kind.Address);
            if (isUsual && !field.key().startsWith("access.roles.") && !field.key().equals("crm.system")) {
                assertEquals(without, editor.check(new Changes(Map.of(field.key(), field.usual()), Map.of(), Map.of()))
                        .toString(), field.key());
            }
        }
    }

    private static List<String> values(SettingsEditor editor, String setting) {
        try {
            return editor.values(Set.of(setting)).get(setting);
        } catch (SettingsProblem problem) {
            throw new AssertionError(problem);
        }
    }

    private static String sample(Field field) {
        return switch (field.kind()) {
            case Kind.Choice choice -> choice.values().getLast();
            case Kind.Number(int least, int _) -> String.valueOf(least);
            case Kind.Switch _ -> "false";
            case Kind.Duration _ -> "3 s";
            case Kind.Address _ -> "https://system.example/base";
            case Kind.Zone _ -> "Europe/Oslo";
            case Kind.Pattern _ when field.key().contains("slip") -> "98(?<amount>\\d{5})";
            case Kind.Rows _ -> field.key().equals("codes.in-store")
                    ? "prefix: 28, article: 4, value: 5, kind: price, decimals: 2, inner-check-digit: true"
                    : "name: Till one, prefix: \"~,\", max-gap: 80 ms, keyboard: german";
            case Kind.Pattern _ -> "95\\d{14}";
            case Kind.Formed _ when field.key().endsWith("-amount") -> "20.00";
            case Kind.Formed(var form, var _) -> form.startsWith("http") ? "https://join.example"
                    : form.startsWith("at-once") ? "at-once" : form.startsWith("/") ? "/copies"
                    : form.startsWith("[") ? "T7" : "7-9";
            case Kind.Text _, Kind.Lines _, Kind.Secret _ -> field.key().endsWith("card-numbers") ? "CU**********"
                    : field.key().endsWith("certificate") ? "sha256:" + "AB".repeat(32) : "T7";
        };
    }

    @Test
    void aSampleOfEachKindIsRightByTheWindowToo() {
        for (var field : SettingsTable.FIELDS) {
            assertEquals(Optional.empty(), field.kind().check(sample(field)), field.key());
        }
    }
}
