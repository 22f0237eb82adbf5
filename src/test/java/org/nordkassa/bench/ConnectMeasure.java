package org.nordkassa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.Journal.OfSale;
import org.nordkassa.checkout.port.Journal.Page;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.TellSale;
import org.nordkassa.connect.custobar.CustobarClient;
import org.nordkassa.connect.custobar.CustobarSettings;
import org.nordkassa.connect.http.Deadlines;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteJournal;
import org.nordkassa.store.SqliteOutbox;

/// Look-ups through the till's HTTP room beside bare OkHttp, against the stand-in on loopback; and very many waiting sales:
/// what a commit costs with and without them, and how fast they leave the outbox.
final class ConnectMeasure implements Measure {
    private static final String PHONE = "+358401234567";
    private static final int AT_ONCE = 200;

    private final Scope scope;
    private final Shops shops;

    ConnectMeasure(Scope scope, Shops shops) {
        this.scope = scope;
        this.shops = shops;
    }

    @Override
    public String name() {
        return "connect";
    }

    @Override
    public List<Row> run() throws IOException {
        var rows = new ArrayList<>(lookUps());
        rows.addAll(waitingSales());
        return rows;
    }

    private List<Row> lookUps() throws IOException {
        var ours = new Timings();
        var floor = new Timings();
        try (var shop = DemoShop.open(new TillHome(shops.folder().resolve("connect-shop")), GiftCards.Mode.ON_CARD);
                var http = new RemoteHttp(Deadlines.DEFAULT, Clock.systemUTC())) {
            var token = shop.sandbox().accounts().custobarToken();
            var address = shop.sandbox().custobar().address().toString();
            var zone = ZoneId.of("Europe/Helsinki");
            var client = new CustobarClient(http, CustobarSettings.of(address, new Secret(token), "", "FI",
                    CurrencyUnit.EUR, zone), Clock.systemUTC(), UUID::randomUUID);
            var bare = new OkHttpClient();
            var request = new Request.Builder().url(address + "/api/data/customers/?phone_number=%2B358401234567"
                    + "&fields=external_id%2Cphone_number%2Cemail%2Cfirst_name%2Clast_name%2Ccan_email%2Ccan_sms")
                    .header("Authorization", "Token " + token).build();
            var key = new CustomerKey.ByPhone(new PhoneNumber(PHONE));
            for (int i = 0; i < 200 + scope.few(1_000); i++) {
                double bareMillis = millis(() -> {
                    try (var response = bare.newCall(request).execute()) {
                        response.body().bytes();
                    }
                });
                double ourMillis = millis(() -> client.find(key));
                if (i >= 200) {
                    floor.add(bareMillis);
                    ours.add(ourMillis);
                }
            }
            bare.dispatcher().executorService().shutdown();
            bare.connectionPool().evictAll();
        }
        return List.of(Row.floor("bare OkHttp, a look-up on loopback", "ms", floor),
                Row.of("look-up through the till's client", "ms", ours, floor.median(), new Aim.TimesFloor(1.3)));
    }

    private List<Row> waitingSales() throws IOException {
        var folder = Files.createDirectories(shops.folder().resolve("connect"));
        int many = scope.quick() ? 10_000 : 100_000;
        try (var database = Database.open(folder)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            commits(journal, scope.few(50));
            var empty = commits(journal, scope.few(400));
            fill(journal, many);
            var full = commits(journal, scope.few(400));
            var left = new Timings();
            left.add(drain(new SqliteOutbox(database)));
            return List.of(Row.floor("commit of a line, nothing waits", "ms", empty),
                    Row.of("commit of a line while " + many + " sales wait", "ms", full, empty.median(),
                            new Aim.TimesFloor(1.2)),
                    Row.floor("waiting sales out of the outbox, a second", "1/s", left));
        }
    }

    private static void fill(Journal journal, int many) {
        for (int i = 0; i < many; i += AT_ONCE) {
            var messages = new ArrayList<OutgoingMessage>();
            for (int j = 0; j < AT_ONCE; j++) {
                messages.add(new TellSale(RemoteSystem.CUSTOBAR, new SaleId(UUID.randomUUID()),
                        Optional.of(new CustomerId("c" + (i + j) % 5_000))));
            }
            journal.append(new SaleId(UUID.randomUUID()), new Page(List.of(start()), messages));
        }
    }

    private static OfSale start() {
        return new OfSale(new SaleEvent.SaleStarted(new SaleStart(new SaleId(UUID.randomUUID()), "T1", CurrencyUnit.EUR,
                new CashRounding(5), Instant.now())));
    }

    private static Timings commits(Journal journal, int number) throws IOException {
        var timings = new Timings();
        var id = new SaleId(UUID.randomUUID());
        journal.append(id, Page.of(List.of(new OfSale(new SaleEvent.SaleStarted(
                new SaleStart(id, "T1", CurrencyUnit.EUR, new CashRounding(5), Instant.now()))))));
        for (int i = 1; i <= number; i++) {
            var item = new Item(MadeProducts.sku(i), MadeProducts.name(i), Money.parse("EUR 7.95"), new VatRate(135),
                    Unit.PIECE, MadeProducts.ean(i));
            var page = Page.of(List.of(new OfSale(new SaleEvent.LineAdded(
                    new Line(new LineId(i), item, Quantity.pieces(1)), Instant.now()))));
            timings.add(millis(() -> journal.append(id, page)));
        }
        return timings;
    }

    /// @return messages a second
    private static double drain(SqliteOutbox outbox) {
        long start = System.nanoTime();
        int sent = 0;
        while (true) {
            var due = outbox.due(RemoteSystem.CUSTOBAR, Instant.now(), AT_ONCE);
            if (due.isEmpty()) {
                return sent / ((System.nanoTime() - start) / 1e9);
            }
            outbox.sent(due.stream().map(Waiting::id).toList());
            sent += due.size();
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double millis(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }
}
