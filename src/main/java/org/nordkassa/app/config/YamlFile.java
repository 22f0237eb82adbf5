package org.nordkassa.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.nordkassa.app.config.SettingsProblem.Kind;

/// A YAML file read setting by setting, so that what is wrong can be named.
final class YamlFile {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(ms|s|min|h|d)");

    /// The file that is not there.
    static final YamlFile EMPTY = new YamlFile(Path.of(""), Map.of());

    private final Path file;
    /// Its values are as [PlainYaml#read] gives them.
    private final Map<?, ?> root;
    private final String within;
    private final Set<String> known = new HashSet<>();
    private final Set<String> switchedOff = new HashSet<>();

    private YamlFile(Path file, Map<?, ?> root) {
        this(file, root, "");
    }

    private YamlFile(Path file, Map<?, ?> root, String within) {
        this.file = file;
        this.root = root;
        this.within = within;
    }

    static YamlFile read(Path file) throws SettingsProblem {
        try {
            return parse(file, Files.readString(file));
        } catch (IOException unreadable) {
            throw new SettingsProblem(file, Kind.UNREADABLE, "", 0);
        }
    }

    /// @param file where the text stands or will stand
    static YamlFile parse(Path file, String text) throws SettingsProblem {
        try {
            return new YamlFile(file, PlainYaml.read(text));
        } catch (PlainYaml.Broken broken) {
            throw new SettingsProblem(file, Kind.BROKEN, "", broken.line());
        }
    }

    /// Whether a section is wanted, by the setting that it cannot do without. One that is there but empty switches its
    /// section off: what else stands in it is kept for later and not looked at.
    boolean has(String setting) throws SettingsProblem {
        var value = find(setting);
        boolean isSwitchedOff = value.filter(String.class::isInstance).isPresent() && text(setting).isEmpty();
        if (isSwitchedOff) {
            switchedOff.add(setting.substring(0, setting.lastIndexOf('.')));
        }
        return value.isPresent() && !isSwitchedOff;
    }

    private Optional<Object> find(String setting) {
        known.add(setting);
        Object value = root;
        for (var part : setting.split("\\.")) {
            value = value instanceof Map<?, ?> section && section.containsKey(part) ? section.get(part) : PlainYaml.NOTHING;
        }
        return Optional.of(value).filter(found -> found != PlainYaml.NOTHING);
    }

    Optional<String> text(String setting) throws SettingsProblem {
        var value = find(setting);
        if (value.isPresent() && !(value.get() instanceof String)) {
            throw wrong(setting);
        }
        return value.map(String.class::cast).map(String::strip).filter(text -> !text.isEmpty());
    }

    String need(String setting) throws SettingsProblem {
        var text = text(setting);
        if (text.isEmpty()) {
            throw new SettingsProblem(file, Kind.MISSING, within + setting, 0);
        }
        return text.get();
    }

    List<String> texts(String setting) throws SettingsProblem {
        var texts = new ArrayList<String>();
        switch (find(setting).orElse(List.of())) {
            case String one -> texts.add(one);
            case List<?> some -> {
                for (var element : some) {
                    texts.add(asText(element).orElseThrow(() -> wrong(setting)));
                }
            }
            default -> throw wrong(setting);
        }
        return texts;
    }

    /// @return nothing for what is no plain value; a value that is not there is an empty text
    private static Optional<String> asText(Object value) {
        return switch (value) {
            case String text -> Optional.of(text);
            case Map<?, ?> _, List<?> _ -> Optional.empty();
            default -> Optional.of("");
        };
    }

    /// Each part of a list of settings by itself. Its slips of the pen are for the caller to refuse.
    List<YamlFile> list(String setting) throws SettingsProblem {
        var parts = new ArrayList<YamlFile>();
        for (var element : elements(setting)) {
            if (!(element instanceof Map<?, ?> part)) {
                throw wrong(setting);
            }
            parts.add(new YamlFile(file, part, within + setting + "[" + (parts.size() + 1) + "]."));
        }
        return parts;
    }

    private List<?> elements(String setting) throws SettingsProblem {
        if (find(setting).orElse(List.of()) instanceof List<?> elements) {
            return elements;
        }
        throw wrong(setting);
    }

    /// The rows of a table, each read like a file of its own; empty when the setting is not there. A row has plain values
    /// only, and what is wrong with it is told of the whole table.
    ///
    /// @param columns what a row may say
    List<Map<String, String>> rows(String setting, Set<String> columns) throws SettingsProblem {
        var rows = new ArrayList<Map<String, String>>();
        for (var row : elements(setting)) {
            if (!(row instanceof Map<?, ?> written)) {
                throw wrong(setting);
            }
            var cells = new LinkedHashMap<String, String>();
            for (var cell : written.entrySet()) {
                if (!(cell.getKey() instanceof String column) || !columns.contains(column)) {
                    throw wrong(setting);
                }
                cells.put(column, asText(cell.getValue()).orElseThrow(() -> wrong(setting)).strip());
            }
            rows.add(cells);
        }
        return rows;
    }

    <E extends Enum<E>> Optional<E> choice(String setting, Class<E> choices) throws SettingsProblem {
        var text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Enum.valueOf(choices, text.get().toUpperCase(Locale.ROOT).replace('-', '_')));
        } catch (IllegalArgumentException unknown) {
            throw wrong(setting);
        }
    }

    Optional<Integer> number(String setting, int least, int most) throws SettingsProblem {
        var text = text(setting);
        boolean fits = text.isEmpty() || text.get().matches("\\d{1,9}")
                && Integer.parseInt(text.get()) >= least && Integer.parseInt(text.get()) <= most;
        if (!fits) {
            throw wrong(setting);
        }
        return text.map(Integer::valueOf);
    }

    Optional<Boolean> flag(String setting) throws SettingsProblem {
        var text = text(setting);
        if (text.isPresent() && !text.get().matches("(?i)true|false")) {
            throw wrong(setting);
        }
        return text.map(Boolean::valueOf);
    }

    Optional<Duration> duration(String setting) throws SettingsProblem {
        var text = text(setting);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        var form = DURATION.matcher(text.get());
        if (!form.matches()) {
            throw wrong(setting);
        }
        long count = Long.parseLong(form.group(1));
        return Optional.of(switch (form.group(2)) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "min" -> Duration.ofMinutes(count);
            case "d" -> Duration.ofDays(count);
            default -> Duration.ofHours(count);
        });
    }

    /// How often: a duration, or `at-once` for zero, or `never` for none where that may be.
    ///
    /// @return empty when nothing is said
    Optional<Optional<Duration>> pace(String setting, boolean mayBeNever) throws SettingsProblem {
        var text = text(setting).orElse("");
        if (text.equals("never") && mayBeNever) {
            return Optional.of(Optional.empty());
        }
        return text.equals("at-once") ? Optional.of(Optional.of(Duration.ZERO)) : duration(setting).map(Optional::of);
    }

    /// To be called when all has been read: what nobody asked for is a slip of the pen.
    void refuseUnknown() throws SettingsProblem {
        refuseUnknown("", root);
    }

    private void refuseUnknown(String path, Map<?, ?> section) throws SettingsProblem {
        for (var property : section.entrySet()) {
            var setting = path.isEmpty() ? property.getKey().toString() : path + "." + property.getKey();
            boolean leadsToKnown = known.stream().anyMatch(one -> one.startsWith(setting + "."));
            if (switchedOff.contains(setting)) {
                continue;
            }
            if (leadsToKnown && property.getValue() instanceof Map<?, ?> deeper) {
                refuseUnknown(setting, deeper);
            } else if (!known.contains(setting) && !(leadsToKnown && property.getValue() == PlainYaml.NOTHING)) {
                throw new SettingsProblem(file, Kind.UNKNOWN, within + setting, 0);
            }
        }
    }

    SettingsProblem wrong(String setting) {
        return new SettingsProblem(file, Kind.WRONG, within + setting, 0);
    }
}
