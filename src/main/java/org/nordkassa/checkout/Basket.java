package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Catalogue;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleCommand;
import org.nordkassa.sale.Unit;
import org.nordkassa.scan.CodeMeaning;

/// Puts products into the sale.
final class Basket {
    private static final long ONE = 1000;

    private final Desk desk;
    private final Catalogue catalogue;
    private final CheckoutSettings settings;
    private final CurrentSale current;
    private final Function<SaleCommand, Optional<Rejection>> inSale;
    private Optional<LineId> touched = Optional.empty();
    private Optional<Long> next = Optional.empty();

    /// @param inSale applies to the open sale, or to one that it opens
    Basket(
            Desk desk, Catalogue catalogue, CheckoutSettings settings, CurrentSale current,
            Function<SaleCommand, Optional<Rejection>> inSale) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.settings = settings;
        this.current = current;
        this.inSale = inSale;
    }

    Optional<LineId> touched() {
        return touched.filter(id -> current.open().flatMap(sale -> sale.line(id)).isPresent());
    }

    /// The line last added is the one the cashier was at.
    void resume(Sale.Open sale) {
        touched = sale.lines().isEmpty() ? Optional.empty() : Optional.of(sale.lines().getLast().id());
    }

    Optional<Long> nextQuantity() {
        return next;
    }

    void nextQuantity(Optional<Long> thousandths) {
        boolean sensible = thousandths.isEmpty() || thousandths.get() > 0 && thousandths.get() <= Quantity.MOST;
        if (sensible) {
            next = thousandths;
        } else {
            desk.say(new Notice.QuantityOutOfRange());
        }
    }

    /// @return whether there is such a product
    boolean chosen(String sku) {
        var product = catalogue.bySku(sku);
        product.ifPresent(found -> add(item(found, ""), ONE));
        return product.isPresent();
    }

    Optional<Product> find(CodeMeaning.ArticleNumber code) {
        return Stream.concat(Stream.of(code.gtin()), code.forms().stream())
                .flatMap(form -> catalogue.byBarcode(form).stream()).findFirst();
    }

    boolean scanned(CodeMeaning.OtherCode code) {
        var product = catalogue.byBarcode(code.text());
        product.ifPresent(found -> add(item(found, code.text()), ONE));
        return product.isPresent();
    }

    boolean scanned(CodeMeaning.WeighedItem code) {
        var product = catalogue.byBarcode(code.itemKey());
        product.ifPresent(found -> {
            if (found.unit() == Unit.KILOGRAM) {
                add(item(found, code.itemKey()), code.grams());
            } else {
                desk.say(new Notice.LabelDoesNotFit(found.name()));
            }
        });
        return product.isPresent();
    }

    boolean scanned(CodeMeaning.PricedItem code) {
        var product = catalogue.byBarcode(code.itemKey());
        product.ifPresent(found -> {
            var price = Money.ofMinor(found.price().getCurrencyUnit(), code.priceMinor());
            add(new Item(found.sku(), found.name(), price, item(found, "").vat(), Unit.PIECE, code.itemKey()), ONE);
        });
        return product.isPresent();
    }

    void change(LineId id, long thousandths) {
        var line = current.open().flatMap(sale -> sale.line(id));
        if (line.isEmpty()) {
            desk.say(new Notice.CommandRejected(new Rejection.UnknownLine(id)));
            return;
        }
        if (!Quantity.isInRange(thousandths, line.get().item().unit())) {
            desk.say(new Notice.QuantityOutOfRange());
            return;
        }
        tell(new SaleCommand.ChangeQuantity(id, new Quantity(thousandths, line.get().item().unit()), desk.now()));
        touched = Optional.of(id);
    }

    void discount(Optional<LineId> line, Reduction reduction) {
        var id = current.open().map(Sale.Open::nextDiscountId).orElse(new DiscountId(1));
        tell(new SaleCommand.GiveDiscount(new Discount(id, "", line.<DiscountScope>map(DiscountScope.OneLine::new)
                .orElseGet(DiscountScope.WholeSale::new), reduction, new DiscountOrigin.Cashier("")), desk.now()));
    }

    void tell(SaleCommand command) {
        current.apply(command).ifPresent(reason -> desk.say(new Notice.CommandRejected(reason)));
    }

    Item item(Product product, String barcode) {
        return product.sold(settings.vat(), settings.day(desk.now()), barcode);
    }

    /// What adding an item did to the basket, and how to take it back.
    ///
    /// @param times the thousandths that it was multiplied by
    record Added(SaleCommand undo, long times) {}

    /// The same item scanned twice in a row counts up its line.
    ///
    /// @param thousandths what one of it is; `3 *` makes it three of them
    /// @return empty when it is not in the basket, which has been said then
    Optional<Added> add(Item item, long thousandths) {
        long times = next.orElse(ONE);
        var added = plan(lines(), item, thousandths * times / ONE)
                .filter(plan -> isTaken(inSale.apply(plan.command()), plan.line()));
        next = Optional.empty();
        return added.map(plan -> new Added(plan.undo(), times));
    }

    /// A line of its own, however many the next product counts for.
    void addOne(Item item) {
        var id = current.open().map(Sale.Open::nextLineId).orElse(new LineId(1));
        isTaken(inSale.apply(new SaleCommand.AddLine(id, item, new Quantity(ONE, item.unit()), desk.now())), id);
    }

    boolean holdsSlip(String code) {
        return lines().stream().anyMatch(line -> line.item().slip().equals(Optional.of(code)));
    }

    /// Takes back what was added.
    void undo(Added added) {
        tell(added.undo());
    }

    /// Takes back what was added and adds another item in its place, both or neither.
    Optional<Added> exchange(Added before, Item item, long thousandths) {
        return plan(without(before.undo()), item, thousandths * before.times() / ONE)
                .filter(plan -> isTaken(current.apply(List.of(before.undo(), plan.command()), List.of()), plan.line()))
                .map(plan -> new Added(plan.undo(), before.times()));
    }

    private List<Line> lines() {
        return current.open().map(Sale.Open::lines).orElse(List.of());
    }

    private List<Line> without(SaleCommand undo) {
        return lines().stream().flatMap(line -> switch (undo) {
            case SaleCommand.RemoveLine(var id, var _) when id.equals(line.id()) -> Stream.<Line>empty();
            case SaleCommand.ChangeQuantity(var id, var before, var _) when id.equals(line.id()) ->
                    Stream.of(new Line(id, line.item(), before));
            case SaleCommand _ -> Stream.of(line);
        }).toList();
    }

    private record Plan(LineId line, SaleCommand command, SaleCommand undo) {}

    /// @param lines what the basket holds before it
    private Optional<Plan> plan(List<Line> lines, Item item, long added) {
        var last = lines.isEmpty() ? Optional.<Line>empty() : Optional.of(lines.getLast())
                .filter(line -> item.unit() == Unit.PIECE && isSame(line.item(), item));
        long quantity = added + last.map(Line::quantity).map(Quantity::thousandths).orElse(0L);
        if (!Quantity.isInRange(added, item.unit()) || !Quantity.isInRange(quantity, item.unit())) {
            desk.say(new Notice.QuantityOutOfRange());
            return Optional.empty();
        }
        var now = desk.now();
        var sum = new Quantity(quantity, item.unit());
        return Optional.of(last.map(line -> new Plan(line.id(), new SaleCommand.ChangeQuantity(line.id(), sum, now),
                new SaleCommand.ChangeQuantity(line.id(), line.quantity(), now))).orElseGet(() -> {
                    var id = current.open().map(Sale.Open::nextLineId).orElse(new LineId(1));
                    return new Plan(id, new SaleCommand.AddLine(id, item, sum, now),
                            new SaleCommand.RemoveLine(id, now));
                }));
    }

    private boolean isTaken(Optional<Rejection> rejection, LineId line) {
        rejection.ifPresent(reason -> desk.say(new Notice.CommandRejected(reason)));
        touched = Optional.of(line);
        return rejection.isEmpty();
    }

    /// A product may carry several barcodes.
    private static boolean isSame(Item one, Item other) {
        return one.equals(new Item(
                other.sku(), other.name(), other.unitPrice(), other.vat(), other.unit(), one.barcode(), other.kind()));
    }
}
