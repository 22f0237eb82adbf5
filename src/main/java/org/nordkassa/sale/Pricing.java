package org.nordkassa.sale;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// What a basket costs, with every discount apportioned to its lines and the VAT per rate.
///
/// Discounts on lines and products come before those on the whole sale, and in each group percentages before sums (see
/// [DiscountOrder]), so that the price does not depend on the order of the cashier's keys. Each takes from what the
/// ones before it left, and never more than that. Its share per line follows what the lines cost by then (see
/// [Apportionment]), so that the VAT follows the discounted price. Deposit slips are money back: no discount touches
/// them, and with them a basket may come to less than nothing.
///
/// @param lines in the order of the basket
/// @param discounts in the order in which they were applied
/// @param vat per rate, the highest first; of turnover only
public record Pricing(List<PricedLine> lines, List<AppliedDiscount> discounts, List<VatShare> vat, Money total) {
    /// @param net what the customer pays for the line, every discount taken off
    public record PricedLine(Line line, Money net) {
        public Money reduction() {
            return line.gross().minus(net);
        }
    }

    /// @param amount what the discount took off, zero or positive
    public record AppliedDiscount(Discount discount, Money amount) {}

    /// @param gross VAT included
    public record VatShare(VatRate rate, Money gross, Money vat) {
        public Money net() {
            return gross.minus(vat);
        }
    }

    public Pricing {
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        vat = List.copyOf(vat);
    }

    public static Pricing of(CurrencyUnit currency, List<Line> lines, List<Discount> discounts) {
        var left = new ArrayList<>(lines.stream().map(line -> line.gross().getAmountMinorLong()).toList());
        var applied = new ArrayList<AppliedDiscount>();
        for (var discount : discounts.stream().sorted(DiscountOrder.INSTANCE).toList()) {
            applied.add(new AppliedDiscount(discount, Money.ofMinor(currency, reduce(left, lines, discount))));
        }
        var priced = new ArrayList<PricedLine>();
        for (int i = 0; i < lines.size(); i++) {
            priced.add(new PricedLine(lines.get(i), Money.ofMinor(currency, left.get(i))));
        }
        var total = Money.ofMinor(currency, left.stream().mapToLong(Long::longValue).sum());
        return new Pricing(priced, applied, vatOf(currency, priced), total);
    }

    /// The sum of the lines before any discount.
    public Money gross() {
        return lines.stream().map(priced -> priced.line().gross())
                .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
    }

    /// The lines that are turnover: those without money put on gift cards.
    public List<PricedLine> turnoverLines() {
        return lines.stream().filter(priced -> priced.line().item().isTurnover()).toList();
    }

    /// What the goods cost before any discount; deposit slips and money put on gift cards are no part of a purchase.
    public Money purchase() {
        return lines.stream().filter(priced -> priced.line().item().isTurnover())
                .map(priced -> priced.line().gross()).filter(Money::isPositive)
                .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
    }

    /// The total without the money put on gift cards.
    public Money turnover() {
        return turnoverLines().stream().map(PricedLine::net)
                .reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
    }

    /// What all discounts together took off.
    public Money saved() {
        return gross().minus(total);
    }

    /// What is left to reduce for a discount of this scope, every discount so far taken off.
    public Money reducible(DiscountScope scope) {
        return lines.stream().filter(priced -> scope.covers(priced.line())).map(PricedLine::net)
                .filter(Money::isPositive).reduce(Money.zero(total.getCurrencyUnit()), Money::plus);
    }

    private static long reduce(List<Long> left, List<Line> lines, Discount discount) {
        var weights = new ArrayList<Long>();
        for (int i = 0; i < lines.size(); i++) {
            weights.add(discount.scope().covers(lines.get(i)) ? Math.max(left.get(i), 0L) : 0L);
        }
        long covered = weights.stream().mapToLong(Long::longValue).sum();
        long amount = switch (discount.reduction()) {
            case Reduction.Percent(int permille) -> BigDecimal.valueOf(covered).multiply(BigDecimal.valueOf(permille))
                    .divide(BigDecimal.valueOf(1000), 0, RoundingMode.HALF_UP).longValueExact();
            case Reduction.Amount(var sum) -> Math.min(sum.getAmountMinorLong(), covered);
        };
        var shares = Apportionment.split(amount, weights);
        for (int i = 0; i < lines.size(); i++) {
            left.set(i, left.get(i) - shares.get(i));
        }
        return amount;
    }

    private static List<VatShare> vatOf(CurrencyUnit currency, List<PricedLine> lines) {
        var gross = new TreeMap<VatRate, Money>(Comparator.reverseOrder());
        lines.stream().filter(priced -> priced.line().item().isTurnover())
                .forEach(priced -> gross.merge(priced.line().item().vat(), priced.net(), Money::plus));
        return gross.entrySet().stream()
                .map(entry -> new VatShare(entry.getKey(), entry.getValue(),
                        entry.getKey().includedIn(entry.getValue())))
                .toList();
    }
}
