package org.nordkassa.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FontsTest {

    @ParameterizedTest
    @CsvSource({"Regular,Inter,Regular", "Medium,Inter Medium,Regular", "SemiBold,Inter SemiBold,Regular",
        "Bold,Inter,Bold"})
    void everyWeightLoadsUnderItsFamilyAndSetsFiguresOfOneWidth(String file, String family, String style)
            throws IOException {
        try (var stream = FontsTest.class.getResourceAsStream("/assets/fonts/Inter-" + file + ".ttf")) {
            var font = Font.loadFont(stream, 100);
            assertNotNull(font);
            assertEquals(family, font.getFamily());
            assertEquals(style, font.getStyle());
            for (char digit = '0'; digit <= '9'; digit++) {
                var four = String.valueOf(digit).repeat(4);
                assertEquals(width("0000", font), width(four, font), 0.001, four);
            }
        }
    }

    private static double width(String words, Font font) {
        var text = new Text(words);
        text.setFont(font);
        return text.getLayoutBounds().getWidth();
    }
}
