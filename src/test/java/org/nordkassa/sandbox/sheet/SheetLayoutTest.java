package org.nordkassa.sandbox.sheet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SheetLayoutTest {

    @Test
    void aRowThatDoesNotFitGoesOnUnderARepeatedHeading() {
        var layout = SheetLayout.of(List.of(section(3, 100, 24), section(2, 100, 1)));
        assertEquals(2, layout.pages());
        assertEquals(List.of(0, 1, 1), layout.headings().stream().map(SheetLayout.Heading::page).toList());
    }

    @Test
    void noCellOverlapsAnotherOrLeavesThePage() {
        var cells = SheetLayout.of(List.of(section(5, 142, 33), section(3, 96, 7), section(4, 89, 60))).cells();
        assertEquals(100, cells.size());
        for (var cell : cells) {
            var area = cell.area();
            assertTrue(area.getMinX() >= 0 && area.getMaxX() <= SheetLayout.PAGE_WIDTH);
            assertTrue(area.getMinY() >= 0 && area.getMaxY() <= SheetLayout.PAGE_HEIGHT);
            assertFalse(cells.stream().anyMatch(other -> other != cell && overlap(cell, other)));
        }
    }

    private static boolean overlap(SheetLayout.Cell one, SheetLayout.Cell other) {
        var common = one.area().createIntersection(other.area());
        return one.page() == other.page() && common.getWidth() > 0.001 && common.getHeight() > 0.001;
    }

    private static SheetSection section(int columns, double cellHeight, int codes) {
        return new SheetSection("Title", "hint", columns, cellHeight, IntStream.range(0, codes)
                .mapToObj(i -> new PrintedCode(BarcodeFormat.QR_CODE, "T" + i, "", "", "")).toList());
    }
}
