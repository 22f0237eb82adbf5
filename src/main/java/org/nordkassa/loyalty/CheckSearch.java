package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.nordkassa.loyalty.Deal.Taken;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;
import org.nordkassa.sale.Reduction;

/// Finds the checks that go best with a choice of benefits, by branch and bound: every set of whole checks, except
/// where even all that is left to choose would save less than the best deal so far. All sums are minor units.
final class CheckSearch {
    private final List<BonusCheck> whole;
    private final PartsCover inParts;
    private final List<LocalDate> days;
    private final boolean uncut;
    private final long[] behind;
    private final ArrayList<BonusCheck> chosen = new ArrayList<>();
    private Deal best = Deal.NONE;
    private long sumOfSums;

    /// A choice of benefits.
    ///
    /// @param priced those that come before sums on the whole sale, with what they take off
    /// @param saved what they save together
    /// @param left what is left for sums to reduce
    /// @param smallestEffect what the price would rise by without one of them, at the least
    /// @param sums benefits of a sum on the whole sale
    record Benefits(List<Taken> priced, long saved, long left, long smallestEffect, List<Benefit> sums) {}

    /// @param uncut whether everything has to be used whole, checks in parts and benefits too
    CheckSearch(List<BonusCheck> whole, PartsCover inParts, List<LocalDate> days, boolean uncut) {
        this.whole = whole;
        this.inParts = inParts;
        this.days = days;
        this.uncut = uncut;
        this.behind = new long[whole.size() + 1];
        for (int i = whole.size() - 1; i >= 0; i--) {
            behind[i] = behind[i + 1] + PartsCover.left(whole.get(i));
        }
    }

    Deal best() {
        return best;
    }

    void weigh(Benefits benefits) {
        sumOfSums = benefits.sums().stream().mapToLong(CheckSearch::sum).sum();
        choose(benefits, 0, 0, false);
    }

    /// @param skipped whether the check before this one was left out: then its equals are left out as well
    private void choose(Benefits benefits, int next, long sum, boolean skipped) {
        long atMost = Math.min(benefits.left(), sum + behind[next] + sumOfSums + inParts.sum());
        if (benefits.saved() + atMost < best.saves()) {
            return;
        }
        if (next == whole.size()) {
            close(benefits, benefits.left() - sum);
            return;
        }
        var check = whole.get(next);
        long more = sum + PartsCover.left(check);
        if (more <= benefits.left() && !(skipped && isEqual(check, whole.get(next - 1)))) {
            chosen.add(check);
            choose(benefits, next + 1, more, false);
            chosen.removeLast();
        }
        choose(benefits, next + 1, sum, true);
    }

    private static boolean isEqual(BonusCheck one, BonusCheck other) {
        return one.left().equals(other.left()) && Deal.expiry(one).equals(Deal.expiry(other));
    }

    private void close(Benefits benefits, long left) {
        var taken = new ArrayList<>(benefits.priced());
        chosen.forEach(check -> taken.add(new Taken(check, PartsCover.left(check))));
        long open = left;
        long cut = 0;
        for (var benefit : benefits.sums()) {
            long part = Math.min(sum(benefit), open);
            if (part == 0) {
                return;
            }
            cut = sum(benefit) - part;
            open -= part;
            taken.add(new Taken(benefit, part));
        }
        if (cut == 0 || !uncut && isNothingUsedForNothing(benefits, cut)) {
            offer(taken, benefits.saved() + benefits.left() - open, open);
        }
    }

    /// What a benefit cannot take off because nothing is left, it would take off if something smaller were left out.
    private boolean isNothingUsedForNothing(Benefits benefits, long cut) {
        return benefits.smallestEffect() > cut
                && chosen.stream().allMatch(check -> PartsCover.left(check) > cut)
                && benefits.sums().stream().allMatch(benefit -> sum(benefit) > cut);
    }

    private void offer(List<Taken> taken, long saved, long open) {
        if (saved + Math.min(open, inParts.sum()) < best.saves()) {
            return;
        }
        var parts = inParts.cover(open);
        var all = new ArrayList<>(taken);
        all.addAll(parts);
        long covered = parts.stream().mapToLong(Taken::minor).sum();
        long remainder = parts.stream().mapToLong(part ->
                ((BonusCheck) part.offer()).left().getAmountMinorLong()).sum() - covered;
        var deal = new Deal(saved + covered, remainder, all);
        if (deal.isBetterThan(best, days)) {
            best = deal;
        }
    }

    private static long sum(Benefit benefit) {
        return benefit.reduction() instanceof Reduction.Amount(var amount) ? amount.getAmountMinorLong() : 0;
    }
}
