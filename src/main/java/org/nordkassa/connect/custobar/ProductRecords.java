package org.nordkassa.connect.custobar;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nordkassa.checkout.port.ProductShelf.Shelved;
import org.nordkassa.connect.custobar.CustobarSettings.Stock;
import org.nordkassa.connect.http.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Products as Custobar's public record format wants them, one record for every EAN.
///
/// The first EAN's record has the product's own number for its id, because that is what the rows of sales name; those of
/// further EANs point to it.
///
/// @param stockTotal the field with how much there is in all shops together (assumed)
record ProductRecords(Stock stock, String stockTotal) {
    private static final String ALL_SHOPS = "";

    List<JsonNode> of(Shelved shelved) {
        var sku = shelved.product().sku();
        var records = new ArrayList<JsonNode>();
        records.add(record(shelved, sku, shelved.barcodes().stream().findFirst()));
        shelved.barcodes().stream().skip(1).forEach(ean -> {
            var further = record(shelved, sku + "-" + ean, Optional.of(ean));
            further.putArray("main_product_ids").add(sku);
            records.add(further);
        });
        return records;
    }

    private ObjectNode record(Shelved shelved, String id, Optional<String> ean) {
        var product = shelved.product();
        var row = Json.object()
                .put("external_id", id)
                .put("sku", product.sku())
                .put("title", product.name())
                .put("price", Records.cents(product.price()))
                .put("visible", true);
        ean.ifPresent(code -> row.put("ean", code));
        if (!shelved.group().isBlank()) {
            row.put("category", shelved.group());
        }
        switch (stock) {
            case NONE -> { }
            case TOTAL -> total(row, shelved.stock());
            case BY_SHOP -> byShop(row, shelved.stock());
        }
        return row;
    }

    /// Where nobody has said how much there is, nothing is said of it.
    private void total(ObjectNode row, Map<String, BigDecimal> stock) {
        if (!stock.isEmpty()) {
            var total = Optional.ofNullable(stock.get(ALL_SHOPS))
                    .orElseGet(() -> stock.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
            row.put(stockTotal, total).put("in_stock", total.signum() > 0);
        }
    }

    private void byShop(ObjectNode row, Map<String, BigDecimal> stock) {
        total(row, stock);
        var shops = new TreeMap<>(stock);
        shops.remove(ALL_SHOPS);
        if (!shops.isEmpty()) {
            var list = row.putArray("stock");
            shops.forEach((shop, quantity) -> list.addObject().put("shop_id", shop).put("quantity", quantity));
        }
    }
}
