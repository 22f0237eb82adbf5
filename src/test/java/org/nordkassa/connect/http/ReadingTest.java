package org.nordkassa.connect.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.ZoneId;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

class ReadingTest {
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"a\":10.00,\"b\":[1e2,12345678901234567890],\"c\":null,\"ä\":{\"x\":\"\\\"\"}}",
        "[0.10,-7,1.000000000000000000000000001]"})
    void aDocumentReadAndWrittenKeepsEveryDigit(String document) {
        assertEquals(document.replace("1e2", "1E+2"), Json.text(Json.parse(document)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{} x", "{", "{'a':1}", "NaN", "[1,]"})
    void whatIsNotStrictlyJsonIsRefused(String text) {
        assertThrows(JacksonException.class, () -> Json.parse(text));
    }

    @Test
    void decimalsAreExactOrRefused() {
        assertEquals(Money.parse("EUR 371.00"), amount("\"371.00\""));
        assertEquals(Money.parse("EUR -0.50"), amount("-0.5"));
        assertEquals(Money.parse("EUR 1.10"), amount("\"1.100\""));
        assertEquals("-299.00", Amounts.text(Money.parse("EUR -299")));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"1,00\"", "\"1.001\"", "1e9999999", "\"\"", "true", "\" 1\"", "[]", "\"9999999999999\""})
    void whatIsNoAmountIsRefused(String json) {
        assertThrows(UnexpectedShape.class, () -> amount(json));
    }

    private static Money amount(String json) {
        return Amounts.of(Amounts.decimal(Json.parse(json)), CurrencyUnit.EUR);
    }

    @Test
    void aDayIsTheShopsDay() {
        assertEquals(LocalDate.parse("2026-11-21"), Moments.day("2026-11-21", HELSINKI));
        assertEquals(LocalDate.parse("2026-11-22"), Moments.day("2026-11-21T23:30:00Z", HELSINKI));
        assertEquals(LocalDate.parse("2026-11-21"), Moments.day("2026-11-21T23:30:00", HELSINKI));
        assertThrows(UnexpectedShape.class, () -> Moments.day("21.11.2026", HELSINKI));
        assertThrows(UnexpectedShape.class, () -> Moments.day("yesterday evening", HELSINKI));
    }
}
