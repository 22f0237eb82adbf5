package org.nordkassa.members;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.Customer;

/// What goes in comes out, whatever the form of the file and whatever stands in it.
class MemberFilesPropertiesTest {
    private enum Form {
        XLSX, XLS, SEMICOLONS, TABS
    }

    @Property(tries = 40)
    void whatIsWrittenIsReadAgain(@ForAll("rows") List<List<String>> rows, @ForAll Form form)
            throws IOException, UnusableFile {
        var folder = Files.createTempDirectory("members");
        try {
            assertEquals(rows, read(write(folder, rows, form)));
        } finally {
            remove(folder);
        }
    }

    private static Path write(Path folder, List<List<String>> rows, Form form) throws IOException {
        var cells = new ArrayList<List<Object>>();
        rows.forEach(row -> cells.add(List.copyOf(row)));
        return switch (form) {
            case XLSX -> Sheets.xlsx(folder.resolve("m.xlsx"), cells);
            case XLS -> Sheets.xls(folder.resolve("m.xls"), cells);
            case SEMICOLONS -> Sheets.text(folder.resolve("m.csv"), ';', StandardCharsets.UTF_8, cells);
            case TABS -> Sheets.text(folder.resolve("m.txt"), '\t', StandardCharsets.UTF_16LE, cells);
        };
    }

    private static List<List<String>> read(Path file) throws IOException, UnusableFile {
        return Sheets.read(file);
    }

    @Property(tries = 10)
    void theRegisterIsTheSameAfterARoundTripThroughAFile(@ForAll("members") List<List<Object>> members)
            throws IOException {
        var folder = Files.createTempDirectory("members");
        try (var one = new Register(Files.createDirectories(folder.resolve("one")));
                var other = new Register(Files.createDirectories(folder.resolve("other")))) {
            var rows = new ArrayList<List<Object>>();
            rows.add(Sheets.CARDU);
            rows.addAll(members);
            one.take(Sheets.xlsx(folder.resolve("m.xlsx"), rows));
            var done = (Done) one.files.export(folder.resolve("p.zip"), Watch.none());
            other.take(done.written().getFirst());
            assertEquals(byCard(one), byCard(other));
            assertEquals(one.all().size(), one.take(done.written().getFirst()).counts().same());
        } finally {
            remove(folder);
        }
    }

    private static HashMap<String, String> byCard(Register register) {
        var known = new HashMap<String, String>();
        for (Customer customer : register.all()) {
            known.put(customer.customerCard().orElseThrow(), customer.name() + customer.phone().map(phone -> phone.e164())
                    + customer.email().map(email -> email.value()));
        }
        return known;
    }

    @Property
    void aMarkIsSeenFirstWhereItWasSeenFirst(@ForAll("marks") List<Integer> marks) {
        var seen = new SeenMarks();
        var first = new HashMap<Integer, Integer>();
        IntStream.range(0, marks.size()).forEach(i -> {
            first.putIfAbsent(marks.get(i), i + 1);
            assertEquals(first.get(marks.get(i)), seen.see("mark " + marks.get(i), i + 1));
        });
    }

    @Property
    void numbersAreOfTheirForm(@ForAll Random random) {
        assertEquals(true, new CardNumberForm("FI-####-******").number(random::nextInt).value()
                .matches("FI-\\d{4}-[2-9B-Z]{6}"));
    }

    @Provide
    Arbitrary<List<Integer>> marks() {
        return Arbitraries.integers().between(0, 9_000).list().ofMinSize(1).ofMaxSize(9_000);
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        var cell = Arbitraries.strings().withChars("aåÄö ;,\t\"'|€漢0123+-@=").ofMinLength(1).ofMaxLength(12)
                .filter(text -> !text.isBlank() && text.equals(text.strip()) && !text.matches("=\".*\"?"));
        return cell.list().ofSize(4).list().ofMinSize(1).ofMaxSize(20)
                .map(rows -> {
                    var headed = new ArrayList<List<String>>(List.of(List.of("Firstname", "Lastname", "Email", "Phone")));
                    headed.addAll(rows);
                    return headed;
                });
    }

    @Provide
    Arbitrary<List<List<Object>>> members() {
        var name = Arbitraries.strings().withChars("abcåäöÅÄÖéüß -'").ofMinLength(1).ofMaxLength(12)
                .map(String::strip).filter(text -> !text.isEmpty() && !text.startsWith("'") && !text.matches("[-. ]+|n/a"));
        var person = Combinators.combine(name, name, Arbitraries.integers().between(1_000_000, 9_999_999),
                Arbitraries.of(true, false)).as((first, last, number, hasCard) -> List.<Object>of(first, last,
                "m" + number + "@example.com", "040" + number, hasCard ? "C-" + number : ""));
        return person.list().uniqueElements(row -> row.get(2)).ofMinSize(1).ofMaxSize(30);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
