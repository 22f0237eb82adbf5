package org.nordkassa.app.rehearsal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NeedlesTest {
    private static final Needles NEEDLES = new Needles(List.of("401234567", "Virtalampi", "aino@example.com", "secret-key"));

    @ParameterizedTest
    @ValueSource(strings = {"+358401234567", "040 123 4567 / 401234567", "+358 40 123 4567", "0(40)-123.45/67 ",
            "tel=%2B358%2040%20123%204567", "x\\u0034\\u00301234567", "MzU4IHggNDAxMjM0NTY3 401-23-45-67"})
    void aNumberIsFoundHoweverItIsWritten(String text) throws IOException {
        assertEquals(Set.of("401234567"), NEEDLES.in(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void textsAreFoundInEveryCoding() throws IOException {
        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertEquals(Set.of("Virtalampi"), NEEDLES.in("Frau VIRTALAMPI ä".getBytes(charset)), charset.name());
        }
        assertEquals(Set.of("aino@example.com"), NEEDLES.in("GET /x?email=aino%40example.com 50%".getBytes(StandardCharsets.UTF_8)));
        assertEquals(Set.of("secret-key"), NEEDLES.in("Basic c2VjcmV0LWtleQ==".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void archivesAreOpened() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("sheet.xml"));
            zip.write("<t>Virtalampi</t>".repeat(50).getBytes(StandardCharsets.UTF_8));
        }
        assertEquals(Set.of("Virtalampi"), NEEDLES.in(bytes.toByteArray()));
    }

    @Test
    void otherTextsAreLeftInPeace() throws IOException {
        assertEquals(Set.of(), NEEDLES.in("4012 x 34567, Virta lampi, 40 12 34 5 68".getBytes(StandardCharsets.UTF_8)));
    }
}
