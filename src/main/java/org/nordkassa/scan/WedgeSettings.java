package org.nordkassa.scan;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How keyboard wedges are told from a person.
///
/// The defaults were chosen from measured bursts (0.2 to 50 ms a key, now and then one gap of 43 ms) and from the
/// fastest typing of people (60 to 80 ms a key).
///
/// @param devices the scanners, at least one. When each has a prefix, nothing without one is ever taken for a scan
/// @param slowGap longest time that a burst already recognised may falter between two of its keys
/// @param slowGaps how many times it may falter
/// @param pause silence after which a burst without an end key is over
/// @param sure so many characters at machine speed are a scanner's even without an end key; fewer, and they are given
///     back to the person
/// @param longest above this many characters a burst is reported as [WedgeReading.TooLong]
public record WedgeSettings(
        List<WedgeDevice> devices, Duration slowGap, int slowGaps, Duration pause, int sure, int longest) {

    public static final WedgeSettings USUAL = of(List.of(WedgeDevice.USUAL));

    public WedgeSettings {
        devices = List.copyOf(devices);
        if (devices.isEmpty()) {
            throw new IllegalArgumentException("no scanner");
        }
        if (sure < 2 || longest < sure || slowGaps < 0 || pause.compareTo(slowGap) < 0) {
            throw new IllegalArgumentException("a wedge needs 2 <= sure <= longest, slow gap <= pause");
        }
    }

    /// @param devices none for a scanner as it comes
    public static WedgeSettings of(List<WedgeDevice> devices) {
        var known = devices.isEmpty() ? List.of(WedgeDevice.USUAL) : devices;
        var gap = known.stream().map(WedgeDevice::maxGap).max(Comparator.naturalOrder()).orElseThrow();
        var slow = gap.plusMillis(25);
        return new WedgeSettings(known, slow, 1, slow.plusMillis(20), 8, 4000);
    }

    public WedgeSettings withDevices(List<WedgeDevice> newDevices) {
        return of(newDevices);
    }

    /// Longest time between two keys of a burst.
    public Duration maxGap() {
        return devices.stream().map(WedgeDevice::maxGap).max(Comparator.naturalOrder()).orElseThrow();
    }

    /// The fewest characters that any scanner's burst has, its prefix left out.
    int shortest() {
        return devices.stream().mapToInt(WedgeDevice::minLength).min().orElseThrow();
    }

    boolean areAllMarked() {
        return devices.stream().noneMatch(device -> device.prefix().isEmpty());
    }

    List<String> prefixes() {
        return devices.stream().map(WedgeDevice::arrivingPrefix).filter(prefix -> !prefix.isEmpty()).toList();
    }

    /// The scanner whose prefix the text begins with, the longest first; or the one without a prefix.
    Optional<WedgeDevice> deviceOf(String text) {
        return devices.stream().filter(device -> text.startsWith(device.arrivingPrefix()))
                .max(Comparator.comparingInt(device -> device.arrivingPrefix().length()));
    }

    /// How long a key is held back at the most while nothing follows it: a little above the longest gap, so that a late
    /// timer never cuts a burst.
    public Duration hold() {
        return maxGap().plusMillis(5);
    }
}
