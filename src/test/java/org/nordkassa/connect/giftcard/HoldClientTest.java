package org.nordkassa.connect.giftcard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.checkout.port.SharedHolds.Claim;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sandbox.Mood;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.sandbox.SandboxSettings;

/// Two tills against the real server, over real HTTP.
class HoldClientTest {
    private static final SaleId SALE = new SaleId(new UUID(1, 1));

    private Sandbox sandbox;
    private RemoteHttp http;
    private HoldClient one;
    private HoldClient other;

    @BeforeEach
    void start() throws IOException {
        sandbox = Sandbox.start(SandboxSettings.of(new SandboxData(List.of(), List.of(), List.of(), List.of(), List.of())));
        http = new RemoteHttp(new Deadlines(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5)),
                Clock.systemUTC());
        one = till("T1", "run 1");
        other = till("T2", "run 2");
    }

    @AfterEach
    void stop() {
        http.close();
        sandbox.close();
    }

    private HoldClient till(String name, String session) {
        return new HoldClient(http, HoldSettings.of(sandbox.giftCards().address().toString(),
                sandbox.accounts().giftCardUser(), new Secret(sandbox.accounts().giftCardPassword()), name)
                .askingBusyOnes(3), Clock.systemUTC(), session);
    }

    private static Claim claim(String key, String check, Customer owner) {
        return new Claim(new ValueUse(key, new ValueUse.OfBonusCheck(check), Money.of(CurrencyUnit.EUR, 3), SALE,
                Optional.of(owner.id())), Optional.of(owner), Optional.of(false));
    }

    private static Claim claim(String key) {
        return claim(key, "C-1", Members.maija());
    }

    @Test
    void oneTillHasItAndTheOtherIsToldWho() {
        assertInstanceOf(SharedHolds.Granted.class, one.take(claim("k1")));
        assertEquals(new SharedHolds.HeldElsewhere("T1"), other.take(claim("k2")));
        assertEquals(Optional.of("T1"), other.tillThatHas("k2"));
        assertEquals(new SharedHolds.HeldElsewhere("T1"), other.beginCapture(claim("k2")));
        assertTrue(one.release("k1"));
        assertInstanceOf(SharedHolds.Granted.class, other.take(claim("k2")));
    }

    @Test
    void whatWasUsedIsUsed() {
        assertInstanceOf(SharedHolds.Granted.class, one.beginCapture(claim("k1")));
        assertTrue(one.captured("k1"));
        assertEquals(new SharedHolds.Used("T1", false), other.take(claim("k2")));
        assertInstanceOf(SharedHolds.Granted.class, one.beginGivingBack(claim("k1")));
        assertTrue(one.release("k1"));
        assertInstanceOf(SharedHolds.Granted.class, other.beginCapture(claim("k2")));
    }

    @Test
    void anOwnerIsOneByPhoneAndByCard() {
        var byPhone = new Customer(Members.pekka().id(), "", "", Members.maija().phone(), Optional.empty(), List.of(),
                Customer.MarketingConsent.NONE);
        one.take(claim("k1"));
        assertInstanceOf(SharedHolds.HeldElsewhere.class, other.take(claim("k2", "C-1", byPhone)));
        assertInstanceOf(SharedHolds.Granted.class, other.take(claim("k3", "C-1", Members.pekka())));
    }

    @Test
    void nobodyIsNamedOnTheWire() {
        one.take(claim("k1"));
        var told = sandbox.giftCards().received().toString();
        assertFalse(told.contains(Members.MAIJAS_PHONE.substring(1)), "a phone number");
        assertFalse(told.contains(Members.MAIJAS_CARD), "a card");
    }

    @Test
    void whileSomebodyWritesForTheOwnerTheOtherWaits() {
        one.beginCapture(claim("k1"));
        assertEquals(new SharedHolds.NotGiven(new RemoteFailure.TooManyRequests(Optional.empty())),
                other.beginCapture(claim("k2", "C-2", Members.maija())));
        assertEquals(3, sandbox.giftCards().attempts("begin-capture") - 1);
        one.captured("k1");
        assertInstanceOf(SharedHolds.Granted.class, other.beginCapture(claim("k2", "C-2", Members.maija())));
    }

    @Test
    void aTillWhoseClockWentBackGoesOnFromWhereItWas() {
        one.take(claim("k1"));
        var again = new HoldClient(http, HoldSettings.of(sandbox.giftCards().address().toString(),
                sandbox.accounts().giftCardUser(), new Secret(sandbox.accounts().giftCardPassword()), "T1"),
                Clock.offset(Clock.systemUTC(), Duration.ofDays(-1)), "run 3");
        assertInstanceOf(SharedHolds.Granted.class, again.take(claim("k1")));
        assertTrue(again.release("k1"));
        assertInstanceOf(SharedHolds.Granted.class, other.take(claim("k2")));
    }

    @Test
    void whatTheServerKnowsOfATillIsWhatHasNotEnded() {
        one.take(claim("k1"));
        one.beginCapture(claim("k2", "C-2", Members.maija()));
        one.captured("k2");
        other.take(claim("k3", "C-3", Members.maija()));
        assertEquals(new Answer.Answered<>(List.of(new SharedHolds.Known("k1", SALE.toString()))), one.known());
    }

    @Test
    void everyBadDayIsAnAnswerAndNoHold() {
        for (var mood : List.of(new Mood.Fail(503), new Mood.Fail(401), new Mood.Nonsense(), new Mood.Cut(), new Mood.Lose(),
                new Mood.Down())) {
            var fresh = till("T1", "run");
            sandbox.giftCards().mood(mood);
            assertInstanceOf(SharedHolds.NotGiven.class, fresh.take(claim("k1")), mood.words());
            assertFalse(fresh.release("k1"), mood.words());
            assertInstanceOf(Answer.Failed.class, fresh.known(), mood.words());
        }
    }
}
