package org.nordkassa.scan.layout;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds out by one code how the host sees a scanner's keys.
public sealed interface Calibration {
    /// What the code on the set-up screen says: every printable character of ASCII but the blank, so also all that a GS1
    /// Digital Link, a GS1 element string or a customer's code may hold. Digits stand between the keys that are dead
    /// somewhere, so that none joins its neighbour unseen.
    String TEXT = "NKCAL1`2=3+4[5]6{7}8~9^0-_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ!@#$%&*()\\|;:'\",<.>/?";

    /// The scanner can be used as it is set.
    record Recognised(Keyboard keyboard) implements Calibration {}

    /// The layout is known, but with it some characters never arrive: the scanner has to be set to the host's country.
    ///
    /// @param lost the characters of a code that cannot be read
    record KeysLost(Keyboard keyboard, String lost) implements Calibration {}

    /// It was our code, on a layout that is not known: the scanner has to be set to the host's country.
    record UnknownLayout() implements Calibration {}

    /// Another code was scanned.
    record OtherCode() implements Calibration {}

    /// @param arrived all that came, blanks around it and a symbology identifier before it allowed
    static Calibration from(String arrived) {
        var text = arrived.strip();
        return keyboards().filter(keyboard -> new Arrival(keyboard, text).isWhole()).findFirst()
                .<Calibration>map(Recognised::new)
                .or(() -> keyboards().map(keyboard -> new Arrival(keyboard, text)).filter(Arrival::isButForDeadKeys)
                        .findFirst().map(arrival -> new KeysLost(arrival.keyboard(), arrival.dead())))
                .orElseGet(() -> looksLikeOurs(text) ? new UnknownLayout() : new OtherCode());
    }

    private static Stream<Keyboard> keyboards() {
        return Stream.of(false, true).flatMap(capsLock ->
                Arrays.stream(KeyboardLayout.values()).map(layout -> new Keyboard(layout, capsLock)));
    }

    /// Most keys that are letters on one layout are so on the others, in whichever case, and digits are in one row.
    private static boolean looksLikeOurs(String text) {
        var letters = letters(text);
        long found = letters(TEXT).chars().filter(letter -> letters.indexOf(letter) >= 0).count();
        return text.length() > TEXT.length() / 2 && text.length() < 2 * TEXT.length() && found >= TEXT.length() / 2;
    }

    private static String letters(String text) {
        return text.chars().filter(Character::isLetter).mapToObj(Character::toString).collect(Collectors.joining());
    }
}
