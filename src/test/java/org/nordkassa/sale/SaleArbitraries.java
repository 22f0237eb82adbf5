package org.nordkassa.sale;

import static org.nordkassa.sale.Samples.NOON;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Random sales. A run is a row of steps, each of which makes a command of the sale as it then stands, so that most
/// commands are accepted and all kinds of refusals still occur.
public final class SaleArbitraries {
    private SaleArbitraries() {}

    /// What a cashier does next.
    @FunctionalInterface
    public interface Step {
        SaleCommand on(Sale sale);
    }

    /// A sale that has come about by commands.
    ///
    /// @param states after each event, the first one before any
    public record Run(List<Sale> states, List<SaleEvent> events) {
        public Sale end() {
            return states.getLast();
        }

        public List<Sale.Open> open() {
            return states.stream().filter(Sale.Open.class::isInstance).map(Sale.Open.class::cast).toList();
        }
    }

    public static Run play(Country country, List<Step> steps) {
        var decider = new SaleDecider();
        var states = new ArrayList<Sale>(List.of(new Sale.NotStarted()));
        var events = new ArrayList<SaleEvent>();
        var all = new ArrayList<Step>(List.of(_ -> new SaleCommand.StartSale(Samples.start(country))));
        all.addAll(steps);
        for (var step : all) {
            var command = step.on(states.getLast());
            if (decider.decide(states.getLast(), command) instanceof Decision.Accepted(var accepted)) {
                for (var event : accepted) {
                    states.add(decider.evolve(states.getLast(), event));
                    events.add(event);
                }
            }
        }
        return new Run(List.copyOf(states), List.copyOf(events));
    }

    public static Arbitrary<Run> runs() {
        return countries().flatMap(country -> Combinators.combine(steps(country).list().ofMaxSize(25),
                Arbitraries.of(-1, 0, 1))
                .as((steps, closing) -> play(country, closed(country, steps, closing))));
    }

    /// @param closing how what is due gets paid in the end, see [#tender]; negative for a sale left as it is
    private static List<Step> closed(Country country, List<Step> steps, int closing) {
        var all = new ArrayList<>(steps);
        if (closing >= 0) {
            all.add(sale -> new SaleCommand.TakeTender(tender(sale, country, new TenderId(next(sale, 0)), 1300,
                    closing), NOON));
            all.add(sale -> new SaleCommand.TakeTender(tender(sale, country, new TenderId(next(sale, 0)), 1000,
                    closing), NOON));
            all.add(_ -> new SaleCommand.CompleteSale(new ReceiptNumber("T1", 42), NOON));
        }
        return all;
    }

    /// Events as a journal gets them to keep: of sales that are open, completed or voided.
    public static Arbitrary<List<SaleEvent>> eventStreams() {
        return runs().map(Run::events);
    }

    public static Arbitrary<Country> countries() {
        return Arbitraries.of(Country.class);
    }

    public static Arbitrary<Money> money(CurrencyUnit currency, long least, long most) {
        return Arbitraries.longs().between(least, most).map(minor -> Money.ofMinor(currency, minor));
    }

    public static Arbitrary<Item> items(Country country) {
        var rates = Arbitraries.of(255, 135, 100, 250, 120, 60, 0).map(VatRate::new);
        var prices = Arbitraries.frequencyOf(
                Tuple.of(3, money(country.currency(), 0, 500)), Tuple.of(5, money(country.currency(), 500, 100_000)),
                Tuple.of(1, money(country.currency(), 0, 100_000_000)));
        return Combinators.combine(Arbitraries.of("A", "B", "C", "D"), prices, rates, Arbitraries.of(Unit.class))
                .as((sku, price, rate, unit) -> new Item(sku, "Äpfel & Öl " + sku, price, rate, unit, "6400000000001"));
    }

    /// Some slips twice, so that the second is refused.
    public static Arbitrary<Item> slips(Country country) {
        return Combinators.combine(Arbitraries.of("S-1", "S-2", "S-3"), money(country.currency(), 1, 20_000))
                .as((code, worth) -> new Item("DEPOSIT", "Deposit", worth.negated(), new VatRate(0), Unit.PIECE, code,
                        new ItemKind.DepositSlip(code)));
    }

    public static Arbitrary<Quantity> quantities() {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 9).map(Quantity::pieces),
                Arbitraries.longs().between(1, 5000).map(Quantity::grams),
                Arbitraries.of(Quantity.pieces(9999), Quantity.grams(Quantity.MOST)));
    }

    public static Arbitrary<Line> lines(Country country) {
        return Combinators.combine(items(country), quantities(), Arbitraries.integers().between(1, 30))
                .filter((item, quantity, _) -> item.unit() == quantity.unit())
                .as((item, quantity, id) -> new Line(new LineId(id), item, quantity));
    }

    public static Arbitrary<Reduction> reductions(CurrencyUnit currency) {
        return Arbitraries.oneOf(Arbitraries.integers().between(1, 1000).map(Reduction.Percent::new),
                Arbitraries.oneOf(money(currency, 1, 2000), money(currency, 1, 200_000)).map(Reduction.Amount::new));
    }

    public static Arbitrary<DiscountScope> scopes() {
        return Arbitraries.oneOf(Arbitraries.just(new DiscountScope.WholeSale()),
                ids().map(id -> new DiscountScope.OneLine(new LineId(id))),
                Arbitraries.subsetOf("A", "B", "C", "D").map(skus -> new DiscountScope.Products(Set.copyOf(skus))));
    }

    public static Arbitrary<DiscountOrigin> origins() {
        var offers = Combinators.combine(Arbitraries.of(DiscountOrigin.OfferKind.class), Arbitraries.of("1", "2", "3"))
                .as((kind, id) -> (DiscountOrigin) new DiscountOrigin.MemberOffer(kind, id, "key-" + id));
        return Arbitraries.oneOf(Arbitraries.of(new DiscountOrigin.Cashier("scratched"),
                new DiscountOrigin.Carried(DiscountOrigin.OfferKind.BENEFIT, "4")), offers);
    }

    public static Arbitrary<Step> steps(Country country) {
        return Arbitraries.frequencyOf(
                Tuple.of(10, addLine(country)), Tuple.of(2, addSlip(country)),
                Tuple.of(4, giveDiscount(country)), Tuple.of(6, takeTender(country)),
                Tuple.of(2, Combinators.combine(ids(), quantities(), times()).as((id, quantity, at) ->
                        _ -> new SaleCommand.ChangeQuantity(new LineId(id), quantity, at))),
                Tuple.of(2, ids().map(id -> _ -> new SaleCommand.RemoveLine(new LineId(id), NOON))),
                Tuple.of(2, ids().map(id -> _ -> new SaleCommand.RemoveDiscount(new DiscountId(id), NOON))),
                Tuple.of(2, ids().map(id -> _ -> new SaleCommand.RemoveTender(new TenderId(id), NOON))),
                Tuple.of(3, Arbitraries.of("c-1", "c-2").map(id ->
                        _ -> new SaleCommand.AttachCustomer(new CustomerRef(id), NOON))),
                Tuple.of(1, Arbitraries.just(_ -> new SaleCommand.DetachCustomer(NOON))),
                Tuple.of(1, Arbitraries.randomValue(random -> sale ->
                        new SaleCommand.SplitSale(new SaleId(new UUID(0, 2)), portions(sale, random), NOON))),
                Tuple.of(4, times().map(at -> _ -> new SaleCommand.CompleteSale(new ReceiptNumber("T1", 42), at))),
                Tuple.of(1, Arbitraries.of("", "left the shop").map(why -> _ -> new SaleCommand.VoidSale(why, NOON))));
    }

    /// Any number of pieces of any line, whether or not that can leave.
    static List<Portion> portions(Sale sale, Random random) {
        return sale instanceof Sale.Open open ? open.lines().stream().filter(_ -> random.nextBoolean())
                .map(line -> new Portion(line.id(), line.quantity().unit() == Unit.PIECE
                        ? Quantity.pieces(1 + random.nextInt((int) (line.quantity().thousandths() / 1000)))
                        : line.quantity())).toList() : List.of();
    }

    private static Arbitrary<Step> addLine(Country country) {
        return Combinators.combine(items(country), quantities(), strayIds(), times()).as((item, quantity, stray, at) ->
                sale -> new SaleCommand.AddLine(new LineId(next(sale, stray)), item, quantity, at));
    }

    private static Arbitrary<Step> addSlip(Country country) {
        return Combinators.combine(slips(country), Arbitraries.of(1, 1, 1, 2), times()).as((slip, pieces, at) ->
                sale -> new SaleCommand.AddLine(new LineId(next(sale, 0)), slip, Quantity.pieces(pieces), at));
    }

    private static Arbitrary<Step> giveDiscount(Country country) {
        return Combinators.combine(reductions(country.currency()), scopes(), origins(), strayIds())
                .as((reduction, scope, origin, stray) -> sale -> new SaleCommand.GiveDiscount(new Discount(
                        new DiscountId(next(sale, stray)), "Discount", scope, reduction, origin), NOON));
    }

    /// Of what is due, in thousandths: a part, all, or more.
    private static Arbitrary<Step> takeTender(Country country) {
        return Combinators.combine(Arbitraries.of(0, 1, 250, 500, 1000, 1000, 1000, 1300, -500),
                Arbitraries.integers().between(0, 3),
                strayIds()).as((thousandths, kind, stray) -> sale ->
                new SaleCommand.TakeTender(tender(sale, country, new TenderId(next(sale, stray)), thousandths, kind),
                        NOON));
    }

    private static Tender tender(Sale sale, Country country, TenderId id, int thousandths, int kind) {
        long due = sale instanceof Sale.Open open ? open.settlement().due().getAmountMinorLong() : 100;
        var amount = Money.ofMinor(country.currency(), due * thousandths / 1000);
        return switch (kind) {
            case 0 -> new Tender.Cash(id, thousandths == 1 ? amount : country.cashRounding().round(amount));
            case 1 -> new Tender.Card(id, amount, "ref");
            case 2 -> new Tender.GiftCard(id, amount, "•••• 8720", "key-" + id.number());
            default -> new Tender.CustomerBalance(id, amount, "key-" + id.number());
        };
    }

    private static int next(Sale sale, int stray) {
        return stray > 0 ? stray : sale instanceof Sale.Open open ? open.lastId() + 1 : 1;
    }

    /// Mostly 0, which stands for the next free number.
    private static Arbitrary<Integer> strayIds() {
        return Arbitraries.frequencyOf(Tuple.of(15, Arbitraries.just(0)), Tuple.of(1, ids()));
    }

    private static Arbitrary<Integer> ids() {
        return Arbitraries.integers().between(1, 12);
    }

    private static Arbitrary<Instant> times() {
        return Arbitraries.integers().between(0, 86_400).map(NOON::plusSeconds);
    }
}
