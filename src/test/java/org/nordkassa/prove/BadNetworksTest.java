package org.nordkassa.prove;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// Ten thousand schedules of bad networks in every test run, beside the other tests: they need one thread and no clock.
@Execution(ExecutionMode.CONCURRENT)
class BadNetworksTest {
    private static final int SCHEDULES = 10_000;

    @Test
    void theBooksAgreeWhateverTheNetworkDoes() throws Exception {
        ShortProofsTest.assertHeld(new NetworkProof(Optional.empty(), SCHEDULES).run());
    }
}
