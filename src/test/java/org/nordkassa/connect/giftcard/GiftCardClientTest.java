package org.nordkassa.connect.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards.Mode;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueUse;

class GiftCardClientTest {
    private static final GiftCardNumber NUMBER = new GiftCardNumber("9578720");
    private static final Optional<String> PIN = Optional.of("12&4");
    private static final ValueUse USE = Samples.use(new ValueUse.OfGiftCard(NUMBER, PIN), "299.00");
    private static final ValueUse OF_BALANCE = Samples.use(new ValueUse.OfCustomerBalance(), "5.00");
    private static final ValueUse MOVE = Samples.use(new ValueUse.OfCardMove(NUMBER, PIN, "CU-7Q2M"), "371.00");
    private static final ValueUse OF_BENEFIT = Samples.use(new ValueUse.OfBenefit("B-1"), "1.00");
    private static final String CARD = """
            {"type":"giftcard","currencycode":"EUR","cardnumber":"9578720","cardnumber_display":"95** 8720",
             "redeemable":true,"date_expires":1798754400,"date_created":1700000000,"moneyamount":"371.00",
             "requirespin":true,"surprise":{"a":[1]},
             "transactions":[{"transactionid":7,"moneyamount":"670.00","transaction_reference":"sold"}%s]}""";
    private static final String OURS =
            ",{\"transactionid\":8,\"date\":1,\"moneyamount\":\"-299.00\",\"transaction_reference\":\"key-1\"}";
    private static final String TAKEN = """
            {"giftcard":{"currencycode":"EUR","cardnumber":"9578720","moneyamount":"72.00"},
             "addedtransactionids":[8]}""";

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private GiftCardSettings settings(Mode mode) {
        return GiftCardSettings.of(
                server.address(), "till", new Secret("pass"), mode, CurrencyUnit.EUR, Samples.HELSINKI);
    }

    private GiftCardClient client() {
        return new GiftCardClient(http, settings(Mode.ON_CARD));
    }

    private GiftCardClient clientOfCustomers() {
        return new GiftCardClient(http, settings(Mode.ON_CUSTOMER));
    }

    private GiftCardClient clientOfOtherServer() {
        var s = settings(Mode.ON_CARD);
        return new GiftCardClient(http, new GiftCardSettings(s.address(), s.user(), s.password(), s.mode(),
                s.currency(), s.zone(), "T1", false, s.customerNumber(), s.assumed()));
    }

    private static Outcome move(GiftCardClient client) {
        return client.capture(MOVE, MOVE.amount(), Optional.of(Samples.MAIJA));
    }

    private void within(Deadlines deadlines) {
        http.close();
        http = new RemoteHttp(deadlines, Samples.CLOCK);
    }

    private Outcome capture() {
        return client().capture(USE, Samples.euros("299.00"), Optional.empty());
    }

    @Test
    void aLoadMakesTheCardWhereThereIsNone() {
        server.answers(404, "{\"error_code\":\"not-found\"}").answers(200, TAKEN);
        var use = Samples.use(new ValueUse.OfCardLoad(NUMBER), "50.00");
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("72.00"))),
                client().capture(use, Samples.euros("50.00"), Optional.empty()));
        server.taken();
        var made = server.taken();
        assertEquals("POST /giftcards.json?deliverytype=preprinted", made.line());
        assertEquals("{\"type\":\"giftcard\",\"cardnumber\":\"" + NUMBER.value() + "\",\"currencycode\":\"EUR\","
                + "\"transactions\":[{\"moneyamount\":\"50.00\",\"merchant_reference\":\"" + Samples.SALE_ID
                + "\",\"transaction_reference\":\"key-1\"}]}", made.body());
    }

    @Test
    void aLoadTopsUpACardThatIsThereAndNeverTwice() {
        server.answers(200, CARD.formatted("")).answers(200, TAKEN).answers(200, CARD.formatted(
                ",{\"transactionid\":9,\"moneyamount\":\"50.00\",\"transaction_reference\":\"key-1\"}"));
        var use = Samples.use(new ValueUse.OfCardLoad(NUMBER), "50.00");
        client().capture(use, Samples.euros("50.00"), Optional.empty());
        server.taken();
        assertEquals("50.00", server.taken().json().path("moneyamount").stringValue());
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("371.00"))),
                client().capture(use, Samples.euros("50.00"), Optional.empty()));
        assertEquals(3, server.count());
    }

    @Test
    void aCardIsAskedForWithItsPinAndRead() {
        server.answers(200, CARD.formatted(""));
        assertEquals(new Answer.Answered<>(Optional.of(new GiftCard(NUMBER, Samples.euros("371.00"),
                Optional.of(LocalDate.parse("2027-01-01")), true, true))), client().card(NUMBER, PIN));
        var taken = server.taken();
        assertEquals("GET /giftcards/9578720.json?pin=12%264", taken.line());
        assertEquals("Basic dGlsbDpwYXNz", taken.authorization());
    }

    @Test
    void aCardWithoutPinAndExpiryIsRead() {
        server.answers(200, """
                {"currencycode":"SEK","cardnumber":"95 78-720","redeemable":false,"date_expires":null,
                 "moneyamount":"0.00"}""");
        var card = assertInstanceOf(Answer.Answered.class, client().card(NUMBER, Optional.empty()));
        assertEquals(Optional.of(new GiftCard(NUMBER, Money.parse("SEK 0.00"), Optional.empty(), false, false)),
                card.value());
        assertEquals("GET /giftcards/9578720.json", server.taken().line());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"error_code\":\"not-found\",\"request_id\":\"1\"}", "", "<html>"})
    void anUnknownCardIsNoFailure(String body) {
        server.answers(404, body);
        assertEquals(new Answer.Answered<>(Optional.empty()), client().card(NUMBER, PIN));
    }

    @Test
    void aWrongPinIsNotTakenForAWrongAccount() {
        server.answers(401, error("pin-invalid")).answers(401, error("unauthorized"));
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotAccepted(401)), client().card(NUMBER, PIN));
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotAuthorised()), client().card(NUMBER, PIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"9578720\",\"moneyamount\":\"-1.00\"}",
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"9578720\",\"moneyamount\":\"1.005\"}",
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"9578720\",\"moneyamount\":[1]}",
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"9578720\"}",
        "{\"currencycode\":\"euros\",\"cardnumber\":\"9578720\",\"moneyamount\":\"1.00\"}",
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"1111111\",\"moneyamount\":\"1.00\"}",
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"9578720\",\"moneyamount\":\"1.00\",\"redeemable\":\"yes\"}",
        "{\"currencycode\":\"EUR\",\"cardnumber\":\"9578720\",\"moneyamount\":\"1.00\",\"date_expires\":\"soon\"}"})
    void aCardThatMakesNoSenseIsNotBelieved(String body) {
        server.answers(200, body);
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()), client().card(NUMBER, PIN));
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerToALookUpHasItsName(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(new Answer.Failed<>(bad.failure()), client().card(NUMBER, PIN));
        assertEquals(1, server.count());
    }

    @Test
    void aCaptureIsASignedMovementUnderOurReference() {
        server.answers(200, TAKEN);
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("72.00"))), capture());
        var taken = server.taken();
        assertEquals("POST /giftcards/9578720/transactions.json?pin=12%264", taken.line());
        assertEquals("{\"moneyamount\":\"-299.00\",\"currencycode\":\"EUR\",\"merchant_reference\":\"" + Samples.SALE_ID
                + "\",\"transaction_reference\":\"key-1\"}", taken.body());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void aCaptureWhoseAnswerIsLostIsUnknownAndNothingElseIs(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(bad.outcome(), capture());
        assertEquals(1, server.count());
    }

    @Test
    void aCaptureRepeatedAfterALostAnswerIsTheSameRequestAgain() {
        server.hangsUp().answers(200, TAKEN);
        assertEquals(new Outcome.Unknown(new RemoteFailure.Unreachable()), capture());
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("72.00"))), capture());
        assertEquals(server.taken(), server.taken());
    }

    @Test
    void aServerWithoutKeysIsAskedForOurReferenceFirst() {
        server.answers(200, CARD.formatted(OURS));
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("371.00"))),
                clientOfOtherServer().capture(USE, Samples.euros("299.00"), Optional.empty()));
        assertEquals("GET /giftcards/9578720.json?pin=12%264", server.taken().line());
        assertEquals(1, server.count(), "nothing is taken a second time");
    }

    @Test
    void aServerWithoutKeysTakesWhatItDoesNotKnowYet() {
        server.answers(200, CARD.formatted("")).answers(201, TAKEN);
        assertInstanceOf(Outcome.Done.class,
                clientOfOtherServer().capture(USE, Samples.euros("299.00"), Optional.empty()));
        server.taken();
        assertEquals("T1", server.taken().json().path("staff_reference").stringValue());
    }

    @Test
    void aServerWithoutKeysThatDoesNotAnswerIsSentNothing() {
        server.answers(500, "");
        assertEquals(new Outcome.NotSent(new RemoteFailure.ServerFault(500)),
                clientOfOtherServer().capture(USE, Samples.euros("299.00"), Optional.empty()));
        assertEquals(1, server.count());
    }

    @ParameterizedTest
    @CsvSource({
        "404, not-found, UNKNOWN", "401, pin-invalid, WRONG_PIN", "422, pin-invalid, WRONG_PIN",
        "409, expired, EXPIRED", "409, void, BLOCKED", "422, currency-mismatch, OTHER_CURRENCY",
                "422, insufficient-funds, NOT_ENOUGH_MONEY",
        "409, wrong-mode, WRONG_MODE", "404, '', UNKNOWN", "422, '', NOT_ENOUGH_MONEY"})
    void aRefusalHasItsReason(int status, String code, Refusal reason) {
        server.answers(status, error(code));
        assertEquals(new Outcome.Refused(reason), capture());
    }

    @ParameterizedTest
    @CsvSource({"400, bad-request", "413, other", "418, ''", "429, too-many-requests", "403, unauthorized"})
    void whatTheServerDidNotEvenTryWasNotSent(int status, String code) {
        server.answers(status, error(code));
        assertInstanceOf(Outcome.NotSent.class, capture());
    }

    @ParameterizedTest
    @ValueSource(strings = {"reference-reused", ""})
    void anotherAmountUnderOurReferenceIsInDoubt(String code) {
        server.answers(409, error(code));
        assertEquals(new Outcome.Unknown(new RemoteFailure.NotAccepted(409)), capture());
    }

    private static String error(String code) {
        return code.isEmpty() ? "" : """
                {"request_id":"r","error_code":"%s","error_data":{"message":"no"}}""".formatted(code);
    }

    @Test
    void aMissingPinIsNotAWrongOne() {
        server.answers(401, error("pin-invalid"));
        var withoutPin = Samples.use(new ValueUse.OfGiftCard(NUMBER, Optional.empty()), "1.00");
        assertEquals(new Outcome.Refused(Refusal.PIN_NEEDED),
                client().capture(withoutPin, Samples.euros("1.00"), Optional.empty()));
    }

    @Test
    void aCaptureWhoseAnswerNamesNoMovementIsUnknown() {
        server.answers(200, "{\"giftcard\":{},\"addedtransactionids\":[]}");
        assertEquals(new Outcome.Unknown(new RemoteFailure.Nonsense()), capture());
    }

    @Test
    void aCaptureIsDoneEvenIfTheNewBalanceCannotBeRead() {
        server.answers(200, "{\"giftcard\":{\"moneyamount\":\"??\"},\"addedtransactionids\":[8]}");
        assertEquals(new Outcome.Done(Optional.empty()), capture());
    }

    @Test
    void givingBackRollsOurMovementBack() {
        server.answers(200, CARD.formatted(OURS)).answers(200, "true");
        assertEquals(new Outcome.Done(Optional.empty()),
                client().giveBack(USE, Samples.euros("299.00"), Optional.empty()));
        server.taken();
        var taken = server.taken();
        assertEquals("DELETE /giftcards/9578720/transactions.json", taken.line());
        assertEquals("[8]", taken.body());
    }

    @Test
    void givingBackWhatHasNotArrivedYetUsesItsReferenceUpSoThatItCannotComeLater() {
        server.answers(200, CARD.formatted(OURS.replace("key-1", "key-2")))
                .answers(200, "{\"giftcard\":{},\"addedtransactionids\":[8]}")
                .answers(200, CARD.formatted(OURS)).answers(200, "true");
        assertEquals(new Outcome.Done(Optional.empty()),
                client().giveBack(USE, Samples.euros("299.00"), Optional.empty()));
        server.taken();
        assertEquals("POST /giftcards/9578720/transactions.json?pin=12%264", server.taken().line());
        server.taken();
        assertEquals("DELETE /giftcards/9578720/transactions.json", server.taken().line());
    }

    @Test
    void givingBackWhatTheServerWouldNotTakeIsDone() {
        server.answers(200, CARD.formatted(OURS.replace("key-1", "key-2"))).answers(422, error("insufficient-funds"));
        assertEquals(new Outcome.Done(Optional.empty()),
                client().giveBack(USE, Samples.euros("299.00"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void aRollBackWhoseAnswerIsLostIsUnknown(BadAnswer bad) {
        within(bad.deadlines());
        server.answers(200, CARD.formatted(OURS));
        bad.script().accept(server);
        assertEquals(bad.outcome(),
                client().giveBack(USE, Samples.euros("299.00"), Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void withoutTheLedgerNothingIsRolledBack(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(new Outcome.NotSent(bad.failure()),
                client().giveBack(USE, Samples.euros("299.00"), Optional.empty()));
        assertEquals(1, server.count());
    }

    @Test
    void aCustomersBalanceIsAskedForByTheirCard() {
        server.answers(200, """
                {"customernumber":"CU-7Q2M","currencycode":"EUR","moneyamount":"12.50","transactions":[]}""");
        assertEquals(new Answer.Answered<>(Samples.euros("12.50")), clientOfCustomers().balanceOf(Samples.MAIJA));
        assertEquals("GET /customers/CU-7Q2M.json", server.taken().line());
    }

    @Test
    void aCustomerTheServerDoesNotKnowHasNothing() {
        server.answers(404, error("not-found"));
        assertEquals(new Answer.Answered<>(Samples.euros("0.00")), clientOfCustomers().balanceOf(Samples.MAIJA));
        var stranger = Samples.customer(Optional.of(Samples.PHONE), Optional.empty(), List.of());
        assertEquals(new Answer.Answered<>(Samples.euros("0.00")), clientOfCustomers().balanceOf(stranger));
        assertEquals(1, server.count());
    }

    @Test
    void aCustomersBalanceIsTakenFromAndGivenBackOnTheCustomersPath() {
        server.answers(200, """
                {"customer":{"currencycode":"EUR","moneyamount":"7.50"},"addedtransactionids":["t-1"]}""");
        server.answers(200, """
                {"currencycode":"EUR","moneyamount":"7.50","transactions":[
                 {"transactionid":"t-1","moneyamount":"-5.00","transaction_reference":"key-1"}]}""");
        server.answers(200, "true");
        var client = clientOfCustomers();
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("7.50"))),
                client.capture(OF_BALANCE, Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        assertEquals(new Outcome.Done(Optional.empty()),
                client.giveBack(OF_BALANCE, Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        assertEquals("POST /customers/CU-7Q2M/transactions.json", server.taken().line());
        assertEquals("GET /customers/CU-7Q2M.json", server.taken().line());
        var deletion = server.taken();
        assertEquals("DELETE /customers/CU-7Q2M/transactions.json [\"t-1\"]", deletion.line() + " " + deletion.body());
    }

    @Test
    void aUseOfTheOtherModeIsRefusedWithoutAsking() {
        assertEquals(new Outcome.Refused(Refusal.WRONG_MODE),
                clientOfCustomers().capture(USE, Samples.euros("1.00"), Optional.of(Samples.MAIJA)));
        assertEquals(new Outcome.Refused(Refusal.WRONG_MODE),
                client().capture(OF_BENEFIT, Samples.euros("1.00"), Optional.of(Samples.MAIJA)));
        assertEquals(0, server.count());
    }

    @Test
    void aMoveIsAskedAfterInWhateverModeTheServerIsByNow() {
        server.answers(200, "{\"mode\":\"card\",\"currencycode\":\"EUR\"}").answers(200, """
                {"customernumber":"CU-7Q2M","currencycode":"EUR","moneyamount":"383.50"}""");
        var client = clientOfCustomers();
        client.serversMode();
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("383.50"))), move(client));
    }

    @Test
    void aMoveGoesToTheNumberItWasMeantForWhateverIsKnownOfTheCustomerByNow() {
        server.answers(200, "{\"customernumber\":\"CU-7Q2M\",\"currencycode\":\"EUR\",\"moneyamount\":\"383.50\"}");
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("383.50"))),
                clientOfCustomers().capture(MOVE, MOVE.amount(), Optional.empty()));
        assertEquals("{\"customernumber\":\"CU-7Q2M\",\"transaction_reference\":\"key-1\"}", server.taken().body());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"customernumber\":\"CU-7Q2M\",\"currencycode\":\"EUR\",\"moneyamount\":\"383.50\"}",
        "{\"giftcard\":{},"
                + "\"customer\":{\"customernumber\":\"CU-7Q2M\",\"currencycode\":\"EUR\",\"moneyamount\":\"383.50\"}}"})
    void aCardsWholeBalanceMovesToTheCustomer(String answer) {
        server.answers(200, answer);
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("383.50"))),
                move(clientOfCustomers()));
        var taken = server.taken();
        assertEquals("POST /giftcards/9578720/move.json?pin=12%264", taken.line());
        assertEquals("{\"customernumber\":\"CU-7Q2M\",\"transaction_reference\":\"key-1\"}", taken.body());
    }

    @Test
    void aMoveWhoseAnswerNamesNoBalanceIsLookedUpInTheLedger() {
        server.answers(200, "{\"moved\":\"371.00\"}").answers(200, """
                {"currencycode":"EUR","moneyamount":"371.00","transactions":[
                 {"transactionid":1,"moneyamount":"371.00","transaction_reference":"key-1"}]}""");
        assertEquals(new Outcome.Done(Optional.of(Samples.euros("371.00"))),
                move(clientOfCustomers()));
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void aMoveWhoseAnswerIsLostIsUnknown(BadAnswer bad) {
        within(bad.deadlines());
        bad.script().accept(server);
        assertEquals(bad.outcome(),
                move(clientOfCustomers()));
    }

    @Test
    void aServerOfAnotherModeIsBookedOnNoMore() {
        server.answers(200, "{\"mode\":\"customer\",\"currencycode\":\"EUR\"}");
        var client = client();
        client.serversMode();
        var use = Samples.use(new ValueUse.OfGiftCard(new GiftCardNumber("95008720"), Optional.empty()), "5.00");
        assertEquals(new Outcome.Refused(Refusal.WRONG_MODE), client.capture(use, use.amount(), Optional.empty()));
        assertEquals(1, server.count(), "nothing was sent");
    }

    @Test
    void theServerSaysItsMode() {
        server.answers(200, "{\"mode\":\"customer\",\"currencycode\":\"EUR\"}").answers(200, "{\"mode\":\"other\"}");
        assertEquals(new Answer.Answered<>(Mode.ON_CUSTOMER), client().serversMode());
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()), client().serversMode());
        assertEquals("GET /settings.json", server.taken().line());
    }

    @Test
    void withoutAnAccountItIsNotSetUp() {
        var client = new GiftCardClient(http, GiftCardSettings.of(server.address(), "", Secret.NONE, Mode.ON_CARD,
                CurrencyUnit.EUR, Samples.HELSINKI));
        assertEquals(new Answer.Failed<>(new RemoteFailure.NotSetUp()), client.card(NUMBER, PIN));
        assertFalse(settings(Mode.ON_CARD).toString().contains("pass,"));
    }
}
