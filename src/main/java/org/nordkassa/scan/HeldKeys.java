package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/// Key events held back until it is clear who made them, with the text they carry.
final class HeldKeys<K> {
    /// @param at when its text was handed over
    /// @param gap the least that passed since the text before
    private record Held<K>(K event, String text, long at, long gap, boolean isPress) {}

    private final List<Held<K>> keys = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int typedKeys;
    private int ups;
    private int upsBetween;
    private int down;
    private boolean overlapping;
    private long earliest;
    private long firstTyped;
    private long lastTyped;
    private long span;

    /// An event without text.
    void add(K event) {
        keys.add(new Held<>(event, "", 0, 0, false));
    }

    /// A key went down. People's fingers overlap, and the faster the more; a scanner lets a key up before the next.
    void addPress(K event) {
        keys.add(new Held<>(event, "", 0, 0, true));
        overlapping |= down > 0;
        down++;
    }

    void addUp(K event) {
        add(event);
        ups++;
        down = Math.max(0, down - 1);
    }

    void add(K event, String typed, KeyTime time) {
        keys.add(new Held<>(event, typed, time.at(), time.since(lastTyped), false));
        text.append(typed);
        span = typedKeys == 0 ? 0 : span + (time.isPrompt() ? time.at() - lastTyped : time.since(lastTyped));
        firstTyped = typedKeys == 0 ? time.at() : firstTyped;
        earliest = typedKeys == 0 ? time.earliest() : earliest;
        lastTyped = time.at();
        ups = typedKeys == 0 ? 0 : ups;
        upsBetween = ups;
        typedKeys++;
    }

    String text() {
        return text.toString();
    }

    int typedKeys() {
        return typedKeys;
    }

    long firstTyped() {
        return firstTyped;
    }

    long lastTyped() {
        return lastTyped;
    }

    /// Nanoseconds from the first typed key to the last, as they were handed over, but for what the computer stalled.
    long span() {
        return span;
    }

    /// The longest that may have passed between the striking of the first typed key and the last.
    long longestSpan() {
        return lastTyped - earliest;
    }

    boolean isOverlapping() {
        return overlapping;
    }

    /// Whether a key came up between the first and the last of the typed ones.
    boolean cameUpBetween() {
        return upsBetween > 0;
    }

    /// Whether the one typed key is still down.
    boolean isDown() {
        return down > 0;
    }

    boolean isOneCharacter() {
        return text.chars().distinct().count() == 1;
    }

    /// Nanoseconds between two typed keys, on average.
    long meanGap() {
        return typedKeys < 2 ? 0 : span() / (typedKeys - 1);
    }

    /// Takes out what cannot be followed by a prefix any more: the events before the place where one begins.
    List<K> takeBefore(List<String> prefixes) {
        int start = 0;
        while (start < text.length() && !mayBegin(text.substring(start), prefixes)) {
            start++;
        }
        var taken = new ArrayList<K>();
        int passed = 0;
        while (passed < start) {
            var key = keys.removeFirst();
            passed += key.text().length();
            typedKeys -= key.text().isEmpty() ? 0 : 1;
            taken.add(key.event());
        }
        text.delete(0, passed);
        return taken;
    }

    private static boolean mayBegin(String rest, List<String> prefixes) {
        return prefixes.stream().anyMatch(prefix -> prefix.startsWith(rest) || rest.startsWith(prefix));
    }

    /// Whether the first character stands apart from the others, as one that a person struck right before a scan.
    ///
    /// @param rush nanoseconds between two keys that are not apart
    boolean beginsWithStranger(long rush) {
        if (typedKeys < 4) {
            return false;
        }
        var gaps = keys.stream().filter(key -> !key.text().isEmpty()).skip(1).mapToLong(Held::gap).toArray();
        var others = LongStream.of(gaps).skip(1).sorted().toArray();
        return gaps[0] > rush && gaps[0] > 2 * others[others.length / 2];
    }

    /// The first character's events.
    List<K> takeFirst() {
        var texts = IntStream.range(0, keys.size()).filter(i -> !keys.get(i).text().isEmpty()).toArray();
        int end = texts[0] + 1;
        while (end < texts[1] && !keys.get(end).isPress()) {
            end++;
        }
        var first = keys.subList(0, end).stream().map(Held::event).toList();
        text.delete(0, keys.get(texts[0]).text().length());
        firstTyped = keys.get(texts[1]).at();
        keys.subList(0, end).clear();
        typedKeys--;
        return first;
    }

    List<K> takeAll() {
        var all = keys.stream().map(Held::event).toList();
        clear();
        return all;
    }

    void clear() {
        keys.clear();
        text.setLength(0);
        typedKeys = 0;
        down = 0;
        overlapping = false;
    }
}
