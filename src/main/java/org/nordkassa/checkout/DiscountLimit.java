package org.nordkassa.checkout;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;

/// Whether cashiers would have taken off more than the owner leaves to them: of the line, or of the whole sale. What
/// was given before counts, so that many small discounts are no large one. What members own is not counted.
final class DiscountLimit {
    private DiscountLimit() {}

    static boolean isAbove(Sale.Open sale, Action.GiveDiscount given, int percent) {
        var scope = given.line().<DiscountScope>map(DiscountScope.OneLine::new)
                .orElseGet(DiscountScope.WholeSale::new);
        var discount = new Discount(sale.nextDiscountId(), "", scope, given.reduction(), new DiscountOrigin.Cashier(""));
        var after = Pricing.of(sale.start().currency(), sale.lines(),
                Stream.concat(sale.discounts().stream(), Stream.of(discount)).toList());
        return isAbove(after, Optional.empty(), percent)
                || given.line().isPresent() && isAbove(after, given.line(), percent);
    }

    private static boolean isAbove(Pricing pricing, Optional<LineId> line, int percent) {
        var zero = Money.zero(pricing.total().getCurrencyUnit());
        Predicate<Discount> counts = discount -> discount.origin() instanceof DiscountOrigin.Cashier
                && line.map(id -> discount.scope().equals(new DiscountScope.OneLine(id))).orElse(true);
        var given = pricing.discounts().stream().filter(applied -> counts.test(applied.discount()))
                .map(Pricing.AppliedDiscount::amount).toList();
        var full = lines(pricing, line).stream().map(Line::gross).filter(Money::isPositive).reduce(zero, Money::plus);
        // Each discount is rounded by itself, up as well.
        var most = full.multipliedBy(BigDecimal.valueOf(percent, 2), RoundingMode.CEILING).plusMinor(given.size());
        return given.stream().reduce(zero, Money::plus).isGreaterThan(most);
    }

    private static List<Line> lines(Pricing pricing, Optional<LineId> line) {
        return pricing.lines().stream().map(Pricing.PricedLine::line)
                .filter(one -> line.map(id -> id.equals(one.id())).orElse(true)).toList();
    }
}
