package org.nordkassa.connect.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueUse;

class RuleUseTest {
    private static final ValueUse USE = Samples.use(new ValueUse.OfBonusCheck("BC-1"), "5.00");
    private static final String SUBSCRIBER = "{\"subscriber\":{\"id\":42}}";
    private static final String WRITTEN = "{\"subscriber\":{\"id\":42}}";
    private static final String OTHERS = "{\"id\":\"BC-0\",\"odd\":[1.50,null,{\"ä\":\"\\\"\"}]}";
    private static final String USED = "{\"reference\":\"key-1\",\"amount\":\"5.00\",\"date\":\"2026-11-21\"}";

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private RuleClient client() {
        return new RuleClient(http, RuleSettings.of(server.address(), new Secret("k3y"), "FI", Samples.HELSINKI),
                AddressBook.EMPTY, Samples.CLOCK, () -> Samples.SALE.value());
    }

    private void within(Deadlines deadlines) {
        http.close();
        http = new RemoteHttp(deadlines, Samples.CLOCK);
    }

    private static String check(String left, String usedOn, String uses) {
        return "{\"id\":\"BC-1\",\"vendor\":{\"n\":1.10},\"amount\":\"10.00\",\"currency\":\"EUR\",\"left\":\"" + left
                + "\",\"valid_to\":\"2026-12-31\",\"in_parts\":true,\"used_on\":" + usedOn
                + ",\"uses\":[" + uses + "]}";
    }

    private static String list(String check) {
        return "[" + OTHERS + "," + check + "]";
    }

    private static String fields(String list) {
        return "{\"groups\":[{\"name\":\"Sitoo-Contact\",\"fields\":[{\"key\":\"bonuschecks\",\"value\":"
                + Json.text(Json.object().put("v", list).get("v")) + "}]}]}";
    }

    private static final String FRESH = fields(list(check("10.00", "null", "")));
    private static final String TAKEN = fields(list(check("5.00", "\"2026-11-21\"", USED)));

    private Outcome capture(String amount) {
        return client().capture(USE, Samples.euros(amount), Optional.of(Samples.MAIJA));
    }

    private Outcome capture() {
        return capture("5.00");
    }

    private Outcome giveBack() {
        return client().giveBack(USE, Samples.euros("5.00"), Optional.of(Samples.MAIJA));
    }

    private static Outcome done(String left) {
        return new Outcome.Done(Optional.of(Samples.euros(left)));
    }

    @Test
    void oneCheckIsChangedAndEverythingElseSurvives() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH).answers(200, WRITTEN).answers(200, TAKEN);
        assertEquals(done("5.00"), capture());
        assertEquals("GET /api/v2/subscribers/%2B358401234567?identified_by=phone_number", server.taken().line());
        assertEquals("GET /api/v2/subscriber/42/fields?identified_by=id", server.taken().line());
        var write = server.taken();
        assertEquals("PUT /api/v2/subscribers/42", write.line());
        var field = write.json().path("fields").path(0);
        assertEquals("Sitoo-Contact.bonuschecks json",
                field.path("key").stringValue() + " " + field.path("type").stringValue());
        assertEquals(list(check("5.00", "\"2026-11-21\"", USED)), field.path("value").stringValue());
        assertEquals("GET /api/v2/subscriber/42/fields?identified_by=id", server.taken().line());
    }

    @Test
    void aUseKnownUnderOurReferenceIsDoneAndNotWrittenAgain() {
        server.answers(200, SUBSCRIBER).answers(200, TAKEN);
        assertEquals(done("5.00"), capture());
        assertEquals(2, server.count());
    }

    @Test
    void aLostAnswerIsResolvedByReadingBack() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH).hangsUp().answers(200, TAKEN);
        assertEquals(done("5.00"), capture());
    }

    @Test
    void aLostAnswerThatCannotBeResolvedIsUnknownAndTheNextTryTakesNothingMore() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH).answers(500, "").answers(500, "")
                .answers(200, SUBSCRIBER).answers(200, TAKEN);
        assertEquals(new Outcome.Unknown(new RemoteFailure.ServerFault(500)), capture());
        assertEquals(done("5.00"), capture());
        assertEquals(6, server.count());
    }

    @Test
    void aWriteThatMayStillArriveIsNotWrittenTwice() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH).answers(503, "").answers(200, FRESH);
        assertEquals(new Outcome.Unknown(new RemoteFailure.ServerFault(503)), capture());
        assertEquals(4, server.count());
    }

    @Test
    void anOverwrittenUseIsWrittenAgainOnWhatIsThereNow() {
        var meanwhile = fields(list(check("8.00", "\"2026-11-21\"", "{\"reference\":\"other\",\"amount\":\"2.00\"}")));
        var both = fields(list(check("3.00", "\"2026-11-21\"",
                "{\"reference\":\"other\",\"amount\":\"2.00\"}," + USED)));
        server.answers(200, SUBSCRIBER).answers(200, FRESH).answers(200, WRITTEN).answers(200, meanwhile)
                .answers(200, WRITTEN).answers(200, both);
        assertEquals(done("3.00"), capture());
        for (int i = 0; i < 4; i++) {
            server.taken();
        }
        var second = Json.parse(server.taken().json().path("fields").path(0).path("value").stringValue()).path(1);
        assertEquals("3.00", second.path("left").stringValue());
        assertEquals(2, second.path("uses").size());
    }

    @Test
    void aUseOverwrittenThreeTimesIsInDoubt() {
        server.answers(200, SUBSCRIBER);
        for (int i = 0; i < 3; i++) {
            server.answers(200, FRESH).answers(200, WRITTEN);
        }
        server.answers(200, FRESH);
        assertEquals(new Outcome.Unknown(new RemoteFailure.Nonsense()), capture());
        assertEquals(8, server.count());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {
        "5.00; 4.99; 2026-12-31; EUR; BC-1; NOT_ENOUGH_MONEY",
        "5.00; 0.00; 2026-12-31; EUR; BC-1; ALREADY_USED",
        "5.00; 9.00; 2026-11-20; EUR; BC-1; EXPIRED",
        "5.00; 9.00; 2026-12-31; SEK; BC-1; OTHER_CURRENCY",
        "5.00; 9.00; 2026-12-31; EUR; BC-2; UNKNOWN"})
    void whatCannotBeTakenIsRefusedWithoutAWrite(
            String amount, String left, String to, String currency, String id, Refusal reason) {
        server.answers(200, SUBSCRIBER).answers(200, fields("[" + check(left, "null", "").replace("2026-12-31", to)
                .replace("\"EUR\"", "\"" + currency + "\"").replace("BC-1", id) + "]"));
        assertEquals(new Outcome.Refused(reason), capture(amount));
        assertEquals(2, server.count());
    }

    @Test
    void aCheckNotYetValidOrThereTwiceIsRefused() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH.replace("valid_to", "valid_from"))
                .answers(200, SUBSCRIBER).answers(200, FRESH.replace("BC-0", "BC-1"));
        assertEquals(new Outcome.Refused(Refusal.OTHER), capture());
        assertEquals(new Outcome.Refused(Refusal.OTHER), capture());
    }

    @Test
    void aCheckThatIsUsedWholeIsUsedUp() {
        var whole = check("10.00", "null", "").replace("\"in_parts\":true", "\"in_parts\":false");
        server.answers(200, SUBSCRIBER).answers(200, fields("[" + whole + "]")).answers(200, WRITTEN)
                .answers(200, fields("[" + check("0.00", "null", USED) + "]"));
        assertEquals(done("0.00"), capture("4.00"));
        server.taken();
        server.taken();
        var written = Json.parse(server.taken().json().path("fields").path(0).path("value").stringValue()).path(0);
        assertEquals("0.00 10.00", written.path("left").stringValue() + " "
                + written.path("uses").path(0).path("amount").stringValue());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void aWriteWhoseAnswerIsLostIsUnknownAndNothingElseIs(BadAnswer bad) {
        within(bad.deadlines());
        server.answers(200, SUBSCRIBER).answers(200, FRESH);
        bad.script().accept(server);
        if (Set.of("another shape", "a bare text", "empty").contains(bad.name())) {
            // Any success is believed only after reading back.
            server.answers(200, TAKEN);
            assertEquals(done("5.00"), capture());
        } else {
            server.answers(418, "");
            assertEquals(bad.outcome(), capture());
        }
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void withoutAFreshLookNothingIsWritten(BadAnswer bad) {
        within(bad.deadlines());
        server.answers(200, SUBSCRIBER);
        bad.script().accept(server);
        assertEquals(new Outcome.NotSent(bad.failure()), capture());
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 404, 409, 413, 422})
    void aWriteThatRuleDoesNotWantWasNotDone(int status) {
        server.answers(200, SUBSCRIBER).answers(200, FRESH).answers(status, "{\"error\":\"X\"}");
        assertEquals(new Outcome.NotSent(new RemoteFailure.NotAccepted(status)), capture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"uses\":{}", "\"left\":\"ten\",\"uses\":[]", "\"left\":\"11.00\",\"uses\":[]"})
    void aCheckThatMakesNoSenseIsNotTouched(String broken) {
        var odd = check("10.00", "null", "").replace("\"uses\":[]", broken);
        var list = "[" + (broken.contains("left") ? odd.replace("\"left\":\"10.00\",", "") : odd) + "]";
        server.answers(200, SUBSCRIBER).answers(200, fields(list));
        assertEquals(new Outcome.NotSent(new RemoteFailure.Nonsense()), capture());
        assertEquals(2, server.count());
    }

    @Test
    void aListThatWouldBurstTheGroupIsNotWritten() {
        var long1 = "[{\"note\":\"" + "x".repeat(60_000) + "\"}," + check("10.00", "null", "") + "]";
        server.answers(200, SUBSCRIBER).answers(200, fields(long1));
        assertEquals(new Outcome.NotSent(new RemoteFailure.NotAccepted(413)), capture());
    }

    @Test
    void aCustomerRuleDoesNotKnowHasNothingToUseOrToGiveBack() {
        server.answers(404, "").answers(404, "").answers(404, "").answers(404, "").answers(404, "").answers(404, "");
        assertEquals(new Outcome.Refused(Refusal.UNKNOWN), capture());
        assertEquals(new Outcome.Done(Optional.empty()), giveBack());
        assertEquals(new Outcome.Refused(Refusal.UNKNOWN), client().capture(USE, Samples.euros("1"), Optional.empty()));
    }

    @Test
    void givingBackIsACounterMovement() {
        var back = "{\"reference\":\"key-1/back\",\"amount\":\"-5.00\",\"date\":\"2026-11-21\"}";
        var restored = list(check("10.00", "null", USED + "," + back));
        server.answers(200, SUBSCRIBER).answers(200, TAKEN).answers(200, WRITTEN).answers(200, fields(restored));
        assertEquals(done("10.00"), giveBack());
        server.taken();
        server.taken();
        assertEquals(restored, server.taken().json().path("fields").path(0).path("value").stringValue());
        server.taken();
        server.answers(200, SUBSCRIBER).answers(200, fields(restored));
        assertEquals(done("10.00"), giveBack());
        assertEquals(6, server.count(), "given back once");
        server.answers(200, SUBSCRIBER).answers(200, fields(restored));
        assertEquals(new Outcome.Refused(Refusal.OTHER), capture());
    }

    @Test
    void givingBackAPartKeepsTheDayOfTheOtherUse() {
        var other = "{\"reference\":\"key-0\",\"amount\":\"2.00\"}";
        var now = list(check("3.00", "\"2026-11-21\"", other + "," + USED));
        server.answers(200, SUBSCRIBER).answers(200, fields(now)).answers(200, WRITTEN)
                .answers(200, fields(now.replace("\"uses\":[", "\"uses\":[{\"reference\":\"key-1/back\"},")));
        giveBack();
        server.taken();
        server.taken();
        var written = Json.parse(server.taken().json().path("fields").path(0).path("value").stringValue()).path(1);
        assertEquals("8.00 2026-11-21",
                written.path("left").stringValue() + " " + written.path("used_on").stringValue());
    }

    @Test
    void givingBackWhatWasNeverTakenIsDone() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH);
        assertEquals(new Outcome.Done(Optional.empty()), giveBack());
        assertEquals(2, server.count());
    }

    @Test
    void moneyOfAnotherCurrencyIsRefused() {
        server.answers(200, SUBSCRIBER).answers(200, FRESH);
        assertEquals(new Outcome.Refused(Refusal.OTHER_CURRENCY),
                client().capture(USE, Money.parse("SEK 5.00"), Optional.of(Samples.MAIJA)));
    }
}
