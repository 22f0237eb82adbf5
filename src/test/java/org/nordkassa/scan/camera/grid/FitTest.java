package org.nordkassa.scan.camera.grid;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;

final class FitTest {
    /// Version 1: 21 modules, and four of white on either side.
    private static final int SIDE = 21;
    private static final double UNIT = 10;
    private final GreyFrame picture = GreyFrame.of(MadeCodes.qr("NK-4711", (int) UNIT * (SIDE + 8), 0));
    private final double left = (picture.width() - UNIT * SIDE) / 2;
    private final double top = (picture.height() - UNIT * SIDE) / 2;

    private Finder finder(double column, double row) {
        return new Finder(left + UNIT * column, top + UNIT * row, UNIT, 5);
    }

    private Triple triple(double far) {
        return new Triple(finder(3.5, 3.5), finder(far, 3.5), finder(3.5, far), 0);
    }

    private boolean alternates(Triple triple, int side) {
        var fit = new Fit(new Greys(picture), triple, side);
        return fit.alternates(fit.best().plane());
    }

    @Test
    void theLinesOfAlternatingModulesAreThereInACode() {
        assertTrue(alternates(triple(SIDE - 3.5), SIDE));
    }

    @Test
    void theyAreNotThereWhereItsPatternsBelongToNoCode() {
        assertFalse(alternates(triple(SIDE - 3.5), 57), "the lines of a much larger code");
        assertFalse(alternates(triple(2 * SIDE), SIDE), "patterns that do not belong together");
    }
}
