package org.nordkassa.ui.basket;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.nordkassa.ui.demo.Canned.eur;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.LineId;
import org.nordkassa.ui.basket.BasketRow.DiscountRow;
import org.nordkassa.ui.basket.BasketRow.LineRow;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.desk.PricedState;

class BasketModelTest {
    private final BasketModel model =
            BasketModel.of(PricedState.of(Canned.memberUsing()), Optional.of(new LineId(4)));

    @Test
    void aLinesOwnDiscountStandsOnTheLine() {
        var mug = assertInstanceOf(LineRow.class, model.rows().get(3));
        assertEquals(eur("17.10"), mug.amount());
        assertEquals(eur("1.90"), mug.own().getFirst().amount());
        assertEquals(3, model.selected());
    }

    @Test
    void discountsOnTheSaleStandBelowTheLinesWithHowFarTheyHaveCome() {
        assertEquals(9, model.rows().size());
        var benefit = assertInstanceOf(DiscountRow.class, model.rows().getLast());
        assertEquals(Optional.of(Stage.HELD), benefit.stage());
        assertEquals(eur("14.04"), benefit.applied().amount());
    }

    @Test
    void anEmptyBasketHasNoRowsAndNoMark() {
        assertEquals(-1, BasketModel.of(PricedState.of(Canned.empty()), Optional.empty()).selected());
    }
}
