package org.nordkassa.scan.hid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.hid.ReportLayout.Part;

class ReportLayoutTest {
    @Test
    void theUsualReportIsFoundByItsDescriptor() {
        assertEquals(Optional.of(new ReportLayout(2, 1, 2, 5, 56, 63 * 8, 1, 64)),
                ReportLayout.of(Reports.USUAL_DESCRIPTOR));
    }

    @Test
    void anotherMakersReportIsFoundByItsDescriptor() {
        assertEquals(Optional.of(new ReportLayout(1, -1, 33, 1, 32, 36 * 8 + 3, 1, 37)),
                ReportLayout.of(Reports.OTHER_DESCRIPTOR));
    }

    @Test
    void aDescriptorWithoutCodesHasNoLayout() {
        assertEquals(Optional.empty(), ReportLayout.of(Reports.bytes(0x05, 1, 0x09, 6, 0xa1, 1, 0x75, 8, 0x95, 8, 0x81, 2)));
        assertEquals(Optional.empty(), ReportLayout.of(new byte[0]));
    }

    @Test
    void aDescriptorOfEndlessFieldsIsGivenUp() {
        assertEquals(Optional.empty(), ReportLayout.of(Reports.bytes(0x05, 0x8c, 0x77, 255, 255, 255, 127,
                0x97, 255, 255, 255, 127, 0x09, 0xfe, 0x81, 2)));
    }

    @Test
    void aReportWithMoreDataThanFitsIsTorn() {
        var report = Reports.of("]E0", "6414893400012").getFirst();
        report[1] = 57;
        assertInstanceOf(Part.Torn.class, ReportLayout.USUAL.read(report, 64));
        report[1] = (byte) 255;
        assertInstanceOf(Part.Torn.class, ReportLayout.USUAL.read(report, 64));
    }

    @Property
    void anyDescriptorAndAnyReportGiveAValue(@ForAll @Size(max = 300) byte[] descriptor, @ForAll byte[] report) {
        var layout = ReportLayout.of(descriptor).orElse(ReportLayout.USUAL);
        assertNotNull(layout.read(report, report.length));
    }

    @Property
    void aUsualDescriptorWithFaultsGivesAValue(@ForAll @Size(min = 1, max = 6) int[] places, @ForAll byte fault,
            @ForAll byte[] report) {
        var descriptor = Reports.USUAL_DESCRIPTOR.clone();
        Arrays.stream(places).forEach(place -> descriptor[Math.floorMod(place, descriptor.length)] = fault);
        ReportLayout.of(descriptor).ifPresent(layout ->
                assertNotNull(layout.read(Arrays.copyOf(report, 4097), 4097)));
    }
}
