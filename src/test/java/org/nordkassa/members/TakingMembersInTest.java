package org.nordkassa.members;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Form;
import org.nordkassa.checkout.port.MemberFiles.Reason;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;

/// Cardu's export and other lists of members into a register that is a real database.
class TakingMembersInTest {
    private static final List<Object> AINO =
            List.of("Aino", "Virtalampi", "aino@example.com", "+358401234567", "CUCKPP9B8YH2");
    private static final List<Object> EETU = Arrays.asList("Eetu", "Lehtisuo", "eetu@example.com", "040 765 4321", null);

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

    private Path file(String name) {
        return folder.resolve(name);
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private Path export(List<Object>... rows) throws IOException {
        var all = new ArrayList<List<Object>>();
        all.add(Sheets.CARDU);
        all.addAll(List.of(rows));
        return Sheets.xlsx(file("members.xlsx"), all);
    }

    private Customer only() {
        assertEquals(1, register.all().size());
        return register.all().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"xlsx", "xls", "csv", "semicolons.txt", "tabs.txt", "windows.csv", "zip", "xls that is xlsx"})
    void eachFormOfFileSaysTheSame(String form) throws IOException {
        var rows = List.of(Sheets.CARDU, AINO, EETU, List.<Object>of("Päivi", "Åström", "p@example.com", "0401234999", "X-1"));
        var path = switch (form) {
            case "xls" -> Sheets.xls(file("members.xls"), rows);
            case "csv" -> Sheets.text(file("members.csv"), ',', StandardCharsets.UTF_8, rows);
            case "semicolons.txt" -> Sheets.text(file("members.txt"), ';', StandardCharsets.UTF_8, rows);
            case "tabs.txt" -> Sheets.text(file("members.txt"), '\t', StandardCharsets.UTF_16LE, rows);
            case "windows.csv" -> Sheets.text(file("members.csv"), ';', Charset.forName("windows-1252"), rows);
            case "zip" -> Sheets.zip(file("export.zip"), "Person Customers.xlsx", Sheets.xlsx(rows), "Company Customers.xlsx");
            case "xls that is xlsx" -> Sheets.xlsx(file("members.xls"), rows);
            default -> Sheets.xlsx(file("members.xlsx"), rows);
        };
        var done = register.take(path);
        assertEquals(3, done.counts().added(), done::toString);
        assertEquals(1, done.counts().numbers());
        var paivi = register.customers.find(new CustomerKey.ByIdentifier(Identifier.customerCard("X-1"))).getFirst();
        assertEquals("Päivi Åström", paivi.name());
        assertEquals(Optional.of(new PhoneNumber("+358401234999")), paivi.phone());
    }

    @Test
    void numbersAreKeptWhereTheyExistAndMadeWhereTheyAreMissing() throws IOException {
        register.take(export(AINO, EETU, List.of("Ilta", "Kuu", "ilta@example.com", "", "generate()")));
        var cards = register.all().stream().collect(Collectors.toMap(
                Customer::firstName, customer -> customer.customerCard().orElseThrow()));
        assertEquals("CUCKPP9B8YH2", cards.get("Aino"));
        assertTrue(cards.get("Eetu").matches("CU[2-9B-Z]{10}"), cards.get("Eetu"));
        assertTrue(cards.get("Ilta").matches("CU[2-9B-Z]{10}"), cards.get("Ilta"));
    }

    @Test
    void takingTheSameFileInAgainChangesNothing() throws IOException {
        var path = export(AINO, EETU);
        register.take(path);
        var before = register.all();
        assertEquals(2, register.look(path).counts().same());
        var again = register.take(path);
        assertEquals(0, again.counts().added() + again.counts().changed() + again.counts().numbers());
        assertEquals(before, register.all());
    }

    @Test
    void whatHasChangedFollowsAndWhatTheFileDoesNotSayStays() throws IOException {
        register.take(export(AINO));
        var done = register.take(export(Arrays.asList("Aino", "Uusinimi", null, "+46701234567", "CUCKPP9B8YH2")));
        assertEquals(1, done.counts().changed());
        assertEquals("Aino Uusinimi", only().name());
        assertEquals("+46701234567", only().phone().orElseThrow().e164());
        assertEquals("aino@example.com", only().email().orElseThrow().value());
    }

    @Test
    void columnsMayStandInAnyOrderBelowATitleAndAmongOthers() throws IOException {
        var path = Sheets.xlsx(file("members.xlsx"), List.of(List.of("Members of the shop"), List.of(),
                List.of("Sum spent", "PHONE", "Customer Id", "last_name", "First name", "e-mail"),
                List.of(120, "+358401234567", "CUCKPP9B8YH2", "Virtalampi", "Aino", "AINO@example.com ")));
        var preview = register.look(path);
        assertEquals(Form.OTHER, preview.form());
        assertEquals(List.of("Sum spent"), preview.unused());
        assertEquals("Aino V.", preview.samples().getFirst().name());
        register.take(path);
        assertEquals("aino@example.com", only().email().orElseThrow().value());
    }

    @Test
    void lookingWritesNothing() throws IOException {
        var preview = register.look(export(AINO, EETU));
        assertEquals(2, preview.counts().added());
        assertEquals(Form.CARDU, preview.form());
        assertEquals(List.of(), register.all());
    }

    @Test
    void membersInAFileGetTheGroupsOfNewMembersOnce() throws IOException {
        var path = export(AINO);
        register.take(path);
        assertEquals(List.of("Members"), only().groups());
        register.customers.save(new Customer(only().id(), "Aino", "Virtalampi", only().phone(), only().email(),
                only().identifiers(), only().consent()), List.of());
        register.take(export(Arrays.asList("Aino-Maria", "Virtalampi", null, null, "CUCKPP9B8YH2")));
        assertEquals(List.of(), only().groups());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {"040 123 4567", "040-1234567", "+358 40 123 4567", "358401234567",
        "00358401234567", "+358 (0)40 123 4567", "(040) 123 45 67", "'0401234567", "tel:+358401234567", "40 1234567",
        "+358.40.123.4567", "+358401234567\u00a0"})
    void phonesComeInManyForms(String phone) throws IOException {
        register.take(export(Arrays.asList("Aino", "V", null, phone, "C-1")));
        assertEquals("+358401234567", only().phone().orElseThrow().e164());
    }

    @Test
    void numbersStoredAsNumbersAreNumbers() throws IOException {
        for (var path : List.of(export(Arrays.asList("Aino", "V", null, 358401234567L, 1234567)),
                Sheets.xls(file("old.xls"), List.of(Sheets.CARDU, Arrays.asList("Aino", "V", null, 401234567L, 1234567))))) {
            register.take(path);
            assertEquals("+358401234567", only().phone().orElseThrow().e164());
            assertEquals(Optional.of("1234567"), only().customerCard());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"2024-03-12", "12.3.2024", "12/03/2024", "20240312", "45363",
        "2024-03-12T10:15:00Z", "12.03.2024 10:15"})
    void daysComeInManyForms(String day) throws IOException {
        var headings = new ArrayList<>(Sheets.CARDU);
        headings.add("Created");
        register.take(Sheets.text(file("members.csv"), ';', StandardCharsets.UTF_8, List.of(headings,
                Arrays.asList("Aino", "V", "a@example.com", null, "C-1", day))));
        assertEquals(Optional.of(LocalDate.of(2024, 3, 12)), only().since());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aDayThatTheSpreadsheetKeepsAsANumberIsADay(boolean old) throws IOException {
        var headings = new ArrayList<>(Sheets.CARDU);
        headings.add("Created");
        var rows = List.<List<Object>>of(headings,
                Arrays.asList("Aino", "V", "a@example.com", null, "C-1", LocalDate.of(2024, 3, 12)));
        register.take(old ? Sheets.xls(file("m.xls"), rows) : Sheets.xlsx(file("m.xlsx"), rows));
        assertEquals(Optional.of(LocalDate.of(2024, 3, 12)), only().since());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "-    | -    | a@example.com | -           | C-1           | NAME_MISSING",
        "Aino | V    | -             | -           | -             | NO_KEY",
        "Aino | V    | -             | 12          | C-1           | PHONE",
        "Aino | V    | -             | call me     | C-1           | PHONE",
        "Aino | V    | -             | 3,58401E+11 | C-1           | PHONE_SHORTENED",
        "Aino | V    | aino(at)x     | -           | C-1           | EMAIL",
        "Aino | V    | a@example.com | -           | 9,5535E+15    | CARD_SHORTENED"})
    void aRowThatCannotBeUnderstoodIsLeftOutWhole(
            String first, String last, String email, String phone, String card, Reason reason) throws IOException {
        var done = register.take(export(Arrays.asList(first, last, email, phone, card), AINO));
        assertEquals(List.of(reason), Register.reasons(done.rejected()));
        assertEquals(2, done.rejected().getFirst().row());
        assertEquals("Aino Virtalampi", only().name());
    }

    @Test
    void whatTheSpreadsheetHasSpoiledIsFoundOut() throws IOException {
        var done = register.take(export(
                Arrays.asList("Aino", "V", null, LocalDate.of(1990, 12, 5), "C-1"),
                Arrays.asList("Bo", "V", null, "+358401234567", 9553503250161077L),
                Arrays.asList("Cia", "V", null, "+358401234568", 12.5)));
        assertEquals(List.of(Reason.IS_A_DATE, Reason.CARD_SHORTENED, Reason.CARD_SHORTENED),
                Register.reasons(done.rejected()));
    }

    @Test
    void emptyRowsArePassedOver() throws IOException {
        var done = register.take(export(AINO, Arrays.asList(null, " ", null, null, null), EETU));
        assertEquals(2, done.counts().added());
        assertEquals(0, done.counts().rejected());
    }

    @Test
    void twoRowsWithOneCardAreLeftOutBothBeforeAnythingIsWritten() throws IOException {
        var path = export(AINO, EETU, List.of("Olga", "Muu", "olga@example.com", "+358401112223", "CUCKPP9B8YH2"));
        assertEquals(List.of(Reason.CARD_TWICE, Reason.CARD_TWICE), Register.reasons(register.look(path).rejected()));
        var done = register.take(path);
        assertEquals(List.of(2, 4), done.rejected().stream().map(row -> row.row()).toList());
        assertEquals(Optional.of(4), done.rejected().getFirst().other());
        assertEquals("Eetu", only().firstName());
    }

    @Test
    void aPersonTwiceWithDifferentDataIsLeftOutTwice() throws IOException {
        var done = register.take(export(EETU, Arrays.asList("eetu", "LEHTISUO", "other@example.com", "+358407654321", null)));
        assertEquals(List.of(Reason.PERSON_TWICE, Reason.PERSON_TWICE), Register.reasons(done.rejected()));
        assertEquals(List.of(), register.all());
    }

    @Test
    void aRowThatIsRepeatedCountsOnce() throws IOException {
        var done = register.take(export(AINO, EETU, AINO, EETU));
        assertEquals(2, done.counts().repeated());
        assertEquals(2, register.all().size());
    }

    @Test
    void aFamilySharesAPhoneAndIsPointedOut() throws IOException {
        register.take(export(AINO));
        var done = register.take(export(List.of("Onni", "Virtalampi", "onni@example.com", "+358401234567", "C-2")));
        assertEquals(1, done.counts().sharing());
        assertEquals(2, register.customers.find(new CustomerKey.ByPhone(new PhoneNumber("+358401234567"))).size());
    }

    @Test
    void aMemberTheTillKnowsWithoutACardGetsTheOneInTheFile() throws IOException {
        register.take(export(Arrays.asList("Aino", "Virtalampi", null, "+358401234567", "OLD")));
        var known = only();
        register.customers.save(new Customer(known.id(), "Aino", "Virtalampi", known.phone(), known.email(), List.of(),
                known.consent()), List.of());
        assertEquals(1, register.take(export(AINO)).counts().changed());
        assertEquals(Optional.of("CUCKPP9B8YH2"), only().customerCard());
    }

    @Test
    void aPersonWithAnotherCardIsNotMadeADouble() throws IOException {
        register.take(export(AINO));
        var done = register.take(export(List.of("Aino", "Virtalampi", "", "+358401234567", "C-OTHER")));
        assertEquals(List.of(Reason.OTHER_CARD), Register.reasons(done.rejected()));
        assertEquals(Optional.of("CUCKPP9B8YH2"), only().customerCard());
    }

    @Test
    void whoCameByThemselvesIsNotMadeADoubleByTheFile() throws IOException {
        register.take(export(EETU));
        var card = only().customerCard().orElseThrow();
        register.customers.take(new MemberFeed.Changes(List.of(new Customer(new CustomerId("fresh"),
                "Eetu", "Lehtisuo", only().phone(), Optional.empty(), List.of(Identifier.customerCard(card)),
                Customer.MarketingConsent.NONE)), List.of(), Optional.empty()));
        assertEquals(1, register.take(export(EETU)).counts().same());
        assertEquals(card, only().customerCard().orElseThrow());
    }

    @Test
    void whatWasLeftOutIsInAFileBesideWithTheReasonAndCanBeTakenInOnceMended() throws IOException, UnusableFile {
        var done = register.take(export(AINO, Arrays.asList("Eetu", "L", null, "call me", "C-7")));
        var report = done.report().orElseThrow();
        assertEquals(folder, report.getParent());
        assertEquals(List.of(List.of("Firstname", "Lastname", "Email", "Phone", "customerId", "Row", "Left out"),
                List.of("Eetu", "L", "", "call me", "C-7", "3", "PHONE")), Sheets.read(report));
        var mended = new ArrayList<List<Object>>();
        Sheets.read(report).forEach(row -> mended.add(row.stream().map(cell ->
                (Object) cell.replace("call me", "0407654321")).toList()));
        assertEquals(1, register.take(Sheets.xlsx(report, mended)).counts().added());
        assertFalse(Files.list(folder).anyMatch(left -> left.toString().endsWith(".part")));
    }

    @Test
    void anImportThatIsStoppedCanBeTakenUpAgainWithoutDoubles() throws IOException {
        var rows = new ArrayList<List<Object>>(List.of(Sheets.CARDU));
        for (int i = 0; i < 2_000; i++) {
            rows.add(Arrays.asList("Name" + i, "Family", "m" + i + "@example.com", null, null));
        }
        var path = Sheets.xlsx(file("many.xlsx"), rows);
        var taken = new AtomicInteger();
        var stopped = (Done) register.files.take(path, new Watch() {
            @Override
            public void at(Stage stage, int count, int of) {
                if (stage == Stage.TAKING_IN) {
                    taken.set(count);
                }
            }

            @Override
            public boolean isCancelled() {
                return taken.get() >= 750;
            }
        });
        assertFalse(stopped.isWhole());
        assertEquals(750, stopped.counts().added());
        assertEquals(750, register.all().size());
        var rest = register.take(path);
        assertEquals(1_250, rest.counts().added());
        assertEquals(750, rest.counts().same());
        assertEquals(2_000, register.all().stream().map(Customer::customerCard).distinct().count());
    }
}
