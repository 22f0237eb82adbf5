package org.nordkassa.sale;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.nordkassa.sale.Sale.Open;

/// Folds events into the state of a sale.
final class SaleFold {
    private SaleFold() {}

    static Sale evolve(Sale sale, SaleEvent event) {
        return switch (sale) {
            case Sale.NotStarted _ when event instanceof SaleEvent.SaleStarted(var start) ->
                    new Open(start, List.of(), List.of(), Optional.empty(), List.of(), 0);
            case Open open -> evolveOpen(open, event);
            case Sale.NotStarted _, Sale.Completed _, Sale.Voided _ -> throw cannotFollow(sale, event);
        };
    }

    private static Sale evolveOpen(Open sale, SaleEvent event) {
        return switch (event) {
            case SaleEvent.SaleStarted _ -> throw cannotFollow(sale, event);
            case SaleEvent.LineAdded(var line, var _) ->
                    withLines(sale, with(sale.lines(), line), line.id().number());
            case SaleEvent.QuantityChanged(var id, var quantity, var _) -> withLines(sale, sale.lines().stream()
                    .map(line -> line.id().equals(id) ? new Line(id, line.item(), quantity) : line).toList(), 0);
            case SaleEvent.LineRemoved(var id, var _) ->
                    withLines(sale, without(sale.lines(), line -> line.id().equals(id)), 0);
            case SaleEvent.DiscountGiven(var discount, var _) ->
                    withDiscounts(sale, with(sale.discounts(), discount), discount.id().number());
            case SaleEvent.DiscountRemoved(var id, var _) ->
                    withDiscounts(sale, without(sale.discounts(), discount -> discount.id().equals(id)), 0);
            case SaleEvent.CustomerAttached(var customer, var _) -> withCustomer(sale, Optional.of(customer));
            case SaleEvent.CustomerDetached _ -> withCustomer(sale, Optional.empty());
            case SaleEvent.CashierTookOver(var cashier, var _) -> new Open(sale.start(), sale.lines(), sale.discounts(),
                    sale.customer(), sale.tenders(), sale.lastId(), Optional.of(cashier), sale.following());
            case SaleEvent.SaleSplit(var into, var leaving, var along, var _) -> new Open(sale.start(),
                    Portion.without(leaving, sale.lines()), without(sale.discounts(), discount -> along.contains(discount.id())),
                    sale.customer(), sale.tenders(), sale.lastId(), sale.cashier(), Optional.of(into));
            case SaleEvent.TenderTaken(var tender, var _) ->
                    withTenders(sale, with(sale.tenders(), tender), tender.id().number());
            case SaleEvent.TenderRemoved(var id, var _) ->
                    withTenders(sale, without(sale.tenders(), tender -> tender.id().equals(id)), 0);
            case SaleEvent.SaleCompleted(var number, var at) -> new Sale.Completed(sale.start(), sale.pricing(),
                    sale.customer(), sale.tenders(), sale.settlement().rounding(), sale.settlement().change(),
                    number, at, sale.cashier());
            case SaleEvent.SaleVoided(var reason, var at) -> new Sale.Voided(sale.start(), reason, at);
        };
    }

    private static Open withLines(Open sale, List<Line> lines, int id) {
        return new Open(sale.start(), lines, sale.discounts(), sale.customer(), sale.tenders(),
                Math.max(sale.lastId(), id), sale.cashier(), sale.following());
    }

    private static Open withDiscounts(Open sale, List<Discount> discounts, int id) {
        return new Open(sale.start(), sale.lines(), discounts, sale.customer(), sale.tenders(),
                Math.max(sale.lastId(), id), sale.cashier(), sale.following());
    }

    private static Open withTenders(Open sale, List<Tender> tenders, int id) {
        return new Open(sale.start(), sale.lines(), sale.discounts(), sale.customer(), tenders,
                Math.max(sale.lastId(), id), sale.cashier(), sale.following());
    }

    private static Open withCustomer(Open sale, Optional<CustomerRef> customer) {
        return new Open(sale.start(), sale.lines(), sale.discounts(), customer, sale.tenders(), sale.lastId(),
                sale.cashier(), sale.following());
    }

    private static <T> List<T> with(List<T> list, T added) {
        var longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    private static <T> List<T> without(List<T> list, Predicate<T> removed) {
        return list.stream().filter(removed.negate()).toList();
    }

    private static IllegalStateException cannotFollow(Sale sale, SaleEvent event) {
        return new IllegalStateException(event.getClass().getSimpleName() + " cannot follow "
                + sale.getClass().getSimpleName());
    }
}
