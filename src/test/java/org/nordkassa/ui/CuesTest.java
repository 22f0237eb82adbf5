package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.ui.demo.Canned;

class CuesTest {
    @Test
    void everyStepHasItsSound() {
        var two = Canned.selling(Canned.eightLines().subList(0, 2));
        var three = Canned.selling(Canned.eightLines().subList(0, 3));
        assertEquals(Optional.of(Sounds.Cue.SCANNED), Cues.between(two, three));
        assertEquals(Optional.empty(), Cues.between(three, two));
        assertEquals(Optional.of(Sounds.Cue.MEMBER), Cues.between(three, Canned.memberAsking()));
        assertEquals(Optional.of(Sounds.Cue.REFUSED), Cues.between(Canned.memberAnswered(), Canned.memberTroubled()));
        assertEquals(Optional.of(Sounds.Cue.DONE), Cues.between(three, Canned.finished(Optional.empty())));
    }
}
