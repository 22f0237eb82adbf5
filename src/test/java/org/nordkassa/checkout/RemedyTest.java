package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.nordkassa.checkout.Doubt.Of.COMPLETED_SALE;
import static org.nordkassa.checkout.Doubt.Of.OPEN_SALE;
import static org.nordkassa.checkout.Doubt.Of.VOIDED_SALE;
import static org.nordkassa.checkout.Remedy.ASK_AGAIN;
import static org.nordkassa.checkout.Remedy.FINISH;
import static org.nordkassa.checkout.Remedy.GIVE_BACK;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;

/// Which choices go with what.
class RemedyTest {
    private static final GiftCardNumber CARD = new GiftCardNumber("9512345678901234");
    private static final List<ValueUse.Subject> OFFERS = List.of(
            new ValueUse.OfBenefit("b"), new ValueUse.OfPromotion("p"), new ValueUse.OfBonusCheck("c"));
    private static final List<ValueUse.Subject> MONEY = List.of(new ValueUse.OfGiftCard(CARD, Optional.empty()),
            new ValueUse.OfCustomerBalance(), new ValueUse.OfCardLoad(CARD));

    @Test
    void anOfferOfASaleThatIsOverMayBeAskedAfterFinishedOrGivenBack() {
        OFFERS.forEach(offer -> assertEquals(EnumSet.of(ASK_AGAIN, FINISH, GIVE_BACK),
                Remedy.of(Stage.UNKNOWN, COMPLETED_SALE, offer)));
    }

    @Test
    void moneyThatWasPaidForIsNeverUndoneAfterTheSale() {
        MONEY.forEach(money -> assertEquals(EnumSet.of(ASK_AGAIN, FINISH),
                Remedy.of(Stage.UNKNOWN, COMPLETED_SALE, money)));
    }

    @Test
    void aMoveOfACardOnlyGoesOnWhateverBecameOfItsSale() {
        var move = new ValueUse.OfCardMove(CARD, Optional.empty(), "CU-1");
        for (var of : Doubt.Of.values()) {
            assertEquals(EnumSet.of(ASK_AGAIN, FINISH), Remedy.of(Stage.UNKNOWN, of, move));
        }
    }

    @Test
    void whatHasAPlaceInTheOpenSaleMayComeOffIt() {
        OFFERS.forEach(offer -> assertEquals(EnumSet.of(GIVE_BACK), Remedy.of(Stage.UNKNOWN, OPEN_SALE, offer)));
    }

    @Test
    void whatGoesBackGoesOnGoingBack() {
        for (var of : Doubt.Of.values()) {
            MONEY.forEach(money -> assertEquals(EnumSet.of(ASK_AGAIN, FINISH), Remedy.of(Stage.GIVING_BACK, of, money)));
        }
    }

    @Test
    void whatIsSettledOrUnderWayLeavesNoChoice() {
        for (var stage : List.of(Stage.HELD, Stage.CAPTURING, Stage.CAPTURED, Stage.REFUSED, Stage.GIVEN_BACK)) {
            assertEquals(Set.of(), Remedy.of(stage, VOIDED_SALE, MONEY.getFirst()));
        }
    }
}
