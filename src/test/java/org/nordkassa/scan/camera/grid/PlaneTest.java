package org.nordkassa.scan.camera.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

final class PlaneTest {
    private static final double EXACTLY = 1e-6;

    private static Finder at(double x, double y) {
        return new Finder(x, y, 3, 2);
    }

    private static void assertSeen(Plane plane, double column, double row, double x, double y) {
        assertEquals(x, plane.x(column, row), EXACTLY);
        assertEquals(y, plane.y(column, row), EXACTLY);
    }

    /// The fourth point need not be the square's corner: an alignment pattern lies three modules farther in.
    @Property
    void theFourPointsAreSeenWhereTheyShallBe(@ForAll @DoubleRange(min = 80, max = 120) double x,
            @ForAll @DoubleRange(min = 80, max = 120) double y, @ForAll @DoubleRange(min = 15, max = 18) double fourth) {
        var plane = Plane.through(new Triple(at(10, 12), at(100, 5), at(2, 90), 0), 3.5, 17.5, fourth, x, y);

        assertSeen(plane, 3.5, 3.5, 10, 12);
        assertSeen(plane, 17.5, 3.5, 100, 5);
        assertSeen(plane, 3.5, 17.5, 2, 90);
        assertSeen(plane, fourth, fourth, x, y);
    }

    @Property
    void fromTheFrontAllModulesAreOfOneSize(@ForAll @DoubleRange(min = 1, max = 20) double unit) {
        var plane = Plane.through(new Triple(at(0, 0), at(14 * unit, 0), at(0, 14 * unit), 0), 3.5, 17.5, 17.5,
                14 * unit, 14 * unit);

        assertSeen(plane, 10.5, 10.5, 7 * unit, 7 * unit);
        assertSeen(plane, 0, 21, -3.5 * unit, 17.5 * unit);
    }
}
