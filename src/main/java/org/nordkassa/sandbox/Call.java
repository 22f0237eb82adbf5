package org.nordkassa.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One HTTP request as a stand-in sees it.
///
/// @param path     as sent, still encoded
/// @param rawQuery as sent, empty when there was none
/// @param headers  by lower-case name
record Call(String method, String path, String rawQuery, Map<String, String> headers, byte[] body) {

    Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /// The query's parameters in order. A bare plus is a space, so a phone number needs its plus encoded.
    Map<String, String> query() {
        var values = new LinkedHashMap<String, String>();
        for (var pair : rawQuery.split("&")) {
            var equals = pair.indexOf('=');
            if (equals > 0) {
                values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
            }
        }
        return values;
    }

    Optional<String> query(String name) {
        return Optional.ofNullable(query().get(name));
    }

    /// The body as JSON; empty when it is none.
    Optional<JsonNode> json() {
        try {
            return Optional.of(JsonMapper.shared().readTree(body)).filter(node -> !node.isMissingNode());
        } catch (JacksonException malformed) {
            return Optional.empty();
        }
    }

    String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return text;
        }
    }
}
