package org.nordkassa.connect.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Makes a good JSON text a bad one: members of other types, out of all range, missing, doubled, cut off, not JSON at all.
/// The same seed makes the same.
final class Mangle {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> NASTY = List.of("null", "true", "\"\"", "0", "-1", "1.5", "1e400000", "-0.0",
            "99999999999999999999999999", "[]", "{}", "[[[[[[1]]]]]]", "\" \"", "\"\\u0000\"", "\"\\ud800\"", "\"NaN\"",
            "\"2026-13-45\"", "\"9999999999-01-01\"", "\"+358401234567\"", "\"+1\"", "\"@\"", "\"a@b\"", "\"10.001\"",
            "\"1e99\"", "\"EUR\"", "\"XXX\"", "\"-5.00\"", "\"\\u202e\\u0007\"", "\"" + "x".repeat(5_000) + "\"",
            "[" + "0,".repeat(2_000) + "0]", "{\"a\":{\"b\":[{\"c\":null}]}}", "\"http://localhost:1/?page=2\"", "\"::\"",
            "-9223372036854775808", "253402300800", "\"2026-11-21T12:00:00Z\"", "\"[{\\\"id\\\":7}]\"", "\"[\"");

    private final Random random;

    Mangle(long seed) {
        random = new Random(seed);
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    String json(String good) {
        return switch (random.nextInt(10)) {
            case 0 -> good;
            case 1 -> good.substring(0, random.nextInt(good.length() + 1));
            case 2 -> scratched(good);
            case 3 -> pick(NASTY);
            case 4 -> "[".repeat(random.nextInt(3_000)) + good;
            default -> members(good);
        };
    }

    private String scratched(String good) {
        var text = new StringBuilder(good);
        for (int i = random.nextInt(4); i >= 0 && !text.isEmpty(); i--) {
            text.setCharAt(random.nextInt(text.length()), pick(List.of('"', '{', '}', ']', ',', ':', '\\', '0', 'e', '\uFFFF')));
        }
        return text.toString();
    }

    private String members(String good) {
        var tree = JSON.readTree(good);
        for (int i = random.nextInt(3); i >= 0; i--) {
            change(tree);
        }
        return JSON.writeValueAsString(tree);
    }

    private void change(JsonNode tree) {
        var places = new ArrayList<JsonNode>();
        collect(tree, places);
        if (places.isEmpty()) {
            return;
        }
        switch (pick(places)) {
            case ObjectNode object when !object.isEmpty() -> {
                var name = pick(List.copyOf(object.propertyNames()));
                if (one(5)) {
                    object.remove(name);
                } else {
                    object.set(name, nasty());
                }
            }
            case ArrayNode array when !array.isEmpty() -> {
                int at = random.nextInt(array.size());
                switch (random.nextInt(4)) {
                    case 0 -> array.remove(at);
                    case 1 -> array.add(array.get(at).deepCopy());
                    default -> array.set(at, nasty());
                }
            }
            case ArrayNode array -> array.add(nasty());
            case ObjectNode object -> object.set("x", nasty());
            default -> throw new IllegalStateException();
        }
    }

    private JsonNode nasty() {
        return JSON.readTree(pick(NASTY));
    }

    private static void collect(JsonNode node, List<JsonNode> places) {
        if (node.isContainer()) {
            places.add(node);
            node.forEach(child -> collect(child, places));
        }
    }
}
