package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.nordkassa.scan.CodeMeaning.Gs1Article;
import org.nordkassa.scan.Gs1Elements.Read;

class Gs1Properties {
    private final CodeReader reader = new CodeReader(CodeRules.demo());

    @Property
    void elementStringsReadBackAsTheyWereWritten(@ForAll("elements") Map<String, String> values) {
        var elements = new Gs1Elements(values);

        assertEquals(new Read(elements), ElementString.read(ElementString.write(elements)));
    }

    @Property
    void aLinkHoldsTheSameElementsAsTheString(@ForAll("elements") Map<String, String> values, @ForAll("stems") String stem) {
        var elements = new Gs1Elements(values);
        var linked = ((Read) DigitalLink.read(DigitalLink.write(elements, stem)).orElseThrow()).elements();

        assertEquals(elements.values(), Map.copyOf(linked.values()));
        assertEquals(((Gs1Article) reader.read("]d2" + ElementString.write(elements))).label(),
                ((Gs1Article) reader.read(DigitalLink.write(elements, stem))).label());
    }

    @Property
    void aCutCodeIsNeverAProductWithOtherElementsThanItsOwn(
            @ForAll("elements") Map<String, String> values, @ForAll @IntRange(min = 1, max = 200) int at) {
        var text = ElementString.write(new Gs1Elements(values));
        var cut = text.substring(0, Math.min(at, text.length()));
        if (ElementString.read(cut) instanceof Read(var read)) {
            read.values().forEach((ai, value) -> assertEquals(true, values.get(ai).startsWith(value), ai));
        }
    }

    @Property
    void noProductWithoutARightCheckDigit(
            @ForAll("elements") Map<String, String> values, @ForAll @IntRange(min = 1, max = 9) int by) {
        var gtin = values.get("01");
        var wrong = new LinkedHashMap<>(values);
        wrong.put("01", gtin.substring(0, 13) + (gtin.charAt(13) - '0' + by) % 10);
        var elements = new Gs1Elements(wrong);

        assertFalse(reader.read("]C1" + ElementString.write(elements)) instanceof Gs1Article);
        assertFalse(reader.read(DigitalLink.write(elements, "https://id.gs1.org")) instanceof Gs1Article);
        assertFalse(reader.read(wrong.get("01")) instanceof CodeMeaning.ArticleNumber);
    }

    @Property
    void anyTextAtAllIsTakenForSomething(@ForAll("nasty") String text) {
        assertNotNull(reader.read(text));
        assertNotNull(ShownCode.of(text));
        assertNotNull(ElementString.read(text));
        assertNotNull(ElementString.readBracketed(text));
        assertNotNull(DigitalLink.read(text));
    }

    @Property
    void theCheckDigitOfAValueFindsEveryWrongDigit(
            @ForAll @IntRange(max = 99_999) int value, @ForAll @IntRange(max = 4) int place,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        var five = "%05d".formatted(value);
        var four = five.substring(1);
        assertFalse(InStoreCode.checkDigit(five) == InStoreCode.checkDigit(changed(five, place, by)));
        assertFalse(InStoreCode.checkDigit(four) == InStoreCode.checkDigit(changed(four, place % 4, by)));
    }

    private static String changed(String digits, int place, int by) {
        return digits.substring(0, place) + (digits.charAt(place) - '0' + by) % 10 + digits.substring(place + 1);
    }

    @Provide
    Arbitrary<Map<String, String>> elements() {
        var set82 = Arbitraries.strings().withChars("!\"%&'()*+,-./0123456789:;<=>?ABCXYZ_abcxyz").ofMinLength(1)
                .ofMaxLength(20);
        var dates = Combinators.combine(Arbitraries.integers().between(0, 99), Arbitraries.integers().between(1, 12),
                Arbitraries.integers().between(0, 28)).as("%02d%02d%02d"::formatted);
        var other = Arbitraries.of("10", "21", "15", "17", "16", "11", "13", "3103", "3922", "240", "37", "30", "8200")
                .set().ofMaxSize(6);
        return Combinators.combine(gtins(), other, set82.list().ofSize(6), dates.list().ofSize(6),
                Arbitraries.integers().between(1, 999_999)).as((gtin, ais, texts, days, number) -> {
                    var values = new LinkedHashMap<String, String>();
                    values.put("01", gtin);
                    int i = 0;
                    for (var ai : ais) {
                        values.put(ai, value(ai, texts.get(i), days.get(i), number));
                        i++;
                    }
                    return values;
                });
    }

    private static String value(String ai, String text, String day, int number) {
        return switch (ai) {
            case "10", "21", "240", "8200" -> text;
            case "3103" -> "%06d".formatted(number);
            case "3922", "30", "37" -> String.valueOf(number);
            default -> day;
        };
    }

    private static Arbitrary<String> gtins() {
        return Arbitraries.strings().numeric().ofLength(13).map(digits -> digits + Gtin.checkDigit(digits));
    }

    @Provide
    Arbitrary<String> stems() {
        return Arbitraries.of("https://id.gs1.org", "http://shop.example", "https://example.com/a/b", "https://x.fi:8443");
    }

    @Provide
    Arbitrary<String> nasty() {
        var pieces = Arbitraries.of("]d2", "]C1", "01", "(01)", "09520123456788", "\u001d", "https://", "id.gs1.org", "/",
                "%", "%F", "10", "17", "3103", "?", "&", "=", "NKR-", "\uD83D", "\uDED2", "\n", "https://x/", "AQ",
                "4111111111111111", "999999999999999999");
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(60),
                pieces.list().ofMaxSize(14).map(list -> String.join("", list)));
    }
}
