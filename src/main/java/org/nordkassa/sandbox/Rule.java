package org.nordkassa.sandbox;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Rule's subscribers and their fields, API v2. What stands inside `Sitoo-Contact.bonuschecks` is assumed; calls,
/// names and error bodies follow the vendor's public clients.
final class Rule implements RemoteSystem {
    private static final int MOST_AT_ONCE = 1_000;
    private static final DateTimeFormatter STOCKHOLM =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneId.of("Europe/Stockholm"));

    private final SandboxAccounts accounts;
    private final Clock clock;
    private final RuleSubscribers subscribers;

    Rule(SandboxData data, SandboxAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        this.subscribers = new RuleSubscribers(data, clock);
    }

    @Override
    public Routes routes() {
        return new Routes()
                .on("read-subscriber", "GET", "/api/v2/subscribers/{value}", this::subscriber)
                .on("read-fields", "GET", "/api/v2/subscriber/{value}/fields", this::fields)
                .on("update-subscriber", "PUT", "/api/v2/subscribers/{id}", this::update)
                .on("create-subscribers", "POST", "/api/v2/subscribers", (call, _) -> create(call))
                .on("read-groups", "GET", "/api/v2/customizations", (_, _) -> Reply.ok(subscribers.groups().json()))
                .on("create-groups", "POST", "/api/v2/customizations", (call, _) -> createGroups(call))
                .on("write-records", "POST", "/api/v3/custom-field-data/{id}", this::writeRecords);
    }

    private Reply createGroups(Call call) {
        subscribers.groups().define(object(call));
        return Reply.ok(subscribers.groups().json());
    }

    /// API v3 answers a write with nothing at all.
    private Reply writeRecords(Call call, Map<String, String> path) {
        var groups = object(call).path("groups");
        if (!groups.isArray() || groups.isEmpty()) {
            var errors = JsonNodeFactory.instance.objectNode();
            errors.putObject("errors").putArray("groups").add("The groups field is required.");
            return Reply.json(422, errors);
        }
        return subscribers.write(path.get("id"), groups) ? new Reply(204, Map.of(), new byte[0]) : failure(404);
    }

    /// As a person does it on Rule's page of groups.
    void setHistorical(String group, boolean keepsAll) {
        subscribers.groups().set(group, keepsAll);
    }

    /// Only the header counts: a key in the address would also be taken by Rule, but it ends in every log.
    @Override
    public void authorize(Call call) {
        if (!call.header("Authorization").orElse("").equals("Bearer " + accounts.ruleKey())) {
            throw new Rejected(failure(401));
        }
    }

    @Override
    public Reply failure(int status) {
        return switch (status) {
            case 401 -> Reply.json(401, JsonNodeFactory.instance.objectNode().put("error", "NotAuthorized"));
            case 404 -> error(404, "NotFound", "There is no such subscriber.");
            // Rule's own clients saw a Stockholm wall-clock time here, where the documentation promises seconds.
            case 429 -> error(429, "TooManyRequests", "Slow down.")
                    .with("Retry-After", STOCKHOLM.format(clock.instant().plusSeconds(2)))
                    .with("X-ErrorPercent-Limit", "49").with("X-ErrorPercent-Current", "50");
            case 503 -> error(503, "UnexpectedError", "Unavailable.").with("Retry-After", "1");
            default -> error(status, status < 500 ? "BadRequest" : "UnexpectedError", "Something went wrong.");
        };
    }

    static Reply error(int status, String code, String message) {
        return Reply.json(status, body(code, message));
    }

    static Rejected badField(String field, String message) {
        var body = body("BadRequest", "The request is not valid.");
        body.putObject("fields").put(field, message);
        return new Rejected(Reply.json(400, body));
    }

    private static ObjectNode body(String code, String message) {
        return JsonNodeFactory.instance.objectNode().put("error", code).put("message", message);
    }

    private Reply subscriber(Call call, Map<String, String> path) {
        return subscribers.find(path.get("value"), identifiedBy(call))
                .map(found -> Reply.ok(wrapped(found))).orElseGet(() -> failure(404));
    }

    private Reply fields(Call call, Map<String, String> path) {
        return subscribers.fields(path.get("value"), identifiedBy(call)).map(Reply::ok).orElseGet(() -> failure(404));
    }

    private static String identifiedBy(Call call) {
        var by = call.query("identified_by").orElse("email");
        if (!List.of("email", "phone_number", "custom_identifier", "id").contains(by)) {
            throw badField("identified_by", "Unknown identifier.");
        }
        return by;
    }

    private Reply update(Call call, Map<String, String> path) {
        var change = object(call);
        return subscribers.update(path.get("id"), change)
                .map(found -> Reply.ok(wrapped(found))).orElseGet(() -> failure(404));
    }

    private Reply create(Call call) {
        var request = object(call);
        var given = request.path("subscribers");
        if (!given.isArray() && !given.isObject() || given.isEmpty()) {
            throw badField("subscribers", "At least one subscriber is needed.");
        }
        if (given.isArray() && given.size() > MOST_AT_ONCE) {
            return error(413, "LimitExceed", "Limit can't exceed " + MOST_AT_ONCE + ".");
        }
        requireTags(request.path("tags"));
        var many = given.isArray() ? StreamSupport.stream(given.spliterator(), false).toList() : List.of(given);
        var written = subscribers.create(request, many);
        return Reply.ok(given.isArray() ? counts(written)
                : wrapped(written.last()).put("message", "Success"));
    }

    private static void requireTags(JsonNode tags) {
        var names = StreamSupport.stream(tags.spliterator(), false).map(JsonNode::asString).toList();
        if (names.isEmpty() || names.stream().distinct().count() != names.size()) {
            throw badField("tags", "Tags must be given, each once.");
        }
    }

    private static ObjectNode counts(RuleSubscribers.Written written) {
        return JsonNodeFactory.instance.objectNode().put("success", true)
                .put("subscribers_created", written.created())
                .put("subscribers_updated", written.updated())
                .put("subscribers_suppressed", 0);
    }

    private static ObjectNode wrapped(ObjectNode subscriber) {
        var answer = JsonNodeFactory.instance.objectNode();
        answer.set("subscriber", subscriber);
        return answer;
    }

    private static ObjectNode object(Call call) {
        return call.json().filter(JsonNode::isObject).map(ObjectNode.class::cast)
                .orElseThrow(() -> new Rejected(error(400, "BadRequest", "The body is not valid JSON.")));
    }
}
