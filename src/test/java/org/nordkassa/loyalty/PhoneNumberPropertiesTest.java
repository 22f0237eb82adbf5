package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class PhoneNumberPropertiesTest {
    @Property(tries = 500)
    void noTextIsTooOdd(@ForAll String typed) {
        PhoneNumber.parse(typed, "FI").ifPresent(phone -> assertTrue(phone.e164().startsWith("+")));
    }

    @Property(tries = 500)
    void blanksAnywhereDoNotMatter(@ForAll @IntRange(max = 9_999_999) int subscriber,
            @ForAll @IntRange(min = 1, max = 9) int at) {
        var typed = "040" + "%07d".formatted(subscriber);
        assertEquals(PhoneNumber.parse(typed, "FI"),
                PhoneNumber.parse(typed.substring(0, at) + " " + typed.substring(at), "FI"));
        assertEquals(Optional.of(new PhoneNumber("+358" + typed.substring(1))), PhoneNumber.parse(typed, "FI"));
    }
}
