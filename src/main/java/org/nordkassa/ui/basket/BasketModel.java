package org.nordkassa.ui.basket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.ui.desk.PricedState;

/// @param rows the lines, then the discounts on the sale
/// @param selected the row of the marked line, or -1
public record BasketModel(List<BasketRow> rows, int selected) {
    public static BasketModel of(PricedState shown, Optional<LineId> selected) {
        var onLine = new HashMap<LineId, List<AppliedDiscount>>();
        var onSale = new ArrayList<BasketRow>();
        for (var applied : shown.pricing().map(pricing -> pricing.discounts()).orElse(List.of())) {
            if (applied.discount().scope() instanceof DiscountScope.OneLine(var line)) {
                onLine.computeIfAbsent(line, _ -> new ArrayList<>()).add(applied);
            } else {
                onSale.add(new BasketRow.DiscountRow(applied, stage(applied.discount(), shown.state().uses())));
            }
        }
        var rows = new ArrayList<BasketRow>(shown.lines().size() + onSale.size());
        int index = -1;
        for (var line : shown.lines()) {
            if (selected.isPresent() && line.id().equals(selected.get())) {
                index = rows.size();
            }
            rows.add(row(line, onLine.getOrDefault(line.id(), List.of())));
        }
        rows.addAll(onSale);
        return new BasketModel(rows, index);
    }

    private static BasketRow row(Line line, List<AppliedDiscount> own) {
        Money amount = line.gross();
        for (var applied : own) {
            amount = amount.minus(applied.amount());
        }
        return new BasketRow.LineRow(line, amount, own);
    }

    private static Optional<ValueInFlight.Stage> stage(Discount discount, Map<String, ValueInFlight> uses) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var _, var _, var key)
                ? Optional.ofNullable(uses.get(key)).map(ValueInFlight::stage)
                : Optional.empty();
    }
}
