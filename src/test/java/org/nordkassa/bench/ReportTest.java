package org.nordkassa.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

final class ReportTest {
    @Test
    void percentilesAreMeasuredValuesByNearestRank() {
        var timings = oneToHundred();

        assertEquals(50, timings.median());
        assertEquals(95, timings.percentile(95));
        assertEquals(99, timings.percentile(99));
        assertEquals(100, timings.percentile(100));
    }

    @Test
    void ofFewValuesTheHighPercentilesAreTheWorst() {
        var timings = new Timings();
        timings.add(7);
        timings.add(3);
        timings.add(5);

        assertEquals(5, timings.median());
        assertEquals(7, timings.percentile(95));
        assertEquals(7, timings.percentile(99));
    }

    @Test
    void nothingMeasuredHasNoMedian() {
        assertThrows(IllegalStateException.class, () -> new Timings().median());
    }

    @Test
    void theRatioIsTheMedianOverTheFloor() {
        var row = Row.of("start", "ms", oneToHundred(), 40, new Aim.TimesFloor(1.5));

        assertEquals(1.25, row.ratio());
        assertTrue(row.aim().isMet(row));
        assertFalse(new Aim.TimesFloor(1.2).isMet(row));
        assertFalse(new Aim.P99Below(99).isMet(row));
    }

    @Test
    void jsonHasOneObjectPerRow() {
        var json = Report.json(List.of(Row.of("a \"quoted\" name", "ms", oneToHundred(), 40, Aim.NONE),
                Row.floor("floor", "ms", oneToHundred())));

        var rows = new JsonMapper().readTree(json);
        assertEquals(2, rows.size());
        assertEquals(List.of("name", "unit", "p50", "p95", "p99", "floor", "ratio"),
                List.copyOf(rows.get(0).propertyNames()));
        assertEquals("a \"quoted\" name", rows.get(0).get("name").asString());
        assertEquals(1.25, rows.get(0).get("ratio").asDouble());
        assertEquals(1, rows.get(1).get("ratio").asDouble());
    }

    private static Timings oneToHundred() {
        var timings = new Timings();
        IntStream.rangeClosed(1, 100).map(number -> 101 - number).forEach(timings::add);
        return timings;
    }
}
