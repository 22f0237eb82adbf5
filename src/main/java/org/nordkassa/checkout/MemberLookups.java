package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.joda.money.Money;
import org.nordkassa.checkout.MemberState.OfferState;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;

/// Asks every system at once what the customer of the basket owns, and keeps the answers.
///
/// Each question carries the round it was asked in: an answer that comes after the customer was removed or the sale was
/// finished belongs to a round that is over and is dropped.
final class MemberLookups {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final Systems systems;
    private final Map<RemoteSystem, Lookup> lookups = new EnumMap<>(RemoteSystem.class);
    private final Map<RemoteSystem, List<MemberOffer>> offers = new EnumMap<>(RemoteSystem.class);
    private final Runnable onOffers;
    private Optional<Customer> customer = Optional.empty();
    private Optional<Money> balance = Optional.empty();
    private int round;

    /// @param onOffers told after each answer that may change what the basket may hold
    MemberLookups(Desk desk, CheckoutPorts ports, Systems systems, Runnable onOffers) {
        this.desk = desk;
        this.ports = ports;
        this.systems = systems;
        this.onOffers = onOffers;
    }

    void leave() {
        round++;
        customer = Optional.empty();
        balance = Optional.empty();
        lookups.clear();
        offers.clear();
    }

    void ask(Customer member) {
        leave();
        customer = Optional.of(member);
        ports.offers().forEach(source -> askOffers(source, member));
        ports.giftCards().ifPresent(giftCards -> askBalance(giftCards, member));
        if (member.phone().isEmpty()) {
            askDirectories(member);
        }
    }

    Optional<Customer> customer() {
        return customer;
    }

    Optional<Money> balance() {
        return balance;
    }

    void balance(Money known) {
        balance = Optional.of(known);
    }

    List<MemberOffer> offers() {
        return offers.values().stream().flatMap(List::stream).toList();
    }

    Optional<MemberOffer> offer(String id) {
        return offers().stream().filter(offer -> offer.id().equals(id)).findFirst();
    }

    Optional<MemberState> state(Sale.Open sale, CheckoutSettings settings) {
        return customer.map(member -> {
            var today = settings.day(desk.now());
            var states = offers().stream()
                    .map(offer -> new OfferState(offer, OfferVerdict.on(sale, offer, today)))
                    .sorted(Comparator.comparingInt((OfferState state) -> rank(state.verdict()))
                            .thenComparing(state -> state.offer().validity().to().orElse(LocalDate.MAX)))
                    .toList();
            return new MemberState(member, lookups, states, balance);
        });
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

    private void askOffers(OfferSource source, Customer member) {
        if (source.system() == RemoteSystem.CUSTOBAR && member.phone().isEmpty()) {
            lookups.put(source.system(), new Lookup.NotPossible());
            return;
        }
        question(source.system(), () -> source.offersOf(member), found -> {
            offers.put(source.system(), found);
            return found.size();
        });
    }

    private void askBalance(GiftCards giftCards, Customer member) {
        question(giftCards.system(), () -> giftCards.balanceOf(member), found -> {
            balance = Optional.of(found);
            return found.isPositive() ? 1 : 0;
        });
    }

    private <T> void question(
            RemoteSystem system, Supplier<Answer<T>> asked, ToIntFunction<T> keep) {
        int asking = round;
        var start = desk.now();
        lookups.put(system, new Lookup.Asking());
        desk.inBackground(asked, answer -> {
            heard(system, answer);
            if (asking == round) {
                lookups.put(system, switch (answer) {
                    case Answer.Answered<T>(var value) -> answered(start, keep.applyAsInt(value));
                    case Answer.Failed<T>(var failure) -> new Lookup.Failed(failure);
                });
                onOffers.run();
            }
        });
    }

    private Lookup answered(Instant start, int found) {
        return new Lookup.Answered(Duration.between(start, desk.now()).toMillis(), found);
    }

    /// A customer known by card only: the phone number, which Custobar needs, may be known elsewhere.
    private void askDirectories(Customer member) {
        var cards = member.identifiers().stream().map(CustomerKey.ByIdentifier::new).toList();
        int asking = round;
        for (var directory : ports.directories()) {
            for (var card : cards) {
                desk.inBackground(() -> directory.find(card), answer -> {
                    heard(directory.system(), answer);
                    if (asking == round) {
                        learn(answer);
                    }
                });
            }
        }
    }

    private void learn(Answer<List<Customer>> answer) {
        if (answer instanceof Answer.Answered<List<Customer>>(var found) && found.size() == 1) {
            var before = customer.orElseThrow();
            var better = before.completedBy(found.getFirst());
            if (!better.equals(before)) {
                ports.customers().save(better, List.of());
                customer = Optional.of(better);
            }
            if (before.phone().isEmpty() && better.phone().isPresent()) {
                ports.offers().stream().filter(source -> source.system() == RemoteSystem.CUSTOBAR)
                        .forEach(source -> askOffers(source, better));
            }
        }
    }

    void heard(RemoteSystem system, Answer<?> answer) {
        Optional<RemoteFailure> failure = switch (answer) {
            case Answer.Answered<?> _ -> Optional.empty();
            case Answer.Failed<?>(var why) -> Optional.of(why);
        };
        if (systems.heard(system, failure, desk.now())) {
            ports.outbox().wake(system);
        }
    }
}
