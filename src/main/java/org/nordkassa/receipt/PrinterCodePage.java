package org.nordkassa.receipt;

import com.github.anastaciocintra.escpos.EscPos.CharacterCodeTable;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Map;
import java.util.function.Predicate;

/// The characters a receipt printer has. Both pages hold å ä ö æ ø ü ß and €.
public enum PrinterCodePage {
    /// Windows 1252; also has long dashes, round quotation marks and the bullet.
    WPC1252(CharacterCodeTable.WPC1252, "windows-1252"),
    /// Code page 858: what older and plainer printers have.
    CP858(CharacterCodeTable.CP858_Euro, "IBM00858");

    private static final Map<Integer, String> LOOKALIKES = Map.ofEntries(
            Map.entry(0x00A0, " "), Map.entry(0x202F, " "), Map.entry(0x2010, "-"), Map.entry(0x2011, "-"),
            Map.entry(0x2012, "-"), Map.entry(0x2013, "-"), Map.entry(0x2014, "-"), Map.entry(0x2212, "-"),
            Map.entry(0x2018, "'"), Map.entry(0x2019, "'"), Map.entry(0x201A, ","), Map.entry(0x201C, "\""),
            Map.entry(0x201D, "\""), Map.entry(0x201E, "\""), Map.entry(0x2022, "*"), Map.entry(0x2026, "."),
            Map.entry(0x0141, "L"), Map.entry(0x0142, "l"), Map.entry(0x0110, "D"), Map.entry(0x0111, "d"),
            Map.entry(0x0126, "H"), Map.entry(0x0127, "h"), Map.entry(0x0131, "i"), Map.entry(0x014A, "N"),
            Map.entry(0x014B, "n"), Map.entry(0x0166, "T"), Map.entry(0x0167, "t"), Map.entry(0x1E9E, "ß"));

    private final CharacterCodeTable table;
    private final String charset;

    PrinterCodePage(CharacterCodeTable table, String charset) {
        this.table = table;
        this.charset = charset;
    }

    CharacterCodeTable table() {
        return table;
    }

    public Charset charset() {
        return Charset.forName(charset);
    }

    /// The text in characters the printer has: what it lacks becomes the same letter without its mark, a lookalike or
    /// `?`.
    public String printable(String text) {
        var encoder = charset().newEncoder();
        var printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            var character = Character.toString(c);
            boolean has = c != 0x00A0 && encoder.canEncode(character);
            printable.append(has ? character : substitute(c, character, encoder::canEncode));
        });
        return printable.toString();
    }

    private static String substitute(int c, String character, Predicate<String> has) {
        if (Character.getType(c) == Character.NON_SPACING_MARK) {
            return "";
        }
        if (LOOKALIKES.containsKey(c)) {
            return LOOKALIKES.get(c);
        }
        var bare = Normalizer.normalize(character, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        return bare.length() == 1 && has.test(bare) ? bare : "?";
    }
}
