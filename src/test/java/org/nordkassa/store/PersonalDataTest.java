package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.checkout.port.PersonalData.Found;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.CustomerRef;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleEvent;

class PersonalDataTest {
    private static final Instant NOW = SaleStory.TEN;
    private static final CustomerId ID = new CustomerId("5f0c5f6e-0000-4000-8000-00000a1b2c3d");
    private static final CustomerId OTHER = new CustomerId("5f0c5f6e-0000-4000-8000-00000a1b2c3e");
    private static final String GIFT_CARD = "9553503250161077";
    /// All that leads to her, wherever it may stand in a file.
    private static final List<String> TRACES = List.of("Virtalampi", "358401234567", "aino@example.com", "CUCKPP9B8YH2",
            "CUFORMER0001", "Esimerkkikatu", ID.value(), GIFT_CARD, "B-77001");

    @TempDir
    private Path home;

    private static Customer aino() {
        return new Customer(ID, "Aino", "Virtalampi", Optional.of(new PhoneNumber("+358401234567")),
                Optional.of(new EmailAddress("aino@example.com")), List.of(Identifier.customerCard("CUCKPP9B8YH2")),
                new MarketingConsent(true, false), List.of("Friends"), Optional.empty());
    }

    private static Customer eero() {
        return new Customer(OTHER, "Eero", "Koskimaa", Optional.of(new PhoneNumber("+358401234568")), Optional.empty(),
                List.of(Identifier.customerCard("CUEERO000001")), MarketingConsent.NONE);
    }

    private static SqlitePersonalData data(Database database) {
        return new SqlitePersonalData(database, "FI", InstantSource.fixed(NOW));
    }

    private static SqliteJournal journal(Database database) {
        return new SqliteJournal(database, InstantSource.fixed(NOW));
    }

    private static Entry attached(CustomerId who) {
        return new OfSale(new SaleEvent.CustomerAttached(new CustomerRef(who.value()), NOW));
    }

    private static Entry held(SaleStory sale, String key, ValueUse.Subject subject) {
        return new OfValue(new ValueEvent.Held(
                new ValueUse(key, subject, Money.parse("EUR 5.00"), sale.id, Optional.of(ID)), NOW));
    }

    private static List<Entry> settled(String key) {
        return List.of(new OfValue(new ValueEvent.CaptureIntended(key, Money.parse("EUR 5.00"), NOW)),
                new OfValue(new ValueEvent.Captured(key, Optional.empty(), NOW)));
    }

    /// Aino and Eero are in the register; Aino has bought something, with a benefit and a gift card.
    private SaleStory fill(Database database) {
        var customers = new SqliteCustomers(database, InstantSource.fixed(NOW));
        customers.save(aino(), List.of(new OutgoingMessage.TellJoining(RemoteSystem.CUSTOBAR, ID)));
        customers.save(eero(), List.of(new OutgoingMessage.TellCustomer(RemoteSystem.RULE, OTHER)));
        customers.put(ID, Optional.of(new PostalAddress("Esimerkkikatu 1", "00100", "Helsinki", "FI")));
        database.write(session -> session.update("insert into former_card values ('CUFORMER0001', ?, '2026-01-01')",
                ID.value()));
        var journal = journal(database);
        var sale = new SaleStory();
        var entries = new ArrayList<>(List.of(sale.started(), sale.coffee(), attached(ID),
                held(sale, "k1", new ValueUse.OfBenefit("B-77001")),
                held(sale, "k2", new ValueUse.OfGiftCard(new GiftCardNumber(GIFT_CARD), Optional.of("1234"))),
                held(sale, "k3", new ValueUse.OfCardMove(new GiftCardNumber(GIFT_CARD), Optional.empty(), "CUCKPP9B8YH2"))));
        List.of("k1", "k2", "k3").forEach(key -> entries.addAll(settled(key)));
        journal.append(sale.id, new Page(entries,
                List.of(new OutgoingMessage.TellSale(RemoteSystem.RULE, sale.id, Optional.of(ID)))));
        journal.append(sale.id, Page.of(List.of(sale.paid())));
        sale.completedIn(journal);
        return sale;
    }

    private static Erasure erase(Database database) {
        return data(database).erase(ID, "AK", NOW);
    }

    private List<String> traces() throws IOException {
        var found = new ArrayList<String>();
        for (var name : List.of("till.db", "till.db-wal")) {
            var file = home.resolve(name);
            var text = Files.exists(file) ? new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1) : "";
            TRACES.stream().filter(text::contains).forEach(found::add);
        }
        return found;
    }

    private void assertGood() throws IOException {
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            assertEquals(Optional.empty(), book.verify(1).bad());
        }
    }

    @Test
    void afterAnErasureNothingLeadsToTheCustomerAndTheJournalIsGood() throws IOException {
        SaleStory sale;
        try (var database = Database.open(home)) {
            sale = fill(database);
            assertEquals(1, journal(database).latestOf(aino().ref(), 5).size());
            assertEquals(new Erasure.Erased(1, 1), erase(database));
            // the event that says so names the till's own id, which leads to nobody
            assertEquals(List.of(ID.value()), traces());
            assertEquals(new Erasure.Gone(), erase(database));
            assertEquals(List.of(), journal(database).latestOf(aino().ref(), 5));
        }
        assertGood();
        try (var database = Database.open(home)) {
            var left = journal(database).latest(1).getFirst();
            assertEquals(sale.id, left.start().id());
            assertEquals(new ReceiptNumber("T1", 1), left.number());
            assertEquals(Money.parse("EUR 7.95"), left.pricing().total());
            assertEquals(Optional.of(new CustomerRef(SealedCustomers.GONE)), left.customer());
            var use = journal(database).read(sale.id).orElseThrow().entries().stream()
                    .filter(OfValue.class::isInstance).map(entry -> ((OfValue) entry).event())
                    .filter(ValueEvent.Held.class::isInstance).map(event -> ((ValueEvent.Held) event).use()).toList();
            assertEquals(List.of(new ValueUse.OfBenefit(SealedCustomers.GONE),
                    new ValueUse.OfGiftCard(new GiftCardNumber(SealedCustomers.GONE), Optional.of("1234")),
                    new ValueUse.OfCardMove(
                            new GiftCardNumber(SealedCustomers.GONE), Optional.empty(), SealedCustomers.GONE)),
                    use.stream().map(ValueUse::subject).toList());
            assertEquals(new Found.Nobody(), data(database).find("CUCKPP9B8YH2"));
            assertInstanceOf(Found.One.class, data(database).find("CUEERO000001"));
            assertEquals(List.of(new TillEvent.CustomerErased(ID, "AK", NOW)), journal(database).noted(Instant.EPOCH));
        }
    }

    @Test
    void theJournalLeadsToNobodyWithoutTheKeysBesideIt() throws IOException {
        try (var database = Database.open(home)) {
            fill(database);
        }
        var exported = new StringWriter();
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            book.export(exported);
        }
        TRACES.forEach(trace -> assertFalse(exported.toString().contains(trace), trace));
        assertTrue(exported.toString().contains("sealed"));
    }

    @Test
    void messagesAboutTheCustomerGoAndThoseAboutTheSaleAreNobodys() {
        try (var database = Database.open(home)) {
            var sale = fill(database);
            var outbox = new SqliteOutbox(database, InstantSource.fixed(NOW));
            var told = outbox.list(Optional.of(RemoteSystem.RULE), 10).stream()
                    .filter(one -> one.waiting().message() instanceof OutgoingMessage.TellSale).findFirst().orElseThrow();
            outbox.refused(told.waiting().id(), new RemoteFailure.NotAccepted(400), "+358401234567 is not valid");
            erase(database);
            assertEquals(List.of(new OutgoingMessage.TellSale(RemoteSystem.RULE, sale.id),
                            new OutgoingMessage.TellCustomer(RemoteSystem.RULE, OTHER)),
                    outbox.list(Optional.empty(), 10).stream().map(one -> one.waiting().message()).toList());
            assertEquals("", outbox.find(told.waiting().id()).orElseThrow().said());
        }
    }

    @Test
    void whoIsInAnOpenSaleIsNotErased() {
        try (var database = Database.open(home)) {
            fill(database);
            var open = new SaleStory();
            journal(database).append(open.id, Page.of(List.of(open.started(), open.coffee(), attached(ID))));
            assertEquals(new Erasure.InOpenSale(), erase(database));
            journal(database).append(open.id, Page.of(List.of(open.voided())));
            assertInstanceOf(Erasure.Erased.class, erase(database));
        }
    }

    @Test
    void whoseMoneyIsOnItsWayIsNotErased() {
        try (var database = Database.open(home)) {
            var sale = fill(database);
            journal(database).append(sale.id, Page.of(List.of(held(sale, "k3", new ValueUse.OfBonusCheck("C-1")),
                    new OfValue(new ValueEvent.CaptureIntended("k3", Money.parse("EUR 5.00"), NOW)),
                    new OfValue(new ValueEvent.BecameUnknown("k3", NOW)))));
            assertEquals(new Erasure.Unsettled(1), erase(database));
            assertInstanceOf(Found.One.class, data(database).find("CUCKPP9B8YH2"));
            journal(database).append(sale.id,
                    Page.of(List.of(new OfValue(new ValueEvent.Captured("k3", Optional.empty(), NOW)))));
            assertInstanceOf(Erasure.Erased.class, erase(database));
        }
    }

    @Test
    void entriesFromBeforeTheyWereSealedAreFoundAsWell() throws IOException {
        try (var database = Database.open(home)) {
            new SqliteCustomers(database, InstantSource.fixed(NOW)).save(aino(), List.of());
            var sale = new SaleStory();
            journal(database).append(sale.id, Page.of(List.of(sale.started(), sale.coffee())));
            database.write(session -> {
                database.pen().write(new Pen.Place(sale.id.toString(), Optional.of(1L)),
                        EntryCodec.encode(attached(ID)));
                return sale;
            });
            journal(database).append(sale.id, Page.of(List.of(sale.paid())));
            sale.completedIn(journal(database));
            assertEquals(1, journal(database).latestOf(aino().ref(), 5).size());
            assertEquals(new Erasure.Erased(1, 0), erase(database));
        }
        assertGood();
    }

    @Test
    void theCustomerIsHandedAllThatTheTillKeeps() {
        try (var database = Database.open(home)) {
            fill(database);
            var json = data(database).export(ID, "AK");
            for (var kept : List.of("Aino", "Virtalampi", "+358401234567", "aino@example.com", "CUCKPP9B8YH2",
                    "CUFORMER0001", "Esimerkkikatu 1", "Friends", "\"GIVEN\"", "\"DENIED\"", "T1-000001", "Kahvi 500 g",
                    "EUR 7.95", "B-77001", GIFT_CARD, "TELL_JOINING", "TELL_SALE", "CAPTURED")) {
                assertTrue(json.contains(kept), kept + " is not in " + json);
            }
            for (var other : List.of("Eero", "Koskimaa", "1234\"")) {
                assertFalse(json.contains(other), other + " is in " + json);
            }
            assertEquals(List.of(new TillEvent.CustomerExported("AK", NOW)), journal(database).noted(Instant.EPOCH));
        }
    }

    @Test
    void onlyAnExactKeyOfOneCustomerIsEnough() {
        try (var database = Database.open(home)) {
            fill(database);
            var data = data(database);
            for (var key : List.of("040 123 4567", "+358401234567", " Aino@Example.com", "CUCKPP9B8YH2", "CUFORMER0001")) {
                assertEquals(new Found.One(aino()), data.find(key), key);
            }
            for (var key : List.of("", " ", "%", "Aino", "CUCKPP", "123 4567", "\u0000", "x".repeat(10_000), "' or 1=1 --")) {
                assertEquals(new Found.Nobody(), data.find(key), key);
            }
            new SqliteCustomers(database, InstantSource.fixed(NOW)).save(eero().changed("Eero", "Koskimaa",
                    aino().phone(), Optional.empty(), MarketingConsent.NONE), List.of());
            assertEquals(new Found.Several(2), data.find("040 123 4567"));
        }
    }

    private Path backUp() throws Exception {
        try (var database = Database.open(home)) {
            fill(database);
            return new Backups(database, home.resolve("backups"), 3, InstantSource.fixed(NOW)).make();
        }
    }

    private void assertStaysErased() throws IOException {
        assertGood();
        try (var database = Database.open(home)) {
            assertEquals(new Found.Nobody(), data(database).find("CUCKPP9B8YH2"));
            assertInstanceOf(Found.One.class, data(database).find("CUEERO000001"));
            assertEquals(List.of(), journal(database).latestOf(aino().ref(), 5));
        }
        assertEquals(List.of(ID.value()), traces().stream().distinct().toList());
    }

    @Test
    void aRestoredBackupDoesNotBringTheCustomerBack() throws Exception {
        var backup = backUp();
        try (var database = Database.open(home)) {
            erase(database);
        }
        Restore.run(home, backup, Optional.empty(), "command", NOW);
        assertStaysErased();
    }

    @Test
    void norDoesOneWhereTheDatabaseItselfIsLost() throws Exception {
        var backup = backUp();
        try (var database = Database.open(home)) {
            erase(database);
        }
        for (var name : List.of("till.db", "till.db-wal")) {
            Files.deleteIfExists(home.resolve(name));
        }
        Restore.run(home, backup, Optional.of(new ReceiptNumber("T1", 1)), "command", NOW);
        assertStaysErased();
    }

    @Test
    void norWhereOnlyTheFolderOfBackupsIsLeft() throws Exception {
        var backup = backUp();
        try (var database = Database.open(home)) {
            erase(database);
            new Backups(database, home.resolve("backups"), 3, InstantSource.fixed(NOW.plusSeconds(60))).make();
        }
        for (var name : List.of("till.db", "till.db-wal", ErasureList.FILE)) {
            Files.deleteIfExists(home.resolve(name));
        }
        Restore.run(home, backup, Optional.of(new ReceiptNumber("T1", 1)), "command", NOW);
        assertStaysErased();
    }

    /// What a customer has withdrawn since the backup stays withdrawn, and a card that was taken away stays away.
    @Test
    void aRestoreKeepsCustomersAsTheyWereLast() throws Exception {
        var backup = backUp();
        var changed = new Customer(ID, "Aino", "Uusinimi", Optional.empty(), aino().email(), List.of(),
                new MarketingConsent(false, false), List.of(), Optional.empty());
        try (var database = Database.open(home)) {
            new SqliteCustomers(database, InstantSource.fixed(NOW)).save(changed, List.of());
        }
        Restore.run(home, backup, Optional.empty(), "command", NOW);
        try (var database = Database.open(home)) {
            assertEquals(Optional.of(changed), new SqliteCustomers(database, InstantSource.fixed(NOW)).byId(ID));
            assertEquals(1, journal(database).latestOf(aino().ref(), 5).size());
        }
        assertGood();
    }
}
