package org.nordkassa.scan.camera.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.FoundCode;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;

final class GridQrTest {
    private static final String MEMBER = "CUCKPP9B8YH2";
    private final GridQr grid = GridQr.thorough(Patterns.byNeighbourhood(2), 5);

    /// Gives the grey of the made picture at a place.
    private interface Bend {
        int at(GreyFrame picture, int x, int y);
    }

    private static GreyFrame bent(GreyFrame picture, Bend bend) {
        var pixels = new byte[picture.width() * picture.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.clamp(bend.at(picture, i % picture.width(), i / picture.width()), 0, 255);
        }
        return GreyFrame.of(pixels, picture.width(), picture.height());
    }

    private static int grey(GreyFrame picture, double x, double y) {
        return (int) new Greys(picture).at(x, y);
    }

    private void assertRead(String text, GreyFrame frame) {
        assertEquals(Optional.of(text), grid.decode(frame).map(FoundCode::text));
    }

    @Test
    void readsCodesOfAllSizesTurnedAnyWay() {
        for (int degrees : new int[] {0, 17, 45, 90, 200, 320}) {
            assertRead(MEMBER, GreyFrame.of(MadeCodes.qr(MEMBER, 260, degrees)));
            assertRead(MEMBER.repeat(12), GreyFrame.of(MadeCodes.qr(MEMBER.repeat(12), 320, degrees)));
        }
    }

    @Test
    void readsACodeThatHasNoWhiteAroundIt() {
        var code = GreyFrame.of(MadeCodes.qr(MEMBER, 290, 0));
        int margin = 290 * 4 / 33 / 2 + 14;

        assertRead(MEMBER, bent(code, (picture, x, y) -> Math.abs(x - 320) > 145 - margin || Math.abs(y - 240) > 145 - margin
                ? 0 : picture.at(x, y)));
    }

    @Test
    void readsASmallFaintCode() {
        assertRead(MEMBER, bent(GreyFrame.of(MadeCodes.qr(MEMBER, 110, 8)),
                (picture, x, y) -> 30 + picture.at(x, y) / 6));
    }

    @Test
    void readsACodeUnderAShadowsEdge() {
        assertRead(MEMBER, bent(GreyFrame.of(MadeCodes.qr(MEMBER, 300, 5)),
                (picture, x, y) -> x > 322 ? picture.at(x, y) / 2 : picture.at(x, y)));
    }

    @Test
    void readsADenseCodeOnPaperThatIsNotFlat() {
        var text = MEMBER.repeat(20);

        assertRead(text, bent(GreyFrame.of(MadeCodes.qr(text, 400, 0)), (picture, x, y) -> grey(picture,
                x + 6 * Math.sin(y / 70.0), y + 6 * Math.sin(x / 80.0))));
    }

    @Test
    void readsAMirroredCodeSeenFromTheSide() {
        assertRead(MEMBER, bent(GreyFrame.of(MadeCodes.qr(MEMBER, 300, 0)), (picture, x, y) -> grey(picture,
                320 - (x - 320) * (1 + (y - 240) / 1200.0), 240 + (y - 240) * 1.1)));
    }

    @Test
    void theOutlineLiesAroundTheCode() {
        var found = grid.decode(GreyFrame.of(MadeCodes.qr(MEMBER, 330, 0))).orElseThrow();

        assertEquals(4, found.outline().size());
        assertTrue(found.outline().stream().allMatch(corner -> Math.abs(Math.abs(corner.x() - 320) - 125) < 12
                && Math.abs(Math.abs(corner.y() - 240) - 125) < 12), found.outline()::toString);
    }
}
