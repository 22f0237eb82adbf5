package org.nordkassa.store;

import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.CustomerRef;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.TenderId;

/// The JSON of a sale's events. Names written here stand in journals for years: they are never changed, only added to.
final class SaleEventShape {
    private SaleEventShape() {}

    static String type(SaleEvent event) {
        return switch (event) {
            case SaleEvent.SaleStarted _ -> "sale.started";
            case SaleEvent.LineAdded _ -> "sale.line-added";
            case SaleEvent.QuantityChanged _ -> "sale.quantity-changed";
            case SaleEvent.LineRemoved _ -> "sale.line-removed";
            case SaleEvent.DiscountGiven _ -> "sale.discount-given";
            case SaleEvent.DiscountRemoved _ -> "sale.discount-removed";
            case SaleEvent.CustomerAttached _ -> "sale.customer-attached";
            case SaleEvent.CustomerDetached _ -> "sale.customer-detached";
            case SaleEvent.CashierTookOver _ -> "sale.cashier";
            case SaleEvent.TenderTaken _ -> "sale.tender-taken";
            case SaleEvent.TenderRemoved _ -> "sale.tender-removed";
            case SaleEvent.SaleSplit _ -> "sale.split";
            case SaleEvent.SaleCompleted _ -> "sale.completed";
            case SaleEvent.SaleVoided _ -> "sale.voided";
        };
    }

    static JsonObject write(SaleEvent event) {
        var json = new JsonObject().with("at", event.at());
        return switch (event) {
            case SaleEvent.SaleStarted(var start) -> write(start, json);
            case SaleEvent.LineAdded(var line, var _) -> json.with("line", BasketShape.write(line));
            case SaleEvent.QuantityChanged(var id, var quantity, var _) ->
                    json.with("id", id.number()).with("quantity", BasketShape.write(quantity));
            case SaleEvent.LineRemoved(var id, var _) -> json.with("id", id.number());
            case SaleEvent.DiscountGiven(var discount, var _) -> json.with("discount", BasketShape.write(discount));
            case SaleEvent.DiscountRemoved(var id, var _) -> json.with("id", id.number());
            case SaleEvent.CustomerAttached(var customer, var _) -> json.with("customer", customer.id());
            case SaleEvent.CustomerDetached _ -> json;
            case SaleEvent.CashierTookOver(var cashier, var _) -> json.with("cashier", cashier);
            case SaleEvent.TenderTaken(var tender, var _) -> json.with("tender", BasketShape.write(tender));
            case SaleEvent.TenderRemoved(var id, var _) -> json.with("id", id.number());
            case SaleEvent.SaleSplit(var into, var leaving, var along, var _) -> json
                    .with("into", BasketShape.write(into))
                    .withObjects("leaving", leaving.stream().map(BasketShape::write).toList())
                    .withObjects("along", along.stream().map(id -> new JsonObject().with("id", id.number())).toList());
            case SaleEvent.SaleCompleted(var number, var _) ->
                    json.with("series", number.series()).with("number", number.number());
            case SaleEvent.SaleVoided(var reason, var _) -> json.with("reason", reason);
        };
    }

    private static JsonObject write(SaleStart start, JsonObject json) {
        json.with("id", start.id().toString())
                .with("till", start.till())
                .with("currency", start.currency().getCode())
                .with("smallestCoinMinor", start.cashRounding().smallestCoinMinor());
        start.after().ifPresent(first -> json.with("after", BasketShape.write(first)));
        return json;
    }

    static SaleEvent read(String type, JsonObject json) {
        var at = json.instant("at");
        return switch (type) {
            case "sale.started" -> new SaleEvent.SaleStarted(new SaleStart(
                    new SaleId(UUID.fromString(json.text("id"))), json.text("till"),
                    CurrencyUnit.of(json.text("currency")),
                    new CashRounding(json.smallNumber("smallestCoinMinor")), at,
                    json.maybeObject("after").map(BasketShape::otherPart)));
            case "sale.line-added" -> new SaleEvent.LineAdded(BasketShape.line(json.object("line")), at);
            case "sale.quantity-changed" -> new SaleEvent.QuantityChanged(
                    new LineId(json.smallNumber("id")), BasketShape.quantity(json.object("quantity")), at);
            case "sale.line-removed" -> new SaleEvent.LineRemoved(new LineId(json.smallNumber("id")), at);
            case "sale.discount-given" ->
                    new SaleEvent.DiscountGiven(BasketShape.discount(json.object("discount")), at);
            case "sale.discount-removed" -> new SaleEvent.DiscountRemoved(new DiscountId(json.smallNumber("id")), at);
            case "sale.customer-attached" ->
                    new SaleEvent.CustomerAttached(new CustomerRef(json.text("customer")), at);
            case "sale.customer-detached" -> new SaleEvent.CustomerDetached(at);
            case "sale.cashier" -> new SaleEvent.CashierTookOver(json.text("cashier"), at);
            case "sale.tender-taken" -> new SaleEvent.TenderTaken(BasketShape.tender(json.object("tender")), at);
            case "sale.tender-removed" -> new SaleEvent.TenderRemoved(new TenderId(json.smallNumber("id")), at);
            case "sale.split" -> new SaleEvent.SaleSplit(BasketShape.otherPart(json.object("into")),
                    json.objects("leaving").stream().map(BasketShape::portion).toList(),
                    json.objects("along").stream().map(one -> new DiscountId(one.smallNumber("id"))).toList(), at);
            case "sale.completed" ->
                    new SaleEvent.SaleCompleted(new ReceiptNumber(json.text("series"), json.number("number")), at);
            case "sale.voided" -> new SaleEvent.SaleVoided(json.text("reason"), at);
            default -> throw new JsonObject.Unreadable("unknown type " + type);
        };
    }
}
