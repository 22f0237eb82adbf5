package org.nordkassa.scan.hid;

import org.nordkassa.scan.Scan.Symbology;

/// What kind of code a device says it has read.
final class Symbologies {
    private Symbologies() {}

    /// By the symbology identifier (ISO/IEC 15424).
    ///
    /// @param aim three characters, or empty
    /// @param length of the text: UPC codes come with EAN's identifier
    static Symbology ofAim(String aim, int length) {
        if (aim.length() != 3) {
            return Symbology.UNKNOWN;
        }
        char modifier = aim.charAt(2);
        return switch (aim.charAt(1)) {
            case 'E' -> modifier == '4' ? Symbology.EAN_8 : ean(length);
            case 'C' -> modifier == '1' ? Symbology.GS1_128 : Symbology.CODE_128;
            case 'I' -> Symbology.ITF;
            case 'e' -> Symbology.GS1_DATABAR;
            case 'd' -> Symbology.DATA_MATRIX;
            case 'Q' -> Symbology.QR;
            default -> Symbology.UNKNOWN;
        };
    }

    private static Symbology ean(int length) {
        return switch (length) {
            case 8 -> Symbology.UPC_E;
            case 12 -> Symbology.UPC_A;
            default -> Symbology.EAN_13;
        };
    }

    static Symbology ofHoneywell(int number) {
        return switch (number) {
            case 0x64 -> Symbology.EAN_13;
            case 0x44 -> Symbology.EAN_8;
            case 0x63 -> Symbology.UPC_A;
            case 0x45 -> Symbology.UPC_E;
            case 0x6a -> Symbology.CODE_128;
            case 0x49, 0x7c -> Symbology.GS1_128;
            case 0x65 -> Symbology.ITF;
            case 0x79, 0x7b, 0x7d -> Symbology.GS1_DATABAR;
            case 0x77 -> Symbology.DATA_MATRIX;
            case 0x73 -> Symbology.QR;
            default -> Symbology.UNKNOWN;
        };
    }
}
