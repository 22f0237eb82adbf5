package org.nordkassa.connect.rule;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.nordkassa.checkout.port.TestCall;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.UnexpectedShape;
import tools.jackson.databind.JsonNode;

/// A test call for each feed. With a contact for testing, each feed writes what it would write after a sale, under the
/// shop's tag, so that it can be looked at in Rule.
record FeedTests(Door door, RuleSettings settings, Clock clock) {
    List<TestCall> run(Optional<String> email) {
        var calls = new ArrayList<TestCall>();
        calls.add(call("key", Ask.get("api/v2/customizations").with("limit", "1"), _ -> true));
        if (calls.getFirst().good() && email.isPresent()) {
            write(calls, email.get());
        }
        return calls;
    }

    private void write(List<TestCall> calls, String email) {
        var by = new By("email", email);
        calls.add(call("groups", Ask.post("api/v2/customizations", new ContactFields(settings.assumed()).schema()),
                _ -> true));
        calls.add(call("members", Ask.post("api/v2/subscribers", subscriber(email)), body -> !body.has("error")));
        var found = conversation().send(by.subscriber());
        if (!(found instanceof Reply.Success(var _, var body)) || !body.path("subscriber").has("id")) {
            return;
        }
        var id = body.path("subscriber").path("id").asString("");
        calls.add(call("orders", Ask.post("api/v3/custom-field-data/" + Ask.segment(id), order()),
                answer -> !answer.has("error") && !answer.has("errors")));
        calls.add(call("orders kept one by one", by.fields(), this::isHistorical));
        calls.add(call("bonus checks", by.fields(), this::hasReadableChecks));
    }

    private Conversation conversation() {
        return door.use();
    }

    private TestCall call(String feed, Ask ask, Predicate<JsonNode> good) {
        long start = System.nanoTime();
        var reply = conversation().send(ask);
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        var asked = ask.method() + " " + ask.path().replaceAll("(subscribers?|custom-field-data)/[^/]+", "$1/…");
        return switch (reply) {
            case Reply.Success(var status, var body) ->
                    new TestCall(feed, asked, status + " " + body, millis, isGood(body, good));
            case Reply.Declined(var status, var body) -> new TestCall(feed, asked, status + " " + body, millis, false);
            case Reply.NoAnswer(var failure, var _) ->
                    new TestCall(feed, asked, failure.getClass().getSimpleName(), millis, false);
        };
    }

    private static boolean isGood(JsonNode body, Predicate<JsonNode> good) {
        try {
            return good.test(body);
        } catch (UnexpectedShape unreadable) {
            return false;
        }
    }

    private boolean isHistorical(JsonNode body) {
        return MemberFields.read(body).historical(settings.assumed().orderGroup()).orElse(false);
    }

    private boolean hasReadableChecks(JsonNode body) {
        var fields = MemberFields.read(body);
        CheckList.read(fields.value(settings.assumed().contactGroup(), settings.assumed().bonusChecks()))
                .checks(settings.zone());
        return true;
    }

    private JsonNode subscriber(String email) {
        var assumed = settings.assumed();
        var body = Json.object().put("update_on_duplicate", true).put("auto_create_tags", true)
                .put("auto_create_fields", true);
        body.putArray("tags").add(assumed.tag());
        var subscriber = body.putObject("subscribers").put("email", email);
        subscriber.putArray("fields").add(Json.object().put("key", assumed.contactGroup() + "." + assumed.firstName())
                .put("value", "Test").put("type", "text"));
        return body;
    }

    private JsonNode order() {
        var record = Json.object().put("group", settings.assumed().orderGroup()).put("create_if_not_exists", true)
                .put("historical", true);
        record.putArray("values").add(Json.object().put("field", OrderFields.NUMBER).put("create_if_not_exists", true)
                .put("value", "TEST-" + clock.instant().getEpochSecond()));
        var body = Json.object();
        body.putArray("groups").add(record);
        return body;
    }
}
