package org.nordkassa.connect.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;

class RuleTellingTest {
    private static final String SUCCESS = "{\"message\":\"Success\",\"subscriber\":{\"id\":42}}";
    private static final String MADE = "{\"groups\":[]}";
    private static final Customer BY_CARD = Samples.customer(Optional.empty(), Optional.empty(), List.of(Samples.CARD));

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private RuleClient client() {
        return client(AddressBook.EMPTY);
    }

    private RuleClient client(AddressBook addresses) {
        return new RuleClient(http, RuleSettings.of(server.address(), new Secret("k3y"), "FI", Samples.HELSINKI),
                addresses, Samples.CLOCK, () -> Samples.SALE.value());
    }

    private Delivery tellSale() {
        return client().tellSale(Samples.sale(), Optional.of(Samples.MAIJA));
    }

    private static String orders(String number) {
        return "{\"groups\":[{\"name\":\"Sitoo-Order\",\"historical\":true,\"fields\":[{\"key\":\"Number\",\"value\":\"T1-000041\"}]},"
                + "{\"name\":\"Sitoo-Order\",\"historical\":true,\"fields\":[{\"key\":\"Number\",\"value\":\""
                + number + "\"}]}]}";
    }

    @Test
    void aSaleIsARecordInTheHistoricalGroupOfOrders() {
        server.answers(200, orders("T1-000040")).answers(200, MADE).answers(200, SUCCESS).answers(204, "");
        assertEquals(new Delivered(), tellSale());
        assertEquals("GET /api/v2/subscriber/%2B358401234567/fields?identified_by=phone_number", server.taken().line());
        assertEquals("POST /api/v2/customizations", server.taken().line());
        assertEquals("POST /api/v2/subscribers", server.taken().line());
        var taken = server.taken();
        assertEquals("POST /api/v3/custom-field-data/42", taken.line());
        assertEquals("{\"groups\":[{\"group\":\"Sitoo-Order\",\"create_if_not_exists\":true,\"historical\":true,\"values\":["
                + (value("Number", "T1-000042") + value("Date", "2026-11-21 14:00:00") + value("Total", "9.98")
                + value("Vat", "2.03") + value("Discount", "6.00") + value("Currency", "EUR")
                + value("PaymentMethod", "card+gift_card")
                + value("Products", "[{\\\"sku\\\":\\\"4006381333931\\\",\\\"name\\\":\\\"Kahvi\\\",\\\"price\\\":\\\"10.00\\\","
                + "\\\"vat\\\":25.5,\\\"qty\\\":1,\\\"total\\\":\\\"6.00\\\"},{\\\"sku\\\":\\\"2000042\\\",\\\"name\\\":\\\"Juusto\\\","
                + "\\\"price\\\":\\\"13.15\\\",\\\"vat\\\":25.5,\\\"qty\\\":0.455,\\\"total\\\":\\\"3.98\\\"}]"))
                        .replaceAll(",$", "") + "]}]}", taken.body());
        assertEquals(4, server.count());
    }

    @Test
    void moneyPutOnAGiftCardIsNoPartOfAnOrder() {
        server.answers(200, orders("T1-000040")).answers(200, MADE).answers(200, SUCCESS).answers(204, "");
        assertEquals(new Delivered(), client().tellSale(Samples.saleWithGiftCard(), Optional.of(Samples.MAIJA)));
        server.taken();
        server.taken();
        server.taken();
        var body = server.taken().body();
        assertTrue(body.contains(value("Total", "10.00")), body);
        assertFalse(body.contains("GIFT-CARD"), body);

        assertEquals(new Delivered(), client().tellSale(Samples.giftCardOnly(), Optional.of(Samples.MAIJA)));
        assertEquals(4, server.count(), "what is no turnover is no order");
    }

    private static String value(String name, String value) {
        return "{\"field\":\"" + name + "\",\"create_if_not_exists\":true,\"value\":\"" + value + "\"},";
    }

    @Test
    void theGroupsAreMadeOnceAndCarryTheAddress() {
        var address = new PostalAddress("Mannerheimintie 1", "00100", "Helsinki", "FI");
        var client = client(new AddressBook() {
            @Override
            public Optional<PostalAddress> of(CustomerId customer) {
                return Optional.of(address);
            }

            @Override
            public void put(CustomerId customer, Optional<PostalAddress> changed) {}
        });
        server.answers(200, MADE).answers(200, SUCCESS).answers(200, SUCCESS);
        client.tellCustomer(Samples.MAIJA);
        client.tellCustomer(Samples.MAIJA);
        var made = server.taken();
        assertEquals("POST /api/v2/customizations", made.line());
        assertTrue(made.body().contains("{\"key\":\"Sitoo-Contact.bonuschecks\",\"type\":\"json\"}"), made.body());
        var fields = server.taken().body();
        assertTrue(fields.contains("{\"key\":\"Sitoo-Address.invoice_city\",\"value\":\"Helsinki\",\"type\":\"text\"}"), fields);
        assertEquals("POST /api/v2/subscribers", server.taken().line());
        assertEquals(3, server.count());
    }

    @Test
    void aGroupOfOrdersThatIsOverwrittenIsWarnedOfOnce() {
        var client = client();
        var warnings = new AtomicInteger();
        client.onOverwrittenOrders(warnings::incrementAndGet);
        var overwritten = orders("T1-000042").replace("\"historical\":true", "\"historical\":false");
        server.answers(404, "").answers(404, "").answers(404, "").answers(200, MADE).answers(200, SUCCESS)
                .answers(204, "").answers(200, overwritten).answers(200, overwritten);
        client.tellSale(Samples.sale(), Optional.of(Samples.MAIJA));
        client.tellSale(Samples.sale(), Optional.of(Samples.MAIJA));
        assertEquals(1, warnings.get());
        assertEquals(Optional.of(false), client.keepsEveryOrder());
    }

    @Test
    void purchasesAreReadFromEveryRecordTheLatestFirst() {
        server.answers(200, """
                {"groups":[{"name":"Sitoo-Order","historical":true,"fields":[{"key":"Number","value":"T1-000041"},
                {"key":"Date","value":"2026-11-20 10:00:00"},{"key":"Total","value":"10.00"},{"key":"Currency","value":"EUR"},
                {"key":"Products","value":"[{\\"name\\":\\"Kahvi\\"}]"}]},
                {"name":"Sitoo-Order","historical":true,"fields":[{"key":"Number","value":"W-7"},
                {"key":"Date","value":"2026-11-21 09:30:00"},{"key":"Total","value":"odd"}]},
                {"name":"Sitoo-Order","historical":true,"fields":[{"key":"Total","value":"1.00"}]}]}""");
        assertEquals(new Answer.Answered<>(List.of(
                new Purchase(Optional.of(RemoteSystem.RULE), "W-7", Optional.of(LocalDateTime.parse("2026-11-21T09:30:00")),
                        Optional.empty(), List.of()),
                new Purchase(Optional.of(RemoteSystem.RULE), "T1-000041", Optional.of(LocalDateTime.parse("2026-11-20T10:00:00")),
                        Optional.of(Samples.euros("10.00")), List.of("Kahvi")))), client().purchasesOf(Samples.MAIJA));
    }

    @Test
    void anOrderThatIsThereAlreadyIsNotToldAgain() {
        server.answers(200, orders("T1-000042"));
        assertEquals(new Delivered(), tellSale());
        assertEquals(1, server.count());
    }

    @Test
    void aSaleOfSomebodyNewToRuleIsToldAndOfNobodyIsNot() {
        server.answers(404, "").answers(404, "").answers(404, "").answers(200, MADE).answers(200, SUCCESS)
                .answers(204, "").answers(200, orders("T1-000042"));
        assertEquals(new Delivered(), tellSale());
        assertEquals(7, server.count());
        assertEquals(new Delivered(), client().tellSale(Samples.sale(), Optional.empty()));
        assertEquals(7, server.count());
    }

    @Test
    void aCustomerIsASubscriberWithANameInTheContactGroup() {
        server.answers(200, MADE).answers(200, SUCCESS);
        assertEquals(new Delivered(), client().tellCustomer(Samples.MAIJA));
        server.taken();
        assertEquals("{\"update_on_duplicate\":true,\"auto_create_tags\":true,\"auto_create_fields\":true,\"tags\":[\"Sitoo\"],"
                + "\"subscribers\":{\"email\":\"maija@example.fi\",\"phone_number\":\"+358401234567\",\"fields\":["
                + "{\"key\":\"Sitoo-Contact.namefirst\",\"value\":\"Maija\",\"type\":\"text\"},"
                + "{\"key\":\"Sitoo-Contact.namelast\",\"value\":\"Meikäläinen\",\"type\":\"text\"}]}}",
                server.taken().body());
    }

    @Test
    void manyCustomersLeaveInOneCallAndWhoHasOnlyACardAlone() {
        server.answers(200, MADE).answers(200, "{\"success\":true,\"subscribers_created\":2}").answers(404, "{\"error\":\"NotFound\"}");
        assertEquals(List.of(new Delivered(), new Delivered(), new Delivered()),
                client().tellCustomers(List.of(Samples.MAIJA, BY_CARD, Samples.MAIJA)));
        server.taken();
        assertEquals(2, server.taken().json().path("subscribers").size());
    }

    @Test
    void oneThatRuleDoesNotLikeHoldsUpNoOther() {
        server.answers(200, MADE).answers(400, "{\"error\":\"BadRequest\",\"fields\":{\"email\":\"invalid\"}}")
                .answers(200, SUCCESS).answers(400, "{\"error\":\"BadRequest\",\"fields\":{\"email\":\"invalid\"}}");
        assertEquals(List.of(new Delivered(), new NotDelivered(new RemoteFailure.NotAccepted(400))),
                client().tellCustomers(List.of(Samples.MAIJA, Samples.MAIJA)).stream()
                        .map(told -> told instanceof NotDelivered(var why, var _) ? new NotDelivered(why) : told).toList());
    }

    @Test
    void whenRuleIsOutOfReachAllOfThemWait() {
        server.answers(503, "");
        server.answers(503, "");
        assertEquals(2, client().tellCustomers(List.of(Samples.MAIJA, Samples.MAIJA)).stream()
                .filter(NotDelivered.class::isInstance).count());
    }

    @Test
    void aPhoneNumberThatRuleDoesNotLikeIsLeftOut() {
        server.answers(200, MADE).answers(400, "{\"error\":\"BadRequest\",\"fields\":{\"phone_number\":\"invalid\"}}").answers(200,
                SUCCESS);
        assertEquals(new Delivered(), client().tellCustomer(Samples.MAIJA));
        server.taken();
        server.taken();
        var second = server.taken().json().path("subscribers");
        assertEquals("maija@example.fi", second.path("email").stringValue());
        assertEquals(false, second.has("phone_number"));
    }

    @Test
    void withoutAnotherIdentityTheRefusalStands() {
        server.answers(200, MADE).answers(400, "{\"error\":\"BadRequest\",\"fields\":{\"phone_number\":\"invalid\"}}");
        assertEquals(new NotDelivered(new RemoteFailure.NotAccepted(400)), client().tellCustomer(
                Samples.customer(Optional.of(Samples.PHONE), Optional.empty(), List.of())));
        assertEquals(2, server.count());
    }

    @Test
    void whoIsKnownByCardOnlyIsUpdatedWhereThereIsSomebody() {
        server.answers(200, MADE).answers(200, "{\"subscriber\":{\"id\":42}}").answers(200, SUCCESS).answers(404, "");
        var client = client();
        assertEquals(new Delivered(), client.tellCustomer(BY_CARD));
        assertEquals(new Delivered(), client.tellCustomer(BY_CARD));
        server.taken();
        server.taken();
        assertEquals("PUT /api/v2/subscribers/42", server.taken().line());
        assertEquals(4, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        server.answers(200, MADE);
        bad.script().accept(server);
        assertEquals(new NotDelivered(bad.failure()), client().tellCustomer(Samples.MAIJA));
        assertEquals(2, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void withoutKnowingWhetherItIsThereAnOrderIsNotTold(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        bad.script().accept(server);
        assertEquals(new NotDelivered(bad.failure()), tellSale());
        assertEquals(1, server.count());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 409, 413, 422})
    void anErrorIsAnErrorWhateverItsStatus(int status) {
        server.answers(200, MADE).answers(status, "{\"error\":\"LimitExceed\",\"message\":\"no\"}");
        assertEquals(new NotDelivered(new RemoteFailure.NotAccepted(status)), client().tellCustomer(Samples.MAIJA));
    }
}
