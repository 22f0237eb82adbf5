package org.nordkassa.server;

import java.util.Arrays;
import java.util.Locale;
import tools.jackson.databind.node.JsonNodeFactory;

/// What the owner asks of the whole ledger, from a till: the list of cards, and what another mode would stop. Our own
/// contract, docs/contracts.
final class BooksEndpoints {
    private final GiftCardBooks books;

    BooksEndpoints(GiftCardBooks books) {
        this.books = books;
    }

    Routes addTo(Routes routes) {
        return routes.on("GET", "/cards.json", this::cards).on("GET", "/modes/{mode}.json", this::impact);
    }

    /// Numbers are masked: whoever reads the list can spend from none of them.
    private Answer cards(Request request) {
        var body = JsonNodeFactory.instance.objectNode();
        var list = body.putArray("cards");
        for (var card : books.cards()) {
            var row = list.addObject().put("cardnumber_display", card.number())
                    .put("state", card.state().name().toLowerCase(Locale.ROOT))
                    .put("currencycode", card.balance().getCurrencyUnit().getCode())
                    .put("moneyamount", card.balance().getAmount().toPlainString())
                    .put("date_created", card.created().getEpochSecond());
            card.expires().ifPresent(last -> row.put("date_expires", last.getEpochSecond()));
        }
        return Answer.ok(body);
    }

    private Answer impact(Request request) {
        var to = Arrays.stream(GiftCardMode.values()).filter(mode -> mode.word().equals(request.path("mode"))).findFirst()
                .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "there is no such mode"));
        var impact = books.impact(to);
        var body = JsonNodeFactory.instance.objectNode().put("mode", to.word()).put("accounts", impact.accounts());
        var sums = body.putArray("money");
        impact.money().forEach(sum -> sums.addObject().put("currencycode", sum.getCurrencyUnit().getCode())
                .put("moneyamount", sum.getAmount().toPlainString()));
        return Answer.ok(body);
    }
}
