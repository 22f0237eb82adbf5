package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.MemberFeed.Changes;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.PermissionSource.Known;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey.ByEmail;
import org.nordkassa.loyalty.CustomerKey.ByIdentifier;
import org.nordkassa.loyalty.CustomerKey.ByPhone;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.loyalty.RemoteSystem;

class SqliteCustomersTest {
    private static final Identifier CARD = Identifier.customerCard("CU-0001-7Q2M");
    private static final Identifier NUMBER = new Identifier(Identifier.Type.EXTERNAL_ID, "4711");
    private static final PhoneNumber PHONE = new PhoneNumber("+358401234567");
    private static final EmailAddress EMAIL = new EmailAddress("maija@example.fi");
    private static final Customer MAIJA = new Customer(new CustomerId("c1"), "Maija", "Mäkinen", Optional.of(PHONE),
            Optional.of(EMAIL), List.of(NUMBER, CARD), new MarketingConsent(true, false));

    @TempDir
    Path home;

    private Database database;
    private SqliteCustomers customers;

    @BeforeEach
    void open() {
        database = Database.open(home);
        customers = new SqliteCustomers(database, InstantSource.fixed(SaleStory.TEN));
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static Customer told(String id, String firstName, Optional<PhoneNumber> phone, Identifier... identifiers) {
        return new Customer(new CustomerId(id), firstName, "", phone, Optional.empty(), List.of(identifiers),
                MarketingConsent.NONE);
    }

    private void take(Customer... told) {
        customers.take(new Changes(List.of(told), List.of(), Optional.empty()));
    }

    @Test
    void aCustomerIsFoundByEachOfTheirKeys() {
        customers.save(MAIJA, List.of());
        close();
        open();
        assertEquals(Optional.of(MAIJA), customers.byId(MAIJA.id()));
        for (var key : List.of(new ByIdentifier(CARD), new ByIdentifier(NUMBER), new ByPhone(PHONE), new ByEmail(EMAIL))) {
            assertEquals(List.of(MAIJA), customers.find(key));
        }
    }

    @Test
    void somebodyOfTheSameNameAtTheSamePostcodeMayBeTheSame() {
        customers.save(MAIJA, List.of());
        customers.put(MAIJA.id(), Optional.of(new PostalAddress("Keskuskatu 1", "001 00", "Helsinki", "FI")));
        living("c2", "MAIJA", "mäkinen", "00100");
        living("c3", "Maija", "Mäkinen", "00200");
        living("c4", "Matti", "Mäkinen", "00100");
        customers.save(named("c5", "Maija", "Mäkinen"), List.of());

        assertEquals(List.of(new CustomerId("c2")), customers.namesakes(MAIJA).stream().map(Customer::id).toList());
        assertEquals(List.of(), customers.namesakes(named("c5", "Maija", "Mäkinen")), "nobody knows where they live");
    }

    private void living(String id, String first, String last, String zip) {
        customers.save(named(id, first, last), List.of());
        customers.put(new CustomerId(id), Optional.of(new PostalAddress("", zip, "", "FI")));
    }

    private static Customer named(String id, String first, String last) {
        return new Customer(new CustomerId(id), first, last, Optional.empty(), Optional.empty(), List.of(),
                MarketingConsent.NONE);
    }

    @Test
    void onlyTheWholeKeyFindsSomebody() {
        customers.save(MAIJA, List.of());
        assertEquals(List.of(), customers.find(new ByPhone(new PhoneNumber("+35840123456"))));
        assertEquals(List.of(), customers.find(new ByEmail(new EmailAddress("maij@example.fi"))));
        assertEquals(List.of(), customers.find(new ByIdentifier(Identifier.customerCard("CU-0001-7Q2"))));
        assertEquals(List.of(), customers.find(new ByIdentifier(Identifier.customerCard("4711"))));
        assertEquals(List.of(), customers.find(new ByIdentifier(Identifier.customerCard("%"))));
        assertTrue(customers.byId(new CustomerId("")).isEmpty());
    }

    @Test
    void savingAgainReplaces() {
        customers.save(MAIJA, List.of());
        var changed = told("c1", "Maija-Liisa", Optional.empty(), CARD);
        customers.save(changed, List.of());
        assertEquals(Optional.of(changed), customers.byId(MAIJA.id()));
        assertEquals(List.of(), customers.find(new ByPhone(PHONE)));
        assertEquals(List.of(), customers.find(new ByIdentifier(NUMBER)));
    }

    @Test
    void whoWasTakenInSinceTheCardWasLookedForKeepsIt() {
        var stranger = Customer.knownOnlyBy(new CustomerId("c9"), CARD);
        assertEquals(List.of(), customers.find(new ByIdentifier(CARD)));
        customers.save(MAIJA, List.of());
        assertEquals(MAIJA, customers.holderOf(CARD, stranger));
        assertEquals(List.of(MAIJA), customers.find(new ByIdentifier(CARD)));
        assertTrue(customers.byId(stranger.id()).isEmpty());
    }

    @Test
    void aCardThatNobodyHoldsIsAStrangers() {
        var stranger = Customer.knownOnlyBy(new CustomerId("c9"), CARD);
        assertEquals(stranger, customers.holderOf(CARD, stranger));
        assertEquals(List.of(stranger), customers.find(new ByIdentifier(CARD)));
    }

    @Test
    void somebodyKnownOnlyByACardIsSavedToo() {
        var unknown = Customer.knownOnlyBy(new CustomerId("c9"), CARD);
        customers.save(unknown, List.of());
        assertEquals(List.of(unknown), customers.find(new ByIdentifier(CARD)));
    }

    @Test
    void aPhoneMayBelongToSeveral() {
        var other = told("c2", "Matti", Optional.of(PHONE));
        customers.save(MAIJA, List.of());
        customers.save(other, List.of());
        assertEquals(List.of(MAIJA, other), customers.find(new ByPhone(PHONE)));
    }

    @Test
    void anIdentifierBelongsToOneOnlyTheOneSavedLast() {
        customers.save(MAIJA, List.of());
        var other = told("c2", "Matti", Optional.empty(), CARD);
        customers.save(other, List.of());
        assertEquals(List.of(other), customers.find(new ByIdentifier(CARD)));
        assertEquals(List.of(NUMBER), customers.byId(MAIJA.id()).orElseThrow().identifiers());
    }

    private MarketingConsent consentOf(Customer customer) {
        return customers.byId(customer.id()).orElseThrow().consent();
    }

    @Test
    void whatNobodyHasSaidStaysUnknownAndWhatWasSaidHereKeepsItsTime() {
        var ticked = MarketingConsent.ticked(true, false, SaleStory.TEN);
        customers.save(MAIJA.allowing(MarketingConsent.NONE), List.of());
        assertEquals(MarketingConsent.NONE, consentOf(MAIJA));
        customers.save(MAIJA.allowing(ticked), List.of());
        assertEquals(ticked, consentOf(MAIJA));
    }

    @Test
    void permissionsAreTakenInByTheSurestKeyAndOnlyWhereTheySayAnything() {
        customers.save(MAIJA, List.of());
        var denied = new MarketingConsent(Permission.DENIED, Permission.UNKNOWN);
        assertEquals(1, customers.take(List.of(new Known(List.of(new ByIdentifier(CARD)), denied)), SaleStory.TEN));
        assertEquals(new MarketingConsent(false, false), consentOf(MAIJA));
        assertEquals(0, customers.take(List.of(new Known(List.of(new ByIdentifier(CARD)), denied),
                new Known(List.of(new ByIdentifier(Identifier.customerCard("CU-NOBODY"))), denied)), SaleStory.TEN));
    }

    @Test
    void aNumberThatSeveralShareSaysNothingAboutAnyOfThem() {
        customers.save(told("c1", "Maija", Optional.of(PHONE), CARD), List.of());
        customers.save(new Customer(new CustomerId("c2"), "Matti", "", Optional.of(PHONE), Optional.empty(), List.of(),
                MarketingConsent.NONE), List.of());
        assertEquals(0, customers.take(List.of(new Known(List.of(new ByPhone(PHONE)), new MarketingConsent(true, true))), SaleStory.TEN));
    }

    @Test
    void aCustomerIsSavedTogetherWithTheMessagesItCauses() {
        customers.save(MAIJA, List.of(new OutgoingMessage.TellCustomer(RemoteSystem.CUSTOBAR, MAIJA.id())));
        var waiting = new SqliteOutbox(database).due(RemoteSystem.CUSTOBAR, SaleStory.TEN, 1).getFirst();
        assertEquals(new OutgoingMessage.TellCustomer(RemoteSystem.CUSTOBAR, MAIJA.id()), waiting.message());
        assertEquals(SaleStory.TEN, waiting.since());
    }

    @Test
    void whatCarduTellsIsTakenInUnderTheIdTheTillGave() {
        customers.save(MAIJA, List.of());
        var newPhone = new PhoneNumber("+46701234567");
        take(told("fresh", "Maija-Liisa", Optional.of(newPhone), CARD), told("new", "Matti", Optional.of(PHONE),
                Identifier.customerCard("CU-0002")));
        assertEquals(Optional.of(new Customer(MAIJA.id(), "Maija-Liisa", "Mäkinen", Optional.of(newPhone),
                Optional.of(EMAIL), MAIJA.identifiers(), MAIJA.consent())), customers.byId(MAIJA.id()));
        assertTrue(customers.byId(new CustomerId("fresh")).isEmpty());
        assertEquals("Matti", customers.byId(new CustomerId("new")).orElseThrow().firstName());
    }

    @Test
    void takingInTheSameTwiceChangesNothing() {
        var told = told("fresh", "Maija", Optional.of(PHONE), CARD);
        take(told);
        take(told("fresher", "Maija", Optional.of(PHONE), CARD));
        assertEquals(List.of(told), customers.find(new ByPhone(PHONE)));
    }

    @Test
    void aPhoneThatBelongsToTwoNowStaysWithBoth() {
        customers.save(MAIJA, List.of());
        take(told("new", "Matti", Optional.of(PHONE), Identifier.customerCard("CU-0002")));
        assertEquals(2, customers.find(new ByPhone(PHONE)).size());
    }

    @Test
    void membersWithoutACardArePassedOver() {
        take(told("new", "Matti", Optional.of(PHONE)));
        assertEquals(List.of(), customers.find(new ByPhone(PHONE)));
    }

    @Test
    void aMemberWhoLeftIsNotFoundByTheCardAnyMore() {
        customers.save(MAIJA, List.of());
        customers.take(new Changes(List.of(), List.of(CARD.value(), "never heard of"), Optional.empty()));
        assertEquals(List.of(), customers.find(new ByIdentifier(CARD)));
        assertEquals(List.of(NUMBER), customers.byId(MAIJA.id()).orElseThrow().identifiers());
    }

    @Test
    void aMemberWhoComesBackIsTheSameCustomerAgain() {
        customers.save(MAIJA, List.of());
        customers.take(new Changes(List.of(), List.of(CARD.value()), Optional.empty()));
        assertTrue(customers.hasLeft(CARD));
        take(told("fresh", "Maija", Optional.empty(), CARD));
        assertEquals(MAIJA.id(), customers.find(new ByIdentifier(CARD)).getFirst().id());
        assertFalse(customers.hasLeft(CARD));
        assertTrue(customers.byId(new CustomerId("fresh")).isEmpty());
    }

    @Test
    void newMembersGetTheGroupsAndThoseWhoWereMembersKeepTheirs() {
        customers.save(MAIJA, List.of());
        take(told("fresh", "Maija", Optional.empty(), CARD).joining(List.of("Members")),
                told("new", "Matti", Optional.empty(), Identifier.customerCard("CU-0002")).joining(List.of("Members", "VIP")));
        assertEquals(List.of(), customers.byId(MAIJA.id()).orElseThrow().groups());
        assertEquals(List.of("Members", "VIP"), customers.byId(new CustomerId("new")).orElseThrow().groups());
    }

    @Test
    void aCardThatWasScannedBeforeItsMemberWasToldOfIsANewMembers() {
        customers.save(Customer.knownOnlyBy(MAIJA.id(), CARD), List.of());
        take(told("fresh", "Maija", Optional.of(PHONE), CARD).joining(List.of("Members")));
        assertEquals(List.of("Members"), customers.byId(MAIJA.id()).orElseThrow().groups());
    }

    @Test
    void whoWasRegisteredAtTheTillAndJoinsIsTheSamePersonAndNewToTheProgramme() {
        customers.save(new Customer(MAIJA.id(), "Maija", "Mäkinen", MAIJA.phone(), MAIJA.email(), List.of(NUMBER),
                MAIJA.consent()), List.of());
        take(new Customer(new CustomerId("fresh"), "maija", "Mäkinen", Optional.of(PHONE), Optional.empty(), List.of(CARD),
                MarketingConsent.NONE).joining(List.of("Members")));
        var known = customers.find(new ByIdentifier(CARD)).getFirst();
        assertEquals(MAIJA.id(), known.id());
        assertEquals(List.of("Members"), known.groups());
        assertTrue(customers.byId(new CustomerId("fresh")).isEmpty());
    }

    @Test
    void tellsHowFarCarduHasBeenTakenIn() {
        assertTrue(customers.takenUntil().isEmpty());
        var until = Instant.parse("2026-11-21T10:00:00.123456789Z");
        customers.take(new Changes(List.of(), List.of(), Optional.of(until)));
        take(told("new", "Matti", Optional.empty(), CARD));
        assertEquals(Optional.of(until), customers.takenUntil());
    }

    @Test
    void theTillRemembersWhatItIsTold() {
        var settings = new SqliteSettings(database);
        assertTrue(settings.get("theme").isEmpty());
        settings.put("theme", "dark");
        settings.put("theme", "light ☀");
        assertEquals(Optional.of("light ☀"), settings.get("theme"));
        settings.remove("theme");
        assertTrue(settings.get("theme").isEmpty());
    }

    @Test
    void keysAreLookedUpByTheirIndexes() {
        for (var where : List.of("c.phone = '+358'", "c.email = 'x'",
                "c.id = (select customer from identifier where type = 'x' and value = 'y')")) {
            var plan = database.read(session -> session.list("explain query plan select * from customer c "
                    + "left join identifier i on i.customer = c.id where " + where, row -> row.getString("detail")));
            assertTrue(plan.stream().noneMatch(step -> step.startsWith("SCAN")), plan::toString);
        }
    }
}
