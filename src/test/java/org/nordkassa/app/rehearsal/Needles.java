package org.nordkassa.app.rehearsal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/// Looks for known texts in files, however they are written there: in UTF-8 or UTF-16, percent-encoded, with JSON's or Java's
/// escapes, in Base64, numbers with whatever parts them, within archives and PDFs.
record Needles(List<String> words) {
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[\\s\\u00A0().,/_-]{1,3}(?=\\d)");
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    Needles {
        words = List.copyOf(words);
    }

    /// @return which of them are in the file
    Set<String> in(Path file) throws IOException {
        return in(Files.readAllBytes(file));
    }

    Set<String> in(byte[] bytes) throws IOException {
        var found = new LinkedHashSet<String>();
        for (var text : texts(bytes)) {
            found.addAll(in(text));
        }
        return found;
    }

    private Set<String> in(String text) {
        var found = new LinkedHashSet<String>();
        var plain = text.toLowerCase(Locale.ROOT);
        var bare = BETWEEN_DIGITS.matcher(plain).replaceAll("");
        for (var word : words) {
            var wanted = word.toLowerCase(Locale.ROOT);
            var coded = Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)).replaceAll("=+$", "");
            if (plain.contains(wanted) || bare.contains(wanted)
                    || text.contains(coded.substring(0, coded.length() - 1))) {
                found.add(word);
            }
        }
        return found;
    }

    private static List<String> texts(byte[] bytes) throws IOException {
        var texts = new ArrayList<String>();
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            var text = new String(bytes, charset);
            texts.add(text);
            texts.add(unescaped(percentDecoded(text)));
        }
        if (startsWith(bytes, "%PDF")) {
            try (var paper = Loader.loadPDF(bytes)) {
                texts.add(new PDFTextStripper().getText(paper));
                texts.add(paper.getDocumentInformation().getCOSObject().toString());
            }
        } else if (startsWith(bytes, "PK")) {
            texts.addAll(zipped(bytes));
        } else if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b) {
            texts.addAll(texts(new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes()));
        }
        return texts;
    }

    private static List<String> zipped(byte[] bytes) throws IOException {
        var texts = new ArrayList<String>();
        var copy = Files.write(Files.createTempFile("needles", ".zip"), bytes);
        try (var zip = new ZipFile(copy.toFile())) {
            for (var entry : zip.stream().toList()) {
                texts.add(entry.getName());
                texts.addAll(texts(zip.getInputStream(entry).readAllBytes()));
            }
        } finally {
            Files.delete(copy);
        }
        return texts;
    }

    private static boolean startsWith(byte[] bytes, String start) {
        return new String(bytes, 0, Math.min(bytes.length, start.length()), StandardCharsets.ISO_8859_1).equals(start);
    }

    private static String percentDecoded(String text) {
        try {
            return URLDecoder.decode(text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B"),
                    StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new UncheckedIOException(new IOException(unreadable));
        }
    }

    private static String unescaped(String text) {
        return ESCAPED.matcher(text).replaceAll(match -> Matcher.quoteReplacement(
                Character.toString((char) Integer.parseInt(match.group(1), 16))));
    }
}
