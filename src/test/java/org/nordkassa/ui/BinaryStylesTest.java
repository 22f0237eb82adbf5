package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.io.IOException;
import java.util.List;
import javafx.css.CssParser;
import javafx.css.Rule;
import javafx.css.Stylesheet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// JavaFX takes a style sheet's binary form, which the build makes, before the written one.
class BinaryStylesTest {
    @ParameterizedTest
    @ValueSource(strings = {"till", "colors-light", "colors-dark"})
    void theBinaryFormSaysWhatIsWritten(String sheet) throws IOException {
        var binary = Looks.class.getResource(sheet + ".bss");
        assertNotNull(binary, "the build makes it beside " + sheet + ".css");
        assertEquals(rules(new CssParser().parse(Looks.class.getResource(sheet + ".css"))), rules(Stylesheet.loadBinary(binary)));
    }

    private static List<String> rules(Stylesheet sheet) {
        return sheet.getRules().stream().map(BinaryStylesTest::text).toList();
    }

    private static String text(Rule rule) {
        return rule.getSelectors() + " " + rule.getDeclarations().stream().map(declaration -> declaration.getProperty()).toList();
    }
}
