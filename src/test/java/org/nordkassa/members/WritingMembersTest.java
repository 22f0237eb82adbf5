package org.nordkassa.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Problem;
import org.nordkassa.checkout.port.MemberFiles.Unusable;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.loyalty.Customer;

/// The customer template: made of Cardu's export, and of the register for Cardu.
class WritingMembersTest {
    private static final List<String> TEMPLATE =
            List.of("firstName", "lastName", "email", "phoneNumber:1", "customerCard:1");
    private static final List<Object> AINO =
            List.of("Aino", "Virtalampi", "aino@example.com", "040 123 4567", "0012345");
    private static final List<Object> EETU = Arrays.asList("Eetu", "Lehtisuo", "eetu@example.com", null, null);

    @TempDir
    private Path folder;

    private Register register;

    @BeforeEach
    void open() throws IOException {
        register = new Register(Files.createDirectories(folder.resolve("home")));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Path cardus() throws IOException {
        return Sheets.xlsx(folder.resolve("cardu.xlsx"), List.of(Sheets.CARDU, AINO, EETU));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Person Customers.xlsx", "Person Customers.xls", "export.zip"})
    void cardusExportBecomesTheTemplateWithNumbersKeptAndAskedFor(String name) throws IOException, UnusableFile {
        var done = (Done) register.files.convert(cardus(), folder.resolve(name), Watch.none());
        assertEquals(List.of(TEMPLATE, List.of("Aino", "Virtalampi", "aino@example.com", "+358401234567", "0012345"),
                List.of("Eetu", "Lehtisuo", "eetu@example.com", "", "generate()")), Sheets.read(done.written().getFirst()));
        assertEquals(List.of(), register.all());
    }

    @Test
    void theTemplateOfCommerceCloudNeedsBothNames() throws IOException {
        var path = Sheets.xlsx(folder.resolve("c.xlsx"), List.of(Sheets.CARDU, AINO,
                Arrays.asList("Eetu", null, "eetu@example.com", null, null)));
        var done = (Done) register.files.convert(path, folder.resolve("Person Customers.xlsx"), Watch.none());
        assertEquals(1, done.counts().rejected());
        assertTrue(Files.exists(done.report().orElseThrow()));
    }

    @Test
    void theShopsOwnTemplateKeepsItsColumnsAndTheirOrder() throws IOException, UnusableFile {
        var template = Sheets.zip(folder.resolve("t.zip"), "Person Customers.xlsx", Sheets.xlsx(List.of(List.of("id",
                "email", "lastName", "firstName", "customerCard:1", "phoneNumber:1", "creditAllowed"))));
        try (var other = new Register(Files.createDirectories(folder.resolve("other")), Optional.of(template))) {
            var done = (Done) other.files.convert(cardus(), folder.resolve("p.xlsx"), Watch.none());
            assertEquals(List.of("", "aino@example.com", "Virtalampi", "Aino", "0012345", "+358401234567"),
                    Sheets.read(done.written().getFirst()).get(1).subList(0, 6));
        }
    }

    @Test
    void theFileForCarduHasTheNumbersThatWereMadeAndComesBackUnchanged() throws IOException, UnusableFile {
        register.take(cardus());
        var before = register.all();
        var done = (Done) register.files.export(folder.resolve("For Cardu.xlsx"), Watch.none());
        var rows = Sheets.read(done.written().getFirst());
        assertEquals(TEMPLATE, rows.getFirst());
        var made = before.stream().filter(customer -> customer.firstName().equals("Eetu")).findFirst()
                .flatMap(Customer::customerCard).orElseThrow();
        assertTrue(rows.stream().anyMatch(row -> row.getFirst().equals("Eetu") && row.get(4).equals(made)));
        assertEquals(2, register.take(done.written().getFirst()).counts().same());
        assertEquals(before, register.all());
    }

    @Test
    void aFileHasFiftyThousandRowsAtMostAndTheRestGoesIntoTheNext() throws IOException, UnusableFile {
        for (var name : List.of("many.xlsx", "many.zip")) {
            try (var files = new NewFiles(folder.resolve(name), TEMPLATE, 3)) {
                for (int i = 0; i < 7; i++) {
                    files.row(List.of("Name" + i, "Family", "", "", "C-" + i));
                }
                files.finish();
            }
        }
        assertEquals(4, Sheets.read(folder.resolve("many.xlsx")).size());
        assertEquals(TEMPLATE, Sheets.read(folder.resolve("many 3.xlsx")).getFirst());
        assertEquals("C-6", Sheets.read(folder.resolve("many 3.xlsx")).getLast().getLast());
        try (var zip = new ZipFile(folder.resolve("many.zip").toFile())) {
            assertEquals(List.of("Person Customers.xlsx", "Person Customers 2.xlsx", "Person Customers 3.xlsx"),
                    zip.stream().map(entry -> entry.getName()).toList());
        }
    }

    @Test
    void moreThanFiftyThousandMembersAreTwoFiles() throws IOException, UnusableFile {
        var csv = new StringBuilder("Firstname;Lastname;Email;Phone;customerId\n");
        IntStream.rangeClosed(1, 50_001).forEach(i -> csv.append("Name;Family").append(i).append(";;;C-").append(i).append('\n'));
        var path = Files.writeString(folder.resolve("many.csv"), csv);
        var done = (Done) register.files.convert(path, folder.resolve("Person Customers.xlsx"), Watch.none());
        assertEquals(List.of("Person Customers.xlsx", "Person Customers 2.xlsx"),
                done.written().stream().map(file -> file.getFileName().toString()).toList());
        assertEquals(50_001, Sheets.read(done.written().getFirst()).size());
        assertEquals(2, Sheets.read(done.written().getLast()).size());
    }

    @Test
    void whatCannotBeWrittenLeavesNothingBehind() throws IOException {
        var blocked = Files.writeString(folder.resolve("blocked"), "a file, not a folder");
        var ended = register.files.convert(cardus(), blocked.resolve("p.xlsx"), Watch.none());
        assertEquals(new Unusable(new Problem.NotWritable()), ended);
    }

    @Test
    void aFileThatIsBadLeavesTheOldOneAlone() throws IOException {
        var target = Files.writeString(folder.resolve("Person Customers.xlsx"), "the old one");
        var bad = Files.writeString(folder.resolve("bad.csv"), "Name;Town\nAino;Oulu\n");
        assertInstanceOf(Unusable.class, register.files.convert(bad, target, Watch.none()));
        assertEquals("the old one", Files.readString(target));
        var left = new ArrayList<Path>();
        try (var files = Files.list(folder)) {
            files.forEach(left::add);
        }
        assertFalse(left.stream().anyMatch(file -> file.toString().endsWith(".part")));
    }
}
