package org.nordkassa.sale.day;

import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.sale.Pricing.PricedLine;
import org.nordkassa.sale.Pricing.VatShare;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.VatRate;

/// The sums of a stretch of the journal. Sums of stretches add up to the sums of both: see [#plus].
///
/// VAT is the sum of what each receipt says, not a share of the sum: paper and report agree to the cent.
///
/// @param first the first receipt, where there is one
/// @param vat per rate, the highest first
public record DaySums(
        CurrencyUnit currency, Optional<ReceiptNumber> first, Optional<ReceiptNumber> last, Map<Figure, Count> figures,
        Map<VatRate, Vat> vat) {
    /// How often, and how much.
    public record Count(int times, Money sum) {
        Count plus(Count other) {
            return new Count(times + other.times, sum.plus(other.sum));
        }
    }

    /// @param gross VAT included
    public record Vat(Money gross, Money vat) {
        public Money net() {
            return gross.minus(vat);
        }

        Vat plus(Vat other) {
            return new Vat(gross.plus(other.gross), vat.plus(other.vat));
        }
    }

    public DaySums {
        var ordered = new TreeMap<VatRate, Vat>(Comparator.reverseOrder());
        ordered.putAll(vat);
        vat = Collections.unmodifiableMap(ordered);
        figures = Map.copyOf(figures);
    }

    public static DaySums none(CurrencyUnit currency) {
        return new DaySums(currency, Optional.empty(), Optional.empty(), Map.of(), Map.of());
    }

    public Count count(Figure figure) {
        return figures.getOrDefault(figure, new Count(0, Money.zero(currency)));
    }

    public Money sum(Figure figure) {
        return count(figure).sum();
    }

    public int times(Figure figure) {
        return count(figure).times();
    }

    /// What the drawer has more than before.
    public Money cashTaken() {
        return sum(Figure.CASH).minus(sum(Figure.CHANGE));
    }

    /// This stretch and the one after it.
    public DaySums plus(DaySums next) {
        var all = new EnumMap<Figure, Count>(Figure.class);
        all.putAll(figures);
        next.figures.forEach((figure, count) -> all.merge(figure, count, Count::plus));
        var rates = new TreeMap<VatRate, Vat>(vat);
        next.vat.forEach((rate, share) -> rates.merge(rate, share, Vat::plus));
        return new DaySums(currency, first.or(next::first), next.last.or(() -> last), all, rates);
    }

    public DaySums with(Figure figure, Money sum) {
        return plus(new DaySums(currency, Optional.empty(), Optional.empty(), Map.of(figure, new Count(1, sum)), Map.of()));
    }

    public DaySums with(Figure figure) {
        return with(figure, Money.zero(currency));
    }

    /// With a sale that is paid.
    public DaySums with(Sale.Completed sale) {
        var sums = new DaySums(currency, Optional.of(sale.number()), Optional.of(sale.number()), Map.of(), rates(sale))
                .with(Figure.TURNOVER, sale.pricing().turnover());
        for (var tender : sale.tenders()) {
            sums = sums.with(of(tender), tender.amount());
        }
        if (!sale.change().isZero()) {
            sums = sums.with(Figure.CHANGE, sale.change());
        }
        if (!sale.rounding().isZero()) {
            sums = sums.with(Figure.ROUNDING, sale.rounding());
        }
        for (var applied : sale.pricing().discounts()) {
            sums = sums.with(of(applied), applied.amount());
        }
        for (var line : sale.pricing().lines()) {
            sums = sums.withLine(line);
        }
        return plus(sums);
    }

    private static Map<VatRate, Vat> rates(Sale.Completed sale) {
        var rates = new TreeMap<VatRate, Vat>();
        for (VatShare share : sale.pricing().vat()) {
            rates.merge(share.rate(), new Vat(share.gross(), share.vat()), Vat::plus);
        }
        return rates;
    }

    private DaySums withLine(PricedLine priced) {
        return switch (priced.line().item().kind()) {
            case ItemKind.Goods _ -> this;
            case ItemKind.OnGiftCard _ -> with(Figure.LOADED, priced.net());
            case ItemKind.DepositSlip _ -> with(Figure.DEPOSIT_SLIP, priced.net());
        };
    }

    private static Figure of(Tender tender) {
        return switch (tender) {
            case Tender.Cash _ -> Figure.CASH;
            case Tender.Card _ -> Figure.CARD;
            case Tender.GiftCard _ -> Figure.GIFT_CARD;
            case Tender.CustomerBalance _ -> Figure.CUSTOMER_BALANCE;
        };
    }

    private static Figure of(AppliedDiscount applied) {
        return switch (applied.discount().origin()) {
            case DiscountOrigin.Cashier _ -> Figure.DISCOUNT;
            case DiscountOrigin.MemberOffer(var kind, var _, var _) ->
                    kind.isBenefit() ? Figure.BENEFIT : Figure.BONUS_CHECK;
            case DiscountOrigin.Carried(var kind, var _) -> kind.isBenefit() ? Figure.BENEFIT : Figure.BONUS_CHECK;
        };
    }
}
