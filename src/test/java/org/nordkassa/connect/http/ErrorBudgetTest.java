package org.nordkassa.connect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.testing.ManualClock;

/// A system in trouble is left alone for a while.
class ErrorBudgetTest {
    private static final ErrorBudget RULES = ErrorBudget.below(49);

    private final ScriptedServer server = new ScriptedServer();
    private final ManualClock clock = new ManualClock();
    private final RemoteHttp http = new RemoteHttp(Deadlines.DEFAULT, clock.withZone(ZoneOffset.UTC));
    private final Door door = http.door(server.address());

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private static Reply ask(Door door) {
        return door.lookUp().send(Ask.get("x"));
    }

    private void answers(int times, int status) {
        for (int i = 0; i < times; i++) {
            server.answers(status, "{}");
        }
    }

    private static boolean isResting(Reply reply) {
        return reply instanceof Reply.NoAnswer(RemoteFailure.Resting _, var mayBeDone) && !mayBeDone;
    }

    @Test
    void aSystemThatKeepsFailingIsLeftAloneAndAskedAgainLater() {
        answers(8, 500);
        for (int i = 0; i < 8; i++) {
            assertFalse(isResting(ask(door)));
        }
        assertTrue(isResting(ask(door)));
        assertTrue(isResting(door.use().send(Ask.post("use", Json.object()))), "and nothing is used there");
        assertEquals(8, server.count());

        clock.advance(ErrorBudget.USUAL.rest().plusMillis(1));
        answers(3, 200);
        for (int i = 0; i < 3; i++) {
            assertInstanceOf(Reply.Success.class, ask(door));
        }
    }

    @Test
    void itIsSaidHowLongItIsLeftAlone() {
        answers(8, 503);
        for (int i = 0; i < 8; i++) {
            ask(door);
        }
        clock.advance(Duration.ofSeconds(2));
        assertEquals(new Reply.NoAnswer(new RemoteFailure.Resting(Duration.ofSeconds(3)), false), ask(door));
    }

    @Test
    void aNoIsAnAnswer() {
        answers(30, 404);
        for (int i = 0; i < 30; i++) {
            assertInstanceOf(Reply.Declined.class, ask(door));
        }
    }

    @Test
    void aWrongKeyStaysAWrongKey() {
        answers(30, 401);
        for (int i = 0; i < 30; i++) {
            assertInstanceOf(Reply.Declined.class, ask(door));
        }
    }

    @Test
    void whereTheShareOfErrorsCountsEveryOneOfThemDoesAndItStaysBelow() {
        var rule = door.within(RULES);
        int errors = 0;
        int calls = 0;
        for (int i = 0; i < 300 && !isResting(last(rule, i % 5 < 2 ? 404 : 200)); i++) {
            calls++;
            errors += i % 5 < 2 ? 1 : 0;
        }
        assertTrue(calls >= 20 && calls < 300, "left alone after " + calls);
        assertTrue(errors * 100 < calls * 49, errors + " errors of " + calls);
    }

    private Reply last(Door rule, int status) {
        server.answers(status, "{}");
        return ask(rule);
    }

    @Test
    void fewErrorsAmongManyAnswersDoNoHarm() {
        var rule = door.within(RULES);
        for (int i = 0; i < 120; i++) {
            assertFalse(isResting(last(rule, i % 4 == 0 ? 404 : 200)));
        }
    }

    @Test
    void aSystemThatAsksToWaitIsLeftAloneForAsLong() {
        server.answers(429, "", "Retry-After", "77");
        ask(door);
        clock.advance(Duration.ofSeconds(76));
        assertTrue(isResting(ask(door)));
        clock.advance(Duration.ofSeconds(2));
        answers(1, 200);
        assertInstanceOf(Reply.Success.class, ask(door));
        assertEquals(2, server.count());
    }

    @Test
    void butNeverForLongerThanFiveMinutes() {
        server.answers(429, "", "Retry-After", "86400");
        ask(door);
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        answers(1, 200);
        assertInstanceOf(Reply.Success.class, ask(door));
    }

    @Test
    void everySystemHasABudgetOfItsOwnAndAnotherKeyDoesNotRefillIt() {
        answers(8, 500);
        for (int i = 0; i < 8; i++) {
            ask(door);
        }
        assertTrue(isResting(ask(door.authorisedBy(new Secret("Bearer abc")))));
        answers(1, 200);
        assertInstanceOf(Reply.Success.class, ask(http.door(server.address())));
    }
}
