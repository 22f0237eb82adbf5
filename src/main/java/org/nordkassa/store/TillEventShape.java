package org.nordkassa.store;

import java.util.UUID;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.CardEnd;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Found;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Way;
import org.nordkassa.checkout.port.TillEvent.PriceChange;
import org.nordkassa.checkout.port.TillEvent.StaffChange;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;

/// The JSON of what happens beside the sales.
final class TillEventShape {
    /// The type of the entry that says who is to be erased from a restored backup too.
    static final String ERASED = "till.customer-erased";

    private TillEventShape() {}

    static String type(TillEvent event) {
        return switch (event) {
            case TillEvent.DrawerOpened _ -> "till.drawer-opened";
            case TillEvent.ReceiptCopied _ -> "till.receipt-copied";
            case TillEvent.PricesChanged _ -> "till.prices-changed";
            case TillEvent.LoggedIn _ -> "till.logged-in";
            case TillEvent.LoggedOut _ -> "till.logged-out";
            case TillEvent.DayClosed _ -> "till.day-closed";
            case TillEvent.ReceiptPrintedLate _ -> "till.receipt-printed-late";
            case TillEvent.ReceiptNotPrinted _ -> "till.receipt-not-printed";
            case TillEvent.CardPaymentAsked _ -> "till.card-payment-asked";
            case TillEvent.CardPaymentEnded _ -> "till.card-payment-ended";
            case TillEvent.SettledByHand _ -> "till.settled-by-hand";
            case TillEvent.CustomerSearched _ -> "till.customer-searched";
            case TillEvent.CustomerExported _ -> "till.customer-exported";
            case TillEvent.CustomerErased _ -> ERASED;
            case TillEvent.LogInRefused _ -> "till.log-in-refused";
            case TillEvent.Locked _ -> "till.locked";
            case TillEvent.Allowed _ -> "till.allowed";
            case TillEvent.StaffChanged _ -> "till.staff-changed";
        };
    }

    static JsonObject write(TillEvent event) {
        var json = new JsonObject().with("at", event.at());
        return switch (event) {
            case TillEvent.DrawerOpened(var sale, var by, var _) ->
                    json.withText("sale", sale.map(SaleId::toString)).with("by", by);
            case TillEvent.ReceiptCopied(var number, var by, var _) ->
                    json.with("series", number.series()).with("number", number.number()).with("by", by);
            case TillEvent.PricesChanged(var changes, var _) -> json.withObjects("changes", changes.stream()
                    .map(change -> new JsonObject().with("sku", change.sku()).with("before", change.before())
                            .with("after", change.after())).toList());
            case TillEvent.LoggedIn(var who, var _) -> json.with("who", who);
            case TillEvent.LoggedOut(var who, var _) -> json.with("who", who);
            case TillEvent.DayClosed(var report, long upTo, var _) -> DayShape.write(report, json.with("upTo", upTo));
            case TillEvent.ReceiptPrintedLate(var number, var by, var _) ->
                    json.with("series", number.series()).with("number", number.number()).with("by", by);
            case TillEvent.ReceiptNotPrinted(var number, var _) ->
                    json.with("series", number.series()).with("number", number.number());
            case TillEvent.CardPaymentAsked(var key, var sale, var amount, var _) ->
                    json.with("key", key).with("sale", sale.toString()).with("amount", amount);
            case TillEvent.CardPaymentEnded(var key, var end, var _) -> json.with("key", key).with("end", end);
            case TillEvent.SettledByHand(var key, var sale, var by, var _) ->
                    json.with("key", key).with("sale", sale.toString()).with("by", by);
            case TillEvent.CustomerSearched(var way, var found, var asked, var by, var _) -> json.with("way", way)
                    .with("found", found).with("asked", asked.stream().map(RemoteSystem::name).toList()).with("by", by);
            case TillEvent.CustomerExported(var by, var _) -> json.with("by", by);
            case TillEvent.CustomerErased(var customer, var by, var _) ->
                    json.with("customer", customer.value()).with("by", by);
            case TillEvent.LogInRefused(var who, int tries, var _) -> json.with("who", who).with("tries", tries);
            case TillEvent.Locked(var who, boolean byItself, var _) ->
                    json.with("who", who).with("why", byItself ? "idle" : "key");
            case TillEvent.Allowed(var deed, var by, var who, var _) ->
                    json.with("deed", deed).with("by", by).with("who", who);
            case TillEvent.StaffChanged(var what, var who, var role, var by, var _) ->
                    json.with("what", what).with("who", who).with("role", role).with("by", by);
        };
    }

    static TillEvent read(String type, JsonObject json) {
        var at = json.instant("at");
        return switch (type) {
            case "till.drawer-opened" -> new TillEvent.DrawerOpened(
                    json.maybeText("sale").map(UUID::fromString).map(SaleId::new), json.text("by"), at);
            case "till.receipt-copied" -> new TillEvent.ReceiptCopied(
                    new ReceiptNumber(json.text("series"), json.number("number")), json.text("by"), at);
            case "till.prices-changed" -> new TillEvent.PricesChanged(json.objects("changes").stream()
                    .map(change -> new PriceChange(change.text("sku"), change.money("before"), change.money("after")))
                    .toList(), at);
            case "till.logged-in" -> new TillEvent.LoggedIn(json.text("who"), at);
            case "till.logged-out" -> new TillEvent.LoggedOut(json.text("who"), at);
            case "till.day-closed" -> new TillEvent.DayClosed(DayShape.read(json, at), json.number("upTo"), at);
            case "till.receipt-printed-late" ->
                    new TillEvent.ReceiptPrintedLate(number(json), json.text("by"), at);
            case "till.receipt-not-printed" -> new TillEvent.ReceiptNotPrinted(number(json), at);
            case "till.card-payment-asked" ->
                    new TillEvent.CardPaymentAsked(json.text("key"), sale(json), json.money("amount"), at);
            case "till.card-payment-ended" ->
                    new TillEvent.CardPaymentEnded(json.text("key"), json.constant(CardEnd.class, "end"), at);
            case "till.settled-by-hand" ->
                    new TillEvent.SettledByHand(json.text("key"), sale(json), json.text("by"), at);
            case "till.customer-searched" -> new TillEvent.CustomerSearched(json.constant(Way.class, "way"),
                    json.constant(Found.class, "found"),
                    json.texts("asked").stream().map(RemoteSystem::valueOf).toList(), json.text("by"), at);
            case "till.customer-exported" -> new TillEvent.CustomerExported(json.text("by"), at);
            case ERASED -> new TillEvent.CustomerErased(new CustomerId(json.text("customer")), json.text("by"), at);
            case "till.log-in-refused" -> new TillEvent.LogInRefused(json.text("who"), json.smallNumber("tries"), at);
            case "till.locked" -> new TillEvent.Locked(json.text("who"), json.text("why").equals("idle"), at);
            case "till.allowed" ->
                    new TillEvent.Allowed(json.text("deed"), json.text("by"), json.text("who"), at);
            case "till.staff-changed" -> new TillEvent.StaffChanged(json.constant(StaffChange.class, "what"),
                    json.text("who"), json.text("role"), json.text("by"), at);
            default -> throw new JsonObject.Unreadable("unknown type " + type);
        };
    }

    private static ReceiptNumber number(JsonObject json) {
        return new ReceiptNumber(json.text("series"), json.number("number"));
    }

    private static SaleId sale(JsonObject json) {
        return new SaleId(UUID.fromString(json.text("sale")));
    }

    /// Whether it is one of ours: the journal's own entries about its keys are not.
    static boolean isKnown(String type) {
        return type.startsWith("till.") && !type.startsWith("till.journal-");
    }
}
