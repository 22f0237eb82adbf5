package org.nordkassa.receipt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.VatRate;

class ReceiptTextsTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[^}]*}");

    @ParameterizedTest
    @ValueSource(strings = {"fi", "sv", "da", "de", "nb"})
    void everyLanguageHasTheSameTextsWithTheSamePlaceholders(String language) throws IOException {
        assertEquals(placeholders("en"), placeholders(language));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "da", "de", "nb"})
    void noTextIsEmptyOrHoldsWhatMessagesTakeForAQuotation(String language) throws IOException {
        var texts = bundle(language);
        for (var key : texts.stringPropertyNames()) {
            assertFalse(texts.getProperty(key).isBlank(), key);
            assertFalse(key.equals("date.pattern") ? false : texts.getProperty(key).contains("'"), key);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "fi | 1 234,50 €", "sv | 1 234,50 €", "nb | 1 234,50 €", "da | 1.234,50 €",
        "de | 1.234,50 €", "en | 1,234.50 €",
    })
    void moneyIsWrittenAsTheLanguageDoes(String language, String expected) {
        var figures = LocalFigures.in(Locale.of(language));

        assertEquals(expected, figures.money(Money.of(CurrencyUnit.EUR, 1234.5)).replace('\u00a0', ' '));
    }

    @Test
    void figuresKeepTheirDecimalsAndTheirSign() {
        var figures = LocalFigures.in(Locale.of("fi"));

        assertEquals("-0,05", figures.amount(Money.ofMinor(CurrencyUnit.EUR, -5)));
        assertEquals("0,00", figures.amount(Money.zero(CurrencyUnit.EUR)));
        assertEquals("100,00\u00a0kr", figures.money(Money.of(CurrencyUnit.of("SEK"), 100)));
        assertEquals("1\u00a0234\u00a0567,00\u00a0GBP", figures.money(Money.of(CurrencyUnit.of("GBP"), 1_234_567)));
        assertEquals("25,5\u00a0%", figures.rate(new VatRate(255)));
        assertEquals("10\u00a0%", figures.rate(new VatRate(100)));
        assertEquals("100\u00a0%", figures.percent(1000));
        assertEquals("12,5\u00a0%", figures.percent(125));
        assertEquals("3", figures.quantity(Quantity.pieces(3)));
        assertEquals("0,455\u00a0kg", figures.quantity(Quantity.grams(455)));
        assertEquals("1\u00a0000", figures.quantity(Quantity.pieces(1000)));
    }

    private static TreeMap<String, String> placeholders(String language) throws IOException {
        var found = new TreeMap<String, String>();
        var texts = bundle(language);
        texts.stringPropertyNames().forEach(key -> found.put(key, PLACEHOLDER.matcher(texts.getProperty(key)).results()
                .map(result -> result.group()).sorted().toList().toString()));
        return found;
    }

    private static Properties bundle(String language) throws IOException {
        var properties = new Properties();
        try (var stream = ReceiptTexts.class.getResourceAsStream("receipt_" + language + ".properties")) {
            properties.load(new StringReader(new String(stream.readAllBytes(), StandardCharsets.UTF_8)));
        }
        return properties;
    }
}
