package org.nordkassa.scan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.scan.PackLabel.Dimension;
import org.nordkassa.scan.PackLabel.Measure;
import org.nordkassa.scan.Scan.Symbology;

/// Element strings and Digital Links.
class Gs1TextsTest {
    private static final String GTIN = "09520123456788";
    private static final char GS = '\u001d';

    private final CodeReader demo = new CodeReader(CodeRules.demo());

    private PackLabel label(String text) {
        return assertInstanceOf(CodeMeaning.Gs1Article.class, demo.read(text), text).label();
    }

    @ParameterizedTest
    @ValueSource(strings = {"]C1", "]e0", "]d2", "]Q3", "]J1", "\u001d", ""})
    void everyMarkOfGs1LeadsToTheSameElements(String mark) {
        var label = label(mark + "01" + GTIN + "1526123110AB-1" + GS + "21S/7" + GS + "17270105");

        assertEquals("AB-1", label.batch());
        assertEquals("S/7", label.serial());
        assertEquals(Optional.of(new Gs1Date(26, 12, 31)), label.bestBefore());
        assertEquals(Optional.of(new Gs1Date(27, 1, 5)), label.expiry());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "https://id.gs1.org/01/09520123456788/10/AB-1/21/S%2F7?15=261231&17=270105",
        "HTTPS://shop.example/some/path/01/9520123456788/10/AB-1/21/S%2f7?17=270105&linkType=gs1:pip&15=261231#x",
        "http://example.com/gtin/9520123456788/lot/AB-1/ser/S%2F7/?15=261231;exp=270105;utm_source=qr",
        "https://id.gs1.org/01/09520123456788/10/AB-1?21=S/7&15=261231&17=270105&name=01",
    })
    void digitalLinksHoldElementsInPathAndQueryOnAnyDomain(String link) {
        var label = label(link);

        assertEquals("AB-1", label.batch());
        assertEquals("S/7", label.serial());
        assertEquals(Optional.of(new Gs1Date(26, 12, 31)), label.bestBefore());
        assertEquals(Optional.of(new Gs1Date(27, 1, 5)), label.expiry());
    }

    @Test
    void bracketsUnderACodeAreReadToo() {
        assertEquals("A(1)B", label("(01)09520123456788(10)A(1)B(17)270105").batch());
    }

    @ParameterizedTest
    @CsvSource({
        "3103000455, NET_WEIGHT, 0.455", "3101000455, NET_WEIGHT, 45.5", "3112000150, LENGTH, 1.50",
        "3121000015, WIDTH, 1.5", "3130000002, HEIGHT, 2", "3142000250, AREA, 2.50", "3153000750, VOLUME, 0.750",
        "3164000001, CUBIC, 0.0001",
    })
    void measuresHaveTheDecimalsOfTheirIdentifier(String element, Dimension dimension, BigDecimal amount) {
        assertEquals(Optional.of(new Measure(dimension, amount)), label("]C101" + GTIN + element).measure());
    }

    @Test
    void pricesNameTheirCurrencyOrAreInTheShops() {
        assertEquals(Optional.of(new PackLabel.Price(new BigDecimal("3.90"), Optional.empty())),
                label("]e001" + GTIN + "3922390").price());
        assertEquals(Optional.of(new PackLabel.Price(new BigDecimal("39.0"), Optional.of("752"))),
                label("]e001" + GTIN + "3931752390").price());
    }

    @Test
    void countsAreOfPiecesInThePack() {
        assertEquals(Optional.of(6), label("]C101" + GTIN + "306").count());
        assertEquals(Optional.of(12), label("]C102" + GTIN + "3712").count());
    }

    @ParameterizedTest
    @CsvSource({
        "261231, 2026-12-31", "260200, 2026-02-28", "280200, 2028-02-29", "760101, 2076-01-01",
        "770101, 1977-01-01", "990630, 1999-06-30",
    })
    void datesAreInTheNearestCenturyAndDayZeroIsTheLast(String digits, LocalDate day) {
        assertEquals(day, Gs1Date.parse(digits).orElseThrow().near(LocalDate.of(2026, 11, 21)));
    }

    @ParameterizedTest
    @CsvSource({
        "]d20109520123456788172612, CUT_SHORT",
        "]d201095201234567, CUT_SHORT",
        "]d2010952012345678810, CUT_SHORT",
        "]d2010952012345678817261, CUT_SHORT",
        "]d20109520123456788051234, UNKNOWN_IDENTIFIER",
        "]d2010952012345678817261331, NO_SUCH_DATE",
        "]d2010952012345678815260230, NO_SUCH_DATE",
        "https://id.gs1.org/01/095201234, CUT_SHORT",
        "https://id.gs1.org/01/09520123456788/10/A%2, CUT_SHORT",
        "https://id.gs1.org/01/09520123456788?17=26123, CUT_SHORT",
        "https://id.gs1.org/01/09520123456788/10/A?10=B, CONTRADICTION",
        "https://id.gs1.org/01/09520123456788/10/%C3%A4, WRONG_CHARACTER",
    })
    void halfACodeIsNoProduct(String text, Gs1Fault fault) {
        assertEquals(new CodeMeaning.BrokenGs1(fault), demo.read(text));
    }

    @Test
    void aCompressedLinkIsRecognisedAndAShortOneOfAnybodysIsNot() {
        assertEquals(new CodeMeaning.BrokenGs1(Gs1Fault.COMPRESSED),
                demo.read("https://dl.example/" + compressed(9520123456788L)));
        assertInstanceOf(CodeMeaning.OtherCode.class, demo.read("https://dl.example/" + compressed(9520123456789L)));
        assertInstanceOf(CodeMeaning.OtherCode.class, demo.read("https://short.example/aBcDeFgHiJkL"));
        assertInstanceOf(CodeMeaning.OtherCode.class, demo.read("https://blog.example/01/2024-01-01"));
        assertInstanceOf(CodeMeaning.OtherCode.class, demo.read("https://blog.example/2024/01/welcome"));
    }

    /// 01 in two half bytes, the number in 47 bits.
    private static String compressed(long gtin) {
        var bits = "00000001" + "0".repeat(47 - Long.toBinaryString(gtin).length()) + Long.toBinaryString(gtin)
                + "00000";
        var text = new StringBuilder();
        for (int i = 0; i + 6 <= bits.length(); i += 6) {
            text.append("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
                    .charAt(Integer.parseInt(bits.substring(i, i + 6), 2)));
        }
        return text.append("AA").toString();
    }

    @Test
    void aPalletIsNoProduct() {
        assertEquals(new CodeMeaning.Gs1WithoutArticle("00"), demo.read("]C100395201234567890129"));
        assertEquals(new CodeMeaning.Gs1WithoutArticle("414"), demo.read("https://id.gs1.org/414/9521321000010"));
    }

    @Test
    void theDeviceMaySayThatATextIsGs1s() {
        var read = demo.interpret(new Scan("01" + GTIN + "1726123", Symbology.GS1_128, Scan.Source.HID, Instant.EPOCH));
        assertEquals(new CodeMeaning.BrokenGs1(Gs1Fault.CUT_SHORT), read.meaning());
        assertEquals(new CodeMeaning.OtherCode("01" + GTIN + "1726123"), demo.read("01" + GTIN + "1726123"));
    }

    @Test
    void noIdentifierIsTheBeginningOfAnother() {
        var all = Gs1Identifiers.all().stream().map(Gs1Identifiers.Format::ai).toList();

        assertTrue(all.size() > 400);
        for (var one : all) {
            assertTrue(all.stream().noneMatch(other -> !other.equals(one) && other.startsWith(one)), one);
        }
    }
}
