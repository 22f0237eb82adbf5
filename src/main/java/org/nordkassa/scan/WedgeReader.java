package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Finds the bursts of a keyboard-wedge scanner among what people type.
///
/// A machine without clock or thread: the caller hands over every key event with its time, and calls [#tick] when
/// [WedgeStep#tickAt] has come. Everything that goes in comes out once: in [WedgeStep#human], in its order, when it was
/// a person; as part of a [WedgeReading] when it was a scanner.
///
/// **Held back, not taken back.** The first character of a burst looks like any other. It could be let through and be
/// taken back later, but by then it may have replaced a selected amount, pressed a button or run a command that has the
/// same key. So keys are held until it is clear what they are: a lone key for 35 ms ([WedgeSettings#hold]), which is
/// two frames and cannot be felt, a burst until its fourth character. A person's Enter, Tab, arrows and function keys
/// are not held at all when nothing is held before them.
///
/// The caller's filter consumes every key event, gives it to [#step] and fires again, past the filter, what `human`
/// holds; when [WedgeStep#passes] says that the event came straight through, it can simply leave it alone.
///
/// **What is a scan**: at least `shortest` characters at machine speed, ended by Enter, Tab or a pause. Once
/// recognised, a burst may falter (`slowGap`); what comes after such a gap is held again until the next key proves
/// machine speed, so that a person who types right after a scan loses nothing. A key that repeats itself because it is
/// held down is not a scan: the same character all over, following a person's same character or at the slow pace of
/// repetition.
///
/// **What it cannot know**: a key struck less than `fastGap` before a burst begins is taken for its first character. A
/// scanner set to send a prefix has not even that weakness. And a scanner that sends no end key and falters right
/// before its very last character loses that one to the person: so let scanners send Enter.
///
/// Not for several threads. Times are nanoseconds of any clock that never goes back, as `System.nanoTime()`.
///
/// @param <K> the caller's key event
public final class WedgeReader<K> {
    private enum Mode {
        /// Nothing is held.
        IDLE,
        /// Keys are held that may be the beginning of a burst.
        MAYBE,
        /// A burst is recognised; its keys are swallowed.
        BURST,
        /// A burst has faltered, and what came then is held.
        FALTERING,
        /// A key held down repeats itself.
        REPEATING
    }

    private final WedgeSettings settings;
    private final RepeatedKey repeatedKey = new RepeatedKey();
    private final HeldKeys<K> held = new HeldKeys<>();
    private final Burst burst;
    private final long fastGap;
    private Mode mode = Mode.IDLE;
    private long lastKey;
    private long echoesUntil;
    private boolean echoesExpected;
    private List<K> human = new ArrayList<>();
    private Optional<WedgeReading> reading = Optional.empty();

    public WedgeReader(WedgeSettings settings) {
        this.settings = settings;
        this.burst = new Burst(settings);
        this.fastGap = settings.fastGap().toNanos();
    }

    /// Takes the next key event.
    ///
    /// @param event handed back in [WedgeStep#human] if a person made it
    /// @param now nanoseconds, not before those of the call before
    public WedgeStep<K> step(WedgeKey key, K event, long now) {
        expire(now, fastGap + 1);
        switch (key) {
            case WedgeKey.Typed(var text) -> typed(text, event, now);
            case WedgeKey.End _ -> end(event, now);
            case WedgeKey.Press _ -> press(event, now);
            case WedgeKey.Echo _ -> echo(event, now);
            case WedgeKey.Other _ -> other(event, now);
        }
        return takeStep();
    }

    /// Lets time pass.
    public WedgeStep<K> tick(long now) {
        expire(now, settings.hold().toNanos());
        return takeStep();
    }

    private void expire(long now, long hold) {
        long silence = now - lastKey;
        switch (mode) {
            case IDLE -> { }
            case MAYBE -> {
                if (silence >= hold) {
                    becomeHuman();
                }
            }
            case BURST -> {
                if (silence >= settings.pause().toNanos()) {
                    finish();
                }
            }
            case FALTERING -> {
                if (silence >= hold) {
                    finish();
                    becomeHuman();
                }
            }
            case REPEATING -> {
                if (silence >= 2 * fastGap) {
                    becomeHuman();
                }
            }
        }
    }

    private void typed(String text, K event, long now) {
        switch (mode) {
            case IDLE, MAYBE -> maybe(text, event, now);
            case BURST -> {
                if (now - lastKey <= fastGap) {
                    burst.append(text);
                } else {
                    falter(now);
                    held.add(event, text, now);
                }
            }
            case FALTERING -> {
                held.add(event, text, now);
                if (held.typedKeys() > 1) {
                    confirm();
                }
            }
            case REPEATING -> repeat(text, event, now);
        }
        lastKey = now;
    }

    private void maybe(String text, K event, long now) {
        mode = Mode.MAYBE;
        held.add(event, text, now);
        human.addAll(held.takeBefore(settings.prefix()));
        if (held.typedKeys() < settings.prefix().length() + settings.shortest()) {
            return;
        }
        if (settings.prefix().isEmpty() && repeatedKey.isRepeating(held)) {
            becomeHuman();
            mode = Mode.REPEATING;
            return;
        }
        mode = Mode.BURST;
        burst.start(held.text());
        held.clear();
    }

    private void repeat(String text, K event, long now) {
        if (repeatedKey.continues(text)) {
            held.add(event, text, now);
            becomeHuman();
            mode = Mode.REPEATING;
        } else {
            maybe(text, event, now);
        }
    }

    private void falter(long now) {
        if (burst.mayFalter(now - lastKey)) {
            mode = Mode.FALTERING;
        } else {
            finish();
            mode = Mode.MAYBE;
        }
    }

    private void confirm() {
        burst.append(held.text());
        burst.noteSlowGap();
        held.clear();
        mode = Mode.BURST;
    }

    private void end(K event, long now) {
        switch (mode) {
            case IDLE -> {
                if (!isEcho(now)) {
                    passThrough(event);
                }
            }
            case MAYBE, REPEATING -> passThrough(event);
            case BURST -> finishByEnd(now);
            case FALTERING -> {
                confirm();
                finishByEnd(now);
            }
        }
    }

    private void finishByEnd(long now) {
        finish();
        echoesExpected = true;
        echoesUntil = now + fastGap;
    }

    private void press(K event, long now) {
        switch (mode) {
            case IDLE -> {
                mode = Mode.MAYBE;
                hold(event, now);
            }
            case BURST -> {
                if (now - lastKey > fastGap) {
                    falter(now);
                    hold(event, now);
                }
            }
            case MAYBE, FALTERING, REPEATING -> held.add(event);
        }
    }

    private void hold(K event, long now) {
        held.add(event);
        lastKey = now;
    }

    private void echo(K event, long now) {
        switch (mode) {
            case IDLE -> {
                if (!isEcho(now)) {
                    human.add(event);
                }
            }
            case MAYBE, FALTERING, REPEATING -> held.addEcho(event);
            case BURST -> { }
        }
    }

    private void other(K event, long now) {
        switch (mode) {
            case IDLE, MAYBE, REPEATING -> passThrough(event);
            case BURST -> {
                if (now - lastKey > fastGap) {
                    finish();
                    passThrough(event);
                }
            }
            case FALTERING -> {
                finish();
                passThrough(event);
            }
        }
    }

    private void passThrough(K event) {
        becomeHuman();
        repeatedKey.forget();
        human.add(event);
    }

    private void becomeHuman() {
        repeatedKey.noteHuman(held);
        human.addAll(held.takeAll());
        mode = Mode.IDLE;
    }

    /// What trails a burst's end at once, such as a line feed after the Enter, belongs to it.
    private boolean isEcho(long now) {
        return echoesExpected && now - echoesUntil <= 0;
    }

    private void finish() {
        reading = Optional.of(burst.reading());
        repeatedKey.forget();
        mode = Mode.IDLE;
    }

    private WedgeStep<K> takeStep() {
        var step = new WedgeStep<>(human, reading, tickAt());
        human = new ArrayList<>();
        reading = Optional.empty();
        return step;
    }

    private OptionalLong tickAt() {
        return switch (mode) {
            case IDLE -> OptionalLong.empty();
            case MAYBE, FALTERING -> OptionalLong.of(lastKey + settings.hold().toNanos());
            case BURST -> OptionalLong.of(lastKey + settings.pause().toNanos());
            case REPEATING -> OptionalLong.of(lastKey + 2 * fastGap);
        };
    }
}
