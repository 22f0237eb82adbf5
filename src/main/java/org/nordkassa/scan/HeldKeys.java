package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.List;

/// Key events held back until it is clear who made them, with the text they carry.
final class HeldKeys<K> {
    private record Held<K>(K event, String text) {}

    private final List<Held<K>> keys = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int typedKeys;
    private int echoes;
    private int echoesBetween;
    private long firstTyped;
    private long lastTyped;

    /// An event without text.
    void add(K event) {
        keys.add(new Held<>(event, ""));
    }

    /// A key came up, or the like.
    void addEcho(K event) {
        add(event);
        echoes++;
    }

    void add(K event, String typed, long now) {
        keys.add(new Held<>(event, typed));
        text.append(typed);
        firstTyped = typedKeys == 0 ? now : firstTyped;
        lastTyped = now;
        echoesBetween = typedKeys == 0 ? 0 : echoes;
        echoes = typedKeys == 0 ? 0 : echoes;
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

    /// Whether a key came up between the first and the last of the typed ones.
    boolean cameUpBetween() {
        return echoesBetween > 0;
    }

    /// Nanoseconds between two typed keys, on average.
    long meanGap() {
        return typedKeys < 2 ? 0 : (lastTyped - firstTyped) / (typedKeys - 1);
    }

    /// Takes out what cannot be followed by the prefix any more: the events before the place where it begins.
    List<K> takeBefore(String prefix) {
        int start = 0;
        while (start < text.length() && !prefix.startsWith(text.substring(start))
                && !text.substring(start).startsWith(prefix)) {
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

    List<K> takeAll() {
        var all = keys.stream().map(Held::event).toList();
        clear();
        return all;
    }

    void clear() {
        keys.clear();
        text.setLength(0);
        typedKeys = 0;
    }
}
