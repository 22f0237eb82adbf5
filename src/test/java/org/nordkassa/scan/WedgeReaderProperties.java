package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WedgeReaderProperties {
    /// What happens at the keyboard next: a person types, or a scanner does.
    sealed interface Turn {}

    record Person(String text, double gap, boolean enter) implements Turn {}

    record Scanner(String text, double gap, boolean falters, int falterAfter, double falter, boolean enter)
            implements Turn {}

    @Property(tries = 3000)
    void noPersonLosesAKeyAndNoScanIsSplitOrDoubled(@ForAll("turns") List<Turn> turns) {
        var rig = new WedgeRig();
        turns.forEach(turn -> play(turn, rig));
        rig.pause(1000);

        var scanned = turns.stream().filter(Scanner.class::isInstance).map(turn -> ((Scanner) turn).text()).toList();
        assertEquals(scanned, rig.scans);
        assertEquals(rig.struck, rig.human);
    }

    /// Whatever is typed while the computer stands still comes out as it went in, and whatever is scanned is read.
    @Property(tries = 1000)
    void aStallChangesNothing(@ForAll("words") List<String> words, @ForAll("codes") List<String> codes) {
        var rig = new WedgeRig(WedgeSettings.USUAL, codes::contains);
        for (var word : words) {
            rig.stall(100 * word.length() + 120, () -> rig.type(word, 0).enter(true)).pause(200);
        }
        for (var code : codes) {
            rig.stall(90 * code.length(), () -> rig.scan(code, 0.2).enter(false)).pause(200);
        }

        assertEquals(codes, rig.scans);
        assertEquals(rig.struck, rig.human);
    }

    /// Nothing that is pressed in whatever order is ever lost: it is a person's or part of a reading.
    @Property(tries = 1000)
    void noKeyIsEverInTwoPlacesOrNone(@ForAll("noise") List<String> keys) {
        var rig = new WedgeRig();
        int sent = 0;
        for (var key : keys) {
            switch (key) {
                case "enter" -> rig.pause(3).enter(true);
                case "pause" -> rig.pause(130);
                default -> {
                    rig.pause(key.charAt(0) % 3 == 0 ? 70 : 4).key(key, true);
                    sent++;
                }
            }
        }
        rig.pause(1000);

        int read = rig.scans.stream().mapToInt(text -> text.equals("mixed") ? 0 : text.length()).sum();
        assertTrue(rig.written().length() + read <= sent);
        assertEquals(rig.human.stream().distinct().filter(name -> name.startsWith("down")).count(),
                rig.human.stream().distinct().filter(name -> name.length() == 1).count());
    }

    @Provide
    Arbitrary<List<String>> words() {
        return Arbitraries.strings().withChars("abcåäö0123 *").ofMinLength(1).ofMaxLength(14).list().ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<String>> codes() {
        return Arbitraries.strings().withChars("0123456789ABC-/").ofMinLength(8).ofMaxLength(60)
                .filter(text -> text.chars().distinct().count() > 1).list().ofMaxSize(4).uniqueElements();
    }

    @Provide
    Arbitrary<List<String>> noise() {
        return Arbitraries.of("a", "b", "c", "1", "2", "é", "enter", "pause").list().ofMaxSize(60);
    }

    private static void play(Turn turn, WedgeRig rig) {
        switch (turn) {
            case Person(var text, var gap, var enter) -> {
                rig.type(text, gap);
                if (enter) {
                    rig.pause(gap).enter(true);
                }
                // From here on a burst can be told from the person's last key.
                rig.pause(56);
            }
            case Scanner(var text, var gap, var falters, var after, var falter, var enter) -> {
                rig.scan(text.substring(0, after), gap).pause(falters ? falter - gap : 0)
                        .scan(text.substring(after), gap);
                if (enter) {
                    rig.pause(gap).enter(false);
                } else {
                    rig.pause(101);
                }
            }
        }
    }

    @Provide
    Arbitrary<List<Turn>> turns() {
        var person = Combinators.combine(
                Arbitraries.strings().withChars("abcåäö0123").ofMinLength(1).ofMaxLength(8),
                Arbitraries.doubles().between(60, 300), Arbitraries.of(true, false)).as(Person::new);
        var scanner = Arbitraries.strings().withChars("0123456789ABCabc-/").ofMinLength(8).ofMaxLength(80)
                .filter(text -> text.substring(0, 8).chars().distinct().count() > 1)
                .flatMap(text -> Combinators.combine(
                        Arbitraries.doubles().between(0, 50), Arbitraries.of(true, false),
                        Arbitraries.integers().between(8, text.length()), Arbitraries.doubles().between(51, 75),
                        Arbitraries.of(true, false)).as((gap, falters, after, falter, enter) ->
                                new Scanner(text, gap, falters && after < text.length() - (enter ? 0 : 1), after,
                                        falter, enter)));
        return Arbitraries.oneOf(person.map(Turn.class::cast), scanner.map(Turn.class::cast)).list().ofMaxSize(8);
    }
}
