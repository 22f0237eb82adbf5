package org.nordkassa.ui.settings;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.layout.Repair;

/// A scan of the test area.
///
/// @param text as it may be shown
/// @param isHidden a payment card's number, which is not kept
/// @param millis from the first sign of the code, as far as the device tells, to the test area
/// @param repairs what had to be mended
record TestedScan(String text, boolean isHidden, int characters, Scan.Symbology symbology, Scan.Source source, long millis,
        Set<Repair.What> repairs) {
    private static final int LONGEST = 200;

    static TestedScan of(Scan scan, Instant now, boolean isPaymentCard) {
        var text = scan.text();
        return new TestedScan(isPaymentCard ? "" : shown(text), isPaymentCard, text.codePointCount(0, text.length()),
                scan.symbology(), scan.source(), Math.max(0, Duration.between(scan.at(), now).plus(scan.took()).toMillis()),
                scan.repairs());
    }

    /// Control characters as the signs that Unicode has for them, so that a GS can be seen.
    private static String shown(String text) {
        var cut = text.length() > LONGEST ? text.substring(0, text.offsetByCodePoints(0,
                Math.min(LONGEST, text.codePointCount(0, text.length())))) + "…" : text;
        var seen = new StringBuilder();
        cut.codePoints().forEach(one -> seen.appendCodePoint(one < 0x20 ? 0x2400 + one : one == 0x7f ? 0x2421 : one));
        return seen.toString();
    }

    /// The text may be a person's.
    @Override
    public String toString() {
        return "TestedScan[" + characters + " characters, " + symbology + ", " + source + "]";
    }
}
