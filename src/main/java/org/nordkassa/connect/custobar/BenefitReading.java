package org.nordkassa.connect.custobar;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Moments;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;
import tools.jackson.databind.JsonNode;

/// Reads benefits (assumed contract). A benefit that cannot be understood is left out, so that it hides no other; if
/// none of them can, the field is something else.
///
/// @param currency of benefits that name none
record BenefitReading(CurrencyUnit currency, ZoneId zone) {
    private static final System.Logger LOG = System.getLogger(BenefitReading.class.getName());

    /// @throws UnexpectedShape when nothing in the list is a benefit
    List<Benefit> all(List<JsonNode> nodes) {
        var benefits = nodes.stream().flatMap(node -> oneOrNone(node).stream()).toList();
        if (benefits.isEmpty() && !nodes.isEmpty()) {
            throw new UnexpectedShape("benefits");
        }
        if (benefits.size() < nodes.size()) {
            LOG.log(Level.WARNING, "{0} of {1} benefits could not be understood",
                    nodes.size() - benefits.size(), nodes.size());
        }
        var ids = new HashSet<String>();
        return benefits.stream().filter(benefit -> ids.add(benefit.id())).toList();
    }

    private Optional<Benefit> oneOrNone(JsonNode node) {
        try {
            return Optional.of(one(new JsonFields(node)));
        } catch (UnexpectedShape skipped) {
            return Optional.empty();
        }
    }

    private Benefit one(JsonFields fields) {
        var id = fields.id("id");
        var name = fields.label("name");
        var own = fields.text("currency").map(Amounts::currency).orElse(currency);
        var minimum = Money.ofMinor(own, fields.whole("min_purchase_cents").filter(cents -> cents >= 0).orElse(0L));
        return new Benefit(id, name.isEmpty() ? id : name, reduction(fields, own), scope(fields),
                new Validity(day(fields, "valid_from"), day(fields, "valid_to")), minimum,
                fields.flag("combines").orElse(false), day(fields, "used_at"));
    }

    private static Reduction reduction(JsonFields fields, CurrencyUnit currency) {
        var percent = fields.decimal("percent");
        var cents = fields.whole("amount_cents");
        if (percent.isPresent() == cents.isPresent()) {
            throw new UnexpectedShape("percent or amount_cents");
        }
        return percent.map(BenefitReading::percent)
                .orElseGet(() -> cents.filter(amount -> amount > 0)
                        .<Reduction>map(amount -> new Reduction.Amount(Money.ofMinor(currency, amount)))
                        .orElseThrow(() -> new UnexpectedShape("amount_cents")));
    }

    private static Reduction percent(BigDecimal percent) {
        var permille = percent.movePointRight(1).stripTrailingZeros();
        if (permille.scale() > 0 || permille.signum() <= 0 || permille.compareTo(BigDecimal.valueOf(1000)) > 0) {
            throw new UnexpectedShape("percent");
        }
        return new Reduction.Percent(permille.intValueExact());
    }

    private static DiscountScope scope(JsonFields fields) {
        return fields.list("product_ids")
                .<DiscountScope>map(ids -> new DiscountScope.Products(ids.stream().map(BenefitReading::sku)
                        .collect(Collectors.toSet())))
                .orElseGet(DiscountScope.WholeSale::new);
    }

    private static String sku(JsonNode node) {
        return node.stringValueOpt().orElseThrow(() -> new UnexpectedShape("product_ids"));
    }

    private Optional<LocalDate> day(JsonFields fields, String name) {
        return fields.text(name).map(text -> Moments.day(text, zone));
    }
}
