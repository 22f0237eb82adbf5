package org.nordkassa.scan.camera;

import com.google.zxing.Result;
import java.util.List;
import java.util.Optional;
import org.nordkassa.scan.Gtin;
import org.nordkassa.scan.Scan.Symbology;

/// ZXing's answers for retail codes in our words. Check digits are asked for again.
final class RetailTexts {
    private static final String GS1_128 = "]C1";
    private static final String GS1_DATA_MATRIX = "]d2";

    private RetailTexts() {}

    static Optional<FoundCode> of(Result result) {
        var text = result.getText();
        return switch (result.getBarcodeFormat()) {
            case EAN_13 -> checked(text, Symbology.EAN_13);
            case EAN_8 -> checked(text, Symbology.EAN_8);
            case UPC_A -> checked(text, Symbology.UPC_A);
            case UPC_E -> code(text, Symbology.UPC_E);
            case RSS_14 -> checked(text, Symbology.GS1_DATABAR);
            case ITF -> text.length() == 14 ? checked(text, Symbology.ITF) : code(text, Symbology.ITF);
            case CODE_128 -> text.startsWith(GS1_128) ? code(text.substring(GS1_128.length()), Symbology.GS1_128)
                    : code(text, Symbology.CODE_128);
            case DATA_MATRIX -> code(text.startsWith(GS1_DATA_MATRIX) ? text.substring(3) : text,
                    Symbology.DATA_MATRIX);
            default -> Optional.empty();
        };
    }

    private static Optional<FoundCode> checked(String text, Symbology symbology) {
        return Gtin.isRight(text) ? code(text, symbology) : Optional.empty();
    }

    private static Optional<FoundCode> code(String text, Symbology symbology) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new FoundCode(text, symbology, List.of(), ""));
    }
}
