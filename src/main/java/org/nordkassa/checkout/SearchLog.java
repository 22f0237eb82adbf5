package org.nordkassa.checkout;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Found;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Way;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.RemoteSystem;

/// Writes every look-up of a customer into the journal, without the value that was looked for, and before its outcome is
/// shown. Says so when somebody seems to be guessing.
final class SearchLog {
    /// Typed look-ups that lead to nobody, within [#WINDOW]: more than at a busy till whose customers are asked for
    /// their number one after the other, and are not members.
    static final int UNUSUAL = 20;
    static final Duration WINDOW = Duration.ofHours(1);

    private final Desk desk;
    private final Journal journal;
    private final Supplier<String> cashier;
    private Optional<Deque<Instant>> misses = Optional.empty();

    SearchLog(Desk desk, Journal journal, Supplier<String> cashier) {
        this.desk = desk;
        this.journal = journal;
        this.cashier = cashier;
    }

    static Way wayOf(CustomerKey key) {
        return switch (key) {
            case CustomerKey.ByIdentifier _ -> Way.CARD;
            case CustomerKey.ByPhone _ -> Way.PHONE;
            case CustomerKey.ByEmail _ -> Way.EMAIL;
        };
    }

    static Found found(int customers) {
        return switch (customers) {
            case 0 -> Found.NOBODY;
            case 1 -> Found.ONE;
            default -> Found.SEVERAL;
        };
    }

    void note(Way way, Found found) {
        note(way, found, List.of());
    }

    /// @param asked the systems that were asked
    void note(Way way, Found found, List<RemoteSystem> asked) {
        var counted = misses();
        var event = new CustomerSearched(way, found, asked, cashier.get(), desk.now());
        journal.note(event);
        if (isGuess(event)) {
            counted.add(event.at());
            counted.removeIf(at -> at.isBefore(event.at().minus(WINDOW)));
            if (counted.size() % UNUSUAL == 0) {
                desk.say(new Notice.ManySearchesInVain(counted.size()));
            }
        }
    }

    private static boolean isGuess(CustomerSearched event) {
        return event.way().isTyped() && event.found().isMiss();
    }

    /// Those from before a restart count as well.
    private Deque<Instant> misses() {
        if (misses.isEmpty()) {
            var earlier = new ArrayDeque<Instant>();
            journal.noted(desk.now().minus(WINDOW)).stream().filter(CustomerSearched.class::isInstance)
                    .map(CustomerSearched.class::cast).filter(SearchLog::isGuess).map(CustomerSearched::at)
                    .forEach(earlier::add);
            misses = Optional.of(earlier);
        }
        return misses.get();
    }
}
