package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import tools.jackson.databind.JsonNode;

/// The custom fields of a subscriber.
record MemberFields(List<JsonFields> groups) {
    /// @throws UnexpectedShape when it is not a list of groups
    static MemberFields read(JsonNode body) {
        var groups = new JsonFields(body).list("groups").orElseThrow(() -> new UnexpectedShape("groups"));
        return new MemberFields(groups.stream().map(JsonFields::new).toList());
    }

    /// Whether each write adds a record to the group; empty where the answer does not say or has no such group.
    Optional<Boolean> historical(String group) {
        return groups.stream()
                .filter(candidate -> candidate.text("name").orElse("").equals(group))
                .flatMap(candidate -> candidate.flag("historical").stream())
                .findFirst();
    }

    /// The records of a historical group, oldest first; of another one there is one at most.
    List<MemberFields> records(String group) {
        return groups.stream().filter(candidate -> candidate.text("name").orElse("").equals(group))
                .map(record -> new MemberFields(List.of(record))).toList();
    }

    /// The value of a field; a historical group has one for each record.
    Stream<JsonNode> values(String group, String field) {
        return groups.stream()
                .filter(candidate -> candidate.text("name").orElse("").equals(group))
                .flatMap(candidate -> candidate.list("fields").orElse(List.of()).stream())
                .map(JsonFields::new)
                .filter(candidate -> isCalled(candidate, group, field))
                .flatMap(candidate -> candidate.any("value").stream());
    }

    private static boolean isCalled(JsonFields candidate, String group, String field) {
        var name = candidate.text("key").or(() -> candidate.text("name")).orElse("");
        return name.equals(field) || name.equals(group + "." + field);
    }

    Optional<JsonNode> value(String group, String field) {
        return values(group, field).findFirst();
    }
}
