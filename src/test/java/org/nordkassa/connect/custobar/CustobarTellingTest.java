package org.nordkassa.connect.custobar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.Correspondent.Told;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Identifier;

class CustobarTellingTest {
    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private CustobarSettings settings() {
        return CustobarSettings.of(
                server.address(), new Secret("t0ken"), "S-1", "FI", CurrencyUnit.EUR, Samples.HELSINKI);
    }

    private CustobarTelling client() {
        return client(settings());
    }

    private CustobarTelling client(CustobarSettings settings) {
        return new CustobarClient(http, settings, Samples.CLOCK, () -> Samples.SALE.value()).telling();
    }

    @Test
    void aSaleIsOneRowALineInCents() {
        server.answers(200, "{\"run_id\":\"run_1\"}");
        assertEquals(new Delivered(), client().tellSale(Samples.sale(), Optional.of(Samples.MAIJA)));
        var taken = server.taken();
        assertEquals("POST /api/sales/upload/", taken.line());
        var sale = "\"sale_external_id\":\"" + Samples.SALE_ID + "\",\"sale_date\":\"2026-11-21T12:00:00Z\","
                + "\"sale_state\":\"COMPLETE\",\"sale_total\":998,\"sale_discount\":600,"
                + "\"sale_payment_method\":\"card+gift_card\",\"sale_shop_id\":\"S-1\",\"sale_coupon_codes\":[\"B-1\"],"
                + "\"sale_customer_id\":\"CU-7Q2M\",\"sale_phone_number\":\"+358401234567\",\"sale_email\":\"maija@example.fi\",";
        assertEquals("{\"sales\":[{" + sale + "\"external_id\":\"" + Samples.SALE_ID
                + "-1\",\"product_id\":\"4006381333931\",\"product_sku\":\"4006381333931\",\"quantity\":1,\"unit_price\":1000,\"discount\":400,\"total\":600},{"
                + sale + "\"external_id\":\"" + Samples.SALE_ID
                + "-2\",\"product_id\":\"2000042\",\"product_sku\":\"2000042\",\"quantity\":0.455,\"unit_price\":1315,\"discount\":200,\"total\":398}]}",
                taken.body());
    }

    @Test
    void moneyPutOnAGiftCardIsNoRowAndNoTotal() {
        server.answers(200, "{\"run_id\":\"run_1\"}");
        assertEquals(new Delivered(), client().tellSale(Samples.saleWithGiftCard(), Optional.of(Samples.MAIJA)));
        var body = server.taken().body();
        assertTrue(body.contains("\"sale_total\":1000,"), body);
        assertFalse(body.contains("GIFT-CARD"), body);

        assertEquals(new Delivered(), client().tellSale(Samples.giftCardOnly(), Optional.of(Samples.MAIJA)));
        assertEquals(1, server.count(), "nothing is left to tell of");
    }

    @Test
    void aSaleOfNobodyKnownIsNotTold() {
        assertEquals(new Delivered(), client().tellSale(Samples.sale(), Optional.empty()));
        var unknown = Samples.customer(Optional.empty(), Optional.empty(), List.of(Identifier.customerCard("a/b")));
        assertEquals(new Delivered(), client().tellSale(Samples.sale(), Optional.of(unknown)));
        assertEquals(new Delivered(), client().tellCustomer(unknown));
        assertEquals(0, server.count());
    }

    @Test
    void aCustomerIsUpsertedUnderTheirCard() {
        server.answers(200, "{\"response\":\"ok\"}");
        assertEquals(new Delivered(), client().tellCustomer(Samples.MAIJA));
        var taken = server.taken();
        assertEquals("POST /api/customers/upload/", taken.line());
        assertEquals("{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\","
                + "\"email\":\"maija@example.fi\",\"first_name\":\"Maija\",\"last_name\":\"Meikäläinen\"}]}", taken.body());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        bad.script().accept(server);
        bad.script().accept(server);
        assertEquals(bad.failure(), failure(client().tellSale(Samples.sale(), Optional.of(Samples.MAIJA))));
        assertEquals(bad.failure(), failure(client().tellCustomer(Samples.MAIJA)));
    }

    private static RemoteFailure failure(Delivery delivery) {
        return assertInstanceOf(NotDelivered.class, delivery).failure();
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 409, 413, 422})
    void anErrorIsAnErrorWhateverItsStatus(int status) {
        server.answers(status, "{\"response\":\"ok\",\"error\":{\"reason\":\"bad row\"}}");
        assertEquals(new NotDelivered(new RemoteFailure.NotAccepted(status), "bad row"), client().tellCustomer(Samples.MAIJA));
    }

    private static List<Told> sales(int number) {
        return IntStream.range(0, number)
                .mapToObj(_ -> new Told(Samples.sale(), Optional.of(Samples.MAIJA))).toList();
    }

    @Test
    void manySalesLeaveInOneUploadWithoutThoseOfNobody() {
        server.answers(200, "{\"run_id\":\"run_1\"}");
        var told = new ArrayList<>(sales(3));
        told.add(1, new Told(Samples.sale(), Optional.empty()));
        assertEquals(Collections.<Delivery>nCopies(4, new Delivered()), client().tellSales(told));
        assertEquals(6, server.taken().json().path("sales").size());
        assertEquals(1, server.count());
    }

    @Test
    void theOneBadRecordOfAListIsFoundAndTheOthersArrive() {
        var bad = "{\"error\":{\"reason\":\"unit_price is an integer in cents.\"}}";
        server.answers(400, bad).answers(200, "{\"run_id\":\"1\"}").answers(400, bad).answers(400, bad)
                .answers(200, "{\"run_id\":\"2\"}");
        var refused = new NotDelivered(new RemoteFailure.NotAccepted(400), "unit_price is an integer in cents.");
        assertEquals(List.of(new Delivered(), new Delivered(), refused, new Delivered()), client().tellSales(sales(4)));
    }

    @Test
    void afterAnotherFailureInTheMiddleNothingMoreIsSent() {
        server.answers(400, "{\"error\":{\"reason\":\"bad\"}}").answers(500, "{}");
        var failed = new NotDelivered(new RemoteFailure.ServerFault(500));
        assertEquals(Collections.<Delivery>nCopies(4, failed), client().tellSales(sales(4)));
        assertEquals(2, server.count());
    }

    @Test
    void onlyTheChosenFieldsLeave() {
        server.answers(200, "{\"response\":\"ok\"}");
        var usual = settings();
        var few = new CustobarSettings(usual.address(), "Bearer", usual.token(), "S-1", "FI", CurrencyUnit.EUR,
                Samples.HELSINKI, new CustobarSettings.Out(Set.of(CustobarSettings.CustomerField.FIRST_NAME),
                        CustobarSettings.Out.USUAL.pace(), CustobarSettings.Stock.NONE), CustobarSettings.Assumed.CONTRACT);
        assertEquals(new Delivered(), client(few).tellCustomer(Samples.MAIJA));
        var taken = server.taken();
        assertEquals("Bearer t0ken", taken.authorization());
        assertEquals("{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"first_name\":\"Maija\"}]}", taken.body());
    }

    private static Customer joining(Instant at) {
        return Samples.MAIJA.allowing(Customer.MarketingConsent.ticked(true, false, at));
    }

    @Test
    void whoJoinsIsToldWithWhatTheyAllowedAndNothingTheyWereNotAskedFor() {
        var at = Samples.CLOCK.instant().minusSeconds(30);
        server.answers(200, "{\"response\":\"ok\"}").answers(200, "{\"events\":[]}").answers(200, "{\"response\":\"ok\"}");
        assertEquals(new Delivered(), client().tellJoining(joining(at), at));
        assertEquals("{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\","
                + "\"email\":\"maija@example.fi\",\"first_name\":\"Maija\",\"last_name\":\"Meikäläinen\","
                + "\"date_joined\":\"2026-11-21T11:59:30Z\",\"can_email\":true}]}", server.taken().body());
        assertEquals("GET /api/data/events/?type=LOYALTY_JOINED&reference=c-1-" + at.toEpochMilli(), server.taken().line());
        assertEquals("{\"events\":[{\"type\":\"LOYALTY_JOINED\",\"date\":\"2026-11-21T11:59:30Z\",\"reference\":\"c-1-"
                + at.toEpochMilli() + "\",\"customer_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\","
                + "\"email\":\"maija@example.fi\",\"shop_id\":\"S-1\"}]}", server.taken().body());
    }

    @Test
    void nobodyIsWelcomedTwice() {
        var at = Samples.CLOCK.instant();
        var reference = "c-1-" + at.toEpochMilli();
        server.answers(200, "{\"response\":\"ok\"}")
                .answers(200, "{\"events\":[{\"type\":\"LOYALTY_JOINED\",\"reference\":\"" + reference + "\"}]}");
        assertEquals(new Delivered(), client().tellJoining(joining(at), at));
        assertEquals(2, server.count());
    }

    @Test
    void whatCustobarHasHeardWhileAJoiningWaitedIsNotUndone() {
        var at = Samples.CLOCK.instant().minus(Duration.ofHours(2));
        server.answers(200, "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\","
                        + "\"can_email\":false,\"can_sms\":null}]}")
                .answers(200, "{\"response\":\"ok\"}").answers(200, "{\"events\":[]}").answers(200, "{\"response\":\"ok\"}");
        assertEquals(new Delivered(), client().tellJoining(
                Samples.MAIJA.allowing(Customer.MarketingConsent.ticked(true, true, at)), at));
        server.taken();
        var told = server.taken().json().path("customers").path(0);
        assertFalse(told.has("can_email"));
        assertTrue(told.path("can_sms").booleanValue());
    }

    @Test
    void aMemberKnownByCardOnlyTakesNoPermissionBack() {
        var at = Samples.CLOCK.instant();
        server.answers(200, "{\"response\":\"ok\"}").answers(200, "{\"events\":[]}").answers(200, "{\"response\":\"ok\"}");
        client().tellJoining(Customer.knownOnlyBy(new CustomerId("c-2"), Samples.CARD), at);
        assertEquals("{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"date_joined\":\"2026-11-21T12:00:00Z\"}]}",
                server.taken().body());
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertFalse(settings().toString().contains("t0ken"));
    }
}
