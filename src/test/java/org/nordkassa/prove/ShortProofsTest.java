package org.nordkassa.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.Display;
import org.nordkassa.app.Toolkit;

/// The proofs in the short form that every test run can afford; `./nordkassa prove` runs them whole.
class ShortProofsTest {
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    Path folder;

    static void assertHeld(List<Finding> findings) {
        for (var finding : findings) {
            assertTrue(finding.rounds() > 0, finding.name());
            if (finding.promised()) {
                assertEquals(List.of(), finding.what(), finding.name());
            }
        }
    }

    @Test
    void killedAtOneInManyPointsTheBooksAgree() throws Exception {
        assertHeld(new KillProof(folder, 1).run());
    }

    @Test
    void ofTwoTillsOneHasTheMoney() throws Exception {
        assertHeld(new TwoTillsProof(folder, 15).run());
    }

    @Test
    void aShortDayLeavesNothingBehind() throws Exception {
        assertHeld(new SoakProof(folder, 60, new Toolkit(Display.NONE)).run());
    }
}
