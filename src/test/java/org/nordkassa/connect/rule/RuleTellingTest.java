package org.nordkassa.connect.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
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

class RuleTellingTest {
    private static final String SUCCESS = "{\"message\":\"Success\",\"subscriber\":{\"id\":42}}";
    private static final Customer BY_CARD = Samples.customer(Optional.empty(), Optional.empty(), List.of(Samples.CARD));

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private RuleClient client() {
        return new RuleClient(http, RuleSettings.of(server.address(), new Secret("k3y"), "FI", Samples.HELSINKI),
                Samples.CLOCK, () -> Samples.SALE.value());
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
    void aSaleIsAnOrderInCurrencyUnits() {
        server.answers(200, orders("T1-000040")).answers(200, SUCCESS);
        assertEquals(new Delivered(), tellSale());
        assertEquals("GET /api/v2/subscriber/%2B358401234567/fields?identified_by=phone_number", server.taken().line());
        var taken = server.taken();
        assertEquals("POST /api/v2/subscribers", taken.line());
        assertEquals("{\"update_on_duplicate\":true,\"auto_create_tags\":true,\"auto_create_fields\":true,\"tags\":[\"Sitoo\"],"
                + "\"subscribers\":{\"email\":\"maija@example.fi\",\"phone_number\":\"+358401234567\",\"fields\":["
                + field("Number", "T1-000042", "text") + field("Date", "2026-11-21 14:00:00", "datetime")
                + field("Total", "9.98", "text") + field("Vat", "2.03", "text") + field("Discount", "6.00", "text")
                + field("Currency", "EUR", "text") + field("PaymentMethod", "card+gift_card", "text")
                + field("Products", "[{\\\"sku\\\":\\\"4006381333931\\\",\\\"name\\\":\\\"Kahvi\\\",\\\"price\\\":\\\"10.00\\\","
                + "\\\"vat\\\":25.5,\\\"qty\\\":1,\\\"total\\\":\\\"6.00\\\"},{\\\"sku\\\":\\\"2000042\\\",\\\"name\\\":\\\"Juusto\\\","
                + "\\\"price\\\":\\\"13.15\\\",\\\"vat\\\":25.5,\\\"qty\\\":0.455,\\\"total\\\":\\\"3.98\\\"}]", "json")
                        .replaceAll(",$", "") + "]}}", taken.body());
    }

    private static String field(String name, String value, String type) {
        return "{\"key\":\"Sitoo-Order." + name + "\",\"value\":\"" + value + "\",\"type\":\"" + type + "\"},";
    }

    @Test
    void anOrderThatIsThereAlreadyIsNotToldAgain() {
        server.answers(200, orders("T1-000042"));
        assertEquals(new Delivered(), tellSale());
        assertEquals(1, server.count());
    }

    @Test
    void aSaleOfSomebodyNewToRuleIsToldAndOfNobodyIsNot() {
        server.answers(404, "").answers(404, "").answers(404, "").answers(200, SUCCESS);
        assertEquals(new Delivered(), tellSale());
        assertEquals(4, server.count());
        assertEquals(new Delivered(), client().tellSale(Samples.sale(), Optional.empty()));
        assertEquals(4, server.count());
    }

    @Test
    void aCustomerIsASubscriberWithANameInTheContactGroup() {
        server.answers(200, SUCCESS);
        assertEquals(new Delivered(), client().tellCustomer(Samples.MAIJA));
        assertEquals("{\"update_on_duplicate\":true,\"auto_create_tags\":true,\"auto_create_fields\":true,\"tags\":[\"Sitoo\"],"
                + "\"subscribers\":{\"email\":\"maija@example.fi\",\"phone_number\":\"+358401234567\",\"fields\":["
                + "{\"key\":\"Sitoo-Contact.namefirst\",\"value\":\"Maija\",\"type\":\"text\"},"
                + "{\"key\":\"Sitoo-Contact.namelast\",\"value\":\"Meikäläinen\",\"type\":\"text\"}]}}",
                server.taken().body());
    }

    @Test
    void aPhoneNumberThatRuleDoesNotLikeIsLeftOut() {
        server.answers(400, "{\"error\":\"BadRequest\",\"fields\":{\"phone_number\":\"invalid\"}}").answers(200,
                SUCCESS);
        assertEquals(new Delivered(), client().tellCustomer(Samples.MAIJA));
        server.taken();
        var second = server.taken().json().path("subscribers");
        assertEquals("maija@example.fi", second.path("email").stringValue());
        assertEquals(false, second.has("phone_number"));
    }

    @Test
    void withoutAnotherIdentityTheRefusalStands() {
        server.answers(400, "{\"error\":\"BadRequest\",\"fields\":{\"phone_number\":\"invalid\"}}");
        assertEquals(new NotDelivered(new RemoteFailure.NotAccepted(400)), client().tellCustomer(
                Samples.customer(Optional.of(Samples.PHONE), Optional.empty(), List.of())));
        assertEquals(1, server.count());
    }

    @Test
    void whoIsKnownByCardOnlyIsUpdatedWhereThereIsSomebody() {
        server.answers(200, "{\"subscriber\":{\"id\":42}}").answers(200, SUCCESS).answers(404, "");
        assertEquals(new Delivered(), client().tellCustomer(BY_CARD));
        assertEquals(new Delivered(), client().tellCustomer(BY_CARD));
        server.taken();
        assertEquals("PUT /api/v2/subscribers/42", server.taken().line());
        assertEquals(3, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        bad.script().accept(server);
        assertEquals(new NotDelivered(bad.failure()), client().tellCustomer(Samples.MAIJA));
        assertEquals(1, server.count());
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
        server.answers(status, "{\"error\":\"LimitExceed\",\"message\":\"no\"}");
        assertEquals(new NotDelivered(new RemoteFailure.NotAccepted(status)), client().tellCustomer(Samples.MAIJA));
    }
}
