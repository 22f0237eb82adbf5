package org.nordkassa.store.chain;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Objects;

/// An entry of the journal before it is linked.
///
/// @param no its place in the chain, from 1 without gaps
/// @param stream the sale's id, or [#TILL]
/// @param seq its place in its stream, from 1
/// @param at milliseconds since 1970 in UTC
/// @param body JSON, kept to the letter
public record PlainEntry(long no, String stream, long seq, String type, int shape, long at, String body) {
    /// The stream of what happens at the till beside its sales.
    public static final String TILL = "till";

    /// The first line of the canonical form, which changes with the form.
    static final String FORM = "nordkassa-journal/1";

    public PlainEntry {
        Objects.requireNonNull(stream);
        Objects.requireNonNull(type);
        Objects.requireNonNull(body);
    }

    /// What is hashed: ten lines of UTF-8, the body last. None of the others can hold a line's end, so that no two
    /// entries have the same form.
    ///
    /// @throws IllegalArgumentException when stream or type hold what cannot stand on a line
    public byte[] canonical(Tip before) {
        if (!isWord(stream) || !isWord(type)) {
            throw new IllegalArgumentException("not on one line");
        }
        var hex = HexFormat.of();
        return (FORM + '\n' + no + '\n' + hex.formatHex(before.hash()) + '\n' + hex.formatHex(before.signature()) + '\n'
                + stream + '\n' + seq + '\n' + type + '\n' + shape + '\n' + at + '\n' + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isWord(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) >= 127) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
