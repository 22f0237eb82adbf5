package org.nordkassa.checkout.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.loyalty.Refusal;

/// Money under names, moved under idempotency keys.
final class Purse {
    private record Taken(String name, Money amount) {}

    private record Moved(String from, String to, Money left) {}

    private final Map<String, Money> balances = new HashMap<>();
    private final Map<String, Taken> taken = new HashMap<>();
    private final Map<String, Moved> moved = new HashMap<>();
    private final Set<String> givenBack = new HashSet<>();
    private final List<String> violations = new ArrayList<>();

    /// What was done against the contract.
    synchronized List<String> violations() {
        return List.copyOf(violations);
    }

    synchronized void put(String name, Money money) {
        balances.put(name, money);
    }

    synchronized Optional<Money> balance(String name) {
        return Optional.ofNullable(balances.get(name));
    }

    /// Puts money where there may be nothing yet.
    synchronized Outcome add(String name, Money amount, String key) {
        if (!taken.containsKey(key)) {
            taken.put(key, new Taken(name, amount.negated()));
            balances.merge(name, amount, Money::plus);
        }
        return new Outcome.Done(balance(name));
    }

    /// Takes all that is there when `amount` is empty.
    synchronized Outcome take(String name, Optional<Money> amount, String key) {
        if (givenBack.contains(key)) {
            violations.add("taken after it was given back: " + key);
        }
        var before = Optional.ofNullable(taken.get(key));
        if (before.isPresent()) {
            if (amount.isPresent() && !amount.get().equals(before.get().amount())) {
                violations.add("another amount under the same key: " + key);
            }
            return new Outcome.Done(balance(name));
        }
        var balance = balance(name);
        if (balance.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN);
        }
        var wanted = amount.orElse(balance.get());
        if (wanted.isGreaterThan(balance.get())) {
            return new Outcome.Refused(Refusal.NOT_ENOUGH_MONEY);
        }
        taken.put(key, new Taken(name, wanted));
        balances.put(name, balance.get().minus(wanted));
        return new Outcome.Done(balance(name));
    }

    /// Moves all there is; the same again gets the first answer again.
    synchronized Outcome move(String from, String to, String key) {
        var before = Optional.ofNullable(moved.get(key));
        if (before.isPresent()) {
            if (!before.get().equals(new Moved(from, to, before.get().left()))) {
                violations.add("another move under the same key: " + key);
            }
            return new Outcome.Done(Optional.of(before.get().left()));
        }
        var money = balance(from);
        if (money.isEmpty() || money.get().isZero()) {
            return new Outcome.Refused(money.isEmpty() ? Refusal.UNKNOWN : Refusal.BLOCKED);
        }
        balances.put(from, money.get().minus(money.get()));
        var left = balances.merge(to, money.get(), Money::plus);
        moved.put(key, new Moved(from, to, left));
        return new Outcome.Done(Optional.of(left));
    }

    /// Where it went, by key.
    synchronized Map<String, String> moved() {
        var all = new HashMap<String, String>();
        moved.forEach((key, one) -> all.put(key, one.to()));
        return all;
    }

    synchronized Outcome giveBack(String key) {
        if (moved.containsKey(key)) {
            violations.add("a move was given back: " + key);
        }
        givenBack.add(key);
        Optional.ofNullable(taken.remove(key))
                .ifPresent(found -> balances.merge(found.name(), found.amount(), Money::plus));
        return new Outcome.Done(Optional.empty());
    }

    /// What is out at the moment, by key.
    synchronized Map<String, Money> out() {
        var out = new HashMap<String, Money>();
        taken.forEach((key, found) -> out.put(key, found.amount()));
        return out;
    }
}
