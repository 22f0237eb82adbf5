package org.nordkassa.store;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.SaleId;

/// The JSON of what happens to value in flight. A gift card's PIN is no part of it: see [SealedPins].
final class ValueEventShape {
    private ValueEventShape() {}

    static String type(ValueEvent event) {
        return switch (event) {
            case ValueEvent.Held _ -> "value.held";
            case ValueEvent.CaptureIntended _ -> "value.capture-intended";
            case ValueEvent.Captured _ -> "value.captured";
            case ValueEvent.Refused _ -> "value.refused";
            case ValueEvent.BecameUnknown _ -> "value.became-unknown";
            case ValueEvent.TakenOffline _ -> "value.taken-offline";
            case ValueEvent.GiveBackIntended _ -> "value.give-back-intended";
            case ValueEvent.GivenBack _ -> "value.given-back";
        };
    }

    static JsonObject write(ValueEvent event) {
        var json = new JsonObject().with("at", event.at()).with("key", event.key());
        return switch (event) {
            case ValueEvent.Held(var use, var _) -> json
                    .with("subject", write(use.subject()))
                    .with("amount", use.amount())
                    .with("sale", use.sale().toString())
                    .withText("customer", use.customer().map(CustomerId::value))
                    .withText("staff", Optional.of(use.staff()).filter(staff -> !staff.isEmpty()));
            case ValueEvent.CaptureIntended(var _, var amount, var _) -> json.with("amount", amount);
            case ValueEvent.Captured(var _, var left, var _) -> json.withMoney("left", left);
            case ValueEvent.Refused(var _, var reason, var _) -> json.with("reason", reason);
            case ValueEvent.TakenOffline(var _, var account, var amount, var day, var _) ->
                    json.with("account", account).with("amount", amount).with("day", day.toString());
            case ValueEvent.BecameUnknown _, ValueEvent.GiveBackIntended _, ValueEvent.GivenBack _ -> json;
        };
    }

    static ValueEvent read(String type, JsonObject json) {
        var at = json.instant("at");
        var key = json.text("key");
        return switch (type) {
            case "value.held" -> new ValueEvent.Held(use(key, json), at);
            case "value.capture-intended" -> new ValueEvent.CaptureIntended(key, json.money("amount"), at);
            case "value.captured" -> new ValueEvent.Captured(key, json.maybeMoney("left"), at);
            case "value.refused" -> new ValueEvent.Refused(key, json.constant(Refusal.class, "reason"), at);
            case "value.became-unknown" -> new ValueEvent.BecameUnknown(key, at);
            case "value.taken-offline" -> new ValueEvent.TakenOffline(
                    key, json.text("account"), json.money("amount"), LocalDate.parse(json.text("day")), at);
            case "value.give-back-intended" -> new ValueEvent.GiveBackIntended(key, at);
            case "value.given-back" -> new ValueEvent.GivenBack(key, at);
            default -> throw new JsonObject.Unreadable("unknown type " + type);
        };
    }

    private static ValueUse use(String key, JsonObject json) {
        return new ValueUse(key, subject(json.object("subject")), json.money("amount"),
                new SaleId(UUID.fromString(json.text("sale"))), json.maybeText("customer").map(CustomerId::new),
                json.maybeText("staff").orElse(""));
    }

    private static JsonObject write(ValueUse.Subject subject) {
        return switch (subject) {
            case ValueUse.OfBenefit(var offerId) -> kind("benefit").with("offerId", offerId);
            case ValueUse.OfPromotion(var offerId) -> kind("promotion").with("offerId", offerId);
            case ValueUse.OfBonusCheck(var offerId) -> kind("bonus-check").with("offerId", offerId);
            case ValueUse.OfGiftCard(var number, var _) -> kind("gift-card").with("number", number.value());
            case ValueUse.OfCustomerBalance() -> kind("balance");
            case ValueUse.OfCardLoad(var number) -> kind("card-load").with("number", number.value());
            case ValueUse.OfCardMove(var number, var _, var to) ->
                    kind("card-move").with("number", number.value()).with("to", to);
        };
    }

    private static ValueUse.Subject subject(JsonObject json) {
        return switch (json.text("kind")) {
            case "benefit" -> new ValueUse.OfBenefit(json.text("offerId"));
            case "promotion" -> new ValueUse.OfPromotion(json.text("offerId"));
            case "bonus-check" -> new ValueUse.OfBonusCheck(json.text("offerId"));
            case "gift-card" ->
                    new ValueUse.OfGiftCard(new GiftCardNumber(json.text("number")), Optional.empty());
            case "card-load" -> new ValueUse.OfCardLoad(new GiftCardNumber(json.text("number")));
            case "card-move" -> new ValueUse.OfCardMove(
                    new GiftCardNumber(json.text("number")), Optional.empty(), json.text("to"));
            case "balance" -> new ValueUse.OfCustomerBalance();
            default -> throw new JsonObject.Unreadable("unknown kind " + json.text("kind"));
        };
    }

    private static JsonObject kind(String kind) {
        return new JsonObject().with("kind", kind);
    }
}
