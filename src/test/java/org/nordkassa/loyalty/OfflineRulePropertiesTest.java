package org.nordkassa.loyalty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// Never more than the owner allows for a card and a day, and never more than was seen on it, whatever happens in whatever
/// order.
class OfflineRulePropertiesTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final Money MOST = eur("20.00");
    private static final OfflineRule RULE = new OfflineRule(Optional.of(MOST), Duration.ofHours(4));

    /// What may happen to a card.
    enum What {
        WANTED, SEEN, CONFIRMED, SHORT, GIVEN_BACK, CLOSED, TIME_GOES_ON, CLOCK_GOES_BACK
    }

    record Step(What what, int cents) {}

    @Provide
    Arbitrary<List<Step>> days() {
        return Combinators.combine(Arbitraries.of(What.class), Arbitraries.integers().between(1, 3_000))
                .as(Step::new).list().ofMinSize(1).ofMaxSize(60);
    }

    /// What a till writes down of a card. To start it anew is to read this again, in any order.
    private static final class Card {
        private List<OfflineUse> uses = new ArrayList<>();
        private Optional<SeenBalance> seen = Optional.empty();
        private Instant now = START;
        private Money real = eur("50.00");
        private int last;

        private LocalDate day() {
            return LocalDate.ofInstant(now, ZoneOffset.UTC);
        }

        private Optional<Money> allowed(Random restart) {
            var read = new ArrayList<>(uses);
            Collections.shuffle(read, restart);
            return RULE.allowed(seen, read, day(), now);
        }

        private void take(Money amount) {
            uses.add(new OfflineUse("k" + last++, day(), amount, Optional.empty(), false));
        }

        private void oldest(boolean isShort) {
            uses.stream().filter(use -> use.settled().isEmpty()).findFirst().ifPresent(use -> uses.set(uses.indexOf(use),
                    new OfflineUse(use.key(), use.day(), use.amount(), Optional.of(now), isShort)));
        }

        private void close() {
            uses.replaceAll(use -> new OfflineUse(use.key(), use.day(), use.amount(), use.settled(), false));
        }
    }

    @Property(tries = 2_000)
    void neverMoreThanAllowedPerCardAndDay(@ForAll("days") List<Step> steps, @ForAll Random restart) {
        var card = new Card();
        for (var step : steps) {
            var amount = Money.ofMinor(CurrencyUnit.EUR, step.cents());
            switch (step.what()) {
                case WANTED -> card.allowed(restart).filter(most -> !amount.isGreaterThan(most))
                        .ifPresent(_ -> card.take(amount));
                case SEEN -> card.seen = Optional.of(new SeenBalance(card.real, Optional.empty(), card.now));
                case CONFIRMED -> card.oldest(false);
                case SHORT -> card.oldest(true);
                case GIVEN_BACK -> card.uses.stream().findFirst().ifPresent(card.uses::remove);
                case CLOSED -> card.close();
                case TIME_GOES_ON -> card.now = card.now.plus(Duration.ofMinutes(step.cents()));
                case CLOCK_GOES_BACK -> card.now = card.now.minus(Duration.ofMinutes(step.cents()));
            }
            var byDay = new HashMap<LocalDate, Money>();
            card.uses.forEach(use -> byDay.merge(use.day(), use.amount(), Money::plus));
            byDay.forEach((day, sum) -> assertTrue(!sum.isGreaterThan(MOST), day + ": " + sum));
        }
    }

    @Property(tries = 1_000)
    void neverMoreThanWasSeenIsOutAtOnce(@ForAll("days") List<Step> steps, @ForAll Random restart) {
        var card = new Card();
        card.seen = Optional.of(new SeenBalance(eur("27.00"), Optional.empty(), START));
        for (var step : steps) {
            var amount = Money.ofMinor(CurrencyUnit.EUR, step.cents());
            if (step.what() == What.WANTED) {
                card.allowed(restart).filter(most -> !amount.isGreaterThan(most)).ifPresent(_ -> card.take(amount));
            } else {
                card.now = card.now.plus(Duration.ofMinutes(step.cents()));
            }
        }
        var out = card.uses.stream().map(OfflineUse::amount).reduce(eur("0.00"), Money::plus);
        assertTrue(!out.isGreaterThan(eur("27.00")), out.toString());
    }

    private static Optional<Money> allowed(Optional<SeenBalance> seen, Instant now, OfflineUse... taken) {
        return RULE.allowed(seen, List.of(taken), LocalDate.ofInstant(now, ZoneOffset.UTC), now);
    }

    private static Optional<SeenBalance> seen(String balance) {
        return Optional.of(new SeenBalance(eur(balance), Optional.empty(), START));
    }

    @Example
    void theLesserOfTheRuleAndTheBalanceIsAllowed() {
        assertEquals(Optional.of(MOST), allowed(seen("50.00"), START));
        assertEquals(Optional.of(eur("7.00")), allowed(seen("7.00"), START));
        assertEquals(Optional.empty(), allowed(seen("0.00"), START));
        assertEquals(Optional.empty(), allowed(Optional.empty(), START), "never seen");
        assertEquals(Optional.empty(), OfflineRule.NONE.allowed(seen("50.00"), List.of(), LocalDate.MIN, START));
    }

    @Example
    void aBalanceIsTrustedForItsTimeOnly() {
        assertEquals(Optional.of(MOST), allowed(seen("50.00"), START.plus(Duration.ofMinutes(239))));
        assertEquals(Optional.empty(), allowed(seen("50.00"), START.plus(Duration.ofHours(4))));
        assertEquals(Optional.empty(), allowed(seen("50.00"), START.minusSeconds(1)), "the clock was set back");
        var expired = Optional.of(new SeenBalance(eur("50.00"), Optional.of(LocalDate.parse("2026-11-20")), START));
        assertEquals(Optional.empty(), allowed(expired, START));
    }

    @Example
    void whoOwesGetsNothing() {
        var owed = new OfflineUse("k", LocalDate.parse("2026-11-01"), eur("1.00"), Optional.of(START), true);
        assertEquals(Optional.empty(), allowed(seen("50.00"), START, owed));
    }

    @Example
    void whatTheServerHasBookedBeforeItSaidTheBalanceIsInItAlready() {
        var before = new OfflineUse("a", LocalDate.parse("2026-11-20"), eur("15.00"), Optional.of(START.minusSeconds(9)), false);
        var open = new OfflineUse("b", LocalDate.parse("2026-11-20"), eur("15.00"), Optional.empty(), false);
        assertEquals(Optional.of(eur("18.00")), allowed(seen("18.00"), START, before));
        assertEquals(Optional.of(eur("3.00")), allowed(seen("18.00"), START, open));
    }
}
