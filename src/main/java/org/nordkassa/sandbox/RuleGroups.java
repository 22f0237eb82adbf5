package org.nordkassa.sandbox;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The groups of an account's custom fields: which there are, and which are historical. An account begins with those
/// of the Sitoo integration, the orders' set to historical as the integration's guide asks.
final class RuleGroups {
    private final Map<String, Boolean> historical = new LinkedHashMap<>(
            Map.of("Sitoo-Contact", false, "Sitoo-Address", false, "Sitoo-Order", true));
    private final Map<String, Set<String>> fields = new LinkedHashMap<>();

    synchronized boolean has(String group) {
        return historical.containsKey(group);
    }

    synchronized boolean isHistorical(String group) {
        return historical.getOrDefault(group, false);
    }

    /// What is there already stays as it is.
    synchronized void make(String group, boolean keepsAll) {
        historical.putIfAbsent(group, keepsAll);
    }

    /// As a person does it on Rule's page of groups.
    synchronized void set(String group, boolean keepsAll) {
        historical.put(group, keepsAll);
    }

    /// Making what is there already changes nothing.
    synchronized void define(JsonNode request) {
        RuleFields.checkKeys(request.path("fields"));
        for (var field : request.path("fields")) {
            var parts = field.path("key").asString().split("\\.", -1);
            make(parts[0], false);
            fields.computeIfAbsent(parts[0], _ -> ConcurrentHashMap.newKeySet())
                    .add(parts[1] + ":" + field.path("type").asString("text"));
        }
    }

    synchronized ObjectNode json() {
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("groups");
        int id = 0;
        for (var group : historical.keySet()) {
            var described = list.addObject().put("id", ++id).put("name", group).putArray("fields");
            for (var field : fields.getOrDefault(group, Set.of())) {
                var parts = field.split(":");
                described.addObject().put("name", parts[0]).put("type", parts[1]);
            }
        }
        return answer;
    }
}
