package org.nordkassa.app.bonus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.app.bonus.BonusFile.Rejected;
import org.nordkassa.app.bonus.BonusImport.Report;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.rule.RuleClient;
import org.nordkassa.connect.rule.RuleSettings;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.sandbox.Mood;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.sandbox.SandboxSettings;

class BonusImportTest {
    private static final String HEADER = "phone_number\tid\tname\tamount\tvalid_from\tvalid_to\tin_parts\n";

    @TempDir
    private Path folder;

    private Sandbox sandbox;
    private RemoteHttp http;
    private RuleClient rule;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.of(SandboxData.demo()));
        http = new RemoteHttp(Deadlines.DEFAULT, Clock.systemUTC());
        rule = new RuleClient(http, RuleSettings.of(sandbox.rule().address().toString(),
                new Secret(sandbox.accounts().ruleKey()), "FI", java.time.ZoneId.of("Europe/Helsinki")),
                AddressBook.EMPTY, Clock.systemUTC(), UUID::randomUUID);
    }

    @AfterEach
    void close() {
        http.close();
        sandbox.close();
    }

    private Path text(String content) throws IOException {
        return Files.writeString(folder.resolve("checks.txt"), content);
    }

    private BonusFile read(Path file) throws IOException, UnusableFile {
        return BonusFile.read(file, "FI", CurrencyUnit.EUR, rule.shelf()::understood);
    }

    private Report put(Path file) throws IOException, UnusableFile {
        return new BonusImport(rule.shelf()).run(read(file), _ -> { });
    }

    private List<MemberOffer> checks(String phone) {
        var member = new Customer(new CustomerId("x"), "", "", Optional.of(new PhoneNumber(phone)), Optional.empty(),
                List.of(), MarketingConsent.NONE);
        return rule.offersOf(member) instanceof Answer.Answered<List<MemberOffer>>(var found) ? found : List.of();
    }

    @Test
    void checksAreAddedToThoseThatAreThereAndNeverTwice() throws Exception {
        var file = text(HEADER + "040 123 4567\tNEW-1\tSpring\t10,00\t1.3.2026\t2026-12-31\tyes\n"
                + "+358409990001\tNEW-2\t\t5\t\t\t\n");
        assertEquals(new Report(2, 0, List.of(), Optional.empty()), put(file));
        assertEquals(new Report(0, 2, List.of(), Optional.empty()), put(file));
        var ids = checks("+358401234567").stream().map(MemberOffer::id).toList();
        assertTrue(ids.containsAll(List.of("BC-1001", "NEW-1")), ids.toString());
        assertEquals(1, ids.stream().filter("NEW-1"::equals).count());
        var made = (MemberOffer.BonusCheck) checks("+358409990001").getFirst();
        assertEquals(Money.parse("EUR 5.00"), made.left());
    }

    @Test
    void anOldWorkbookIsReadWithItsDatesAndNumbers() throws Exception {
        var file = folder.resolve("checks.xls");
        try (var book = new HSSFWorkbook(); var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet();
            var date = book.createCellStyle();
            date.setDataFormat((short) 14);
            var header = sheet.createRow(0);
            var names = List.of("Amount", "id", "Mobile", "valid_to");
            for (int at = 0; at < names.size(); at++) {
                header.createCell(at).setCellValue(names.get(at));
            }
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue(12.5);
            row.createCell(1).setCellValue("X-1");
            row.createCell(2).setCellValue(358401234567d);
            row.createCell(3).setCellValue(LocalDate.parse("2026-12-24"));
            row.getCell(3).setCellStyle(date);
            book.write(out);
        }
        var good = read(file).good().getFirst();
        assertEquals(3, good.row());
        var check = good.checks().getFirst();
        assertEquals(Money.parse("EUR 12.50"), check.amount());
        assertEquals(Optional.of(LocalDate.parse("2026-12-24")), check.validity().to());
        assertEquals(1, put(file).added());
    }

    @Test
    void checksInRulesOwnFormSurviveWithWhatIsNotOurs() throws Exception {
        var json = "[{\"id\":\"J-1\",\"name\":\"June\",\"amount\":\"3.00\",\"currency\":\"EUR\",\"left\":\"3.00\",\"colour\":\"red\"}]";
        put(text("email;Sitoo-Contact.bonuschecks\nnew@example.com;\"" + json.replace("\"", "\"\"") + "\"\n"));
        assertTrue(sandbox.rule().received().stream().anyMatch(one -> one.kind().equals("update-subscriber")
                && one.body().contains("colour")), "written as it came");
    }

    @Test
    void badRowsAreNamedWithTheirReasonsAndTheOthersGoOn() throws Exception {
        var file = text(HEADER + "12\tA\t\t5.00\n\t\t\t\n+358401234567\tB\t\t5.005\n+358401234567\tC\t\t5.00\t2026-02-30\n"
                + "+358401234567\t\t\t5.00\n+358401234567\tD\t\t5.00\t2026-05-01\t2026-04-01\n"
                + "+358401234567\tE\t\t5.00\n+358401234567\tE\t\t5.00\n+358401234567\tF\t\t5.00\t\t\tmaybe\n");
        var read = read(file);
        assertEquals(List.of(2, 4, 5, 6, 7, 9, 10), read.rejected().stream().map(Rejected::row).toList());
        assertEquals(1, read.good().size());
        assertEquals("The phone number is not complete.", read.rejected().getFirst().reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "name;amount\nx;1", "email;name\na@b.fi;x", "email;email;id;amount\n", "PK\u0003\u0004zip"})
    void aFileThatCannotBeUsedIsSaidSo(String content) throws IOException {
        var file = text(content);
        assertThrows(UnusableFile.class, () -> read(file));
    }

    @Test
    void lettersOfAnOldWindowsProgramAreRead() throws Exception {
        var file = folder.resolve("old.txt");
        Files.write(file, "email;id;name;amount\na@example.fi;A;Kesäetu;5\n".getBytes(Charset.forName("windows-1252")));
        assertEquals("Kesäetu", read(file).good().getFirst().checks().getFirst().name());
    }

    @Test
    void anInterruptedImportIsGoneOnWithByImportingAgain() throws Exception {
        var file = text(HEADER + "+358401234567\tR-1\t\t1\n+358401234567\tR-2\t\t1\n");
        var first = new BonusImport(rule.shelf()).run(read(file), _ -> sandbox.rule().mood(new Mood.Down()));
        assertEquals(1, first.added());
        assertEquals(Optional.of(new RemoteFailure.Unreachable()), first.stopped());
        sandbox.rule().mood(Mood.NORMAL);
        assertEquals(new Report(1, 1, List.of(), Optional.empty()), put(file));
    }
}
