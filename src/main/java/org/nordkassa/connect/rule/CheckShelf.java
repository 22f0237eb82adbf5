package org.nordkassa.connect.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.BonusCheckShelf;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.connect.rule.CheckMovement.Already;
import org.nordkassa.connect.rule.CheckMovement.Step;
import org.nordkassa.connect.rule.CheckMovement.Write;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Puts new checks into the field `bonuschecks`, as a use changes it: read fresh, written, read back.
final class CheckShelf implements BonusCheckShelf {
    private final Door door;
    private final RuleSettings settings;
    private final KnownMembers members;

    CheckShelf(Door door, RuleSettings settings, KnownMembers members) {
        this.door = door;
        this.settings = settings;
        this.members = members;
    }

    @Override
    public Optional<List<BonusCheck>> understood(String json) {
        try {
            var nodes = list(json);
            var checks = nodes.values().stream()
                    .map(node -> CheckList.check(new JsonFields(node), settings.zone())).toList();
            boolean distinct = checks.stream().map(BonusCheck::id).distinct().count() == checks.size();
            return distinct && !checks.isEmpty() ? Optional.of(checks) : Optional.empty();
        } catch (JacksonException | UnexpectedShape unreadable) {
            return Optional.empty();
        }
    }

    private static ArrayNode list(String json) {
        var tree = Json.parse(json);
        return tree instanceof ArrayNode list ? list : Json.array().add(tree);
    }

    @Override
    public Answer<Fate> put(CustomerKey member, List<BonusCheck> checks, Optional<String> json) {
        var nodes = json.map(CheckShelf::list).orElseGet(() -> Json.array().addAll(checks.stream()
                .map(CheckShelf::written).toList()));
        var conversation = door.use();
        return switch (subscriber(conversation, member)) {
            case Answer.Failed<Optional<String>>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Optional<String>>(var id) -> id.map(known -> put(conversation, known, nodes))
                    .orElseGet(() -> new Answer.Answered<>(Fate.NOBODY));
        };
    }

    private Answer<Optional<String>> subscriber(Conversation conversation, CustomerKey member) {
        var found = members.firstKnown(conversation, By.of(member).stream().toList(), By::subscriber, Upsert::id);
        return found instanceof Answer.Answered<Optional<String>>(var id) && id.isEmpty()
                ? made(conversation, member) : found;
    }

    private Answer<Optional<String>> made(Conversation conversation, CustomerKey member) {
        var stranger = switch (member) {
            case CustomerKey.ByPhone(var phone) -> Optional.of(new Customer(new CustomerId("-"), "", "",
                    Optional.of(phone), Optional.empty(), List.of(), MarketingConsent.NONE));
            case CustomerKey.ByEmail(var email) -> Optional.of(new Customer(new CustomerId("-"), "", "",
                    Optional.empty(), Optional.of(email), List.of(), MarketingConsent.NONE));
            case CustomerKey.ByIdentifier _ -> Optional.<Customer>empty();
        };
        return stranger.map(somebody -> {
            var made = new Upsert(conversation, settings.assumed()).identified(somebody, Json.array());
            members.nowKnown(By.allOf(somebody));
            return made;
        }).orElseGet(() -> new Answer.Answered<>(Optional.empty()));
    }

    private Answer<Fate> put(Conversation conversation, String subscriber, ArrayNode checks) {
        var changed = new AtomicBoolean();
        var outcome = new CheckWriter(conversation, settings.assumed(), subscriber).change(list -> {
            var step = added(list, checks);
            changed.compareAndSet(false, step instanceof Write);
            return step;
        });
        return switch (outcome) {
            case Outcome.Done _ -> new Answer.Answered<>(changed.get() ? Fate.ADDED : Fate.THERE_ALREADY);
            case Outcome.Refused _ -> new Answer.Failed<>(new RemoteFailure.NotAccepted(0));
            case Outcome.NotSent(var failure) -> new Answer.Failed<>(failure);
            case Outcome.Unknown(var failure) -> new Answer.Failed<>(failure);
        };
    }

    private static Step added(CheckList list, ArrayNode checks) {
        var there = list.nodes().values().stream().map(node -> node.path("id").asString(""))
                .collect(Collectors.toCollection(HashSet::new));
        var missing = checks.values().stream().filter(check -> !there.contains(check.path("id").asString(""))).toList();
        return missing.isEmpty() ? new Already(Optional.<Money>empty())
                : new Write(list.nodes().deepCopy().addAll(missing));
    }

    private static JsonNode written(BonusCheck check) {
        ObjectNode json = Json.object()
                .put("id", check.id())
                .put("name", check.name())
                .put("amount", Amounts.text(check.amount()))
                .put("currency", check.amount().getCurrencyUnit().getCode())
                .put("left", Amounts.text(check.left()));
        check.validity().from().ifPresent(day -> json.put("valid_from", day.toString()));
        check.validity().to().ifPresent(day -> json.put("valid_to", day.toString()));
        json.put("min_purchase", Amounts.text(check.minimumPurchase())).put("in_parts", check.inParts())
                .putNull("used_on").putArray("uses");
        return json;
    }
}
