package org.nordkassa.loyalty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.nordkassa.loyalty.Deal.Taken;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;

/// Covers a sum with checks that can be used in parts: those that expire first are used up first; among those of the
/// last day that is needed, as few as possible, and of these the ones that leave the least.
final class PartsCover {
    private final Map<?, List<BonusCheck>> byDay;
    private final long sum;

    /// @param checks the ones that expire first first
    PartsCover(List<BonusCheck> checks) {
        byDay = checks.stream().collect(Collectors.groupingBy(Deal::expiry, LinkedHashMap::new, Collectors.toList()));
        sum = sumOf(checks);
    }

    /// What all of them are worth, in minor units.
    long sum() {
        return sum;
    }

    /// @param rest minor units
    List<Taken> cover(long rest) {
        var taken = new ArrayList<Taken>();
        long open = rest;
        for (var checks : byDay.values()) {
            var used = sumOf(checks) <= open ? checks : fewest(checks, open);
            for (var check : used) {
                long part = Math.min(left(check), open);
                taken.add(new Taken(check, part));
                open -= part;
            }
        }
        return taken;
    }

    private static List<BonusCheck> fewest(List<BonusCheck> checks, long rest) {
        var largestFirst = checks.stream().sorted(Comparator.comparingLong(PartsCover::left).reversed()).toList();
        int number = 0;
        for (long covered = 0; covered < rest; number++) {
            covered += left(largestFirst.get(number));
        }
        return new Choice(checks, rest).best(number);
    }

    static long left(BonusCheck check) {
        return check.left().getAmountMinorLong();
    }

    private static long sumOf(List<BonusCheck> checks) {
        return checks.stream().mapToLong(PartsCover::left).sum();
    }

    /// The smallest sum that so many checks can make and that still covers the rest.
    private static final class Choice {
        private final List<BonusCheck> checks;
        private final long rest;
        private final ArrayList<BonusCheck> chosen = new ArrayList<>();
        private List<BonusCheck> best = List.of();
        private long bestSum = Long.MAX_VALUE;

        Choice(List<BonusCheck> checks, long rest) {
            this.checks = checks;
            this.rest = rest;
        }

        List<BonusCheck> best(int number) {
            choose(0, number, 0);
            return best;
        }

        private void choose(int from, int number, long chosenSum) {
            if (number == 0) {
                if (chosenSum >= rest && chosenSum < bestSum) {
                    best = List.copyOf(chosen);
                    bestSum = chosenSum;
                }
                return;
            }
            for (int i = from; i <= checks.size() - number; i++) {
                chosen.add(checks.get(i));
                choose(i + 1, number - 1, chosenSum + left(checks.get(i)));
                chosen.removeLast();
            }
        }
    }
}
