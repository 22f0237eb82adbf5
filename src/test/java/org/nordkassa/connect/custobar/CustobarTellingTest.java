package org.nordkassa.connect.custobar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
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

    private CustobarClient client() {
        return new CustobarClient(http, settings(), Samples.CLOCK, () -> Samples.SALE.value());
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
                + "-1\",\"product_id\":\"4006381333931\",\"quantity\":1,\"unit_price\":1000,\"discount\":400,\"total\":600},{"
                + sale + "\"external_id\":\"" + Samples.SALE_ID
                + "-2\",\"product_id\":\"2000042\",\"quantity\":0.455,\"unit_price\":1315,\"discount\":200,\"total\":398}]}",
                taken.body());
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
                + "\"email\":\"maija@example.fi\",\"first_name\":\"Maija\",\"last_name\":\"Meikäläinen\","
                + "\"can_email\":true,\"can_sms\":false}]}", taken.body());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        bad.script().accept(server);
        bad.script().accept(server);
        assertEquals(new NotDelivered(bad.failure()), client().tellSale(Samples.sale(), Optional.of(Samples.MAIJA)));
        assertEquals(new NotDelivered(bad.failure()), client().tellCustomer(Samples.MAIJA));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 409, 413, 422})
    void anErrorIsAnErrorWhateverItsStatus(int status) {
        server.answers(status, "{\"response\":\"ok\",\"error\":{\"reason\":\"bad row\"}}");
        assertEquals(new NotDelivered(new RemoteFailure.NotAccepted(status)), client().tellCustomer(Samples.MAIJA));
    }

    @Test
    void theTokenIsNeverPrinted() {
        assertFalse(settings().toString().contains("t0ken"));
    }
}
