package org.nordkassa.scan.hid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.Scan.Source;
import org.nordkassa.scan.Scan.Symbology;

class CodeAssemblerTest {
    private static final String LINK = "https://id.gs1.org/01/06414893400012/10/ABC-1+2?x=a:b;c&d=%2F(1)_*\"'&17=261231";
    private final List<Scan> scans = new ArrayList<>();
    private CodeAssembler codes = new CodeAssembler(ReportLayout.USUAL, 0x05f9);
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    private void send(byte[]... reports) {
        for (var report : reports) {
            now = now.plusMillis(3);
            codes.take(report, report.length, now).ifPresent(scans::add);
        }
    }

    private void send(List<byte[]> reports) {
        send(reports.toArray(byte[][]::new));
    }

    private void pause(Duration time) {
        now = now.plus(time);
    }

    private List<String> texts() {
        return scans.stream().map(Scan::text).toList();
    }

    @Test
    void anArticleNumberIsOneScan() {
        send(Reports.of("]E0", "6414893400012"));
        assertEquals(List.of(new Scan("6414893400012", Symbology.EAN_13, Source.HID, now)), scans);
    }

    @Test
    void aLongCodeIsPutTogetherFromItsReports() {
        send(Reports.of("]Q1", LINK));
        assertEquals(List.of(new Scan(LINK, Symbology.QR, Source.HID, now)), scans);
    }

    @Test
    void separatorsAndAccentsStayAndTheEndKeyGoes() {
        send(Reports.of("]C1", "0106414893400012\u001d10Å\r\n"));
        send(Reports.report("]X0", "Kärnä".getBytes(StandardCharsets.ISO_8859_1), 0, false));
        assertEquals(List.of("0106414893400012\u001d10Å", "Kärnä"), texts());
    }

    @Test
    void aByteBeforeTheIdentifierIsPassedOver() {
        var report = Reports.of("]E0", "6414893400012").getFirst();
        System.arraycopy(report, 2, report, 3, 58);
        report[2] = 0;
        send(report);
        assertEquals(List.of(new Scan("6414893400012", Symbology.EAN_13, Source.HID, now)), scans);
    }

    @Test
    void anotherMakersLayoutIsReadByItsDescriptor() {
        codes = new CodeAssembler(ReportLayout.of(Reports.OTHER_DESCRIPTOR).orElseThrow(), 0x0536);
        var report = new byte[37];
        report[0] = 1;
        System.arraycopy("73513537".getBytes(StandardCharsets.US_ASCII), 0, report, 1, 8);
        System.arraycopy("]E4".getBytes(StandardCharsets.US_ASCII), 0, report, 33, 3);
        send(report);
        assertEquals(List.of(new Scan("73513537", Symbology.EAN_8, Source.HID, now)), scans);
    }

    @Test
    void honeywellsOwnNumberSaysTheSymbologyWhereNoIdentifierDoes() {
        codes = new CodeAssembler(ReportLayout.USUAL, HidIdentity.HONEYWELL);
        send(Reports.report("", "CU12".getBytes(StandardCharsets.US_ASCII), 0x73, false));
        assertEquals(Symbology.QR, scans.getFirst().symbology());
    }

    @Test
    void anIdentifierInTheDataIsTakenOut() {
        send(Reports.of("", "]d20106414893400012"));
        assertEquals(List.of(new Scan("0106414893400012", Symbology.DATA_MATRIX, Source.HID, now)), scans);
    }

    @Test
    void aTornReportTakesItsWholeCodeAlong() {
        var reports = Reports.of("]Q1", LINK + LINK);
        send(reports.get(0), Arrays.copyOf(reports.get(1), 40), reports.get(2));
        assertEquals(List.of(), texts());
        assertEquals(1, codes.dropped());
        pause(Duration.ofMillis(300));
        send(Reports.of("]E0", "6414893400012"));
        assertEquals(List.of("6414893400012"), texts());
    }

    @Test
    void aCodeCutByAPauseIsNotJoinedToTheNext() {
        send(Reports.of("]Q1", LINK).getFirst());
        pause(Duration.ofSeconds(2));
        send(Reports.of("]Q1", "CUAB12CD34EF"));
        assertEquals(List.of("CUAB12CD34EF"), texts());
        assertEquals(1, codes.dropped());
    }

    @Test
    void halfACodeIsNotJoinedToACodeOfAnotherKind() {
        send(Reports.of("]Q1", LINK).getFirst());
        send(Reports.of("]E0", "6414893400012"));
        assertEquals(List.of("6414893400012"), texts());
    }

    @Test
    void aCodeThatNeverEndsIsNoneAndTheNextIsRead() {
        var endless = Reports.report("]Q1", new byte[56], 0, true);
        Arrays.fill(endless, 5, 61, (byte) 'A');
        for (int i = 0; i < 2000; i++) {
            send(endless);
        }
        assertEquals(List.of(), texts());
        pause(Duration.ofSeconds(2));
        send(Reports.of("]E0", "6414893400012"));
        assertEquals(List.of("6414893400012"), texts());
    }

    @Test
    void aDeviceThatRepeatsForEverHasSaidItOnce() {
        for (int i = 0; i < 500; i++) {
            send(Reports.of("]E0", "6414893400012"));
        }
        assertEquals(List.of("6414893400012"), texts());
        pause(Duration.ofMillis(400));
        send(Reports.of("]E0", "6414893400012"));
        assertEquals(2, scans.size());
    }

    @Test
    void manyCodesAfterOneAnotherAreAllReadInOrder() {
        var expected = new ArrayList<String>();
        for (int i = 0; i < 1200; i++) {
            expected.add("CU" + (1_000_000_000 + i));
            send(Reports.of("]C0", expected.getLast()));
        }
        assertEquals(expected, texts());
    }

    @Property
    void anyReportsGiveNoExceptionAndAReadableCodeAfterwards(@ForAll @Size(max = 20) List<byte[]> rubbish) {
        codes = new CodeAssembler(ReportLayout.USUAL, HidIdentity.HONEYWELL);
        scans.clear();
        rubbish.forEach(this::send);
        rubbish.forEach(bytes -> {
            var report = Arrays.copyOf(bytes, 64);
            report[0] = 2;
            send(report);
        });
        pause(Duration.ofSeconds(2));
        send(Reports.of("]E0", "6414893400012"));
        assertEquals("6414893400012", scans.getLast().text());
        assertTrue(scans.stream().noneMatch(scan -> scan.toString().contains("6414893400012")));
    }
}
