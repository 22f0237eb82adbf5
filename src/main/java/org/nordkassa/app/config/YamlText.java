package org.nordkassa.app.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/// The text of a YAML file that people write too: a setting is changed where it stands, and every other character stays,
/// comments above all. A setting that is only there as a comment takes that comment's place.
///
/// Settings are one to three names deep (`shop.name`). After each change the text is read again; a file too unusual to be
/// changed in this way is left alone.
final class YamlText {
    /// The file is not YAML, or is written in a way that this cannot change.
    static final class NotEditable extends Exception {
        private static final long serialVersionUID = 1;

        NotEditable(String setting) {
            super(setting, null, false, false);
        }
    }

    private static final Pattern SECTION_COMMENT = Pattern.compile("#\\s*[a-z][a-z-]*:\\s*");

    private final String text;
    private final Optional<MappingNode> root;

    private YamlText(String text, Optional<MappingNode> root) {
        this.text = text;
        this.root = root;
    }

    static YamlText of(String text) throws NotEditable {
        try {
            var node = new Compose(LoadSettings.builder().build()).composeString(text);
            if (node.isEmpty() || isNothing(node.get())) {
                return new YamlText(text, Optional.empty());
            }
            if (node.get() instanceof MappingNode mapping) {
                return new YamlText(text, Optional.of(mapping));
            }
        } catch (YamlEngineException broken) {
            throw new NotEditable("");
        }
        throw new NotEditable("");
    }

    String text() {
        return text;
    }

    /// The texts of a setting: of one value one, of a list as many as it has.
    Optional<List<String>> get(String setting) {
        return pair(setting).map(NodeTuple::getValueNode).filter(node -> !isNothing(node)).map(YamlText::texts);
    }

    private static List<String> texts(Node node) {
        return switch (node) {
            case ScalarNode scalar -> List.of(scalar.getValue());
            case SequenceNode sequence -> sequence.getValue().stream().flatMap(one ->
                    one instanceof MappingNode row ? Stream.of(YamlRows.text(row)) : texts(one).stream()).toList();
            default -> List.of();
        };
    }

    YamlText with(String setting, String value) throws NotEditable {
        return put(setting, YamlRows.written(value), List.of(value));
    }

    YamlText with(String setting, List<String> values) throws NotEditable {
        var list = values.stream().map(YamlRows::written).collect(Collectors.joining(", ", "[", "]"));
        return put(setting, list, values);
    }

    /// @param rows of a table, as [YamlRows] says
    YamlText withRows(String setting, List<String> rows) throws NotEditable {
        var parsed = new ArrayList<MappingNode>();
        for (var row : rows) {
            parsed.add(YamlRows.parse(row).orElseThrow(() -> new NotEditable(setting)));
        }
        return rows.isEmpty() ? without(setting)
                : put(setting, YamlRows.table(parsed), parsed.stream().map(YamlRows::text).toList());
    }

    private YamlText put(String setting, String written, List<String> expected) throws NotEditable {
        var changed = of(changed(setting, written));
        if (!changed.get(setting).equals(Optional.of(expected))) {
            throw new NotEditable(setting);
        }
        return changed;
    }

    /// Without the setting's line or lines.
    YamlText without(String setting) throws NotEditable {
        var pair = pair(setting);
        if (pair.isEmpty()) {
            return this;
        }
        int from = lineStart(start(pair.get().getKeyNode()));
        int feed = text.indexOf('\n', Math.max(afterColon(pair.get()), end(pair.get().getValueNode())));
        var changed = of(text.substring(0, from) + (feed < 0 ? "" : text.substring(feed + 1)));
        if (changed.get(setting).isPresent()) {
            throw new NotEditable(setting);
        }
        return changed;
    }

    private String changed(String setting, String written) throws NotEditable {
        var pair = pair(setting);
        if (pair.isPresent()) {
            return replaced(pair.get(), written);
        }
        int dot = setting.lastIndexOf('.');
        return dot < 0 ? addedAtTop(setting, written)
                : addedIn(setting.substring(0, dot), setting.substring(dot + 1), written);
    }

    private String replaced(NodeTuple pair, String written) {
        var value = pair.getValueNode();
        boolean standsAlone = value instanceof ScalarNode scalar && !isNothing(scalar) && !isBlock(scalar)
                || value instanceof CollectionNode<?> list && list.getFlowStyle() == FlowStyle.FLOW;
        return standsAlone
                ? text.substring(0, start(value)) + written + text.substring(end(value))
                : text.substring(0, afterColon(pair)) + " " + written
                        + text.substring(Math.max(afterColon(pair), end(value)));
    }

    private String addedAtTop(String name, String written) {
        var line = name + ": " + written;
        var comment = commented(name, 0, text.length(), "# ?");
        if (comment.isPresent()) {
            return fill(comment.get(), line);
        }
        var before = tuples(root).stream().filter(pair -> pair.getValueNode() instanceof ScalarNode)
                .reduce((_, last) -> last);
        return before.map(pair -> below(Math.max(afterColon(pair), end(pair.getValueNode())), line))
                .orElseGet(() -> atTheEnd(line));
    }

    private String addedIn(String section, String name, String written) throws NotEditable {
        var parent = pair(section);
        if (parent.isEmpty() && section.contains(".")) {
            return of(changed(section, "")).changed(section + "." + name, written);
        }
        if (parent.isEmpty()) {
            var comment = commented(section, 0, text.length(), "# ?");
            return comment.isPresent() && comment.get().rest().isBlank()
                    ? of(fill(comment.get(), section + ":")).changed(section + "." + name, written)
                    : atTheEnd(section + ":" + newline() + "  " + name + ": " + written);
        }
        var value = parent.get().getValueNode();
        if (value instanceof MappingNode mapping && mapping.getFlowStyle() == FlowStyle.FLOW) {
            int brace = end(mapping) - 1;
            var comma = mapping.getValue().isEmpty() ? "" : ", ";
            return text.substring(0, brace) + comma + name + ": " + written + text.substring(brace);
        }
        if (!isNothing(value) && !(value instanceof MappingNode)) {
            throw new NotEditable(section + "." + name);
        }
        var line = (" ".repeat(indent(parent.get())) + name + ": " + written).stripTrailing();
        boolean mayBeComment = !section.contains(".") && !written.isEmpty();
        return (mayBeComment ? commented(name, lineEnd(afterColon(parent.get())), sectionEnd(parent.get()), "[ \\t]*#[ \\t]*")
                : Optional.<Comment>empty()).map(comment -> fill(comment, line))
                .orElseGet(() -> below(Math.max(afterColon(parent.get()), end(value)), line));
    }

    private static int indent(NodeTuple section) {
        return section.getValueNode() instanceof MappingNode mapping && !mapping.getValue().isEmpty()
                ? column(mapping.getValue().getFirst().getKeyNode()) : column(section.getKeyNode()) + 2;
    }

    private static int column(Node node) {
        return node.getStartMark().map(Mark::getColumn).orElse(0);
    }

    /// A line that would be the setting if it were not a comment.
    private record Comment(int from, int to, String rest, String remark) {}

    private Optional<Comment> commented(String name, int from, int to, String before) {
        var matcher = Pattern.compile("(?m)^" + before + Pattern.quote(name)
                + ":(?<rest>[^\r\n#]*?)(?<remark>[ \\t]+#[^\r\n]*)?$")
                .matcher(text).region(Math.min(from, text.length()), Math.min(to, text.length()));
        return matcher.find() ? Optional.of(comment(matcher)) : Optional.empty();
    }

    private static Comment comment(Matcher matcher) {
        return new Comment(matcher.start(), matcher.end(), matcher.group("rest"),
                Optional.ofNullable(matcher.group("remark")).orElse(""));
    }

    private String fill(Comment place, String line) {
        return text.substring(0, place.from()) + line + place.remark() + text.substring(place.to());
    }

    /// Where what belongs to a section ends, comments included: at the next section, be it a comment itself.
    private int sectionEnd(NodeTuple section) {
        int from = lineEnd(afterColon(section));
        int next = tuples(root).stream().mapToInt(pair -> start(pair.getKeyNode())).filter(at -> at > from).min()
                .orElse(text.length());
        int line = Math.min(text.length(), from + 1);
        while (line < next) {
            int end = lineEnd(line);
            if (SECTION_COMMENT.matcher(text.substring(line, end).stripTrailing()).matches()) {
                return line;
            }
            line = end + 1;
        }
        return next;
    }

    private String below(int index, String line) {
        int end = lineEnd(index);
        return text.substring(0, end) + newline() + line + text.substring(end);
    }

    private String atTheEnd(String lines) {
        var before = text.isEmpty() || text.endsWith("\n") ? text : text + newline();
        return before + lines + newline();
    }

    private String newline() {
        return text.contains("\r\n") ? "\r\n" : "\n";
    }

    private Optional<NodeTuple> pair(String setting) {
        int dot = setting.lastIndexOf('.');
        return dot < 0 ? pair(root, setting) : pair(setting.substring(0, dot)).map(NodeTuple::getValueNode)
                .filter(MappingNode.class::isInstance).map(MappingNode.class::cast)
                .flatMap(mapping -> pair(Optional.of(mapping), setting.substring(dot + 1)));
    }

    private static Optional<NodeTuple> pair(Optional<MappingNode> mapping, String name) {
        return tuples(mapping).stream().filter(pair -> pair.getKeyNode() instanceof ScalarNode key
                && key.getValue().equals(name)).findFirst();
    }

    private static List<NodeTuple> tuples(Optional<MappingNode> mapping) {
        return mapping.map(MappingNode::getValue).orElse(List.of());
    }

    private static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar && scalar.getScalarStyle() == ScalarStyle.PLAIN
                && List.of("", "null", "~").contains(scalar.getValue());
    }

    private static boolean isBlock(ScalarNode scalar) {
        return scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
    }

    private int start(Node node) {
        return index(node.getStartMark());
    }

    /// The end of the last thing in it: a block's own end mark lies behind the comments that follow it.
    private int end(Node node) {
        return switch (node) {
            case MappingNode mapping when mapping.getFlowStyle() != FlowStyle.FLOW && !mapping.getValue().isEmpty() ->
                    Math.max(afterColon(mapping.getValue().getLast()), end(mapping.getValue().getLast().getValueNode()));
            case SequenceNode list when list.getFlowStyle() != FlowStyle.FLOW && !list.getValue().isEmpty() ->
                    end(list.getValue().getLast());
            case ScalarNode scalar when isBlock(scalar) ->
                    text.substring(0, index(scalar.getEndMark())).stripTrailing().length();
            default -> index(node.getEndMark());
        };
    }

    private int afterColon(NodeTuple pair) {
        return text.indexOf(':', end(pair.getKeyNode())) + 1;
    }

    /// Marks count characters, not Java's halves of them.
    private int index(Optional<Mark> mark) {
        return text.offsetByCodePoints(0, mark.orElseThrow().getIndex());
    }

    private int lineStart(int index) {
        return text.lastIndexOf('\n', index - 1) + 1;
    }

    /// Where the line's end mark begins, or the text ends.
    private int lineEnd(int index) {
        int feed = text.indexOf('\n', index);
        int end = feed < 0 ? text.length() : feed;
        return end > index && feed >= 0 && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }
}
