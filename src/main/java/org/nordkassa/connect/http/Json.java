package org.nordkassa.connect.http;

import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/// JSON as trees. Numbers are kept digit by digit (`10.00` stays `10.00`), so that a document that is read, changed in
/// one place and written back is otherwise the same; a document with one name twice, or something behind its end, is
/// refused.
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(JsonNodeFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /// @return a missing node when there is nothing but white space
    /// @throws tools.jackson.core.JacksonException when it is not JSON
    static JsonNode parse(byte[] bytes) {
        var tree = MAPPER.readTree(bytes);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    /// @throws tools.jackson.core.JacksonException when it is not JSON
    public static JsonNode parse(String text) {
        var tree = MAPPER.readTree(text);
        return tree == null ? MissingNode.getInstance() : tree;
    }

    public static String text(JsonNode tree) {
        return MAPPER.writeValueAsString(tree);
    }

    static byte[] bytes(JsonNode tree) {
        return MAPPER.writeValueAsBytes(tree);
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }
}
