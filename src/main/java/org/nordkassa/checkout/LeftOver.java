package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.receipt.Receipt.Kind;
import org.nordkassa.receipt.Receipt.Left;
import org.nordkassa.sale.Pricing.PricedLine;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;

/// What is left on the cards, checks and balances that a sale used.
final class LeftOver {
    private LeftOver() {}

    static List<Left> of(Sale.Completed sale, Uses uses) {
        var checks = sale.pricing().discounts().stream().flatMap(applied -> UseKeys.of(applied.discount())
                .flatMap(uses::find).stream()
                .filter(value -> value.use().subject() instanceof ValueUse.OfBonusCheck)
                .map(value -> new Left(Kind.BONUS_CHECK, applied.discount().label(), value.left())));
        var money = sale.tenders().stream().flatMap(tender -> left(tender, uses).stream());
        var loaded = sale.pricing().lines().stream().map(PricedLine::line).flatMap(line -> line.item().load().stream())
                .map(load -> new Left(Kind.GIFT_CARD, load.maskedNumber(), leftBy(load.useKey(), uses)));
        return Stream.of(checks, money, loaded).flatMap(part -> part).toList();
    }

    private static Optional<Left> left(Tender tender, Uses uses) {
        return switch (tender) {
            case Tender.GiftCard card ->
                    Optional.of(new Left(Kind.GIFT_CARD, card.maskedNumber(), leftBy(card.useKey(), uses)));
            case Tender.CustomerBalance balance ->
                    Optional.of(new Left(Kind.CUSTOMER_BALANCE, "", leftBy(balance.useKey(), uses)));
            case Tender.Cash _, Tender.Card _ -> Optional.empty();
        };
    }

    private static Optional<Money> leftBy(String key, Uses uses) {
        return uses.find(key).flatMap(ValueInFlight::left);
    }
}
