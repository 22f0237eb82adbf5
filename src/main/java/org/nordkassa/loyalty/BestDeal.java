package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.Sale;

/// Which of a member's offers to use on a basket so that the customer saves the most.
///
/// Exact: every allowed combination of benefits and bonus checks counts, priced as the sale prices it. A check that is
/// used whole is only used where nothing of it is wasted. Among combinations that save the same, the one wins that
/// takes most from what expires first, day by day; then the one with the fewest offers; then the one that leaves the
/// smallest remainders on checks in parts. Nothing is used for nothing: without any of the offers the customer would
/// save less, or more would be taken from a check in parts.
///
/// Where sums on the whole sale are more than what is left, whole checks go first, then benefits of a sum, then checks
/// in parts: what is left on a check in parts stays the customer's, what a benefit cannot take off is lost.
///
/// At most [#MOST_OFFERS] usable offers, of them at most [#MOST_BENEFITS] benefits, are weighed against each other,
/// those that expire first; the reason names the others.
///
/// @param use the offers to use, in the order in which to put them into a basket without any
/// @param saves what they save together, against the basket without any of them
/// @param add what has to be put into the basket as it stands, in this order, after the withdrawals
/// @param withdraw what has to leave the basket first
public record BestDeal(
        List<MemberOffer> use, Money saves, List<MemberOffer> add, List<Discount> withdraw, Reason reason) {
    public static final int MOST_OFFERS = 20;
    public static final int MOST_BENEFITS = 10;

    /// Why this is the best deal, to be told in one line.
    ///
    /// @param soonest of the offers used the one that expires first; empty when none of them expires
    /// @param kept what could be used today, or on a dearer basket, and is left for another time; expiring first first
    public record Reason(Money saves, Optional<MemberOffer> soonest, List<Kept> kept) {
        public Reason {
            kept = List.copyOf(kept);
        }
    }

    public record Kept(MemberOffer offer, Why why) {}

    /// Why an offer is kept.
    public sealed interface Why {}

    /// @param minimum what the basket would have to cost
    public record BelowMinimum(Money minimum) implements Why {}

    /// It does not go together with a benefit in the deal.
    public record DoesNotCombine() implements Why {}

    /// @param remainder what would be lost of a check that is used whole
    public record WouldWaste(Money remainder) implements Why {}

    /// Nothing is left to reduce, and it is good for longer than all that is used.
    ///
    /// @param to its last day; empty when it does not expire
    public record ExpiresLater(Optional<LocalDate> to) implements Why {}

    /// It would save nothing more.
    public record NotNeeded() implements Why {}

    /// There are more offers than are weighed against each other.
    public record NotConsidered() implements Why {}

    public BestDeal {
        use = List.copyOf(use);
        add = List.copyOf(add);
        withdraw = List.copyOf(withdraw);
    }

    /// Offers in the basket count as if they were not there yet: they may be in the deal or have to make way for it.
    /// One that is in the basket and not among `offers` stays, and the deal is made around it.
    ///
    /// @param offers all offers of the member as last heard
    /// @param today the day of the sale in the shop's time zone
    public static BestDeal of(Sale.Open sale, List<MemberOffer> offers, LocalDate today) {
        return new DealMaker(sale, offers, today).make();
    }

    /// Whether the basket holds the deal already.
    public boolean isInBasket() {
        return add.isEmpty() && withdraw.isEmpty();
    }
}
