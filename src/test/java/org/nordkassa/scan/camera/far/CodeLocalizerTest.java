package org.nordkassa.scan.camera.far;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.IntBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nordkassa.scan.camera.GreyFrame;

final class CodeLocalizerTest {
    private static final int WIDTH = 160;
    private static final int HEIGHT = 120;

    private static GreyFrame square(IntBinaryOperator grey) {
        return square(40, grey);
    }

    /// A white frame with something in its middle.
    private static GreyFrame square(int side, IntBinaryOperator grey) {
        var pixels = new byte[WIDTH * HEIGHT];
        for (int i = 0; i < pixels.length; i++) {
            int x = i % WIDTH - (WIDTH - side) / 2;
            int y = i / WIDTH - (HEIGHT - side) / 2;
            boolean isInside = x >= 0 && x < side && y >= 0 && y < side;
            pixels[i] = (byte) (isInside ? grey.applyAsInt(x, y) : 230);
        }
        return GreyFrame.of(pixels, WIDTH, HEIGHT);
    }

    @ParameterizedTest
    @CsvSource({"0.8, 0, 0", "1, 5, 0", "1.2, -9, 2", "1.5, 10, 3", "1.5, 0, 4", "2, 12, 4", "2, 3, 0"})
    void aSmallCodeIsLocatedThoughTurnedAndOutOfFocus(double module, double degrees, int blur) {
        var boxes = CodeLocalizer.locate(FarCodes.qr(module, degrees, blur));
        assertEquals(1, boxes.size());
        var box = boxes.getFirst();
        assertEquals(80, box.left() + box.width() / 2.0, 2);
        assertEquals(60, box.top() + box.height() / 2.0, 2);
        assertEquals(21 * module, box.width(), 21 * module * 0.3);
    }

    @Test
    void aCodeLargeEnoughToBeReadIsNoneOfOurs() {
        assertEquals(List.of(), CodeLocalizer.locate(FarCodes.qr(4.2, 12, 0)));
    }

    @Test
    void manySmallModulesAreNoneOfOursEither() {
        var random = new Random(3);
        assertEquals(1, CodeLocalizer.locate(square(90, (_, _) -> random.nextInt(2) * 200)).size());
        assertEquals(List.of(), CodeLocalizer.locate(square(104, (_, _) -> random.nextInt(2) * 200)));
    }

    @Test
    void stripesAndPlainSquaresAreNoCode() {
        assertEquals(List.of(), CodeLocalizer.locate(square((_, y) -> y % 3 == 0 ? 200 : 0)));
        assertEquals(List.of(), CodeLocalizer.locate(square((x, _) -> x % 3 == 0 ? 200 : 0)));
        assertEquals(List.of(), CodeLocalizer.locate(square((_, _) -> 20)));
    }

    @Test
    void aSquareThatIsHalfEmptyIsNoCode() {
        var random = new Random(3);
        assertEquals(List.of(), CodeLocalizer.locate(square((x, _) -> x < 18 ? random.nextInt(2) * 200 : 20)));
    }

    @Test
    void writingIsNoCode() {
        var random = new Random(3);
        assertEquals(List.of(), CodeLocalizer.locate(square((_, y) -> y % 8 < 5 ? random.nextInt(2) * 200 : 230)));
    }

    @Test
    void aStripOfItIsNoCode() {
        var random = new Random(3);
        assertEquals(List.of(), CodeLocalizer.locate(square((_, y) -> y < 26 ? random.nextInt(2) * 200 : 230)));
    }

    @Test
    void aFaintPatternIsNoCode() {
        var random = new Random(3);
        assertEquals(List.of(), CodeLocalizer.locate(square((_, _) -> 180 + random.nextInt(2) * 30)));
        assertEquals(1, CodeLocalizer.locate(square((_, _) -> 160 + random.nextInt(2) * 50)).size());
    }

    @Test
    void whatIsLikeItAllOverIsACarpet() {
        var random = new Random(3);
        var pixels = new byte[WIDTH * HEIGHT];
        random.nextBytes(pixels);
        assertEquals(List.of(), CodeLocalizer.locate(GreyFrame.of(pixels, WIDTH, HEIGHT)));
    }

    @Test
    void anEvenSurfaceWithACamerasNoiseIsNoCode() {
        var random = new Random(3);
        assertEquals(List.of(), CodeLocalizer.locate(square((_, _) -> 212 + random.nextInt(12))));
    }

    @Test
    void frameOfAnySizeCanBeLookedAt() {
        for (int width = 1; width < 20; width++) {
            for (int height = 1; height < 20; height++) {
                assertTrue(CodeLocalizer.locate(GreyFrame.of(new byte[width * height], width, height)).isEmpty());
            }
        }
    }
}
