package org.nordkassa.loyalty;

import static org.nordkassa.sale.Samples.EUR;
import static org.nordkassa.sale.Samples.eur;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Samples;

/// Benefits and bonus checks for tests. Unless told otherwise they are in euros, never expire and ask no minimum.
final class Offers {
    static final LocalDate TODAY = LocalDate.parse("2026-11-21");

    private Offers() {}

    static BonusCheck whole(String id, String amount) {
        return check(id, eur(amount), false);
    }

    static BonusCheck inParts(String id, String amount) {
        return check(id, eur(amount), true);
    }

    private static BonusCheck check(String id, Money amount, boolean inParts) {
        return new BonusCheck(id, "Check " + id, amount, amount, Validity.ALWAYS, Money.zero(EUR), inParts,
                Optional.empty());
    }

    static Benefit percent(String id, int permille) {
        return benefit(id, new Reduction.Percent(permille), Samples.wholeSale());
    }

    static Benefit amount(String id, String amount) {
        return benefit(id, new Reduction.Amount(eur(amount)), Samples.wholeSale());
    }

    static Benefit benefit(String id, Reduction reduction, DiscountScope scope) {
        return new Benefit(id, "Benefit " + id, reduction, scope, Validity.ALWAYS, Money.zero(EUR), true,
                Optional.empty());
    }

    static Benefit lone(Benefit benefit) {
        return new Benefit(benefit.id(), benefit.name(), benefit.reduction(), benefit.scope(), benefit.validity(),
                benefit.minimumPurchase(), false, benefit.usedOn());
    }

    /// The offer with a last day so many days from today.
    static MemberOffer expiring(MemberOffer offer, int days) {
        return valid(offer, new Validity(Optional.empty(), Optional.of(TODAY.plusDays(days))));
    }

    static MemberOffer valid(MemberOffer offer, Validity validity) {
        return switch (offer) {
            case Benefit b -> new Benefit(b.id(), b.name(), b.reduction(), b.scope(), validity, b.minimumPurchase(),
                    b.combines(), b.usedOn());
            case BonusCheck c -> new BonusCheck(c.id(), c.name(), c.amount(), c.left(), validity, c.minimumPurchase(),
                    c.inParts(), c.usedOn());
        };
    }

    static MemberOffer from(MemberOffer offer, Money minimumPurchase) {
        return switch (offer) {
            case Benefit b -> new Benefit(b.id(), b.name(), b.reduction(), b.scope(), b.validity(), minimumPurchase,
                    b.combines(), b.usedOn());
            case BonusCheck c -> new BonusCheck(c.id(), c.name(), c.amount(), c.left(), c.validity(), minimumPurchase,
                    c.inParts(), c.usedOn());
        };
    }

    static MemberOffer used(MemberOffer offer) {
        return switch (offer) {
            case Benefit b -> new Benefit(b.id(), b.name(), b.reduction(), b.scope(), b.validity(), b.minimumPurchase(),
                    b.combines(), Optional.of(TODAY));
            case BonusCheck c -> new BonusCheck(c.id(), c.name(), c.amount(), Money.zero(EUR), c.validity(),
                    c.minimumPurchase(), c.inParts(), Optional.of(TODAY));
        };
    }

    /// The basket with the offer put in.
    static Sale.Open holding(Sale.Open sale, MemberOffer... offers) {
        var basket = sale;
        for (var offer : offers) {
            basket = Samples.with(basket, offer.discount(basket.nextDiscountId(), "key-" + offer.id()));
        }
        return basket;
    }
}
