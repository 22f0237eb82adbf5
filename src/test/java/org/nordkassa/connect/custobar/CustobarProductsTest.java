package org.nordkassa.connect.custobar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.port.ProductShelf;
import org.nordkassa.checkout.port.ProductShelf.Shelved;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.custobar.CustobarSettings.Stock;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Samples;
import org.nordkassa.connect.http.ScriptedServer;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;

class CustobarProductsTest {
    private final ScriptedServer server = new ScriptedServer();
    private final RemoteHttp http = new RemoteHttp(Samples.PATIENT, Samples.CLOCK);

    @AfterEach
    void close() {
        server.close();
        http.close();
    }

    private CustobarTelling telling(Stock stock) {
        var usual = CustobarSettings.of(server.address(), new Secret("t0ken"), "S-1", "FI", CurrencyUnit.EUR, Samples.HELSINKI);
        var settings = new CustobarSettings(usual.address(), "Token", usual.token(), "S-1", "FI", CurrencyUnit.EUR,
                Samples.HELSINKI, new CustobarSettings.Out(usual.out().customerFields(), usual.out().pace(), stock), usual.assumed());
        return new CustobarClient(http, settings, Samples.CLOCK, () -> Samples.SALE.value()).telling();
    }

    private static Shelved shelved(String sku, String price, List<String> eans, Map<String, BigDecimal> stock) {
        return new Shelved(new Product(sku, "Muki", Money.of(CurrencyUnit.EUR, new BigDecimal(price)), VatClass.STANDARD,
                Unit.PIECE), eans, "cups", stock);
    }

    private static ProductShelf shelf(List<Shelved> all) {
        return (after, most) -> all.stream()
                .filter(shelved -> after.isEmpty() || shelved.product().sku().compareTo(after.get()) > 0).limit(most).toList();
    }

    private String told(Stock stock, Shelved shelved) {
        server.answers(200, "{\"response\":\"ok\"}");
        assertEquals(new Delivered(), telling(stock).tellProducts(shelf(List.of(shelved))));
        var taken = server.taken();
        assertEquals("POST /api/products/upload/", taken.line());
        return taken.body();
    }

    @Test
    void everyEanIsARecordAndTheFirstHasTheNumberThatSalesName() {
        assertEquals("{\"products\":[{\"external_id\":\"MUG-1\",\"sku\":\"MUG-1\",\"title\":\"Muki\",\"price\":1990,"
                + "\"visible\":true,\"ean\":\"6400000000017\",\"category\":\"cups\"},"
                + "{\"external_id\":\"MUG-1-6400000000024\",\"sku\":\"MUG-1\",\"title\":\"Muki\",\"price\":1990,"
                + "\"visible\":true,\"ean\":\"6400000000024\",\"category\":\"cups\",\"main_product_ids\":[\"MUG-1\"]}]}",
                told(Stock.NONE, shelved("MUG-1", "19.90", List.of("6400000000017", "6400000000024"), Map.of())));
    }

    @Test
    void aProductWithoutAnEanIsToldToo() {
        assertEquals("{\"products\":[{\"external_id\":\"X\",\"sku\":\"X\",\"title\":\"Muki\",\"price\":5,"
                + "\"visible\":true,\"category\":\"cups\"}]}", told(Stock.NONE, shelved("X", "0.05", List.of(), Map.of())));
    }

    @Test
    void stockIsToldInTotalOrByShopAsTheShopChooses() {
        var mug = shelved("X", "1.00", List.of(), Map.of("HKI", new BigDecimal("3"), "TKU", new BigDecimal("0.5")));
        assertFalse(told(Stock.NONE, mug).contains("stock"));
        var total = told(Stock.TOTAL, mug);
        assertEquals(true, total.contains("\"stock_total\":3.5,\"in_stock\":true") && !total.contains("HKI"), total);
        var byShop = told(Stock.BY_SHOP, mug);
        assertEquals(true, byShop.contains("\"stock\":[{\"shop_id\":\"HKI\",\"quantity\":3},"
                + "{\"shop_id\":\"TKU\",\"quantity\":0.5}]"), byShop);
        assertFalse(told(Stock.BY_SHOP, shelved("Y", "1.00", List.of(), Map.of())).contains("stock"), "nobody has said");
    }

    @Test
    void allProductsLeavePartByPart() {
        server.answers(200, "{\"response\":\"ok\"}").answers(200, "{\"run_id\":\"1\"}").answers(200, "{\"response\":\"ok\"}");
        assertEquals(new Delivered(), telling(Stock.NONE).tellProducts(shelf(IntStream.range(0, 1200)
                .mapToObj(i -> shelved("P%05d".formatted(i), "1.00", List.of(), Map.of())).toList())));
        assertEquals(500, server.taken().json().path("products").size());
        assertEquals(500, server.taken().json().path("products").size());
        assertEquals(200, server.taken().json().path("products").size());
    }

    @Test
    void aFailureInTheMiddleIsAFailureOfAll() {
        server.answers(200, "{\"response\":\"ok\"}").answers(503, "");
        assertEquals(new NotDelivered(new RemoteFailure.ServerFault(503)), telling(Stock.NONE).tellProducts(
                shelf(IntStream.range(0, 600).mapToObj(i -> shelved("P%05d".formatted(i), "1.00", List.of(), Map.of())).toList())));
    }

    @Test
    void nothingToSellIsNothingToTell() {
        assertEquals(new Delivered(), telling(Stock.NONE).tellProducts((_, _) -> List.of()));
        assertEquals(0, server.count());
    }
}
