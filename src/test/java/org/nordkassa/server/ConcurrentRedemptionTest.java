package org.nordkassa.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentRedemptionTest {
    private static final int THREADS = 32;

    @TempDir
    Path folder;

    private GiftCardServer start() throws IOException {
        return GiftCardServer.start(new GiftCardSettings(folder, "127.0.0.1", 0, GiftCardMode.CARD, CurrencyUnit.EUR,
                Map.of("till", "secret")));
    }

    @Test
    void theSameMoneyIsRedeemedOnceHoweverManyAsk() throws Exception {
        try (var server = start()) {
            server.issue("1000", Money.parse("EUR 10.00"), Optional.empty(), Optional.empty());

            var replies = atOnce(server.address(), index -> till -> till.spend("1000", "-10.00", "key-" + index));

            assertEquals(1, won(replies));
            assertTrue(replies.stream().allMatch(reply -> reply.status() == 200
                    || reply.error().equals("insufficient-funds")));
        }
    }

    @Test
    void tenEurosAreTwentyTimesFiftyCents() throws Exception {
        try (var server = start()) {
            server.issue("1000", Money.parse("EUR 10.00"), Optional.empty(), Optional.empty());

            var replies = atOnce(server.address(), index -> till -> till.spend("1000", "-0.50", "key-" + index));

            assertEquals(20, won(replies));
        }
    }

    @Test
    void theSameRequestSentManyTimesAtOnceTakesTheMoneyOnce() throws Exception {
        try (var server = start(); var till = new Caller(server.address())) {
            server.issue("1000", Money.parse("EUR 10.00"), Optional.empty(), Optional.empty());

            var replies = atOnce(server.address(), index -> caller -> caller.spend("1000", "-1.00", "one-key"));

            assertEquals(THREADS, won(replies));
            assertEquals(1, replies.stream().map(Caller.Reply::json).collect(Collectors.toSet()).size());
            assertEquals("9.00", till.get("/giftcards/1000.json").json().path("moneyamount").asString());
        }
    }

    @Test
    void twoServersOnOneLedgerDoNotRedeemTheSameMoneyEither() throws Exception {
        try (var one = start(); var two = start()) {
            one.issue("1000", Money.parse("EUR 10.00"), Optional.empty(), Optional.empty());

            var replies = atOnce(one.address(), index -> till -> {
                if (index % 2 == 0) {
                    return till.spend("1000", "-0.50", "key-" + index);
                }
                try (var other = new Caller(two.address())) {
                    return other.spend("1000", "-0.50", "key-" + index);
                }
            });

            assertEquals(20, won(replies));
            assertEquals(Set.of(200, 422), replies.stream().map(Caller.Reply::status).collect(Collectors.toSet()));
        }
    }

    private interface Request {
        Caller.Reply of(Caller till);
    }

    private static List<Caller.Reply> atOnce(URI server, IntFunction<Request> requests) throws Exception {
        var together = new CyclicBarrier(THREADS);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor(); var till = new Caller(server)) {
            var tasks = IntStream.range(0, THREADS).<Callable<Caller.Reply>>mapToObj(index -> () -> {
                together.await();
                return requests.apply(index).of(till);
            }).toList();
            return threads.invokeAll(tasks).stream().map(Future::resultNow).toList();
        }
    }

    private static long won(List<Caller.Reply> replies) {
        return replies.stream().filter(reply -> reply.status() == 200).count();
    }
}
