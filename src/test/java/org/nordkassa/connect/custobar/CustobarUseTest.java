package org.nordkassa.connect.custobar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueUse;

class CustobarUseTest {
    private static final ValueUse USE = Samples.use(new ValueUse.OfBenefit("B-1"), "2.50");
    private static final String NO_EVENT = "{\"events\":[],\"count\":0}";
    private static final String USED = "{\"events\":[{\"type\":\"BENEFIT_USED\",\"reference\":\"key-1\",\"x\":1}]}";
    private static final String RETURNED = "{\"events\":[{\"type\":\"BENEFIT_RETURNED\",\"reference\":\"key-1\"}]}";
    private static final Outcome DONE = new Outcome.Done(Optional.empty());

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

    private static String benefit(String usedAt) {
        return "{\"customers\":[{\"external_id\":\"CU-7Q2M\",\"phone_number\":\"+358401234567\",\"benefits\":["
                + "{\"id\":\"B-1\",\"percent\":\"10\",\"used_at\":" + usedAt + "}]}]}";
    }

    private Outcome capture() {
        return client().capture(USE, Samples.euros("2.50"), Optional.of(Samples.MAIJA));
    }

    private Outcome giveBack() {
        return client().giveBack(USE, Samples.euros("2.50"), Optional.of(Samples.MAIJA));
    }

    private static String event(String type) {
        return "{\"events\":[{\"type\":\"" + type
                + "\",\"date\":\"2026-11-21T12:00:00Z\",\"phone_number\":\"+358401234567\","
                + "\"benefit_id\":\"B-1\",\"sale_id\":\"" + Samples.SALE_ID
                + "\",\"reference\":\"key-1\",\"amount_cents\":250}]}";
    }

    @Test
    void aUseIsAnEventWithOurReferenceAfterAFreshLook() {
        server.answers(200, NO_EVENT).answers(200, benefit("null")).answers(200, "{\"response\":\"OK\"}");
        assertEquals(DONE, capture());
        assertEquals("GET /api/data/events/?type=BENEFIT_USED&reference=key-1", server.taken().line());
        server.taken();
        var taken = server.taken();
        assertEquals("POST /api/events/upload/", taken.line());
        assertEquals(event("BENEFIT_USED"), taken.body());
    }

    @Test
    void anUploadThatIsOnlyScheduledIsDone() {
        server.answers(200, NO_EVENT).answers(200, benefit("null")).answers(201, "{\"run_id\":\"run_xyz789\"}");
        assertEquals(DONE, capture());
    }

    @Test
    void aUseKnownUnderOurReferenceIsDoneAndNotSentAgain() {
        server.answers(200, USED);
        assertEquals(DONE, capture());
        assertEquals(1, server.count());
    }

    @Test
    void aBenefitUsedElsewhereMeanwhileIsRefused() {
        server.answers(200, NO_EVENT).answers(200, benefit("\"2026-11-21T11:59:00Z\"")).answers(200, NO_EVENT);
        assertEquals(new Outcome.Refused(Refusal.ALREADY_USED), capture());
        assertEquals(3, server.count());
    }

    @Test
    void aUseOfOursThatArrivesBetweenTheQuestionsIsDone() {
        server.answers(200, NO_EVENT).answers(200, benefit("\"2026-11-21T11:59:00Z\"")).answers(200, USED);
        assertEquals(DONE, capture());
    }

    @Test
    void aBenefitThatIsGoneIsRefused() {
        server.answers(200, NO_EVENT).answers(200, "{\"customers\":[]}");
        assertEquals(new Outcome.Refused(Refusal.UNKNOWN), capture());
        assertEquals(new Outcome.Refused(Refusal.UNKNOWN),
                client().capture(USE, Samples.euros("2.50"), Optional.empty()));
    }

    @Test
    void aLostAnswerIsUnknownAndTheNextTryFindsTheUse() {
        server.answers(200, NO_EVENT).answers(200, benefit("null")).hangsUp().answers(200, USED);
        assertEquals(new Outcome.Unknown(new RemoteFailure.Unreachable()), capture());
        assertEquals(DONE, capture());
        assertEquals(4, server.count(), "one event only");
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void aUseWhoseAnswerIsLostIsUnknownAndNothingElseIs(BadAnswer bad) {
        within(bad.deadlines());
        server.answers(200, NO_EVENT).answers(200, benefit("null"));
        bad.script().accept(server);
        assertEquals(bad.outcome(), capture());
        assertEquals(3, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void withoutAnAnswerAboutOurReferenceNothingIsSent(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(new Outcome.NotSent(bad.failure()), capture());
        assertEquals(1, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void withoutAFreshLookNothingIsSent(BadAnswer bad) {
        within(bad.deadlines());
        server.answers(200, NO_EVENT);
        bad.script().accept(server);
        assertEquals(new Outcome.NotSent(bad.failure()), capture());
        server.taken();
        assertEquals("GET", server.taken().line().substring(0, 3));
    }

    @Test
    void eventsOfOthersMeanThatTheFilterWasNotUnderstood() {
        server.answers(200, "{\"events\":[{\"type\":\"BENEFIT_USED\",\"reference\":\"key-77\"}]}");
        assertEquals(new Outcome.NotSent(new RemoteFailure.Nonsense()), capture());
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 409, 422})
    void anEventThatCustobarDoesNotWantIsRefused(int status) {
        server.answers(200, NO_EVENT).answers(200, benefit("null"))
                .answers(status, "{\"error\":{\"reason\":\"unknown type\"}}");
        assertEquals(new Outcome.Refused(Refusal.OTHER), capture());
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 413})
    void aPathThatIsNotThereWasNotUsed(int status) {
        server.answers(200, NO_EVENT).answers(200, benefit("null")).answers(status, "");
        assertEquals(new Outcome.NotSent(new RemoteFailure.NotAccepted(status)), capture());
    }

    @Test
    void givingBackSendsTheCounterEventOfAKnownUse() {
        server.answers(200, USED).answers(200, NO_EVENT).answers(200, "{\"response\":\"ok\"}");
        assertEquals(DONE, giveBack());
        assertEquals("GET /api/data/events/?type=BENEFIT_USED&reference=key-1", server.taken().line());
        assertEquals("GET /api/data/events/?type=BENEFIT_RETURNED&reference=key-1", server.taken().line());
        assertEquals(event("BENEFIT_RETURNED"), server.taken().body());
    }

    @Test
    void givingBackTwiceOrWhatWasNeverUsedIsDone() {
        server.answers(200, USED).answers(200, RETURNED).answers(200, NO_EVENT);
        assertEquals(DONE, giveBack());
        assertEquals(DONE, giveBack());
        assertEquals(3, server.count());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void aGivingBackWhoseAnswerIsLostIsUnknown(BadAnswer bad) {
        within(bad.deadlines());
        server.answers(200, USED).answers(200, NO_EVENT);
        bad.script().accept(server);
        assertEquals(bad.outcome(), giveBack());
    }

    @Test
    void withoutAnAnswerNothingIsGivenBack() {
        server.answers(200, USED).answers(500, "").answers(500, "");
        assertInstanceOf(Outcome.NotSent.class, giveBack());
        assertInstanceOf(Outcome.NotSent.class, giveBack());
        assertEquals(List.of(3), List.of(server.count()));
    }
}
