package org.nordkassa.checkout;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nordkassa.checkout.MemberState.OfferState;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.sale.Sale;

/// What the screen shows of the member's offers. Each is judged on the basket as it stands, which costs pricing it
/// several times over: it is done again only when basket, offers or day have changed.
final class Showcase {
    private final MemberLookups lookups;
    private final MemberHistory history;
    private Optional<Judged> judged = Optional.empty();

    private record Judged(Sale.Open sale, List<MemberOffer> offers, LocalDate day, List<OfferState> states) {
        boolean isOf(Sale.Open other, List<MemberOffer> others, LocalDate today) {
            return sale == other && day.equals(today) && offers.equals(others);
        }
    }

    Showcase(MemberLookups lookups, MemberHistory history) {
        this.lookups = lookups;
        this.history = history;
    }

    Optional<MemberState> of(Sale.Open sale, LocalDate today) {
        return lookups.customer().map(member ->
                new MemberState(member, lookups.lookups(), offers(sale, today), lookups.balance(),
                        history.purchases(), history.address()));
    }

    private List<OfferState> offers(Sale.Open sale, LocalDate today) {
        var known = lookups.offers();
        if (judged.filter(last -> last.isOf(sale, known, today)).isEmpty()) {
            judged = Optional.of(new Judged(sale, known, today, judge(sale, known, today)));
        }
        return judged.get().states();
    }

    private static List<OfferState> judge(Sale.Open sale, List<MemberOffer> known, LocalDate today) {
        var verdicts = OfferVerdict.onAll(sale, known, today);
        return IntStream.range(0, known.size())
                .mapToObj(i -> new OfferState(known.get(i), verdicts.get(i)))
                .sorted(Comparator.comparingInt((OfferState state) -> rank(state.verdict()))
                        .thenComparing(state -> state.offer().validity().to().orElse(LocalDate.MAX)))
                .toList();
    }

    private static int rank(OfferVerdict verdict) {
        return switch (verdict) {
            case OfferVerdict.AlreadyInBasket _ -> 0;
            case OfferVerdict.Usable _ -> 1;
            case OfferVerdict.BelowMinimum _, OfferVerdict.DoesNotCombine _, OfferVerdict.WouldWaste _,
                    OfferVerdict.NothingToReduce _ -> 2;
            case OfferVerdict.NotYetValid _, OfferVerdict.OtherCurrency _ -> 3;
            case OfferVerdict.Used _, OfferVerdict.Expired _ -> 4;
        };
    }
}
