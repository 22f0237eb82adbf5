package org.nordkassa.connect.cardu;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.MemberFeed.Changes;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;

class CarduClientTest {
    private static final String TOKEN = "{\"token\":\"abc\",\"expires\":1}";
    private static final String MAIJA = """
            {"Firstname":"Maija","Lastname":"Mei\\tkä","Email":" Maija@Example.fi","Phone":"040 123 4567","customerId":"CU-7Q2M",
             "updatedAt":"2026-11-20T10:00:00Z","removed":false,"Birthday":null}""";
    private static final Customer READ = customer("CU-7Q2M", "Maija", "Mei kä", Optional.of(Samples.PHONE),
            Optional.of(Samples.EMAIL));

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private static Customer customer(
            String card, String first, String last, Optional<PhoneNumber> phone, Optional<EmailAddress> email) {
        return new Customer(new CustomerId(Samples.SALE_ID), first, last, phone, email,
                List.of(Identifier.customerCard(card)), Customer.MarketingConsent.NONE);
    }

    private CarduSettings settings() {
        return CarduSettings.of(server.address(), "till@shop.fi", new Secret("s3cret"), "P 1", "FI");
    }

    private CarduClient client() {
        return new CarduClient(http, settings(), Samples.CLOCK, () -> Samples.SALE.value());
    }

    private void within(Deadlines deadlines) {
        http.close();
        http = new RemoteHttp(deadlines, Samples.CLOCK);
    }

    private static String page(String next, String... members) {
        return "{\"members\":[" + String.join(",", members) + "],\"next\":" + next + "}";
    }

    private static Answer<Changes> changes(List<Customer> customers, List<String> removed, String latest) {
        return new Answer.Answered<>(new Changes(customers, removed, Optional.ofNullable(latest).map(Instant::parse)));
    }

    private Answer<Changes> all() {
        return client().changesSince(Optional.empty());
    }

    @Test
    void allMembersAreReadPageByPageUnderOneToken() {
        var other = MAIJA.replace("CU-7Q2M", "CU-2").replace("-20T10", "-20T11");
        server.answers(200, TOKEN).answers(200, page("\"p+2\"", MAIJA)).answers(200, page("null", other));
        assertEquals(changes(List.of(READ, customer("CU-2", "Maija", "Mei kä", READ.phone(), READ.email())), List.of(),
                "2026-11-20T11:00:00Z"), all());
        var login = server.taken();
        assertEquals("POST /api/login", login.line());
        assertEquals("{\"email\":\"till@shop.fi\",\"password\":\"s3cret\"}", login.body());
        assertEquals("", login.authorization());
        var first = server.taken();
        assertEquals("GET /api/programs/P%201/members", first.line());
        assertEquals("Bearer abc", first.authorization());
        assertEquals("GET /api/programs/P%201/members?page=p%2B2", server.taken().line());
    }

    @Test
    void changesAreAskedForSinceAMomentAndTheTokenIsKept() {
        server.answers(200, TOKEN).answers(200, page("null")).answers(200, page("null"));
        var client = client();
        client.changesSince(Optional.empty());
        assertEquals(changes(List.of(), List.of(), null), client.changesSince(Optional.of(Samples.CLOCK.instant())));
        server.taken();
        server.taken();
        assertEquals("GET /api/programs/P%201/members?changed_since=2026-11-21T12%3A00%3A00Z", server.taken().line());
    }

    @Test
    void anExpiredTokenIsRenewedOnce() {
        server.answers(200, TOKEN).answers(200, page("null"));
        var client = client();
        client.changesSince(Optional.empty());
        server.answers(401, "").answers(200, "{\"token\":\"new\"}").answers(200, page("null", MAIJA));
        assertEquals(changes(List.of(READ), List.of(), "2026-11-20T10:00:00Z"), client.changesSince(Optional.empty()));
        server.answers(401, "").answers(200, TOKEN).answers(401, "");
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotAuthorised()), client.changesSince(Optional.empty()));
        assertEquals(8, server.count());
    }

    @Test
    void membersWhoHaveLeftAreNamedByTheirCard() {
        server.answers(200, TOKEN).answers(200, page("null", MAIJA, "{\"customerId\":\"CU-3\",\"removed\":true}",
                MAIJA.replace("false", "true")));
        assertEquals(changes(List.of(), List.of("CU-7Q2M", "CU-3"), "2026-11-20T10:00:00Z"), all());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"Firstname\":\"X\",\"customerId\":\"\"}", "{\"Firstname\":\"X\",\"customerId\":null}", "{}", "7", "null",
        "{\"customerId\":\"CU-9\",\"Firstname\":1}", "{\"customerId\":\"CU-9\",\"Phone\":358401234567}",
        "{\"customerId\":\"CU-9\",\"removed\":\"no\"}", "{\"customerId\":{}}", "{\"customerId\":\"a\\u0007b\"}"})
    void aRowThatCannotBeUnderstoodIsSkipped(String broken) {
        server.answers(200, TOKEN).answers(200, page("null", broken, MAIJA));
        assertEquals(changes(List.of(READ), List.of(), "2026-11-20T10:00:00Z"), all());
    }

    @Test
    void aMemberWithAnOddPhoneOrEmailStillHasACard() {
        server.answers(200, TOKEN).answers(200, page("null",
                "{\"customerId\":4,\"Phone\":\"call me\",\"Email\":\"at home\"}"));
        assertEquals(changes(List.of(customer("4", "", "", Optional.empty(), Optional.empty())), List.of(), null),
                all());
    }

    @Test
    void aChangeInTheFutureDoesNotHideTheRealOnes() {
        server.answers(200, TOKEN).answers(200, page("null", MAIJA.replace("2026-11-20", "9999-01-01"),
                MAIJA.replace("2026-11-20T10:00:00Z", "soon").replace("CU-7Q2M", "CU-8")));
        assertEquals(Optional.of(Samples.CLOCK.instant()),
                ((Answer.Answered<Changes>) all()).value().latestChange());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerToTheLoginHasItsName(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(new Answer.Failed<>(bad.failure()), all());
        assertEquals(1, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadPageEndsTheFeed(BadAnswer bad) {
        if (bad.name().equals("huge")) {
            return; // pages may be large; see below
        }
        within(bad.deadlines());
        server.answers(200, TOKEN).answers(200, page("\"2\"", MAIJA));
        bad.script().accept(server);
        if (bad.name().equals("401")) {
            server.answers(200, TOKEN).answers(401, "");
        }
        assertEquals(new Answer.Failed<>(bad.failure()), all());
    }

    @Test
    void aLargePageIsReadAndAHugeOneIsNot() {
        server.answers(200, TOKEN).answers(200, page("null", MAIJA + " ".repeat(8 << 20)));
        assertEquals(changes(List.of(READ), List.of(), "2026-11-20T10:00:00Z"), all());
        server.answers(200, TOKEN).answers(200, page("null", MAIJA + " ".repeat(33 << 20)));
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()), all());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 413, 422})
    void aRefusedQuestionHasItsStatus(int status) {
        server.answers(200, TOKEN).answers(status, "{}");
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotAccepted(status)), all());
    }

    private CarduClient companys() {
        return new CarduClient(http, settings().of("1234567-1", List.of("Members")), Samples.CLOCK,
                () -> Samples.SALE.value());
    }

    @Test
    void theAccountIsTheCompanysOwnAndItsNewMembersAreInItsGroups() {
        server.answers(200, TOKEN).answers(200, "{}").answers(200, page("null", MAIJA)).answers(200, page("null"));
        var client = companys();
        assertEquals(changes(List.of(READ.joining(List.of("Members"))), List.of(), "2026-11-20T10:00:00Z"),
                client.changesSince(Optional.empty()));
        client.changesSince(Optional.empty());
        server.taken();
        var claim = server.taken();
        assertEquals("PUT /api/programs/P%201/integration", claim.line());
        assertEquals("{\"company\":\"1234567-1\"}", claim.body());
        assertEquals("Bearer abc", claim.authorization());
        assertEquals(4, server.count());
    }

    @Test
    void theAccountOfAnotherCompanyIsRefusedWithTheReasonUntilItIsFree() {
        server.answers(200, TOKEN).answers(409, "{\"error\":\"account_in_use\"}");
        var client = companys();
        assertEquals(new Answer.Failed<>(new RemoteFailure.AccountTaken()), client.changesSince(Optional.empty()));
        server.answers(200, TOKEN).answers(200, "{}").answers(200, page("null", MAIJA));
        assertEquals(1, ((Answer.Answered<Changes>) client.changesSince(Optional.empty())).value().customers().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 405, 422})
    void aCarduThatCannotBeToldWhoseAccountItIsServesAllTheSame(int status) {
        server.answers(200, TOKEN).answers(status, "").answers(200, page("null"));
        assertEquals(changes(List.of(), List.of(), null), companys().changesSince(Optional.empty()));
    }

    @Test
    void withoutAnAccountItIsNotSetUp() {
        var client = new CarduClient(http, CarduSettings.of(server.address(), "", Secret.NONE, "P", "FI"),
                Samples.CLOCK,
                () -> Samples.SALE.value());
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotSetUp()), client.changesSince(Optional.empty()));
        assertEquals(0, server.count());
        assertFalse(settings().toString().contains("s3cret"));
    }
}
