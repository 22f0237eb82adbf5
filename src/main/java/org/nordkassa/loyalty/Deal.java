package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.List;

/// One combination of offers, while the best is looked for.
///
/// @param saves minor units
/// @param remainder minor units left on the checks in parts that are used
/// @param taken in the order in which to put the offers into the basket
record Deal(long saves, long remainder, List<Taken> taken) {
    static final Deal NONE = new Deal(0, 0, List.of());

    /// @param minor what the offer takes off, in minor units
    record Taken(MemberOffer offer, long minor) {}

    Deal {
        taken = List.copyOf(taken);
    }

    List<MemberOffer> offers() {
        return taken.stream().map(Taken::offer).toList();
    }

    /// @param days on which offers expire, the first one first
    boolean isBetterThan(Deal other, List<LocalDate> days) {
        if (saves != other.saves) {
            return saves > other.saves;
        }
        for (var day : days) {
            int byDay = Long.compare(takenFrom(day), other.takenFrom(day));
            if (byDay != 0) {
                return byDay > 0;
            }
        }
        return taken.size() != other.taken.size() ? taken.size() < other.taken.size() : remainder < other.remainder;
    }

    private long takenFrom(LocalDate day) {
        long sum = 0;
        for (var one : taken) {
            sum += expiry(one.offer()).equals(day) ? one.minor() : 0;
        }
        return sum;
    }

    /// The last day of an offer; one that does not expire comes after all others.
    static LocalDate expiry(MemberOffer offer) {
        return offer.validity().to().orElse(LocalDate.MAX);
    }
}
