package org.nordkassa.prove;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.LongStream;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.prove.ProofShop.Owner;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.Tender;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.store.Database;
import org.nordkassa.store.JournalBook;
import org.nordkassa.store.SqliteJournal;
import org.nordkassa.store.SqliteOutbox;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Compares what the till has written down with what the systems have, to the cent. To be read when all is quiet.
final class Books implements AutoCloseable {
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sandbox sandbox;
    private final GiftCards.Mode mode;

    Books(Sandbox sandbox, GiftCards.Mode mode) {
        this.sandbox = sandbox;
        this.mode = mode;
    }

    /// What the till says was taken, by our key: money of cards and balances, money of checks, and benefits.
    private record Taken(Map<String, BigDecimal> money, Map<String, BigDecimal> checks, Map<String, BigDecimal> benefits) {
        Taken() {
            this(new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
        }
    }

    /// @return what is at odds
    List<String> check(Path home, Owner owner) throws IOException, InterruptedException {
        var odds = new ArrayList<String>();
        verify(home, odds);
        try (var database = Database.open(home)) {
            var journal = new SqliteJournal(database, InstantSource.system());
            var completed = journal.latest(1_000);
            compare(odds, "unfinished sales", Optional.empty(), journal.unfinished().map(Journal.Stream::sale));
            compare(odds, "receipts", LongStream.rangeClosed(1, completed.size()).boxed().toList(),
                    completed.reversed().stream().map(sale -> sale.number().number()).toList());
            // What leaves by the clock may have been written in the moment in which the till closed.
            compare(odds, "messages", List.of(), new SqliteOutbox(database).list(Optional.empty(), 100).stream()
                    .map(listed -> listed.waiting().message())
                    .filter(message -> message.kind() != Kind.TELL_PRODUCTS)
                    .map(message -> message.to() + " " + message.kind()).toList());
            var uses = uses(home, journal, odds);
            var taken = taken(completed, uses);
            compare(odds, "gift-card money", taken.money(), moneyThere(owner));
            compare(odds, "moved cards", moved(uses), movedThere(owner));
            compare(odds, "bonus checks", taken.checks(), checksThere(owner));
            compare(odds, "benefits", taken.benefits().keySet(), benefitsThere(owner));
            compare(odds, "left on cards", ProofShop.ON_CARD.getAmount().multiply(BigDecimal.TWO)
                    .subtract(sum(taken.money())).stripTrailingZeros(), leftThere(owner).stripTrailingZeros());
            told(completed, odds);
        }
        return odds;
    }

    private static void verify(Path home, List<String> odds) throws IOException {
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            compare(odds, "the journal's chain", Optional.empty(), book.verify(1).bad());
        }
    }

    private static Map<String, ValueInFlight> uses(Path home, SqliteJournal journal, List<String> odds) throws IOException {
        var streams = new LinkedHashSet<String>();
        try (var book = JournalBook.open(home.resolve("till.db"))) {
            book.read(JournalBook.Part.ALL, linked -> streams.add(linked.entry().stream()) || true);
        }
        streams.remove("till");
        var uses = new LinkedHashMap<String, ValueInFlight>();
        for (var stream : streams) {
            for (var entry : journal.read(new SaleId(UUID.fromString(stream))).orElseThrow().entries()) {
                if (entry instanceof Journal.OfValue(var event)) {
                    uses.put(event.key(), event instanceof ValueEvent.Held(var use, var _)
                            ? ValueInFlight.held(use) : uses.get(event.key()).after(event));
                }
            }
        }
        uses.values().stream().filter(use -> !use.stage().isSettled())
                .forEach(use -> odds.add("not settled: " + use.use().subject() + " " + use.stage()));
        return uses;
    }

    private static Taken taken(List<Sale.Completed> sales, Map<String, ValueInFlight> uses) {
        var taken = new Taken();
        for (var sale : sales) {
            for (var tender : sale.tenders()) {
                switch (tender) {
                    case Tender.GiftCard card -> taken.money().put(card.useKey(), card.amount().getAmount());
                    case Tender.CustomerBalance balance ->
                            taken.money().put(balance.useKey(), balance.amount().getAmount());
                    case Tender.Cash _, Tender.Card _ -> { }
                }
            }
            for (var applied : sale.pricing().discounts()) {
                if (applied.discount().origin() instanceof DiscountOrigin.MemberOffer(var _, var _, var key)) {
                    boolean isCheck = uses.get(key).use().subject() instanceof ValueUse.OfBonusCheck;
                    (isCheck ? taken.checks() : taken.benefits()).put(key, applied.amount().getAmount());
                }
            }
        }
        return taken;
    }

    private Map<String, BigDecimal> moneyThere(Owner owner) throws IOException, InterruptedException {
        var there = new TreeMap<String, BigDecimal>();
        for (var account : accounts(owner)) {
            for (var movement : account.path("transactions")) {
                there.merge(movement.path("transaction_reference").asString(""),
                        new BigDecimal(movement.path("moneyamount").asString()).negate(), BigDecimal::add);
            }
        }
        // money that was issued is not ours to count; what was moved, or taken and given back, comes to nothing
        there.values().removeIf(amount -> amount.signum() <= 0);
        return there;
    }

    private static Map<String, String> moved(Map<String, ValueInFlight> uses) {
        var moved = new TreeMap<String, String>();
        uses.forEach((key, value) -> {
            if (value.stage() == ValueInFlight.Stage.CAPTURED
                    && value.use().subject() instanceof ValueUse.OfCardMove(var number, var _, var _)) {
                moved.put(number.value(), key);
            }
        });
        return moved;
    }

    /// Cards that are void: by which key their money left them.
    private Map<String, String> movedThere(Owner owner) throws IOException, InterruptedException {
        var moved = new TreeMap<String, String>();
        for (var account : accounts(owner)) {
            if (account.has("cardnumber") && !account.path("redeemable").asBoolean()) {
                account.path("transactions").forEach(movement -> moved.put(account.path("cardnumber").asString(),
                        movement.path("transaction_reference").asString("")));
            }
        }
        return moved;
    }

    private List<JsonNode> accounts(Owner owner) throws IOException, InterruptedException {
        var accounts = new ArrayList<JsonNode>();
        accounts.add(get(sandbox.giftCards().address(), "/giftcards/" + owner.giftCard() + ".json", basic()));
        accounts.add(get(sandbox.giftCards().address(), "/giftcards/" + owner.giftCardWithPin() + ".json", basic()));
        if (mode == GiftCards.Mode.ON_CUSTOMER) {
            accounts.add(get(sandbox.giftCards().address(), "/customers/" + owner.card() + ".json", basic()));
        }
        return accounts;
    }

    private BigDecimal leftThere(Owner owner) throws IOException, InterruptedException {
        return accounts(owner).stream().map(account -> new BigDecimal(account.path("moneyamount").asString()))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /// How many uses of the owner's checks Rule has.
    int usesOf(Owner owner) throws IOException, InterruptedException {
        return checksThere(owner).size();
    }

    private Map<String, BigDecimal> checksThere(Owner owner) throws IOException, InterruptedException {
        var there = new TreeMap<String, BigDecimal>();
        var fields = get(sandbox.rule().address(),
                "/api/v2/subscriber/" + owner.card() + "/fields?identified_by=custom_identifier",
                "Bearer " + sandbox.accounts().ruleKey());
        for (var group : fields.path("groups")) {
            for (var field : group.path("fields")) {
                if (field.path("key").asString().equals("bonuschecks")) {
                    for (var check : JsonMapper.shared().readTree(field.path("value").asString())) {
                        check.path("uses").forEach(use -> there.merge(
                                use.path("reference").asString().replace("/back", ""),
                                new BigDecimal(use.path("amount").asString()), BigDecimal::add));
                    }
                }
            }
        }
        there.values().removeIf(amount -> amount.signum() == 0);
        return there;
    }

    private Set<String> benefitsThere(Owner owner) throws IOException, InterruptedException {
        var there = new TreeSet<String>();
        var events = get(sandbox.custobar().address(), "/api/data/events/?limit=10000&phone_number="
                + owner.phone().replace("+", "%2B"), "Token " + sandbox.accounts().custobarToken());
        for (var event : events.path("events")) {
            if (event.path("type").asString().equals("BENEFIT_USED")) {
                there.add(event.path("reference").asString());
            }
        }
        for (var event : events.path("events")) {
            if (event.path("type").asString().equals("BENEFIT_RETURNED")) {
                there.remove(event.path("reference").asString());
            }
        }
        return there;
    }

    /// Sales of members are told to Custobar.
    private void told(List<Sale.Completed> sales, List<String> odds) {
        var bodies = sandbox.custobar().received().stream().filter(one -> one.kind().equals("upload-sales") && one.done())
                .map(one -> one.body()).toList();
        sales.stream().filter(sale -> sale.customer().isPresent())
                .filter(sale -> bodies.stream().noneMatch(body -> body.contains(sale.start().id().toString())))
                .forEach(sale -> odds.add("not told: " + sale.number()));
    }

    private String basic() {
        return "Basic " + Base64.getEncoder().encodeToString((sandbox.accounts().giftCardUser() + ":"
                + sandbox.accounts().giftCardPassword()).getBytes(StandardCharsets.UTF_8));
    }

    /// Puts the round's cards into the server's ledger.
    void issue(Owner owner) throws IOException, InterruptedException {
        issue(owner.giftCard(), "");
        issue(owner.giftCardWithPin(), "?pin=" + ProofShop.PIN);
    }

    void issue(String number, String query) throws IOException, InterruptedException {
        var body = "{\"cardnumber\":\"" + number + "\",\"currencycode\":\"EUR\",\"transactions\":[{\"moneyamount\":\""
                + ProofShop.ON_CARD.getAmount() + "\"}]}";
        var answer = http.send(HttpRequest.newBuilder(URI.create(sandbox.giftCards().address() + "/giftcards.json" + query))
                .header("Authorization", basic()).POST(HttpRequest.BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("no card: " + answer.body());
        }
    }

    private JsonNode get(URI system, String path, String authorization) throws IOException, InterruptedException {
        var answer = http.send(HttpRequest.newBuilder(URI.create(system + path)).header("Authorization", authorization)
                .build(), BodyHandlers.ofString());
        return JsonMapper.shared().readTree(answer.body());
    }

    private static BigDecimal sum(Map<String, BigDecimal> amounts) {
        return amounts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static void compare(List<String> odds, String what, Object till, Object there) {
        if (!till.equals(there)) {
            odds.add(what + ": the till says " + till + ", and there it is " + there);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
