package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nordkassa.loyalty.Customer.MarketingConsent.NONE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.Samples;

class IdentifiersTest {
    private static final PhoneNumber PHONE = new PhoneNumber("+358401234567");
    private static final EmailAddress EMAIL = new EmailAddress("maija@example.fi");
    private static final Identifier CARD = Identifier.customerCard("CU83HF7Q2M");
    private static final Customer MAIJA = new Customer(new CustomerId("c-1"), "Maija", "Meikäläinen",
            Optional.of(PHONE),
            Optional.of(EMAIL), List.of(CARD), new Customer.MarketingConsent(true, false));

    @Nested
    class AnEmailAddress {
        @ParameterizedTest
        @CsvSource({"maija@example.fi, maija@example.fi", "' Maija.M@Example.FI ', maija.m@example.fi",
            "a+till@b.co.uk, a+till@b.co.uk", "o'hara@example.de, o'hara@example.de", "åsa@exämple.se, åsa@exämple.se"})
        void isComparedTrimmedAndInLowerCase(String typed, String normalised) {
            assertEquals(Optional.of(new EmailAddress(normalised)), EmailAddress.parse(typed));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "maija", "maija@", "@example.fi", "maija@example", "maija@@example.fi", "a@b.c",
            "maija meikalainen@example.fi", "<maija@example.fi>", "maija@example..fi", "maija@example.fi.", "a@.fi",
            "mailto:maija@example.fi", "a@b.fi,c@d.fi", "a@b.fi\u0000", "040 123 4567"})
        void thatIsNoneIsRefused(String typed) {
            assertEquals(Optional.empty(), EmailAddress.parse(typed));
        }

        @Test
        void hasAGreatestLength() {
            assertEquals(Optional.empty(), EmailAddress.parse("a".repeat(65) + "@example.fi"));
            assertEquals(Optional.empty(), EmailAddress.parse("a@" + "b".repeat(252) + ".fi"));
        }

        @Test
        void isShownMasked() {
            assertEquals("m•••@example.fi", EMAIL.masked());
        }
    }

    @Nested
    class AGiftCardNumber {
        @ParameterizedTest
        @CsvSource({"9500 0000 0000 8720, 9500000000008720", "95-00-ab12, 9500AB12", "' 8720 ', 8720"})
        void isReadWithoutBlanksAndDashes(String typed, String number) {
            assertEquals(Optional.of(new GiftCardNumber(number)), GiftCardNumber.parse(typed));
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "123", "95/00", "9500 ü", "https://example.fi/9500"})
        void thatIsNoneIsRefused(String typed) {
            assertEquals(Optional.empty(), GiftCardNumber.parse(typed));
        }

        @Test
        void isShownMasked() {
            assertEquals("•••• 8720", new GiftCardNumber("9500000000008720").masked());
            assertEquals("••••", new GiftCardNumber("8720").masked());
        }
    }

    @Nested
    class AnIdentifier {
        @Test
        void isShownMasked() {
            assertEquals("CU•••7Q2M", CARD.masked());
            assertEquals("•••", Identifier.customerCard("CU7Q2M").masked());
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "  ", "CU\n1"})
        void isNeitherBlankNorUnprintable(String value) {
            assertThrows(IllegalArgumentException.class, () -> Identifier.customerCard(value));
        }

        @Test
        void hasAGreatestLength() {
            assertThrows(IllegalArgumentException.class, () -> Identifier.customerCard("C".repeat(129)));
        }
    }

    @Nested
    class ACustomer {
        @Test
        void isCompletedByWhatOthersKnowWithoutLosingWhatIsKnown() {
            var scanned = Customer.knownOnlyBy(new CustomerId("c-2"), CARD);
            var completed = scanned.completedBy(MAIJA);
            assertEquals("Maija Meikäläinen", completed.name());
            assertEquals(Optional.of(PHONE), completed.phone());
            assertEquals(new CustomerId("c-2"), completed.id());
            assertEquals(List.of(CARD), completed.identifiers());
            assertEquals(MAIJA, MAIJA.completedBy(new Customer(new CustomerId("c-3"), "Other", "", Optional.empty(),
                    Optional.empty(), List.of(), NONE)));
        }

        @Test
        void withoutANameHasAnEmptyOne() {
            assertEquals("", Customer.knownOnlyBy(new CustomerId("c-2"), CARD).name());
        }

        @Test
        void hasACustomerCardOrNone() {
            assertEquals(Optional.of("CU83HF7Q2M"), MAIJA.customerCard());
        }
    }

    static Stream<Object> everythingPersonal() {
        var use = new ValueUse("key", new ValueUse.OfGiftCard(new GiftCardNumber("9500000000008720"),
                Optional.of("4711")),
                Samples.eur("5.00"), new SaleId(new UUID(0, 1)), Optional.of(MAIJA.id()));
        var card = new GiftCard(new GiftCardNumber("9500000000008720"), Samples.eur("5.00"), Optional.empty(), true,
                true);
        return Stream.of(MAIJA, PHONE, EMAIL, CARD, new CustomerKey.ByPhone(PHONE), new CustomerKey.ByEmail(EMAIL),
                new CustomerKey.ByIdentifier(CARD), use, ValueInFlight.held(use),
                        new ValueEvent.Held(use, Instant.EPOCH), card,
                Optional.of(MAIJA), List.of(MAIJA));
    }

    @ParameterizedTest
    @MethodSource("everythingPersonal")
    void nothingPersonalIsPrinted(Object value) {
        for (var secret : List.of("+358401234567", "maija", "Maija", "Meikäläinen", "CU83HF7Q2M", "9500000000008720",
                "4711")) {
            assertFalse(value.toString().contains(secret), value.getClass().getSimpleName());
        }
    }

    @Test
    void aRefusedValueIsNotRepeatedInTheMessage() {
        var message = assertThrows(IllegalArgumentException.class, () -> new EmailAddress("Maija@example.fi"))
                .getMessage();
        assertFalse(message.contains("aija"));
    }
}
