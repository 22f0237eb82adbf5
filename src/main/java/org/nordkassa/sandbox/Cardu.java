package org.nordkassa.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.nordkassa.sandbox.SandboxData.Member;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Cardu's members. Its API is not public, so all of this is an assumed contract; only the names of the members' fields
/// are known, from its export. A public note of another till says that it uses HTTP Basic, so that is accepted beside
/// the token of `/api/login`.
final class Cardu implements RemoteSystem {
    private static final int PAGE = 20;
    private static final String LOGIN = "/api/login";

    private final SandboxAccounts accounts;
    private final Clock clock;
    private final Map<String, Entry> members = new LinkedHashMap<>();
    private final Set<String> tokens = ConcurrentHashMap.newKeySet();

    private String owner = "";

    private record Entry(Member member, Instant updated, boolean removed) {}

    Cardu(List<Member> members, SandboxAccounts accounts, Clock clock) {
        this.accounts = accounts;
        this.clock = clock;
        members.forEach(this::put);
    }

    @Override
    public Routes routes() {
        return new Routes()
                .on("login", "POST", LOGIN, (call, _) -> login(call))
                .on("claim", "PUT", "/api/programs/{program}/integration", this::claim)
                .on("read-members", "GET", "/api/programs/{program}/members", this::members);
    }

    synchronized void put(Member member) {
        members.put(member.customerCard(), new Entry(member, clock.instant(), false));
    }

    synchronized void remove(String customerCard) {
        members.computeIfPresent(customerCard, (_, entry) -> new Entry(entry.member, clock.instant(), true));
    }

    @Override
    public void authorize(Call call) {
        var given = call.header("Authorization").orElse("");
        var basic = "Basic " + Base64.getEncoder().encodeToString(
                (accounts.carduEmail() + ":" + accounts.carduPassword()).getBytes(StandardCharsets.UTF_8));
        var known = call.path().equals(LOGIN) || given.equals(basic)
                || given.startsWith("Bearer ") && tokens.contains(given.substring("Bearer ".length()));
        if (!known) {
            throw new Rejected(failure(401));
        }
    }

    @Override
    public Reply failure(int status) {
        var body = JsonNodeFactory.instance.objectNode().put("error", word(status)).put("status", status);
        var reply = Reply.json(status, body);
        return status == 429 || status == 503 ? reply.with("Retry-After", "1") : reply;
    }

    private static String word(int status) {
        return switch (status) {
            case 400 -> "bad_request";
            case 401 -> "unauthorized";
            case 403 -> "forbidden";
            case 404 -> "not_found";
            case 409 -> "account_in_use";
            case 429 -> "too_many_requests";
            default -> "server_error";
        };
    }

    private Reply login(Call call) {
        var body = call.json().orElseThrow(() -> new Rejected(failure(400)));
        if (!body.path("email").asString().equals(accounts.carduEmail())
                || !body.path("password").asString().equals(accounts.carduPassword())) {
            return failure(401);
        }
        var token = UUID.randomUUID().toString();
        tokens.add(token);
        return Reply.ok(JsonNodeFactory.instance.objectNode().put("token", token));
    }

    /// An account serves one company. The first to say so keeps it.
    private synchronized Reply claim(Call call, Map<String, String> path) {
        var company = call.json().map(body -> body.path("company").asString("")).orElse("");
        if (!path.get("program").equals(accounts.carduProgram())) {
            return failure(404);
        }
        if (company.isBlank()) {
            return failure(400);
        }
        if (owner.isEmpty()) {
            owner = company;
        }
        return owner.equals(company) ? Reply.ok(JsonNodeFactory.instance.objectNode().put("company", company))
                : failure(409);
    }

    /// Another company takes the account, and whoever was logged in has to log in again.
    synchronized void giveTo(String company) {
        owner = company;
        tokens.clear();
    }

    private synchronized Reply members(Call call, Map<String, String> path) {
        if (!path.get("program").equals(accounts.carduProgram())) {
            return failure(404);
        }
        var since = call.query("changed_since").map(this::instant).orElse(Instant.EPOCH);
        var changed = new ArrayList<>(members.values().stream().filter(entry -> !entry.updated.isBefore(since))
                .sorted(Comparator.comparing(Entry::updated)).toList());
        var from = Math.min(call.query("page").map(this::offset).orElse(0), changed.size());
        var to = Math.min(from + PAGE, changed.size());
        var answer = JsonNodeFactory.instance.objectNode();
        var list = answer.putArray("members");
        changed.subList(from, to).forEach(entry -> list.add(json(entry)));
        answer.put("next", to < changed.size() ? token(to) : null);
        return Reply.ok(answer);
    }

    private static ObjectNode json(Entry entry) {
        var member = entry.member;
        return JsonNodeFactory.instance.objectNode()
                .put("Firstname", member.firstName())
                .put("Lastname", member.lastName())
                .put("Email", member.email().orElse(null))
                .put("Phone", member.phone().orElse(null))
                .put("customerId", member.customerCard())
                .put("updatedAt", entry.updated.toString())
                .put("removed", entry.removed);
    }

    private Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeParseException malformed) {
            throw new Rejected(failure(400));
        }
    }

    private static String token(int offset) {
        return Base64.getUrlEncoder().encodeToString(("from " + offset).getBytes(StandardCharsets.UTF_8));
    }

    private int offset(String token) {
        return Optional.of(token).filter(text -> !text.isEmpty()).map(text -> {
            try {
                var plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
                return Integer.parseInt(plain.substring("from ".length()));
            } catch (IllegalArgumentException | IndexOutOfBoundsException foreign) {
                throw new Rejected(failure(400));
            }
        }).orElse(0);
    }
}
