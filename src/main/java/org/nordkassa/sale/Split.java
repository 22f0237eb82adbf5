package org.nordkassa.sale;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.joda.money.Money;

/// A sale divided in two: what stays in it, and what goes into a following one. One article is one supply and stands on one
/// receipt, so that lines go whole, or piece by piece.
///
/// No price changes by it: both parts together cost to the minor unit what the sale did. A discount stays where it was
/// given; what it takes off the lines that leave goes along with these as a fixed sum. One that has nothing left to reduce
/// goes along itself. A bonus check stays and has to be worth in the first part what it was in the whole.
///
/// @param leaving of which lines how much
/// @param along the discounts that leave the first part
/// @param first what the first part costs
/// @param lines of the following sale, numbered anew
/// @param discounts of the following sale, numbered anew; those of members still with the keys of the first
/// @param rest what the following sale costs
public record Split(List<Portion> leaving, List<DiscountId> along, Pricing first, List<Line> lines,
        List<Discount> discounts, Pricing rest, Sale.Open before) {
    public Split {
        leaving = List.copyOf(leaving);
        along = List.copyOf(along);
        lines = List.copyOf(lines);
        discounts = List.copyOf(discounts);
        if (!first.total().plus(rest.total()).equals(before.pricing().total())) {
            throw new IllegalArgumentException("the parts of sale " + before.start().id() + " do not add up");
        }
    }

    /// @return empty where the sale cannot be split like that
    public static Optional<Split> of(Sale.Open sale, List<Portion> leaving) {
        return leaving.isEmpty() || !Portion.canLeave(leaving, sale) || Portion.without(leaving, sale.lines()).isEmpty()
                ? Optional.empty() : new Splitting(sale, leaving).split();
    }

    /// What the following sale is to the first.
    OtherPart following(SaleId id) {
        return new OtherPart(id, rest.purchase(), rest.total());
    }

    /// What the first part still takes, with nothing more tendered than so far.
    public Money due() {
        return Settlement.of(first.total(), before.tenders(), before.start().cashRounding()).due();
    }

    /// What opens the following sale: the member, the lines, the discounts.
    ///
    /// @param newKey gives the use of a member's offer that goes along a key of its own, in place of the one it had
    public List<SaleCommand> opening(SaleStart start, UnaryOperator<String> newKey) {
        var commands = new ArrayList<SaleCommand>();
        commands.add(new SaleCommand.StartSale(start));
        before.customer().ifPresent(customer -> commands.add(new SaleCommand.AttachCustomer(customer, start.at())));
        lines.forEach(line -> commands.add(
                new SaleCommand.AddLine(line.id(), line.item(), line.quantity(), start.at())));
        discounts.forEach(discount -> commands.add(new SaleCommand.GiveDiscount(
                new Discount(discount.id(), discount.label(), discount.scope(), discount.reduction(),
                        discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var id, var key)
                                ? new DiscountOrigin.MemberOffer(kind, id, newKey.apply(key)) : discount.origin()),
                start.at())));
        return commands;
    }

    /// The start of the following sale.
    public SaleStart start(SaleId id, Instant now) {
        var here = new OtherPart(before.start().id(), before.purchase(before.pricing()).minus(rest.purchase()), first.total());
        return before.start().following(id, here, now);
    }
}
