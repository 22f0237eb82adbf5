package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.NOON;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.nordkassa.sale.DiscountOrigin.MemberOffer;
import org.nordkassa.sale.SaleArbitraries.Run;

/// What holds of every split, of whatever sale and wherever it is cut.
class SplitPropertiesTest {
    private static final SaleId NEXT = new SaleId(new UUID(0, 2));

    private final SaleDecider decider = new SaleDecider();

    @Provide
    Arbitrary<Run> runs() {
        return SaleArbitraries.runs();
    }

    private Sale following(Split split) {
        Sale sale = new Sale.NotStarted();
        for (var command : split.opening(split.start(NEXT, NOON), UnaryOperator.identity())) {
            var decision = decider.decide(sale, command);
            for (var event : assertInstanceOf(Decision.Accepted.class, decision, () -> command + ": " + decision).events()) {
                sale = decider.evolve(sale, event);
            }
        }
        return sale;
    }

    private record Parts(Sale.Open whole, Sale.Open first, Sale.Open rest) {}

    /// One of the run's sales, split at random; empty where it may not be split so.
    private Optional<Parts> divided(Run run, Random random) {
        var open = run.open();
        if (open.isEmpty()) {
            return Optional.empty();
        }
        var sale = open.get(random.nextInt(open.size()));
        var leaving = SaleArbitraries.portions(sale, random);
        return decider.decide(sale, new SaleCommand.SplitSale(NEXT, leaving, NOON)) instanceof Decision.Accepted(var events)
                ? Optional.of(new Parts(sale, assertInstanceOf(Sale.Open.class, decider.evolve(sale, events.getFirst())),
                        assertInstanceOf(Sale.Open.class, following(Split.of(sale, leaving).orElseThrow()))))
                : Optional.empty();
    }

    @Property
    void bothPartsCostTogetherWhatTheSaleDidAndHoldTheSameGoods(@ForAll("runs") Run run, @ForAll Random random) {
        var divided = divided(run, random);
        Statistics.collect(divided.isPresent());
        Statistics.coverage(coverage -> coverage.check(true).percentage(often -> often > 10));
        divided.ifPresent(parts -> {
            var sale = parts.whole();
            var first = parts.first();
            var rest = parts.rest();
            assertEquals(sale.pricing().total(), first.pricing().total().plus(rest.pricing().total()));
            assertEquals(sale.pricing().gross(), first.pricing().gross().plus(rest.pricing().gross()));
            assertEquals(goods(sale), together(goods(first), goods(rest)));
            assertEquals(sale.tenders(), first.tenders());
            assertEquals(sale.customer(), rest.customer());
            assertEquals(rest.pricing().total(), first.following().orElseThrow().total());
            assertEquals(sale.purchase(sale.pricing()), first.purchase(first.pricing()));
            assertEquals(sale.purchase(sale.pricing()), rest.purchase(rest.pricing()));
        });
    }

    @Property
    void anOfferIsUsedInOneOfTheParts(@ForAll("runs") Run run, @ForAll Random random) {
        divided(run, random).ifPresent(parts -> {
            var inFirst = offers(parts.first());
            var inRest = offers(parts.rest());
            assertTrue(inRest.stream().noneMatch(inFirst::contains));
            assertEquals(offers(parts.whole()).size(), inFirst.size() + inRest.size());
        });
    }

    @Property
    void whatTheTillProposesIsAllowedAndLeavesNoMoreThanWasDue(@ForAll("runs") Run run) {
        for (var sale : run.open()) {
            var proposed = SplitProposal.of(sale);
            if (!proposed.isEmpty()) {
                assertInstanceOf(Decision.Accepted.class,
                        decider.decide(sale, new SaleCommand.SplitSale(NEXT, proposed, NOON)));
                assertFalse(Split.of(sale, proposed).orElseThrow().rest().total().isGreaterThan(sale.settlement().due()));
            }
        }
    }

    private static List<MemberOffer> offers(Sale.Open sale) {
        return sale.discounts().stream().map(Discount::origin).filter(MemberOffer.class::isInstance)
                .map(MemberOffer.class::cast).toList();
    }

    private static Map<Item, Long> goods(Sale.Open sale) {
        var goods = new HashMap<Item, Long>();
        sale.lines().forEach(line -> goods.merge(line.item(), line.quantity().thousandths(), Long::sum));
        return goods;
    }

    private static Map<Item, Long> together(Map<Item, Long> one, Map<Item, Long> other) {
        var both = new HashMap<>(one);
        other.forEach((item, number) -> both.merge(item, number, Long::sum));
        return both;
    }
}
