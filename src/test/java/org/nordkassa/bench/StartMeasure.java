package org.nordkassa.bench;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.ui.UiSettings.Theme;

/// From the start of the process to the first scanned line drawn, in a till set up with all remote systems; beside an
/// empty JavaFX window started with the same Java options.
final class StartMeasure implements Measure {
    /// A product of the demo.
    private static final String EAN = "9526000111788";
    private static final String SKU = "COF-001";

    private final Scope scope;
    private final Shops shops;
    private final Children children;

    StartMeasure(Scope scope, Shops shops, Children children) {
        this.scope = scope;
        this.shops = shops;
        this.children = children;
    }

    @Override
    public String name() {
        return "start";
    }

    @Override
    public List<Row> run() throws IOException, InterruptedException {
        var till = new Timings();
        var empty = new Timings();
        try (var shop = DemoShop.open(new TillHome(shops.folder().resolve("start")), GiftCards.Mode.ON_CARD)) {
            Shops.writeSettings(shop.home(), shop.settings(Locale.ENGLISH, Theme.LIGHT));
            children.till(shop.home().folder(), EAN, SKU);
            children.empty();
            for (int pair = 0; pair < scope.few(9); pair++) {
                till.add(children.till(shop.home().folder(), EAN, SKU).millis());
                empty.add(children.empty().millis());
            }
        }
        var how = children.haveCache() ? "" : " (no cache)";
        return List.of(Row.floor("start to empty window drawn" + how, "ms", empty),
                Row.of("start to first scan drawn" + how, "ms", till, empty.median(), new Aim.TimesFloor(1.5)));
    }
}
