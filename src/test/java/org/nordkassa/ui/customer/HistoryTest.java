package org.nordkassa.ui.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.text.Texts;

class HistoryTest {
    private static final Texts TEXTS = new Texts(Locale.ENGLISH, Canned.ZONE);

    private static Money euros(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    private static Purchase bought(Optional<RemoteSystem> by, String number, int day, String goods) {
        return new Purchase(by, number, Optional.of(LocalDateTime.of(2026, 5, day, 12, 0)), Optional.of(euros("12.00")),
                List.of(goods));
    }

    private static List<History.Row> history(List<Purchase> purchases) {
        var check = new BonusCheck("BC-1", "Bonus check 10 €", euros("10.00"), euros("4.00"), Validity.ALWAYS,
                euros("0.00"), true, Optional.of(LocalDate.of(2026, 5, 6)));
        var benefit = new Benefit("B-1", "Member day", new Reduction.Percent(100),
                new DiscountScope.WholeSale(), Validity.ALWAYS, euros("0.00"), true, Optional.of(LocalDate.of(2026, 5, 2)));
        var unused = new Benefit("B-2", "Never used", benefit.reduction(), benefit.scope(), Validity.ALWAYS,
                euros("0.00"), true, Optional.empty());
        var offers = Stream.of(check, benefit, unused)
                .map(offer -> new MemberState.OfferState(offer, new OfferVerdict.NothingToReduce())).toList();
        return History.of(new MemberState(Canned.aino(), Map.of(), offers,
                Optional.empty(), purchases, Optional.empty()), TEXTS);
    }

    @Test
    void purchasesAndUsesOfAllSystemsStandInOneOrderTheLatestFirst() {
        var rows = history(List.of(bought(Optional.empty(), "T1-7", 7, "Coffee"),
                bought(Optional.of(RemoteSystem.RULE), "9001", 4, "Mug")));
        assertEquals(List.of("Coffee", "Bonus check 10 €, used", "Mug", "Member day, used"),
                rows.stream().map(History.Row::what).toList());
        assertEquals(List.of("€12.00", "Rule", "€12.00", "Custobar"), rows.stream().map(History.Row::remark).toList());
    }

    @Test
    void onlyTheLatestAreShown() {
        var many = IntStream.rangeClosed(1, 28).mapToObj(day -> bought(Optional.empty(), "T1-" + day, day, "On " + day))
                .toList();
        var rows = history(many);
        assertEquals(8, rows.size());
        assertEquals("On 28", rows.getFirst().what());
    }
}
