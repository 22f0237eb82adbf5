package org.nordkassa.connect.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.joda.money.Money;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Decides what a capture or a giving back does to the list of checks. Pure.
///
/// @param key our reference
record CheckMovement(String key, LocalDate today, ZoneId zone) {
    sealed interface Step {}

    /// The list says already what it has to say.
    record Already(Optional<Money> left) implements Step {}

    record Refuse(Refusal reason) implements Step {}

    record Write(ArrayNode checks) implements Step {}

    /// @throws UnexpectedShape when the check is not what the contract promises
    Step take(CheckList list, String checkId, Money amount) {
        var before = indexOfUse(list, key);
        if (before.isPresent()) {
            return indexOfUse(list, backKey()).isPresent()
                    ? new Refuse(Refusal.OTHER)
                    : new Already(Optional.of(check(list, before.get()).left()));
        }
        var found = IntStream.range(0, list.nodes().size()).boxed()
                .filter(index -> list.nodes().get(index).path("id").asString("").equals(checkId)).toList();
        if (found.size() != 1) {
            return new Refuse(found.isEmpty() ? Refusal.UNKNOWN : Refusal.OTHER);
        }
        int index = found.getFirst();
        var check = check(list, index);
        return refusal(check, amount).<Step>map(Refuse::new).orElseGet(() -> taken(list, index, check, amount));
    }

    private Optional<Refusal> refusal(BonusCheck check, Money amount) {
        if (!check.left().isSameCurrency(amount)) {
            return Optional.of(Refusal.OTHER_CURRENCY);
        }
        if (!check.left().isPositive()) {
            return Optional.of(Refusal.ALREADY_USED);
        }
        if (check.validity().isOver(today)) {
            return Optional.of(Refusal.EXPIRED);
        }
        if (!check.validity().includes(today)) {
            return Optional.of(Refusal.OTHER);
        }
        return amount.isGreaterThan(check.left()) ? Optional.of(Refusal.NOT_ENOUGH_MONEY) : Optional.empty();
    }

    /// A check that cannot be used in parts is used up, also where the sale needed less of it.
    private Write taken(CheckList list, int index, BonusCheck check, Money amount) {
        var sum = check.inParts() ? amount : check.left();
        return written(list, index, check.left().minus(sum), Optional.of(today), use(key, Amounts.text(sum)));
    }

    /// Adds back what was taken under our reference, whatever the sale thinks it was.
    Step giveBack(CheckList list) {
        var before = indexOfUse(list, key);
        if (before.isEmpty()) {
            return new Already(Optional.empty());
        }
        int index = before.get();
        var check = check(list, index);
        if (indexOfUse(list, backKey()).isPresent()) {
            return new Already(Optional.of(check.left()));
        }
        var sum = uses(list.nodes().get(index)).stream().filter(use -> isUnder(use, key)).findFirst()
                .flatMap(use -> new JsonFields(use).decimal("amount"))
                .filter(amount -> amount.compareTo(BigDecimal.ZERO) > 0)
                .orElseThrow(() -> new UnexpectedShape("uses"));
        var more = check.left().plus(Amounts.of(sum, check.left().getCurrencyUnit()));
        boolean whole = !more.isLessThan(check.amount());
        return written(list, index, whole ? check.amount() : more,
                whole ? Optional.empty() : check.usedOn(), use(backKey(), "-" + sum.toPlainString()));
    }

    private String backKey() {
        return key + "/back";
    }

    private static Write written(CheckList list, int index, Money left, Optional<LocalDate> usedOn, ObjectNode use) {
        var checks = list.nodes().deepCopy();
        var check = (ObjectNode) checks.get(index);
        check.put("left", Amounts.text(left));
        usedOn.ifPresentOrElse(day -> check.put("used_on", day.toString()), () -> check.putNull("used_on"));
        var uses = check.get("uses") instanceof ArrayNode existing ? existing : check.putArray("uses");
        uses.add(use);
        return new Write(checks);
    }

    private ObjectNode use(String reference, String amount) {
        return Json.object().put("reference", reference).put("amount", amount).put("date", today.toString());
    }

    private BonusCheck check(CheckList list, int index) {
        return CheckList.check(new JsonFields(list.nodes().get(index)), zone);
    }

    private static Optional<Integer> indexOfUse(CheckList list, String reference) {
        return IntStream.range(0, list.nodes().size()).boxed()
                .filter(index -> uses(list.nodes().get(index)).stream().anyMatch(use -> isUnder(use, reference)))
                .findFirst();
    }

    private static boolean isUnder(JsonNode use, String reference) {
        return use.path("reference").stringValue("").equals(reference);
    }

    /// @throws UnexpectedShape when they are no list: without them nobody can say what was used
    private static List<JsonNode> uses(JsonNode check) {
        return check.isObject() ? new JsonFields(check).list("uses").orElse(List.of()) : List.of();
    }
}
