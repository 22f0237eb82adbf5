package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.OfflineUse;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.SeenBalance;
import org.nordkassa.sale.SaleId;

/// What the till remembers for the time in which the gift-card server cannot be asked: balances it has seen, under keyed
/// hashes, and what was taken on the shop's own risk. The latter follows the journal, in the journal's own transactions.
///
/// Every call throws [JournalUnavailable] when the database cannot be read or written.
public interface OfflineBook {
    /// Remembers nothing.
    OfflineBook NONE = new OfflineBook() {
        @Override
        public String account(GiftCardNumber card) {
            return "";
        }

        @Override
        public String account(CustomerId customer) {
            return "";
        }

        @Override
        public Optional<SeenBalance> seen(String account) {
            return Optional.empty();
        }

        @Override
        public void saw(String account, SeenBalance seen) {}

        @Override
        public void left(String account, Money balance, Instant at) {}

        @Override
        public void forget(String account) {}

        @Override
        public List<OfflineUse> taken(String account) {
            return List.of();
        }

        @Override
        public List<Shortfall> shortfalls() {
            return List.of();
        }

        @Override
        public boolean close(String key, String reason, Instant at) {
            return false;
        }
    };

    /// What was sold and then not paid by the card or balance it was sold on.
    ///
    /// @param key the use's
    /// @param taken when it was sold
    /// @param settled when the server said no
    record Shortfall(String key, SaleId sale, Money amount, Instant taken, Instant settled, Refusal reason) {}

    /// The card as a keyed hash: the same for the same card at this till, and nothing to anybody else.
    String account(GiftCardNumber card);

    String account(CustomerId customer);

    Optional<SeenBalance> seen(String account);

    void saw(String account, SeenBalance seen);

    /// Another balance of one that has been seen; of others nothing is known but that.
    void left(String account, Money balance, Instant at);

    void forget(String account);

    /// Everything taken from it and not given back that still matters.
    List<OfflineUse> taken(String account);

    /// Those nobody has closed, the oldest first.
    List<Shortfall> shortfalls();

    /// A person has dealt with a shortfall.
    ///
    /// @param reason never blank
    /// @return whether it was open
    boolean close(String key, String reason, Instant at);
}
