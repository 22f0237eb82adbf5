package org.nordkassa.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProveTest {
    @Test
    void wordsSayWhichProofsAreRun() {
        var scope = Prove.Scope.of(List.of("--kill", "--seed", "7", "--rounds", "3", "--json", "out.json"));
        assertEquals(new Prove.Scope(List.of("kill"), Optional.of(7L), Optional.of(3), Optional.of(Path.of("out.json"))),
                scope);
        assertFalse(scope.has("soak"));
        assertTrue(Prove.Scope.of(List.of()).has("soak"));
        assertThrows(IllegalArgumentException.class, () -> Prove.Scope.of(List.of("--everything")));
    }

    @Test
    void rowsAreWrittenForPrograms() throws IOException {
        var json = Prove.json(List.of(new Finding("a", 3, 2, 1, 0.5, true, List.of("x"))));
        assertEquals("[{\"name\":\"a\",\"rounds\":3,\"held\":2,\"broken\":1,\"seconds\":0.5}]",
                json.replaceAll("\\s", ""));
    }

    @Test
    void whatIsNotPromisedMayBreak() {
        var finding = new Finding("a", 3, 2, 1, 0.5, true, List.of("x"));
        assertFalse(finding.isGood());
        assertTrue(finding.notPromised().isGood());
    }
}
