package org.nordkassa.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class CustobarTest {
    private static final String CUSTOMERS = "/api/data/customers/";

    private StandIn custobar;
    private Asker till;

    @BeforeEach
    void start() throws IOException {
        custobar = new StandIn("custobar", new Custobar(SmallShop.data(), SandboxAccounts.demo()), 0,
                Clock.systemUTC());
        till = new Asker(custobar.address(), "Token demo-custobar");
    }

    @AfterEach
    void stop() {
        till.close();
        custobar.close();
    }

    private JsonNode byPhone(String phone) throws IOException {
        return till.get(CUSTOMERS + "?phone_number=" + Asker.encoded(phone)).json();
    }

    private JsonNode benefit(int index) throws IOException {
        return byPhone(SmallShop.PHONE).at("/customers/0/benefits/" + index);
    }

    private Asker.Told event(String type, String benefit, String reference) throws IOException {
        return till.post("/api/events/upload/", """
                {"events":[{"type":"%s","date":"2026-11-21T10:00:00Z","phone_number":"%s","benefit_id":"%s",
                 "sale_id":"S-1","reference":"%s","amount_cents":250}]}"""
                .formatted(type, SmallShop.PHONE, benefit, reference));
    }

    @Test
    void aCustomerIsFoundByThePhoneWithItsPlusEncoded() throws IOException {
        var told = byPhone(SmallShop.PHONE);

        assertEquals(1, told.path("count").asInt());
        assertEquals(SmallShop.AINO, told.at("/customers/0/external_id").asString());
        assertEquals(0, till.get(CUSTOMERS + "?phone_number=" + SmallShop.PHONE).json().path("count").asInt());
    }

    @Test
    void nobodyIsAnEmptyListAndTwoAreBothTold() throws IOException {
        assertEquals(0, byPhone("+358999999999").path("customers").size());
        assertEquals(2, byPhone("+358480107342").path("customers").size());
    }

    @Test
    void fieldsPickAndAbsentValuesAreLeftOut() throws IOException {
        var told = till.get(CUSTOMERS + "?external_id=CU-HELMI&fields=email,first_name,can_sms").json();
        var names = new HashSet<String>();
        told.at("/customers/0").forEachEntry((name, value) -> names.add(name));

        assertEquals(Set.of("external_id", "first_name", "can_sms"), names);
    }

    @Test
    void benefitsComeInCents() throws IOException {
        var percent = benefit(0);
        assertEquals("10.0", percent.path("percent").asString());
        assertFalse(percent.has("amount_cents"));
        assertFalse(percent.has("product_ids"));
        assertTrue(percent.path("used_at").isNull());

        var amount = benefit(1);
        assertEquals(500, amount.path("amount_cents").asInt());
        assertEquals(2000, amount.path("min_purchase_cents").asInt());
        assertEquals("CER-002", amount.at("/product_ids/1").asString());
        assertTrue(amount.path("combines").asBoolean());
    }

    @Test
    void aUsedBenefitIsUsedTheNextTimeItIsAskedForAndCanBeGivenBack() throws IOException {
        assertEquals("ok", event("BENEFIT_USED", "B-1", "key-1").at("/response"));
        assertEquals("2026-11-21T10:00:00Z", benefit(0).path("used_at").asString());
        assertTrue(benefit(1).path("used_at").isNull());

        event("BENEFIT_RETURNED", "B-1", "another-key");
        assertFalse(benefit(0).path("used_at").isNull());
        event("BENEFIT_RETURNED", "B-1", "key-1");
        assertTrue(benefit(0).path("used_at").isNull());
    }

    @Test
    void anEventIsFoundByItsReference() throws IOException {
        event("BENEFIT_USED", "B-1", "key-1");

        var known = till.get("/api/data/events/?type=BENEFIT_USED&reference=key-1").json().path("events");
        assertEquals(1, known.size());
        assertEquals(250, known.at("/0/amount_cents").asInt());
        assertEquals(0, till.get("/api/data/events/?type=BENEFIT_USED&reference=key-2").json().path("events").size());
    }

    @Test
    void aPhoneThatTwoShareUsesOnlyTheBenefitNamed() throws IOException {
        till.post("/api/events/", """
                [{"type":"BENEFIT_USED","date":"2026-11-21","phone_number":"+358480107342","benefit_id":"B-3",
                 "reference":"key-1"}]""");

        var helmi = till.get(CUSTOMERS + "?external_id=CU-HELMI").json();
        assertEquals("2026-11-21", helmi.at("/customers/0/benefits/0/used_at").asString());
        assertTrue(benefit(0).path("used_at").isNull());
    }

    @Test
    void aSaleUploadedIsReadBackAsOneSale() throws IOException {
        var rows = """
                {"sales":[
                 {"sale_external_id":"1000","external_id":"1000-1","sale_date":"2026-11-21T12:00:00+02:00",
                  "sale_customer_id":"CU-AINO","sale_total":2590,"sale_state":"COMPLETE","product_id":"CER-001",
                  "quantity":2,"unit_price":1000,"discount":200,"total":1800},
                 {"sale_external_id":"1000","external_id":"1000-2","product_id":"COF-001","quantity":1,
                  "unit_price":790,"total":790}]}""";
        assertTrue(till.post("/api/sales/upload/", rows).at("/run_id").startsWith("run_"));
        till.post("/api/sales/upload/", rows);

        var sales = till.get("/api/data/sales/").json();

        assertEquals(1, sales.path("count").asInt());
        var sale = sales.at("/sales/0");
        assertEquals("1000", sale.path("external_id").asString());
        assertEquals("CU-AINO", sale.path("customer_id").asString());
        assertEquals("2026-11-21T10:00:00", sale.path("date").asString());
        assertEquals(2590, sale.path("total").asInt());
        assertEquals("COMPLETE", sale.path("state").asString());
        assertEquals(2, sale.path("products").size());
        assertEquals(2, custobar.received("upload-sales"));
    }

    @Test
    void anUploadedCustomerIsAddedOrOnlyTheNamedKeysAreChanged() throws IOException {
        till.post("/api/customers/upload/", """
                {"customers":[{"external_id":"CU-NEW","phone_number":"+4790000000","first_name":"Ny"},
                 {"external_id":"CU-AINO","can_sms":true,"email":""}]}""");

        assertEquals("Ny", byPhone("+4790000000").at("/customers/0/first_name").asString());
        var aino = byPhone(SmallShop.PHONE).at("/customers/0");
        assertTrue(aino.path("can_sms").asBoolean());
        assertFalse(aino.has("email"));
        assertEquals("Aino", aino.path("first_name").asString());
        assertEquals(2, aino.path("benefits").size());
    }

    @Test
    void productsAreKeptByTheirId() throws IOException {
        till.post("/api/products/upload/", "{\"products\":[{\"external_id\":\"P-1\",\"price\":500,\"title\":\"A\"}]}");
        till.post("/api/products/upload/", "{\"products\":[{\"external_id\":\"P-1\",\"price\":600}]}");

        var products = till.get("/api/data/products/").json();
        assertEquals(1, products.path("count").asInt());
        assertEquals(600, products.at("/products/0/price").asInt());
        assertEquals("A", products.at("/products/0/title").asString());
    }

    @Test
    void moreThanAPageHasANextAddress() throws IOException {
        var first = till.get(CUSTOMERS + "?limit=3").json();
        assertEquals(3, first.path("customers").size());
        assertEquals(4, first.path("count").asInt());

        var next = first.path("next_url").asString();
        assertTrue(next.startsWith(custobar.address().toString()));
        var second = till.get(next.substring(custobar.address().toString().length())).json();
        assertEquals(1, second.path("customers").size());
        assertFalse(second.has("next_url"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "/api/customers/upload/ {\"customers\":[{\"first_name\":\"Nobody\"}]}",
        "/api/customers/upload/ {\"customers\":[{\"phone_number\":\"0401234567\"}]}",
        "/api/customers/upload/ {\"customers\":[{\"external_id\":\"no spaces\"}]}",
        "/api/customers/upload/ {\"customers\":[{\"external_id\":\"A\",\"can_sms\":\"yes\"}]}",
        "/api/customers/upload/ {\"clients\":[]}",
        "/api/customers/upload/ nonsense",
        "/api/sales/upload/ [{\"external_id\":\"1\",\"sale_date\":\"2026-11-21\",\"sale_customer_id\":\"A\"}]",
        "/api/sales/upload/ [{\"sale_external_id\":\"1\",\"sale_customer_id\":\"A\"}]",
        "/api/sales/upload/ [{\"sale_external_id\":\"1\",\"sale_date\":\"2026-11-21\"}]",
        "/api/sales/upload/ [{\"sale_external_id\":\"1\",\"sale_date\":\"today\",\"sale_customer_id\":\"A\"}]",
        "/api/sales/upload/ [{\"sale_external_id\":\"1\",\"sale_date\":\"2026-11-21\",\"sale_customer_id\":\"A\","
                + "\"total\":10.5}]",
        "/api/sales/upload/ [{\"sale_external_id\":\"1\",\"sale_date\":\"2026-11-21\",\"sale_customer_id\":\"A\","
                + "\"sale_currency\":\"SEK\"}]",
        "/api/events/upload/ [{\"type\":\"used\",\"date\":\"2026-11-21\",\"email\":\"a@example.com\"}]",
        "/api/events/upload/ [{\"type\":\"USED\",\"date\":\"2026-11-21\"}]",
        "/api/events/upload/ [{\"type\":\"USED\",\"email\":\"a@example.com\"}]",
        "/api/products/upload/ [{\"external_id\":\"P-1\"}]"
    })
    void aBadRecordIsRefusedWithAReasonAndNothingIsKept(String pathAndBody) throws IOException {
        var space = pathAndBody.indexOf(' ');

        var told = till.post(pathAndBody.substring(0, space), pathAndBody.substring(space + 1));

        assertEquals(400, told.status());
        assertFalse(told.at("/error/reason").isEmpty());
        for (var type : new String[] {"sales", "events", "products"}) {
            assertEquals(0, till.get("/api/data/" + type + "/").json().path("count").asInt());
        }
        assertEquals(4, till.get(CUSTOMERS).json().path("count").asInt());
    }

    @Test
    void aForeignTokenIsUnauthorizedAndBearerIsTakenToo() throws IOException {
        try (var stranger = new Asker(custobar.address(), "Token other");
                var bearer = new Asker(custobar.address(), "Bearer demo-custobar")) {
            var told = stranger.get(CUSTOMERS);
            assertEquals(401, told.status());
            assertFalse(told.at("/error/reason").isEmpty());
            assertEquals(200, bearer.get(CUSTOMERS).status());
        }
    }
}
