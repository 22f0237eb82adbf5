package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.store.chain.JournalFile;
import org.nordkassa.store.chain.PlainEntry;
import org.nordkassa.store.chain.Tip;
import org.nordkassa.store.chain.Verdict.Bad;
import org.nordkassa.store.chain.Verdict.Why;
import org.nordkassa.store.chain.Verdict;

class JournalChainTest {
    private static final String PIN = "739251";

    @TempDir
    Path home;

    private void sell(int sales) {
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            for (int i = 0; i < sales; i++) {
                new SaleStory().paidIn(journal).completedIn(journal);
            }
            journal.note(new TillEvent.LoggedOut("AK", SaleStory.TEN));
        }
    }

    private Verdict verify() throws IOException {
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            return book.verify(1_000);
        }
    }

    private List<String> exported() throws IOException {
        var out = new StringWriter();
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            book.export(out);
        }
        return new ArrayList<>(out.toString().lines().toList());
    }

    private static Verdict verify(List<String> lines, int stride) throws IOException {
        return JournalFile.verify(new BufferedReader(new StringReader(String.join("\n", lines))), stride);
    }

    /// Changes what the triggers would not let anybody change.
    private void force(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("till.db"));
                var statement = connection.createStatement()) {
            statement.execute("drop trigger if exists entry_is_never_changed");
            statement.execute("drop trigger if exists entry_is_never_removed");
            statement.execute("drop trigger if exists entry_is_linked");
            statement.execute("drop trigger if exists sale_is_closed_once");
            for (var sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void whatTheTillWritesIsGoodInItsDatabaseAndAsAFile() throws Exception {
        sell(5);
        assertEquals(new Verdict(22, verify().tip(), verify().keys(), Optional.empty()).entries(), verify().entries());
        assertTrue(verify().isGood());
        assertEquals(22, verify(exported(), 1).entries());
        assertTrue(verify(exported(), 1).isGood());
    }

    @Test
    void nothingIsTiedToAnEntryWhoseTransactionCameToNothing() throws IOException {
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            var sale = new SaleStory().paidIn(journal);
            assertThrows(ArithmeticException.class, () -> database.write(_ -> {
                database.pen().write(database.pen().of(new SaleStory().id.toString(), SaleStory.TEN),
                        new OfTill(new TillEvent.LoggedOut("AK", SaleStory.TEN)));
                throw new ArithmeticException();
            }));
            sale.completedIn(journal);
            journal.note(new TillEvent.LoggedOut("AK", SaleStory.TEN));
        }
        assertTrue(verify().isGood());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            update entry set body = replace(body, '7.95', '0.95') where id = 7 | 7 | HASH
            update entry set at = at + 1 where id = 7 | 7 | HASH
            update entry set type = 'sale.voided' where id = 7 | 7 | HASH
            update entry set seq = 99 where id = 7 | 7 | HASH
            update entry set sale = 1, seq = 77 where id = 7 | 7 | HASH
            update entry set sale = null where id = 7 | 7 | HASH
            update entry set signature = zeroblob(64) where id = 7 | 7 | SIGNATURE
            update entry set hash = zeroblob(32) where id = 7 | 7 | HASH
            delete from entry where id = 7 | 7 | NUMBER
            update entry set id = id + 100 where id = 22 | 22 | NUMBER
            update sale set receipt = 9 where receipt = 5 | 21 | BOOKS
            update sale set status = 'VOIDED', series = null, receipt = null where receipt = 3 | 13 | BOOKS
            """)
    void anyChangeIsFoundAndNamed(String change, long bad, Why why) throws Exception {
        sell(5);
        force(change);
        assertEquals(Optional.of(new Bad(bad, why)), verify().bad());
    }

    @Test
    void anEntryWhoseHashWasMadeToFitIsNamedAndNotTheOneAfterIt() throws Exception {
        sell(5);
        var lines = exported();
        var forged = lines.get(7).replace("7.95", "0.95");
        assertFalse(forged.equals(lines.get(7)));
        lines.set(7, forged);
        lines.set(7, forged.replaceFirst("\"hash\":\"[0-9a-f]+\"", "\"hash\":\"" + hashOf(lines, 7) + "\""));
        assertEquals(Optional.of(new Bad(7, Why.SIGNATURE)), verify(lines, 1_000).bad());
    }

    /// What somebody without the key can compute.
    private static String hashOf(List<String> lines, int at) throws IOException {
        var before = JsonObject.parse(lines.get(at - 1));
        var own = JsonObject.parse(lines.get(at));
        var plain = new PlainEntry(own.number("no"), own.text("stream"), own.number("seq"),
                own.text("type"), own.smallNumber("shape"), own.number("at"), own.text("body"));
        return HexFormat.of().formatHex(new Tip(before.number("no"), HexFormat.of().parseHex(before.text("hash")),
                Base64.getDecoder().decode(before.text("signature"))).hashOf(plain));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 1_000})
    void aFileIsCheckedAloneLineByLine(int stride) throws Exception {
        sell(5);
        var good = exported();
        for (int line = 1; line < good.size(); line++) {
            var without = new ArrayList<>(good);
            without.remove(line);
            // a tail that is cut off cannot be seen from the file alone
            assertEquals(line == good.size() - 1, verify(without, stride).isGood());
            var twice = new ArrayList<>(good);
            twice.add(line, good.get(line));
            assertEquals(Optional.of(new Bad(line + 1, Why.NUMBER)), verify(twice, stride).bad());
            var broken = new ArrayList<>(good);
            broken.set(line, good.get(line).substring(0, good.get(line).length() / 2));
            assertEquals(Optional.of(new Bad(line, Why.UNREADABLE)), verify(broken, stride).bad());
        }
    }

    @Test
    void aJournalSignedWithAnotherKeyIsNotThisTills() throws Exception {
        sell(2);
        var ours = exported();
        Files.delete(home.resolve("till.db"));
        Files.delete(home.resolve("journal.key"));
        sell(2);
        var forged = exported();
        forged.set(0, ours.getFirst());
        assertEquals(Optional.of(new Bad(1, Why.KEY)), verify(forged, 1).bad());
    }

    @Test
    void aLostKeyIsReplacedAndTheJournalSaysSo() throws Exception {
        sell(2);
        Files.delete(home.resolve("journal.key"));
        sell(2);
        assertTrue(verify().isGood());
        assertEquals(2, verify().keys().size());
        var lines = exported();
        assertTrue(verify(lines, 1).isGood());
        lines.set(0, lines.getFirst().replaceFirst("\"from\":1\\d", "\"from\":12"));
        assertFalse(verify(lines, 1).isGood());
    }

    @Test
    void theKeyIsForItsOwnerOnly() throws Exception {
        sell(1);
        assertEquals("rw-------",
                PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("journal.key"))));
    }

    @Test
    void theTablesRefuseAnEntryThatIsNotLinked() throws Exception {
        sell(1);
        try (var database = Database.open(home)) {
            assertThrows(JournalUnavailable.class, () -> database.write(session -> session.update(
                    "insert into entry (id, seq, type, shape, at, body) values (99, 99, 'till.x', 1, 0, '{}')")));
            assertThrows(JournalUnavailable.class, () -> database.write(session -> session.update("insert into entry "
                    + "(id, seq, type, shape, at, body, hash, signature) "
                    + "values (99, 99, 'till.x', 1, 0, '{}', zeroblob(32), zeroblob(64))")));
        }
        assertTrue(verify().isGood());
    }

    @Test
    void aJournalFromBeforeThereWasAChainIsLinkedAndItsPinsTakenOut() throws Exception {
        var file = home.resolve("till.db");
        Flyway.configure().dataSource("jdbc:sqlite:" + file, null, null).target("4")
                .locations("classpath:org/nordkassa/store/migrations").load().migrate();
        var story = new SaleStory();
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (var statement = connection.createStatement()) {
                statement.execute("pragma user_version = 4");
                statement.execute("insert into sale (id, opened_at) values ('" + story.id + "', 0)");
            }
            try (var insert = connection.prepareStatement(
                    "insert into entry (sale, seq, type, shape, at, body) values (1, ?, ?, 1, 0, ?)")) {
                var entries = List.of(story.started(), story.coffee(), held(story));
                for (int i = 0; i < entries.size(); i++) {
                    var encoded = EntryCodec.encode(entries.get(i));
                    insert.setInt(1, i + 1);
                    insert.setString(2, encoded.type());
                    insert.setString(3, encoded.body()
                            .replace("\"number\":\"9512345678901234\"", "\"number\":\"9512345678901234\",\"pin\":\"" + PIN + '"'));
                    insert.execute();
                }
            }
        }
        assertTrue(holdsPin());
        try (var database = Database.open(home)) {
            assertEquals(List.of(story.started(), story.coffee(), held(story)).size(),
                    new SqliteJournal(database, InstantSource.system()).unfinished().orElseThrow().entries().size());
            assertEquals(List.of(PIN), pinsOf(new SqliteJournal(database, InstantSource.system())));
        }
        assertEquals(4, verify().entries());
        assertTrue(verify().isGood());
        assertFalse(holdsPin());
        assertEquals(schemaOf(home.resolve("fresh")), schemaOf(home));
    }

    /// Every table, index and trigger as it was written, and the version.
    private static List<String> schemaOf(Path folder) {
        try (var database = Database.open(folder)) {
            return database.read(session -> {
                var schema = new ArrayList<>(session.list("select type || ' ' || name || ' ' || coalesce(sql, '') "
                        + "from sqlite_master where name not like 'sqlite_%' order by type, name", row -> row.getString(1)));
                schema.addAll(session.list("pragma user_version", row -> row.getString(1)));
                return schema;
            });
        }
    }

    private static OfValue held(SaleStory story) {
        return new OfValue(new ValueEvent.Held(new ValueUse("key-1",
                new ValueUse.OfGiftCard(new GiftCardNumber("9512345678901234"), Optional.of(PIN)),
                Money.parse("EUR 5.00"), story.id, Optional.empty()), SaleStory.TEN));
    }

    private static OfValue moving(SaleStory story) {
        return new OfValue(new ValueEvent.Held(new ValueUse("key-2",
                new ValueUse.OfCardMove(new GiftCardNumber("9512345678905678"), Optional.of(PIN), "CU-1"),
                Money.parse("EUR 5.00"), story.id, Optional.empty()), SaleStory.TEN));
    }

    private static List<String> pinsOf(SqliteJournal journal) {
        return journal.unfinished().orElseThrow().entries().stream()
                .flatMap(entry -> entry instanceof OfValue(ValueEvent.Held(var use, var _)) ? switch (use.subject()) {
                    case ValueUse.OfGiftCard(var _, var pin) -> pin.stream();
                    case ValueUse.OfCardMove(var _, var pin, var _) -> pin.stream();
                    case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _,
                            ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _ -> Stream.<String>empty();
                } : Stream.empty()).toList();
    }

    private boolean holdsPin() throws IOException {
        boolean holds = false;
        try (var files = Files.list(home)) {
            for (var file : files.toList()) {
                holds |= new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PIN);
            }
        }
        return holds;
    }

    @Test
    void aPinIsKnownAfterACrashStandsNowhereInClearAndIsForgottenWithItsUse() throws Exception {
        var story = new SaleStory();
        try (var database = Database.open(home)) {
            new SqliteJournal(database, InstantSource.system())
                    .append(story.id, Page.of(List.of(story.started(), story.coffee(), held(story), moving(story))));
            assertFalse(holdsPin());
        }
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            assertEquals(List.of(PIN, PIN), pinsOf(journal));
            journal.append(story.id, Page.of(List.of(new OfValue(new ValueEvent.GivenBack("key-1", SaleStory.TEN)),
                    new OfValue(new ValueEvent.Refused("key-2", Refusal.EXPIRED, SaleStory.TEN)))));
            assertEquals(List.of(), pinsOf(journal));
        }
        assertFalse(holdsPin());
        assertFalse(String.join("", exported()).contains(PIN));
    }

    @Test
    void whatHappensBesideTheSalesIsRememberedInOrder() throws Exception {
        var events = List.of(
                new TillEvent.LoggedIn("AK", SaleStory.TEN),
                new TillEvent.DrawerOpened(Optional.empty(), "AK", SaleStory.TEN),
                new TillEvent.DrawerOpened(Optional.of(new SaleStory().id), "", SaleStory.TEN),
                new TillEvent.ReceiptCopied(new ReceiptNumber("T1", 7), "AK", SaleStory.TEN),
                new TillEvent.PricesChanged(List.of(new TillEvent.PriceChange("1001", Money.parse("EUR 1.00"),
                        Money.parse("EUR 2.00"))), SaleStory.TEN),
                new TillEvent.CustomerSearched(TillEvent.CustomerSearched.Way.PHONE,
                        TillEvent.CustomerSearched.Found.UNCERTAIN, List.of(RemoteSystem.CUSTOBAR, RemoteSystem.RULE), "AK",
                        SaleStory.TEN),
                new TillEvent.LoggedOut("AK", SaleStory.TEN));
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            events.forEach(journal::note);
            assertEquals(events, journal.noted(Instant.EPOCH));
            assertEquals(List.of(), journal.noted(SaleStory.TEN.plusMillis(1)));
        }
        assertTrue(verify().isGood());
    }

    @Test
    void changedPricesAreInTheJournalAndNewProductsAreNot() throws Exception {
        try (var database = Database.open(home)) {
            var head = "sku,name,price,currency,vat_class,unit,barcodes,group\n";
            var first = head + "1,Milk,1.20,EUR,FOOD,PIECE,6400000000001,x\n2,Tea,3.00,EUR,FOOD,PIECE,6400000000002,x\n";
            var imports = new ProductImport(database);
            imports.read(new ByteArrayInputStream(first.getBytes()));
            imports.read(new ByteArrayInputStream(first.replace("1.20", "1.35").replace("Tea", "Teas").getBytes()));
            assertEquals(List.of(List.of(new TillEvent.PriceChange("1", Money.parse("EUR 1.20"), Money.parse("EUR 1.35")))),
                    new SqliteJournal(database, InstantSource.system()).noted(Instant.EPOCH).stream()
                            .map(event -> ((TillEvent.PricesChanged) event).changes()).toList());
        }
    }

    /// The canonical form is read by other programs: this is written down in the contract.
    @Test
    void theFirstLinkAndTheFormAreFixed() {
        assertEquals("fbee077f1624d885a431598fc59f089662087f8ae64b3918f5fbc3caa20a551d",
                HexFormat.of().formatHex(Tip.first().hash()));
        assertEquals("""
                nordkassa-journal/1
                1
                fbee077f1624d885a431598fc59f089662087f8ae64b3918f5fbc3caa20a551d

                till
                1
                till.logged-in
                1
                1795255200000
                {"who":"Ä"}""", new String(new PlainEntry(1, "till", 1, "till.logged-in", 1, 1795255200000L,
                "{\"who\":\"Ä\"}").canonical(Tip.first()), StandardCharsets.UTF_8));
    }
}
