package org.nordkassa.scan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Predicate;

/// Finds the bursts of keyboard-wedge scanners among what people type.
///
/// A machine without clock or thread: the caller hands over every key event with its time, and calls [#tick] when
/// [WedgeStep#tickAt] has come. Everything that goes in comes out once: in [WedgeStep#human], in its order, when it was
/// a person; as part of a [WedgeReading] when it was a scanner.
///
/// **Held back, not taken back.** The first character of a burst looks like any other. It could be let through and be
/// taken back later, but by then it may have replaced a selected amount, pressed a button or run a command that has the
/// same key. So keys are held until it is clear what they are: a key that stays down for 35 ms is a person's, as no
/// scanner leans on its keys; one that came up sooner is held until the longest gap of a scanner has passed. A person's
/// Enter, Tab, arrows and function keys are not held at all when nothing is held before them.
///
/// The caller's filter consumes every key event, gives it to [#step] and fires again, past the filter, what `human`
/// holds; when [WedgeStep#passes] says that the event came straight through, it can simply leave it alone.
///
/// **What is a scan**: a few characters at machine speed that end with Enter or Tab, or eight that end by a pause
/// ([TypingPace] has the figures, and what is done about a computer that stalls). Once recognised, a burst may falter
/// (`slowGap`); what comes after such a gap is held again until the next key proves machine speed, so that a person who
/// types right after a scan loses nothing. A key that repeats itself because it is held down is not a scan: the same
/// character all over, following a person's same character or at the slow pace of repetition.
///
/// **What it cannot know**: a key struck right before a burst begins is taken for its first character. A scanner that
/// sends no end key and falters right before its very last character loses that one to the person. A code of fewer than
/// eight characters that arrives while the computer stalls for longer than a person needs to type it goes to the person.
/// A scanner set to send a prefix and Enter has none of these weaknesses. The keys of two scanners at once are told
/// apart by prefixes only ([Unmixing]).
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
        REPEATING,
        /// A burst has become longer than any code, and is swallowed until it stops.
        FLOOD
    }

    private static final long LEANING = Duration.ofMillis(35).toNanos();
    /// Nobody waits longer than this for a key, however busy the computer is.
    private static final long LONGEST_WAIT = Duration.ofMillis(400).toNanos();
    /// How long after a burst that was cut off its end may still come.
    private static final long REMAINDER = Duration.ofSeconds(1).toNanos();

    private final WedgeSettings settings;
    private final TypingPace pace;
    private final RepeatedKey repeatedKey = new RepeatedKey();
    private final HeldKeys<K> held = new HeldKeys<>();
    private final Burst burst;
    private final long maxGap;
    private Mode mode = Mode.IDLE;
    private long lastKey;
    private long finishedAt;
    private List<K> stranger = List.of();
    private String strangersText = "";
    private boolean hasFinished;
    private boolean finishedByKey;
    private List<K> human = new ArrayList<>();
    private List<WedgeReading> readings = new ArrayList<>();

    /// Knows codes by their pace alone.
    public WedgeReader(WedgeSettings settings) {
        this(settings, _ -> false);
    }

    /// @param isCode whether a whole text, as it arrives, is a code beyond doubt, such as a number with its check digit
    public WedgeReader(WedgeSettings settings, Predicate<String> isCode) {
        this.settings = settings;
        this.pace = new TypingPace(settings, isCode);
        this.burst = new Burst(settings, isCode);
        this.maxGap = settings.maxGap().toNanos();
    }

    /// Takes the next key event.
    ///
    /// @param event handed back in [WedgeStep#human] if a person made it
    /// @param time not before those of the call before
    public WedgeStep<K> step(WedgeKey key, K event, KeyTime time) {
        expire(time, pace.mayFalter(held) ? settings.slowGap().toNanos() + 1 : maxGap + 1);
        switch (key) {
            case WedgeKey.Typed(var text) -> typed(text, event, time);
            case WedgeKey.Within(var text) -> within(text, event, time);
            case WedgeKey.End _ -> end(event, time);
            case WedgeKey.Press _, WedgeKey.Modifier _ -> press(key instanceof WedgeKey.Press, event, time);
            case WedgeKey.Up _, WedgeKey.Echo _ -> echo(key instanceof WedgeKey.Up, event, time);
            case WedgeKey.Other _ -> other(event, time);
        }
        return takeStep();
    }

    /// Lets time pass.
    public WedgeStep<K> tick(KeyTime time) {
        expire(time, hold());
        return takeStep();
    }

    /// Gives back what is held, as before a change of settings.
    public WedgeStep<K> release() {
        becomeHuman();
        return takeStep();
    }

    private void expire(KeyTime time, long hold) {
        long silence = time.at() - lastKey > LONGEST_WAIT ? time.at() - lastKey : time.since(lastKey);
        switch (mode) {
            case IDLE -> { }
            case MAYBE -> {
                if (silence >= hold) {
                    endBySilence();
                }
            }
            case BURST, FLOOD -> {
                if (silence >= settings.pause().toNanos()) {
                    finish(false);
                }
            }
            case FALTERING -> {
                if (silence >= hold) {
                    finish(false);
                    becomeHuman();
                }
            }
            case REPEATING -> {
                if (silence >= 2 * maxGap) {
                    becomeHuman();
                }
            }
        }
    }

    private void endBySilence() {
        if (held.typedKeys() > 0 && pace.isScannedWithoutEnd(held) && !repeatedKey.hasRepeated(held)) {
            startBurst();
            finish(false);
        } else {
            becomeHuman();
        }
    }

    private void typed(String text, K event, KeyTime time) {
        switch (mode) {
            case IDLE, MAYBE -> maybe(text, event, time);
            case BURST -> {
                if (time.since(lastKey) <= maxGap) {
                    append(text);
                } else {
                    falter(time);
                    held.add(event, text, time);
                }
            }
            case FALTERING -> {
                held.add(event, text, time);
                if (held.typedKeys() > 1) {
                    confirm();
                }
            }
            case REPEATING -> repeat(text, event, time);
            case FLOOD -> { }
        }
        lastKey = time.at();
    }

    private void maybe(String text, K event, KeyTime time) {
        mode = Mode.MAYBE;
        held.add(event, text, time);
        if (settings.areAllMarked()) {
            human.addAll(held.takeBefore(settings.prefixes()));
        }
        if (pace.isTooSlow(held)) {
            becomeHuman();
        } else if (held.typedKeys() >= settings.shortest() && repeatedKey.isRepeating(held)) {
            becomeHuman();
            mode = Mode.REPEATING;
        } else if (pace.isSurelyScanned(held) && !repeatedKey.hasRepeated(held)) {
            startBurst();
        }
    }

    private void startBurst() {
        mode = Mode.BURST;
        if (pace.beginsWithStranger(held)) {
            var whole = held.text();
            stranger = held.takeFirst();
            strangersText = whole.substring(0, whole.length() - held.text().length());
        }
        burst.start(held);
        held.clear();
    }

    private void append(String text) {
        burst.append(text);
        if (burst.isTooLong()) {
            readings.add(new WedgeReading.TooLong(burst.length()));
            mode = Mode.FLOOD;
        }
    }

    private void repeat(String text, K event, KeyTime time) {
        if (repeatedKey.continues(text)) {
            held.add(event, text, time);
            becomeHuman();
            mode = Mode.REPEATING;
        } else {
            becomeHuman();
            maybe(text, event, time);
        }
    }

    private void falter(KeyTime time) {
        if (burst.mayFalter(time.since(lastKey))) {
            mode = Mode.FALTERING;
        } else {
            finish(false);
            mode = Mode.MAYBE;
        }
    }

    private void confirm() {
        mode = Mode.BURST;
        burst.noteSlowGap();
        append(held.text());
        held.clear();
    }

    private void within(String text, K event, KeyTime time) {
        boolean isInside = switch (mode) {
            case IDLE, REPEATING -> false;
            case MAYBE -> held.typedKeys() > 0;
            case BURST, FALTERING, FLOOD -> true;
        };
        if (!isInside) {
            passThrough(event);
        } else if (text.isEmpty()) {
            press(false, event, time);
        } else {
            typed(text, event, time);
        }
    }

    private void end(K event, KeyTime time) {
        switch (mode) {
            case IDLE -> {
                if (!isEcho(time)) {
                    passThrough(event);
                }
            }
            case MAYBE -> endOfHeld(event, time);
            case REPEATING -> passThrough(event);
            case BURST -> finishByKey(time);
            case FALTERING -> {
                confirm();
                finishByKey(time);
            }
            case FLOOD -> { }
        }
    }

    private void endOfHeld(K event, KeyTime time) {
        if (held.typedKeys() > 0 && pace.isScannedWithEnd(held) && !repeatedKey.hasRepeated(held)) {
            startBurst();
            finishByKey(time);
        } else if (held.typedKeys() > 0 && isRemainder(time)) {
            if (finishedByKey) {
                readings.add(new WedgeReading.Mixed(held.text().length()));
            }
            held.clear();
            mode = Mode.IDLE;
            finishedAt = time.at();
            finishedByKey = true;
        } else {
            passThrough(event);
        }
    }

    /// The end of a burst that was cut in two, or of the other of two that came mixed.
    private boolean isRemainder(KeyTime time) {
        return hasFinished && pace.isRush(held, time.at())
                && held.firstTyped() - finishedAt <= (finishedByKey ? maxGap : REMAINDER);
    }

    private void finishByKey(KeyTime time) {
        if (burst.endsInside()) {
            burst.markEnd();
            lastKey = time.at();
        } else if (mode != Mode.FLOOD) {
            lastKey = time.at();
            finish(true);
        }
    }

    private void press(boolean isCharacter, K event, KeyTime time) {
        switch (mode) {
            case IDLE -> {
                mode = Mode.MAYBE;
                hold(isCharacter, event, time);
            }
            case BURST -> {
                if (time.since(lastKey) > maxGap) {
                    falter(time);
                    hold(isCharacter, event, time);
                }
            }
            case MAYBE, FALTERING, REPEATING -> hold(isCharacter, event);
            case FLOOD -> { }
        }
    }

    private void hold(boolean isCharacter, K event, KeyTime time) {
        hold(isCharacter, event);
        lastKey = time.at();
    }

    private void hold(boolean isCharacter, K event) {
        if (isCharacter) {
            held.addPress(event);
        } else {
            held.add(event);
        }
    }

    private void echo(boolean isUp, K event, KeyTime time) {
        switch (mode) {
            case IDLE -> {
                if (!isEcho(time)) {
                    human.add(event);
                }
            }
            case MAYBE, FALTERING, REPEATING -> {
                if (isUp) {
                    held.addUp(event);
                } else {
                    held.add(event);
                }
            }
            case BURST, FLOOD -> { }
        }
    }

    private void other(K event, KeyTime time) {
        switch (mode) {
            case IDLE, MAYBE, REPEATING -> passThrough(event);
            case BURST, FLOOD -> {
                if (time.since(lastKey) > maxGap) {
                    finish(false);
                    passThrough(event);
                }
            }
            case FALTERING -> {
                finish(false);
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
    private boolean isEcho(KeyTime time) {
        return finishedByKey && time.since(finishedAt) <= maxGap;
    }

    private void finish(boolean byKey) {
        settleStranger();
        if (mode != Mode.FLOOD) {
            readings.addAll(burst.readings(byKey, lastKey));
        }
        repeatedKey.forget();
        hasFinished = true;
        finishedByKey = byKey;
        finishedAt = lastKey;
        mode = Mode.IDLE;
    }

    /// Who struck the character that stood apart shows at the end: with it the text is a code, or it is a person's.
    private void settleStranger() {
        if (!stranger.isEmpty() && pace.isCode(strangersText + burst.text())) {
            burst.putBefore(strangersText);
        } else {
            human.addAll(stranger);
        }
        stranger = List.of();
    }

    private WedgeStep<K> takeStep() {
        var step = new WedgeStep<>(human, readings, tickAt());
        human = new ArrayList<>();
        readings = new ArrayList<>();
        return step;
    }

    private long hold() {
        long hold = settings.hold().toNanos();
        return held.typedKeys() <= 1 && held.isDown() ? Math.min(LEANING, hold)
                : pace.mayFalter(held) ? Math.max(settings.slowGap().toNanos() + 1, hold) : hold;
    }

    private OptionalLong tickAt() {
        return switch (mode) {
            case IDLE -> OptionalLong.empty();
            case MAYBE, FALTERING -> OptionalLong.of(lastKey + hold());
            case BURST, FLOOD -> OptionalLong.of(lastKey + settings.pause().toNanos());
            case REPEATING -> OptionalLong.of(lastKey + 2 * maxGap);
        };
    }
}
