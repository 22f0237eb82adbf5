package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {
    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', value = {
        "FI | 040 123 4567         | +358401234567", "FI | 0401234567          | +358401234567",
        "FI | +358 40 123 4567     | +358401234567", "FI | 00358401234567      | +358401234567",
        "FI | (040) 123-4567       | +358401234567", "FI | +358 (0)40 1234567  | +358401234567",
        "FI | 040\u00a0123\u00a04567 | +358401234567", "FI | 09 471 2323        | +35894712323",
        "FI | 040.123.4567         | +358401234567", "FI | +46 70-123 45 67    | +46701234567",
        "FI | 0046 70 123 45 67    | +46701234567",   "FI | 0045 20 12 34 56     | +4520123456",
        "SE | 070-123 45 67        | +46701234567",   "SE | +46 (0)70-123 45 67  | +46701234567",
        "SE | 0701234567           | +46701234567",   "SE | 08-12 34 56 78       | +46812345678",
        "SE | 00358 40 1234567     | +358401234567",  "SE | +46 70\u2013123 45 67 | +46701234567",
        "DK | 20 12 34 56          | +4520123456",    "DK | 20123456             | +4520123456",
        "DK | +45 20-12-34-56      | +4520123456",    "DK | 0045 20123456        | +4520123456",
        "NO | 412 34 567           | +4741234567",    "NO | +47 412 34 567       | +4741234567",
        "NO | 0047 41234567        | +4741234567",    "NO | 22 12 34 56          | +4722123456",
        "DE | 0151 23456789        | +4915123456789", "DE | 030/123456           | +4930123456",
        "DE | +49 (0)151-23456789  | +4915123456789", "DE | 0049 151 23456789    | +4915123456789",
        "DE | ０151 2345 6789       | +4915123456789",
    })
    void asPeopleTypeIt(String region, String typed, String e164) {
        assertEquals(Optional.of(new PhoneNumber(e164)), PhoneNumber.parse(typed, region));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "+", "12", "040 123", "040 123 4567 8901 2345", "0800-KISSA", "040 123 456a",
        "call me", "040 123 4567 📞", "📞0401234567", "040 1234567 #12", "040 1234567;12", "040 1234567, 050 7654321",
        "+999 12345678", "-----", "((((", "+358", "maija@example.fi", "6400000000001234567", "040\u0000 123 4567"})
    void whatIsNoNumberIsRefused(String typed) {
        assertEquals(Optional.empty(), PhoneNumber.parse(typed, "FI"));
    }

    @ParameterizedTest
    @CsvSource({"DK, 2012345", "DK, 201234567", "NO, 4123456", "NO, 412345678", "SE, 070-123 45", "DE, 0151 2"})
    void aDigitTooManyOrTooFewIsNoticed(String region, String typed) {
        assertEquals(Optional.empty(), PhoneNumber.parse(typed, region));
    }

    @Test
    void isShownMasked() {
        var phone = new PhoneNumber("+358401234567");
        assertEquals("+358 ••• 4567", phone.masked());
        assertEquals("+358 ••• 4567", phone.toString());
        assertEquals("••• 45", new PhoneNumber("+12345").masked());
    }

    @Test
    void otherFormsThanE164CannotBeHeld() {
        var wrong = assertThrows(IllegalArgumentException.class, () -> new PhoneNumber("0401234567"));
        assertFalse(wrong.getMessage().contains("0401234567"));
    }
}
