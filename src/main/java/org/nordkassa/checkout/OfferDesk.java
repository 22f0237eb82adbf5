package org.nordkassa.checkout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.loyalty.BestDeal;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.HeldOffers;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Pricing.AppliedDiscount;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.scan.ShownCode;

/// Sets a member's benefits and bonus checks aside for the sale: a discount in the basket and a hold in one step.
final class OfferDesk {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final CheckoutSettings settings;
    private final CurrentSale current;
    private final MemberLookups lookups;
    private final OffersInDoubt inDoubt;

    OfferDesk(
            Desk desk, CheckoutPorts ports, CheckoutSettings settings, CurrentSale current, MemberLookups lookups) {
        this.desk = desk;
        this.ports = ports;
        this.settings = settings;
        this.current = current;
        this.lookups = lookups;
        this.inDoubt = new OffersInDoubt(ports);
    }

    /// Two systems may have given the same id: then the one that can be used is meant.
    void use(String offerId) {
        var sale = current.open();
        var named = lookups.offers().stream().filter(offer -> offer.id().equals(offerId)).toList();
        if (sale.isEmpty() || named.isEmpty()) {
            desk.say(new Notice.NoCustomer());
            return;
        }
        use(named);
    }

    private void use(List<MemberOffer> named) {
        var sale = current.open().orElseThrow();
        var offer = named.stream().filter(one -> verdict(sale, one).isUsable()).findFirst().orElse(named.getFirst());
        if (inDoubt.has(offer)) {
            desk.say(new Notice.OfferNotUsable(offer.name(), new OfferVerdict.Used(LocalDate.EPOCH)));
        } else if (verdict(sale, offer).isUsable()) {
            exchange(sale, List.of(), List.of(offer)).ifPresent(desk::say);
        } else {
            desk.say(new Notice.OfferNotUsable(offer.name(), verdict(sale, offer)));
        }
    }

    /// A bonus check whose own code was scanned: the one of the member in the basket, or it is said why not.
    void useCheck(String id) {
        var checks = lookups.offers().stream()
                .filter(offer -> offer instanceof MemberOffer.BonusCheck && offer.id().equals(id)).toList();
        if (current.open().isEmpty() || lookups.customer().isEmpty()) {
            desk.say(new Notice.CheckNeedsMember());
        } else if (!checks.isEmpty()) {
            use(checks);
        } else if (lookups.lookups().values().stream().anyMatch(Lookup.Asking.class::isInstance)) {
            desk.say(new Notice.CheckStillAsked());
        } else {
            desk.say(new Notice.NotTheMembersCheck(ShownCode.of(id)));
        }
    }

    private OfferVerdict verdict(Sale.Open sale, MemberOffer offer) {
        return OfferVerdict.on(sale, offer, lookups.offers(), settings.day(desk.now()));
    }

    /// Takes the combination that saves the customer most, in place of what the basket holds of the member's by now.
    /// What has been captured for this sale already stays, and the deal is made around it.
    void takeBestDeal() {
        var sale = current.open();
        if (sale.isEmpty() || lookups.customer().isEmpty()) {
            desk.say(new Notice.NoCustomer());
            return;
        }
        var deal = BestDeal.of(sale.get(), free(sale.get()), settings.day(desk.now()));
        if (!deal.saves().isPositive()) {
            desk.say(new Notice.NothingToSave());
            return;
        }
        desk.say(exchange(sale.get(), deal.withdraw(), deal.add()).orElseGet(() ->
                new Notice.BestDealTaken(deal.reason(), deal.use().stream().map(MemberOffer::name).toList())));
    }

    private List<MemberOffer> free(Sale.Open sale) {
        var fixed = sale.discounts().stream().filter(discount -> !isAt(discount, Stage.HELD)).toList();
        return lookups.offers().stream()
                .filter(offer -> fixed.stream().noneMatch(discount -> isOf(discount, offer)))
                .filter(offer -> !inDoubt.has(offer)).toList();
    }

    private static boolean isOf(Discount discount, MemberOffer offer) {
        return discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var id, var _)
                && id.equals(offer.id()) && kind.isBenefit() == offer instanceof MemberOffer.Benefit;
    }

    /// Discounts out, offers in, each with its hold, all in one page.
    ///
    /// @return why nothing has changed, if so
    private Optional<Notice> exchange(Sale.Open sale, List<Discount> out, List<MemberOffer> in) {
        var now = desk.now();
        var added = new ArrayList<Discount>();
        for (var offer : in) {
            added.add(offer.discount(new DiscountId(sale.nextDiscountId().number() + added.size()),
                    ports.ids().next().toString()));
        }
        var after = priced(sale, out, added);
        var holds = new ArrayList<ValueEvent>();
        for (int i = 0; i < in.size(); i++) {
            var amount = amount(after, added.get(i));
            if (!amount.isPositive()) {
                return Optional.of(new Notice.OfferNotUsable(in.get(i).name(), new OfferVerdict.NothingToReduce()));
            }
            holds.add(new ValueEvent.Held(use(in.get(i), UseKeys.of(added.get(i)).orElseThrow(), amount, sale), now));
        }
        return current.apply(commands(out, added), holds).map(Notice.CommandRejected::new);
    }

    private ValueUse use(MemberOffer offer, String key, Money amount, Sale.Open sale) {
        var subject = switch (offer) {
            case MemberOffer.Benefit benefit when lookups.isFrom(RemoteSystem.RULE, benefit) ->
                    new ValueUse.OfPromotion(benefit.id());
            case MemberOffer.Benefit benefit -> new ValueUse.OfBenefit(benefit.id());
            case MemberOffer.BonusCheck check -> new ValueUse.OfBonusCheck(check.id());
        };
        return new ValueUse(key, subject, amount, sale.start().id(), lookups.customer().map(Customer::id));
    }

    private List<SaleCommand> commands(List<Discount> out, List<Discount> in) {
        var now = desk.now();
        return Stream.concat(
                out.stream().<SaleCommand>map(discount -> new SaleCommand.RemoveDiscount(discount.id(), now)),
                in.stream().<SaleCommand>map(discount -> new SaleCommand.GiveDiscount(discount, now))).toList();
    }

    private static Pricing priced(Sale.Open sale, List<Discount> out, List<Discount> in) {
        var discounts = new ArrayList<>(sale.discounts());
        discounts.removeAll(out);
        discounts.addAll(in);
        return Pricing.of(sale.start().currency(), sale.lines(), discounts);
    }

    /// What the discount under this key takes off.
    private static Money amount(Pricing pricing, Discount discount) {
        return pricing.discounts().stream()
                .filter(applied -> UseKeys.of(applied.discount()).equals(UseKeys.of(discount)))
                .map(AppliedDiscount::amount).findFirst().orElseThrow();
    }

    /// Takes off what may not stay: a line has gone and the minimum purchase is not reached any more, or a system says
    /// that it has been used elsewhere by now. What has been captured for this sale stays as long as it is worth in the
    /// basket what was captured.
    void review() {
        current.open().ifPresent(sale -> HeldOffers.noLongerGood(sale, lookups.offers(), settings.day(desk.now()))
                .stream().filter(lost -> isAt(lost.discount(), Stage.HELD))
                .forEach(lost -> takeOff(lost.discount(), lost.offer().name(), lost.why())));
        dropMiscounted();
    }

    /// Discounts that take nothing off must not cost the member anything.
    void dropUseless() {
        current.open().orElseThrow().pricing().discounts().stream()
                .filter(applied -> applied.amount().isZero() && UseKeys.of(applied.discount()).isPresent())
                .forEach(applied -> current.apply(new SaleCommand.RemoveDiscount(applied.discount().id(), desk.now())));
        dropMiscounted();
    }

    /// A bonus check from which another sum was taken than it now is worth in the basket goes back as a whole.
    private void dropMiscounted() {
        current.open().stream().flatMap(sale -> sale.pricing().discounts().stream()).forEach(applied ->
                taken(applied.discount()).filter(sum -> !sum.equals(applied.amount())).ifPresent(sum ->
                        takeOff(applied.discount(), applied.discount().label(),
                                new OfferVerdict.WouldWaste(sum.minus(applied.amount()).abs()))));
    }

    /// What was, or may have been, taken from the bonus check behind a discount.
    private Optional<Money> taken(Discount discount) {
        return UseKeys.of(discount).flatMap(current.uses()::find)
                .filter(value -> value.stage() == Stage.CAPTURED || value.stage() == Stage.UNKNOWN)
                .filter(value -> value.use().subject() instanceof ValueUse.OfBonusCheck)
                .map(ValueInFlight::amount);
    }

    private void takeOff(Discount discount, String name, OfferVerdict why) {
        takeOff(discount, new Notice.OfferTakenOff(name, why));
    }

    void takeOff(Discount discount, Notice why) {
        current.apply(new SaleCommand.RemoveDiscount(discount.id(), desk.now()))
                .ifPresentOrElse(reason -> desk.say(new Notice.CommandRejected(reason)), () -> desk.say(why));
    }

    /// Commands that make checks which the basket uses in part worth that part and no more. Given together with the
    /// intent to take that part: should the sale stay open and grow, it must not take off more than was taken from
    /// the check.
    List<SaleCommand> fixed(List<AppliedDiscount> discounts) {
        var sale = current.open().orElseThrow();
        var cut = discounts.stream().filter(applied -> isCut(applied) && isAt(applied.discount(), Stage.HELD)).toList();
        var out = cut.stream().map(AppliedDiscount::discount).toList();
        var in = new ArrayList<Discount>();
        for (var applied : cut) {
            var discount = applied.discount();
            in.add(new Discount(new DiscountId(sale.nextDiscountId().number() + in.size()), discount.label(),
                    discount.scope(), new Reduction.Amount(applied.amount()), discount.origin()));
        }
        var after = priced(sale, out, in);
        boolean same = cut.stream().allMatch(applied -> amount(after, applied.discount()).equals(applied.amount()));
        return same ? commands(out, in) : List.of();
    }

    private boolean isCut(AppliedDiscount applied) {
        return applied.discount().reduction() instanceof Reduction.Amount(var sum)
                && sum.isGreaterThan(applied.amount())
                && UseKeys.of(applied.discount()).flatMap(current.uses()::find)
                        .filter(value -> value.use().subject() instanceof ValueUse.OfBonusCheck).isPresent();
    }

    private boolean isAt(Discount discount, Stage stage) {
        return UseKeys.of(discount).flatMap(current.uses()::find).filter(value -> value.stage() == stage).isPresent();
    }
}
