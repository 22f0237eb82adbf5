package org.nordkassa.connect.giftcard;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCardNumber;
import tools.jackson.databind.JsonNode;

/// Looks into the server's ledger: histories by Sitoo's public contract, the list of cards and the modes by our own.
final class LedgerClient implements GiftCardLedger {
    private final Door door;
    private final GiftCardSettings.Assumed assumed;
    private final Function<Customer, Optional<String>> numberOf;

    LedgerClient(Door door, GiftCardSettings.Assumed assumed, Function<Customer, Optional<String>> numberOf) {
        this.door = door;
        this.assumed = assumed;
        this.numberOf = numberOf;
    }

    @Override
    public Answer<List<Card>> cards() {
        return door.feed().send(Ask.get("cards.json")).answer(body -> new JsonFields(body).list("cards")
                .orElseThrow(() -> new UnexpectedShape("cards")).stream().map(LedgerClient::card).toList());
    }

    private static Card card(JsonNode node) {
        var fields = new JsonFields(node);
        return new Card(fields.id("cardnumber_display"), state(fields.id("state")), Ledger.balance(fields),
                fields.whole("date_created").map(Instant::ofEpochSecond).orElse(Instant.EPOCH),
                fields.whole("date_expires").map(Instant::ofEpochSecond));
    }

    private static State state(String word) {
        try {
            return State.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new UnexpectedShape("state");
        }
    }

    @Override
    public Answer<Optional<Account>> history(GiftCardNumber number) {
        return history(assumed.cards() + "/" + number.value() + ".json");
    }

    @Override
    public Answer<Optional<Account>> history(Customer customer) {
        return numberOf.apply(customer).map(number -> history(assumed.customers() + "/" + Ask.segment(number) + ".json"))
                .orElseGet(() -> new Answer.Answered<>(Optional.empty()));
    }

    private Answer<Optional<Account>> history(String path) {
        var reply = door.use().send(Ask.get(path));
        return reply instanceof Reply.Declined declined && Refused.isUnknownAccount(declined)
                ? new Answer.Answered<>(Optional.empty())
                : reply.answer(body -> Optional.of(account(new JsonFields(body))));
    }

    private static Account account(JsonFields fields) {
        var balance = Ledger.balance(fields);
        return new Account(balance, fields.list("transactions").orElse(List.of()).stream()
                .map(node -> movement(new JsonFields(node), balance))
                .sorted(Comparator.comparing(Movement::at).reversed()).toList());
    }

    private static Movement movement(JsonFields fields, Money like) {
        var amount = fields.decimal("moneyamount").orElseThrow(() -> new UnexpectedShape("moneyamount"));
        return new Movement(fields.whole("date").map(Instant::ofEpochSecond).orElse(Instant.EPOCH),
                Amounts.of(amount, like.getCurrencyUnit()), fields.text("merchant_reference").orElse(""));
    }

    @Override
    public Answer<GiftCards.Mode> mode() {
        return door.lookUp().send(Ask.get(assumed.settings()))
                .answer(body -> switch (new JsonFields(body).id("mode")) {
                    case "card" -> GiftCards.Mode.ON_CARD;
                    case "customer" -> GiftCards.Mode.ON_CUSTOMER;
                    default -> throw new UnexpectedShape("mode");
                });
    }

    @Override
    public Answer<Impact> impact(GiftCards.Mode to) {
        var word = switch (to) {
            case ON_CARD -> "card";
            case ON_CUSTOMER -> "customer";
        };
        return door.lookUp().send(Ask.get("modes/" + word + ".json")).answer(body -> {
            var fields = new JsonFields(body);
            return new Impact(fields.whole("accounts").orElseThrow(() -> new UnexpectedShape("accounts")).intValue(),
                    fields.list("money").orElse(List.of()).stream().map(sum -> Ledger.balance(new JsonFields(sum))).toList());
        });
    }
}
