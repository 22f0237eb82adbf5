package org.nordkassa.sandbox.sheet;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/// Where everything goes on A4 pages: points (1/72 inch) from the top left corner of the page, y downwards.
///
/// @param headings one per section and per page on which the section goes on
/// @param cells one per code
public record SheetLayout(List<Heading> headings, List<Cell> cells) {

    /// A4 in points.
    public static final double PAGE_WIDTH = 595.28;
    public static final double PAGE_HEIGHT = 841.89;
    static final double MARGIN = 34;
    private static final double HEADING_HEIGHT = 46;
    private static final double SECTION_GAP = 16;

    /// A section's heading.
    public record Heading(SheetSection section, int page, double top) {
    }

    /// A code and the room it has: title, bars and caption together.
    public record Cell(PrintedCode code, int page, Rectangle2D.Double area) {
    }

    public SheetLayout {
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
    }

    /// Lays the sections one after the other; a row that does not fit starts a new page under a repeated heading.
    public static SheetLayout of(List<SheetSection> sections) {
        var flow = new Flow();
        sections.forEach(flow::add);
        return new SheetLayout(flow.headings, flow.cells);
    }

    /// Number of pages, at least one.
    public int pages() {
        return 1 + cells.stream().mapToInt(Cell::page).max().orElse(0);
    }

    private static final class Flow {
        private final List<Heading> headings = new ArrayList<>();
        private final List<Cell> cells = new ArrayList<>();
        private int page;
        private double y = MARGIN;

        void add(SheetSection section) {
            startHeading(section);
            double width = (PAGE_WIDTH - 2 * MARGIN) / section.columns();
            for (int i = 0; i < section.codes().size(); i++) {
                int column = i % section.columns();
                if (column == 0 && i > 0) {
                    nextRow(section);
                }
                var area = new Rectangle2D.Double(MARGIN + column * width, y, width, section.cellHeight());
                cells.add(new Cell(section.codes().get(i), page, area));
            }
            y += section.cellHeight() + SECTION_GAP;
        }

        private void startHeading(SheetSection section) {
            if (!fits(HEADING_HEIGHT + section.cellHeight())) {
                newPage();
            }
            headings.add(new Heading(section, page, y));
            y += HEADING_HEIGHT;
        }

        private void nextRow(SheetSection section) {
            y += section.cellHeight();
            if (!fits(section.cellHeight())) {
                newPage();
                startHeading(section);
            }
        }

        private boolean fits(double height) {
            return y + height <= PAGE_HEIGHT - MARGIN;
        }

        private void newPage() {
            page++;
            y = MARGIN;
        }
    }
}
