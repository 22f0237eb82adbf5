package org.nordkassa.ui.totals;

import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Unit;
import org.nordkassa.ui.desk.PricedState;
import org.nordkassa.ui.text.Texts;

/// The sums under the basket, written out.
///
/// @param sum before discounts; empty where nothing was saved, as it is the total then
/// @param vat one text per rate
/// @param paid what has been taken so far
/// @param due what is left to pay, once something has been taken
/// @param following what the next receipt comes to, where the sale was split
/// @param payable whether there is anything to pay for
public record TotalsModel(String count, Optional<String> sum, Optional<String> saved, List<String> vat, String total,
        Optional<String> paid, Optional<String> due, Optional<String> following, boolean payable) {
    public static TotalsModel of(PricedState shown, Texts texts) {
        var formats = texts.formats();
        var saved = shown.pricing().map(Pricing::saved).filter(Money::isPositive);
        var paid = shown.tenders().isEmpty() ? Optional.<Money>empty()
                : Optional.of(shown.total().minus(shown.due()));
        return new TotalsModel(texts.count("totals.items", items(shown)),
                saved.map(_ -> formats.money(shown.pricing().orElseThrow().gross())),
                saved.map(money -> formats.money(money.negated())),
                shown.pricing().map(Pricing::vat).orElse(List.of()).stream()
                        .filter(share -> share.vat().isPositive())
                        .map(share -> texts.say("totals.vat", formats.rate(share.rate()), formats.amount(share.vat()))
                                .replace(' ', '\u00a0'))
                        .toList(),
                formats.money(shown.total()), paid.map(formats::money),
                paid.map(_ -> formats.money(shown.due())),
                shown.state().sale().flatMap(Sale.Open::following).map(part -> formats.money(part.total())), shown.hasLines());
    }

    /// Pieces count as many, what is weighed counts as one, what was given back as none.
    private static int items(PricedState shown) {
        return shown.lines().stream().filter(line -> line.item().slip().isEmpty()).mapToInt(TotalsModel::pieces).sum();
    }

    private static int pieces(Line line) {
        return line.item().unit() == Unit.PIECE
                ? line.quantity().amount().setScale(0, RoundingMode.UNNECESSARY).intValueExact() : 1;
    }
}
