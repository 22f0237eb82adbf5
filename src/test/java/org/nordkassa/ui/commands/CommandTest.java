package org.nordkassa.ui.commands;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Optional;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;

class CommandTest {
    @Test
    void noKeyBelongsToTwoCommands() {
        var owners = new HashMap<KeyCombination, Command>();
        for (var command : Command.values()) {
            for (var key : command.keys()) {
                var other = owners.put(key, command);
                assertEquals(null, other, key + " of " + command);
            }
        }
    }

    @Test
    void everyCommandHasAKeyAndIsFoundByItsId() {
        for (var command : Command.values()) {
            assertTrue(!command.keyText().isEmpty(), command.id());
            assertEquals(Optional.of(command), Command.byId(command.id()));
        }
    }
}
