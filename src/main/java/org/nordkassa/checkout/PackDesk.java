package org.nordkassa.checkout;

import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import org.nordkassa.checkout.Basket.Added;
import org.nordkassa.checkout.ShelfRules.WhenPassed;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.port.Recalls;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Pack;
import org.nordkassa.sale.Unit;
import org.nordkassa.scan.CodeMeaning.ArticleNumber;
import org.nordkassa.scan.PackLabel;
import org.nordkassa.scan.PackLabel.Dimension;
import org.nordkassa.scan.Scan;

/// Sells packs by their codes: by what a code says of weight, price and count, and not when its dates or the shop's
/// recalls stand against it.
///
/// Until all shops read codes in two dimensions, packs carry both kinds. Read within a second of each other they are
/// the same pack, and what the richer one says counts, whichever came first.
final class PackDesk {
    private static final Duration TWINS = Duration.ofSeconds(1);
    private static final long ONE = 1000;

    /// What a code asks for.
    ///
    /// @param thousandths of one pack
    private record Wanted(Product product, Item item, long thousandths) {}

    /// A pack that was not sold, and may be if the cashier says so.
    private record Stopped(Notice notice, Optional<Wanted> maySell) {}

    /// @param added what became of it in the basket
    private record Seen(String gtin14, boolean isFlat, Instant at, Optional<Added> added, Optional<Stopped> stopped) {
        boolean isTwin(String gtin, boolean flat, Instant when) {
            return gtin14.equals(gtin) && isFlat != flat && Duration.between(at, when).abs().compareTo(TWINS) <= 0;
        }
    }

    private final Desk desk;
    private final CheckoutSettings settings;
    private final Basket basket;
    private final PackCheck check;
    private Optional<Seen> last = Optional.empty();
    private Optional<Wanted> stopped = Optional.empty();
    private boolean listWasCertain = true;

    PackDesk(Desk desk, CheckoutSettings settings, Basket basket, Recalls recalls) {
        this.desk = desk;
        this.settings = settings;
        this.basket = basket;
        this.check = new PackCheck(settings.shelf(), recalls);
    }

    /// What was stopped is out of the cashier's hands with the next thing done.
    void goOn() {
        stopped = Optional.empty();
    }

    void sellAnyway() {
        stopped.ifPresent(wanted -> basket.add(wanted.item(), wanted.thousandths()));
        goOn();
    }

    /// @return whether a product has this number
    boolean scanned(Scan scan, ArticleNumber article, Optional<PackLabel> label) {
        var product = basket.find(article);
        product.ifPresent(found -> {
            boolean isFlat = isFlat(scan.symbology(), label);
            var twin = last.filter(seen -> seen.isTwin(article.gtin14(), isFlat, scan.at()));
            last = Optional.empty();
            sell(found, article, label, twin).ifPresent(seen -> last = twin.isPresent() ? Optional.empty()
                    : Optional.of(new Seen(article.gtin14(), isFlat, scan.at(), seen.added(), seen.stopped())));
        });
        return product.isPresent();
    }

    /// Bars, as far as the device or the form of the text says.
    private static boolean isFlat(Scan.Symbology symbology, Optional<PackLabel> label) {
        return switch (symbology) {
            case QR, DATA_MATRIX -> false;
            case UNKNOWN -> label.isEmpty();
            case EAN_13, EAN_8, UPC_A, UPC_E, CODE_128, GS1_128, ITF, GS1_DATABAR -> true;
        };
    }

    private record Outcome(Optional<Added> added, Optional<Stopped> stopped) {}

    private Optional<Outcome> sell(
            Product product, ArticleNumber article, Optional<PackLabel> label, Optional<Seen> twin) {
        if (twin.isPresent() && label.filter(more -> !more.isPlain()).isEmpty()) {
            twin.get().stopped().ifPresent(this::stop);
            return Optional.of(new Outcome(twin.get().added(), twin.get().stopped()));
        }
        var pack = label.map(said -> PackCheck.pack(said, settings.day(desk.now()))).orElse(Pack.NONE);
        var finding = check.check(article.gtin14(), pack, label, settings.day(desk.now()));
        var wanted = wanted(product, article, label, pack);
        if (finding.filter(found -> PackCheck.stops().contains(found.then())).isPresent()) {
            boolean maySell = finding.get().then() == WhenPassed.ASK && wanted.isPresent();
            var notSold = new Stopped(new Notice.PackStopped(product.name(), finding.get().reason(), maySell),
                    wanted.filter(_ -> maySell));
            twin.flatMap(Seen::added).ifPresent(basket::undo);
            stop(notSold);
            return Optional.of(new Outcome(Optional.empty(), Optional.of(notSold)));
        }
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        var item = wanted.get().item();
        long thousandths = wanted.get().thousandths();
        var added = twin.flatMap(Seen::added).map(before -> basket.exchange(before, item, thousandths))
                .orElseGet(() -> basket.add(item, thousandths));
        finding.ifPresent(found -> desk.say(new Notice.PackOutdated(product.name(), found.reason())));
        check.toLookAt(product.name(), article.gtin14(), pack).ifPresent(desk::say);
        sayWhetherListIsCertain(article.gtin14());
        return Optional.of(new Outcome(added, Optional.empty()));
    }

    private void stop(Stopped pack) {
        stopped = pack.maySell();
        desk.say(pack.notice());
    }

    /// Once, until it is right again.
    private void sayWhetherListIsCertain(String gtin14) {
        boolean isCertain = check.isListCertain(gtin14);
        if (listWasCertain && !isCertain) {
            desk.say(new Notice.RecallListUncertain());
        }
        listWasCertain = isCertain;
    }

    /// What the label's price, weight or count make of the product; a price comes before a weight, as on a label with
    /// both it is what the customer was promised.
    ///
    /// @return empty when it cannot be sold so, which has been said then
    private Optional<Wanted> wanted(Product product, ArticleNumber article, Optional<PackLabel> label, Pack pack) {
        var item = basket.item(product, article.gtin()).in(pack);
        var price = label.flatMap(PackLabel::price);
        if (price.isPresent()) {
            var money = money(price.get(), item.unitPrice().getCurrencyUnit());
            if (money.isEmpty()) {
                desk.say(new Notice.PriceInOtherCurrency(product.name()));
            }
            return money.map(found -> new Wanted(product, new Item(item.sku(), item.name(), found, item.vat(),
                    Unit.PIECE, item.barcode(), item.kind()), ONE));
        }
        var measure = label.flatMap(PackLabel::measure);
        if (item.unit() == Unit.KILOGRAM && measure.isPresent()) {
            if (measure.get().dimension() != Dimension.NET_WEIGHT) {
                desk.say(new Notice.LabelDoesNotFit(product.name()));
                return Optional.empty();
            }
            long grams = measure.get().amount().movePointRight(3).setScale(0, RoundingMode.HALF_UP).longValueExact();
            return Optional.of(new Wanted(product, item, grams));
        }
        long pieces = item.unit() == Unit.PIECE ? label.flatMap(PackLabel::count).orElse(1) : 1;
        return Optional.of(new Wanted(product, item, pieces * ONE));
    }

    /// In the product's currency, rounded half up to its minor unit; empty when the label names another one.
    private static Optional<Money> money(PackLabel.Price price, CurrencyUnit currency) {
        try {
            boolean isOther = price.currency().isPresent()
                    && !CurrencyUnit.ofNumericCode(price.currency().get()).equals(currency);
            return isOther ? Optional.empty() : Optional.of(Money.of(currency, price.amount(), RoundingMode.HALF_UP));
        } catch (IllegalCurrencyException unknown) {
            return Optional.empty();
        }
    }
}
