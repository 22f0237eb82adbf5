package org.nordkassa.checkout.testing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.port.CustomerRegister;
import org.nordkassa.checkout.port.MemberFeed;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.PostalAddress;

public final class InMemoryCustomers implements CustomerRegister {
    private final InMemoryOutbox outbox;
    private final InstantSource clock;
    private final Map<CustomerId, Customer> customers = new LinkedHashMap<>();
    private final Map<CustomerId, PostalAddress> addresses = new LinkedHashMap<>();
    private Optional<Instant> takenUntil = Optional.empty();

    public InMemoryCustomers(InMemoryOutbox outbox, InstantSource clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    public synchronized List<Customer> all() {
        return List.copyOf(customers.values());
    }

    @Override
    public synchronized Optional<PostalAddress> of(CustomerId customer) {
        return Optional.ofNullable(addresses.get(customer));
    }

    @Override
    public synchronized void put(CustomerId customer, Optional<PostalAddress> address) {
        addresses.remove(customer);
        address.ifPresent(known -> addresses.put(customer, known));
    }

    @Override
    public synchronized List<Customer> namesakes(Customer customer) {
        return customers.values().stream().filter(other -> !other.id().equals(customer.id()))
                .filter(other -> other.name().equals(customer.name()) && of(customer.id()).isPresent()
                        && of(other.id()).map(PostalAddress::zip).equals(of(customer.id()).map(PostalAddress::zip))).toList();
    }

    @Override
    public synchronized Optional<Customer> byId(CustomerId id) {
        return Optional.ofNullable(customers.get(id));
    }

    @Override
    public synchronized List<Customer> find(CustomerKey key) {
        return customers.values().stream().filter(customer -> switch (key) {
            case CustomerKey.ByIdentifier(var identifier) -> customer.identifiers().contains(identifier);
            case CustomerKey.ByPhone(var phone) -> customer.phone().equals(Optional.of(phone));
            case CustomerKey.ByEmail(var email) -> customer.email().equals(Optional.of(email));
        }).toList();
    }

    @Override
    public synchronized Customer holderOf(Identifier card, Customer stranger) {
        var holder = find(new CustomerKey.ByIdentifier(card));
        if (holder.isEmpty()) {
            save(stranger, List.of());
        }
        return holder.isEmpty() ? stranger : holder.getFirst();
    }

    @Override
    public synchronized void save(Customer customer, List<OutgoingMessage> messages) {
        boolean taken = customers.values().stream().filter(other -> !other.id().equals(customer.id()))
                .anyMatch(other -> other.identifiers().stream().anyMatch(customer.identifiers()::contains));
        if (taken) {
            throw new IllegalStateException("an identifier belongs to one customer");
        }
        customers.put(customer.id(), customer);
        outbox.add(messages, clock.instant());
    }

    @Override
    public synchronized void take(MemberFeed.Changes changes) {
        for (var member : changes.customers()) {
            var known = member.identifiers().stream()
                    .flatMap(card -> find(new CustomerKey.ByIdentifier(card)).stream()).findFirst();
            var merged = known.map(before -> new Customer(before.id(), member.firstName(), member.lastName(),
                    member.phone(), member.email(), member.identifiers(), before.consent())).orElse(member);
            customers.put(merged.id(), merged);
        }
        takenUntil = changes.latestChange().or(() -> takenUntil);
    }

    @Override
    public synchronized int take(List<PermissionSource.Known> people, Instant now) {
        int changed = 0;
        for (var person : people) {
            var known = person.keys().stream().map(this::find).filter(found -> !found.isEmpty()).findFirst()
                    .filter(found -> found.size() == 1).map(List::getFirst);
            var corrected = known.map(customer -> customer.allowing(customer.consent().corrected(person.consent(), now)));
            if (!corrected.equals(known)) {
                customers.put(corrected.orElseThrow().id(), corrected.orElseThrow());
                changed++;
            }
        }
        return changed;
    }

    @Override
    public synchronized Optional<Instant> takenUntil() {
        return takenUntil;
    }
}
