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
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// A YAML file read setting by setting, so that what is wrong can be named.
final class YamlFile {
    private static final YAMLMapper MAPPER = YAMLMapper.builder(YAMLFactory.builder().build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();
    private static final Pattern DURATION = Pattern.compile("(\\d{1,6}) ?(ms|s|min|h|d)");

    /// The file that is not there.
    static final YamlFile EMPTY = new YamlFile(Path.of(""), JsonNodeFactory.instance.objectNode());

    private final Path file;
    private final JsonNode root;
    private final String within;
    private final Set<String> known = new HashSet<>();
    private final Set<String> switchedOff = new HashSet<>();

    private YamlFile(Path file, JsonNode root) {
        this(file, root, "");
    }

    private YamlFile(Path file, JsonNode root, String within) {
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
            var root = MAPPER.readTree(text);
            if (root == null || root.isMissingNode() || root.isNull()) {
                return new YamlFile(file, JsonNodeFactory.instance.objectNode());
            }
            if (!root.isObject()) {
                throw new SettingsProblem(file, Kind.BROKEN, "", 1);
            }
            return new YamlFile(file, root);
        } catch (JacksonException broken) {
            throw new SettingsProblem(file, Kind.BROKEN, "", broken.getLocation().getLineNr());
        }
    }

    /// Whether a section is wanted, by the setting that it cannot do without. One that is there but empty switches its
    /// section off: what else stands in it is kept for later and not looked at.
    boolean has(String setting) throws SettingsProblem {
        var node = find(setting);
        boolean isSwitchedOff = node.filter(JsonNode::isValueNode).isPresent() && text(setting).isEmpty();
        if (isSwitchedOff) {
            switchedOff.add(setting.substring(0, setting.lastIndexOf('.')));
        }
        return node.isPresent() && !isSwitchedOff;
    }

    private Optional<JsonNode> find(String setting) {
        known.add(setting);
        var node = root;
        for (var part : setting.split("\\.")) {
            node = node.path(part);
        }
        return node.isMissingNode() || node.isNull() ? Optional.empty() : Optional.of(node);
    }

    Optional<String> text(String setting) throws SettingsProblem {
        var node = find(setting);
        if (node.isPresent() && !node.get().isValueNode()) {
            throw wrong(setting);
        }
        return node.map(JsonNode::asString).map(String::strip).filter(text -> !text.isEmpty());
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
        var node = find(setting);
        if (node.isPresent() && node.get().isValueNode()) {
            return List.of(node.get().asString());
        }
        if (node.isPresent()) {
            for (var element : node.get()) {
                if (!element.isValueNode()) {
                    throw wrong(setting);
                }
                texts.add(element.asString());
            }
        }
        return texts;
    }

    /// Each part of a list of settings by itself. Its slips of the pen are for the caller to refuse.
    List<YamlFile> list(String setting) throws SettingsProblem {
        var parts = new ArrayList<YamlFile>();
        var node = find(setting);
        if (node.isPresent() && !node.get().isArray()) {
            throw wrong(setting);
        }
        if (node.isPresent()) {
            for (var element : node.get()) {
                if (!element.isObject()) {
                    throw wrong(setting);
                }
                parts.add(new YamlFile(file, element, within + setting + "[" + (parts.size() + 1) + "]."));
            }
        }
        return parts;
    }

    /// The rows of a table, each read like a file of its own; empty when the setting is not there. A row has plain values
    /// only, and what is wrong with it is told of the whole table.
    ///
    /// @param columns what a row may say
    List<Map<String, String>> rows(String setting, Set<String> columns) throws SettingsProblem {
        var node = find(setting);
        var rows = new ArrayList<Map<String, String>>();
        if (node.isPresent() && !node.get().isArray()) {
            throw wrong(setting);
        }
        for (var row : node.map(JsonNode::values).orElse(List.of())) {
            boolean fits = row.isObject() && row.properties().stream().allMatch(cell ->
                    columns.contains(cell.getKey()) && cell.getValue().isValueNode());
            if (!fits) {
                throw wrong(setting);
            }
            var cells = new LinkedHashMap<String, String>();
            row.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asString().strip()));
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
        if (text.isPresent() && !text.get().matches("true|false")) {
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

    private void refuseUnknown(String path, JsonNode node) throws SettingsProblem {
        for (var property : node.properties()) {
            var setting = path.isEmpty() ? property.getKey() : path + "." + property.getKey();
            boolean leadsToKnown = known.stream().anyMatch(one -> one.startsWith(setting + "."));
            if (switchedOff.contains(setting)) {
                continue;
            }
            if (leadsToKnown && property.getValue().isObject()) {
                refuseUnknown(setting, property.getValue());
            } else if (!known.contains(setting) && !(leadsToKnown && property.getValue().isNull())) {
                throw new SettingsProblem(file, Kind.UNKNOWN, within + setting, 0);
            }
        }
    }

    SettingsProblem wrong(String setting) {
        return new SettingsProblem(file, Kind.WRONG, within + setting, 0);
    }
}
