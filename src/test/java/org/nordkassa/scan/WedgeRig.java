package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

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
    private boolean lastPassed;

    WedgeRig() {
        this(WedgeSettings.USUAL);
    }

    WedgeRig(WedgeSettings settings) {
        reader = new WedgeReader<>(settings);
    }

    WedgeRig pause(double millis) {
        long then = now + (long) (millis * MS);
        while (tickAt.isPresent() && tickAt.getAsLong() <= then) {
            now = tickAt.getAsLong();
            take(reader.tick(now));
        }
        now = then;
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
        send(new WedgeKey.Echo(), "up " + text, true);
        return this;
    }

    WedgeRig key(String text, boolean byHuman) {
        send(new WedgeKey.Press(), "down " + text, byHuman);
        send(new WedgeKey.Typed(text), text, byHuman);
        send(new WedgeKey.Echo(), "up " + text, byHuman);
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
        var step = reader.step(key, event, now);
        lastPassed = step.passes(event);
        take(step);
    }

    boolean lastPassed() {
        return lastPassed;
    }

    private void take(WedgeStep<Event> step) {
        step.reading().ifPresent(reading -> scans.add(switch (reading) {
            case WedgeReading.Text(var text) -> text;
            case WedgeReading.TooLong(var length) -> "too long: " + length;
        }));
        step.human().forEach(event -> human.add(event.name()));
        tickAt = step.tickAt();
    }

    /// What a text field would show.
    String written() {
        return String.join("", human.stream().filter(name -> name.length() == 1).toList());
    }
}
