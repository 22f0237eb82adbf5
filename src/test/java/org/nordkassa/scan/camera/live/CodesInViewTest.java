package org.nordkassa.scan.camera.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.Scan.Symbology;
import org.nordkassa.scan.camera.FoundCode;

final class CodesInViewTest {
    private static final FoundCode MEMBER = code("CUCKPP9B8YH2", Symbology.QR);
    private static final FoundCode MILK = code("6414893400016", Symbology.EAN_13);
    private final CodesInView codes = new CodesInView();
    private long millis;

    private static FoundCode code(String text, Symbology symbology) {
        return new FoundCode(text, symbology, List.of(), "test");
    }

    private boolean take(FoundCode code) {
        millis += 33;
        return codes.take(Optional.of(code), millis);
    }

    private void nothing(int frames) {
        for (int i = 0; i < frames; i++) {
            millis += 33;
            assertFalse(codes.take(Optional.empty(), millis));
        }
    }

    @Test
    void aCodeThatStaysCountsOnce() {
        assertTrue(take(MEMBER));
        for (int i = 0; i < 200; i++) {
            assertFalse(take(MEMBER));
        }
    }

    @Test
    void framesInWhichItWasMissedDoNotMakeItNew() {
        take(MEMBER);
        nothing(30);
        assertFalse(take(MEMBER));
    }

    @Test
    void onceItHasLeftItCountsAgain() {
        take(MEMBER);
        nothing(60);
        assertTrue(take(MEMBER));
    }

    @Test
    void aStillPictureWhoseFramesAreNotReadMakesNothingNew() {
        take(MEMBER);
        millis += 60_000;
        assertFalse(take(MEMBER));
    }

    @Test
    void twoCodesSideBySideCountOnceEach() {
        assertTrue(take(MEMBER));
        assertTrue(take(MILK));
        for (int i = 0; i < 50; i++) {
            assertFalse(take(MEMBER));
            assertFalse(take(MILK));
        }
    }

    @Test
    void kindsThatAreSoonMisreadNeedASecondFrame() {
        for (var weak : List.of(Symbology.ITF, Symbology.UPC_E, Symbology.EAN_8, Symbology.CODE_128)) {
            assertFalse(take(code("12345670", weak)));
            assertTrue(take(code("12345670", weak)));
        }
        assertFalse(take(code("04252614", Symbology.UPC_E)));
        assertFalse(take(code("04252624", Symbology.UPC_E)), "the second frame must say the same");
        assertEquals(false, take(code("04252634", Symbology.UPC_E)));
    }
}
