package org.nordkassa.store.chain;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// A journal as a file: a first line with its keys, then a line of JSON for each entry. The body stands in it as text, to
/// the letter as it was hashed.
public final class JournalFile {
    private static final JsonFactory JSON = new JsonFactory();
    /// Enough for the longest entry, too little to fill the memory with one line of a file that is none.
    private static final int LONGEST_LINE = 16 << 20;
    /// Characters that are read at a time, and looked at while the next are read.
    private static final int PIECE = 1 << 20;

    /// The file does not begin as a journal does.
    public static final class NotAJournal extends IOException {
        private static final long serialVersionUID = 1;

        NotAJournal() {
            super("not a journal");
        }
    }

    private JournalFile() {}

    public static void writeHead(Writer out, List<KeyChange> keys) throws IOException {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeStringProperty("journal", PlainEntry.FORM);
            json.writeName("keys");
            json.writeStartArray();
            for (var key : keys) {
                json.writeStartObject();
                json.writeNumberProperty("from", key.from());
                json.writeStringProperty("publicKey", key.key().text());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.write(text.append('\n').toString());
    }

    public static void write(Writer out, LinkedEntry linked) throws IOException {
        var entry = linked.entry();
        var text = new StringWriter();
        try (var json = JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("no", entry.no());
            json.writeStringProperty("stream", entry.stream());
            json.writeNumberProperty("seq", entry.seq());
            json.writeStringProperty("type", entry.type());
            json.writeNumberProperty("shape", entry.shape());
            json.writeNumberProperty("at", entry.at());
            json.writeStringProperty("body", entry.body());
            json.writeStringProperty("hash", HexFormat.of().formatHex(linked.hash()));
            json.writeStringProperty("signature", Base64.getEncoder().encodeToString(linked.signature()));
            json.writeEndObject();
        }
        out.write(text.append('\n').toString());
    }

    /// Checks a file by itself, on all processors.
    ///
    /// @param stride see [Verifier#USUAL_STRIDE]
    /// @throws NotAJournal when the first line is not a journal's
    public static Verdict verify(BufferedReader in, int stride) throws IOException {
        try (var links = new Links(new Verifier(keys(in), stride), Runtime.getRuntime().availableProcessors())) {
            boolean goesOn = true;
            for (var lines = lines(in); goesOn && !lines.isEmpty(); lines = lines(in)) {
                var some = lines;
                goesOn = links.take(() -> piece(some));
            }
            return links.verdict();
        }
    }

    private static List<String> lines(BufferedReader in) throws IOException {
        var lines = new ArrayList<String>();
        int length = 0;
        for (var line = line(in); line != null; line = length < PIECE ? line(in) : null) {
            lines.add(line);
            length += line.length();
        }
        return lines;
    }

    private static Links.Piece piece(List<String> lines) {
        var entries = new ArrayList<LinkedEntry>(lines.size());
        try {
            for (var line : lines) {
                entries.add(entry(line));
            }
            return new Links.Piece(entries, true);
        } catch (JacksonException | IllegalArgumentException | NullPointerException | ClassCastException
                | ArithmeticException broken) {
            return new Links.Piece(entries, false);
        }
    }

    private static String line(BufferedReader in) throws IOException {
        var line = in.readLine();
        if (line != null && line.length() > LONGEST_LINE) {
            throw new NotAJournal();
        }
        return line;
    }

    private static List<KeyChange> keys(BufferedReader in) throws IOException {
        var line = line(in);
        try {
            var keys = new ArrayList<KeyChange>();
            var head = object(line == null ? "" : line);
            for (Object one : (List<?>) head.get("keys")) {
                var key = (Map<?, ?>) one;
                keys.add(new KeyChange((Long) key.get("from"), new PublicKey((String) key.get("publicKey"))));
            }
            if (PlainEntry.FORM.equals(head.get("journal")) && !keys.isEmpty()) {
                return keys;
            }
        } catch (JacksonException | IllegalArgumentException | NullPointerException | ClassCastException broken) {
            // told below
        }
        throw new NotAJournal();
    }

    private static LinkedEntry entry(String line) {
        var json = object(line);
        return new LinkedEntry(new PlainEntry((Long) json.get("no"), (String) json.get("stream"), (Long) json.get("seq"),
                (String) json.get("type"), Math.toIntExact((Long) json.get("shape")), (Long) json.get("at"),
                (String) json.get("body")), HexFormat.of().parseHex((String) json.get("hash")),
                Base64.getDecoder().decode((String) json.get("signature")));
    }

    private static Map<String, Object> object(String line) {
        try (var parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            return members(parser);
        }
    }

    private static Map<String, Object> members(JsonParser parser) {
        var members = new HashMap<String, Object>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static Object value(JsonParser parser) {
        return switch (parser.currentToken()) {
            case VALUE_NUMBER_INT -> parser.getLongValue();
            case START_OBJECT -> members(parser);
            case START_ARRAY -> {
                var list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(value(parser));
                }
                yield list;
            }
            default -> parser.getString();
        };
    }
}
