package org.nordkassa.connect.giftcard;

import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Takes, gives back and moves money on accounts of the server; every call is safe to repeat under its key.
///
/// @param serverIsIdempotent see [GiftCardSettings#serverIsIdempotent]
record Teller(Door door, boolean serverIsIdempotent) {
    Outcome take(Account account, JsonNode movement, String key) {
        var conversation = door.use();
        return doneBefore(conversation, account, key)
                .orElseGet(() -> taken(conversation.send(account.post(movement)), account));
    }

    private static Outcome taken(Reply reply, Account account) {
        return switch (reply) {
            case Reply.Success(var _, var body) -> body.path("addedtransactionids").isEmpty()
                    ? new Outcome.Unknown(new RemoteFailure.Nonsense())
                    : new Outcome.Done(left(Stream.of(body.path("giftcard"), body.path("customer"), body)));
            case Reply.Declined declined -> Refused.outcome(declined, account.pinGiven());
            case Reply.NoAnswer noAnswer -> noAnswer.outcome();
        };
    }

    /// Only where the server does not know our reference as a key: looks for it in the ledger.
    private Optional<Outcome> doneBefore(Conversation conversation, Account account, String key) {
        if (serverIsIdempotent) {
            return Optional.empty();
        }
        var reply = conversation.send(account.state());
        if (reply instanceof Reply.Declined declined) {
            return isNew(account, declined)
                    ? Optional.empty()
                    : Optional.of(Refused.outcome(declined, account.pinGiven()));
        }
        return switch (reply.answer(Ledger::read)) {
            case Answer.Answered<Ledger>(var ledger) -> Optional.of(ledger).filter(found -> found.has(key))
                    .map(found -> new Outcome.Done(Optional.of(found.balance())));
            case Answer.Failed<Ledger>(var failure) -> Optional.of(new Outcome.NotSent(failure));
        };
    }

    private static boolean isNew(Account account, Reply.Declined declined) {
        return account.ofCustomer() && Refused.isUnknownAccount(declined);
    }

    /// @param movement by which it was, or may have been, taken
    Outcome giveBack(Account account, JsonNode movement, String key) {
        var conversation = door.use();
        var reply = conversation.send(account.state());
        if (reply instanceof Reply.Declined declined) {
            return isNew(account, declined)
                    ? new Outcome.Done(Optional.empty())
                    : Refused.outcome(declined, account.pinGiven());
        }
        return switch (reply.answer(Ledger::read)) {
            case Answer.Answered<Ledger>(var ledger) when serverIsIdempotent && !ledger.has(key) ->
                    useUp(conversation, account, movement, key);
            case Answer.Answered<Ledger>(var ledger) -> rollBack(conversation, account, ledger, key);
            case Answer.Failed<Ledger>(var failure) -> new Outcome.NotSent(failure);
        };
    }

    /// Nothing has been taken, but what was sent may still be on its way: found later, it would take the money for good. So
    /// it is taken now, under the same reference, and given back: what comes later finds the reference used.
    private static Outcome useUp(Conversation conversation, Account account, JsonNode movement, String key) {
        var outcome = taken(conversation.send(account.post(movement)), account);
        return switch (outcome) {
            case Outcome.Done _ -> switch (conversation.send(account.state()).answer(Ledger::read)) {
                case Answer.Answered<Ledger>(var ledger) -> rollBack(conversation, account, ledger, key);
                case Answer.Failed<Ledger>(var failure) -> new Outcome.Unknown(failure);
            };
            case Outcome.Refused _ -> new Outcome.Done(Optional.empty());
            case Outcome.NotSent _, Outcome.Unknown _ -> outcome;
        };
    }

    private static Outcome rollBack(Conversation conversation, Account account, Ledger ledger, String key) {
        var taken = ledger.movedUnder(key);
        if (taken.isEmpty()) {
            return new Outcome.Done(Optional.of(ledger.balance()));
        }
        return switch (conversation.send(account.rollBack(Json.array().addAll(taken)))) {
            case Reply.Success(var _, var body) when body.isBoolean() -> body.booleanValue()
                    ? new Outcome.Done(Optional.empty())
                    : new Outcome.Refused(Refusal.OTHER);
            case Reply.Success _ -> new Outcome.Unknown(new RemoteFailure.Nonsense());
            case Reply.Declined declined -> Refused.outcome(declined, account.pinGiven());
            case Reply.NoAnswer noAnswer -> noAnswer.outcome();
        };
    }

    /// Puts money on a card, which is made where there is none of that number.
    ///
    /// @param create path of the call that makes cards
    /// @param movement upwards, under `key`
    Outcome load(Account card, String create, String number, ObjectNode movement, String key) {
        var conversation = door.use();
        var reply = conversation.send(card.state());
        if (reply instanceof Reply.Declined declined) {
            return Refused.isUnknownAccount(declined)
                    ? taken(conversation.send(Ask.post(create, newCard(number, movement))
                            .with("deliverytype", "preprinted")), card)
                    : Refused.outcome(declined, false);
        }
        return switch (reply.answer(Ledger::read)) {
            case Answer.Answered<Ledger>(var ledger) when ledger.has(key) ->
                    new Outcome.Done(Optional.of(ledger.balance()));
            case Answer.Answered<Ledger> _ -> taken(conversation.send(card.post(movement)), card);
            case Answer.Failed<Ledger>(var failure) -> new Outcome.NotSent(failure);
        };
    }

    private static JsonNode newCard(String number, ObjectNode movement) {
        var first = movement.deepCopy();
        var currency = first.remove("currencycode");
        var card = Json.object().put("type", "giftcard").put("cardnumber", number);
        card.set("currencycode", currency);
        card.putArray("transactions").add(first);
        return card;
    }

    /// Moves all of a card's money to a customer.
    ///
    /// @param call the last part of the path
    Outcome move(Account card, String call, JsonNode order, Account customer, String key) {
        var conversation = door.use();
        return doneBefore(conversation, customer, key).orElseGet(() -> {
            var reply = conversation.send(card.move(call, order));
            return switch (reply) {
                case Reply.Success(var _, var body) -> moved(body)
                        .orElseGet(() -> movedByLedger(conversation, customer, key));
                case Reply.Declined declined -> Refused.outcome(declined, card.pinGiven());
                case Reply.NoAnswer noAnswer -> noAnswer.outcome();
            };
        });
    }

    private static Optional<Outcome> moved(JsonNode body) {
        return left(Stream.of(body.path("customer"), body).filter(node -> node.has("customernumber")))
                .map(balance -> new Outcome.Done(Optional.of(balance)));
    }

    /// The answer does not say the new balance: the customer's ledger does.
    private static Outcome movedByLedger(Conversation conversation, Account customer, String key) {
        return switch (conversation.send(customer.state()).answer(Ledger::read)) {
            case Answer.Answered<Ledger>(var ledger) when ledger.has(key) ->
                    new Outcome.Done(Optional.of(ledger.balance()));
            case Answer.Answered<Ledger> _, Answer.Failed<Ledger> _ ->
                    new Outcome.Unknown(new RemoteFailure.Nonsense());
        };
    }

    /// The balance that the first of these nodes names, if it can be read.
    private static Optional<Money> left(Stream<JsonNode> nodes) {
        return nodes.filter(node -> node.has("moneyamount")).findFirst().flatMap(Teller::balance);
    }

    private static Optional<Money> balance(JsonNode node) {
        try {
            return Optional.of(Ledger.balance(new JsonFields(node)));
        } catch (UnexpectedShape unreadable) {
            return Optional.empty();
        }
    }
}
