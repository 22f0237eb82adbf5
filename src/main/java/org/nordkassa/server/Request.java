package org.nordkassa.server;

import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One request as an endpoint sees it, already authorised.
///
/// @param path  values of the route's placeholders
/// @param query decoded query parameters; the last one wins
/// @param till whose key was shown; empty where tills share one
record Request(Map<String, String> path, Map<String, String> query, byte[] body, Optional<String> till) {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    String path(String name) {
        return path.get(name);
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query.get(name)).filter(value -> !value.isEmpty());
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JacksonException malformed) {
            throw new Refused(ErrorCode.BAD_REQUEST, "the body is not JSON");
        }
    }

    static Optional<String> text(JsonNode object, String name) {
        var value = object.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        if (!value.isString()) {
            throw new Refused(ErrorCode.BAD_REQUEST, name + " is a string");
        }
        return Optional.of(value.stringValue()).filter(text -> !text.isBlank());
    }
}
