package org.nordkassa.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.sale.Country;

class ReceiptLayoutTest {
    private static final Path GOLDEN = Path.of("src/test/resources/org/nordkassa/receipt");

    /// Run once with `-Dgolden.write=true` when the layout is meant to change, and read what has changed.
    @ParameterizedTest
    @CsvSource({"en, FI", "fi, FI", "sv, SE", "da, DK", "de, DE", "nb, NO"})
    void theReceiptIsAsItWasAgreed(String language, Country country) throws IOException {
        var text = plain(SampleReceipts.rich(country, language), 48);
        var golden = GOLDEN.resolve("receipt_" + language + ".txt");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(golden, text);
        }

        assertEquals(Files.readString(golden), text);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48, 64})
    void noRowIsWiderThanThePaper(int width) {
        var awkward = SampleReceipts.plain(Country.SE, "sv", "Ett".repeat(60) + " 日本茶".repeat(20), 99_999_999_99L);
        for (var receipt : List.of(SampleReceipts.copyOf(SampleReceipts.rich(Country.SE, "de")), awkward)) {
            for (var row : new ReceiptLayout(width).rows(receipt)) {
                assertTrue(columns(row, width) <= width, row::toString);
            }
        }
    }

    @Test
    void amountsOfTheGoodsEndInTheSameColumn() {
        var text = plain(SampleReceipts.rich(Country.FI, "fi"), 48);
        var goods = text.lines().filter(line -> line.matches(".*\\d,\\d\\d( [A-C])?"))
                .filter(line -> line.contains("Kahvi") || line.contains("Tahra") || line.contains("Välisumma") || line.contains("Syysbonus  ")).toList();

        assertEquals(List.of(46), goods.stream()
                .map(line -> line.replaceFirst(" [A-C]$", "").length()).distinct().toList());
    }

    @Test
    void aLongNameGoesOnWithoutTouchingTheAmount() {
        var name = "Erittäin pitkä tuotenimi joka ei mahdu yhdelle riville";
        var text = plain(SampleReceipts.plain(Country.FI, "fi", name, 1290), 42);

        assertTrue(text.contains("Erittäin pitkä tuotenimi joka ei"), text);
        assertTrue(text.lines().anyMatch(line -> line.matches("mahdu yhdelle riville +12,90 A")), text);
    }

    @Test
    void everyFigureOfAHugeSumIsThere() {
        var text = plain(SampleReceipts.plain(Country.SE, "sv", "Slott", 9_876_543_210_12L), 42);

        assertTrue(text.contains("9\u00a0876\u00a0543\u00a0210,12\u00a0kr"), text);
        assertTrue(text.contains("1\u00a0975\u00a0308\u00a0642,02"), text);
    }

    @Test
    void theMemberIsNamedWithoutTheSurname() {
        var text = plain(SampleReceipts.rich(Country.FI, "fi"), 48);

        assertTrue(text.contains("Asiakas Aino V."), text);
        assertFalse(text.contains("Virtanen"), text);
    }

    @Test
    void aCardNumberThatComesUnmaskedIsMasked() {
        assertEquals("•••• 8720", Masks.cardNumber("9512 3456 7890 8720"));
        assertEquals("Kort •••• 8720", Masks.cardNumber("Kort 9512345678908720"));
        assertEquals("95** **** … 8720", Masks.cardNumber("95** **** … 8720"));
        assertEquals("Syysbonus 2026", Masks.cardNumber("Syysbonus 2026"));
    }

    @ParameterizedTest
    @CsvSource({"Aino Virtanen, Aino V.", "Aino, Aino", "'  Åsa  von  Öst ', Åsa Ö.", "'', ''"})
    void namesAreCutToAnInitial(String name, String masked) {
        assertEquals(masked, Masks.person(name));
    }

    @ParameterizedTest
    @EnumSource(Country.class)
    void aCopySaysSoLargerThanAnyAmount(Country country) {
        var rows = new ReceiptLayout(42).rows(SampleReceipts.copyOf(SampleReceipts.rich(country, "sv")));

        int copy = rows.stream().filter(row -> row instanceof Row.Text(var text, var _, var _) && text.equals("KOPIA"))
                .mapToInt(row -> ((Row.Text) row).style().size()).min().orElseThrow();
        assertTrue(copy >= 2 * largestAmount(rows));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb", "en", "fi"})
    void inNorwayTheHeadingIsSalgskvitteringLargerThanTheAmounts(String language) {
        var rows = new ReceiptLayout(42).rows(SampleReceipts.rich(Country.NO, language));

        int heading = rows.stream()
                .filter(row -> row instanceof Row.Text(var text, var _, var _) && text.equals("Salgskvittering"))
                .mapToInt(row -> ((Row.Text) row).style().size()).findFirst().orElseThrow();
        assertTrue(2 * heading >= 3 * largestAmount(rows));
    }

    @Test
    void anOriginalDoesNotSayCopy() {
        assertFalse(plain(SampleReceipts.rich(Country.SE, "sv"), 48).contains("KOPIA"));
    }

    @Test
    void theTimeIsTheShops() {
        assertTrue(plain(SampleReceipts.rich(Country.FI, "fi"), 48).contains("21.11.2026 16.45"));
        assertTrue(plain(SampleReceipts.rich(Country.SE, "sv"), 48).contains("2026-11-21 15:45"));
    }

    @Test
    void aShopThatSpeaksAnotherLanguageReadsEnglish() {
        assertTrue(plain(SampleReceipts.rich(Country.FI, "is"), 48).contains("Thank you"));
        assertTrue(plain(SampleReceipts.rich(Country.NO, "nn"), 48).contains("Takk for besøket"));
    }

    @Test
    void theReceiptNumberIsThereAsABarcode() {
        var rows = new ReceiptLayout(48).rows(SampleReceipts.rich(Country.FI, "fi"));

        assertTrue(rows.contains(new Row.Barcode("NKR-T1-000042")));
    }

    @Test
    void whoIsInvitedIsShownTheCodeAndTheOthersAreNot() {
        var receipt = SampleReceipts.rich(Country.FI, "fi");
        var invited = new Receipt(receipt.shop(), receipt.sale(), receipt.customerName(), receipt.left(),
                receipt.cashier(), false, Optional.of("https://join.example/shop"));

        assertTrue(new ReceiptLayout(48).rows(invited).contains(new Row.Square("https://join.example/shop")));
        assertTrue(plain(invited, 32).contains("Liity jäseneksi"));
        assertFalse(plain(receipt, 32).contains("Liity"));
        assertEquals(invited.invitation(), invited.copy().invitation());
    }

    private static String plain(Receipt receipt, int width) {
        return new PlainReceipt(width).text(new ReceiptLayout(width).rows(receipt));
    }

    private static int columns(Row row, int width) {
        int size = switch (row) {
            case Row.Text(var _, var style, var _) -> style.size();
            case Row.Columns(var _, var style) -> style.size();
            case Row.Total(var _, var _, var style) -> style.size();
            case Row.Rule _, Row.Blank _, Row.Barcode _, Row.Square _ -> 1;
        };
        return size * TextWidth.of(new PlainReceipt(width).line(row));
    }

    private static int largestAmount(List<Row> rows) {
        return rows.stream().mapToInt(row -> switch (row) {
            case Row.Columns(var _, var style) -> style.size();
            case Row.Total(var _, var _, var style) -> style.size();
            case Row.Text _, Row.Rule _, Row.Blank _, Row.Barcode _, Row.Square _ -> 1;
        }).max().orElseThrow();
    }
}
