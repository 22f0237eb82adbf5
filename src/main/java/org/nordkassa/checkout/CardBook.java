package org.nordkassa.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger.Card;
import org.nordkassa.checkout.port.GiftCardLedger.Impact;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.OfflineBook.Shortfall;
import org.nordkassa.loyalty.Customer;

/// The owner's look into gift cards: all of them, what one card or customer's balance was used on, and what was taken
/// without the server and not paid in the end. Nothing here blocks; answers come on a thread of the till's.
public interface CardBook {
    /// One movement, with the receipt it stands on.
    ///
    /// @param receipt empty when it belongs to no sale of this till
    record Entry(Instant at, Money amount, Optional<String> receipt) {}

    /// @param entries the latest first
    record History(String number, Money balance, List<Entry> entries) {
        public History {
            entries = List.copyOf(entries);
        }
    }

    /// @param receipt the sale's, which has one: shortfalls are of sales that are over
    record Owed(Shortfall shortfall, Optional<String> receipt) {}

    void cards(Consumer<Answer<List<Card>>> then);

    /// @param number as typed or scanned; what cannot be one is the card of nobody
    void history(String number, Consumer<Answer<Optional<History>>> then);

    void history(Customer customer, Consumer<Answer<Optional<History>>> then);

    /// What would stop working if the till worked in another mode; empty where the server works in that one already and
    /// only the till does not.
    void impact(GiftCards.Mode to, Consumer<Answer<Optional<Impact>>> then);

    void owed(Consumer<List<Owed>> then);

    /// Where whoever is logged in may not, somebody who may is asked first; it is closed after that or never.
    ///
    /// @param reason never blank
    void close(String key, String reason, Runnable then);
}
