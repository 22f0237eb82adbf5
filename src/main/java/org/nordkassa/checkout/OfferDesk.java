package org.nordkassa.checkout;

import org.joda.money.Money;
import org.nordkassa.loyalty.BestDeal;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.HeldOffers;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;

/// Sets a member's benefits and bonus checks aside for the sale: a discount in the basket and a hold in one step.
final class OfferDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final CurrentSale current;
    private final MemberLookups lookups;

    OfferDesk(
            Desk desk, CheckoutPorts ports, CheckoutSettings settings, CurrentSale current, MemberLookups lookups) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.current = current;
        this.lookups = lookups;
    }

    void use(String offerId) {
        var sale = current.open();
        var offer = lookups.offer(offerId);
        if (sale.isEmpty() || offer.isEmpty()) {
            desk.say(new Notice.NoCustomer());
            return;
        }
        var verdict = OfferVerdict.on(sale.get(), offer.get(), settings.day(desk.now()));
        if (verdict instanceof OfferVerdict.Usable(var saves)) {
            hold(sale.get(), offer.get(), saves);
        } else {
            desk.say(new Notice.OfferNotUsable(offer.get().name(), verdict));
        }
    }

    /// Takes the combination that saves the customer most, in place of what the basket holds of the member's by now.
    void takeBestDeal() {
        var sale = current.open();
        if (sale.isEmpty() || lookups.customer().isEmpty()) {
            desk.say(new Notice.NoCustomer());
            return;
        }
        var deal = BestDeal.of(sale.get(), lookups.offers(), settings.day(desk.now()));
        if (!deal.saves().isPositive()) {
            desk.say(new Notice.NothingToSave());
            return;
        }
        deal.withdraw().forEach(discount -> tell(new SaleCommand.RemoveDiscount(discount.id(), desk.now())));
        deal.add().forEach(offer -> use(offer.id()));
        desk.say(new Notice.BestDealTaken(deal.reason(), deal.use().stream().map(MemberOffer::name).toList()));
    }

    /// Takes off what may not stay: a line has gone and the minimum purchase is not reached any more, or a system says
    /// that it has been used elsewhere by now. What has been captured for this sale stays.
    void review() {
        current.open().ifPresent(sale -> HeldOffers.noLongerGood(sale, lookups.offers(), settings.day(desk.now()))
                .stream().filter(lost -> isHeld(lost.discount())).forEach(lost -> {
                    tell(new SaleCommand.RemoveDiscount(lost.discount().id(), desk.now()));
                    desk.say(new Notice.OfferTakenOff(lost.offer().name(), lost.why()));
                }));
    }

    private boolean isHeld(Discount discount) {
        return CurrentSale.useKey(discount).flatMap(current.uses()::find)
                .filter(value -> value.stage() == ValueInFlight.Stage.HELD).isPresent();
    }

    private void hold(Sale.Open sale, MemberOffer offer, Money saves) {
        var subject = switch (offer) {
            case MemberOffer.Benefit benefit -> new ValueUse.OfBenefit(benefit.id());
            case MemberOffer.BonusCheck check -> new ValueUse.OfBonusCheck(check.id());
        };
        var use = new ValueUse(ports.ids().next().toString(), subject, saves, sale.start().id(),
                lookups.customer().map(Customer::id));
        tell(new SaleCommand.GiveDiscount(offer.discount(sale.nextDiscountId(), use.key()), desk.now()),
                new ValueEvent.Held(use, desk.now()));
    }

    private void tell(SaleCommand command, ValueEvent... values) {
        current.apply(command, values).ifPresent(reason -> desk.say(new Notice.CommandRejected(reason)));
    }
}
