package org.nordkassa.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KindTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            codes.gift-card   | 95\\d{14}               | true
            codes.gift-card   | 95(                     | false
            rule.address      | https://app.rule.io     | true
            rule.address      | http://127.0.0.1:8080/x | true
            rule.address      | http://app.rule.io      | false
            rule.address      | https://a@b.example     | false
            rule.address      | https://a.example?key=1 | false
            shop.time-zone    | Europe/Oslo             | true
            shop.time-zone    | Europe/Kuopio           | false
            shop.country      | NO                      | true
            shop.country      | US                      | false
            printer.columns   | 32                      | true
            printer.columns   | 31                      | false
            printer.columns   | 1e2                     | false
            patience.use      | 20 s                    | true
            patience.use      | 20s                     | true
            patience.use      | 0 s                     | false
            patience.use      | 2.5 s                   | false
            till              | KASSA12                 | true
            till              | a b                     | false
            cashier           | Ääkkönen                | true
            printer.port      | ""                      | true
            """)
    void whatCannotBeIsFound(String setting, String value, boolean right) {
        var field = SettingsTable.field(setting).orElseThrow();
        assertEquals(right, field.kind().check(value).isEmpty());
    }
}
