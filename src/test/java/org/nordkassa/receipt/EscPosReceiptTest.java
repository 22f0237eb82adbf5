package org.nordkassa.receipt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.nordkassa.sale.Country;

class EscPosReceiptTest {
    private static final String LETTERS = "å ä ö æ ø Å Ä Ö Æ Ø Ü ß € é";

    @ParameterizedTest
    @EnumSource(PrinterCodePage.class)
    void lettersOfTheNorthArriveInThePagesOwnBytes(PrinterCodePage page) {
        var printed = print(SampleReceipts.plain(Country.FI, "fi", LETTERS, 1290), page);

        assertTrue(printed.text.contains(LETTERS), printed.text);
        assertTrue(printed.text.contains("12,90 €"), printed.text);
    }

    @ParameterizedTest
    @CsvSource({"WPC1252, 16", "CP858, 19"})
    void thePrinterIsToldItsCodePage(PrinterCodePage page, int number) {
        var printed = print(SampleReceipts.rich(Country.FI, "fi"), page);

        assertTrue(printed.commands.contains("ESC t " + number), printed.commands::toString);
    }

    @Test
    void theReceiptReadsAsItWasLaidOut() {
        var receipt = SampleReceipts.rich(Country.SE, "sv");
        var printed = print(receipt, PrinterCodePage.WPC1252);

        var laidOut = new PlainReceipt(48).text(new ReceiptLayout(48).rows(receipt)).replace('\u00a0', ' ')
                .replace("日本茶", "???").replaceAll("(?m)^ +\\|NKR.*\\|\n", "");
        assertEquals(laidOut.strip(), printed.text.lines().map(String::stripTrailing)
                .collect(Collectors.joining("\n")).strip());
    }

    @Test
    void theReceiptNumberIsACode128() {
        var printed = print(SampleReceipts.rich(Country.FI, "fi"), PrinterCodePage.WPC1252);

        assertTrue(printed.commands.contains("GS k 73 {BNKR-T1-000042"), printed.commands::toString);
    }

    @Test
    void thePaperIsFedAndCutAtTheVeryEnd() {
        var printed = print(SampleReceipts.rich(Country.FI, "fi"), PrinterCodePage.WPC1252);

        assertEquals("ESC @", printed.commands.getFirst());
        assertEquals("GS V 49", printed.commands.getLast());
        assertTrue(printed.text.endsWith("\n\n\n\n\n"));
    }

    @Test
    void theDrawerOpensByAPulseOnTheFirstPin() {
        assertArrayEquals(new byte[] {0x1B, 'p', '0', 60, 120}, EscPosReceipt.drawerKick());
    }

    @ParameterizedTest
    @CsvSource({
        "Đặng, Dang", "Łódź, Lódz", "Čiurlionis, Ciurlionis", "日本, ??", "x\u0301, x", "naïve – “ok”, 'naïve – “ok”'"
    })
    void whatThePrinterLacksBecomesALookalike(String text, String printable) {
        assertEquals(printable, PrinterCodePage.WPC1252.printable(text));
    }

    @Test
    void theOlderPageHasPlainDashesAndQuotes() {
        assertEquals("-- \"ok\" **** 8720", PrinterCodePage.CP858.printable("–— “ok” •••• 8720"));
    }

    @Test
    void noSetOfCharactersMovesTheAmount() {
        var printed = print(SampleReceipts.plain(Country.FI, "fi", "日本茶 Žižek e\u0301", 1290), PrinterCodePage.CP858);

        var line = printed.text.lines().filter(text -> text.startsWith("???")).findFirst().orElseThrow();
        assertEquals("??? Zizek é".length(), line.indexOf("  "));
        assertEquals(48, line.length());
    }

    private static Printed print(Receipt receipt, PrinterCodePage page) {
        return Printed.decode(new EscPosReceipt(48, page).bytes(new ReceiptLayout(48).rows(receipt)), page);
    }

    /// A printer's view of the bytes: what it would print, and the commands it was given.
    private record Printed(String text, List<String> commands) {
        static Printed decode(byte[] bytes, PrinterCodePage page) {
            var text = new ByteArrayOutputStream();
            var commands = new ArrayList<String>();
            for (int i = 0; i < bytes.length; i++) {
                int b = bytes[i] & 0xFF;
                if (b != 0x1B && b != 0x1D && b != 0x1C) {
                    text.write(b);
                    continue;
                }
                char letter = (char) bytes[i + 1];
                var name = (b == 0x1B ? "ESC " : b == 0x1D ? "GS " : "FS ") + letter;
                if (name.equals("GS k")) {
                    int length = bytes[i + 3] & 0xFF;
                    commands.add(name + " " + bytes[i + 2] + " "
                            + new String(bytes, i + 4, length, StandardCharsets.US_ASCII));
                    i += 3 + length;
                    continue;
                }
                int parameters = switch (name) {
                    case "ESC @", "ESC 2", "FS ." -> 0;
                    case "ESC p" -> 3;
                    case "ESC t", "ESC M", "ESC E", "ESC -", "ESC a", "ESC 3", "ESC R", "ESC d", "GS !", "GS B",
                         "GS V", "GS h", "GS w", "GS H", "GS f" -> 1;
                    default -> throw new AssertionError("unknown command " + name);
                };
                commands.add(parameters == 1 ? name + " " + bytes[i + 2] : name);
                i += 1 + parameters;
            }
            return new Printed(text.toString(page.charset()), commands);
        }
    }
}
