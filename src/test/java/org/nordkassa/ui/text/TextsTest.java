package org.nordkassa.ui.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.Lookup;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.BestDeal;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.TenderId;

class TextsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final Money FIVE = Money.of(CurrencyUnit.EUR, 5);

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "da", "de", "nb"})
    void everyNoticeIsASentence(String language) {
        var texts = new Texts(Locale.of(language), ZONE);
        for (var notice : everyOne(Notice.class)) {
            assertSentence(texts.of(notice), notice);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "da", "de", "nb"})
    void everyRejectionIsASentence(String language) {
        var texts = new Texts(Locale.of(language), ZONE);
        for (var rejection : everyOne(Rejection.class)) {
            assertSentence(texts.of(rejection), rejection);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi", "sv", "da", "de", "nb"})
    void everythingElseHasItsWords(String language) {
        var texts = new Texts(Locale.of(language), ZONE);
        everyOne(OfferVerdict.class).forEach(verdict -> assertWords(texts.of(verdict), verdict));
        everyOne(RemoteFailure.class).forEach(failure -> assertWords(texts.of(failure), failure));
        everyOne(Lookup.class).forEach(lookup ->
                assertWords(texts.loyalty().lookup(lookup, Optional.of(Instant.EPOCH)), lookup));
        Arrays.stream(Refusal.values()).forEach(refusal -> assertSentence(texts.of(refusal), refusal));
        Arrays.stream(RemoteSystem.values()).forEach(system -> assertWords(texts.of(system), system));
        Arrays.stream(ValueInFlight.Stage.values()).forEach(stage -> assertWords(texts.loyalty().stage(stage), stage));
        Arrays.stream(PaymentState.Busy.values()).forEach(busy -> assertWords(texts.loyalty().busy(busy), busy));
    }

    @Test
    void bothNorwegiansAndUnknownLanguagesAreSpokenTo() {
        assertEquals("Kunde", new Texts(Locale.of("no"), ZONE).say("customer.title"));
        assertEquals("Kunde", new Texts(Locale.of("nn", "NO"), ZONE).say("customer.title"));
        assertEquals("Customer", new Texts(Locale.of("is"), ZONE).say("customer.title"));
    }

    @Test
    void valuesAreWrittenAsTheLanguageDoes() {
        var due = new Rejection.MoreThanDue(Money.parse("EUR 12.90"));
        assertTrue(new Texts(Locale.of("fi"), ZONE).of(due).contains("12,90\u00a0€"));
        assertTrue(new Texts(Locale.ENGLISH, ZONE).of(due).contains("€12.90"));
        assertTrue(new Texts(Locale.of("sv"), ZONE).of(new Rejection.MoreThanDue(Money.parse("SEK 12.90")))
                .contains("12,90\u00a0kr"));
    }

    private static void assertSentence(String text, Object value) {
        assertWords(text, value);
        assertTrue(text.endsWith(".") || text.endsWith("?"), () -> value + ": " + text);
    }

    private static void assertWords(String text, Object value) {
        assertFalse(text.isBlank(), value::toString);
        assertFalse(text.contains("{"), () -> value + ": " + text);
    }

    /// One of every record a sealed interface permits.
    private static <T> List<T> everyOne(Class<T> sealed) {
        return records(sealed).map(TextsTest::make).map(sealed::cast).toList();
    }

    private static Stream<Class<?>> records(Class<?> type) {
        return type.isRecord() ? Stream.of(type)
                : Arrays.stream(type.getPermittedSubclasses()).flatMap(TextsTest::records);
    }

    private static Object make(Class<?> type) {
        var components = type.getRecordComponents();
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            return constructor.newInstance(Arrays.stream(components).map(TextsTest::sample).toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new AssertionError(type.getName(), impossible);
        }
    }

    private static Object sample(RecordComponent component) {
        var type = component.getType();
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        if (type.isSealed()) {
            return make(records(type).findFirst().orElseThrow());
        }
        if (component.getGenericType() instanceof ParameterizedType list && type == List.class
                && list.getActualTypeArguments()[0] instanceof Class<?> element && element != String.class) {
            return element.isEnum() ? List.of(element.getEnumConstants()) : List.of(sample(element));
        }
        return sample(type);
    }

    private static Object sample(Class<?> type) {
        return SAMPLES.stream().filter(sample -> fits(type, sample)).findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static boolean fits(Class<?> type, Object sample) {
        return type.isInstance(sample) || type == int.class && sample instanceof Integer
                || type == long.class && sample instanceof Long || type == boolean.class && sample instanceof Boolean;
    }

    private static final List<Object> SAMPLES = List.of("Bonus check", 7, 120L, true, FIVE, CurrencyUnit.EUR,
            LocalDate.of(2026, 11, 21), Duration.ofSeconds(7), Optional.empty(), new LineId(1), new DiscountId(1),
            new TenderId(1), List.of("one"), new BestDeal.Reason(FIVE, Optional.empty(), List.of(new BestDeal.Kept(check(),
                    new BestDeal.NotNeeded()))));

    private static MemberOffer check() {
        return new MemberOffer.BonusCheck("BC-1", "Bonus check", FIVE, FIVE, MemberOffer.Validity.ALWAYS, FIVE, true,
                Optional.empty());
    }
}
