package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.SaleEvent;

class EntryCodecTest {
    private static final String WRITTEN_IN_2026 = """
            sale.started {"at":"2026-11-21T10:00:00Z","id":"00000000-0000-0001-0000-000000000002","till":"T1","currency":"EUR","smallestCoinMinor":5}
            sale.line-added {"at":"2026-11-21T10:00:01.500Z","line":{"id":1,"sku":"1001","name":"Kahvi 500 g","unitPrice":"EUR 7.95","vatPermille":135,"unit":"PIECE","barcode":"6414893400012","quantity":{"thousandths":2000,"unit":"PIECE"}}}
            sale.quantity-changed {"at":"2026-11-21T10:00:02Z","id":1,"quantity":{"thousandths":455,"unit":"KILOGRAM"}}
            sale.line-removed {"at":"2026-11-21T10:00:03Z","id":1}
            sale.discount-given {"at":"2026-11-21T10:00:04Z","discount":{"id":2,"label":"-10 %","scope":{"kind":"whole-sale"},"reduction":{"kind":"percent","permille":100},"origin":{"kind":"cashier","reason":"dented"}}}
            sale.discount-given {"at":"2026-11-21T10:00:04Z","discount":{"id":2,"label":"B","scope":{"kind":"line","line":1},"reduction":{"kind":"amount","amount":"EUR 2.50"},"origin":{"kind":"member-offer","offer":"BONUS_CHECK","offerId":"BC-1","useKey":"k1"}}}
            sale.discount-given {"at":"2026-11-21T10:00:04Z","discount":{"id":2,"label":"B","scope":{"kind":"products","skus":["1","2"]},"reduction":{"kind":"percent","permille":100},"origin":{"kind":"member-offer","offer":"LONE_BENEFIT","offerId":"B-1","useKey":"k1"}}}
            sale.discount-removed {"at":"2026-11-21T10:00:05Z","id":2}
            sale.customer-attached {"at":"2026-11-21T10:00:06Z","customer":"c1"}
            sale.customer-detached {"at":"2026-11-21T10:00:07Z"}
            sale.cashier {"at":"2026-11-21T10:00:07Z","cashier":"3"}
            sale.tender-taken {"at":"2026-11-21T10:00:08Z","tender":{"kind":"cash","id":3,"amount":"EUR 20.00"}}
            sale.tender-taken {"at":"2026-11-21T10:00:08Z","tender":{"kind":"card","reference":"r","id":3,"amount":"EUR 20.00"}}
            sale.tender-taken {"at":"2026-11-21T10:00:08Z","tender":{"kind":"gift-card","maskedNumber":"•••• 8720","useKey":"k2","id":3,"amount":"EUR 20.00"}}
            sale.tender-taken {"at":"2026-11-21T10:00:08Z","tender":{"kind":"balance","useKey":"k3","id":3,"amount":"EUR 20.00"}}
            sale.tender-removed {"at":"2026-11-21T10:00:09Z","id":3}
            sale.split {"at":"2026-11-21T10:00:10Z","into":{"sale":"00000000-0000-0001-0000-000000000003","purchase":"EUR 12.35","total":"EUR 11.12"},"leaving":[{"line":1,"quantity":{"thousandths":1000,"unit":"PIECE"}}],"along":[{"id":2}]}
            sale.completed {"at":"2026-11-21T10:00:10Z","series":"T1","number":42}
            sale.voided {"at":"2026-11-21T10:00:11Z","reason":"left"}
            value.held {"at":"2026-11-21T10:00:12Z","key":"k1","subject":{"kind":"bonus-check","offerId":"BC-1"},"amount":"EUR 2.50","sale":"00000000-0000-0001-0000-000000000002","customer":"c1"}
            value.held {"at":"2026-11-21T10:00:12Z","key":"k1","subject":{"kind":"benefit","offerId":"B-1"},"amount":"EUR 2.50","sale":"00000000-0000-0001-0000-000000000002","customer":"c1"}
            value.held {"at":"2026-11-21T10:00:12Z","key":"k2","subject":{"kind":"gift-card","number":"95218720"},"amount":"EUR 20.00","sale":"00000000-0000-0001-0000-000000000002"}
            value.held {"at":"2026-11-21T10:00:12Z","key":"k3","subject":{"kind":"balance"},"amount":"EUR 20.00","sale":"00000000-0000-0001-0000-000000000002"}
            value.held {"at":"2026-11-21T10:00:12Z","key":"k4","subject":{"kind":"card-move","number":"95218720","to":"CU-7Q2M"},"amount":"EUR 20.00","sale":"00000000-0000-0001-0000-000000000002","customer":"c1"}
            value.capture-intended {"at":"2026-11-21T10:00:13Z","key":"k2","amount":"EUR 20.00"}
            value.captured {"at":"2026-11-21T10:00:14Z","key":"k2","left":"EUR 5.00"}
            value.refused {"at":"2026-11-21T10:00:15Z","key":"k2","reason":"ALREADY_USED"}
            value.became-unknown {"at":"2026-11-21T10:00:16Z","key":"k2"}
            value.taken-offline {"at":"2026-11-21T10:00:16Z","key":"k2","account":"c0ffee","amount":"EUR 9.00","day":"2026-11-21"}
            value.give-back-intended {"at":"2026-11-21T10:00:17Z","key":"k2"}
            value.given-back {"at":"2026-11-21T10:00:18Z","key":"k2"}
            """;

    @Property(tries = 300)
    void everySaleEventSurvives(@ForAll("saleEvents") Entry entry) {
        assertEquals(entry, readAgain(entry));
    }

    @Property(tries = 300)
    void everyValueEventSurvivesButForThePin(@ForAll("valueEvents") Entry entry) {
        assertEquals(withoutPin(entry), readAgain(entry));
    }

    private static Entry withoutPin(Entry entry) {
        return entry instanceof OfValue(ValueEvent.Held(var use, var at))
                ? new OfValue(new ValueEvent.Held(new ValueUse(use.key(), withoutPin(use.subject()), use.amount(),
                        use.sale(), use.customer(), use.staff()), at))
                : entry;
    }

    private static ValueUse.Subject withoutPin(ValueUse.Subject subject) {
        return switch (subject) {
            case ValueUse.OfGiftCard(var number, var _) -> new ValueUse.OfGiftCard(number, Optional.empty());
            case ValueUse.OfCardMove(var number, var _, var to) -> new ValueUse.OfCardMove(number, Optional.empty(), to);
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _, ValueUse.OfCustomerBalance _,
                    ValueUse.OfCardLoad _ -> subject;
        };
    }

    @Property(tries = 300)
    void everyTillEventSurvives(@ForAll("tillEvents") Entry entry) {
        assertEquals(entry, readAgain(entry));
    }

    @Provide
    Arbitrary<Entry> tillEvents() {
        return ofEvery(TillEvent.class).map(event -> new OfTill((TillEvent) event));
    }

    @Provide
    Arbitrary<Entry> saleEvents() {
        return ofEvery(SaleEvent.class).map(event -> new OfSale((SaleEvent) event));
    }

    @Provide
    Arbitrary<Entry> valueEvents() {
        return ofEvery(ValueEvent.class).map(event -> new OfValue((ValueEvent) event));
    }

    @Example
    void noTwoEventsShareATypeNameAndNoneIsForgotten() {
        var names = entriesOfEveryType().map(entry -> EntryCodec.encode(entry).type()).toList();
        assertEquals(names.size(), new HashSet<>(names).size(), names::toString);
        assertEquals(new HashSet<>(names), WRITTEN_IN_2026.lines().map(line -> line.split(" ")[0])
                .collect(Collectors.toSet()), "every type has a line among those written in 2026");
        entriesOfEveryType().forEach(entry -> assertEquals(withoutPin(entry), readAgain(entry)));
    }

    @Example
    void whatWasWrittenIn2026IsReadAndWrittenTheSame() {
        WRITTEN_IN_2026.lines().forEach(line -> {
            var parts = line.split(" ", 2);
            var encoded = EntryCodec.encode(EntryCodec.decode(parts[0], 1, parts[1]));
            assertEquals(line, encoded.type() + " " + encoded.body());
        });
    }

    @Example
    void membersThatALaterVersionAddedArePassedOver() {
        var more = """
                {"new":{"deep":[1,2.5,{"x":null}],"b":true},"at":"2026-11-21T10:00:07Z","big":123456789012345678901234567890,"no":null}""";
        assertEquals(EntryCodec.decode("sale.customer-detached", 1, "{\"at\":\"2026-11-21T10:00:07Z\"}"),
                EntryCodec.decode("sale.customer-detached", 1, more));
    }

    @Example
    void whatCannotBeReadIsSaidToBeUnreadable() {
        for (var body : List.of("", "{", "[]", "nonsense", "{\"at\":7}", "{\"at\":\"yesterday\"}", "{\"at\":null}",
                "{\"at\":\"2026-11-21T10:00:07Z\",\"series\":\"T1\",\"number\":0}")) {
            assertThrows(JsonObject.Unreadable.class, () -> EntryCodec.decode("sale.completed", 1, body), body);
        }
        var good = "{\"at\":\"2026-11-21T10:00:07Z\",\"key\":\"k\"}";
        assertThrows(JsonObject.Unreadable.class, () -> EntryCodec.decode("sale.invented", 1, good));
        assertThrows(JsonObject.Unreadable.class, () -> EntryCodec.decode("value.invented", 1, good));
        assertThrows(JsonObject.Unreadable.class, () -> EntryCodec.decode("value.given-back", 2, good));
    }

    private static Entry readAgain(Entry entry) {
        var encoded = EntryCodec.encode(entry);
        return EntryCodec.decode(encoded.type(), encoded.shape(), encoded.body());
    }

    private static Arbitrary<?> ofEvery(Class<?> events) {
        return Arbitraries.of(AnyValue.recordsBelow(events)).flatMap(AnyValue::of);
    }

    private static Stream<Entry> entriesOfEveryType() {
        return Stream.concat(
                Arrays.stream(SaleEvent.class.getPermittedSubclasses())
                        .map(type -> new OfSale((SaleEvent) AnyValue.of(type).sample())),
                Arrays.stream(ValueEvent.class.getPermittedSubclasses())
                        .map(type -> new OfValue((ValueEvent) AnyValue.of(type).sample())));
    }
}
