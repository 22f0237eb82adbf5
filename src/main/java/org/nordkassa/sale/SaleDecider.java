package org.nordkassa.sale;

import static org.nordkassa.sale.Decision.accept;
import static org.nordkassa.sale.Decision.reject;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.nordkassa.sale.DiscountOrigin.OfferKind;
import org.nordkassa.sale.Sale.Open;

/// Decides what a command does to a sale. Pure and total: the same sale and command always give the same answer, and
/// every command has one in every phase.
public final class SaleDecider {
    public Decision decide(Sale sale, SaleCommand command) {
        return switch (sale) {
            case Sale.NotStarted _ -> command instanceof SaleCommand.StartSale(var start)
                    ? accept(new SaleEvent.SaleStarted(start))
                    : reject(new Rejection.NoOpenSale());
            case Open open -> decideOpen(open, command);
            case Sale.Completed _, Sale.Voided _ -> reject(new Rejection.NoOpenSale());
        };
    }

    private Decision decideOpen(Open sale, SaleCommand command) {
        return switch (command) {
            case SaleCommand.StartSale _ -> reject(new Rejection.SaleAlreadyOpen());
            case SaleCommand.AddLine add -> addLine(sale, add);
            case SaleCommand.ChangeQuantity change -> sale.line(change.id())
                    .map(line -> changeQuantity(sale, line, change))
                    .orElseGet(() -> reject(new Rejection.UnknownLine(change.id())));
            case SaleCommand.RemoveLine(var id, var at) -> ifKnown(sale.line(id), new Rejection.UnknownLine(id),
                    () -> unlessOverpaid(sale, removeLine(sale, id, at)));
            case SaleCommand.GiveDiscount(var discount, var at) -> giveDiscount(sale, discount, at);
            case SaleCommand.RemoveDiscount(var id, var at) -> ifKnown(sale.discount(id),
                    new Rejection.UnknownDiscount(id),
                    () -> unlessOverpaid(sale, List.of(new SaleEvent.DiscountRemoved(id, at))));
            case SaleCommand.AttachCustomer attach -> attachCustomer(sale, attach);
            case SaleCommand.DetachCustomer(var at) -> ifKnown(sale.customer(), new Rejection.NoCustomer(),
                    () -> changeCustomer(sale, new SaleEvent.CustomerDetached(at)));
            case SaleCommand.TakeTender(var tender, var at) -> takeTender(sale, tender, at);
            case SaleCommand.RemoveTender(var id, var at) -> ifKnown(sale.tender(id), new Rejection.UnknownTender(id),
                    () -> accept(new SaleEvent.TenderRemoved(id, at)));
            case SaleCommand.SplitSale(var into, var leaving, var at) -> split(sale, into, leaving, at);
            case SaleCommand.CompleteSale(var number, var at) -> complete(sale, number, at);
            case SaleCommand.VoidSale(var reason, var at) -> sale.tenders().isEmpty()
                    ? accept(new SaleEvent.SaleVoided(reason, at))
                    : reject(new Rejection.TendersTaken(paid(sale.tenders())));
        };
    }

    private static Decision ifKnown(Optional<?> subject, Rejection unknown, Supplier<Decision> decision) {
        return subject.isPresent() ? decision.get() : reject(unknown);
    }

    private Decision addLine(Open sale, SaleCommand.AddLine add) {
        var currency = add.item().unitPrice().getCurrencyUnit();
        if (isTaken(sale, add.id().number())) {
            return reject(new Rejection.IdTaken(add.id().number()));
        }
        if (!currency.equals(sale.start().currency())) {
            return reject(new Rejection.CurrencyDiffers(sale.start().currency(), currency));
        }
        if (add.item().unit() != add.quantity().unit()) {
            return reject(new Rejection.UnitDiffers(add.item().unit()));
        }
        if (add.item().slip().isPresent() && (!isOne(add.quantity()) || holdsSlip(sale, add.item()))) {
            return reject(new Rejection.SlipCountsOnce());
        }
        return unlessOverpaid(sale,
                List.of(new SaleEvent.LineAdded(new Line(add.id(), add.item(), add.quantity()), add.at())));
    }

    private static boolean isOne(Quantity quantity) {
        return quantity.equals(Quantity.pieces(1));
    }

    private static boolean holdsSlip(Open sale, Item slip) {
        return sale.lines().stream().anyMatch(line -> line.item().slip().equals(slip.slip()));
    }

    private Decision changeQuantity(Open sale, Line line, SaleCommand.ChangeQuantity change) {
        if (!line.item().isTurnover()) {
            return reject(new Rejection.OneCardPerLine());
        }
        if (line.item().unit() != change.quantity().unit()) {
            return reject(new Rejection.UnitDiffers(line.item().unit()));
        }
        if (line.item().slip().isPresent() && !isOne(change.quantity())) {
            return reject(new Rejection.SlipCountsOnce());
        }
        return unlessOverpaid(sale,
                List.of(new SaleEvent.QuantityChanged(line.id(), change.quantity(), change.at())));
    }

    /// A discount on the line alone goes with it.
    private static List<SaleEvent> removeLine(Open sale, LineId id, Instant at) {
        var events = new ArrayList<SaleEvent>();
        sale.discounts().stream()
                .filter(discount -> discount.scope().equals(new DiscountScope.OneLine(id)))
                .forEach(discount -> events.add(new SaleEvent.DiscountRemoved(discount.id(), at)));
        events.add(new SaleEvent.LineRemoved(id, at));
        return events;
    }

    private Decision giveDiscount(Open sale, Discount discount, Instant at) {
        if (isTaken(sale, discount.id().number())) {
            return reject(new Rejection.IdTaken(discount.id().number()));
        }
        if (discount.reduction() instanceof Reduction.Amount(var amount)
                && !amount.getCurrencyUnit().equals(sale.start().currency())) {
            return reject(new Rejection.CurrencyDiffers(sale.start().currency(), amount.getCurrencyUnit()));
        }
        if (discount.scope() instanceof DiscountScope.OneLine(var line) && sale.line(line).isEmpty()) {
            return reject(new Rejection.UnknownLine(line));
        }
        if (discount.origin() instanceof DiscountOrigin.MemberOffer(var kind, var offerId, var _)) {
            if (sale.customer().isEmpty()) {
                return reject(new Rejection.NoCustomer());
            }
            if (usesOffer(sale, kind, offerId)) {
                return reject(new Rejection.OfferAlreadyUsed(offerId));
            }
        }
        if (!sale.pricing().reducible(discount.scope()).isPositive()) {
            return reject(new Rejection.NothingToReduce());
        }
        return unlessOverpaid(sale, List.of(new SaleEvent.DiscountGiven(discount, at)));
    }

    private static boolean usesOffer(Open sale, OfferKind kind, String offerId) {
        return sale.discounts().stream().anyMatch(given ->
                given.origin() instanceof DiscountOrigin.MemberOffer(var usedKind, var usedId, var _)
                        && usedKind.isBenefit() == kind.isBenefit() && usedId.equals(offerId));
    }

    private Decision attachCustomer(Open sale, SaleCommand.AttachCustomer attach) {
        return sale.customer().equals(Optional.of(attach.customer()))
                ? accept()
                : changeCustomer(sale, new SaleEvent.CustomerAttached(attach.customer(), attach.at()));
    }

    /// What a member owns leaves the basket with the member; money of the member's that was taken has to go back first.
    private Decision changeCustomer(Open sale, SaleEvent change) {
        if (sale.tenders().stream().anyMatch(Tender.CustomerBalance.class::isInstance)) {
            return reject(new Rejection.CustomerIsPaying());
        }
        var events = new ArrayList<SaleEvent>();
        sale.discounts().stream().filter(Discount::isMemberOffer)
                .forEach(discount -> events.add(new SaleEvent.DiscountRemoved(discount.id(), change.at())));
        events.add(change);
        return unlessOverpaid(sale, events);
    }

    private Decision takeTender(Open sale, Tender tender, Instant at) {
        var settlement = sale.settlement();
        var currency = tender.amount().getCurrencyUnit();
        if (isTaken(sale, tender.id().number())) {
            return reject(new Rejection.IdTaken(tender.id().number()));
        }
        if (!currency.equals(sale.start().currency())) {
            return reject(new Rejection.CurrencyDiffers(sale.start().currency(), currency));
        }
        if (sale.lines().isEmpty()) {
            return reject(new Rejection.EmptyBasket());
        }
        if (settlement.isPaid()) {
            return reject(new Rejection.NothingDue());
        }
        if (!tender.isCash() && settlement.due().isNegative()) {
            return reject(new Rejection.OwedToCustomer(settlement.due().negated()));
        }
        boolean roundsAway = tender.isCash() && !settlement.dueInCash().isPositive();
        if (!tender.amount().isPositive() && !(roundsAway && tender.amount().isZero())) {
            return reject(new Rejection.AmountNotPositive());
        }
        if (tender.isCash()) {
            return sale.start().cashRounding().isPayable(tender.amount())
                    ? accept(new SaleEvent.TenderTaken(tender, at))
                    : reject(new Rejection.NoSuchCash(tender.amount()));
        }
        return tender.amount().isGreaterThan(settlement.due())
                ? reject(new Rejection.MoreThanDue(settlement.due()))
                : accept(new SaleEvent.TenderTaken(tender, at));
    }

    private Decision split(Open sale, SaleId into, List<Portion> leaving, Instant at) {
        return sale.following().isPresent() ? reject(new Rejection.SplitAlready())
                : Split.of(sale, leaving)
                        .map(split -> unlessOverpaid(sale, List.of(
                                new SaleEvent.SaleSplit(split.following(into), leaving, split.along(), at))))
                        .orElseGet(() -> reject(new Rejection.CannotBeSplit()));
    }

    private Decision complete(Open sale, ReceiptNumber number, Instant at) {
        if (sale.lines().isEmpty()) {
            return reject(new Rejection.EmptyBasket());
        }
        return sale.settlement().isPaid()
                ? accept(new SaleEvent.SaleCompleted(number, at))
                : reject(new Rejection.NotPaid(sale.settlement().due()));
    }

    /// Cash paid in excess is change; what was paid by other means must not exceed the total.
    ///
    /// Asked of every change of the price: where discounts on products overlap, a minor unit that is apportioned
    /// otherwise can make even a longer basket cheaper by one.
    private Decision unlessOverpaid(Open sale, List<SaleEvent> events) {
        Sale after = sale;
        for (var event : events) {
            after = evolve(after, event);
        }
        var kept = sale.tenders().stream().filter(tender -> !tender.isCash()).toList();
        return !kept.isEmpty() && after instanceof Open open && paid(kept).isGreaterThan(open.pricing().total())
                ? reject(new Rejection.PaidMoreThanTotal(paid(kept)))
                : new Decision.Accepted(events);
    }

    private static Money paid(List<Tender> tenders) {
        return tenders.stream().map(Tender::amount).reduce(Money::plus)
                .orElseThrow(() -> new IllegalStateException("no tender, no currency"));
    }

    private static boolean isTaken(Open sale, int id) {
        return id <= sale.lastId();
    }

    /// The sale after an event. Events that cannot follow are a damaged journal.
    ///
    /// @throws IllegalStateException when the event cannot follow this state
    public Sale evolve(Sale sale, SaleEvent event) {
        return SaleFold.evolve(sale, event);
    }
}
