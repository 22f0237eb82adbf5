package org.nordkassa.members;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvReadFeature;
import tools.jackson.dataformat.csv.CsvSchema;

/// Text with a row a line: separated by semicolons, tabs, commas or bars; in UTF-8, UTF-16 or, where it is neither, the
/// characters of Windows.
record TextTable(Path file) implements Table {
    private static final List<Character> SEPARATORS = List.of(';', '\t', ',', '|');
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;

    @Override
    public void read(Sink sink) throws IOException, UnusableFile {
        var charset = charset();
        try (var reader = open(charset);
                MappingIterator<String[]> rows = CsvMapper.builder().enable(CsvReadFeature.WRAP_AS_ARRAY).build()
                        .readerFor(String[].class).with(CsvSchema.emptySchema().withColumnSeparator(separator(charset)))
                        .readValues(reader)) {
            for (int number = 1; rows.hasNext(); number++) {
                if (!sink.take(new TableRow(number, Arrays.stream(rows.next()).map(TextTable::cell).toList()))) {
                    return;
                }
            }
        } catch (JacksonException broken) {
            throw new UnusableFile(new Problem.Damaged(), broken);
        }
    }

    /// `="0401234567"` is how some programs keep Excel from making a number of it.
    private static Cell cell(String text) {
        if (text == null) {
            return Cell.EMPTY;
        }
        var bare = text.matches("=\".*\"") ? text.substring(2, text.length() - 1) : text;
        return Cell.text(bare.startsWith("\uFEFF") ? bare.substring(1) : bare);
    }

    private Reader open(Charset charset) throws IOException {
        return new BufferedReader(new InputStreamReader(Files.newInputStream(file), charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPLACE).onUnmappableCharacter(CodingErrorAction.REPLACE)));
    }

    /// The one that stands most often in the first line that says anything.
    private char separator(Charset charset) throws IOException {
        try (var reader = new BufferedReader(open(charset)); Stream<String> lines = reader.lines()) {
            var heading = lines.filter(line -> !line.isBlank()).findFirst().orElse("");
            return SEPARATORS.stream().max((one, other) ->
                    Long.compare(count(heading, one), count(heading, other))).filter(sign ->
                    count(heading, sign) > 0).orElse(';');
        }
    }

    private static long count(String line, char sign) {
        return line.chars().filter(character -> character == sign).count();
    }

    private Charset charset() throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            var head = bytes.readNBytes(HEAD);
            if (head.length >= 2 && (head[0] & 0xFF) == 0xFF && (head[1] & 0xFF) == 0xFE) {
                return StandardCharsets.UTF_16LE;
            }
            if (head.length >= 2 && (head[0] & 0xFF) == 0xFE && (head[1] & 0xFF) == 0xFF) {
                return StandardCharsets.UTF_16BE;
            }
        }
        return isUtf8() ? StandardCharsets.UTF_8 : WINDOWS;
    }

    private boolean isUtf8() throws IOException {
        try (var reader = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT))) {
            return reader.transferTo(java.io.Writer.nullWriter()) >= 0;
        } catch (CharacterCodingException other) {
            return false;
        }
    }
}
