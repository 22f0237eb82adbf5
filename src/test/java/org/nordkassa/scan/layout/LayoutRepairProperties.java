package org.nordkassa.scan.layout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.StringLength;
import org.nordkassa.scan.layout.Repair.CannotRepair;
import org.nordkassa.scan.layout.Repair.Why;

class LayoutRepairProperties {
    @Provide
    Arbitrary<String> printable() {
        return Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(60);
    }

    static String textOf(Repair repair) {
        return switch (repair) {
            case Repair.Unchanged(var text) -> text;
            case Repair.Repaired(var text, _) -> text;
            case CannotRepair _ -> throw new AssertionError(repair.toString());
        };
    }

    /// Blanks after a dead key, and pairs of keys that give what one key gives: the losses that
    /// [LayoutRepair] owns up to.
    private static String asFarAsKeysTell(String text, KeyboardLayout layout, boolean raising) {
        var told = new StringBuilder();
        boolean dead = false;
        for (char key : text.toCharArray()) {
            if (!dead || key != ' ') {
                told.append(key);
            }
            dead = Character.getType(layout.host(key)) == Character.NON_SPACING_MARK;
        }
        if (layout == KeyboardLayout.FRENCH && raising) {
            return told.toString().replace("[@", "`");
        }
        return layout == KeyboardLayout.FINNISH_SWEDISH
                ? told.toString().replace("]a", "'").replace("]o", ";").replace("]A", "\"").replace("]O", ":")
                : told.toString();
    }

    @Property
    void whatAUsScannerSendsIsReadOnEveryHost(@ForAll("printable") String text, @ForAll KeyboardLayout layout,
            @ForAll boolean capsLock, @ForAll boolean raising) {
        var keyboard = new Keyboard(layout, capsLock);
        var arrived = new UsScanner(keyboard).arrives(text, raising);
        assertEquals(asFarAsKeysTell(text, layout, raising), textOf(new LayoutRepair(keyboard).repair(arrived)));
    }

    @Property
    void outsideATextFieldATextIsReadOrItsLossIsTold(@ForAll("printable") String text, @ForAll KeyboardLayout layout) {
        var keyboard = new Keyboard(layout, false);
        long dead = text.chars().filter(key ->
                Character.getType(layout.host((char) key)) == Character.NON_SPACING_MARK).count();
        var repair = new LayoutRepair(keyboard).repair(new UsScanner(keyboard).arrivesOutsideFields(text));
        if (dead > 0) {
            assertEquals(new CannotRepair(Why.KEYS_LOST, (int) dead), repair);
        } else {
            assertEquals(text, textOf(repair));
        }
    }

    @Property
    void anyTextAtAllGivesAValueThatDoesNotTellIt(@ForAll @StringLength(max = 300) String arrived,
            @ForAll KeyboardLayout layout, @ForAll boolean capsLock) {
        var repair = new LayoutRepair(new Keyboard(layout, capsLock)).repair(arrived);
        var shown = repair.toString();
        assertEquals(shown, shown.codePoints().filter(c -> c < 128).mapToObj(Character::toString)
                .collect(Collectors.joining()));
        assertNotNull(Calibration.from(arrived));
    }
}
