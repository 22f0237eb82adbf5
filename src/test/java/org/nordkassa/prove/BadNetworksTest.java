package org.nordkassa.prove;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Ten thousand schedules of bad networks in every test run. They are played by a program of their own: it has so much
/// to do that it wants the optimising compiler, which the other tests do without.
class BadNetworksTest {
    private static final int SCHEDULES = 10_000;

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void theBooksAgreeWhateverTheNetworkDoes() throws Exception {
        var errors = folder.resolve("prove.err");
        var json = folder.resolve("findings.json");
        var proof = new ChildJvm(folder).startForLong(Prove.class,
                List.of("--network", "--rounds", String.valueOf(SCHEDULES), "--json", json.toString()), errors);
        var said = new String(proof.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, proof.waitFor(), said + Files.readString(errors));
        var promised = JsonMapper.shared().readTree(Files.readString(json)).get(0);
        assertEquals(SCHEDULES, promised.path("held").asInt(), said);
        assertEquals(0, promised.path("broken").asInt(), said);
    }
}
