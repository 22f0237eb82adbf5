package org.nordkassa.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.sandbox.Mood;
import org.nordkassa.ui.UiSettings.Theme;

/// From a member's scanned card to everything the member owns on the screen, while three remote systems take 50, 120
/// and 200 ms; beside one plain request to the slowest of them.
final class MemberMeasure implements Measure {
    /// The demo's member with the most to show.
    private static final String CARD = "CUCKPP9B8YH2";
    private static final int WARM_UP = 5;

    private final Scope scope;
    private final Shops shops;
    private final Toolkit toolkit;
    private final Pace pace = new Pace();

    MemberMeasure(Scope scope, Shops shops, Toolkit toolkit) {
        this.scope = scope;
        this.shops = shops;
        this.toolkit = toolkit;
    }

    @Override
    public String name() {
        return "member";
    }

    @Override
    public List<Row> run() throws IOException, InterruptedException {
        try (var shop = DemoShop.open(new TillHome(shops.folder().resolve("demo")), GiftCards.Mode.ON_CARD);
                var till = WorkedTill.open(toolkit, shop.home(), shop.settings(Locale.ENGLISH, Theme.LIGHT));
                var http = HttpClient.newHttpClient()) {
            till.awaitMember(CARD);
            shop.sandbox().custobar().mood(slow(50));
            shop.sandbox().giftCards().mood(slow(120));
            shop.sandbox().rule().mood(slow(200));
            var request = HttpRequest.newBuilder(shop.sandbox().rule().address().resolve("/nothing")).build();
            return measure(till, () -> {
                http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            });
        }
    }

    private interface Asking {
        void ask() throws IOException, InterruptedException;
    }

    private List<Row> measure(WorkedTill till, Asking slowest) throws IOException, InterruptedException {
        var shown = new Timings();
        var floor = new Timings();
        for (int i = 0; i < WARM_UP + scope.few(40); i++) {
            pace.betweenScans();
            double millis = till.scanMember(CARD);
            till.voidSale();
            long start = System.nanoTime();
            slowest.ask();
            if (i >= WARM_UP) {
                shown.add(millis);
                floor.add((System.nanoTime() - start) / 1e6);
            }
        }
        return List.of(Row.floor("the slowest system's answer, 200 ms", "ms", floor),
                Row.of("member to all answers painted", "ms", shown, floor.median(), Aim.NONE),
                Row.of("  the same, over the slowest", "ms", shown.less(floor.median()), floor.median(),
                        new Aim.MedianBelow(30)));
    }

    private static Mood slow(int millis) {
        return new Mood.Slow(Duration.ofMillis(millis));
    }
}
