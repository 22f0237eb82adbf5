package org.nordkassa.connect.custobar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;

class CustobarBenefitsTest {
    private static final String GOOD = """
            {"id":"B-1","name":"Ten off","percent":"10.0","valid_from":"2026-01-01","valid_to":"2026-12-31",
             "min_purchase_cents":2000,"combines":true,"used_at":null,"colour":"blue"}""";

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private CustobarClient client() {
        return new CustobarClient(http, CustobarSettings.of(server.address(), new Secret("t0ken"), "S-1", "FI",
                CurrencyUnit.EUR, Samples.HELSINKI), Samples.CLOCK, () -> Samples.SALE.value());
    }

    private void within(Deadlines deadlines) {
        http.close();
        http = new RemoteHttp(deadlines, Samples.CLOCK);
    }

    private static String people(String... people) {
        return "{\"customers\":[" + String.join(",", people) + "],\"count\":" + people.length + ",\"more\":{}}";
    }

    private static String person(String id, String benefits) {
        return "{\"external_id\":\"" + id + "\",\"phone_number\":\"+358401234567\",\"benefits\":" + benefits + "}";
    }

    private Answer<List<MemberOffer>> offers() {
        return client().offersOf(Samples.MAIJA);
    }

    private void assertOffers(MemberOffer... expected) {
        assertEquals(new Answer.Answered<>(List.of(expected)), offers());
    }

    private static Benefit tenOff() {
        return new Benefit("B-1", "Ten off", new Reduction.Percent(100), new DiscountScope.WholeSale(),
                new Validity(Optional.of(LocalDate.parse("2026-01-01")), Optional.of(LocalDate.parse("2026-12-31"))),
                Samples.euros("20.00"), true, Optional.empty());
    }

    @Test
    void benefitsAreAskedForByPhoneNumber() {
        server.answers(200, people(person("CU-7Q2M", "[" + GOOD + "]")));
        assertOffers(tenOff());
        var taken = server.taken();
        assertEquals("GET /api/data/customers/?phone_number=%2B358401234567&fields=external_id%2Cphone_number%2Cbenefits",
                taken.line());
        assertEquals("Token t0ken", taken.authorization());
    }

    @Test
    void aBenefitOfASumForSomeProductsIsRead() {
        server.answers(200, people(person("CU-7Q2M", """
                [{"id":2,"amount_cents":500,"currency":"SEK","product_ids":["A","B"],"used_at":"2026-11-20T23:30:00Z"}]""")));
        assertOffers(new Benefit("2", "2", new Reduction.Amount(Money.parse("SEK 5.00")),
                new DiscountScope.Products(Set.of("A", "B")), Validity.ALWAYS, Money.parse("SEK 0"), false,
                Optional.of(LocalDate.parse("2026-11-21"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"id\":\"B-2\",\"percent\":\"ten\"}",
        "{\"id\":\"B-2\",\"percent\":\"10.05\"}",
        "{\"id\":\"B-2\",\"percent\":\"0\"}",
        "{\"id\":\"B-2\",\"percent\":\"100.1\"}",
        "{\"id\":\"B-2\",\"percent\":1e400000}",
        "{\"id\":\"B-2\"}",
        "{\"id\":\"B-2\",\"percent\":\"5\",\"amount_cents\":5}",
        "{\"id\":\"B-2\",\"amount_cents\":-500}",
        "{\"id\":\"B-2\",\"amount_cents\":5.5}",
        "{\"id\":\"B-2\",\"amount_cents\":500,\"currency\":\"euros\"}",
        "{\"id\":\"B-2\",\"amount_cents\":99999999999999999999999}",
        "{\"id\":\"\",\"percent\":\"5\"}",
        "{\"id\":\"B-2\",\"percent\":\"5\",\"valid_to\":\"31.12.2026\"}",
        "{\"id\":\"B-2\",\"percent\":\"5\",\"combines\":\"yes\"}",
        "{\"id\":\"B-2\",\"percent\":\"5\",\"product_ids\":\"A\"}",
        "{\"id\":\"B-2\",\"percent\":\"5\",\"product_ids\":[1]}",
        "{\"id\":\"B-1\",\"percent\":\"99\"}",
        "\"B-2\"", "null", "[]"})
    void aBrokenBenefitHidesNoGoodOne(String broken) {
        server.answers(200, people(person("CU-7Q2M", "[" + GOOD + "," + broken + "]")));
        assertOffers(tenOff());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[{\"a\":1}]", "{\"id\":\"B-1\"}", "\"none\"", "7"})
    void aFieldThatHoldsNoBenefitsAtAllIsNonsense(String field) {
        server.answers(200, people(person("CU-7Q2M", field)));
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()), offers());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"customers\":[],\"count\":0}",
        "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\"}]}",
        "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\",\"benefits\":null}]}",
        "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"040 123 4567\",\"benefits\":[]}]}"})
    void noCustomerAndNoBenefitsAreNothing(String body) {
        server.answers(200, body);
        assertOffers();
    }

    @Test
    void aCustomerWithoutAPhoneIsNotAskedAbout() {
        var stranger = Samples.customer(Optional.empty(), Optional.of(Samples.EMAIL), List.of(Samples.CARD));
        assertEquals(new Answer.Answered<>(List.of()), client().offersOf(stranger));
        assertEquals(0, server.count());
    }

    @Test
    void ofSeveralWithOnePhoneTheCardDecidesAndNeverTheOrder() {
        var other = person("CU-OTHER", "[{\"id\":\"B-9\",\"percent\":\"50\"}]");
        var both = people(other, person("CU-7Q2M", "[" + GOOD + "]"));
        server.answers(200, both).answers(200, both);
        assertOffers(tenOff());
        var withoutCard = Samples.customer(Optional.of(Samples.PHONE), Optional.empty(), List.of());
        assertEquals(new Answer.Answered<>(List.of()), client().offersOf(withoutCard));
    }

    @Test
    void anAnswerAboutOtherPeopleIsNonsense() {
        server.answers(200, people(person("X", "[" + GOOD + "]").replace("+358401234567", "+358409999999")));
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()), offers());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(new Answer.Failed<>(bad.failure()), offers());
        assertEquals(1, server.count());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 409, 422})
    void anErrorIsAnErrorWhateverItsStatus(int status) {
        server.answers(status, "{\"error\":{\"reason\":\"unknown field\"}}");
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotAccepted(status)), offers());
    }

    @Test
    void membersAreFoundByEachKey() {
        var found = "{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\",\"email\":\"Maija@Example.fi\","
                + "\"first_name\":\"Maija\",\"last_name\":\"Mei\\u0000kä\",\"can_email\":true,\"can_sms\":null,\"tags\":[]}";
        server.answers(200, people(found)).answers(200, people(found)).answers(200, people(found));
        var maija = new Customer(new CustomerId(Samples.SALE_ID), "Maija", "Mei kä", Optional.of(Samples.PHONE),
                Optional.of(Samples.EMAIL), List.of(Samples.CARD), new Customer.MarketingConsent(Permission.GIVEN, Permission.UNKNOWN));
        for (var key : List.of(new CustomerKey.ByPhone(Samples.PHONE), new CustomerKey.ByEmail(Samples.EMAIL),
                new CustomerKey.ByIdentifier(Samples.CARD))) {
            assertFound(key, maija);
        }
        var fields = "&fields=external_id%2Cphone_number%2Cemail%2Cfirst_name%2Clast_name%2Ccan_email%2Ccan_sms";
        assertEquals("GET /api/data/customers/?phone_number=%2B358401234567" + fields, server.taken().line());
        assertEquals("GET /api/data/customers/?email=maija%40example.fi" + fields, server.taken().line());
        assertEquals("GET /api/data/customers/?external_id=CU-7Q2M" + fields, server.taken().line());
    }

    private void assertFound(CustomerKey key, Customer expected) {
        var found = (Answer.Answered<List<Customer>>) client().find(key);
        var only = found.value().getFirst();
        assertEquals(List.of(expected), found.value());
        assertEquals(expected.phone(), only.phone());
    }

    @Test
    void severalMembersAreAllShownAndNobodyIsNobody() {
        server.answers(200, people(person("A", "[]"), person("B", "[]"))).answers(200, people());
        var key = new CustomerKey.ByPhone(Samples.PHONE);
        var found = (Answer.Answered<List<Customer>>) client().find(key);
        assertEquals(List.of("A", "B"),
                found.value().stream().flatMap(one -> one.identifiers().stream()).map(Identifier::value).toList());
        assertEquals(new Answer.Answered<>(List.of()), client().find(key));
    }

    @Test
    void anIdentifierOfAnotherSystemIsNotAskedFor() {
        var other = new CustomerKey.ByIdentifier(new Identifier(Identifier.Type.EXTERNAL_ID, "7"));
        assertEquals(new Answer.Answered<>(List.of()), client().find(other));
        assertEquals(0, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerToASearchHasItsName(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(new Answer.Failed<>(bad.failure()), client().find(new CustomerKey.ByPhone(Samples.PHONE)));
    }
}
