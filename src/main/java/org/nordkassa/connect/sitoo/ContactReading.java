package org.nordkassa.connect.sitoo;

import java.lang.System.Logger.Level;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.connect.http.Amounts;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Keys;
import org.nordkassa.connect.http.Moments;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Reduction;
import tools.jackson.databind.JsonNode;

/// Reads what a search has found. Names and promotions are public (for promotions: one sample of version 2); what
/// stands in a bonus check is an assumed contract. An offer that cannot be understood hides no other.
record ContactReading(Dialect dialect, SitooSettings settings, Ids ids) {
    private static final System.Logger LOG = System.getLogger(ContactReading.class.getName());

    /// @return empty where nobody was found, which both versions say by an empty list
    /// @throws UnexpectedShape when it is no list, or has several: which of them was meant, nobody could say
    Optional<Contact> read(JsonNode body) {
        if (!body.isArray() || body.size() > 1) {
            throw new UnexpectedShape("a list of one at most");
        }
        return body.values().stream().findFirst().map(node -> contact(new JsonFields(node)));
    }

    private Contact contact(JsonFields fields) {
        var customer = new Customer(new CustomerId(ids.next().toString()), fields.label(dialect.firstName),
                fields.label(dialect.lastName), Keys.phone(fields.text("mobile"), settings.region()),
                Keys.email(fields.text("email")),
                Keys.customerCard(fields.code(dialect.memberNumber)).stream().toList(),
                dialect.consent(fields));
        var offers = new ArrayList<MemberOffer>();
        offers.addAll(all(fields, "promotions", this::promotion));
        offers.addAll(all(fields, dialect.bonusChecks, this::check));
        return new Contact(fields.id(dialect.id), customer, offers, references(fields));
    }

    private static List<MemberOffer> all(JsonFields fields, String name, Function<JsonFields, MemberOffer> reading) {
        var nodes = fields.list(name).orElse(List.of()).stream().filter(node -> !isRedeemedSometime(node)).toList();
        var offers = nodes.stream().flatMap(node -> oneOrNone(node, reading).stream()).toList();
        if (offers.size() < nodes.size()) {
            LOG.log(Level.WARNING, "{0} of {1} in {2} could not be understood",
                    nodes.size() - offers.size(), nodes.size(), name);
        }
        return offers;
    }

    /// What was redeemed on a day that the CRM does not tell is shown no more.
    private static boolean isRedeemedSometime(JsonNode node) {
        return node.path("redeemed").asBoolean(false) && !node.hasNonNull("redeemed_on");
    }

    private static Optional<MemberOffer> oneOrNone(JsonNode node, Function<JsonFields, MemberOffer> reading) {
        try {
            return Optional.of(reading.apply(new JsonFields(node)));
        } catch (UnexpectedShape skipped) {
            return Optional.empty();
        }
    }

    private MemberOffer promotion(JsonFields fields) {
        var id = fields.id("promotion_id");
        var type = fields.object("promotion_type").orElseThrow(() -> new UnexpectedShape("promotion_type"));
        var value = type.whole("value_int").filter(number -> number > 0)
                .orElseThrow(() -> new UnexpectedShape("value_int"));
        var reduction = reduction(type.id("type"), value);
        return new Benefit(id, name(fields, id), reduction, new DiscountScope.WholeSale(), validity(fields),
                Money.zero(settings.currency()), true, usedOn(fields));
    }

    /// @param value whole percents, or whole units of the currency
    private Reduction reduction(String type, long value) {
        if (type.equals("cart_percent") && value <= 100) {
            return new Reduction.Percent((int) value * 10);
        }
        if (type.equals("cart_amount")) {
            return new Reduction.Amount(Money.of(settings.currency(), BigDecimal.valueOf(value)));
        }
        throw new UnexpectedShape("promotion_type");
    }

    /// A check is redeemed as a whole.
    private MemberOffer check(JsonFields fields) {
        var id = fields.id("bonus_check_id");
        var currency = fields.text("currency_code").map(Amounts::currency).orElse(settings.currency());
        var amount = fields.decimal("amount").filter(sum -> sum.signum() > 0).map(sum -> Amounts.of(sum, currency))
                .orElseThrow(() -> new UnexpectedShape("amount"));
        var used = usedOn(fields);
        return new BonusCheck(id, name(fields, id), amount, used.isPresent() ? Money.zero(currency) : amount,
                validity(fields), Money.zero(currency), false, used);
    }

    private static String name(JsonFields fields, String id) {
        var name = fields.label("name");
        return name.isEmpty() ? id : name;
    }

    private Validity validity(JsonFields fields) {
        return new Validity(Optional.empty(), fields.text("expires_on").filter(text -> !text.isBlank())
                .map(text -> Moments.day(text, settings.zone())));
    }

    private Optional<LocalDate> usedOn(JsonFields fields) {
        return fields.flag("redeemed").orElse(false)
                ? fields.text("redeemed_on").map(text -> Moments.day(text, settings.zone())) : Optional.empty();
    }

    private List<String> references(JsonFields fields) {
        return Stream.of("promotions", dialect.bonusChecks)
                .flatMap(name -> fields.list(name).orElse(List.of()).stream())
                .filter(node -> node.path("redeemed").asBoolean(false))
                .map(node -> node.path("transaction_reference").asString(""))
                .filter(reference -> !reference.isEmpty()).toList();
    }
}
