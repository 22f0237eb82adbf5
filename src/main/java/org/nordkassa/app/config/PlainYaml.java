package org.nordkassa.app.config;

import java.util.Map;
import java.util.Set;
import org.snakeyaml.engine.v2.api.ConstructNode;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.Schema;

/// YAML as maps, lists and texts: a number or a word such as `true` stays as it is written, and what it means is up to
/// the setting. Jackson's data binding would read it too, but what it sets up for that holds up the start.
final class PlainYaml {
    /// A value that is not there: `setting:` with nothing behind it, `~` or `null`.
    static final Object NOTHING = Nothing.NOTHING;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");

    private enum Nothing {
        NOTHING
    }

    private PlainYaml() {}

    /// Where a text is no YAML.
    static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        private final int line;

        private Broken(int line) {
            super("line " + line);
            this.line = line;
        }

        /// From 1; 0 when not known.
        int line() {
            return line;
        }
    }

    /// Texts and nothings, and no other kind of plain value.
    private static final class Texts implements Schema {
        @Override
        public ScalarResolver getScalarResolver() {
            return (text, isPlain) -> isPlain && NULLS.contains(text) ? Tag.NULL : Tag.STR;
        }

        @Override
        public Map<Tag, ConstructNode> getSchemaTagConstructors() {
            return Map.of(Tag.NULL, _ -> NOTHING);
        }
    }

    /// @return its values are maps like itself, lists, strings and [#NOTHING]
    /// @throws Broken when it is no YAML, says something twice, or is no map
    static Map<?, ?> read(String text) throws Broken {
        try {
            var settings = LoadSettings.builder().setSchema(new Texts()).setAllowNonScalarKeys(false).build();
            return switch (new Load(settings).loadFromString(text)) {
                case Map<?, ?> map -> map;
                case null -> Map.of();
                case Nothing _ -> Map.of();
                default -> throw new Broken(1);
            };
        } catch (MarkedYamlEngineException broken) {
            throw new Broken(broken.getProblemMark().map(Mark::getLine).orElse(-1) + 1);
        } catch (YamlEngineException broken) {
            throw new Broken(0);
        }
    }
}
