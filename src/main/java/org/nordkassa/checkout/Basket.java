package org.nordkassa.checkout;

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

    /// @return whether a product has this code
    boolean scanned(CodeMeaning.ArticleNumber code) {
        var product = Stream.concat(Stream.of(code.gtin()), code.forms().stream())
                .flatMap(form -> catalogue.byBarcode(form).stream()).findFirst();
        product.ifPresent(found -> add(item(found, code.gtin()), ONE));
        return product.isPresent();
    }

    boolean scanned(CodeMeaning.OtherCode code) {
        var product = catalogue.byBarcode(code.text());
        product.ifPresent(found -> add(item(found, code.text()), ONE));
        return product.isPresent();
    }

    boolean scanned(CodeMeaning.WeighedItem code) {
        var product = catalogue.byBarcode(code.itemKey()).filter(found -> found.unit() == Unit.KILOGRAM);
        product.ifPresent(found -> add(item(found, code.itemKey()), code.grams()));
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

    private Item item(Product product, String barcode) {
        return product.sold(settings.vat(), settings.day(desk.now()), barcode);
    }

    /// The same item scanned twice in a row counts up its line.
    ///
    /// @param thousandths what one of it is; `3 *` makes it three of them
    private void add(Item item, long thousandths) {
        var last = current.open().filter(sale -> !sale.lines().isEmpty()).map(sale -> sale.lines().getLast())
                .filter(line -> item.unit() == Unit.PIECE && isSame(line.item(), item));
        long times = next.orElse(ONE);
        long added = thousandths * times / ONE;
        long quantity = added + last.map(Line::quantity).map(Quantity::thousandths).orElse(0L);
        if (!Quantity.isInRange(added, item.unit()) || !Quantity.isInRange(quantity, item.unit())) {
            next = Optional.empty();
            desk.say(new Notice.QuantityOutOfRange());
            return;
        }
        var id = last.map(Line::id).orElseGet(() ->
                current.open().map(Sale.Open::nextLineId).orElse(new LineId(1)));
        SaleCommand command = last.isPresent()
                ? new SaleCommand.ChangeQuantity(id, new Quantity(quantity, item.unit()), desk.now())
                : new SaleCommand.AddLine(id, item, new Quantity(quantity, item.unit()), desk.now());
        inSale.apply(command).ifPresent(reason -> desk.say(new Notice.CommandRejected(reason)));
        next = Optional.empty();
        touched = Optional.of(id);
    }

    /// A product may carry several barcodes.
    private static boolean isSame(Item one, Item other) {
        return one.equals(new Item(other.sku(), other.name(), other.unitPrice(), other.vat(), other.unit(), one.barcode()));
    }
}
