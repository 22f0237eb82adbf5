package org.nordkassa.store;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import org.nordkassa.sale.CardLoad;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountOrigin.OfferKind;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.OtherPart;
import org.nordkassa.sale.Pack;
import org.nordkassa.sale.Portion;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// The JSON of what lies in a basket: lines, discounts, tenders. Where there is a choice, `kind` tells which.
final class BasketShape {
    private BasketShape() {}

    static JsonObject write(Line line) {
        var item = line.item();
        var json = new JsonObject()
                .with("id", line.id().number())
                .with("sku", item.sku())
                .with("name", item.name())
                .with("unitPrice", item.unitPrice())
                .with("vatPermille", item.vat().permille())
                .with("unit", item.unit())
                .with("barcode", item.barcode())
                .with("quantity", write(line.quantity()));
        return switch (item.kind()) {
            case ItemKind.Goods(var pack) when pack.equals(Pack.NONE) -> json;
            case ItemKind.Goods(var pack) -> json.with("pack", write(pack));
            case ItemKind.OnGiftCard(var load) ->
                    json.with("loads", load.maskedNumber()).with("loadKey", load.useKey());
            case ItemKind.DepositSlip(var code) -> json.with("slip", code);
        };
    }

    private static JsonObject write(Pack pack) {
        return new JsonObject()
                .withText("batch", Optional.of(pack.batch()).filter(text -> !text.isEmpty()))
                .withText("serial", Optional.of(pack.serial()).filter(text -> !text.isEmpty()))
                .withText("bestBefore", pack.bestBefore().map(LocalDate::toString))
                .withText("expiry", pack.expiry().map(LocalDate::toString));
    }

    /// Entries from before there were kinds are goods of which nothing else is known.
    private static ItemKind kindOf(JsonObject line) {
        return line.maybeText("slip").<ItemKind>map(ItemKind.DepositSlip::new)
                .or(() -> line.maybeText("loads")
                        .map(number -> new ItemKind.OnGiftCard(new CardLoad(number, line.text("loadKey")))))
                .orElseGet(() -> new ItemKind.Goods(line.maybeObject("pack").map(BasketShape::pack).orElse(Pack.NONE)));
    }

    private static Pack pack(JsonObject json) {
        return new Pack(json.maybeText("batch").orElse(""), json.maybeText("serial").orElse(""),
                json.maybeText("bestBefore").map(LocalDate::parse), json.maybeText("expiry").map(LocalDate::parse));
    }

    static Line line(JsonObject json) {
        var item = new Item(json.text("sku"), json.text("name"), json.money("unitPrice"),
                new VatRate(json.smallNumber("vatPermille")), json.constant(Unit.class, "unit"), json.text("barcode"),
                kindOf(json));
        return new Line(new LineId(json.smallNumber("id")), item, quantity(json.object("quantity")));
    }

    static JsonObject write(Quantity quantity) {
        return new JsonObject().with("thousandths", quantity.thousandths()).with("unit", quantity.unit());
    }

    static Quantity quantity(JsonObject json) {
        return new Quantity(json.number("thousandths"), json.constant(Unit.class, "unit"));
    }

    static JsonObject write(Portion portion) {
        return new JsonObject().with("line", portion.line().number()).with("quantity", write(portion.quantity()));
    }

    static Portion portion(JsonObject json) {
        return new Portion(new LineId(json.smallNumber("line")), quantity(json.object("quantity")));
    }

    static JsonObject write(OtherPart part) {
        return new JsonObject().with("sale", part.sale().toString()).with("purchase", part.purchase())
                .with("total", part.total());
    }

    static OtherPart otherPart(JsonObject json) {
        return new OtherPart(new SaleId(UUID.fromString(json.text("sale"))), json.money("purchase"), json.money("total"));
    }

    static JsonObject write(Discount discount) {
        return new JsonObject()
                .with("id", discount.id().number())
                .with("label", discount.label())
                .with("scope", write(discount.scope()))
                .with("reduction", write(discount.reduction()))
                .with("origin", write(discount.origin()));
    }

    static Discount discount(JsonObject json) {
        return new Discount(new DiscountId(json.smallNumber("id")), json.text("label"), scope(json.object("scope")),
                reduction(json.object("reduction")), origin(json.object("origin")));
    }

    private static JsonObject write(DiscountScope scope) {
        return switch (scope) {
            case DiscountScope.WholeSale() -> kind("whole-sale");
            case DiscountScope.OneLine(var line) -> kind("line").with("line", line.number());
            case DiscountScope.Products(var skus) -> kind("products").with("skus", skus.stream().sorted().toList());
        };
    }

    private static DiscountScope scope(JsonObject json) {
        return switch (json.text("kind")) {
            case "whole-sale" -> new DiscountScope.WholeSale();
            case "line" -> new DiscountScope.OneLine(new LineId(json.smallNumber("line")));
            case "products" -> new DiscountScope.Products(new HashSet<>(json.texts("skus")));
            default -> throw unknown(json);
        };
    }

    private static JsonObject write(Reduction reduction) {
        return switch (reduction) {
            case Reduction.Percent(int permille) -> kind("percent").with("permille", permille);
            case Reduction.Amount(var amount) -> kind("amount").with("amount", amount);
        };
    }

    private static Reduction reduction(JsonObject json) {
        return switch (json.text("kind")) {
            case "percent" -> new Reduction.Percent(json.smallNumber("permille"));
            case "amount" -> new Reduction.Amount(json.money("amount"));
            default -> throw unknown(json);
        };
    }

    private static JsonObject write(DiscountOrigin origin) {
        return switch (origin) {
            case DiscountOrigin.Cashier(var reason) -> kind("cashier").with("reason", reason);
            case DiscountOrigin.MemberOffer(var offer, var id, var key) ->
                    kind("member-offer").with("offer", offer).with("offerId", id).with("useKey", key);
            case DiscountOrigin.Carried(var offer, var id) -> kind("carried").with("offer", offer).with("offerId", id);
        };
    }

    private static DiscountOrigin origin(JsonObject json) {
        return switch (json.text("kind")) {
            case "cashier" -> new DiscountOrigin.Cashier(json.text("reason"));
            case "member-offer" -> new DiscountOrigin.MemberOffer(
                    json.constant(OfferKind.class, "offer"), json.text("offerId"), json.text("useKey"));
            case "carried" -> new DiscountOrigin.Carried(json.constant(OfferKind.class, "offer"), json.text("offerId"));
            default -> throw unknown(json);
        };
    }

    static JsonObject write(Tender tender) {
        var json = switch (tender) {
            case Tender.Cash _ -> kind("cash");
            case Tender.Card(var _, var _, var reference) -> kind("card").with("reference", reference);
            case Tender.GiftCard(var _, var _, var maskedNumber, var useKey) ->
                    kind("gift-card").with("maskedNumber", maskedNumber).with("useKey", useKey);
            case Tender.CustomerBalance(var _, var _, var useKey) -> kind("balance").with("useKey", useKey);
        };
        return json.with("id", tender.id().number()).with("amount", tender.amount());
    }

    static Tender tender(JsonObject json) {
        var id = new TenderId(json.smallNumber("id"));
        var amount = json.money("amount");
        return switch (json.text("kind")) {
            case "cash" -> new Tender.Cash(id, amount);
            case "card" -> new Tender.Card(id, amount, json.text("reference"));
            case "gift-card" -> new Tender.GiftCard(id, amount, json.text("maskedNumber"), json.text("useKey"));
            case "balance" -> new Tender.CustomerBalance(id, amount, json.text("useKey"));
            default -> throw unknown(json);
        };
    }

    private static JsonObject kind(String kind) {
        return new JsonObject().with("kind", kind);
    }

    private static JsonObject.Unreadable unknown(JsonObject json) {
        return new JsonObject.Unreadable("unknown kind " + json.text("kind"));
    }
}
