package org.nordkassa.ui.status;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.scan.sight.CameraState;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.status.StatusModel.Light;
import org.nordkassa.ui.text.Texts;

class StatusModelTest {
    private final Texts texts = new Texts(Locale.ENGLISH, Canned.ZONE);

    @Test
    void whenAllIsWellEverythingSaysSo() {
        var lamps = StatusModel.of(Canned.empty(), Optional.of(new ReceiptPrinter.Done()), new CameraState.Off(), texts).lamps();
        assertEquals(5, lamps.size());
        lamps.forEach(lamp -> assertEquals(Light.GOOD, lamp.light()));
        lamps.forEach(lamp -> assertEquals("ready", lamp.word()));
    }

    @Test
    void aSilentSystemSaysSinceWhenAndWhatWaits() {
        var lamps = StatusModel.of(Canned.memberTroubled(), Optional.empty(), new CameraState.Off(), texts).lamps();
        assertEquals("no answer 12:03 · 3 waiting", lamps.get(2).word());
        assertEquals(Light.BAD, lamps.get(2).light());
        assertEquals(Light.WAITING, lamps.get(3).light());
        assertEquals("", lamps.getFirst().word());
    }

    @Test
    void whatHasNotBeenAskedIsQuietButCanBeHeard() {
        var printer = StatusModel.of(Canned.empty(), Optional.empty(), new CameraState.Off(), texts).lamps().getLast();
        assertEquals("", printer.word());
        assertEquals("not asked yet", printer.spoken());
    }

    @Test
    void aPrinterThatFailedStaysMarked() {
        var lamp = StatusModel.of(Canned.empty(), Optional.of(new ReceiptPrinter.Failed("no paper")), new CameraState.Off(), texts).lamps()
                .getLast();
        assertEquals(Light.BAD, lamp.light());
        assertEquals("check paper and cable", lamp.word());
    }
}
