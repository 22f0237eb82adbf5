package org.nordkassa.server;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What a till asks to have for itself.
///
/// @param offer of its kind at the system; it is the owner's own, and other owners may have one of the same id
/// @param owners keyed hashes of all that the owner is known by; two claims are of one owner when they share one
/// @param reference the till's key of the use
/// @param session one run of a till's program, which may take the place of what it holds itself
/// @param inParts whether it may be used again once a use of it is finished; empty when the till does not know
/// @param lease how long the till wants it, or wants to be alone in writing
/// @param turn counts the till's messages about this reference: what was overtaken on its way does nothing
record Claim(String system, String kind, String offer, List<String> owners, String reference, String till,
        String session, String sale, Optional<Boolean> inParts, Duration lease, long turn) {
    private static final Pattern WORD = Pattern.compile("[a-z-]{1,32}");
    private static final Pattern OWNER = Pattern.compile("[A-Za-z0-9_-]{16,64}");
    private static final int MOST_OWNERS = 16;
    private static final int LONGEST = 200;
    private static final int LONGEST_LEASE = 600;

    Claim {
        owners = List.copyOf(owners);
    }

    static Claim read(String reference, JsonNode body, Optional<String> caller) {
        var owners = body.path("owners").valueStream().map(owner -> matching(OWNER, "owners", owner.stringValue("")))
                .distinct().toList();
        if (owners.isEmpty() || owners.size() > MOST_OWNERS) {
            throw new Refused(ErrorCode.BAD_REQUEST, "owners is a list of 1 to " + MOST_OWNERS);
        }
        return new Claim(matching(WORD, "system", need(body, "system")), matching(WORD, "kind", need(body, "kind")),
                need(body, "offer_id"), owners, shortened("reference", reference), caller.orElseGet(() -> need(body, "till")),
                need(body, "session"), need(body, "sale"),
                body.path("in_parts").isBoolean() ? Optional.of(body.path("in_parts").booleanValue()) : Optional.empty(),
                lease(body), turn(body));
    }

    private static Duration lease(JsonNode body) {
        int seconds = body.path("lease_seconds").intValue(0);
        if (seconds < 1 || seconds > LONGEST_LEASE) {
            throw new Refused(ErrorCode.BAD_REQUEST, "lease_seconds is between 1 and " + LONGEST_LEASE);
        }
        return Duration.ofSeconds(seconds);
    }

    static long turn(JsonNode body) {
        long turn = body.path("turn").longValue(0);
        if (turn < 1) {
            throw new Refused(ErrorCode.BAD_REQUEST, "turn is a number above zero");
        }
        return turn;
    }

    private static String need(JsonNode body, String name) {
        return shortened(name, Request.text(body, name)
                .orElseThrow(() -> new Refused(ErrorCode.BAD_REQUEST, name + " is missing")));
    }

    private static String shortened(String name, String text) {
        if (text.length() > LONGEST) {
            throw new Refused(ErrorCode.BAD_REQUEST, name + " has at most " + LONGEST + " characters");
        }
        return text;
    }

    private static String matching(Pattern pattern, String name, String text) {
        if (!pattern.matcher(text).matches()) {
            throw new Refused(ErrorCode.BAD_REQUEST, name + " is not as it should be");
        }
        return text;
    }
}
