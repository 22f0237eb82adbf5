package org.nordkassa.scan.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BarcodeFormat;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.Scan.Symbology;

final class DecoderLadderTest {
    private static final Duration LONG = Duration.ofMinutes(1);
    private static final String MEMBER = "70012345678";
    private final DecoderLadder ladder = DecoderLadder.standard(LONG);

    @Test
    void readsACustomerCardTurnedAnyWay() {
        for (int degrees = 0; degrees < 360; degrees += 40) {
            assertRead(MEMBER, Symbology.QR, MadeCodes.qr(MEMBER, 200, degrees));
        }
    }

    @Test
    void readsABlurredCode() {
        assertRead(MEMBER, Symbology.QR, MadeCodes.blurred(MadeCodes.qr(MEMBER, 300, 7), 4));
    }

    @Test
    void readsASmallCode() {
        assertRead(MEMBER, Symbology.QR, MadeCodes.qr(MEMBER, 70, 0));
    }

    @Test
    void readsACodeInTheDarkAndInGlare() {
        var picture = MadeCodes.qr(MEMBER, 240, 12);

        assertRead(MEMBER, Symbology.QR, MadeCodes.between(picture, 4, 40));
        assertRead(MEMBER, Symbology.QR, MadeCodes.between(picture, 190, 250));
    }

    @Test
    void readsAWhiteCodeOnBlack() {
        assertRead(MEMBER, Symbology.QR, MadeCodes.between(MadeCodes.qr(MEMBER, 240, 0), 250, 5));
    }

    @Test
    void readsRetailCodes() {
        assertRead("6414893400016", Symbology.EAN_13,
                MadeCodes.bars("6414893400016", BarcodeFormat.EAN_13, 330, 0));
        assertRead("73513537", Symbology.EAN_8, MadeCodes.bars("73513537", BarcodeFormat.EAN_8, 300, 0));
        assertRead("012345678905", Symbology.UPC_A, MadeCodes.bars("012345678905", BarcodeFormat.UPC_A, 330, 0));
        assertRead("NK-4711", Symbology.CODE_128, MadeCodes.bars("NK-4711", BarcodeFormat.CODE_128, 400, 0));
        assertRead("00012345678905", Symbology.ITF, MadeCodes.bars("00012345678905", BarcodeFormat.ITF, 400, 0));
        assertRead("0106414893400016", Symbology.DATA_MATRIX, MadeCodes.dataMatrix("0106414893400016", 160));
    }

    @Test
    void readsBarsUprightUpsideDownAndSlanted() {
        for (int degrees : new int[] {90, 180, 270, 15, -24}) {
            assertRead("6414893400016", Symbology.EAN_13,
                    MadeCodes.bars("6414893400016", BarcodeFormat.EAN_13, 330, degrees));
        }
    }

    @Test
    void anElementStringOfGs1IsKnownAsSuch() {
        assertRead("0106414893400016", Symbology.GS1_128,
                MadeCodes.bars("\u00f10106414893400016", BarcodeFormat.CODE_128, 420, 0));
    }

    @Test
    void theOutlineLiesOnTheCode() {
        var found = ladder.decodeStill(GreyFrame.of(MadeCodes.qr(MEMBER, 200, 0)), LONG).orElseThrow();

        assertFalse(found.outline().isEmpty());
        assertTrue(found.outline().stream().allMatch(corner -> Math.abs(corner.x() - MadeCodes.WIDTH / 2.0) < 110
                && Math.abs(corner.y() - MadeCodes.HEIGHT / 2.0) < 110), found.outline()::toString);
    }

    @Test
    void whatWasReadBeforeIsNotReadAgainFromAnEmptyFrame() {
        ladder.decodeStill(GreyFrame.of(MadeCodes.bars("6414893400016", BarcodeFormat.EAN_13, 330, 0)), LONG);

        assertEquals(Optional.empty(), ladder.decodeStill(GreyFrame.of(new byte[640 * 480], 640, 480), LONG));
    }

    @Test
    void tinyFramesAreNoTrouble() {
        for (int side = 1; side < 40; side++) {
            assertEquals(Optional.empty(), ladder.decodeStill(GreyFrame.of(new byte[side * 3], side, 3), LONG));
        }
    }

    @Test
    void aCodesTextIsNotInItsDescription() {
        assertFalse(new FoundCode(MEMBER, Symbology.QR, List.of(), "x").toString().contains(MEMBER));
    }

    @Test
    void aStreamTakesThreeRungsInTurnAndTheFirstOnesAlways() {
        var tried = new ArrayList<String>();
        var stream = new DecoderLadder(List.of(blind("always", tried)), List.of(blind("a", tried),
                blind("b", tried), blind("c", tried), blind("d", tried)), List.of(), LONG, () -> 0);

        IntStream.range(0, 2).forEach(_ -> stream.decode(empty()));

        assertEquals(List.of("always", "a", "b", "c", "always", "d", "a", "b"), tried);
    }

    @Test
    void aRungThatIsKnownNotToFitIsLeftToTheNextFrameOrPassedOver() {
        var clock = new AtomicLong();
        var tried = new ArrayList<String>();
        var stream = new DecoderLadder(List.of(), List.of(blind("a", tried, clock, 4), blind("b", tried, clock, 4),
                blind("c", tried, clock, 4), blind("dear", tried, clock, 50)), List.of(blind("still", tried)),
                Duration.ofMillis(9), clock::get);

        stream.decode(empty());
        assertEquals(List.of("a", "b", "c"), tried, "costs are not known yet");
        stream.decode(empty());
        assertEquals(List.of("dear"), tried.subList(3, tried.size()), "it is known to be dear only afterwards");
        stream.decode(empty());
        stream.decode(empty());
        assertEquals(List.of("a", "b", "c", "a"), tried.subList(4, tried.size()));
    }

    @Test
    void theRungThatHasReadIsAskedFirst() {
        var tried = new ArrayList<String>();
        var code = new FoundCode(MEMBER, Symbology.QR, List.of(), "");
        var stream = new DecoderLadder(List.of(blind("always", tried)), List.of(blind("a", tried),
                new Stage(View.PLAIN, "b", _ -> {
                    tried.add("b");
                    return Optional.of(code);
                })), List.of(), LONG, () -> 0);

        stream.decode(empty());
        stream.decode(empty());

        assertEquals(List.of("always", "a", "b", "b"), tried);
    }

    @Test
    void aStillEndsWithItsBudget() {
        var clock = new AtomicLong();
        var tried = new ArrayList<String>();
        var still = new DecoderLadder(List.of(blind("a", tried)), List.of(blind("b", tried), blind("c", tried)),
                List.of(), LONG, () -> clock.getAndAdd(1_000_000));

        still.decodeStill(empty(), Duration.ofNanos(2_500_000));

        assertEquals(List.of("a", "b"), tried);
    }

    private static Stage blind(String name, List<String> tried) {
        return new Stage(View.PLAIN, name, _ -> {
            tried.add(name);
            return Optional.empty();
        });
    }

    private static Stage blind(String name, List<String> tried, AtomicLong clock, long millis) {
        return new Stage(View.PLAIN, name, _ -> {
            tried.add(name);
            clock.addAndGet(millis * 1_000_000);
            return Optional.empty();
        });
    }

    private static GreyFrame empty() {
        return GreyFrame.of(new byte[16], 4, 4);
    }

    private void assertRead(String text, Symbology symbology, BufferedImage picture) {
        assertRead(text, symbology, GreyFrame.of(picture));
    }

    private void assertRead(String text, Symbology symbology, GreyFrame frame) {
        var found = ladder.decodeStill(frame, LONG);

        assertEquals(Optional.of(text), found.map(FoundCode::text));
        assertEquals(Optional.of(symbology), found.map(FoundCode::symbology));
    }
}
