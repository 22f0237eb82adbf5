package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Plays keys to a reader as a keyboard does (press, character, release) and calls its timer when it asks for it.
final class WedgeRig {
    private static final double MS = 1_000_000;

    record Event(String name) {}

    final List<String> human = new ArrayList<>();
    final List<String> scans = new ArrayList<>();
    final List<String> struck = new ArrayList<>();
    private final WedgeReader<Event> reader;
    private OptionalLong tickAt = OptionalLong.empty();
    private long now = 5_000_000_000L;
    private OptionalLong stalledSince = OptionalLong.empty();
    private boolean lastPassed;

    WedgeRig() {
        this(WedgeSettings.USUAL);
    }

    WedgeRig(WedgeSettings settings) {
        this(settings, _ -> false);
    }

    WedgeRig(WedgeSettings settings, Predicate<String> isCode) {
        reader = new WedgeReader<>(settings, isCode);
    }

    WedgeRig pause(double millis) {
        long then = now + (long) (millis * MS);
        while (stalledSince.isEmpty() && tickAt.isPresent() && tickAt.getAsLong() <= then) {
            now = tickAt.getAsLong();
            take(reader.tick(KeyTime.exactly(now)));
        }
        now = then;
        return this;
    }

    /// The computer stands still for so long, and hands over at the end what has been struck meanwhile.
    WedgeRig stall(double millis, Runnable struck) {
        stalledSince = OptionalLong.of(now);
        now += (long) (millis * MS);
        struck.run();
        stalledSince = OptionalLong.empty();
        return this;
    }

    /// Fingers overlap: each key goes down before the one before has come up.
    WedgeRig roll(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.substring(i, i + 1);
            send(new WedgeKey.Press(), "down " + character, true);
            send(new WedgeKey.Typed(character), character, true);
            if (i > 0) {
                send(new WedgeKey.Up(), "up " + text.charAt(i - 1), true);
            }
        }
        send(new WedgeKey.Up(), "up", true);
        return this;
    }

    /// Keys that a person does not press, as they come from the window.
    WedgeRig raw(WedgeKey key) {
        send(key, key.toString(), false);
        return this;
    }

    /// Every character after a pause of so many milliseconds.
    WedgeRig scan(String text, double gap) {
        text.chars().forEach(c -> pause(gap).key(String.valueOf((char) c), false));
        return this;
    }

    WedgeRig type(String text, double gap) {
        text.chars().forEach(c -> pause(gap).key(String.valueOf((char) c), true));
        return this;
    }

    /// Holds a key down: no release comes between its repetitions.
    WedgeRig hold(String text, int times, double delay, double gap) {
        for (int i = 0; i < times; i++) {
            pause(i == 0 ? 0 : i == 1 ? delay : gap);
            send(new WedgeKey.Press(), "down " + text, true);
            send(new WedgeKey.Typed(text), text, true);
        }
        send(new WedgeKey.Up(), "up " + text, true);
        return this;
    }

    WedgeRig key(String text, boolean byHuman) {
        send(new WedgeKey.Press(), "down " + text, byHuman);
        send(new WedgeKey.Typed(text), text, byHuman);
        send(new WedgeKey.Up(), "up " + text, byHuman);
        return this;
    }

    /// A key that is not let up yet.
    WedgeRig down(String text) {
        send(new WedgeKey.Press(), "down " + text, true);
        send(new WedgeKey.Typed(text), text, true);
        return this;
    }

    WedgeRig enter(boolean byHuman) {
        send(new WedgeKey.End(), "ENTER", byHuman);
        send(new WedgeKey.Echo(), "\\r", byHuman);
        send(new WedgeKey.Echo(), "up ENTER", byHuman);
        return this;
    }

    WedgeRig arrow() {
        send(new WedgeKey.Other(), "ARROW", true);
        return this;
    }

    private void send(WedgeKey key, String name, boolean byHuman) {
        if (byHuman) {
            struck.add(name);
        }
        var event = new Event(name);
        var step = reader.step(key, event, new KeyTime(now, stalledSince.orElse(now)));
        lastPassed = step.passes(event);
        take(step);
    }

    boolean lastPassed() {
        return lastPassed;
    }

    private void take(WedgeStep<Event> step) {
        step.readings().forEach(reading -> scans.add(switch (reading) {
            case WedgeReading.Text(var text, var _, var _) -> text;
            case WedgeReading.TooLong(var length) -> "too long: " + length;
            case WedgeReading.Mixed(var _) -> "mixed";
            case WedgeReading.CutOff(var _) -> "cut off";
        }));
        step.human().forEach(event -> human.add(event.name()));
        tickAt = step.tickAt();
    }

    /// What a text field would show.
    String written() {
        return String.join("", human.stream().filter(name -> name.length() == 1).toList());
    }
}
