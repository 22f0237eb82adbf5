package org.nordkassa.store;

import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A JSON object with its members in order. Only Jackson's streaming core is behind it: setting up data binding costs a
/// third of a second, and the journal's shapes are written out by hand anyway.
final class JsonObject {
    /// What was read is not what was written: the journal is damaged, or from a later version.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unreadable(String message) {
            super(message);
        }

        Unreadable(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final Map<String, Object> members;

    JsonObject() {
        this(new LinkedHashMap<>());
    }

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    JsonObject with(String name, String value) {
        members.put(name, value);
        return this;
    }

    JsonObject with(String name, long value) {
        members.put(name, value);
        return this;
    }

    JsonObject with(String name, JsonObject value) {
        members.put(name, value);
        return this;
    }

    JsonObject with(String name, List<String> values) {
        members.put(name, values);
        return this;
    }

    JsonObject withObjects(String name, List<JsonObject> values) {
        members.put(name, values);
        return this;
    }

    JsonObject with(String name, Instant value) {
        return with(name, value.toString());
    }

    /// Written like `EUR 12.30`.
    JsonObject with(String name, Money value) {
        return with(name, value.toString());
    }

    JsonObject with(String name, Enum<?> value) {
        return with(name, value.name());
    }

    /// An absent value is an absent member.
    JsonObject withText(String name, Optional<String> value) {
        value.ifPresent(text -> with(name, text));
        return this;
    }

    JsonObject withMoney(String name, Optional<Money> value) {
        value.ifPresent(money -> with(name, money));
        return this;
    }

    JsonObject without(String name) {
        members.remove(name);
        return this;
    }

    String text(String name) {
        return member(name, String.class);
    }

    Optional<String> maybeText(String name) {
        return members.get(name) == null ? Optional.empty() : Optional.of(text(name));
    }

    long number(String name) {
        return member(name, Long.class);
    }

    int smallNumber(String name) {
        return Math.toIntExact(number(name));
    }

    JsonObject object(String name) {
        return member(name, JsonObject.class);
    }

    Optional<JsonObject> maybeObject(String name) {
        return members.get(name) == null ? Optional.empty() : Optional.of(object(name));
    }

    List<String> texts(String name) {
        var elements = new ArrayList<String>();
        for (Object element : member(name, List.class)) {
            elements.add(String.valueOf(element));
        }
        return elements;
    }

    List<JsonObject> objects(String name) {
        var elements = new ArrayList<JsonObject>();
        for (Object element : member(name, List.class)) {
            if (!(element instanceof JsonObject object)) {
                throw new Unreadable("no object in " + name);
            }
            elements.add(object);
        }
        return elements;
    }

    Instant instant(String name) {
        return Instant.parse(text(name));
    }

    Money money(String name) {
        return Money.parse(text(name));
    }

    Optional<Money> maybeMoney(String name) {
        return maybeText(name).map(Money::parse);
    }

    <E extends Enum<E>> E constant(Class<E> type, String name) {
        return Enum.valueOf(type, text(name));
    }

    private <T> T member(String name, Class<T> type) {
        var value = members.get(name);
        if (!type.isInstance(value)) {
            throw new Unreadable("no " + type.getSimpleName() + " named " + name);
        }
        return type.cast(value);
    }

    @Override
    public String toString() {
        var text = new StringWriter();
        try (var generator = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            write(generator, this);
        }
        return text.toString();
    }

    private static void write(JsonGenerator generator, Object value) {
        switch (value) {
            case JsonObject object -> {
                generator.writeStartObject();
                object.members.forEach((name, member) -> {
                    generator.writeName(name);
                    write(generator, member);
                });
                generator.writeEndObject();
            }
            case List<?> list -> {
                generator.writeStartArray();
                list.forEach(element -> write(generator, element));
                generator.writeEndArray();
            }
            case Long number -> generator.writeNumber(number);
            default -> generator.writeString(value.toString());
        }
    }

    /// @throws Unreadable when the text is not one JSON object
    static JsonObject parse(String text) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == JsonToken.START_OBJECT && read(parser) instanceof JsonObject object) {
                return object;
            }
            throw new Unreadable("not a JSON object");
        } catch (JacksonException broken) {
            throw new Unreadable("broken JSON at offset " + broken.getLocation().getCharOffset());
        }
    }

    /// Anything may stand in members this version does not know.
    private static Object read(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> readObject(parser);
            case START_ARRAY -> readArray(parser);
            case VALUE_NUMBER_INT -> parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER
                    ? parser.getString() : Long.valueOf(parser.getLongValue());
            default -> parser.getString();
        };
    }

    private static JsonObject readObject(JsonParser parser) {
        var members = new LinkedHashMap<String, Object>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            var name = parser.currentName();
            if (parser.nextToken() != JsonToken.VALUE_NULL) {
                members.put(name, read(parser));
            }
        }
        return new JsonObject(members);
    }

    private static List<Object> readArray(JsonParser parser) {
        var elements = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            elements.add(read(parser));
        }
        return elements;
    }
}
