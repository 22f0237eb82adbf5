package org.nordkassa.connect.sitoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.BadAnswer;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;

class SitooClientTest {
    /// The sample of developer.sitoo.com/spi-crm-v2/endpoints, with other people and values in it, and a bonus check of the
    /// assumed contract.
    private static final String SECOND = """
            [{"customer_id":"a26d8975","member_number":"CU-7Q2M","email":"maija@example.fi","name_first":"Maija",
            "name_last":"Meikäläinen","mobile":"+358401234567","invoice_address":{"address":"Katu","city":"Kylä","zip":"00100",
            "country_id":"FI"},"gender":"male","accepts_communication":["email","mail"],"consents":["consent_personal_offers"],
            "additional_options":[{"id":"fav","enum_values":["x"]}],"status":{"color":"green","text":""},
            "promotions":[{"name":"10% Off","promotion_id":"d65804be","promotion_type":{"type":"cart_percent","value_int":10},
            "redeemed":false},{"promotion_id":"odd","promotion_type":{"type":"three_for_two","value_int":1},"redeemed":false}],
            "bonus_checks":[{"bonus_check_id":"BC-1","name":"Bonus","amount":"5.00","currency_code":"EUR",
            "expires_on":"2026-12-31","redeemed":false}],"voucher_passwords":["member_pricelist"],"store_id_home":"200",
            "sections":[{"title":"Customer Info","values":[{"text":"2451","title":"Bonus Points","type":"text"}]}]}]""";
    /// After the sample of developer.sitoo.com/spi-customcrm/contacts.
    private static final String FIRST = """
            [{"contactid":"255934461","email":"maija@example.fi","membernumber":"CU-7Q2M","namefirst":"Maija",
            "namelast":"Meikäläinen","personalid":"","mobile":"+358401234567","invoice_address":"Katu","birthday":
            "1986-05-15T00:00:00Z","accepts_email":true,"accepts_sms":false,"acceptedconsents":[],
            "bonuschecks":[{"bonus_check_id":"BC-1","amount":"5.00","redeemed":true,"redeemed_on":"2026-11-21",
            "transaction_reference":"key-1"}]}]""";

    private final ScriptedServer server = new ScriptedServer();
    private RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private SitooClient client(SitooSettings.Version version) {
        return new SitooClient(http, new SitooSettings(version, server.address(),
                version == SitooSettings.Version.V1 ? "" : "till", new Secret("k3y"), "FI", CurrencyUnit.EUR,
                Samples.HELSINKI, SitooSettings.Assumed.CONTRACT), AddressBook.EMPTY, () -> Samples.SALE.value());
    }

    private SitooClient first() {
        return client(SitooSettings.Version.V1);
    }

    private SitooClient second() {
        return client(SitooSettings.Version.V2);
    }

    private static ValueUse check() {
        return Samples.use(new ValueUse.OfBonusCheck("BC-1"), "5.00");
    }

    @Test
    void theSecondVersionIsAskedByTypeOfKeyUnderBasic() {
        server.answers(200, SECOND);
        var found = second().find(new CustomerKey.ByPhone(Samples.PHONE));
        var taken = server.taken();
        assertEquals("GET /customers?key_type=mobile&key=%2B358401234567", taken.line());
        assertEquals("Basic dGlsbDprM3k=", taken.authorization());
        assertTrue(found instanceof Answer.Answered<?>(List<?> people) && people.size() == 1, found.toString());
    }

    @Test
    void theFirstVersionIsAskedByOneKeyForAllUnderItsToken() {
        server.answers(200, FIRST);
        var found = first().find(new CustomerKey.ByEmail(Samples.EMAIL));
        var taken = server.taken();
        assertEquals("GET /contacts?key=maija%40example.fi&include_extended=true", taken.line());
        assertEquals("Bearer k3y", taken.authorization());
        assertTrue(found instanceof Answer.Answered<?>(List<?> people) && people.size() == 1, found.toString());
    }

    @Test
    void promotionsAndChecksAreOffersAndOneThatIsOddHidesNone() {
        server.answers(200, SECOND);
        var check = new MemberOffer.BonusCheck("BC-1", "Bonus", Samples.euros("5.00"), Samples.euros("5.00"),
                new Validity(Optional.empty(), Optional.of(LocalDate.parse("2026-12-31"))), Samples.euros("0.00"), false,
                Optional.empty());
        var promotion = new MemberOffer.Benefit("d65804be", "10% Off", new Reduction.Percent(100),
                new DiscountScope.WholeSale(), Validity.ALWAYS, Samples.euros("0.00"), true, Optional.empty());
        assertEquals(new Answer.Answered<>(List.of(promotion, check)), second().offersOf(Samples.MAIJA));
    }

    @Test
    void nobodyIsAnEmptyListInEachWay() {
        server.answers(200, "[]").answers(200, "[]").answers(200, "[]");
        assertEquals(new Answer.Answered<>(List.of()), second().offersOf(Samples.MAIJA));
        server.taken();
        assertEquals("GET /customers?key_type=email&key=maija%40example.fi", server.taken().line());
        assertEquals("GET /customers?key_type=member_number&key=CU-7Q2M", server.taken().line());
    }

    @Test
    void severalPeopleAreNonsense() {
        server.answers(200, SECOND.replaceFirst("^\\[", "[{\"customer_id\":\"x\"},"));
        assertEquals(new Answer.Failed<>(new RemoteFailure.Nonsense()),
                second().find(new CustomerKey.ByPhone(Samples.PHONE)));
    }

    @Test
    void aCheckIsRedeemedUnderOurReference() {
        server.answers(200, SECOND).answers(200, "{\"redeemed\":true}");
        assertEquals(new Outcome.Done(Optional.empty()),
                second().capture(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        server.taken();
        var taken = server.taken();
        assertEquals("POST /customers/a26d8975/redeem", taken.line());
        assertEquals("{\"bonus_check_id\":\"BC-1\",\"transaction_reference\":\"key-1\",\"sale_id\":\"" + Samples.SALE_ID
                + "\",\"amount\":\"5.00\",\"currency_code\":\"EUR\"}", taken.body());
    }

    @Test
    void whatWasRedeemedUnderOurReferenceIsNotRedeemedAgain() {
        server.answers(200, FIRST);
        assertEquals(new Outcome.Done(Optional.empty()),
                first().capture(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        assertEquals(1, server.count());
    }

    @Test
    void givingBackUndoesOurRedemptionOnly() {
        server.answers(200, FIRST).answers(200, "{}").answers(200, SECOND);
        assertEquals(new Outcome.Done(Optional.empty()),
                first().giveBack(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        server.taken();
        assertEquals("POST /contacts/255934461/undo_redeem", server.taken().line());
        assertEquals(new Outcome.Done(Optional.empty()),
                second().giveBack(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        assertEquals(3, server.count());
    }

    @ParameterizedTest
    @CsvSource({"404,,UNKNOWN", "409,already-redeemed,ALREADY_USED", "409,BonusCheckExpired,EXPIRED", "422,,OTHER"})
    void aRefusalHasItsReason(int status, String word, Refusal reason) {
        server.answers(200, SECOND).answers(status, "{\"error_code\":\"" + word + "\"}");
        assertEquals(new Outcome.Refused(reason),
                second().capture(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
    }

    @Test
    void aLostAnswerIsInDoubtAndALookUpThatFailedIsNot() {
        server.answers(200, SECOND).hangsUp().answers(503, "");
        assertEquals(new Outcome.Unknown(new RemoteFailure.Unreachable()),
                second().capture(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
        assertEquals(new Outcome.NotSent(new RemoteFailure.ServerFault(503)),
                second().capture(check(), Samples.euros("5.00"), Optional.of(Samples.MAIJA)));
    }

    @Test
    void aSaleIsToldOnceToTheFirstVersionAndNotToTheSecond() {
        server.answers(200, FIRST).answers(200, "[]").answers(200, "true");
        assertEquals(new Delivered(), first().tellSale(Samples.sale(), Optional.of(Samples.MAIJA)));
        server.taken();
        assertEquals("GET /contacts/255934461/transactions", server.taken().line());
        var told = server.taken();
        assertEquals("POST /contacts/255934461/transactions", told.line());
        assertEquals("9.98", told.json().path("moneytotal_gross_all").stringValue());
        server.answers(200, FIRST).answers(200, "[" + told.body() + "]");
        assertEquals(new Delivered(), first().tellSale(Samples.sale(), Optional.of(Samples.MAIJA)));
        assertEquals(new Delivered(), second().tellSale(Samples.sale(), Optional.of(Samples.MAIJA)));
        assertEquals(5, server.count());
    }

    @Test
    void aNewCustomerIsCreatedAndAKnownOneUpdated() {
        server.answers(200, "[]").answers(200, "[]").answers(200, "[]").answers(200, "\"7\"")
                .answers(200, SECOND).answers(200, "{}");
        assertEquals(new Delivered(), first().tellCustomer(Samples.MAIJA));
        server.taken();
        server.taken();
        server.taken();
        var created = server.taken();
        assertEquals("POST /contacts", created.line());
        assertEquals("{\"namefirst\":\"Maija\",\"namelast\":\"Meikäläinen\",\"email\":\"maija@example.fi\","
                + "\"mobile\":\"+358401234567\",\"membernumber\":\"CU-7Q2M\",\"accepts_email\":true,"
                + "\"accepts_sms\":false}", created.body());
        assertEquals(new Delivered(), second().tellCustomer(Samples.MAIJA));
        server.taken();
        assertEquals("PUT /customers/a26d8975", server.taken().line());
    }

    @ParameterizedTest
    @MethodSource("org.nordkassa.connect.http.BadAnswer#any")
    void everyBadAnswerHasItsName(BadAnswer bad) {
        http.close();
        http = new RemoteHttp(bad.deadlines(), Samples.CLOCK);
        bad.script().accept(server);
        assertEquals(new Answer.Failed<>(bad.failure()), second().find(new CustomerKey.ByPhone(Samples.PHONE)));
    }

    @Test
    void aTestCallShowsWhatCameBack() {
        server.answers(200, "[]").answers(401, "{\"error_code\":\"unauthorized\"}");
        assertTrue(second().test(Optional.empty()).getFirst().good());
        var refused = second().test(Optional.of("test@example.com")).getFirst();
        assertFalse(refused.good());
        assertTrue(refused.answered().startsWith("401 "), refused.answered());
    }
}
