package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.Money;
import org.nordkassa.loyalty.BestDeal.Kept;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.sale.Decision;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.SaleDecider;
import org.nordkassa.sale.Tender;

/// Prepares the search for the best deal and says what its outcome means for the basket.
final class DealMaker {
    private final Sale.Open sale;
    private final Sale.Open bare;
    private final List<MemberOffer> offers;
    private final LocalDate today;

    DealMaker(Sale.Open sale, List<MemberOffer> offers, LocalDate today) {
        this.sale = sale;
        this.offers = expiringFirst(offers);
        this.today = today;
        this.bare = with(sale.discounts().stream().filter(Predicate.not(this::isKnown)).toList());
    }

    BestDeal make() {
        var usable = offers.stream().filter(offer -> verdict(bare, offer).isUsable()).toList();
        var considered = considered(usable);
        var deal = new DealSearch(bare, considered, paidByOtherMeans()).best();
        var saves = Money.ofMinor(sale.start().currency(), deal.saves());
        var reason = new BestDeal.Reason(saves,
                deal.offers().stream().filter(offer -> offer.validity().to().isPresent())
                        .min(Comparator.comparing(Deal::expiry)),
                kept(deal, usable, considered));
        return change(deal).map(change -> new BestDeal(deal.offers(), saves, change.add(), change.withdraw(), reason))
                .orElseGet(() -> new BestDeal(deal.offers(), saves, deal.offers(), heldAndKnown(), reason));
    }

    private static List<MemberOffer> expiringFirst(List<MemberOffer> offers) {
        var distinct = new ArrayList<MemberOffer>();
        offers.stream().filter(offer -> distinct.stream().noneMatch(other -> isSame(other, offer)))
                .forEach(distinct::add);
        distinct.sort(Comparator.comparing(Deal::expiry).thenComparing(MemberOffer::id));
        return List.copyOf(distinct);
    }

    private static boolean isSame(MemberOffer one, MemberOffer other) {
        return one.id().equals(other.id()) && one instanceof Benefit == other instanceof Benefit;
    }

    private static List<MemberOffer> considered(List<MemberOffer> usable) {
        var benefits = usable.stream().filter(Benefit.class::isInstance).limit(BestDeal.MOST_BENEFITS).toList();
        return usable.stream().filter(offer -> !(offer instanceof Benefit) || benefits.contains(offer))
                .limit(BestDeal.MOST_OFFERS).toList();
    }

    private long paidByOtherMeans() {
        return sale.tenders().stream().filter(Predicate.not(Tender::isCash))
                .mapToLong(tender -> tender.amount().getAmountMinorLong()).sum();
    }

    private record Change(List<MemberOffer> add, List<Discount> withdraw) {}

    /// What to change if the offers that are in the basket and in the deal may stay where they are; empty when then
    /// others could not be put in, or other sums would be taken from them than the deal takes.
    private Optional<Change> change(Deal deal) {
        var withdraw = heldAndKnown().stream()
                .filter(discount -> deal.offers().stream().noneMatch(offer -> isAsHeld(discount, offer))).toList();
        var staying = new ArrayList<>(sale.discounts());
        staying.removeAll(withdraw);
        var add = deal.offers().stream()
                .filter(offer -> staying.stream().noneMatch(discount -> isAsHeld(discount, offer))).toList();
        return putIn(with(staying), add)
                .filter(after -> deal.taken().stream().allMatch(taken -> isTaken(after.pricing(), taken)))
                .map(_ -> new Change(add, withdraw));
    }

    /// The basket with the offers put in one after the other, as far as that is accepted.
    private Optional<Sale.Open> putIn(Sale.Open basket, List<MemberOffer> added) {
        var decider = new SaleDecider();
        Sale after = basket;
        for (var discount : discountsOf(added)) {
            switch (decider.decide(after, new SaleCommand.GiveDiscount(discount, sale.start().at()))) {
                case Decision.Rejected _ -> {
                    return Optional.empty();
                }
                case Decision.Accepted(var events) -> {
                    for (var event : events) {
                        after = decider.evolve(after, event);
                    }
                }
            }
        }
        return after instanceof Sale.Open open ? Optional.of(open) : Optional.empty();
    }

    private static boolean isTaken(Pricing pricing, Deal.Taken taken) {
        return pricing.discounts().stream().anyMatch(applied -> OfferRules.isOf(applied.discount(), taken.offer())
                && applied.amount().getAmountMinorLong() == taken.minor());
    }

    private static boolean isAsHeld(Discount held, MemberOffer offer) {
        if (!OfferRules.isOf(held, offer)) {
            return false;
        }
        var fresh = offer.discount(held.id(), "");
        return held.scope().equals(fresh.scope()) && held.reduction().equals(fresh.reduction());
    }

    private List<Discount> heldAndKnown() {
        return sale.discounts().stream().filter(this::isKnown).toList();
    }

    private boolean isKnown(Discount discount) {
        return offers.stream().anyMatch(offer -> OfferRules.isOf(discount, offer));
    }

    private List<Kept> kept(Deal deal, List<MemberOffer> usable, List<MemberOffer> considered) {
        var discounts = new ArrayList<>(bare.discounts());
        discounts.addAll(discountsOf(deal.offers()));
        var done = with(discounts);
        return offers.stream().filter(offer -> !deal.offers().contains(offer))
                .flatMap(offer -> (usable.contains(offer) && !considered.contains(offer)
                        ? Optional.<BestDeal.Why>of(new BestDeal.NotConsidered()) : why(deal, done, offer))
                        .map(why -> new Kept(offer, why)).stream())
                .toList();
    }

    private Optional<BestDeal.Why> why(Deal deal, Sale.Open done, MemberOffer offer) {
        return switch (verdict(bare, offer)) {
            case OfferVerdict.Usable _ -> Optional.of(whyNotUsed(deal, done, offer));
            case OfferVerdict.WouldWaste(var remainder) -> Optional.of(new BestDeal.WouldWaste(remainder));
            case OfferVerdict.BelowMinimum(var minimum) -> Optional.of(new BestDeal.BelowMinimum(minimum));
            case OfferVerdict.DoesNotCombine _ -> Optional.of(new BestDeal.DoesNotCombine());
            case OfferVerdict.AlreadyInBasket _, OfferVerdict.Used _, OfferVerdict.NotYetValid _,
                    OfferVerdict.Expired _, OfferVerdict.OtherCurrency _, OfferVerdict.NothingToReduce _ ->
                    Optional.empty();
        };
    }

    private BestDeal.Why whyNotUsed(Deal deal, Sale.Open done, MemberOffer offer) {
        var verdict = verdict(done, offer);
        if (verdict instanceof OfferVerdict.WouldWaste(var remainder)) {
            return new BestDeal.WouldWaste(remainder);
        }
        if (verdict instanceof OfferVerdict.DoesNotCombine) {
            return new BestDeal.DoesNotCombine();
        }
        boolean isGoodForLonger = !deal.taken().isEmpty()
                && deal.offers().stream().allMatch(used -> Deal.expiry(used).isBefore(Deal.expiry(offer)));
        return done.pricing().total().isZero() && isGoodForLonger
                ? new BestDeal.ExpiresLater(offer.validity().to()) : new BestDeal.NotNeeded();
    }

    private OfferVerdict verdict(Sale.Open basket, MemberOffer offer) {
        return OfferRules.judge(basket, offer, offers, today);
    }

    private List<Discount> discountsOf(List<MemberOffer> added) {
        var discounts = new ArrayList<Discount>();
        for (var offer : added) {
            discounts.add(offer.discount(new DiscountId(sale.lastId() + discounts.size() + 1), ""));
        }
        return discounts;
    }

    private Sale.Open with(List<Discount> discounts) {
        return new Sale.Open(sale.start(), sale.lines(), discounts, sale.customer(), sale.tenders(), sale.lastId(),
                sale.cashier(), sale.following());
    }
}
