package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.RemoteSystem;

/// Asks every system at once what the customer of the basket owns, and keeps the answers.
///
/// Each question carries the round it was asked in: an answer that comes after the customer was removed or the sale was
/// finished belongs to a round that is over and is dropped.
final class MemberLookups {
    private final Desk desk;
    private final CheckoutPorts ports;
    private final Systems systems;
    private final MemberHistory history;
    private final Runnable onOffers;
    private final Map<RemoteSystem, List<MemberOffer>> offers = new EnumMap<>(RemoteSystem.class);
    private Map<RemoteSystem, Lookup> lookups = Map.of();
    private Optional<Customer> customer = Optional.empty();
    private Optional<Money> balance = Optional.empty();
    private int round;

    /// @param onOffers told after each answer that may change what the basket may hold
    MemberLookups(Desk desk, CheckoutPorts ports, Systems systems, MemberHistory history, Runnable onOffers) {
        this.desk = desk;
        this.ports = ports;
        this.systems = systems;
        this.history = history;
        this.onOffers = onOffers;
    }

    void leave() {
        round++;
        customer = Optional.empty();
        balance = Optional.empty();
        lookups = Map.of();
        offers.clear();
        history.leave();
    }

    void ask(Customer member) {
        leave();
        customer = Optional.of(member);
        ports.offers().forEach(this::askOffers);
        askBalance();
        askPermissions(member);
        history.ask(member);
        if (member.phone().isEmpty()) {
            askDirectories(member);
        }
    }

    Optional<Customer> customer() {
        return customer;
    }

    Map<RemoteSystem, Lookup> lookups() {
        return lookups;
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

    boolean isFrom(RemoteSystem system, MemberOffer offer) {
        return offers.getOrDefault(system, List.of()).contains(offer);
    }

    private void askOffers(OfferSource source) {
        var member = customer.orElseThrow();
        if (source.system() == RemoteSystem.CUSTOBAR && member.phone().isEmpty()) {
            put(source.system(), new Lookup.NotPossible());
            return;
        }
        question(source.system(), () -> source.offersOf(member), found -> {
            offers.put(source.system(), List.copyOf(found));
            return found.size();
        });
    }

    void askBalance() {
        ports.giftCards().ifPresent(giftCards -> customer.ifPresent(member -> question(giftCards.system(),
                () -> giftCards.balanceOf(member), found -> {
                    balance = Optional.of(found);
                    return found.isPositive() ? 1 : 0;
                })));
    }

    /// What the customer has allowed may have changed since the last visit.
    private void askPermissions(Customer member) {
        ports.permissions().ifPresent(source -> desk.<Answer<Optional<MarketingConsent>>>inBackground(
                () -> source.permissionsOf(member), new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> {
                    systems.heard(source.system(), answer);
                    if (answer instanceof Answer.Answered<Optional<MarketingConsent>>(var told)) {
                        told.ifPresent(consent -> allow(member.id(), consent));
                    }
                }));
    }

    private void allow(CustomerId id, MarketingConsent told) {
        ports.customers().byId(id).ifPresent(before -> {
            var consent = before.consent().corrected(told, desk.now());
            if (!consent.equals(before.consent())) {
                ports.customers().save(before.allowing(consent), List.of());
                refresh();
            }
        });
    }

    /// Asks one system again: what it keeps for the customer has changed.
    void askAgain(RemoteSystem system) {
        customer.ifPresent(_ -> {
            ports.offers().stream().filter(source -> source.system() == system).forEach(this::askOffers);
            ports.giftCards().filter(giftCards -> giftCards.system() == system).ifPresent(_ -> askBalance());
        });
    }

    /// What a system said before is not true any more: nothing of it is offered until it has answered again.
    void renew(RemoteSystem system) {
        offers.remove(system);
        askAgain(system);
    }

    private <T> void question(RemoteSystem system, Supplier<Answer<T>> asked, Function<T, Integer> keep) {
        int asking = round;
        var askedAbout = customer;
        var start = desk.now();
        put(system, new Lookup.Asking());
        desk.<Answer<T>>inBackground(asked, new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> {
            systems.heard(system, answer);
            if (asking == round) {
                put(system, switch (answer) {
                    case Answer.Answered<T>(var value) -> answered(start, keep.apply(value));
                    case Answer.Failed<T>(var failure) -> new Lookup.Failed(failure);
                });
                onOffers.run();
                if (!askedAbout.equals(customer)) {
                    askOfMore(system);
                }
            }
        });
    }

    private void put(RemoteSystem system, Lookup lookup) {
        var next = new EnumMap<RemoteSystem, Lookup>(RemoteSystem.class);
        next.putAll(lookups);
        next.put(system, lookup);
        lookups = Map.copyOf(next);
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
                desk.<Answer<List<Customer>>>inBackground(() -> directory.find(card),
                        new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> {
                            systems.heard(directory.system(), answer);
                            if (asking == round) {
                                learn(answer);
                            }
                        });
            }
        }
    }

    private void learn(Answer<List<Customer>> answer) {
        if (answer instanceof Answer.Answered<List<Customer>>(var found) && found.size() == 1) {
            var before = registered();
            var better = before.completedBy(found.getFirst());
            if (!better.equals(before)) {
                ports.customers().save(better, List.of());
            }
            know(better);
        }
    }

    /// The register may have heard more of the customer by now.
    void refresh() {
        if (customer.isPresent()) {
            know(registered());
        }
    }

    private Customer registered() {
        var shown = customer.orElseThrow();
        return ports.customers().byId(shown.id()).orElse(shown);
    }

    /// Systems that knew nobody by what was known before are asked once more.
    private void know(Customer better) {
        if (!customer.equals(Optional.of(better))) {
            boolean sameKeys = customer.filter(shown -> shown.phone().equals(better.phone())
                    && shown.email().equals(better.email()) && shown.identifiers().equals(better.identifiers())).isPresent();
            customer = Optional.of(better);
            if (sameKeys) {
                return;
            }
            List.copyOf(lookups.keySet()).forEach(this::askOfMore);
        }
    }

    private void askOfMore(RemoteSystem system) {
        boolean foundNothing = switch (lookups.getOrDefault(system, new Lookup.Asking())) {
            case Lookup.NotPossible() -> true;
            case Lookup.Answered(var _, var found) -> found == 0;
            case Lookup.Asking _, Lookup.Failed _ -> false;
        };
        if (foundNothing) {
            askAgain(system);
        }
    }
}
