package org.nordkassa.scan.layout;

import java.util.List;
import java.util.stream.Collectors;

/// What arrived of the calibration code, seen as if from one keyboard.
final class Arrival {
    private final Keyboard keyboard;
    private final String text;

    Arrival(Keyboard keyboard, String text) {
        this.keyboard = keyboard;
        this.text = text;
    }

    Keyboard keyboard() {
        return keyboard;
    }

    boolean isWhole() {
        return switch (new LayoutRepair(keyboard).repair(text)) {
            case Repair.Unchanged(var same) -> isOurs(same);
            case Repair.Repaired(var repaired, _) -> isOurs(repaired);
            case Repair.CannotRepair _ -> false;
        };
    }

    private static boolean isOurs(String repaired) {
        return repaired.replaceFirst("^][A-Za-z][0-9A-Za-z]", "").equals(Calibration.TEXT);
    }

    /// The dead keys gave nothing, or swallowed the next character as well.
    boolean isButForDeadKeys() {
        var heard = text.replace(String.valueOf(LayoutRepair.LOST_KEY), "");
        return !dead().isEmpty() && List.of(withoutDeadKeys(false), withoutDeadKeys(true)).contains(heard);
    }

    private String withoutDeadKeys(boolean swallowing) {
        var given = new StringBuilder();
        boolean swallowed = false;
        for (char key : Calibration.TEXT.toCharArray()) {
            char host = keyboard.layout().host(key);
            boolean dead = isDead(host);
            if (!dead && !swallowed) {
                given.append(keyboard.capsLock() ? keyboard.layout().swapCase(host) : host);
            }
            swallowed = dead && swallowing;
        }
        return given.toString();
    }

    String dead() {
        return Calibration.TEXT.chars().filter(key -> isDead(keyboard.layout().host((char) key)))
                .mapToObj(Character::toString).collect(Collectors.joining());
    }

    private static boolean isDead(char host) {
        return Character.getType(host) == Character.NON_SPACING_MARK;
    }
}
