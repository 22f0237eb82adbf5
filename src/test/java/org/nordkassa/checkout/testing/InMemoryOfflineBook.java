package org.nordkassa.checkout.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.OfflineBook;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.OfflineUse;
import org.nordkassa.loyalty.SeenBalance;
import org.nordkassa.loyalty.ValueEvent;

/// Reads what was taken from the journal, as it stands there.
public final class InMemoryOfflineBook implements OfflineBook {
    private final InMemoryJournal journal;
    private final Map<String, SeenBalance> seen = new HashMap<>();
    private final List<String> closed = new ArrayList<>();

    public InMemoryOfflineBook(InMemoryJournal journal) {
        this.journal = journal;
    }

    @Override
    public String account(GiftCardNumber card) {
        return "card " + card.value().hashCode();
    }

    @Override
    public String account(CustomerId customer) {
        return "customer " + customer.value().hashCode();
    }

    @Override
    public synchronized Optional<SeenBalance> seen(String account) {
        return Optional.ofNullable(seen.get(account));
    }

    @Override
    public synchronized void saw(String account, SeenBalance balance) {
        seen.put(account, balance);
    }

    @Override
    public synchronized void left(String account, Money balance, Instant at) {
        seen.computeIfPresent(account, (_, before) -> new SeenBalance(balance, before.expires(), at));
    }

    @Override
    public synchronized void forget(String account) {
        seen.remove(account);
    }

    private Map<String, ValueEvent.TakenOffline> standing() {
        var uses = new LinkedHashMap<String, ValueEvent.TakenOffline>();
        for (var event : journal.values()) {
            if (event instanceof ValueEvent.TakenOffline taken) {
                uses.put(taken.key(), taken);
            } else if (event instanceof ValueEvent.GiveBackIntended) {
                uses.remove(event.key());
            }
        }
        return uses;
    }

    private Optional<Instant> settled(String key) {
        return journal.values().stream().filter(event -> event.key().equals(key))
                .filter(event -> event instanceof ValueEvent.Captured || event instanceof ValueEvent.Refused)
                .map(ValueEvent::at).findFirst();
    }

    @Override
    public List<OfflineUse> taken(String account) {
        return standing().values().stream().filter(use -> use.account().equals(account))
                .map(use -> new OfflineUse(use.key(), use.day(), use.amount(), settled(use.key()),
                        shortfalls().stream().anyMatch(open -> open.key().equals(use.key())))).toList();
    }

    @Override
    public List<Shortfall> shortfalls() {
        return journal.values().stream().<Shortfall>mapMulti((event, found) -> {
            var use = standing().get(event.key());
            if (event instanceof ValueEvent.Refused(var key, var reason, var at) && use != null && !closed.contains(key)) {
                found.accept(new Shortfall(key, journal.inFlight().get(key).use().sale(), use.amount(), use.at(), at, reason));
            }
        }).toList();
    }

    @Override
    public boolean close(String key, String reason, Instant at) {
        return closed.add(key);
    }
}
