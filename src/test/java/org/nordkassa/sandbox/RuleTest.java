package org.nordkassa.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class RuleTest {
    private static final String CREATE = "/api/v2/subscribers";

    private StandIn rule;
    private Asker till;

    @BeforeEach
    void start() throws IOException {
        var clock = Clock.systemUTC();
        rule = new StandIn("rule", new Rule(SmallShop.data(), SandboxAccounts.demo(), clock), 0, clock);
        till = new Asker(rule.address(), "Bearer demo-rule");
    }

    @AfterEach
    void stop() {
        till.close();
        rule.close();
    }

    private String id() throws IOException {
        return till.get("/api/v2/subscribers/CU-AINO?identified_by=custom_identifier").at("/subscriber/id");
    }

    private JsonNode groups(String value, String by) throws IOException {
        return till.get("/api/v2/subscriber/" + Asker.encoded(value) + "/fields?identified_by=" + by).json()
                .path("groups");
    }

    private String field(String group, String key) throws IOException {
        for (var one : groups(SmallShop.AINO, "custom_identifier")) {
            if (one.path("name").asString().equals(group)) {
                for (var field : one.path("fields")) {
                    if (field.path("key").asString().equals(key)) {
                        return field.path("value").asString();
                    }
                }
            }
        }
        return "";
    }

    private Asker.Told write(String... keyTypeValue) throws IOException {
        var fields = JsonNodeFactory.instance.arrayNode();
        for (var at = 0; at < keyTypeValue.length; at += 3) {
            fields.addObject().put("key", keyTypeValue[at]).put("type", keyTypeValue[at + 1])
                    .put("value", keyTypeValue[at + 2]);
        }
        return till.ask("PUT", "/api/v2/subscribers/" + id(), "{\"fields\":" + fields + "}");
    }

    @Test
    void groupsAreMadeOnceAndStay() throws IOException {
        var body = "{\"fields\":[{\"key\":\"Club.level\",\"type\":\"text\"}]}";
        assertEquals(200, till.ask("POST", "/api/v2/customizations", body).status());
        till.ask("POST", "/api/v2/customizations", body);
        var names = till.get("/api/v2/customizations").json().path("groups").values().stream()
                .map(group -> group.path("name").asString()).filter("Club"::equals).count();
        assertEquals(1, names);
    }

    @Test
    void aRecordIsAddedToAHistoricalGroup() throws IOException {
        var body = "{\"groups\":[{\"group\":\"Visits\",\"historical\":true,\"create_if_not_exists\":true,"
                + "\"values\":[{\"field\":\"No\",\"value\":\"1\",\"create_if_not_exists\":true}]}]}";
        assertEquals(204, till.ask("POST", "/api/v3/custom-field-data/" + id(), body).status());
        till.ask("POST", "/api/v3/custom-field-data/" + id(), body);
        var records = groups(SmallShop.AINO, "custom_identifier").values().stream()
                .filter(group -> group.path("name").asString().equals("Visits")).toList();
        assertEquals(2, records.size());
        assertEquals(true, records.getFirst().path("historical").asBoolean());
        assertEquals(422, till.ask("POST", "/api/v3/custom-field-data/" + id(), "{}").status());
    }

    @ParameterizedTest
    @CsvSource({"aino@example.com,email", "+358401234567,phone_number", "CU-AINO,custom_identifier"})
    void aSubscriberIsFoundByOneExactIdentifier(String value, String by) throws IOException {
        var told = till.get("/api/v2/subscribers/" + Asker.encoded(value) + "?identified_by=" + by);

        assertEquals("CU-AINO", told.at("/subscriber/custom_identifier"));
        assertEquals("+358401234567", told.at("/subscriber/phone_number"));
        assertEquals("fi", told.at("/subscriber/language"));
        var same = till.get("/api/v2/subscribers/" + told.at("/subscriber/id") + "?identified_by=id");
        assertEquals(told.json(), same.json());
    }

    @Test
    void nobodyIsA404AndAnUnknownIdentifierA400() throws IOException {
        assertEquals(404, till.get("/api/v2/subscribers/aino?identified_by=email").status());
        assertEquals(404, till.get("/api/v2/subscriber/aino/fields?identified_by=email").status());
        assertEquals(404, till.ask("PUT", "/api/v2/subscribers/424242", "{}").status());
        assertEquals(400, till.get("/api/v2/subscribers/aino?identified_by=nickname").status());
    }

    @Test
    void fieldsComeInGroupsAtTheSingularAddress() throws IOException {
        assertEquals("Aino", field("Sitoo-Contact", "namefirst"));
        var checks = JsonMapper.shared().readTree(field("Sitoo-Contact", "bonuschecks"));
        assertEquals(2, checks.size());
        assertEquals("10.00", checks.at("/0/left").asString());
        assertTrue(checks.at("/0/used_on").isNull());
        assertEquals("0.00", checks.at("/1/left").asString());
        assertEquals("2026-08-01", checks.at("/1/used_on").asString());
        assertEquals(404, till.get("/api/v2/subscribers/CU-AINO/fields?identified_by=custom_identifier").status());
    }

    @Test
    void aUsedBonusCheckIsUsedTheNextTimeItIsAskedForAndUnknownMembersSurvive() throws IOException {
        var checks = (ArrayNode) JsonMapper.shared().readTree(field("Sitoo-Contact", "bonuschecks"));
        ((ObjectNode) checks.get(0)).put("left", "4.00").put("colour", "green");

        assertEquals(200, write("Sitoo-Contact.bonuschecks", "json", checks.toString()).status());

        assertEquals(checks, JsonMapper.shared().readTree(field("Sitoo-Contact", "bonuschecks")));
        assertEquals("Aino", field("Sitoo-Contact", "namefirst"));
    }

    @Test
    void anOrdinaryGroupIsOverwrittenAndAHistoricalOneGrows() throws IOException {
        write("Sitoo-Contact.namefirst", "text", "Aina", "Sitoo-Order.Number", "text", "1");
        write("Sitoo-Contact.namefirst", "text", "Ainikki", "Sitoo-Order.Number", "text", "2",
                "Sitoo-Order.Date", "datetime", "2026-11-21 12:00:00");

        assertEquals("Ainikki", field("Sitoo-Contact", "namefirst"));
        var orders = groups(SmallShop.AINO, "custom_identifier").valueStream()
                .filter(group -> group.path("name").asString().equals("Sitoo-Order")).toList();
        assertEquals(2, orders.size());
        assertTrue(orders.getFirst().path("historical").asBoolean());
        assertEquals("1", orders.getFirst().at("/fields/0/value").asString());
        assertEquals(2, orders.getLast().path("fields").size());
    }

    @Test
    void anUnknownGroupIsSilentlyIgnoredUnlessItIsToBeCreated() throws IOException {
        assertEquals(200, write("Else.field", "text", "x").status());
        assertEquals("", field("Else", "field"));

        till.ask("PUT", "/api/v2/subscribers/" + id(),
                "{\"auto_create_fields\":true,\"fields\":[{\"key\":\"Else.field\",\"value\":\"x\"}]}");
        assertEquals("x", field("Else", "field"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {"nodot text x", "two.dots.here text x", ".empty text x", "A.b json {",
        "A.b date 21.11.2026", "A.b datetime 2026-11-21", "A.b multiple x", "A.b colour x"})
    void aFieldThatIsNotValidIsA400NamingIt(String key, String type, String value) throws IOException {
        var told = write(key, type, value);

        assertEquals(400, told.status());
        assertEquals("BadRequest", told.at("/error"));
        assertTrue(told.json().path("fields").has(key));
    }

    @Test
    void aGroupOver65KibibytesIsRefused() throws IOException {
        assertEquals(400, write("Sitoo-Contact.note", "text", "x".repeat(67_000)).status());
    }

    @Test
    void aNewSubscriberIsCreatedAndTheSameOneUpdated() throws IOException {
        var body = """
                {"update_on_duplicate":true,"auto_create_tags":true,"auto_create_fields":true,"tags":["Sitoo"],
                 "subscribers":{"email":"ny@example.com","phone_number":"+4790000000",
                  "fields":[{"key":"Sitoo-Contact.namefirst","value":"Ny","type":"text"}]}}""";

        var told = till.post(CREATE, body);
        till.post(CREATE, body.replace("\"Ny\"", "\"Nyere\""));

        assertEquals("Success", told.at("/message"));
        assertEquals("Sitoo", told.at("/subscriber/tags/0/name"));
        assertEquals("Nyere", groups("ny@example.com", "email").at("/0/fields/0/value").asString());
        assertEquals(409, till.post(CREATE, body.replace("\"update_on_duplicate\":true,", "")).status());
    }

    @Test
    void aBadPhoneIsA400AndNothingIsKept() throws IOException {
        var told = till.post(CREATE, """
                {"update_on_duplicate":true,"tags":["Sitoo"],
                 "subscribers":{"email":"ny@example.com","phone_number":"0701740605"}}""");

        assertEquals(400, told.status());
        assertFalse(told.json().at("/fields/phone_number").asString().isEmpty());
        assertEquals(404, till.get("/api/v2/subscribers/ny%40example.com?identified_by=email").status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "{\"tags\":[\"a\"]}", "{\"tags\":[],\"subscribers\":{\"email\":\"a@example.com\"}}",
        "{\"tags\":[\"a\",\"a\"],\"subscribers\":{\"email\":\"a@example.com\"}}",
        "{\"tags\":[\"a\"],\"subscribers\":{\"language\":\"sv\"}}"})
    void whatRuleDoesNotTakeIsA400(String body) throws IOException {
        assertEquals(400, till.post(CREATE, body).status());
    }

    @Test
    void overAThousandAtOnceIsA413() throws IOException {
        var many = IntStream.rangeClosed(0, 1_000).mapToObj("{\"email\":\"n%d@example.com\"}"::formatted)
                .collect(Collectors.joining(",", "{\"tags\":[\"a\"],\"subscribers\":[", "]}"));

        assertEquals(413, till.post(CREATE, many).status());
        var two = till.post(CREATE, """
                {"tags":["a"],"subscribers":[{"email":"n1@example.com"},{"email":"n2@example.com"}]}""");
        assertEquals(2, two.json().path("subscribers_created").asInt());
    }

    @Test
    void onlyTheHeaderCarriesTheKey() throws IOException {
        try (var stranger = new Asker(rule.address(), "")) {
            var told = stranger.get("/api/v2/subscribers/CU-AINO?identified_by=custom_identifier&apikey=demo-rule");
            assertEquals(401, told.status());
            assertEquals("NotAuthorized", told.at("/error"));
        }
    }
}
