package org.nordkassa.scan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Takes the keys of two scanners apart that came at once.
///
/// A key does not say which scanner sent it: only prefixes do. Where one begins inside another scanner's code, the two
/// either came one inside the other or took turns key by key. Each way is tried, and taken only when it alone gives two
/// texts that are codes beyond doubt: no code is better than a wrong one.
final class Unmixing {
    private final WedgeSettings settings;
    private final Predicate<String> isCode;

    Unmixing(WedgeSettings settings, Predicate<String> isCode) {
        this.settings = settings;
        this.isCode = isCode;
    }

    boolean isMixed(String raw) {
        return second(raw).isPresent();
    }

    /// Whether fewer end keys than codes have come.
    boolean isUnfinished(String raw) {
        return isMixed(raw) && raw.indexOf(Burst.END) < 0;
    }

    /// Prefixes of one letter or digit would be found in any code, so they mark beginnings only.
    private Optional<Integer> second(String raw) {
        var own = settings.deviceOf(raw).map(device -> device.arrivingPrefix().length()).orElse(0);
        return own == 0 ? Optional.empty() : settings.prefixes().stream()
                .filter(prefix -> !Character.isLetterOrDigit(prefix.charAt(0)))
                .map(prefix -> raw.indexOf(prefix, own)).filter(at -> at > 0).min(Integer::compare);
    }

    List<WedgeReading> separate(String raw, Duration took) {
        int at = second(raw).orElseThrow();
        var ways = Stream.of(nested(raw, at), takingTurns(raw, at)).flatMap(Optional::stream)
                .filter(pair -> pair.stream().allMatch(this::isWhole)).distinct().toList();
        if (ways.size() != 1) {
            return List.of(new WedgeReading.Mixed(raw.length()));
        }
        return ways.getFirst().stream().<WedgeReading>map(text -> {
            var device = settings.deviceOf(text).orElseThrow();
            return new WedgeReading.Text(bare(text, device), device, took);
        }).toList();
    }

    private boolean isWhole(String text) {
        return settings.deviceOf(text).filter(device -> isCode.test(bare(text, device))).isPresent();
    }

    /// `A1 A2 [B1 B2 B3 end] A3 end`
    private static Optional<List<String>> nested(String raw, int at) {
        int end = raw.indexOf(Burst.END, at);
        return end < 0 ? Optional.empty()
                : Optional.of(List.of(raw.substring(at, end), raw.substring(0, at) + without(raw.substring(end))));
    }

    /// `A1 A2 B1 A3 B2 end B3 end`: from the second prefix on the keys alternate until one has ended.
    private Optional<List<String>> takingTurns(String raw, int at) {
        int end = raw.indexOf(Burst.END);
        int mark = settings.deviceOf(raw.substring(at)).orElseThrow().arrivingPrefix().length();
        if (end < at + mark) {
            return Optional.empty();
        }
        var both = List.of(new StringBuilder(raw.substring(0, at)), new StringBuilder(raw.substring(at, at + mark)));
        int keys = end - at - mark;
        for (int key = 0; key < keys; key++) {
            both.get(key % 2).append(raw.charAt(at + mark + key));
        }
        int ended = keys % 2;
        both.get(1 - ended).append(without(raw.substring(end)));
        return Optional.of(List.of(both.get(ended).toString(), both.get(1 - ended).toString()));
    }

    private static String without(String text) {
        return text.replace(String.valueOf(Burst.END), "");
    }

    String bare(String raw, WedgeDevice device) {
        var begun = raw.substring(Math.min(raw.length(), device.arrivingPrefix().length()));
        var suffix = device.arrivingSuffix();
        return begun.endsWith(suffix) ? begun.substring(0, begun.length() - suffix.length()) : begun;
    }
}
