package org.nordkassa.app.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/// Whatever a person wrote into the file: a change changes its setting and nothing else.
class YamlTextProperties {
    private static final List<String> SETTINGS = List.of("till", "theme", "shop.name", "shop.phone", "codes.gift-card",
            "printer.host", "printer.port", "rule.address", "new.one");

    record Change(String setting, String value) {}

    @Provide
    Arbitrary<Change> changes() {
        var values = Arbitraries.oneOf(Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(20),
                Arbitraries.strings().ofMaxLength(12), Arbitraries.of("", "9100", "007", "NO", "null", "~", "2500 ms",
                        "https://a.example/b", "95\\d{14}", "a: b", "# no comment", "[x", "\ttab", "- dash", "true"));
        return Combinators.combine(Arbitraries.of(SETTINGS), values.filter(YamlTextProperties::isText)).as(Change::new);
    }

    /// Halves of characters and what YAML has no place for are in no text field either.
    private static boolean isText(String value) {
        return value.codePoints().allMatch(one -> one < 0xd800 || one > 0xdfff && one < 0xfffe);
    }

    @Provide
    Arbitrary<String> files() {
        var remark = Arbitraries.of("", "  # why: because", " # till: T9");
        var top = Combinators.combine(Arbitraries.of("till: T1", "theme: 'dark'", "# theme: light", "# by: hand", "", "odd: \"x y\"",
                "# till: T3"), remark).as((line, end) -> line.isEmpty() ? line : line + end);
        var shop = Combinators.combine(Arbitraries.of("shop:\n  name: K", "shop:\n    phone: 1\n    name: \"a # b\"",
                "shop: {name: K} ", "# shop:\n#   name: K", "shop:\n  name: |\n    K\n    L", "shop:\n  # phone: 5\n  name:\n    K"),
                remark.filter(String::isEmpty)).as(String::concat);
        var more = Arbitraries.of("printer:\n  host: h # where\n  # port: 9100", "# printer:\n#   host: h\n#   port: 1",
                "rule:", "codes:\n  gift-card: ''\n\n\n  # end", "# rule:\n#   address: https://x", "unknown:\n- 1\n- 2");
        return Combinators.combine(top.list().ofMaxSize(4).uniqueElements(line -> line.split(":")[0]), shop,
                more.list().ofMaxSize(3).uniqueElements(line -> line.split("[ :\n]")[line.startsWith("#") ? 1 : 0]),
                Arbitraries.of("\n", "\r\n"), Arbitraries.of(true, false)).as((tops, section, rest, end, isClosed) ->
                        (String.join("\n", tops) + "\n" + section + "\n" + String.join("\n", rest) + (isClosed ? "\n" : ""))
                                .replace("\n", end));
    }

    @Property(tries = 1500)
    void everyChangeIsReadBackAndEverythingElseStays(
            @ForAll("files") String file, @ForAll @Size(max = 6) List<@net.jqwik.api.From("changes") Change> changes)
            throws YamlText.NotEditable {
        var text = YamlText.of(file);
        for (var change : changes) {
            var before = text;
            text = text.with(change.setting(), change.value());
            assertEquals(Optional.of(List.of(change.value())), text.get(change.setting()));
            for (var other : SETTINGS) {
                if (!other.equals(change.setting())) {
                    assertEquals(before.get(other), text.get(other), other);
                }
            }
            assertEquals(before.get("unknown"), text.get("unknown"));
            assertEquals(before.get("odd"), text.get("odd"));
            assertTrue(comments(text.text(), change).containsAll(comments(before.text(), change)),
                    () -> "a comment was lost from " + before.text());
        }
    }

    /// All comments but those that are the setting itself, commented out.
    private static List<String> comments(String text, Change change) {
        var name = change.setting().substring(change.setting().indexOf('.') + 1);
        var section = change.setting().split("\\.")[0];
        return text.lines().filter(line -> line.matches("\\s*#.*|.*[^ ] {1,2}# (why|till|where).*"))
                .filter(line -> !line.matches("\\s*#\\s*(" + name + "|" + section + "):.*"))
                .map(line -> line.substring(line.lastIndexOf('#'))).collect(Collectors.toList());
    }
}
