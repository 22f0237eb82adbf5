package org.nordkassa.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.nordkassa.sandbox.CsvTable;

class DemoShopTest {

    private final List<Map<String, String>> products = rows("products");
    private final List<Map<String, String>> members = rows("members");
    private final List<Map<String, String>> benefits = rows("benefits");
    private final List<Map<String, String>> bonusChecks = rows("bonus-checks");
    private final List<Map<String, String>> giftCards = rows("gift-cards");
    private final List<Map<String, String>> balances = rows("customer-balances");

    @Test
    void theShopIsAsLargeAsItsDescriptionSays() {
        assertEquals(List.of(531, 50, 41, 60, 20, 8),
                Stream.of(products, members, benefits, bonusChecks, giftCards, balances).map(List::size).toList());
        assertEquals(22, count(products, row -> row.get("unit").equals("KILOGRAM")));
        assertEquals(5, count(products, row -> row.get("barcodes").startsWith("20")));
    }

    @Test
    void everyProductHasAKnownClassAndUnitAndAPrice() {
        for (var row : products) {
            assertTrue(Set.of("STANDARD", "FOOD", "REDUCED", "LOW").contains(row.get("vat_class")), row::toString);
            assertTrue(Set.of("PIECE", "KILOGRAM").contains(row.get("unit")), row::toString);
            assertTrue(money(row, "price").isPositive(), row::toString);
            assertFalse(row.get("name").isBlank() || row.get("group").isBlank(), row::toString);
        }
    }

    @Test
    void everyBarcodeIsFreeForDemonstrationAndHasTheRightCheckDigit() {
        for (var code : barcodes().filter(code -> !isItemKey(code)).toList()) {
            assertTrue(code.matches("952\\d{10}|952\\d{5}|614141\\d{6}"), code);
            assertTrue(hasRightCheckDigit(code), code);
        }
    }

    @Test
    void anItemKeyCannotBeTakenForAnEan8AndGivesTheDigitsOfAnInStoreCode() {
        for (var row : products) {
            var codes = row.get("barcodes");
            assertEquals(row.get("unit").equals("KILOGRAM"), codes.matches("23\\d{6}"), row::toString);
            assertFalse(isItemKey(codes) && hasRightCheckDigit(codes), row::toString);
        }
    }

    @Test
    void everySkuNameBarcodeCardAndIdIsUnique() {
        assertUnique(products.stream().map(row -> row.get("sku")).toList());
        assertUnique(products.stream().map(row -> row.get("name")).toList());
        assertUnique(barcodes().toList());
        assertUnique(members.stream().map(row -> row.get("customer_card")).toList());
        assertUnique(benefits.stream().map(row -> row.get("id")).toList());
        assertUnique(bonusChecks.stream().map(row -> row.get("id")).toList());
        assertUnique(giftCards.stream().map(row -> row.get("card_number")).toList());
        assertUnique(balances.stream().map(row -> row.get("customer_card")).toList());
        assertUnique(members.stream().map(row -> row.get("email")).filter(email -> !email.isEmpty()).toList());
    }

    @Test
    void everyPhoneIsValidAndOutsideTheNumbersOfPeople() throws NumberParseException {
        var phones = PhoneNumberUtil.getInstance();
        var regions = new HashSet<String>();
        for (var row : members) {
            var phone = row.get("phone");
            var parsed = phones.parse(phone, "ZZ");
            assertTrue(phones.isValidNumber(parsed), phone);
            assertEquals(phone, phones.format(parsed, PhoneNumberUtil.PhoneNumberFormat.E164));
            assertTrue(phone.matches("\\+358401234567|\\+35848\\d{7}|\\+467017406\\d\\d|\\+4568\\d{6}|\\+47487\\d{5}"
                    + "|\\+4917139200\\d\\d"), phone);
            regions.add(phones.getRegionCodeForNumber(parsed));
        }
        assertEquals(Set.of("FI", "SE", "DK", "NO", "DE"), regions);
        assertEquals(49, members.stream().map(row -> row.get("phone")).distinct().count(), "two share one phone");
    }

    @Test
    void everyMemberHasACardALanguageAndAnAddressOfNobody() {
        for (var row : members) {
            assertTrue(row.get("customer_card").matches("CU[2-9A-HJKMNP-TV-Z]{10}"), row::toString);
            assertTrue(row.get("language").matches("fi|sv|da|nb|de|en"), row::toString);
            assertTrue(row.get("email").matches("([a-z]+\\.[a-z]+@example\\.(com|org|net))?"), row::toString);
            assertFalse(row.get("email").isEmpty() && row.get("can_email").equals("true"), row::toString);
            assertTrue(row.get("can_email").matches("true|false") && row.get("can_sms").matches("true|false"));
        }
        assertTrue(count(members, row -> row.get("email").isEmpty()) >= 5);
    }

    @Test
    void everyGiftCardNumberEndsWithItsLuhnDigit() {
        for (var row : giftCards) {
            var number = row.get("card_number");
            assertTrue(number.matches("95\\d{14}") && hasLuhnDigit(number), number);
            assertFalse(money(row, "amount").isNegative(), row::toString);
            assertTrue(row.get("state").matches("ACTIVE|VOID") && row.get("pin").matches("(\\d{4})?"), row::toString);
            LocalDate.parse(row.get("expires"));
        }
    }

    @Test
    void everythingBelongsToAMemberAndNamesProductsThatExist() {
        var cards = members.stream().map(row -> row.get("customer_card")).collect(Collectors.toSet());
        Stream.of(benefits, bonusChecks, balances).flatMap(List::stream)
                .forEach(row -> assertTrue(cards.contains(row.get("customer_card")), row::toString));
        var skus = products.stream().map(row -> row.get("sku")).collect(Collectors.toSet());
        benefits.stream().flatMap(row -> split(row.get("product_ids")))
                .forEach(sku -> assertTrue(skus.contains(sku), sku));
    }

    @Test
    void everyBenefitIsAPercentageOrAnAmount() {
        for (var row : benefits) {
            assertTrue(row.get("percent").isEmpty() != row.get("amount").isEmpty(), row::toString);
            if (row.get("amount").isEmpty()) {
                var percent = new BigDecimal(row.get("percent"));
                assertTrue(percent.signum() > 0 && percent.compareTo(BigDecimal.valueOf(100)) <= 0, row::toString);
            } else {
                assertTrue(money(row, "amount").isPositive(), row::toString);
            }
            assertTrue(row.get("combines").matches("true|false"), row::toString);
            assertValidity(row);
        }
    }

    @Test
    void everyBonusCheckHasAnAmountAndAValidity() {
        for (var row : bonusChecks) {
            assertTrue(money(row, "amount").isPositive(), row::toString);
            assertTrue(row.get("in_parts").matches("true|false"), row::toString);
            assertValidity(row);
            if (!row.get("used_on").isEmpty()) {
                assertFalse(LocalDate.parse(row.get("used_on")).isAfter(LocalDate.parse("2026-11-21")), row::toString);
            }
        }
    }

    @Test
    void everyRefusalCanBeShown() {
        assertTrue(count(benefits, row -> row.get("valid_to").startsWith("2026-0")) >= 3, "expired benefits");
        assertTrue(count(benefits, row -> row.get("valid_from").startsWith("2027")) >= 1, "a benefit not yet open");
        assertTrue(count(benefits, row -> !row.get("min_purchase").isEmpty()) >= 5, "minimum purchase");
        assertTrue(count(bonusChecks, row -> row.get("valid_to").startsWith("2026-0")) >= 3, "expired checks");
        assertTrue(count(bonusChecks, row -> !row.get("used_on").isEmpty()) >= 5, "used checks");
        assertTrue(count(bonusChecks, row -> row.get("in_parts").equals("true")) >= 5, "checks in parts");
        assertEquals(1, count(bonusChecks, row -> row.get("currency").equals("SEK")));
        assertEquals(1, count(giftCards, row -> money(row, "amount").isZero()));
        assertEquals(1, count(giftCards, row -> row.get("expires").startsWith("2026-0")));
        assertEquals(1, count(giftCards, row -> row.get("state").equals("VOID")));
        assertEquals(1, count(giftCards, row -> row.get("currency").equals("SEK")));
        assertEquals(1, count(giftCards, row -> !row.get("pin").isEmpty()));
    }

    @Test
    void theFirstMemberOwnsEverythingATourNeeds() {
        var card = members.getFirst().get("customer_card");
        Predicate<Map<String, String>> hers = row -> row.get("customer_card").equals(card);
        assertEquals(List.of("10.0", ""), benefits.stream().filter(hers).map(row -> row.get("percent")).toList());
        assertEquals(List.of("5.00", "10.00", "20.00"),
                bonusChecks.stream().filter(hers).map(row -> row.get("amount")).toList());
        assertEquals(1, count(balances, hers));
        assertEquals("EUR 50.00", money(giftCards.getFirst(), "amount").toString());
    }

    private static void assertValidity(Map<String, String> row) {
        var from = LocalDate.parse(row.get("valid_from"));
        assertFalse(LocalDate.parse(row.get("valid_to")).isBefore(from), row::toString);
        assertTrue(row.get("min_purchase").isEmpty() || money(row, "min_purchase").isPositive(), row::toString);
    }

    private static void assertUnique(List<String> values) {
        var seen = new HashSet<String>();
        assertEquals(List.of(), values.stream().filter(value -> !seen.add(value)).toList());
    }

    private Stream<String> barcodes() {
        return products.stream().flatMap(row -> split(row.get("barcodes")));
    }

    private static Stream<String> split(String list) {
        return Arrays.stream(list.split("\\|")).filter(part -> !part.isEmpty());
    }

    private static boolean isItemKey(String code) {
        return code.matches("2[03]\\d{6}");
    }

    private static Money money(Map<String, String> row, String column) {
        return Money.parse(row.get("currency") + " " + row.get(column));
    }

    private static int count(List<Map<String, String>> rows, Predicate<Map<String, String>> which) {
        return (int) rows.stream().filter(which).count();
    }

    private static List<Map<String, String>> rows(String name) {
        try {
            return CsvTable.onClassPath("/assets/demo/" + name + ".csv").rows().stream()
                    .map(CsvTable.Row::values).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean hasRightCheckDigit(String code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            int digit = code.charAt(code.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : 3 * digit;
        }
        return sum % 10 == 0;
    }

    private static boolean hasLuhnDigit(String number) {
        int sum = 0;
        for (int i = 0; i < number.length(); i++) {
            int digit = number.charAt(number.length() - 1 - i) - '0';
            int weighted = i % 2 == 0 ? digit : 2 * digit;
            sum += weighted / 10 + weighted % 10;
        }
        return sum % 10 == 0;
    }
}
