package org.nordkassa.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.nordkassa.sandbox.SandboxData.BonusCheck;
import org.nordkassa.sandbox.SandboxData.Member;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// One subscriber's fields, in groups. A write to an ordinary group overwrites; to a historical one it adds a record. A
/// group that does not exist is silently ignored unless the request creates what is missing.
final class RuleFields {
    private static final String CONTACT = "Sitoo-Contact";
    private static final int LARGEST_GROUP = 65 * 1024;
    private static final Map<String, Pattern> FORMS = Map.of(
            "date", Pattern.compile("\\d{4}-\\d\\d-\\d\\d"),
            "datetime", Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"),
            "time", Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));

    private final RuleGroups groups;
    private final List<ObjectNode> records = new ArrayList<>();

    RuleFields(RuleGroups groups) {
        this.groups = groups;
    }

    void seed(Member member, List<BonusCheck> checks) {
        var fields = JsonNodeFactory.instance.arrayNode();
        fields.addObject().put("key", CONTACT + ".namefirst").put("type", "text").put("value", member.firstName());
        fields.addObject().put("key", CONTACT + ".namelast").put("type", "text").put("value", member.lastName());
        var list = JsonNodeFactory.instance.arrayNode();
        checks.stream().filter(check -> check.customerCard().equals(member.customerCard()))
                .forEach(check -> list.add(json(check)));
        if (!list.isEmpty()) {
            fields.addObject().put("key", CONTACT + ".bonuschecks").put("type", "json").put("value", list.toString());
        }
        write(fields, false);
    }

    ObjectNode json() {
        var answer = JsonNodeFactory.instance.objectNode();
        var groups = answer.putArray("groups");
        records.forEach(record -> groups.add(record.deepCopy().put("historical",
                this.groups.isHistorical(record.path("name").asString()))));
        return answer;
    }

    void write(JsonNode fields, boolean create) {
        var byGroup = new LinkedHashMap<String, List<JsonNode>>();
        for (var field : fields) {
            var group = group(field);
            if (create || groups.has(group)) {
                groups.make(group, false);
                byGroup.computeIfAbsent(group, _ -> new ArrayList<>()).add(field);
            }
        }
        put(byGroup);
    }

    /// API v3: a group that is missing is made only where the request says so, and is historical where it says so.
    void writeRecords(JsonNode given) {
        var byGroup = new LinkedHashMap<String, List<JsonNode>>();
        for (var one : given) {
            var group = one.path("group").asString("");
            if (groups.has(group) || one.path("create_if_not_exists").asBoolean(false)) {
                groups.make(group, one.path("historical").asBoolean(false));
                one.path("values").forEach(value -> byGroup.computeIfAbsent(group, _ -> new ArrayList<>())
                        .add(JsonNodeFactory.instance.objectNode()
                                .put("key", group + "." + value.path("field").asString(""))
                                .set("value", value.path("value").deepCopy())));
            }
        }
        put(byGroup);
    }

    private void put(LinkedHashMap<String, List<JsonNode>> byGroup) {
        byGroup.forEach((group, values) -> {
            var record = record(group);
            values.forEach(field -> put(record, field));
        });
    }

    private ObjectNode record(String group) {
        var historical = groups.isHistorical(group);
        if (!historical) {
            for (var record : records) {
                if (record.path("name").asString().equals(group)) {
                    return record;
                }
            }
        }
        var fresh = JsonNodeFactory.instance.objectNode().put("name", group).put("historical", historical);
        fresh.putArray("fields");
        records.add(fresh);
        return fresh;
    }

    private static void put(ObjectNode record, JsonNode field) {
        var key = field.path("key").asString().substring(group(field).length() + 1);
        var list = record.withArray("fields");
        for (var at = 0; at < list.size(); at++) {
            if (list.get(at).path("key").asString().equals(key)) {
                list.remove(at);
                break;
            }
        }
        list.addObject().put("key", key).put("type", type(field)).set("value", field.path("value").deepCopy());
    }

    /// Keys are `Group.field` with exactly one dot; a value has to fit its type.
    static void check(JsonNode fields) {
        var sizes = new LinkedHashMap<String, Integer>();
        for (var field : fields) {
            var key = checkedKey(field);
            var parts = key.split("\\.", -1);
            checkValue(key, type(field), field.path("value"));
            var size = field.path("value").toString().getBytes(StandardCharsets.UTF_8).length;
            if (sizes.merge(parts[0], size, Integer::sum) > LARGEST_GROUP) {
                throw Rule.badField(key, "The group is larger than 65 KiB.");
            }
        }
    }

    static void checkKeys(JsonNode fields) {
        fields.forEach(RuleFields::checkedKey);
    }

    private static String checkedKey(JsonNode field) {
        var key = field.path("key").asString("");
        var parts = key.split("\\.", -1);
        if (parts.length != 2 || parts[0].isBlank() || parts[1].isBlank()) {
            throw Rule.badField(key, "A key is a group and a field with one dot between them.");
        }
        return key;
    }

    private static void checkValue(String key, String type, JsonNode value) {
        var fits = switch (type) {
            case "json" -> value.isString() && isJson(value.stringValue());
            case "multiple" -> value.isArray();
            case "date", "datetime", "time" -> FORMS.get(type).matcher(value.asString("")).matches();
            case "text", "single" -> value.isValueNode();
            default -> false;
        };
        if (!fits) {
            throw Rule.badField(key, "The value does not fit the type.");
        }
    }

    private static boolean isJson(String text) {
        try {
            return !JsonMapper.shared().readTree(text).isMissingNode();
        } catch (JacksonException malformed) {
            return false;
        }
    }

    private static String group(JsonNode field) {
        return field.path("key").asString().split("\\.", -1)[0];
    }

    private static String type(JsonNode field) {
        return field.path("type").asString("text");
    }

    private static ObjectNode json(BonusCheck check) {
        var used = check.usedOn().isPresent();
        var amount = check.amount().getAmount();
        var json = JsonNodeFactory.instance.objectNode()
                .put("id", check.id())
                .put("name", check.name())
                .put("amount", amount.toPlainString())
                .put("currency", check.amount().getCurrencyUnit().getCode())
                .put("left", used ? "0.00" : amount.toPlainString())
                .put("valid_from", check.validFrom().toString())
                .put("valid_to", check.validTo().toString())
                .put("min_purchase", check.minPurchase().setScale(amount.scale()).toPlainString())
                .put("in_parts", check.inParts())
                .put("used_on", check.usedOn().map(Object::toString).orElse(null));
        var uses = json.putArray("uses");
        check.usedOn().ifPresent(day -> uses.addObject().put("reference", "before-" + check.id())
                .put("amount", amount.toPlainString()).put("date", day.toString()));
        return json;
    }
}
