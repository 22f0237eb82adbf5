package org.nordkassa.sale.day;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleArbitraries;

/// Days add up, wherever they are cut.
class DaySumsPropertiesTest {
    @Provide
    Arbitrary<List<Sale.Completed>> sales() {
        return SaleArbitraries.runs().map(SaleArbitraries.Run::end).filter(Sale.Completed.class::isInstance)
                .map(Sale.Completed.class::cast).filter(sale -> sale.start().currency().equals(CurrencyUnit.EUR))
                .list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Integer> cuts() {
        return Arbitraries.integers().between(0, 12);
    }

    private static DaySums of(List<Sale.Completed> sales) {
        var sums = DaySums.none(CurrencyUnit.EUR);
        for (var sale : sales) {
            sums = sums.with(sale);
        }
        return sums;
    }

    @Property(tries = 100)
    void theReportsOfTwoDaysSumUpToTheReportOfBoth(
            @ForAll("sales") List<Sale.Completed> sales, @ForAll("cuts") int cut) {
        int at = Math.min(cut, sales.size());
        assertEquals(of(sales), of(sales.subList(0, at)).plus(of(sales.subList(at, sales.size()))));
    }

    @Property(tries = 100)
    void whatWasPaidIsWhatWasSold(@ForAll("sales") List<Sale.Completed> sales) {
        var sums = of(sales);
        var paid = sums.sum(Figure.CASH).plus(sums.sum(Figure.CARD)).plus(sums.sum(Figure.GIFT_CARD))
                .plus(sums.sum(Figure.CUSTOMER_BALANCE)).minus(sums.sum(Figure.CHANGE));
        assertEquals(paid, sums.sum(Figure.TURNOVER).plus(sums.sum(Figure.LOADED)).plus(sums.sum(Figure.ROUNDING)));
        assertEquals(sales.size(), sums.times(Figure.TURNOVER));
    }

    @Property(tries = 100)
    void theTurnoverIsTheSumOfItsVatRates(@ForAll("sales") List<Sale.Completed> sales) {
        var sums = of(sales);
        var gross = sums.vat().values().stream().map(DaySums.Vat::gross).reduce(Money.zero(CurrencyUnit.EUR), Money::plus);
        assertEquals(sums.sum(Figure.TURNOVER), gross);
    }
}
