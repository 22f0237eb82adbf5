package org.nordkassa.scan.hid;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.Scan.Source;
import org.nordkassa.scan.Scan.Symbology;

/// Puts the reports of one device together to codes. Half a code is worse than none: what is torn, cut by a pause or
/// without an end is dropped whole, and counted.
///
/// A device that sends one code over and over, faster than anybody can ask it to, has said it once.
final class CodeAssembler {
    /// More than any code holds; also the end of a code that never ends.
    static final int LONGEST = 8000;

    /// Reports of one code follow each other at the pace of USB, a few milliseconds.
    static final Duration PAUSE = Duration.ofSeconds(1);

    /// The rest of a torn code comes at once, the next code does not.
    static final Duration REST_OF_TORN = Duration.ofMillis(50);

    /// Nobody pulls a trigger twice in this time.
    static final Duration SAME_AGAIN = Duration.ofMillis(150);

    private static final Pattern AIM = Pattern.compile("][A-Za-z][0-9A-Za-z]");

    private final ReportLayout layout;
    private final boolean honeywell;
    private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
    private boolean inside;
    private boolean skipping;
    private String aim = "";
    private int vendorSymbology;
    private Instant lastAt = Instant.MIN;
    private String lastText = "";
    private Instant lastTextAt = Instant.MIN;
    private int dropped;

    CodeAssembler(ReportLayout layout, int vendor) {
        this.layout = layout;
        this.honeywell = vendor == HidIdentity.HONEYWELL;
    }

    /// How many codes were dropped.
    int dropped() {
        return dropped;
    }

    /// @return the code that ends with this report
    Optional<Scan> take(byte[] report, int count, Instant now) {
        return switch (layout.read(report, count)) {
            case ReportLayout.Part.Other _ -> Optional.empty();
            case ReportLayout.Part.Torn _ -> {
                drop(true);
                lastAt = now;
                yield Optional.empty();
            }
            case ReportLayout.Part.Data part -> take(part, now);
        };
    }

    private Optional<Scan> take(ReportLayout.Part.Data part, Instant now) {
        boolean late = isOver(lastAt, skipping ? REST_OF_TORN : PAUSE, now);
        lastAt = now;
        if (late || inside && !part.aim().isEmpty() && !part.aim().equals(aim)) {
            drop(false);
        }
        if (skipping) {
            skipping = part.more();
            return Optional.empty();
        }
        if (!inside) {
            aim = part.aim();
            vendorSymbology = part.vendorSymbology();
        }
        inside = true;
        pending.writeBytes(part.bytes());
        if (pending.size() > LONGEST) {
            drop(part.more());
        }
        return part.more() || !inside ? Optional.empty() : finish(now);
    }

    private static boolean isOver(Instant since, Duration patience, Instant now) {
        return since.equals(Instant.MIN) || Duration.between(since, now).compareTo(patience) > 0;
    }

    private void drop(boolean skipRest) {
        dropped += inside || skipRest && !skipping ? 1 : 0;
        skipping = skipRest;
        clear();
    }

    private void clear() {
        inside = false;
        pending.reset();
    }

    private Optional<Scan> finish(Instant now) {
        var text = decoded(pending.toByteArray()).replaceFirst("[\r\n\t]+$", "");
        clear();
        if (AIM.matcher(text).lookingAt() && (aim.isEmpty() || text.startsWith(aim))) {
            aim = text.substring(0, 3);
            text = text.substring(3);
        }
        boolean repeats = text.equals(lastText) && !isOver(lastTextAt, SAME_AGAIN, now);
        lastText = text;
        lastTextAt = now;
        return text.isEmpty() || repeats
                ? Optional.empty() : Optional.of(new Scan(text, symbology(text.length()), Source.HID, now));
    }

    private Symbology symbology(int length) {
        return aim.isEmpty() && honeywell
                ? Symbologies.ofHoneywell(vendorSymbology) : Symbologies.ofAim(aim, length);
    }

    /// Devices send a code's bytes as they are: UTF-8 where they are that, else Latin 1, which every byte is.
    private static String decoded(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, StandardCharsets.ISO_8859_1);
        }
    }
}
