package org.nordkassa.connect.http;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// Strict reading of one JSON object: an absent field and `null` are empty, a field of another type is refused.
/// Every method throws [UnexpectedShape] on the latter.
public record JsonFields(JsonNode object) {
    public JsonFields {
        if (!object.isObject()) {
            throw new UnexpectedShape("an object");
        }
    }

    public Optional<JsonNode> any(String name) {
        return object.optional(name).filter(node -> !node.isNull());
    }

    public Optional<String> text(String name) {
        return any(name).map(node -> node.stringValueOpt().orElseThrow(() -> new UnexpectedShape(name)));
    }

    /// A text for people to read, empty when absent: one line, without control characters, which would be commands to a
    /// printer.
    public String label(String name) {
        var label = text(name).orElse("").replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
        return label.length() <= 200 ? label : label.substring(0, label.offsetByCodePoints(0, 180));
    }

    /// A text that must be there and not be blank; a whole number is taken for one, as ids are written either way.
    public String id(String name) {
        return any(name)
                .map(node -> node.isIntegralNumber() ? node.asString() : node.stringValue(""))
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> new UnexpectedShape(name));
    }

    /// A number of somebody's, such as a card's; a whole number is taken for one, as with [#id].
    public Optional<String> code(String name) {
        return any(name).map(node -> node.isIntegralNumber() ? node.asString()
                : node.stringValueOpt().orElseThrow(() -> new UnexpectedShape(name)));
    }

    public Optional<Boolean> flag(String name) {
        return any(name).map(node -> node.booleanValueOpt().orElseThrow(() -> new UnexpectedShape(name)));
    }

    public Optional<Long> whole(String name) {
        return any(name).map(node -> {
            if (!node.isIntegralNumber() || !node.canConvertToLong()) {
                throw new UnexpectedShape(name);
            }
            return node.longValue();
        });
    }

    /// A decimal number, as text or as a number.
    public Optional<BigDecimal> decimal(String name) {
        return any(name).map(Amounts::decimal);
    }

    public Optional<JsonFields> object(String name) {
        return any(name).map(JsonFields::new);
    }

    public Optional<List<JsonNode>> list(String name) {
        return any(name).map(node -> {
            if (!node.isArray()) {
                throw new UnexpectedShape(name);
            }
            return List.copyOf(node.values());
        });
    }
}
