package org.nordkassa.scan.camera.grid;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nordkassa.scan.camera.GreyFrame;
import org.nordkassa.scan.camera.MadeCodes;

final class PatternsTest {
    private final List<GreyFrame> searched = new ArrayList<>();
    private final Patterns patterns = new Patterns(frame -> {
        searched.add(frame);
        return Blacks.byOneThreshold(frame);
    }, 2);

    @Test
    void aFrameIsSearchedOnceForAllRungsThatLookAtIt() {
        var code = GreyFrame.of(MadeCodes.qr("CUCKPP9B8YH2", 260, 20));

        assertEquals(patterns.in(code), patterns.in(code));
        assertEquals(List.of(code), searched);
    }

    @Test
    void whatWasInTheFrameBeforeIsNotSeenInTheNext() {
        patterns.in(GreyFrame.of(MadeCodes.qr("CUCKPP9B8YH2", 260, 20)));

        assertTrue(patterns.in(GreyFrame.of(new byte[640 * 480], 640, 480)).isEmpty());
    }
}
