package org.nordkassa.connect.rule;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Moments;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The JSON in the field `bonuschecks` (assumed contract): a list of objects with `id`, `name`, `amount`, `currency`,
/// `left`, `valid_from`, `valid_to`, `min_purchase`, `in_parts`, `used_on` and `uses`, a list of `reference`, `amount`
/// and `date`. Amounts are decimal texts.
///
/// Kept as the tree it came as: what is not ours to know must survive a write.
record CheckList(ArrayNode nodes) {
    private static final System.Logger LOG = System.getLogger(CheckList.class.getName());

    /// @param value a JSON text, as Rule keeps it, or the list itself; absent or blank means no checks
    /// @throws UnexpectedShape when it is something else
    static CheckList read(Optional<JsonNode> value) {
        var tree = value.map(CheckList::unpacked).filter(node -> !node.isMissingNode()).orElseGet(Json::array);
        if (!(tree instanceof ArrayNode list)) {
            throw new UnexpectedShape("bonuschecks");
        }
        return new CheckList(list);
    }

    private static JsonNode unpacked(JsonNode value) {
        try {
            return value.stringValueOpt().map(Json::parse).orElse(value);
        } catch (JacksonException unreadable) {
            throw new UnexpectedShape("bonuschecks");
        }
    }

    /// The checks that can be understood: one that cannot hides no other. A second one with the same id is left out.
    ///
    /// @throws UnexpectedShape when nothing in the list is a check
    List<BonusCheck> checks(ZoneId zone) {
        var checks = nodes.values().stream().flatMap(node -> oneOrNone(node, zone).stream()).toList();
        if (checks.isEmpty() && !nodes.isEmpty()) {
            throw new UnexpectedShape("bonuschecks");
        }
        if (checks.size() < nodes.size()) {
            LOG.log(Level.WARNING, "{0} of {1} bonus checks could not be understood",
                    nodes.size() - checks.size(), nodes.size());
        }
        var ids = new HashSet<String>();
        return checks.stream().filter(check -> ids.add(check.id())).toList();
    }

    private static Optional<BonusCheck> oneOrNone(JsonNode node, ZoneId zone) {
        try {
            return Optional.of(check(new JsonFields(node), zone));
        } catch (UnexpectedShape skipped) {
            return Optional.empty();
        }
    }

    static BonusCheck check(JsonFields fields, ZoneId zone) {
        var id = fields.id("id");
        var name = fields.label("name");
        var currency = Amounts.currency(fields.id("currency"));
        var amount = money(fields, "amount", currency).orElseThrow(() -> new UnexpectedShape("amount"));
        var left = money(fields, "left", currency).orElseThrow(() -> new UnexpectedShape("left"));
        if (left.isGreaterThan(amount)) {
            throw new UnexpectedShape("left");
        }
        return new BonusCheck(id, name.isEmpty() ? id : name, amount, left,
                new Validity(day(fields, "valid_from", zone), day(fields, "valid_to", zone)),
                money(fields, "min_purchase", currency).orElse(Money.zero(currency)),
                fields.flag("in_parts").orElse(false), day(fields, "used_on", zone));
    }

    private static Optional<Money> money(JsonFields fields, String name, CurrencyUnit currency) {
        return fields.decimal(name).map(amount -> {
            if (amount.compareTo(BigDecimal.ZERO) < 0) {
                throw new UnexpectedShape(name);
            }
            return Amounts.of(amount, currency);
        });
    }

    private static Optional<LocalDate> day(JsonFields fields, String name, ZoneId zone) {
        return fields.text(name).filter(text -> !text.isBlank()).map(text -> Moments.day(text, zone));
    }
}
