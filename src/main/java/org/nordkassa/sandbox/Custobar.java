package org.nordkassa.sandbox;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Custobar: uploads that come in and data that can be read back. The customer field `benefits` and the events
/// `BENEFIT_USED` and `BENEFIT_RETURNED` are assumed; the rest follows its public documentation.
final class Custobar implements RemoteSystem {
    private static final int PAGE = 100;
    private static final int LARGEST_PAGE = 10_000;
    private static final Set<String> NO_FILTERS = Set.of("fields", "limit", "offset");

    private final SandboxAccounts accounts;
    private final CustobarRecords records;

    Custobar(SandboxData data, SandboxAccounts accounts) {
        this.accounts = accounts;
        this.records = new CustobarRecords(data);
    }

    @Override
    public Routes routes() {
        return new Routes()
                .on("read-customers", "GET", "/api/data/customers/", (call, _) -> read(call, "customers"))
                .on("read-sales", "GET", "/api/data/sales/", (call, _) -> read(call, "sales"))
                .on("read-events", "GET", "/api/data/events/", (call, _) -> read(call, "events"))
                .on("read-products", "GET", "/api/data/products/", (call, _) -> read(call, "products"))
                .on("upload-customers", "POST", "/api/customers/upload/", (call, _) -> upload(call, "customers"))
                .on("upload-sales", "POST", "/api/sales/upload/", (call, _) -> upload(call, "sales"))
                .on("upload-products", "POST", "/api/products/upload/", (call, _) -> upload(call, "products"))
                .on("upload-events", "POST", "/api/events/upload/", (call, _) -> upload(call, "events"))
                .on("upload-events", "POST", "/api/events/", (call, _) -> upload(call, "events"));
    }

    /// An event that comes from somewhere else.
    void hears(String type, String phone, Instant at) {
        records.store("events", List.of(JsonNodeFactory.instance.objectNode().put("type", type)
                .put("date", at.truncatedTo(ChronoUnit.SECONDS).toString()).put("phone_number", phone)));
    }

    /// Both words are in use: the vendor's plugins send Token, its new reference says Bearer.
    @Override
    public void authorize(Call call) {
        var given = call.header("Authorization").orElse("");
        if (!given.equals("Token " + accounts.custobarToken()) && !given.equals("Bearer " + accounts.custobarToken())) {
            throw new Rejected(failure(401));
        }
    }

    @Override
    public Reply failure(int status) {
        var reply = error(status, switch (status) {
            case 401, 403 -> "Invalid token.";
            case 404 -> "Not found.";
            case 429 -> "Too many requests.";
            default -> "Something went wrong.";
        });
        return status == 429 || status == 503 ? reply.with("Retry-After", "1") : reply;
    }

    static Reply error(int status, String reason) {
        var body = JsonNodeFactory.instance.objectNode();
        body.putObject("error").put("reason", reason);
        return Reply.json(status, body);
    }

    private Reply read(Call call, String type) {
        var query = call.query();
        var limit = number(query, "limit", PAGE);
        var offset = number(query, "offset", 0);
        if (limit < 1 || limit > LARGEST_PAGE) {
            return error(400, "limit must be between 1 and " + LARGEST_PAGE);
        }
        var found = records.all(type).stream().filter(record -> matches(record, query)).toList();
        var page = found.subList(Math.min(offset, found.size()), Math.min(offset + limit, found.size()));
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray(type);
        page.forEach(record -> list.add(picked(record, query)));
        answer.put("count", found.size());
        if (offset + limit < found.size()) {
            answer.put("next_url", nextUrl(call, offset + limit));
        }
        return Reply.ok(answer);
    }

    /// Filters ask for equal values, written as in the query; a record without the field does not match.
    private static boolean matches(ObjectNode record, Map<String, String> query) {
        return query.entrySet().stream().filter(filter -> !NO_FILTERS.contains(filter.getKey()))
                .allMatch(filter -> record.path(filter.getKey()).asString("").equals(filter.getValue()));
    }

    private static JsonNode picked(ObjectNode record, Map<String, String> query) {
        var fields = query.get("fields");
        return fields == null ? record : record.deepCopy().retain(List.of((fields + ",external_id").split(",")));
    }

    private static String nextUrl(Call call, int offset) {
        var kept = List.of(call.rawQuery().split("&")).stream()
                .filter(pair -> !pair.isEmpty() && !pair.startsWith("offset=")).toList();
        var query = String.join("&", kept);
        return "http://" + call.header("Host").orElse("localhost") + call.path() + "?" + query
                + (query.isEmpty() ? "" : "&") + "offset=" + offset;
    }

    private static int number(Map<String, String> query, String name, int otherwise) {
        try {
            return Integer.parseInt(query.getOrDefault(name, Integer.toString(otherwise)));
        } catch (NumberFormatException malformed) {
            throw new Rejected(error(400, name + " must be a number"));
        }
    }

    private Reply upload(Call call, String type) {
        var body = call.json().orElseThrow(() -> new Rejected(error(400, "The body is not valid JSON.")));
        var list = body.isArray() ? body : body.path(type);
        if (!list.isArray()) {
            return error(400, "Expected a list, or an object with the list in '" + type + "'.");
        }
        var checked = CustobarChecks.records(type, list);
        records.store(type, checked);
        return Reply.ok(type.equals("sales")
                ? JsonNodeFactory.instance.objectNode().put("run_id", "run_" + records.nextRun())
                : JsonNodeFactory.instance.objectNode().put("response", "ok"));
    }
}
