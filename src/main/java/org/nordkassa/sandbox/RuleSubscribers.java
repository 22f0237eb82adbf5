package org.nordkassa.sandbox;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rule's subscribers by id. Nothing of a refused request is kept. Safe to use from any thread.
final class RuleSubscribers {
    private static final Pattern PHONE = Pattern.compile("\\+[1-9][0-9]{6,14}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final List<String> IDENTIFIERS = List.of("email", "phone_number", "custom_identifier");

    private final Clock clock;
    private final RuleGroups groups = new RuleGroups();
    private final Map<String, Subscriber> byId = new LinkedHashMap<>();
    private int lastId = 1_000;

    private record Subscriber(ObjectNode json, RuleFields fields) {}

    /// What a create call did.
    record Written(int created, int updated, ObjectNode last) {}

    RuleSubscribers(SandboxData data, Clock clock) {
        this.clock = clock;
        for (var member : data.members()) {
            var subscriber = fresh();
            member.email().ifPresent(email -> subscriber.json.put("email", email));
            member.phone().ifPresent(phone -> subscriber.json.put("phone_number", phone));
            subscriber.json.put("custom_identifier", member.customerCard());
            subscriber.json.put("language", member.language());
            subscriber.fields.seed(member, data.bonusChecks());
        }
    }

    synchronized Optional<ObjectNode> find(String value, String by) {
        return search(value, by).map(found -> found.json.deepCopy());
    }

    synchronized Optional<ObjectNode> fields(String value, String by) {
        return search(value, by).map(found -> found.fields.json());
    }

    synchronized Optional<ObjectNode> update(String id, ObjectNode change) {
        return Optional.ofNullable(byId.get(id)).map(found -> {
            check(change);
            write(found, change, change.path("auto_create_fields").asBoolean(false));
            return found.json.deepCopy();
        });
    }

    RuleGroups groups() {
        return groups;
    }

    /// @return false when there is no such subscriber
    synchronized boolean write(String id, JsonNode records) {
        Optional.ofNullable(byId.get(id)).ifPresent(found -> found.fields.writeRecords(records));
        return byId.containsKey(id);
    }

    synchronized Written create(ObjectNode request, List<JsonNode> given) {
        var subscribers = new ArrayList<ObjectNode>();
        for (var node : given) {
            if (!(node instanceof ObjectNode subscriber) || IDENTIFIERS.stream().noneMatch(node::hasNonNull)) {
                throw Rule.badField("email", "An e-mail address or a phone number is needed.");
            }
            check(subscriber);
            if (known(subscriber).isPresent() && !request.path("update_on_duplicate").asBoolean(false)) {
                throw new Rejected(Rule.error(409, "DuplicateSubscriber", "The subscriber exists."));
            }
            subscribers.add(subscriber);
        }
        return written(request, subscribers);
    }

    private Written written(ObjectNode request, List<ObjectNode> subscribers) {
        var created = 0;
        var last = JsonNodeFactory.instance.objectNode();
        for (var given : subscribers) {
            var before = known(given);
            created += before.isPresent() ? 0 : 1;
            var subscriber = before.orElseGet(this::fresh);
            write(subscriber, given, request.path("auto_create_fields").asBoolean(false));
            tag(subscriber, request.path("tags"));
            last = subscriber.json.deepCopy();
        }
        return new Written(created, subscribers.size() - created, last);
    }

    private void write(Subscriber subscriber, ObjectNode change, boolean createFields) {
        for (var name : List.of("email", "phone_number", "custom_identifier", "language")) {
            if (change.hasNonNull(name)) {
                subscriber.json.put(name, change.path(name).asString());
            }
        }
        subscriber.json.put("updated_at", now());
        subscriber.fields.write(change.path("fields"), createFields);
    }

    private static void tag(Subscriber subscriber, JsonNode tags) {
        var kept = subscriber.json.withArray("tags");
        for (var tag : tags) {
            var known = false;
            for (var one : kept) {
                known |= one.path("name").equals(tag);
            }
            if (!known) {
                kept.addObject().put("id", 1 + Math.floorMod(tag.asString().hashCode(), 99_999))
                        .put("name", tag.asString());
            }
        }
    }

    private Subscriber fresh() {
        var id = ++lastId;
        var json = JsonNodeFactory.instance.objectNode().put("id", id);
        IDENTIFIERS.forEach(json::putNull);
        json.putNull("language").put("opted_in", true).put("created_at", now()).put("updated_at", now());
        json.putArray("tags");
        json.put("suppressed", false);
        var subscriber = new Subscriber(json, new RuleFields(groups));
        byId.put(Integer.toString(id), subscriber);
        return subscriber;
    }

    private Optional<Subscriber> search(String value, String by) {
        return byId.values().stream().filter(one -> one.json.path(by).asString("").equals(value)).findFirst();
    }

    private Optional<Subscriber> known(ObjectNode given) {
        return IDENTIFIERS.stream().filter(given::hasNonNull)
                .flatMap(by -> search(given.path(by).asString(), by).stream()).findFirst();
    }

    private static void check(ObjectNode given) {
        requireForm(given, "phone_number", PHONE, "The phone number is not valid.");
        requireForm(given, "email", EMAIL, "The e-mail address is not valid.");
        RuleFields.check(given.path("fields"));
    }

    private static void requireForm(ObjectNode given, String name, Pattern form, String message) {
        if (given.hasNonNull(name) && !form.matcher(given.path(name).asString()).matches()) {
            throw Rule.badField(name, message);
        }
    }

    private String now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
