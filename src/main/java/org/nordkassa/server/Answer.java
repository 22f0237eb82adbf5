package org.nordkassa.server;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// What goes back: a status, headers beyond the usual ones, and JSON.
record Answer(int status, Map<String, String> headers, JsonNode body) {
    static Answer ok(JsonNode body) {
        return new Answer(200, Map.of(), body);
    }

    /// The error body of Sitoo's provider contracts.
    static Answer refused(Refused refusal, String requestId) {
        var body = JsonNodeFactory.instance.objectNode();
        body.put("request_id", requestId);
        body.put("error_code", refusal.code().word());
        var data = body.putObject("error_data").put("message", refusal.getMessage());
        refusal.details().forEach(data::putPOJO);
        return new Answer(refusal.code().status(), headers(refusal), body);
    }

    private static Map<String, String> headers(Refused refusal) {
        if (refusal.code() == ErrorCode.UNAUTHORIZED) {
            return Map.of("WWW-Authenticate", "Basic realm=\"giftcards\", charset=\"UTF-8\"");
        }
        return refusal.retryAfter().isPositive()
                ? Map.of("Retry-After", Long.toString(refusal.retryAfter().toSeconds() + 1))
                : Map.of();
    }
}
