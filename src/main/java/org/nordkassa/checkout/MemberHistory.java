package org.nordkassa.checkout;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.sale.Sale;

/// What the customer of the basket has bought before: at this till, and as other systems remember it.
///
/// Nobody waits for it, and a system's failure is not worth a word: it is asked for the offers as well.
final class MemberHistory {
    private static final int MOST = 20;

    private final Desk desk;
    private final CheckoutPorts ports;
    private final ZoneId zone;
    /// By place: this till first, whose word for a sale counts before others' word for the same.
    private final Map<Integer, List<Purchase>> known = new TreeMap<>();
    private Optional<PostalAddress> address = Optional.empty();
    private int round;

    MemberHistory(Desk desk, CheckoutPorts ports, ZoneId zone) {
        this.desk = desk;
        this.ports = ports;
        this.zone = zone;
    }

    void leave() {
        round++;
        known.clear();
        address = Optional.empty();
    }

    void ask(Customer member) {
        leave();
        int asking = round;
        address = ports.customers().of(member.id());
        desk.inBackground(() -> ports.journal().latestOf(member.ref(), MOST).stream().map(this::purchase).toList(),
                List.<Purchase>of(), found -> keep(asking, 0, found));
        var histories = ports.histories();
        for (int i = 0; i < histories.size(); i++) {
            int place = i + 1;
            var history = histories.get(i);
            desk.<Answer<List<Purchase>>>inBackground(() -> history.purchasesOf(member),
                    new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> {
                        if (answer instanceof Answer.Answered<List<Purchase>>(var found)) {
                            keep(asking, place, found);
                        }
                    });
        }
    }

    private void keep(int of, int place, List<Purchase> found) {
        if (of == round) {
            known.put(place, found);
        }
    }

    private Purchase purchase(Sale.Completed sale) {
        return new Purchase(Optional.empty(), sale.number().toString(),
                Optional.of(LocalDateTime.ofInstant(sale.at(), zone)), Optional.of(sale.pricing().total()),
                sale.pricing().lines().stream().map(line -> line.line().item().name()).toList());
    }

    /// The latest first.
    List<Purchase> purchases() {
        return known.values().stream().flatMap(List::stream)
                .collect(Collectors.toMap(Purchase::number, Function.identity(), (first, _) -> first,
                        LinkedHashMap::new)).values().stream()
                .sorted(Comparator.comparing((Purchase one) -> one.at().orElse(LocalDateTime.MIN)).reversed())
                .limit(MOST).toList();
    }

    Optional<PostalAddress> address() {
        return address;
    }
}
