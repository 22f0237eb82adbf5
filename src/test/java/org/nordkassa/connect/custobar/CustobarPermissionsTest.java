package org.nordkassa.connect.custobar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.PermissionSource.Known;
import org.nordkassa.checkout.port.PermissionSource.Part;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.PhoneNumber;

class CustobarPermissionsTest {
    private static final String FIELDS = "fields=external_id%2Cphone_number%2Cemail%2Ccan_email%2Ccan_sms";

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private CustobarPermissions permissions() {
        return new CustobarClient(http, CustobarSettings.of(server.address(), new Secret("t0ken"), "S-1", "FI",
                CurrencyUnit.EUR, Samples.HELSINKI), Samples.CLOCK, () -> Samples.SALE.value()).permissions();
    }

    private static Answer<Optional<MarketingConsent>> answered(Permission email, Permission sms) {
        return new Answer.Answered<>(Optional.of(new MarketingConsent(email, sms)));
    }

    @Test
    void oneCustomersAreAskedForByPhone() {
        server.answers(200, "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\","
                + "\"can_email\":false,\"can_sms\":true,\"can_post\":null}]}");
        assertEquals(answered(Permission.DENIED, Permission.GIVEN), permissions().permissionsOf(Samples.MAIJA));
        assertEquals("GET /api/data/customers/?phone_number=%2B358401234567&" + FIELDS, server.taken().line());
    }

    @Test
    void whatWasNeverSaidIsUnknown() {
        server.answers(200, "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\","
                + "\"can_email\":null}]}");
        assertEquals(answered(Permission.UNKNOWN, Permission.UNKNOWN), permissions().permissionsOf(Samples.MAIJA));
    }

    @Test
    void ofTwoWithOneNumberTheCardDecidesAndNobodyElse() {
        var two = "{\"customers\":[{\"external_id\":\"CU-OTHER\",\"phone_number\":\"+358401234567\",\"can_email\":true},"
                + "{\"external_id\":\"%s\",\"phone_number\":\"+358401234567\",\"can_email\":false}]}";
        server.answers(200, two.formatted("CU-7Q2M")).answers(200, two.formatted("CU-THIRD"));
        assertEquals(answered(Permission.DENIED, Permission.UNKNOWN), permissions().permissionsOf(Samples.MAIJA));
        assertEquals(new Answer.Answered<>(Optional.empty()), permissions().permissionsOf(Samples.MAIJA));
    }

    @Test
    void everybodysComePageByPage() {
        server.answers(200, "{\"customers\":[{\"external_id\":\"CU-1\",\"email\":\"a@example.fi\",\"can_email\":true},"
                        + "{\"external_id\":\"CU-2\",\"can_sms\":\"often\"},{\"phone_number\":\"+358401234567\",\"can_sms\":false}],"
                        + "\"count\":4,\"next_url\":\"https://elsewhere.example/steal/?limit=1000&offset=1000&fields=a%2Cb\"}")
                .answers(200, "{\"customers\":[],\"count\":4}");
        var first = (Answer.Answered<Part>) permissions().permissions(Optional.empty());
        assertEquals("GET /api/data/customers/?" + FIELDS + "&limit=1000", server.taken().line());
        assertEquals(2, first.value().people().size(), "one bad record hides no other");
        assertEquals(new Known(List.of(new CustomerKey.ByPhone(new PhoneNumber("+358401234567"))),
                new MarketingConsent(Permission.UNKNOWN, Permission.DENIED)), first.value().people().getLast());

        assertEquals(new Answer.Answered<>(new Part(List.of(), Optional.empty())),
                permissions().permissions(first.value().next()));
        var second = server.taken();
        assertEquals("GET /api/data/customers/?limit=1000&offset=1000&fields=a%2Cb", second.line(), "our host, its page");
        assertEquals("Token t0ken", second.authorization());
    }

    @Test
    void aNextPageThatIsNoAddressIsNonsense() {
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()), permissions().permissions(Optional.of("page 2")));
        assertEquals(0, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        bad.script().accept(server);
        assertEquals(new Answer.Failed<>(bad.failure()), permissions().permissionsOf(Samples.MAIJA));
    }
}
