package org.nordkassa.server;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.joda.money.Money;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// The addresses of the server and what each does. docs/contracts says which are public and which are our own.
final class Endpoints {
    private static final Set<String> NOTHING_TO_DELIVER = Set.of("preprinted", "print", "voucher");

    private final GiftCards cards;

    Endpoints(GiftCards cards) {
        this.cards = cards;
    }

    Routes open() {
        return new Routes().on("GET", "/health", this::health);
    }

    Routes guarded() {
        return new Routes()
                .on("GET", "/settings.json", this::settings)
                .on("POST", "/giftcards.json", this::create)
                .on("GET", "/giftcards/{cardnumber}.json", this::card)
                .on("POST", "/giftcards/{cardnumber}/transactions.json", this::bookOnCard)
                .on("DELETE", "/giftcards/{cardnumber}/transactions.json", this::rollBackCard)
                .on("POST", "/giftcards/{cardnumber}/move.json", this::move)
                .on("GET", "/customers/{customernumber}.json", this::customer)
                .on("POST", "/customers/{customernumber}/transactions.json", this::bookOnCustomer)
                .on("DELETE", "/customers/{customernumber}/transactions.json", this::rollBackCustomer);
    }

    private Answer health(Request request) {
        if (!cards.healthy()) {
            throw new Refused(ErrorCode.OTHER, "the ledger does not answer");
        }
        return Answer.ok(JsonNodeFactory.instance.objectNode().put("status", "ok"));
    }

    private Answer settings(Request request) {
        return Answer.ok(JsonNodeFactory.instance.objectNode()
                .put("mode", cards.mode().word())
                .put("currencycode", cards.currency().getCode()));
    }

    private Answer card(Request request) {
        return Answer.ok(Wire.card(cards.card(cardOf(request), request.query("pin"))));
    }

    private Answer create(Request request) {
        if (!NOTHING_TO_DELIVER.contains(request.query("deliverytype").orElse("preprinted"))) {
            throw new Refused(ErrorCode.BAD_REQUEST, "this server does not send cards by e-mail or SMS");
        }
        var body = request.json();
        var number = Request.text(body, "cardnumber");
        var key = number.map(AccountKey::card).orElseGet(cards::freshCardNumber);
        var first = body.path("transactions").path(0);
        var booking = cards.open(new NewCard(key, firstMoney(body, first), Optional.empty(), request.query("pin"),
                firstReferences(first).by(request.till())));
        return Answer.ok(Wire.booking(booking, number.isEmpty()));
    }

    private Money firstMoney(JsonNode body, JsonNode first) {
        var amount = Request.text(first, "moneyamount").map(Entry::parse).orElse(BigDecimal.ZERO);
        try {
            return Entry.exact(amount, Request.text(body, "currencycode").map(CurrencyUnit::of)
                    .orElse(cards.currency()));
        } catch (IllegalCurrencyException unknown) {
            throw new Refused(ErrorCode.CURRENCY_MISMATCH, "this currency is not known");
        }
    }

    /// Sitoo's own call carries no key here; without one, a repeated request for the same number is refused.
    private static References firstReferences(JsonNode first) {
        return new References(
                Request.text(first, "transaction_reference").orElseGet(() -> "issue-" + UUID.randomUUID()),
                Request.text(first, "merchant_reference"),
                Request.text(first, "staff_reference"));
    }

    private Answer bookOnCard(Request request) {
        var booking = cards.book(cardOf(request), Wire.entry(request.json(), request.till()), request.query("pin"));
        return Answer.ok(Wire.booking(booking, false));
    }

    private Answer rollBackCard(Request request) {
        cards.rollBack(cardOf(request), Wire.ids(request.json()), request.till());
        return Answer.ok(BooleanNode.TRUE);
    }

    private Answer move(Request request) {
        var body = request.json();
        var customer = Request.text(body, "customernumber")
                .orElseThrow(() -> new Refused(ErrorCode.BAD_REQUEST, "customernumber is missing"));
        var booking = cards.move(cardOf(request), AccountKey.customer(customer), Wire.references(body).by(request.till()),
                request.query("pin"));
        return Answer.ok(Wire.booking(booking, false));
    }

    private Answer customer(Request request) {
        var customer = customerOf(request);
        return Answer.ok(cards.customer(customer).map(Wire::customer)
                .orElseGet(() -> Wire.emptyCustomer(customer.number(), cards.currency())));
    }

    private Answer bookOnCustomer(Request request) {
        var booking = cards.book(customerOf(request), Wire.entry(request.json(), request.till()), Optional.empty());
        return Answer.ok(Wire.booking(booking, false));
    }

    private Answer rollBackCustomer(Request request) {
        cards.rollBack(customerOf(request), Wire.ids(request.json()), request.till());
        return Answer.ok(BooleanNode.TRUE);
    }

    private static AccountKey cardOf(Request request) {
        return AccountKey.card(request.path("cardnumber"));
    }

    private static AccountKey customerOf(Request request) {
        return AccountKey.customer(request.path("customernumber"));
    }
}
