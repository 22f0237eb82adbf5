package org.nordkassa.connect.custobar;

import java.time.Clock;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.ValueUse;
import tools.jackson.databind.JsonNode;

/// The events that mark the use of a benefit and take it back (assumed contract).
record UseEvents(CustobarSettings.Assumed assumed, Clock clock) {
    /// Whether Custobar has an event of that type with our reference.
    Answer<Boolean> isKnown(Conversation conversation, String type, String reference) {
        var ask = Ask.get(assumed.eventsData()).with("type", type).with("reference", reference);
        return Uploads.honest(conversation.send(ask)).answer(body -> isAmong(body, type, reference));
    }

    /// Other events than the one that was asked for mean that the filter was not understood: then nothing is known.
    private static boolean isAmong(JsonNode body, String type, String reference) {
        var events = new JsonFields(body).list("events").orElseThrow(() -> new UnexpectedShape("events"));
        var ours = events.stream().map(JsonFields::new)
                .filter(event -> event.text("reference").orElse("").equals(reference))
                .filter(event -> event.text("type").orElse(type).equals(type))
                .count();
        if (ours == 0 && !events.isEmpty()) {
            throw new UnexpectedShape("events");
        }
        return ours > 0;
    }

    /// Whether a use was marked under our reference and has not been taken back.
    Answer<Boolean> isTaken(Conversation conversation, String reference) {
        var used = isKnown(conversation, assumed.used(), reference);
        if (!(used instanceof Answer.Answered<Boolean>(var known)) || !known) {
            return used;
        }
        return switch (isKnown(conversation, assumed.returned(), reference)) {
            case Answer.Answered<Boolean>(var returned) -> new Answer.Answered<>(!returned);
            case Answer.Failed<Boolean> failed -> failed;
        };
    }

    Outcome send(
            Conversation conversation, String type, ValueUse use, String benefitId, Money amount, PhoneNumber phone) {
        var event = Json.object()
                .put("type", type)
                .put("date", Records.time(clock.instant()))
                .put("phone_number", phone.e164())
                .put("benefit_id", benefitId)
                .put("sale_id", use.sale().toString())
                .put("reference", use.key())
                .put("amount_cents", Records.cents(amount));
        var body = Json.object().set("events", Json.array().add(event));
        return Uploads.outcome(conversation.send(Ask.post(assumed.eventsUpload(), body)));
    }
}
