package org.nordkassa.checkout;

import java.time.InstantSource;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.OfflineBook;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.SeenBalance;
import org.nordkassa.loyalty.ValueUse;

/// The gift-card server, with what it says of balances written down for the time in which it cannot be asked. Cards with a
/// PIN are not: nobody but the server can tell whether it is right.
final class WatchedGiftCards implements GiftCards {
    private static final System.Logger LOG = System.getLogger(WatchedGiftCards.class.getName());

    private final GiftCards server;
    private final OfflineBook book;
    private final InstantSource clock;

    private WatchedGiftCards(GiftCards server, OfflineBook book, InstantSource clock) {
        this.server = server;
        this.book = book;
        this.clock = clock;
    }

    /// Where nothing is allowed without the server, nothing is remembered of it either.
    static GiftCards of(GiftCards server, Offline offline, InstantSource clock) {
        return offline.rule().isNothing() ? server : new WatchedGiftCards(server, offline.book(), clock);
    }

    @Override
    public RemoteSystem system() {
        return server.system();
    }

    @Override
    public Mode mode() {
        return server.mode();
    }

    @Override
    public Optional<String> numberOf(Customer customer) {
        return server.numberOf(customer);
    }

    @Override
    public Optional<GiftCardLedger> ledger() {
        return server.ledger();
    }

    @Override
    public Answer<Optional<GiftCard>> card(GiftCardNumber number, Optional<String> pin) {
        var asked = clock.instant();
        var answer = server.card(number, pin);
        if (answer instanceof Answer.Answered<Optional<GiftCard>>(var found)) {
            note(() -> found.filter(card -> card.redeemable() && !card.needsPin() && pin.isEmpty()).ifPresentOrElse(
                    card -> book.saw(book.account(number), new SeenBalance(card.balance(), card.expires(), asked)),
                    () -> book.forget(book.account(number))));
        }
        return answer;
    }

    @Override
    public Answer<Money> balanceOf(Customer customer) {
        var asked = clock.instant();
        var answer = server.balanceOf(customer);
        if (answer instanceof Answer.Answered<Money>(var balance)) {
            note(() -> book.saw(book.account(customer.id()), new SeenBalance(balance, Optional.empty(), asked)));
        }
        return answer;
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        var outcome = server.capture(use, amount, customer);
        if (use.subject() instanceof ValueUse.OfCardMove(var number, var _, var _)) {
            note(() -> moved(number, use, outcome));
            return outcome;
        }
        account(use).ifPresent(account -> note(() -> {
            switch (outcome) {
                case Outcome.Done(var left) -> left.ifPresent(balance -> book.left(account, balance, clock.instant()));
                case Outcome.Refused _ -> book.forget(account);
                case Outcome.NotSent _, Outcome.Unknown _ -> { }
            }
        }));
        return outcome;
    }

    /// What the answer says of the balance may be of long ago, when the same was asked before: it is not remembered.
    private void moved(GiftCardNumber number, ValueUse use, Outcome outcome) {
        if (outcome instanceof Outcome.Done) {
            book.forget(book.account(number));
            use.customer().map(book::account).ifPresent(book::forget);
        }
    }

    /// Whose money a tender takes.
    private Optional<String> account(ValueUse use) {
        return switch (use.subject()) {
            case ValueUse.OfGiftCard(var number, var _) -> Optional.of(book.account(number));
            case ValueUse.OfCustomerBalance _ -> use.customer().map(book::account);
            case ValueUse.OfCardLoad _, ValueUse.OfCardMove _, ValueUse.OfBenefit _, ValueUse.OfPromotion _,
                    ValueUse.OfBonusCheck _ -> Optional.empty();
        };
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        return server.giveBack(use, amount, customer);
    }

    /// What cannot be remembered is less to go by another day; the answer counts all the same.
    private static void note(Runnable writing) {
        try {
            writing.run();
        } catch (JournalUnavailable unavailable) {
            LOG.log(System.Logger.Level.WARNING, "a balance was not remembered: " + unavailable.reason());
        }
    }
}
