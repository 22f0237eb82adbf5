package org.nordkassa.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.nordkassa.scan.KeyTime;
import org.nordkassa.scan.WedgeKey;
import org.nordkassa.scan.WedgeReader;
import org.nordkassa.scan.WedgeReading;
import org.nordkassa.scan.WedgeSettings;
import org.nordkassa.scan.WedgeStep;

/// Bursts of scanners and typing of people in simulated time, at the state machine alone.
final class WedgeStream {
    private static final String SIGNS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-./:+";
    private static final String TYPED = "abcdefghijklmnopqrstuvwxyz0123456789 .,*";
    /// As frames show it: what is handed over may have been struck a frame before.
    private static final double BLUR = 8;

    private record Stroke(String text, boolean byPerson, double at) {}

    private final Random random = new Random(20261122);
    private final WedgeReader<Stroke> reader = new WedgeReader<>(WedgeSettings.USUAL);
    private final List<String> sent = new ArrayList<>();
    private final List<String> read = new ArrayList<>();
    private final StringBuilder struck = new StringBuilder();
    private final StringBuilder written = new StringBuilder();
    private final Timings held = new Timings();
    private OptionalLong tickAt = OptionalLong.empty();
    private double now = 1000;

    /// What became of it all.
    ///
    /// @param lost codes that were sent and not read
    /// @param wrong readings that nobody sent: pieces of codes, doubles, typing
    /// @param swallowed typed keys that nobody got, or that came in another order
    /// @param held milliseconds that a typed key was held back
    record Outcome(int lost, int wrong, int swallowed, Timings held) {}

    Outcome play(int bursts) {
        for (int i = 0; i < bursts; i++) {
            person();
            scanner();
        }
        pause(1000);
        var missing = new ArrayList<>(sent);
        read.forEach(missing::remove);
        var extra = new ArrayList<>(read);
        sent.forEach(extra::remove);
        return new Outcome(missing.size(), extra.size(), difference(), held);
    }

    private int difference() {
        int same = 0;
        while (same < Math.min(struck.length(), written.length()) && struck.charAt(same) == written.charAt(same)) {
            same++;
        }
        return Math.max(struck.length(), written.length()) - same;
    }

    private void person() {
        double pace = random.nextDouble(70, 220);
        for (int i = random.nextInt(0, 12); i > 0; i--) {
            var text = String.valueOf(TYPED.charAt(random.nextInt(TYPED.length())));
            pause(pace * random.nextDouble(0.9, 1.6));
            strike(text, true, random.nextDouble(40, 110) * pace / 220 + 15);
        }
        pause(80);
    }

    private void scanner() {
        double gap = random.nextDouble(0, 50);
        int falter = random.nextInt(9, 60);
        var text = new StringBuilder();
        int length = random.nextInt(8, 81);
        for (int i = 0; i < length; i++) {
            pause(i == falter ? Math.max(gap, 45) : gap / 2);
            var sign = String.valueOf(SIGNS.charAt(random.nextInt(SIGNS.length())));
            text.append(sign);
            strike(sign, false, gap / 2);
        }
        sent.add(text.toString());
        pause(gap / 2);
        send(new WedgeKey.End(), new Stroke("", false, now));
        send(new WedgeKey.Up(), new Stroke("", false, now));
    }

    private void strike(String text, boolean byPerson, double down) {
        struck.append(byPerson ? text : "");
        send(new WedgeKey.Press(), new Stroke("", byPerson, now));
        send(new WedgeKey.Typed(text), new Stroke(text, byPerson, now));
        pause(down);
        send(new WedgeKey.Up(), new Stroke("", byPerson, now));
    }

    private void send(WedgeKey key, Stroke stroke) {
        take(reader.step(key, stroke, new KeyTime(nanos(now), nanos(now - BLUR))));
    }

    private void pause(double millis) {
        double then = now + millis;
        while (tickAt.isPresent() && Math.max(now, tickAt.getAsLong() / 1e6) + BLUR <= then) {
            now = Math.max(now, tickAt.getAsLong() / 1e6) + BLUR;
            take(reader.tick(new KeyTime(nanos(now), nanos(now - BLUR))));
        }
        now = then;
    }

    private void take(WedgeStep<Stroke> step) {
        step.readings().forEach(reading -> read.add(reading instanceof WedgeReading.Text text ? text.text() : "?"));
        step.human().stream().filter(stroke -> !stroke.text().isEmpty()).forEach(stroke -> {
            written.append(stroke.text());
            if (stroke.byPerson()) {
                held.add(now - stroke.at());
            }
        });
        tickAt = step.tickAt();
    }

    private static long nanos(double millis) {
        return (long) (millis * 1e6);
    }
}
