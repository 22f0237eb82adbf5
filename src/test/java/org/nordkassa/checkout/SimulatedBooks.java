package org.nordkassa.checkout;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.testing.InMemoryJournal;
import org.nordkassa.checkout.testing.InMemoryOutbox;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.Tender;
import org.nordkassa.sandbox.InProcess;
import org.nordkassa.sandbox.SandboxAccounts;
import org.nordkassa.server.InProcessGiftCards;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares, when a schedule is over, what the till has written down with what the systems have.
///
/// @param cards all that were issued, each with [#ON_CARD]
/// @param owner the member's number
record SimulatedBooks(InMemoryJournal journal, InMemoryOutbox outbox, InProcess shop, InProcessGiftCards cardServer,
        List<String> cards, String owner) {
    static final Money ON_CARD = Money.of(CurrencyUnit.EUR, 20);

    /// @return empty when they agree
    List<String> odds() {
        var odds = new ArrayList<String>();
        var money = new TreeMap<String, BigDecimal>();
        var checks = new TreeMap<String, BigDecimal>();
        var benefits = new TreeSet<String>();
        var accounts = accounts();
        journal.latest(99).forEach(sale -> tally(sale, money, checks, benefits));
        compare(odds, "gift-card money", money, moneyThere(accounts));
        compare(odds, "moved cards", moved(), movedThere(accounts));
        compare(odds, "left", issued().subtract(sum(money)), leftThere(accounts));
        compare(odds, "checks", checks, checksThere());
        compare(odds, "benefits", benefits, benefitsThere());
        compare(odds, "open sales", 0L, journal.sales().stream().filter(Sale.Open.class::isInstance).count());
        compare(odds, "messages", List.of(), outbox.waiting());
        compare(odds, "put aside", List.of(), outbox.putAside());
        compare(odds, "unsettled", List.of(), journal.inFlight().values().stream().map(ValueInFlight::stage)
                .filter(stage -> !stage.isSettled()).toList());
        return odds;
    }

    private void tally(Sale.Completed sale, Map<String, BigDecimal> money, Map<String, BigDecimal> checks,
            TreeSet<String> benefits) {
        sale.tenders().forEach(tender -> {
            switch (tender) {
                case Tender.GiftCard paid -> money.put(paid.useKey(), paid.amount().getAmount());
                case Tender.CustomerBalance paid -> money.put(paid.useKey(), paid.amount().getAmount());
                case Tender.Cash _, Tender.Card _ -> { }
            }
        });
        sale.pricing().discounts().forEach(applied -> {
            if (applied.discount().origin() instanceof DiscountOrigin.MemberOffer(var _, var _, var key)) {
                if (journal.inFlight().get(key).use().subject() instanceof ValueUse.OfBonusCheck) {
                    checks.put(key, applied.amount().getAmount());
                } else {
                    benefits.add(key);
                }
            }
        });
    }

    private BigDecimal issued() {
        return ON_CARD.getAmount().multiply(BigDecimal.valueOf(cards.size()));
    }

    /// What was taken, by our keys. The halves of a move come to nothing, and so does what was given back.
    private static Map<String, BigDecimal> moneyThere(List<JsonNode> accounts) {
        var there = new TreeMap<String, BigDecimal>();
        accounts.forEach(account -> account.path("transactions").forEach(movement ->
                there.merge(reference(movement), amount(movement).negate(), BigDecimal::add)));
        there.keySet().removeIf(key -> key.startsWith("issue-"));
        there.values().removeIf(amount -> amount.signum() == 0);
        return there;
    }

    private Map<String, String> moved() {
        var moved = new TreeMap<String, String>();
        journal.inFlight().forEach((key, value) -> {
            if (value.stage() == Stage.CAPTURED
                    && value.use().subject() instanceof ValueUse.OfCardMove(var number, var _, var _)) {
                moved.put(number.value(), key);
            }
        });
        return moved;
    }

    /// Cards that are void: by which key their money left them.
    private static Map<String, String> movedThere(List<JsonNode> accounts) {
        var moved = new TreeMap<String, String>();
        accounts.stream().filter(account -> !account.path("redeemable").asBoolean(true)).forEach(card ->
                card.path("transactions").forEach(movement ->
                        moved.put(card.path("cardnumber").asString(), reference(movement))));
        return moved;
    }

    private static BigDecimal leftThere(List<JsonNode> accounts) {
        return accounts.stream().map(SimulatedBooks::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<JsonNode> accounts() {
        return Stream.concat(cards.stream().map(card -> "/giftcards/" + card), Stream.of("/customers/" + owner))
                .map(path -> cardServer.call("GET", path + ".json", "", new byte[0]).body())
                .map(body -> JsonMapper.shared().readTree(body))
                .toList();
    }

    private static String reference(JsonNode movement) {
        return movement.path("transaction_reference").asString("");
    }

    private static BigDecimal amount(JsonNode movement) {
        return new BigDecimal(movement.path("moneyamount").asString());
    }

    private Map<String, BigDecimal> checksThere() {
        var there = new TreeMap<String, BigDecimal>();
        var fields = read(shop.rule("GET", "/api/v2/subscriber/" + owner + "/fields", "identified_by=custom_identifier",
                "Bearer " + SandboxAccounts.demo().ruleKey(), new byte[0]));
        for (var group : fields.path("groups")) {
            for (var field : group.path("fields")) {
                if (field.path("key").asString().equals("bonuschecks")) {
                    JsonMapper.shared().readTree(field.path("value").asString()).forEach(check ->
                            check.path("uses").forEach(use -> there.merge(
                                    use.path("reference").asString().replace("/back", ""),
                                    new BigDecimal(use.path("amount").asString()), BigDecimal::add)));
                }
            }
        }
        there.values().removeIf(amount -> amount.signum() == 0);
        return there;
    }

    private Set<String> benefitsThere() {
        var there = new TreeSet<String>();
        var events = read(shop.custobar("GET", "/api/data/events/", "limit=10000", "Token "
                + SandboxAccounts.demo().custobarToken(), new byte[0])).path("events");
        events.forEach(event -> {
            if (event.path("type").asString().equals("BENEFIT_USED")) {
                there.add(event.path("reference").asString());
            }
        });
        events.forEach(event -> {
            if (event.path("type").asString().equals("BENEFIT_RETURNED")) {
                there.remove(event.path("reference").asString());
            }
        });
        return there;
    }

    private static JsonNode read(InProcess.Told told) {
        return JsonMapper.shared().readTree(told.body());
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void compare(List<String> odds, String what, Object till, Object there) {
        boolean isSame = till instanceof BigDecimal one && there instanceof BigDecimal other
                ? one.compareTo(other) == 0 : till.equals(there);
        if (!isSame) {
            odds.add(what + ": " + till + " and there " + there);
        }
    }
}
