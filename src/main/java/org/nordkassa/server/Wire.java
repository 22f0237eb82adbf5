package org.nordkassa.server;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of Sitoo's gift-card contract, both ways. Amounts are decimal strings, times are unix seconds.
final class Wire {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Wire() {}

    static ObjectNode card(Statement statement) {
        var account = statement.account();
        var card = JSON.objectNode();
        card.put("type", "giftcard");
        card.put("currencycode", account.currency().getCode());
        card.put("cardnumber", account.key().number());
        card.put("cardnumber_display", masked(account.key().number()));
        card.put("redeemable", statement.redeemable());
        account.expires().ifPresentOrElse(
                last -> card.put("date_expires", last.getEpochSecond()), () -> card.putNull("date_expires"));
        card.put("date_created", account.created().getEpochSecond());
        card.put("moneyamount", statement.balance().getAmount().toPlainString());
        card.put("requirespin", account.pinHash().isPresent());
        card.set("transactions", transactions(statement.movements()));
        return card;
    }

    static ObjectNode customer(Statement statement) {
        var customer = emptyCustomer(statement.account().key().number(), statement.account().currency());
        customer.put("moneyamount", statement.balance().getAmount().toPlainString());
        customer.set("transactions", transactions(statement.movements()));
        return customer;
    }

    static ObjectNode emptyCustomer(String number, CurrencyUnit currency) {
        var customer = JSON.objectNode();
        customer.put("customernumber", number);
        customer.put("currencycode", currency.getCode());
        customer.put("moneyamount", Money.zero(currency).getAmount().toPlainString());
        customer.putArray("transactions");
        return customer;
    }

    /// Sitoo's GiftCardResponse; for a customer the account goes under `customer`.
    static ObjectNode booking(Booking booking, boolean printVoucher) {
        var answer = JSON.objectNode();
        switch (booking.statement().account().key().kind()) {
            case CARD -> answer.set("giftcard", card(booking.statement()));
            case CUSTOMER -> answer.set("customer", customer(booking.statement()));
        }
        var added = answer.putArray("addedtransactionids");
        booking.added().forEach(id -> added.add(id.toString()));
        answer.putNull("receipttext");
        answer.put("print_voucher", printVoucher);
        answer.putNull("print_pin");
        return answer;
    }

    static Entry entry(JsonNode body, Optional<String> till) {
        var amount = Request.text(body, "moneyamount")
                .orElseThrow(() -> new Refused(ErrorCode.BAD_REQUEST, "moneyamount is missing"));
        return new Entry(Entry.parse(amount), Request.text(body, "currencycode"), references(body).by(till));
    }

    static References references(JsonNode body) {
        return new References(
                Request.text(body, "transaction_reference").orElse(""),
                Request.text(body, "merchant_reference"),
                Request.text(body, "staff_reference"));
    }

    /// Ids as the caller got them: strings, though plain numbers are taken too, as in Sitoo's own sample.
    static List<Long> ids(JsonNode body) {
        if (!body.isArray() || body.isEmpty()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "the body is a list of transaction ids");
        }
        var ids = new ArrayList<Long>();
        for (var id : body) {
            ids.add(id(id).orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "no such transaction on this account")));
        }
        return ids;
    }

    private static Optional<Long> id(JsonNode id) {
        try {
            return id.isString() || id.isIntegralNumber() ? Optional.of(Long.valueOf(id.asString())) : Optional.empty();
        } catch (NumberFormatException foreign) {
            return Optional.empty();
        }
    }

    private static JsonNode transactions(List<Movement> movements) {
        var list = JSON.arrayNode();
        for (var movement : movements) {
            var row = list.addObject();
            row.put("transactionid", Long.toString(movement.id()));
            row.put("date", movement.at().getEpochSecond());
            row.put("moneyamount", movement.amount().getAmount().toPlainString());
            row.put("merchant_reference", movement.references().merchant().orElse(null));
            row.put("staff_reference", movement.references().staff().orElse(null));
            row.put("transaction_reference", movement.references().transaction());
        }
        return list;
    }

    /// `95** **** **** **** 8720`: the first two and the last four, or only the last two of a short number.
    static String masked(String number) {
        var shownAtStart = number.length() >= 10 ? 2 : 0;
        var shownFrom = number.length() - (number.length() >= 10 ? 4 : Math.min(2, number.length() / 2));
        var masked = new StringBuilder();
        for (var at = 0; at < number.length(); at++) {
            if (at > 0 && at % 4 == 0) {
                masked.append(' ');
            }
            masked.append(at < shownAtStart || at >= shownFrom ? number.charAt(at) : '*');
        }
        return masked.toString();
    }
}
