package org.nordkassa.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Nothing is put off in the sources, and they know nobody's machine. What is to be done stands in the issues.
class SourceTextTest {
    /// Written in pieces so that this file may be searched as well.
    private static final Pattern UNWANTED =
            Pattern.compile("\\bTO" + "DO\\b|\\bFIX" + "ME\\b|(?<![\\w.~}-])/(ho" + "me|wo" + "rk|Us" + "ers)/\\w");
    private static final Set<String> TEXTS = Set.of(
            "java", "md", "properties", "css", "fxml", "sql", "yaml", "yml", "txt", "csv", "tsv", "json", "sh", "cmd",
            "svg", "xml");

    @Test
    void ofTheProjectIsClean() throws IOException {
        var found = new ArrayList<String>();
        for (var folder : List.of("src", "docs", "assets", "README.md", "CHANGELOG.md", "CONTRIBUTING.md", "pom.xml")) {
            found.addAll(unwanted(Path.of(folder)));
        }
        assertEquals(List.of(), found);
    }

    @ParameterizedTest
    @ValueSource(strings = {"// TO:DO: later", "/// FIX:ME", "see /ho:me/maija/till", "path=/wo:rk/main",
            "(/Us:ers/maija)"})
    void thatIsUnwantedIsFound(String line, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Notes.md"), "fine\n" + line.replaceFirst(":", "") + "\n");
        assertEquals(List.of(folder.resolve("Notes.md") + ":2"), unwanted(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"the networks/works of art", "https://example.com/wo:rk/1", "~/.ho:me", "a to:do list"})
    void thatOnlyLooksAlikeIsNot(String line, @TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("Notes.md"), line.replaceFirst("(?<=\\w):(?=\\w)", "") + "\n");
        assertTrue(unwanted(folder).isEmpty());
    }

    private static List<String> unwanted(Path folder) throws IOException {
        var found = new ArrayList<String>();
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (var file : files.filter(SourceTextTest::isText).toList()) {
                    var lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (UNWANTED.matcher(lines.get(i)).find()) {
                            found.add(file + ":" + (i + 1));
                        }
                    }
                }
            }
        }
        return found;
    }

    private static boolean isText(Path file) {
        var name = file.getFileName().toString();
        return Files.isRegularFile(file) && TEXTS.contains(name.substring(name.lastIndexOf('.') + 1));
    }
}
