package org.nordkassa.scan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The application identifiers (AI) of the GS1 General Specifications, release 25, section 3, with the format of their
/// values. Own table: no library for Java reads element strings without native code (docs/adr/0017).
final class Gs1Identifiers {
    /// The format of one identifier's value.
    ///
    /// @param value what a value matches as a whole
    /// @param longest how many characters a value has at most
    /// @param predefined whether its length goes without saying, so that no separator follows (section 7.8.5)
    record Format(String ai, Pattern value, int longest, boolean predefined) {}

    /// Each row: identifiers (a range, or several by commas), then the parts of the value. `N6` is six digits, `N..6`
    /// up to six, `X..20` up to twenty characters of set 82, `X2` two; a part in brackets may be missing.
    private static final String TABLE = """
            00 N18
            01-03 N14
            10 X..20
            11-13,15-17 N6
            20 N2
            21,22 X..20
            235 X..28
            240,241,250,251 X..30
            242 N..6
            243,254 X..20
            253 N13 [X..17]
            255 N13 [N..12]
            30,37 N..8
            3100-3169,3200-3379,3400-3579,3600-3699 N6
            3900-3909,3920-3929 N..15
            3910-3919,3930-3939 N3 N..15
            3940-3943 N4
            3950-3955 N6
            400,401,403 X..30
            402 N17
            410-417 N13
            420 X..20
            421 N3 X..9
            422,424,426 N3
            423,425 N3 [N3] [N3] [N3] [N3]
            427 X..3
            4300,4301,4310,4311 X..35
            4302-4306,4312-4316 X..70
            4307,4317 X2
            4308,4319 X..30
            4309 N20
            4318 X..20
            4320 X..35
            4321-4323 N1
            4324,4325 N10
            4326 N6
            4330-4333 N6 [X1]
            7001 N13
            7002 X..30
            7003 N10
            7004 N..4
            7005 X..12
            7006 N6
            7007 N6 [N6]
            7008 X..3
            7009 X..10
            7010 X..2
            7011 N6 [N4]
            7020-7022 X..20
            7023 X..30
            7030-7039 N3 X..27
            7040 N1 X3
            7041 X..4
            710-717 X..20
            7230-7239 X2 X..28
            7240 X..20
            7241 N2
            7242 X..25
            7250 N8
            7251 N12
            7252 N1
            7253,7254,7259 X..40
            7255 X..10
            7256 X..90
            7257 X..70
            7258 X3
            8001 N14
            8002 X..20
            8003 N14 [X..16]
            8004 X..30
            8005 N6
            8006,8026 N18
            8007 X..34
            8008 N8 [N2] [N2]
            8009 X..50
            8010 X..30
            8011 N..12
            8012 X..20
            8013,8014 X..25
            8017,8018 N18
            8019 N..10
            8020 X..25
            8030 X..90
            8040,8041 N15
            8042 N32
            8043 N18 [N..2]
            8110,8112 X..70
            8111 N4
            8200 X..70
            90 X..30
            91-99 X..90
            """;
    /// First two digits of the identifiers whose length is predefined.
    private static final Pattern PREDEFINED = Pattern.compile("(0[0-4]|1[1-9]|20|3[1-6]|41)\\d*");
    /// Character set 82, with `#` and blanks left out as the specifications do.
    private static final String SET_82 = "[!\"%-?A-Z_a-z]";
    private static final Pattern PART = Pattern.compile("(\\[?)([NX])(\\.\\.)?(\\d+)]?");
    private static final Gs1Identifiers STANDARD = new Gs1Identifiers();

    private final Map<String, Format> byAi = new HashMap<>();

    private Gs1Identifiers() {
        TABLE.lines().map(row -> row.split(" ", 2)).forEach(row -> {
            for (var range : row[0].split(",")) {
                var ends = range.split("-");
                for (int ai = Integer.parseInt(ends[0]); ai <= Integer.parseInt(ends[ends.length - 1]); ai++) {
                    add(("0".repeat(ends[0].length()) + ai), ends[0].length(), row[1]);
                }
            }
        });
    }

    private void add(String padded, int length, String parts) {
        var ai = padded.substring(padded.length() - length);
        boolean decimals = ai.matches("3[1-6]\\d\\d");
        if (decimals && ai.charAt(3) > '5') {
            return;
        }
        byAi.put(ai, format(ai, parts));
    }

    private static Format format(String ai, String parts) {
        var value = new StringBuilder();
        int longest = 0;
        for (var part : parts.split(" ")) {
            var matcher = PART.matcher(part);
            if (!matcher.matches()) {
                throw new IllegalStateException("no format: " + part);
            }
            int most = Integer.parseInt(matcher.group(4));
            value.append('(').append(matcher.group(2).equals("N") ? "[0-9]" : SET_82)
                    .append('{').append(matcher.group(3) == null ? "" : "1,").append(most).append("})")
                    .append(matcher.group(1).isEmpty() ? "" : "?");
            longest += most;
        }
        return new Format(ai, Pattern.compile(value.toString()), longest, PREDEFINED.matcher(ai).matches());
    }

    static Optional<Format> of(String ai) {
        return Optional.ofNullable(STANDARD.byAi.get(ai));
    }

    /// The identifier that a text begins with at this place. No identifier is the beginning of another.
    static Optional<Format> at(String text, int place) {
        for (int length = 2; length <= 4 && place + length <= text.length(); length++) {
            var found = STANDARD.byAi.get(text.substring(place, place + length));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// Every identifier of the table, for tests.
    static List<Format> all() {
        return new ArrayList<>(STANDARD.byAi.values());
    }
}
