package org.nordkassa.bench;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.imageio.ImageIO;
import tools.jackson.databind.json.JsonMapper;

/// A picture of a code, and what it says.
///
/// @param kind the first folder of its path: `qr`, `retail` or `none`
/// @param texts the right ones, any of which counts; empty when nobody knows
record Photograph(Path file, String kind, Set<String> texts) {
    /// What `expected.tsv` of a folder names: path, tab, JSON list of texts.
    static List<Photograph> in(Path folder) throws IOException {
        var all = new ArrayList<Photograph>();
        for (var line : Files.readAllLines(folder.resolve("expected.tsv"))) {
            var parts = line.split("\t", 2);
            if (parts.length == 2) {
                all.add(new Photograph(folder.resolve(parts[0]), parts[0].split("/")[0], texts(parts[1])));
            }
        }
        return all;
    }

    private static Set<String> texts(String json) {
        return StreamSupport.stream(new JsonMapper().readTree(json).spliterator(), false)
                .map(text -> plain(text.asString())).collect(Collectors.toSet());
    }

    /// White space does not count, nor does what is not ASCII: decoders guess the character set, and the lists of right
    /// texts have such characters dropped.
    static String plain(String text) {
        return text.codePoints().filter(c -> c > ' ' && c < 127)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }

    BufferedImage image() {
        try {
            return ImageIO.read(file.toFile());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    boolean isKnown() {
        return !texts.isEmpty();
    }

    boolean isRight(String text) {
        return texts.contains(plain(text));
    }
}
