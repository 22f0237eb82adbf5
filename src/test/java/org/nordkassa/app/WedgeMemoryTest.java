package org.nordkassa.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.scan.WedgeDevice;
import org.nordkassa.scan.layout.Keyboard;
import org.nordkassa.scan.layout.KeyboardLayout;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteSettings;

class WedgeMemoryTest {
    private static final WedgeDevice HAND = new WedgeDevice("hand", "~", "", Duration.ofMillis(30), 4, false,
            Keyboard.PLAIN, true);

    @TempDir
    private Path home;

    @Test
    void whatCalibrationFoundIsThereAtTheNextStart() throws InterruptedException {
        var found = HAND.withKeyboard(new Keyboard(KeyboardLayout.DANISH, true), false);
        try (var database = Database.open(home)) {
            var memory = new WedgeMemory(new SqliteSettings(database));
            memory.remember(found);
            for (int i = 0; i < 1000 && memory.recall(List.of(HAND)).equals(List.of(HAND)); i++) {
                Thread.sleep(10);
            }
        }
        try (var database = Database.open(home)) {
            assertEquals(List.of(WedgeDevice.USUAL, found),
                    new WedgeMemory(new SqliteSettings(database)).recall(List.of(WedgeDevice.USUAL, HAND)));
        }
    }

    @Test
    void whatIsNotUnderstoodIsAsIfItWereNotThere() {
        try (var database = Database.open(home)) {
            var settings = new SqliteSettings(database);
            settings.put("wedge.keyboard.hand", "KLINGON turned");
            assertEquals(List.of(HAND), new WedgeMemory(settings).recall(List.of(HAND)));
        }
    }
}
