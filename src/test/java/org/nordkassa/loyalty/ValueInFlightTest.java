package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.nordkassa.loyalty.ValueInFlight.Stage.CAPTURED;
import static org.nordkassa.loyalty.ValueInFlight.Stage.CAPTURING;
import static org.nordkassa.loyalty.ValueInFlight.Stage.GIVEN_BACK;
import static org.nordkassa.loyalty.ValueInFlight.Stage.GIVING_BACK;
import static org.nordkassa.loyalty.ValueInFlight.Stage.HELD;
import static org.nordkassa.loyalty.ValueInFlight.Stage.REFUSED;
import static org.nordkassa.loyalty.ValueInFlight.Stage.UNKNOWN;
import static org.nordkassa.sale.Samples.NOON;
import static org.nordkassa.sale.Samples.eur;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.SaleId;

class ValueInFlightTest {
    private static final ValueUse USE = new ValueUse("key", new ValueUse.OfBonusCheck("BC-1"), eur("10.00"),
            new SaleId(new UUID(0, 1)), Optional.of(new CustomerId("c-1")));
    private static final List<ValueEvent> EVENTS = List.of(
            new ValueEvent.Held(USE, NOON),
            new ValueEvent.CaptureIntended("key", eur("9.00"), NOON),
            new ValueEvent.Captured("key", Optional.of(eur("1.00")), NOON),
            new ValueEvent.Refused("key", Refusal.EXPIRED, NOON),
            new ValueEvent.BecameUnknown("key", NOON),
            new ValueEvent.GiveBackIntended("key", NOON),
            new ValueEvent.GivenBack("key", NOON),
            new ValueEvent.TakenOffline("key", "account", eur("9.00"), LocalDate.EPOCH, NOON));
    /// Columns as in [#EVENTS]; a dash is what a sound journal never holds.
    private static final Map<Stage, String> TABLE = Map.of(
            //           Held CaptureIntended Captured Refused  BecameUnknown GiveBackIntended GivenBack  TakenOffline
            HELD,        "-    CAPTURING      -        -        -             -                GIVEN_BACK -",
            CAPTURING,   "-    -              CAPTURED REFUSED  UNKNOWN       GIVING_BACK      -          UNKNOWN",
            CAPTURED,    "-    -              -        -        -             GIVING_BACK      -          -",
            UNKNOWN,     "-    CAPTURING      CAPTURED REFUSED  -             GIVING_BACK      -          -",
            REFUSED,     "-    -              -        -        -             -                -          -",
            GIVING_BACK, "-    -              -        -        -             GIVING_BACK      GIVEN_BACK -",
            GIVEN_BACK,  "-    -              -        -        -             -                -          -");

    private static final ValueUse MOVE = new ValueUse("key", new ValueUse.OfCardMove(new GiftCardNumber("95008720"),
            Optional.empty(), "CU-1"), eur("10.00"), USE.sale(), USE.customer());

    private static ValueInFlight at(Stage stage) {
        return new ValueInFlight(USE, stage, eur("9.00"), Optional.empty());
    }

    @TestFactory
    Stream<DynamicTest> everyEventInEveryStage() {
        return Arrays.stream(Stage.values()).flatMap(stage -> {
            var row = TABLE.get(stage).split(" +");
            return EVENTS.stream().map(event -> DynamicTest.dynamicTest(stage + " " + event.getClass().getSimpleName(),
                    () -> check(stage, event, row[EVENTS.indexOf(event)])));
        });
    }

    private static void check(Stage stage, ValueEvent event, String next) {
        if (next.equals("-")) {
            assertThrows(IllegalStateException.class, () -> at(stage).after(event));
        } else {
            assertEquals(Stage.valueOf(next), at(stage).after(event).stage());
        }
    }

    @Test
    void aMoveGoesTheSameWayForwardAndHasNoneBack() {
        for (var stage : Stage.values()) {
            var value = new ValueInFlight(MOVE, stage, eur("9.00"), Optional.empty());
            assertThrows(IllegalStateException.class, () -> value.after(new ValueEvent.GiveBackIntended("key", NOON)));
            assertThrows(IllegalStateException.class, () -> value.after(new ValueEvent.GivenBack("key", NOON)));
        }
        var lost = ValueInFlight.held(MOVE).after(EVENTS.get(1)).after(EVENTS.get(4));
        assertEquals(UNKNOWN, lost.stage());
        assertEquals(CAPTURED, lost.after(EVENTS.get(2)).stage());
        assertEquals(REFUSED, lost.after(EVENTS.get(3)).stage());
    }

    @Test
    void whoseMoneyAMoveIsStaysOutOfLogs() {
        var move = new ValueUse.OfCardMove(new GiftCardNumber("95008720"), Optional.of("4711"), "CU-1");
        assertEquals("OfCardMove " + move.number(), move.toString());
    }

    @Test
    void theTableIsComplete() {
        assertEquals(Set.of(Stage.values()), TABLE.keySet());
        assertEquals(Set.of(ValueEvent.class.getPermittedSubclasses()),
                EVENTS.stream().map(Object::getClass).collect(Collectors.toSet()));
    }

    @Test
    void theAmountIsTheOneThatWasMeantToBeCaptured() {
        var captured = ValueInFlight.held(USE).after(EVENTS.get(1)).after(EVENTS.get(2));
        assertEquals(eur("9.00"), captured.amount());
        assertEquals(Optional.of(eur("1.00")), captured.left());
    }

    @Test
    void onlyWhatWasNeverSentOrIsDoneIsCertainlyNotTaken() {
        assertEquals(Set.of(CAPTURING, CAPTURED, UNKNOWN, GIVING_BACK),
                Arrays.stream(Stage.values()).filter(Stage::mayBeTaken).collect(Collectors.toSet()));
        assertEquals(Set.of(CAPTURED, REFUSED, GIVEN_BACK),
                Arrays.stream(Stage.values()).filter(Stage::isSettled).collect(Collectors.toSet()));
    }

    @Test
    void everyKindOfUseHasItsKeeper() {
        var keepers = Map.of(new ValueUse.OfBenefit("B-1"), RemoteSystem.CUSTOBAR, new ValueUse.OfBonusCheck("BC-1"),
                RemoteSystem.RULE, new ValueUse.OfPromotion("P-1"), RemoteSystem.RULE,
                new ValueUse.OfCustomerBalance(), RemoteSystem.GIFT_CARDS,
                new ValueUse.OfCardLoad(new GiftCardNumber("95008720")), RemoteSystem.GIFT_CARDS,
                MOVE.subject(), RemoteSystem.GIFT_CARDS,
                new ValueUse.OfGiftCard(new GiftCardNumber("95008720"), Optional.empty()), RemoteSystem.GIFT_CARDS);
        keepers.forEach((subject, keeper) -> assertEquals(keeper,
                new ValueUse("key", subject, eur("1.00"), USE.sale(), Optional.empty()).keeper()));
        assertEquals(Stream.concat(Stream.of(ValueUse.Returnable.class.getPermittedSubclasses()),
                        Stream.of(ValueUse.OfCardMove.class)).collect(Collectors.toSet()),
                keepers.keySet().stream().map(Object::getClass).collect(Collectors.toSet()));
    }
}
