package org.nordkassa.checkout;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.nordkassa.connect.http.SimulatedHttp.Back;
import org.nordkassa.connect.http.SimulatedHttp.Network;
import org.nordkassa.connect.http.SimulatedHttp.Sent;

/// A network between the till and the systems on which everything happens that can happen, as the seed wills.
final class BadNetwork implements Network {
    /// What becomes of a request.
    private enum Fate {
        NORMAL, NO_CONNECTION, LOST_BEFORE, LOST_AFTER, LATE, DOUBLED, DOUBLED_LATE, ERROR_BEFORE, ERROR_AFTER, CUT, NONSENSE,
        TOO_MANY, RESTARTED_BEFORE, RESTARTED_AFTER
    }

    private static final Fate[] BAD = Arrays.copyOfRange(Fate.values(), 1, Fate.values().length);

    private record Delayed(Sent sent) {}

    private final Map<String, Function<Sent, Back>> systems;
    private final RandomGenerator random;
    private final boolean lateWritesToRule;
    private final List<Delayed> onTheirWay = new ArrayList<>();
    private final Map<String, Integer> downFor = new HashMap<>();
    private final List<String> told = new ArrayList<>();
    private double badness;
    private int requests;

    /// @param systems by their host
    /// @param lateWritesToRule whether a write to Rule may arrive after the till has given it up
    BadNetwork(Map<String, Function<Sent, Back>> systems, RandomGenerator random, boolean lateWritesToRule) {
        this.systems = systems;
        this.random = random;
        this.lateWritesToRule = lateWritesToRule;
        this.badness = random.nextDouble() * 0.9;
    }

    void becomesGood() {
        badness = 0;
        downFor.clear();
    }

    int requests() {
        return requests;
    }

    /// What happened, for the replay of a seed.
    List<String> told() {
        return told;
    }

    @Override
    public Back carry(Sent sent, Runnable leaves) throws IOException {
        requests++;
        maybeArriveLate(0.15);
        var fate = fate(sent);
        told.add("  " + sent.method() + " " + sent.host() + sent.path() + " " + fate);
        if (fate == Fate.NO_CONNECTION) {
            throw new ConnectException("refused");
        }
        leaves.run();
        return switch (fate) {
            case NORMAL, NO_CONNECTION -> done(sent);
            case LOST_BEFORE -> throw new SocketTimeoutException("lost");
            case RESTARTED_BEFORE -> throw restarted(sent);
            case LOST_AFTER -> {
                done(sent);
                throw new SocketTimeoutException("lost");
            }
            case RESTARTED_AFTER -> {
                done(sent);
                throw restarted(sent);
            }
            case LATE -> {
                onTheirWay.add(new Delayed(sent));
                throw new SocketTimeoutException("late");
            }
            case DOUBLED -> {
                var first = done(sent);
                var second = done(sent);
                yield random.nextBoolean() ? first : second;
            }
            case DOUBLED_LATE -> {
                onTheirWay.add(new Delayed(sent));
                yield done(sent);
            }
            case ERROR_BEFORE -> error(503);
            case TOO_MANY -> error(429);
            case ERROR_AFTER -> {
                done(sent);
                yield error(502);
            }
            case CUT -> {
                var whole = done(sent);
                yield new Back(whole.status(), Arrays.copyOf(whole.body(), whole.body().length / 2));
            }
            case NONSENSE -> new Back(200, "<html>Welcome to the Wi-Fi".getBytes(StandardCharsets.UTF_8));
        };
    }

    private Fate fate(Sent sent) {
        if (downFor.merge(sent.host(), -1, Integer::sum) >= 0) {
            return Fate.NO_CONNECTION;
        }
        downFor.remove(sent.host());
        // a look-up that fails moves nothing
        if (random.nextDouble() >= (sent.method().equals("GET") ? badness / 3 : badness)) {
            return Fate.NORMAL;
        }
        var fate = BAD[random.nextInt(BAD.length)];
        boolean isLate = fate == Fate.LATE || fate == Fate.DOUBLED_LATE;
        boolean isWriteToRule = sent.host().equals("rule") && sent.method().equals("PUT");
        return isLate && isWriteToRule && !lateWritesToRule ? Fate.LOST_AFTER : fate;
    }

    /// The system goes away for the next few requests and comes back with what it had made durable.
    private SocketException restarted(Sent sent) {
        downFor.put(sent.host(), random.nextInt(4));
        return new SocketException("restarting");
    }

    private Back done(Sent sent) {
        return systems.get(sent.host()).apply(sent);
    }

    private static Back error(int status) {
        return new Back(status, "{}".getBytes(StandardCharsets.UTF_8));
    }

    /// What was given up arrives all the same, in any order.
    void maybeArriveLate(double chance) {
        while (!onTheirWay.isEmpty() && random.nextDouble() < chance) {
            var one = onTheirWay.remove(random.nextInt(onTheirWay.size()));
            told.add("  late: " + one.sent().method() + " " + one.sent().host() + one.sent().path());
            done(one.sent());
        }
    }
}
