package org.nordkassa.store;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.CustomerRef;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pack;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;
import org.nordkassa.sale.day.DayReport;
import org.nordkassa.sale.day.DaySums;
import org.nordkassa.sale.day.Figure;

/// Random values of any record, sealed interface or enum, found by reflection, so that a type added later is covered
/// without anybody remembering to. Only types with rules of their own are listed.
final class AnyValue {
    private AnyValue() {}

    private static final Arbitrary<Money> MONEY = Combinators.combine(
                    Arbitraries.of("EUR", "SEK", "DKK", "NOK", "JPY").map(CurrencyUnit::of),
                    Arbitraries.longs().between(-99_999_999_999L, 99_999_999_999L))
            .as(Money::ofMinor);

    private static final Arbitrary<Quantity> QUANTITY = Arbitraries.oneOf(
            Arbitraries.integers().between(1, 9_999).map(Quantity::pieces),
            Arbitraries.longs().between(1, Quantity.MOST).map(Quantity::grams));

    private static final Arbitrary<String> TEXT = Arbitraries.oneOf(
            Arbitraries.strings().excludeChars(surrogates()).ofMaxLength(20),
            Arbitraries.of("", "\"quoted\" \\ {}", "Kahvi 500 g\n", "ÅÄÖ åäö ßøæ", "☕ 🇫🇮 👩‍👩‍👧", "\0", "null"));

    private static final Map<Class<?>, Arbitrary<?>> WITH_RULES = Map.ofEntries(
            Map.entry(String.class, TEXT),
            Map.entry(int.class, Arbitraries.integers()),
            Map.entry(long.class, Arbitraries.longs()),
            Map.entry(boolean.class, Arbitraries.of(true, false)),
            Map.entry(LocalDate.class, Arbitraries.integers().between(0, 60_000).map(day -> LocalDate.ofEpochDay(day))),
            Map.entry(UUID.class, Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new)),
            Map.entry(Instant.class, Combinators.combine(
                    Arbitraries.longs().between(-62_135_596_800L, 253_402_300_799L),
                    Arbitraries.integers().between(0, 999_999_999)).as(Instant::ofEpochSecond)),
            Map.entry(Money.class, MONEY),
            Map.entry(CurrencyUnit.class, MONEY.map(Money::getCurrencyUnit)),
            Map.entry(Quantity.class, QUANTITY),
            Map.entry(Line.class, QUANTITY.flatMap(AnyValue::lineOf)),
            Map.entry(VatRate.class, Arbitraries.integers().between(0, 999).map(VatRate::new)),
            Map.entry(CashRounding.class, Arbitraries.integers().greaterOrEqual(1).map(CashRounding::new)),
            Map.entry(Reduction.Percent.class, Arbitraries.integers().between(1, 1000).map(Reduction.Percent::new)),
            Map.entry(Reduction.Amount.class, MONEY.filter(Money::isPositive).map(Reduction.Amount::new)),
            Map.entry(CustomerRef.class, TEXT.map(text -> new CustomerRef("c" + text))),
            Map.entry(GiftCardNumber.class, Arbitraries.strings().withCharRange('A', 'Z').withCharRange('0', '9')
                    .ofMinLength(4).ofMaxLength(40).map(GiftCardNumber::new)),
            Map.entry(ReceiptNumber.class, Combinators.combine(
                    Arbitraries.strings().withCharRange('A', 'Z').ofMinLength(1).ofMaxLength(8),
                    Arbitraries.longs().greaterOrEqual(1)).as(ReceiptNumber::new)),
            Map.entry(TillEvent.DayClosed.class, daysClosed()));

    /// A closing's time is its report's, and only a Z closes a day.
    private static Arbitrary<TillEvent.DayClosed> daysClosed() {
        var money = Arbitraries.longs().between(-99_999_999L, 99_999_999L).map(minor -> Money.ofMinor(CurrencyUnit.EUR, minor));
        var counts = Combinators.combine(Arbitraries.integers().between(0, 9_999), money).as(DaySums.Count::new);
        var figures = Arbitraries.maps(Arbitraries.of(Figure.class), counts);
        var vat = Arbitraries.maps(Arbitraries.integers().between(0, 999).map(VatRate::new),
                Combinators.combine(money, money).as(DaySums.Vat::new)).ofMaxSize(4);
        var numbers = Arbitraries.longs().between(1, 999_999).map(number -> new ReceiptNumber("T1", number)).optional();
        var opens = Combinators.combine(TEXT, money.optional(), TEXT).as(DayReport.Open::new).list().ofMaxSize(3);
        var moments = Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        var sums = Combinators.combine(numbers, numbers, figures, vat)
                .as((first, last, counted, rates) -> new DaySums(CurrencyUnit.EUR, first, last, counted, rates));
        return Combinators.combine(sums, money, money.optional(), opens, TEXT, moments, moments.optional(),
                Arbitraries.longs().between(1, 99_999)).as((of, total, counted, open, by, at, from, number) ->
                new TillEvent.DayClosed(new DayReport(Optional.of(number), "T1", from, at, of, total, counted, open, by),
                        number, at));
    }

    /// Halves of pairs are no text: no database keeps them apart.
    private static char[] surrogates() {
        var halves = new char[Character.MAX_SURROGATE - Character.MIN_SURROGATE + 1];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = (char) (Character.MIN_SURROGATE + i);
        }
        return halves;
    }

    private static Arbitrary<Line> lineOf(Quantity quantity) {
        var price = MONEY.map(Money::abs);
        return Combinators.combine(TEXT, TEXT, price, of(VatRate.class), TEXT, Arbitraries.integers(), packs(), TEXT)
                .as((sku, name, unitPrice, vat, barcode, id, pack, slip) -> new Line(new LineId(id),
                        quantity.unit() == Unit.PIECE && unitPrice.isPositive() && slip.length() % 2 == 1
                                ? new Item(sku, name, unitPrice.negated(), (VatRate) vat, Unit.PIECE, barcode,
                                        new ItemKind.DepositSlip(slip))
                                : new Item(sku, name, unitPrice, (VatRate) vat, quantity.unit(), barcode).in(pack),
                        quantity));
    }

    private static Arbitrary<Pack> packs() {
        var days = Arbitraries.integers().between(0, 60_000).map(day -> LocalDate.ofEpochDay(day)).optional();
        return Combinators.combine(TEXT, TEXT, days, days).as(Pack::new);
    }

    /// Every record below a sealed interface.
    static List<Class<?>> recordsBelow(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(below -> recordsBelow(below).stream()).toList()
                : List.of(type);
    }

    static Arbitrary<?> of(Type type) {
        return switch (type) {
            case ParameterizedType generic when generic.getRawType() == Optional.class ->
                    of(generic.getActualTypeArguments()[0]).optional();
            case ParameterizedType generic when generic.getRawType() == Set.class ->
                    of(generic.getActualTypeArguments()[0]).set().ofMaxSize(4);
            case ParameterizedType generic when generic.getRawType() == List.class ->
                    of(generic.getActualTypeArguments()[0]).list().ofMaxSize(4);
            case Class<?> known when WITH_RULES.containsKey(known) -> WITH_RULES.get(known);
            case Class<?> choice when choice.isSealed() ->
                    Arbitraries.of(recordsBelow(choice)).flatMap(AnyValue::of);
            case Class<?> constants when constants.isEnum() -> Arbitraries.of(constants.getEnumConstants());
            case Class<?> record when record.isRecord() -> ofRecord(record);
            default -> throw new IllegalArgumentException("say how to make a " + type);
        };
    }

    private static Arbitrary<?> ofRecord(Class<?> record) {
        var components = Arrays.stream(record.getRecordComponents()).map(RecordComponent::getGenericType)
                .<Arbitrary<?>>map(AnyValue::of).toList();
        if (components.isEmpty()) {
            return Arbitraries.create(() -> make(record, List.of()));
        }
        return Combinators.combine(components.stream().<Arbitrary<Object>>map(part -> part.map(Object.class::cast))
                .toList()).as(values -> make(record, values));
    }

    private static Object make(Class<?> record, List<Object> values) {
        try {
            Constructor<?> constructor = record.getDeclaredConstructor(
                    Arrays.stream(record.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException("cannot make a " + record, impossible);
        }
    }
}
