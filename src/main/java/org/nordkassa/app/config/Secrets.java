package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nordkassa.app.config.SettingsProblem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Passwords, tokens and keys by the names of their settings. What stands in `secrets.yaml` comes first; only what is not
/// there is asked of the platform's key store, once, so that a till that keeps them in the file never waits for it.
///
/// A new secret goes to the key store, and from the file if it stood there. Where there is no store, or it does not take
/// it, it goes to the file.
final class Secrets {
    private static final System.Logger LOG = System.getLogger(Secrets.class.getName());

    private final TillHome home;
    private final KeyStore store;
    private final YamlFile file;
    private Optional<Map<String, String>> stored = Optional.empty();

    private Secrets(TillHome home, KeyStore store, YamlFile file) {
        this.home = home;
        this.store = store;
        this.file = file;
    }

    /// @throws SettingsProblem when the file cannot be read, or can be by others
    static Secrets read(TillHome home, KeyStore store) throws SettingsProblem {
        if (Files.exists(home.secretsFile())) {
            OwnerOnly.check(home.secretsFile());
            return new Secrets(home, store, YamlFile.read(home.secretsFile()));
        }
        return new Secrets(home, store, YamlFile.EMPTY);
    }

    Optional<String> find(String setting) throws SettingsProblem {
        var written = file.text(setting);
        return written.isPresent() ? written : Optional.ofNullable(stored().get(setting));
    }

    /// A store that cannot be asked holds nothing for us; what is then missing is told by its name.
    private Map<String, String> stored() {
        if (stored.isEmpty()) {
            stored = Optional.of(ask());
        }
        return stored.get();
    }

    private Map<String, String> ask() {
        try {
            return parsed(store.read());
        } catch (IOException unusable) {
            LOG.log(System.Logger.Level.WARNING, "key store: " + unusable.getMessage());
            return Map.of();
        }
    }

    private static Map<String, String> parsed(Optional<String> text) throws IOException {
        try {
            return text.isPresent()
                    ? json().readValue(text.get(), new TypeReference<TreeMap<String, String>>() {}) : Map.of();
        } catch (JacksonException notOurs) {
            throw new IOException("it holds something else");
        }
    }

    /// @param changes empty values are to be forgotten
    /// @throws SettingsProblem when the file cannot be written or changed
    void change(Map<String, Optional<String>> changes) throws SettingsProblem {
        if (changes.isEmpty()) {
            return;
        }
        boolean isStored = store(changes);
        try {
            changeFile(changes, isStored);
        } catch (IOException unwritable) {
            throw new SettingsProblem(home.secretsFile(), Kind.NOT_WRITABLE, "", 0);
        } catch (YamlText.NotEditable unusual) {
            throw new SettingsProblem(home.secretsFile(), Kind.NOT_EDITABLE, unusual.getMessage(), 0);
        }
    }

    /// Made only where there is a key store: it takes its time.
    private static JsonMapper json() {
        return JsonMapper.builder().build();
    }

    /// @return false when the file has to take them
    private boolean store(Map<String, Optional<String>> changes) {
        if (store.kind() == KeyStore.Kind.NONE) {
            return false;
        }
        try {
            var before = parsed(store.read());
            var all = new TreeMap<>(before);
            changes.forEach((setting, secret) -> secret.ifPresentOrElse(
                    text -> all.put(setting, text), () -> all.remove(setting)));
            if (!all.equals(before)) {
                store.write(json().writeValueAsString(all));
            }
            return true;
        } catch (IOException unusable) {
            LOG.log(System.Logger.Level.WARNING, "key store: " + unusable.getMessage() + "; the file is used");
            return false;
        }
    }

    private void changeFile(Map<String, Optional<String>> changes, boolean isStored)
            throws IOException, YamlText.NotEditable {
        var path = home.secretsFile();
        var before = Files.exists(path) ? Files.readString(path) : "";
        var text = YamlText.of(before);
        for (var change : changes.entrySet()) {
            text = isStored || change.getValue().isEmpty()
                    ? text.without(change.getKey())
                    : text.with(change.getKey(), change.getValue().get());
        }
        if (!text.text().equals(before)) {
            AtomicFile.write(path, text.text(), true);
        }
    }
}
