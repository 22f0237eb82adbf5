package org.nordkassa.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Reckons a [Split].
final class Splitting {
    private record Moved(Line from, Line to) {}

    /// What a discount took off the whole, and takes off what stays.
    private record Taken(Discount discount, Money inAll, Money inFirst) {
        Money rest() {
            return inAll.minus(inFirst);
        }

        boolean goesAlong() {
            return inAll.isPositive() && inFirst.isZero();
        }

        /// Of a check as much is taken as it is worth in its sale, and of a sum no more than there is.
        boolean isLost() {
            return rest().isNegative() || rest().isPositive() && !goesAlong()
                    && discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var _, var _) && !kind.isBenefit();
        }
    }

    private final Sale.Open sale;
    private final CurrencyUnit currency;
    private final List<Portion> leaving;
    private final List<Moved> moved = new ArrayList<>();
    private final Pricing before;
    private final Pricing first;
    private final List<Taken> taken;

    Splitting(Sale.Open sale, List<Portion> leaving) {
        this.sale = sale;
        this.leaving = leaving;
        currency = sale.start().currency();
        sale.lines().forEach(line -> Portion.of(leaving, line).ifPresent(portion -> moved.add(new Moved(line,
                new Line(new LineId(moved.size() + 1), line.item(), portion.quantity())))));
        before = sale.pricing();
        first = Pricing.of(currency, Portion.without(leaving, sale.lines()), sale.discounts());
        taken = before.discounts().stream().map(applied ->
                new Taken(applied.discount(), applied.amount(), inFirst(applied.discount()))).toList();
    }

    private Money inFirst(Discount discount) {
        return first.discounts().stream().filter(applied -> applied.discount().equals(discount))
                .map(Pricing.AppliedDiscount::amount).findFirst().orElseThrow();
    }

    /// Discounts that go along keep their percentages, unless overlapping ones would then come to another sum.
    Optional<Split> split() {
        return taken.stream().anyMatch(Taken::isLost) ? Optional.empty() : split(false).or(() -> split(true));
    }

    private Optional<Split> split(boolean fixed) {
        var lines = moved.stream().map(Moved::to).toList();
        var discounts = discounts(fixed);
        var rest = Pricing.of(currency, lines, discounts);
        return first.total().plus(rest.total()).equals(before.total())
                ? Optional.of(new Split(leaving, taken.stream().filter(Taken::goesAlong).map(one -> one.discount().id())
                        .toList(), first, lines, discounts, rest, sale))
                : Optional.empty();
    }

    private List<Discount> discounts(boolean fixed) {
        var left = new ArrayList<>(moved.stream().map(line -> line.to().gross().getAmountMinorLong()).toList());
        var discounts = new ArrayList<Discount>();
        for (var one : taken) {
            var shares = shares(one, left);
            for (int i = 0; i < left.size(); i++) {
                left.set(i, left.get(i) - shares.get(i));
            }
            if (one.goesAlong() && (!fixed || one.discount().isMemberOffer())) {
                discounts.add(along(one, id(discounts), fixed));
            } else {
                for (int i = 0; i < left.size(); i++) {
                    if (shares.get(i) > 0) {
                        discounts.add(carried(one.discount(), id(discounts), moved.get(i).to().id(), shares.get(i)));
                    }
                }
            }
        }
        return discounts;
    }

    private DiscountId id(List<Discount> before) {
        return new DiscountId(moved.size() + before.size() + 1);
    }

    private List<Long> shares(Taken one, List<Long> left) {
        var weights = new ArrayList<Long>();
        for (int i = 0; i < moved.size(); i++) {
            weights.add(one.discount().scope().covers(moved.get(i).from()) ? left.get(i) : 0L);
        }
        long covered = weights.stream().mapToLong(Long::longValue).sum();
        return Apportionment.split(Math.min(one.rest().getAmountMinorLong(), covered), weights);
    }

    private Discount along(Taken one, DiscountId id, boolean fixed) {
        var discount = one.discount();
        var scope = discount.scope() instanceof DiscountScope.OneLine(var line)
                ? new DiscountScope.OneLine(moved.stream().filter(pair -> pair.from().id().equals(line))
                        .map(pair -> pair.to().id()).findFirst().orElseThrow())
                : discount.scope();
        return new Discount(id, discount.label(), scope, fixed ? new Reduction.Amount(one.rest()) : discount.reduction(),
                discount.origin());
    }

    private Discount carried(Discount discount, DiscountId id, LineId line, long minor) {
        var origin = discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var offer, var _)
                ? new DiscountOrigin.Carried(kind, offer) : discount.origin();
        return new Discount(id, discount.label(), new DiscountScope.OneLine(line),
                new Reduction.Amount(Money.ofMinor(currency, minor)), origin);
    }
}
