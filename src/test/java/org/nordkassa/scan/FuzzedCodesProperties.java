package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever a code holds, it means something, if only that it is unknown: the reader of codes never fails.
class FuzzedCodesProperties {
    private final CodeReader reader = new CodeReader(CodeRules.demo());

    @Provide
    Arbitrary<String> texts() {
        var beginnings = Arbitraries.of("", "]d2", "]C1", "]Q3", "]E0", "01", "(01)", "0106414893400016", "https://id.gs1.org/",
                "https://x.example/01/", "23", "29", "98", "NKR-", "CU", "95", "BC-", "WIFI:", "BCD\n", "BEGIN:VCARD\n", "\u001d");
        var middles = Arbitraries.oneOf(Arbitraries.strings().numeric().ofMaxLength(40), Arbitraries.strings().ofMaxLength(60),
                Arbitraries.strings().ascii().ofMaxLength(200), Arbitraries.of("17991399", "3103999999", "10A\u001d", "8020", "(17)",
                        "%E4%ZZ", "/10/A?17=x", "\u0000", "9".repeat(5_000)));
        return Combinators.combine(beginnings, middles, beginnings, middles).as((a, b, c, d) -> a + b + c + d);
    }

    @Property(tries = 4_000)
    void everyTextMeansSomething(@ForAll("texts") String text) {
        assertFalse(reader.read(text).toString().isEmpty());
    }

    @Property(tries = 2_000)
    void soDoesEveryTextUnderEverySymbology(@ForAll("texts") String text, @ForAll Scan.Symbology symbology) {
        assertFalse(reader.interpret(new Scan(text, symbology, Scan.Source.CAMERA, Instant.EPOCH)).toString().isEmpty());
    }
}
