package org.nordkassa.ui.desk;

import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Settlement;
import org.nordkassa.sale.Tender;

/// A state with what is reckoned from it, reckoned once for all screens.
///
/// @param pricing empty between sales
/// @param settlement empty between sales
public record PricedState(CheckoutState state, Optional<Pricing> pricing, Optional<Settlement> settlement) {
    public static PricedState of(CheckoutState state) {
        var pricing = state.sale().map(Sale.Open::pricing);
        var settlement = state.sale().map(sale ->
                Settlement.of(pricing.orElseThrow().total(), sale.tenders(), sale.start().cashRounding()));
        return new PricedState(state, pricing, settlement);
    }

    public List<Line> lines() {
        return state.lines();
    }

    public boolean hasLines() {
        return !state.lines().isEmpty();
    }

    public Optional<Line> line(LineId id) {
        return state.sale().flatMap(sale -> sale.line(id));
    }

    public List<Tender> tenders() {
        return state.sale().map(Sale.Open::tenders).orElse(List.of());
    }

    public Money zero() {
        return Money.zero(state.currency());
    }

    public Money total() {
        return pricing.map(Pricing::total).orElseGet(this::zero);
    }

    public Money due() {
        return settlement.map(Settlement::due).orElseGet(this::zero);
    }

    public Money dueInCash() {
        return settlement.map(Settlement::dueInCash).orElseGet(this::zero);
    }
}
