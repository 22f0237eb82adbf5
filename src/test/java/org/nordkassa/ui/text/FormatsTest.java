package org.nordkassa.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.VatRate;

class FormatsTest {
    private static Formats formats(String language) {
        return new Formats(Locale.of(language), ZoneId.of("Europe/Helsinki"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            fi | EUR 1234.50 | 1_234,50_€
            sv | SEK 1234.50 | 1_234,50_kr
            nb | NOK 12      | 12,00_kr
            da | DKK 1234.50 | 1.234,50_kr
            de | EUR 1234.50 | 1.234,50_€
            en | EUR 1234.50 | €1,234.50
            en | SEK 12.00   | 12.00_kr
            fi | EUR -5      | −5,00_€
            en | EUR -5      | −€5.00
            """)
    void moneyIsWrittenAsTheLanguageDoes(String language, String money, String written) {
        assertEquals(written.replace('_', '\u00a0'), formats(language).money(Money.parse(money)));
    }

    @Test
    void notesAreWrittenWithoutDecimals() {
        assertEquals("50", formats("fi").cash(Money.parse("EUR 50")));
        assertEquals("42,90", formats("fi").cash(Money.parse("EUR 42.90")));
    }

    @Test
    void quantitiesSayWhatTheyCount() {
        assertEquals("3", formats("fi").quantity(Quantity.pieces(3)));
        assertEquals("0,455\u00a0kg", formats("fi").quantity(Quantity.grams(455)));
    }

    @Test
    void percentagesKeepTheirOneDecimal() {
        assertEquals("25,5\u00a0%", formats("fi").rate(new VatRate(255)));
        assertEquals("10%", formats("en").reduction(new Reduction.Percent(100)));
    }

    @Test
    void daysAndTimesFollowTheLanguageAndTheZone() {
        assertEquals("31.12.2027", formats("fi").day(LocalDate.of(2027, 12, 31)));
        assertEquals("31 Dec 2027", formats("en").day(LocalDate.of(2027, 12, 31)));
        assertEquals("12:24", formats("en").time(Instant.parse("2026-11-21T10:24:00Z")));
    }
}
