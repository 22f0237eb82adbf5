package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Keys;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import tools.jackson.databind.JsonNode;

/// Reads subscribers as customers. Their names are custom fields and need a second call; a customer is shown without a
/// name rather than not at all.
record Subscribers(RuleSettings settings, Ids ids) {
    Answer<List<Customer>> customer(Conversation conversation, JsonNode body) {
        try {
            var subscriber = new JsonFields(body).object("subscriber")
                    .orElseThrow(() -> new UnexpectedShape("subscriber"));
            return new Answer.Answered<>(List.of(customer(subscriber, names(conversation, subscriber.id("id")))));
        } catch (UnexpectedShape nonsense) {
            return new Answer.Failed<>(new RemoteFailure.Nonsense());
        }
    }

    private Customer customer(JsonFields subscriber, JsonFields names) {
        return new Customer(new CustomerId(ids.next().toString()), names.label("first"), names.label("last"),
                Keys.phone(subscriber.text("phone_number"), settings.region()),
                Keys.email(subscriber.text("email")),
                Keys.customerCard(subscriber.text("custom_identifier")).stream().toList(),
                Customer.MarketingConsent.NONE);
    }

    private JsonFields names(Conversation conversation, String id) {
        var reply = conversation.send(By.id(id).fields()).answer(this::names);
        return reply instanceof Answer.Answered<JsonFields>(var names) ? names : new JsonFields(Json.object());
    }

    private JsonFields names(JsonNode body) {
        var fields = MemberFields.read(body);
        var names = Json.object();
        name(fields, settings.assumed().firstName()).ifPresent(name -> names.put("first", name));
        name(fields, settings.assumed().lastName()).ifPresent(name -> names.put("last", name));
        return new JsonFields(names);
    }

    private Optional<String> name(MemberFields fields, String field) {
        return fields.value(settings.assumed().contactGroup(), field).flatMap(JsonNode::stringValueOpt);
    }
}
