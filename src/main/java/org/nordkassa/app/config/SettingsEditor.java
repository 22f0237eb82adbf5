package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.nordkassa.app.config.SettingsProblem.Kind;

/// Changes a home's settings: what a person wrote around them stays, and only what the till can start with is written. The
/// file before is kept as `till.yaml.bak`. All of it blocks on the disk, and on the key store where secrets are in it.
public final class SettingsEditor {
    private final TillHome home;
    private final KeyStore store;

    /// What is to be changed; what is not named stays.
    ///
    /// @param texts by setting; an empty one stands for the till's own choice
    /// @param lists by setting
    /// @param rows of tables, by setting; none stands for the till's own choice
    /// @param secrets by setting; empty ones are forgotten
    public record Changes(
            Map<String, String> texts, Map<String, List<String>> lists, Map<String, List<String>> rows,
            Map<String, Optional<String>> secrets) {
        public static final Changes NONE = new Changes(Map.of(), Map.of(), Map.of());

        public Changes(
                Map<String, String> texts, Map<String, List<String>> lists, Map<String, Optional<String>> secrets) {
            this(texts, lists, Map.of(), secrets);
        }

        public Changes {
            rows = Map.copyOf(rows);
            texts = Map.copyOf(texts);
            lists = Map.copyOf(lists);
            secrets = Map.copyOf(secrets);
        }

        @Override
        public String toString() {
            return "Changes" + texts.keySet() + lists.keySet() + rows.keySet() + secrets.keySet();
        }
    }

    public SettingsEditor(TillHome home) {
        this(home, KeyStores.of(home));
    }

    public SettingsEditor(TillHome home, KeyStore store) {
        this.home = home;
        this.store = store;
    }

    /// Where new secrets will be kept.
    public KeyStore.Kind keyStore() {
        return store.kind();
    }

    /// What the file says now, as it stands there; a list has as many texts as elements.
    public Map<String, List<String>> values(Collection<String> settings) throws SettingsProblem {
        try {
            var text = YamlText.of(fileText());
            var values = new TreeMap<String, List<String>>();
            settings.forEach(setting -> text.get(setting).ifPresent(value -> values.put(setting, value)));
            return values;
        } catch (YamlText.NotEditable unusual) {
            throw problem(Kind.NOT_EDITABLE, unusual.getMessage());
        }
    }

    /// Which of these secrets are known. They themselves are never told.
    public Set<String> secretsSet(Collection<String> settings) throws SettingsProblem {
        var secrets = Secrets.read(home, store);
        var set = new HashSet<String>();
        for (var setting : settings) {
            if (secrets.find(setting).isPresent()) {
                set.add(setting);
            }
        }
        return set;
    }

    /// What the till would make of the settings with these changes. Nothing is written.
    ///
    /// @throws SettingsProblem with the setting to mend
    public TillSettings check(Changes changes) throws SettingsProblem {
        return check(changed(fileText(), changes), changes);
    }

    private TillSettings check(String text, Changes changes) throws SettingsProblem {
        var known = Secrets.read(home, store);
        return SettingsFile.check(home, text, setting -> changes.secrets().containsKey(setting)
                ? changes.secrets().get(setting) : known.find(setting));
    }

    /// @throws SettingsProblem with the setting to mend, or the file that could not be written
    public synchronized void save(Changes changes) throws SettingsProblem {
        var before = fileText();
        var after = changed(before, changes);
        check(after, changes);
        Secrets.read(home, store).change(changes.secrets());
        if (after.equals(before)) {
            return;
        }
        try {
            var file = home.settingsFile();
            if (Files.exists(file)) {
                AtomicFile.write(file.resolveSibling(file.getFileName() + ".bak"), before, false);
            }
            AtomicFile.write(file, after, false);
        } catch (IOException unwritable) {
            throw problem(Kind.NOT_WRITABLE, "");
        }
    }

    private String fileText() throws SettingsProblem {
        try {
            return Files.exists(home.settingsFile()) ? Files.readString(home.settingsFile()) : "";
        } catch (IOException unreadable) {
            throw problem(Kind.UNREADABLE, "");
        }
    }

    private String changed(String before, Changes changes) throws SettingsProblem {
        try {
            var text = YamlText.of(before);
            for (var change : new TreeMap<>(changes.texts()).entrySet()) {
                boolean isNothing = change.getValue().isEmpty() && text.get(change.getKey()).isEmpty();
                text = isNothing ? text : text.with(change.getKey(), change.getValue());
            }
            for (var change : new TreeMap<>(changes.lists()).entrySet()) {
                text = text.with(change.getKey(), change.getValue());
            }
            for (var change : new TreeMap<>(changes.rows()).entrySet()) {
                text = text.withRows(change.getKey(), change.getValue());
            }
            return text.text();
        } catch (YamlText.NotEditable unusual) {
            throw problem(Kind.NOT_EDITABLE, unusual.getMessage());
        }
    }

    private SettingsProblem problem(Kind kind, String setting) {
        return new SettingsProblem(home.settingsFile(), kind, setting, 0);
    }
}
