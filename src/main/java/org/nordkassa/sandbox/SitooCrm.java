package org.nordkassa.sandbox;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.sandbox.SandboxData.Member;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A CRM that serves both versions of Sitoo's contract, `/contacts` and `/customers`, over the same people. What of it
/// is assumed says docs/contracts/sitoo-crm.yaml.
final class SitooCrm implements RemoteSystem {
    private static final Map<String, List<String>> BY_TYPE = Map.of("mobile", List.of("mobile"), "email", List.of("email"),
            "member_number", List.of("member_number"));
    private static final Map<String, String> FIRST_NAMES = Map.of("customer_id", "contactid", "name_first", "namefirst",
            "name_last", "namelast", "member_number", "membernumber", "bonus_checks", "bonuschecks");

    private final SandboxAccounts accounts;
    private final Clock clock;
    private final Map<String, ObjectNode> byId = new LinkedHashMap<>();
    private final Map<String, ArrayNode> sales = new LinkedHashMap<>();

    SitooCrm(SandboxData data, SandboxAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        data.members().forEach(member -> add(member, data));
    }

    private void add(Member member, SandboxData data) {
        var contact = fresh();
        contact.put("name_first", member.firstName()).put("name_last", member.lastName())
                .put("member_number", member.customerCard());
        member.phone().ifPresent(phone -> contact.put("mobile", phone));
        member.email().ifPresent(email -> contact.put("email", email));
        var checks = contact.putArray("bonus_checks");
        data.bonusChecks().stream().filter(check -> check.customerCard().equals(member.customerCard()))
                .forEach(check -> checks.addObject().put("bonus_check_id", check.id()).put("name", check.name())
                        .put("amount", check.amount().getAmount().toPlainString())
                        .put("currency_code", check.amount().getCurrencyUnit().getCode())
                        .put("expires_on", check.validTo().toString()).put("redeemed", check.usedOn().isPresent())
                        .put("redeemed_on", check.usedOn().map(LocalDate::toString).orElse(null)));
        contact.putArray("promotions").addObject().put("name", "10% Off").put("promotion_id", "P-" + member.customerCard())
                .put("redeemed", false).putObject("promotion_type").put("type", "cart_percent").put("value_int", 10);
    }

    private ObjectNode fresh() {
        var id = "c-" + (byId.size() + 1);
        var contact = JsonNodeFactory.instance.objectNode().put("customer_id", id);
        contact.putArray("promotions");
        contact.putArray("bonus_checks");
        byId.put(id, contact);
        return contact;
    }

    @Override
    public Routes routes() {
        var routes = new Routes()
                .on("read-contact", "GET", "/contacts", (call, _) -> found(call, true))
                .on("read-contact", "GET", "/customers", (call, _) -> found(call, false))
                .on("create-contact", "POST", "/contacts", (call, _) -> created(call, true))
                .on("create-contact", "POST", "/customers", (call, _) -> created(call, false));
        for (var path : List.of("/contacts/{id}", "/customers/{id}")) {
            routes.on("update-contact", "PUT", path, (call, at) -> updated(call, at, path.startsWith("/contacts")))
                    .on("redeem", "POST", path + "/redeem", (call, at) -> redeemed(call, at, true))
                    .on("undo-redeem", "POST", path + "/undo_redeem", (call, at) -> redeemed(call, at, false))
                    .on("read-sales", "GET", path + "/transactions", (_, at) -> sales(at))
                    .on("tell-sale", "POST", path + "/transactions", this::told);
        }
        return routes;
    }

    /// A bearer token for the first version, HTTP Basic for both.
    @Override
    public void authorize(Call call) {
        var basic = "Basic " + Base64.getEncoder().encodeToString(
                (accounts.giftCardUser() + ":" + accounts.ruleKey()).getBytes(StandardCharsets.UTF_8));
        if (!List.of(basic, "Bearer " + accounts.ruleKey()).contains(call.header("Authorization").orElse(""))) {
            throw new Rejected(failure(401));
        }
    }

    @Override
    public Reply failure(int status) {
        var word = switch (status) {
            case 400 -> "bad-request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 409 -> "already-redeemed";
            case 429 -> "too-many-requests";
            default -> "other";
        };
        var reply = Reply.json(status, JsonNodeFactory.instance.objectNode().put("error_code", word));
        return status == 429 || status == 503 ? reply.with("Retry-After", "1") : reply;
    }

    private synchronized Reply found(Call call, boolean first) {
        var key = call.query("key").orElseThrow(() -> new Rejected(failure(400)));
        var fields = first ? List.of("mobile", "email", "member_number")
                : Optional.ofNullable(BY_TYPE.get(call.query("key_type").orElse("")))
                        .orElseThrow(() -> new Rejected(failure(400)));
        var answer = JsonNodeFactory.instance.arrayNode();
        byId.values().stream().filter(contact -> fields.stream()
                .anyMatch(field -> contact.path(field).asString("").equals(key))).findFirst()
                .ifPresent(contact -> answer.add(shown(contact, first)));
        return Reply.ok(answer);
    }

    private static ObjectNode shown(ObjectNode contact, boolean first) {
        var shown = JsonNodeFactory.instance.objectNode();
        contact.properties().forEach(property -> shown.set(
                first ? FIRST_NAMES.getOrDefault(property.getKey(), property.getKey()) : property.getKey(),
                property.getValue().deepCopy()));
        return shown;
    }

    private synchronized Reply created(Call call, boolean first) {
        var given = call.json().filter(JsonNode::isObject).orElseThrow(() -> new Rejected(failure(400)));
        if (Stream.of("mobile", "email").noneMatch(given::hasNonNull)) {
            throw new Rejected(failure(400));
        }
        var contact = fresh();
        take(contact, given, first);
        return Reply.ok(first ? contact.get("customer_id") : shown(contact, false));
    }

    private synchronized Reply updated(Call call, Map<String, String> at, boolean first) {
        var contact = contact(at);
        take(contact, call.json().filter(JsonNode::isObject).orElseThrow(() -> new Rejected(failure(400))), first);
        return Reply.ok(shown(contact, first));
    }

    private static void take(ObjectNode contact, JsonNode given, boolean first) {
        for (var property : given.properties()) {
            var name = FIRST_NAMES.entrySet().stream().filter(one -> first && one.getValue().equals(property.getKey()))
                    .map(Map.Entry::getKey).findFirst().orElse(property.getKey());
            if (!List.of("customer_id", "promotions", "bonus_checks").contains(name)) {
                contact.set(name, property.getValue().deepCopy());
            }
        }
    }

    private ObjectNode contact(Map<String, String> at) {
        return Optional.ofNullable(byId.get(at.get("id"))).orElseThrow(() -> new Rejected(failure(404)));
    }

    /// The same reference again is done already; another one finds it redeemed.
    private synchronized Reply redeemed(Call call, Map<String, String> at, boolean redeem) {
        var body = call.json().orElseThrow(() -> new Rejected(failure(400)));
        var reference = body.path("transaction_reference").asString("");
        var offer = offer(contact(at), body);
        boolean ours = offer.path("transaction_reference").asString("").equals(reference);
        if (offer.path("redeemed").asBoolean(false) && !ours || reference.isEmpty()) {
            throw new Rejected(failure(reference.isEmpty() ? 400 : 409));
        }
        if (redeem && body.has("amount")) {
            new BigDecimal(body.path("amount").asString());
        }
        offer.put("redeemed", redeem);
        offer.put("redeemed_on", redeem ? LocalDate.ofInstant(clock.instant(), clock.getZone()).toString() : null);
        offer.put("transaction_reference", redeem ? reference : null);
        return Reply.ok(offer.deepCopy());
    }

    private ObjectNode offer(ObjectNode contact, JsonNode body) {
        return Stream.of(List.of("bonus_checks", "bonus_check_id"), List.of("promotions", "promotion_id"))
                .filter(kind -> body.hasNonNull(kind.getLast()))
                .flatMap(kind -> contact.path(kind.getFirst()).values().stream().filter(one ->
                        Objects.equals(one.path(kind.getLast()), body.path(kind.getLast()))))
                .map(ObjectNode.class::cast).findFirst().orElseThrow(() -> new Rejected(failure(404)));
    }

    private synchronized Reply sales(Map<String, String> at) {
        contact(at);
        return Reply.ok(sales.getOrDefault(at.get("id"), JsonNodeFactory.instance.arrayNode()).deepCopy());
    }

    private synchronized Reply told(Call call, Map<String, String> at) {
        contact(at);
        sales.computeIfAbsent(at.get("id"), _ -> JsonNodeFactory.instance.arrayNode())
                .add(call.json().orElseThrow(() -> new Rejected(failure(400))));
        return Reply.ok(JsonNodeFactory.instance.booleanNode(true));
    }
}
