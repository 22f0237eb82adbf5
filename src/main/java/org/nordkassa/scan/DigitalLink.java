package org.nordkassa.scan;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// GS1 Digital Link URIs (GS1 Digital Link Standard: URI Syntax 1.6): any domain, a key and its qualifiers in the path,
/// other elements in the query. Parameters that are no application identifiers belong to the web and are passed over.
final class DigitalLink {
    /// The identifiers that a path may begin with.
    private static final Set<String> KEYS = Set.of("00", "01", "253", "255", "401", "402", "414", "417", "8003", "8004",
            "8006", "8010", "8013", "8017", "8018");
    /// What may follow a product in the path, in this order.
    private static final List<String> QUALIFIERS = List.of("22", "10", "21");
    /// Words for identifiers that links made before 2022 may hold.
    private static final Map<String, String> WORDS = Map.of("gtin", "01", "cpv", "22", "lot", "10", "ser", "21",
            "exp", "17");
    private static final Pattern FORM =
            Pattern.compile("(?i)https?://([^/?#]+)(/[^?#]*)?(?:\\?([^#]*))?(?:#.*)?");
    private static final Pattern UNESCAPED = Pattern.compile("[A-Za-z0-9._~-]");
    private static final String OWN_HOST = "id.gs1.org";
    private static final int GTIN_BITS = 47;

    private DigitalLink() {}

    /// @return empty when the text is no Digital Link, perhaps another web page
    static Optional<Gs1Elements.Reading> read(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            return Optional.empty();
        }
        var path = segments(form.group(2));
        for (int i = path.size() - 2; i >= 0; i--) {
            if (isKey(path, i)) {
                return Optional.of(elements(path.subList(i, path.size()), form.group(3)));
            }
        }
        if (isCompressed(path)) {
            return Optional.of(new Gs1Elements.Faulty(Gs1Fault.COMPRESSED));
        }
        return form.group(1).equalsIgnoreCase(OWN_HOST)
                ? Optional.of(new Gs1Elements.Faulty(Gs1Fault.CUT_SHORT)) : Optional.empty();
    }

    /// A slash at the end ends nothing.
    private static List<String> segments(String path) {
        return path == null ? List.of() : Arrays.stream(path.substring(1).split("/")).toList();
    }

    private static String ai(String segment) {
        return WORDS.getOrDefault(segment, segment);
    }

    /// Whether a key stands there and all that follows is pairs of identifier and value. A product's value looks like a
    /// number, so that `/01/blog` of another page is none.
    private static boolean isKey(List<String> path, int place) {
        if (!KEYS.contains(ai(path.get(place)))) {
            return false;
        }
        boolean pairs = true;
        for (int i = place + 2; i < path.size(); i += 2) {
            pairs &= Gs1Identifiers.of(ai(path.get(i))).isPresent();
        }
        return pairs && (!ai(path.get(place)).equals("01") || Gtin.hasShape(path.get(place + 1)));
    }

    private static Gs1Elements.Reading elements(List<String> pairs, String query) {
        var elements = new Gs1Elements.Collector();
        for (int i = 0; i < pairs.size(); i += 2) {
            add(elements, ai(pairs.get(i)), i + 1 < pairs.size() ? pairs.get(i + 1) : "");
        }
        for (var parameter : query == null ? new String[0] : query.split("[&;]")) {
            int sign = parameter.indexOf('=');
            var name = ai(sign < 0 ? parameter : parameter.substring(0, sign));
            if (Gs1Identifiers.of(name).isPresent()) {
                add(elements, name, sign < 0 ? "" : parameter.substring(sign + 1));
            }
        }
        return elements.result();
    }

    /// Products of 8, 12 and 13 digits may stand as they are.
    private static void add(Gs1Elements.Collector elements, String ai, String escaped) {
        var format = Gs1Identifiers.of(ai).orElseThrow();
        unescaped(escaped).ifPresentOrElse(
                value -> elements.add(format, ai.equals("01") && Gtin.hasShape(value) ? Gtin.fourteen(value) : value),
                () -> elements.fail(Gs1Fault.CUT_SHORT));
    }

    /// @return empty when a percent sign is not followed by two digits of a byte, or the bytes are no UTF-8
    private static Optional<String> unescaped(String text) {
        if (!text.matches("([^%]|%[0-9A-Fa-f]{2})*")) {
            return Optional.empty();
        }
        var bytes = new byte[text.length()];
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                bytes[count++] = (byte) Integer.parseInt(text.substring(i + 1, i + 3), 16);
                i += 2;
            } else {
                bytes[count++] = (byte) (text.charAt(i) < 128 ? text.charAt(i) : '?');
            }
        }
        return Optional.of(new String(bytes, 0, count, StandardCharsets.UTF_8));
    }

    /// A compressed link ends in base64 of bits that begin with the identifier of a product in two half bytes, or with
    /// a mark for it and others, and its number in 47 bits. That the number's check digit is right is what tells it
    /// from a short link of anybody's.
    private static boolean isCompressed(List<String> path) {
        if (path.isEmpty() || !path.getLast().matches("[A-Za-z0-9_-]{10,}")) {
            return false;
        }
        var whole = path.getLast().substring(0, path.getLast().length() / 4 * 4);
        var bits = Arrays.stream(toInts(Base64.getUrlDecoder().decode(whole)))
                .mapToObj(value -> Integer.toBinaryString(0x100 | value).substring(1)).collect(Collectors.joining());
        if (bits.length() < 8 + GTIN_BITS || !isProductMark(Integer.parseInt(bits.substring(0, 8), 2))) {
            return false;
        }
        var digits = String.valueOf(Long.parseLong(bits.substring(8, 8 + GTIN_BITS), 2));
        return digits.length() <= 14 && Gtin.isRight("0".repeat(14 - digits.length()) + digits);
    }

    /// 01, or one of the marks 0A to 0F, 1A to 1F, ... that stand for a product and certain other elements.
    private static boolean isProductMark(int value) {
        return value == 1 || value >>> 4 <= 9 && (value & 0xf) >= 0xa;
    }

    private static int[] toInts(byte[] bytes) {
        var ints = new int[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            ints[i] = bytes[i] & 0xff;
        }
        return ints;
    }

    /// The link to a product: its qualifiers in the path, all else in the query.
    ///
    /// @param elements with 01
    /// @param stem such as `https://id.gs1.org`
    static String write(Gs1Elements elements, String stem) {
        var path = new StringBuilder(stem).append("/01/").append(elements.value("01").orElseThrow());
        QUALIFIERS.forEach(ai -> elements.value(ai).ifPresent(value ->
                path.append('/').append(ai).append('/').append(escaped(value))));
        var query = new ArrayList<String>();
        elements.values().forEach((ai, value) -> {
            if (!ai.equals("01") && !QUALIFIERS.contains(ai)) {
                query.add(ai + "=" + escaped(value));
            }
        });
        return query.isEmpty() ? path.toString() : path + "?" + String.join("&", query);
    }

    private static String escaped(String value) {
        return value.chars().mapToObj(character -> UNESCAPED.matcher(Character.toString(character)).matches()
                ? Character.toString(character) : "%%%02X".formatted(character)).collect(Collectors.joining());
    }
}
