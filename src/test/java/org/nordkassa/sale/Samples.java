package org.nordkassa.sale;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Ready-made values for tests: everything about a sale that a test does not care about.
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-21T10:00:00Z");
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    public static final VatRate STANDARD = new VatRate(255);

    private Samples() {}

    public static Money eur(String amount) {
        return Money.of(EUR, new BigDecimal(amount));
    }

    public static SaleStart start(Country country) {
        return new SaleStart(new SaleId(new UUID(0, 1)), "T1", country.currency(), country.cashRounding(), NOON);
    }

    public static Item item(String sku, Money price) {
        return new Item(sku, "Product " + sku, price, STANDARD, Unit.PIECE, "");
    }

    public static Item taxed(String sku, Money price, int permille) {
        return new Item(sku, "Product " + sku, price, new VatRate(permille), Unit.PIECE, "");
    }

    public static Line line(int id, String sku, Money price) {
        return new Line(new LineId(id), item(sku, price), Quantity.pieces(1));
    }

    /// An open basket in Finland with one line per price; the products are `A`, `B`, `C` and so on.
    public static Sale.Open basket(String... prices) {
        return basket(IntStream.range(0, prices.length)
                .mapToObj(i -> line(i + 1, String.valueOf((char) ('A' + i)), eur(prices[i]))).toList());
    }

    public static Sale.Open basket(List<Line> lines) {
        return new Sale.Open(start(Country.FI), lines, List.of(), Optional.of(new CustomerRef("c-1")), List.of(),
                lines.stream().mapToInt(line -> line.id().number()).max().orElse(0));
    }

    public static Sale.Open with(Sale.Open sale, Discount discount) {
        return applied(sale, new SaleCommand.GiveDiscount(discount, NOON));
    }

    public static Sale.Open with(Sale.Open sale, Tender tender) {
        return applied(sale, new SaleCommand.TakeTender(tender, NOON));
    }

    /// The sale after a command that has to be accepted.
    public static Sale.Open applied(Sale.Open sale, SaleCommand command) {
        var decider = new SaleDecider();
        if (!(decider.decide(sale, command) instanceof Decision.Accepted(var events))) {
            throw new AssertionError(command + " was refused: " + decider.decide(sale, command));
        }
        Sale after = sale;
        for (var event : events) {
            after = decider.evolve(after, event);
        }
        return (Sale.Open) after;
    }

    public static Discount percentOff(Sale.Open sale, int permille, DiscountScope scope) {
        return byCashier(sale, new Reduction.Percent(permille), scope);
    }

    public static Discount amountOff(Sale.Open sale, String amount, DiscountScope scope) {
        return byCashier(sale, new Reduction.Amount(Money.of(sale.start().currency(), new BigDecimal(amount))), scope);
    }

    private static Discount byCashier(Sale.Open sale, Reduction reduction, DiscountScope scope) {
        return new Discount(sale.nextDiscountId(), "Discount", scope, reduction, new DiscountOrigin.Cashier(""));
    }

    public static DiscountScope wholeSale() {
        return new DiscountScope.WholeSale();
    }

    public static DiscountScope onLine(int id) {
        return new DiscountScope.OneLine(new LineId(id));
    }

    public static DiscountScope onProducts(String... skus) {
        return new DiscountScope.Products(Set.of(skus));
    }
}
