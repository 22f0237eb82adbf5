package org.nordkassa.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.settings.Field;
import org.nordkassa.ui.settings.Kind;
import org.nordkassa.ui.settings.SettingsPage;
import org.nordkassa.ui.settings.SettingsTable;
import org.nordkassa.ui.settings.SettingsWords;

class BundlesTest {
    private static final Path SOURCES = Path.of("src/main/java/org/nordkassa/ui");
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z][a-z-]*\\.[a-z0-9.-]+)\"");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "da", "de", "nb"})
    void everyLanguageSaysTheSameThings(String language) throws IOException {
        assertEquals(keys(bundle("")), keys(bundle("_" + language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "da", "de", "nb"})
    void everyLanguageHasThePlacesForTheSameValues(String language) throws IOException {
        var english = bundle("");
        var other = bundle("_" + language);
        for (var key : keys(english)) {
            assertEquals(places(english.getProperty(key)), places(other.getProperty(key)), key);
            assertFalse(other.getProperty(key).isBlank(), key);
        }
    }

    @Test
    void everyKeyTheCodeUsesExists() throws IOException {
        var missing = new TreeSet<>(keysInCode());
        missing.removeAll(keys(bundle("")));
        assertEquals(Set.of(), missing);
    }

    @Test
    void everyKeyIsUsed() throws IOException {
        var unused = new TreeSet<>(keys(bundle("")));
        unused.removeAll(keysInCode());
        assertEquals(Set.of(), unused);
    }

    private static Set<String> keysInCode() throws IOException {
        var keys = new TreeSet<String>();
        var subjects = keys(bundle("")).stream().map(BundlesTest::subject).collect(Collectors.toSet());
        try (Stream<Path> files = Files.walk(SOURCES)) {
            for (var file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                KEY_IN_CODE.matcher(Files.readString(file)).results().map(match -> match.group(1))
                        .filter(key -> subjects.contains(subject(key)))
                        .filter(key -> SettingsTable.field(key).isEmpty()).forEach(keys::add);
            }
        }
        for (var counted : Set.of("totals.items", "status.waiting", "status.refused", "status.in-doubt", "messages.tried")) {
            keys.remove(counted);
            keys.add(counted + ".one");
            keys.add(counted + ".many");
        }
        Stream.of(Command.values()).flatMap(command -> Stream.of(command.labelKey(), command.hintKey()))
                .forEach(keys::add);
        keys.addAll(keysOfSettings());
        return keys;
    }

    private static Set<String> keysOfSettings() {
        var keys = new TreeSet<String>();
        for (var page : SettingsPage.values()) {
            keys.addAll(List.of(page.titleKey(), page.hintKey()));
        }
        for (var field : SettingsTable.FIELDS) {
            keys.add(field.labelKey());
            if (field.isExplained()) {
                keys.add(field.helpKey());
            }
            if (field.kind() instanceof Kind.Choice choice && choice.naming() == Kind.Naming.TEXTS) {
                choice.values().forEach(value -> keys.add(field.valueKey(value)));
            }
            if (field.kind() instanceof Kind.Choice choice && choice.naming() == Kind.Naming.FORM_RULES) {
                choice.values().stream().map(Field::formRuleKey).forEach(keys::add);
            }
        }
        Stream.of(Trial.Finding.values()).map(SettingsWords::key).forEach(keys::add);
        return keys;
    }

    /// A key's first word: what looks like a key and begins with none of the bundle's is something else.
    private static String subject(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    private static Properties bundle(String suffix) throws IOException {
        var properties = new Properties();
        try (var stream = Texts.class.getResourceAsStream("/org/nordkassa/ui/texts" + suffix + ".properties")) {
            properties.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        }
        return properties;
    }

    private static Set<String> keys(Properties properties) {
        return new TreeSet<>(properties.stringPropertyNames());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(match -> match.group()).collect(Collectors.toCollection(TreeSet::new));
    }
}
