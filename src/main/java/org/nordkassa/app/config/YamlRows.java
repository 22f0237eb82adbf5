package org.nordkassa.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/// Values as they are written into YAML, and rows of a table as a person enters them, each in a line: `prefix: 28, article: 4`.
final class YamlRows {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][\\w./@+-]*( [\\w./@+-]+)*|https?://[\\w./:@+-]+"
            + "|0|[1-9]\\d{0,14}( [a-z]+)?");

    private YamlRows() {}

    static String text(MappingNode row) {
        return row.getValue().stream().map(cell -> value(cell.getKeyNode()) + ": " + written(value(cell.getValueNode())))
                .collect(Collectors.joining(", "));
    }

    private static String value(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    /// @return empty when it is no row of plain values
    static Optional<MappingNode> parse(String row) {
        try {
            return new Compose(LoadSettings.builder().build()).composeString("{" + row + "}")
                    .filter(MappingNode.class::isInstance).map(MappingNode.class::cast)
                    .filter(mapping -> mapping.getValue().stream().allMatch(cell -> cell.getKeyNode() instanceof ScalarNode
                            && cell.getValueNode() instanceof ScalarNode));
        } catch (YamlEngineException broken) {
            return Optional.empty();
        }
    }

    static String table(List<MappingNode> rows) {
        return rows.stream().map(row -> "{" + text(row) + "}").collect(Collectors.joining(", ", "[", "]"));
    }

    static String written(String value) {
        boolean isPlain = PLAIN.matcher(value).matches() && !value.matches("(?i)null|yes|no|on|off|nan|inf");
        if (isPlain) {
            return value;
        }
        var quoted = new ArrayList<String>();
        value.codePoints().forEach(one -> quoted.add(switch (one) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            default -> one < 0x20 || one >= 0x7f && one < 0xa0 || one == 0xfeff || one == 0x2028 || one == 0x2029
                    ? "\\u%04x".formatted(one) : Character.toString(one);
        }));
        return "\"" + String.join("", quoted) + "\"";
    }
}
