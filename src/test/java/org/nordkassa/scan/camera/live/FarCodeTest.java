package org.nordkassa.scan.camera.live;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.far.FarCodes;

final class FarCodeTest {
    private static final GreyFrame CODE = FarCodes.qr(1.2, 4, 2);
    private static final GreyFrame PAPER = paper();
    private static final long FRAME_MILLIS = 33;
    private final FarCode far = new FarCode();
    private long now = 1_000_000;

    private static GreyFrame paper() {
        var white = CODE.pixels().clone();
        Arrays.fill(white, (byte) 240);
        return GreyFrame.of(white, CODE.width(), CODE.height());
    }

    private void look(GreyFrame frame, long millis) {
        for (long end = now + millis; now < end; now += FRAME_MILLIS) {
            far.look(frame, now);
        }
    }

    @Test
    void itIsHeldWhenItHasBeenThereForASecond() {
        look(CODE, 900);
        assertFalse(far.isHeld(now));
        look(CODE, 400);
        assertTrue(far.isHeld(now));
    }

    @Test
    void someLooksMayMissIt() {
        look(CODE, 700);
        look(PAPER, 260);
        look(CODE, 400);
        assertTrue(far.isHeld(now));
        look(PAPER, 130);
        assertTrue(far.isHeld(now));
    }

    @Test
    void itIsNotHeldAnyMoreWhenItIsGone() {
        look(CODE, 1500);
        look(PAPER, 600);
        assertFalse(far.isHeld(now));
    }

    @Test
    void whatPassesIsNotHeld() {
        for (int i = 0; i < 5; i++) {
            look(FarCodes.moved(CODE, 14 * i), 12 * FRAME_MILLIS);
            assertFalse(far.isHeld(now));
        }
    }

    @Test
    void whoeverHasHadSomethingReadBeginsAgain() {
        look(CODE, 1500);
        far.startAgain(now);
        assertFalse(far.isHeld(now));
        look(CODE, 1300);
        assertTrue(far.isHeld(now));
    }

    @Test
    void aPosterInTheRoomIsNotHeldOut() {
        look(CODE, 20_100);
        assertFalse(far.isHeld(now));
        look(PAPER, 3_000);
        far.startAgain(now);
        look(CODE, 2_000);
        assertFalse(far.isHeld(now));
    }
}
