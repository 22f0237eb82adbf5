package org.nordkassa.connect.giftcard;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.SharedHolds;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.http.Secret;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.ValueUse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The till's side of holds: a contract of our own, docs/contracts/holds.yaml.
public final class HoldClient implements SharedHolds {
    private static final Duration BUSY_PAUSE = Duration.ofMillis(80);
    private static final int OUT_OF_TURN_TRIES = 3;

    private final HoldSettings settings;
    private final Door door;
    private final InstantSource clock;
    private final String session;
    private final AtomicLong turns = new AtomicLong();
    private final Map<String, String> tills = new ConcurrentHashMap<>();
    private volatile Optional<OwnerNames> names = Optional.empty();

    /// @param session names this run of the program
    public HoldClient(RemoteHttp http, HoldSettings settings, InstantSource clock, String session) {
        this.settings = settings;
        this.door = http.door(settings.address(), Secret.basic(settings.user(), settings.password()));
        this.clock = clock;
        this.session = session;
    }

    @Override
    public Given take(Claim claim) {
        return claimed(claim, "PUT", ".json", settings.lease());
    }

    @Override
    public Given beginCapture(Claim claim) {
        return claimed(claim, "POST", "/capture.json", settings.writing());
    }

    @Override
    public Given beginGivingBack(Claim claim) {
        return claimed(claim, "POST", "/give-back.json", settings.writing());
    }

    private Given claimed(Claim claim, String method, String call, Duration lease) {
        var conversation = door.lookUp();
        return switch (names(conversation)) {
            case Answer.Failed<OwnerNames>(var failure) -> new NotGiven(failure);
            case Answer.Answered<OwnerNames>(var known) -> {
                var body = body(claim, known, lease);
                yield given(claim.use().key(),
                        persistently(conversation, method, path(claim.use().key()) + call, body));
            }
        };
    }

    private Answer<OwnerNames> names(Conversation conversation) {
        if (names.isEmpty()) {
            var answer = conversation.send(Ask.get("holds/settings.json")).answer(body -> key(new JsonFields(body)));
            if (answer instanceof Answer.Failed<OwnerNames>) {
                return answer;
            }
            names = Optional.of(((Answer.Answered<OwnerNames>) answer).value());
        }
        return new Answer.Answered<>(names.get());
    }

    private static OwnerNames key(JsonFields settings) {
        try {
            return OwnerNames.under(Base64.getDecoder().decode(settings.id("owner_key")));
        } catch (IllegalArgumentException noKey) {
            throw new UnexpectedShape("owner_key");
        }
    }

    private ObjectNode body(Claim claim, OwnerNames known, Duration lease) {
        var body = Json.object()
                .put("system", claim.use().keeper().name().toLowerCase(Locale.ROOT))
                .put("kind", kind(claim.use()))
                .put("offer_id", offer(claim.use()))
                .put("till", settings.till())
                .put("session", session)
                .put("sale", claim.use().sale().toString())
                .put("lease_seconds", lease.toSeconds());
        claim.inParts().ifPresent(parts -> body.put("in_parts", parts));
        var owners = body.putArray("owners");
        known.of(claim).forEach(owners::add);
        return body;
    }

    private static String kind(ValueUse use) {
        return switch (use.subject()) {
            case ValueUse.OfBenefit _ -> "benefit";
            case ValueUse.OfPromotion _ -> "promotion";
            case ValueUse.OfBonusCheck _ -> "bonus-check";
            case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _, ValueUse.OfCardMove _ ->
                    throw new IllegalArgumentException("its own server decides");
        };
    }

    private static String offer(ValueUse use) {
        return switch (use.subject()) {
            case ValueUse.OfBenefit(var id) -> id;
            case ValueUse.OfPromotion(var id) -> id;
            case ValueUse.OfBonusCheck(var id) -> id;
            case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _,
                    ValueUse.OfCardMove _ -> "";
        };
    }

    private static String path(String useKey) {
        return "holds/" + Ask.segment(useKey);
    }

    /// Every message about a use has a higher number than those before, so that one that was overtaken does nothing. After
    /// a restart the clock may not have gone on: then the server names the number to go on from.
    private Reply persistently(Conversation conversation, String method, String path, ObjectNode body) {
        Reply reply = new Reply.NoAnswer(new RemoteFailure.TimedOut(), false);
        for (int busy = 0, turn = 0; busy < settings.busyTries() && turn < OUT_OF_TURN_TRIES;) {
            body.put("turn", turns.updateAndGet(last -> Math.max(last + 1, clock.millis())));
            reply = conversation.send(new Ask(method, path, List.of(), Optional.of(body), true));
            if (isDeclined(reply, "out-of-turn")) {
                long newest = ((Reply.Declined) reply).body().at("/error_data/turn").longValue(0);
                turns.accumulateAndGet(newest, Math::max);
                turn++;
            } else if (isDeclined(reply, "owner-busy")) {
                if (++busy < settings.busyTries()) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BUSY_PAUSE.toMillis()));
                }
            } else {
                return reply;
            }
        }
        return reply;
    }

    private static boolean isDeclined(Reply reply, String code) {
        return reply instanceof Reply.Declined(var _, var body) && body.path("error_code").stringValue("").equals(code);
    }

    private Given given(String useKey, Reply reply) {
        tills.remove(useKey);
        return switch (reply) {
            case Reply.Success _ -> new Granted();
            case Reply.NoAnswer(var failure, var _) -> new NotGiven(failure);
            case Reply.Declined declined when isDeclined(declined, "held-elsewhere") ->
                    heldElsewhere(useKey, till(declined.body()));
            case Reply.Declined declined when isDeclined(declined, "used") ->
                    new Used(till(declined.body()),
                            declined.body().at("/error_data/written_before").booleanValue(false));
            case Reply.Declined declined when declined.status() == 409 ->
                    new NotGiven(new RemoteFailure.TooManyRequests(Optional.empty()));
            case Reply.Declined declined -> new NotGiven(declined.failure());
        };
    }

    private Given heldElsewhere(String useKey, String till) {
        tills.put(useKey, till);
        return new HeldElsewhere(till);
    }

    private static String till(JsonNode refusal) {
        var text = refusal.at("/error_data/till").stringValue("").replaceAll("\\p{Cntrl}", "").strip();
        return text.length() > 40 ? text.substring(0, 40) : text;
    }

    @Override
    public Optional<String> tillThatHas(String useKey) {
        return Optional.ofNullable(tills.get(useKey)).filter(till -> !till.isEmpty());
    }

    @Override
    public boolean captured(String useKey) {
        return told(useKey, "/captured.json");
    }

    @Override
    public boolean release(String useKey) {
        tills.remove(useKey);
        return told(useKey, "/release.json");
    }

    private boolean told(String useKey, String call) {
        return switch (persistently(door.lookUp(), "POST", path(useKey) + call, Json.object())) {
            case Reply.Success _ -> true;
            case Reply.Declined(int status, var _) -> status == 404;
            case Reply.NoAnswer _ -> false;
        };
    }

    @Override
    public Answer<List<Known>> known() {
        return door.lookUp().send(Ask.get("holds.json").with("till", settings.till())).answer(body ->
                new JsonFields(body).list("holds").orElseThrow(() -> new UnexpectedShape("holds")).stream()
                        .map(JsonFields::new).filter(hold -> !hold.id("state").equals("captured"))
                        .map(hold -> new Known(hold.id("reference"), hold.id("sale"))).toList());
    }

    @Override
    public Duration renewEvery() {
        return settings.lease().dividedBy(3);
    }

    @Override
    public boolean mayDoWithout() {
        return settings.mayDoWithout();
    }
}
