package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Adds or updates a subscriber with some custom fields.
record Upsert(Conversation conversation, RuleSettings.Assumed assumed) {
    /// Rule takes a thousand; fewer leave in the time that a call has.
    static final int MOST_AT_ONCE = 200;

    /// Customers with an e-mail or phone number, all of them or none.
    ///
    /// @param fields of each
    Reply all(List<Customer> customers, List<ArrayNode> fields) {
        var subscribers = Json.object().arrayNode();
        for (int i = 0; i < customers.size(); i++) {
            subscribers.add(subscriber(customers.get(i), fields.get(i), true));
        }
        return conversation.send(Ask.post("api/v2/subscribers", request(subscribers)));
    }

    /// A customer with an e-mail or phone number is added where Rule does not know them; one with only a card can only
    /// be updated, and is passed over where there is nobody with that card.
    ///
    /// @return Rule's id of the subscriber; empty where there is nobody with that card
    Answer<Optional<String>> identified(Customer customer, ArrayNode fields) {
        if (customer.phone().isEmpty() && customer.email().isEmpty()) {
            return By.allOf(customer).stream().findFirst().map(by -> update(by, fields))
                    .orElseGet(() -> new Answer.Answered<>(Optional.empty()));
        }
        var reply = conversation.send(Ask.post("api/v2/subscribers", body(customer, fields, true)));
        boolean again = reply instanceof Reply.Declined declined && blamesThePhone(declined)
                && customer.phone().isPresent() && customer.email().isPresent();
        return written(again
                ? conversation.send(Ask.post("api/v2/subscribers", body(customer, fields, false)))
                : reply, Upsert::maybeId);
    }

    private JsonNode body(Customer customer, ArrayNode fields, boolean withPhone) {
        return request(subscriber(customer, fields, withPhone));
    }

    private static ObjectNode subscriber(Customer customer, ArrayNode fields, boolean withPhone) {
        var subscriber = Json.object();
        customer.email().ifPresent(email -> subscriber.put("email", email.value()));
        customer.phone().filter(_ -> withPhone).ifPresent(phone -> subscriber.put("phone_number", phone.e164()));
        subscriber.set("fields", fields);
        return subscriber;
    }

    private JsonNode request(JsonNode subscribers) {
        var body = Json.object()
                .put("update_on_duplicate", true)
                .put("auto_create_tags", true)
                .put("auto_create_fields", true);
        body.putArray("tags").add(assumed.tag());
        return body.set("subscribers", subscribers);
    }

    /// Rule refuses a whole subscriber for a phone number that it does not like; its own plugin then leaves the number
    /// out.
    private static boolean blamesThePhone(Reply.Declined declined) {
        return (declined.status() == 400 || declined.status() == 422)
                && declined.body().toString().toLowerCase(Locale.ROOT).contains("phone");
    }

    private Answer<Optional<String>> update(By by, ArrayNode fields) {
        var found = conversation.send(by.subscriber());
        if (found instanceof Reply.Declined(var status, var _) && status == 404) {
            return new Answer.Answered<>(Optional.empty());
        }
        return switch (found.answer(Upsert::id)) {
            case Answer.Failed<String>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<String>(var id) -> written(conversation.send(
                    Ask.put("api/v2/subscribers/" + Ask.segment(id), Json.object().set("fields", fields))),
                    _ -> Optional.of(id));
        };
    }

    static String id(JsonNode body) {
        return new JsonFields(body).object("subscriber").orElseThrow(() -> new UnexpectedShape("subscriber")).id("id");
    }

    /// Rule may do the work in the background and name nobody yet.
    private static Optional<String> maybeId(JsonNode body) {
        return new JsonFields(body).object("subscriber").map(subscriber -> subscriber.id("id"));
    }

    static Answer<Optional<String>> written(Reply reply, Function<JsonNode, Optional<String>> id) {
        return reply instanceof Reply.Success(var status, var body) && body.has("error")
                ? new Answer.Failed<>(new RemoteFailure.NotAccepted(status))
                : reply.answer(id);
    }
}
