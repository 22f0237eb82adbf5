package org.nordkassa.server;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The rules of gift cards and customer balances. Each call is one transaction that checks and writes, so the same
/// money can never be used twice; each is safe to repeat. What it refuses it throws as [Refused].
final class GiftCards {
    private final Ledger ledger;
    private final PinGuard pins;
    private final GiftCardMode mode;
    private final CurrencyUnit currency;
    private final Clock clock;
    private final int pinIterations;

    GiftCards(Ledger ledger, GiftCardMode mode, CurrencyUnit currency, Clock clock, int pinIterations) {
        this.ledger = ledger;
        this.pins = new PinGuard(ledger, clock);
        this.mode = mode;
        this.currency = currency;
        this.clock = clock;
        this.pinIterations = pinIterations;
    }

    GiftCardMode mode() {
        return mode;
    }

    CurrencyUnit currency() {
        return currency;
    }

    boolean healthy() {
        return ledger.transaction(LedgerBook::mode).isPresent();
    }

    /// The card with its movements. A PIN is only needed to spend, but one that is given is checked.
    Statement card(AccountKey card, Optional<String> pin) {
        if (pin.isPresent()) {
            pins.check(card, pin);
        }
        return ledger.transaction(book -> book.statement(Checks.existing(book, card), now()));
    }

    /// The customer's balance; empty for a customer nobody has moved money to.
    Optional<Statement> customer(AccountKey customer) {
        return ledger.transaction(book -> book.account(customer).map(account -> book.statement(account, now())));
    }

    Booking open(NewCard card) {
        var pinHash = card.pin().map(pin -> PinHash.of(pin, pinIterations));
        return ledger.transaction(book -> {
            var before = book.movement(card.references().transaction());
            if (before.isPresent()) {
                return openedBefore(book, card, before.get());
            }
            if (book.account(card.key()).isPresent()) {
                throw new Refused(ErrorCode.REFERENCE_REUSED, "this card number is already in use");
            }
            var account = book.open(card.key(), card.amount().getCurrencyUnit(), now(), card.expires(), pinHash);
            if (card.amount().isZero()) {
                return new Booking(book.statement(account, now()), List.of());
            }
            return booked(book, account, book.write(account, card.amount(), now(), card.references()));
        });
    }

    private Booking openedBefore(LedgerBook book, NewCard card, Movement before) {
        var account = book.account(card.key());
        Checks.requireSame(before, account, card.amount());
        return repeated(book, account.orElseThrow(), before);
    }

    /// Spends (below zero) or adds money under the caller's key. The same key with the same amount on the same account
    /// gets the first answer again.
    Booking book(AccountKey key, Entry entry, Optional<String> pin) {
        if (isNew(entry.references())) {
            Checks.requireModeFor(mode, key, entry);
            if (key.kind() == AccountKey.Kind.CARD && entry.amount().signum() < 0) {
                pins.check(key, pin);
            }
        }
        return ledger.transaction(book -> {
            var account = switch (key.kind()) {
                case CARD -> Checks.existing(book, key);
                case CUSTOMER -> customerFor(book, key, entry);
            };
            var amount = entry.moneyIn(account.currency());
            var before = book.movement(entry.references().transaction());
            if (before.isPresent()) {
                Checks.requireSame(before.get(), Optional.of(account), amount);
                return repeated(book, account, before.get());
            }
            Checks.requireUsable(account, now());
            Checks.requireEnough(book.statement(account, now()), amount);
            return booked(book, account, book.write(account, amount, now(), entry.references()));
        });
    }

    /// Takes movements back by counter-movements, all or none; those taken back before stay as they are.
    void rollBack(AccountKey key, List<Long> ids, Optional<String> till) {
        ledger.transaction(book -> {
            for (var id : ids) {
                var account = Checks.existing(book, key);
                var movements = book.statement(account, now()).movements();
                var movement = only(movements, candidate -> candidate.id() == id)
                        .orElseThrow(() -> new Refused(ErrorCode.NOT_FOUND, "no such transaction on this account"));
                if (movements.stream().noneMatch(other -> other.undoes().equals(Optional.of(id)))) {
                    undo(book, account, movement, till);
                }
            }
            return true;
        });
    }

    private void undo(LedgerBook book, Account account, Movement movement, Optional<String> till) {
        if (movement.undoes().isPresent() || movement.pairedWith().isPresent() || book.pairOf(movement).isPresent()) {
            throw new Refused(ErrorCode.BAD_REQUEST, "neither a rollback nor a move can be rolled back");
        }
        Checks.requireEnough(book.statement(account, now()), movement.amount().negated());
        book.writeUndo(account, movement, now(), till);
    }

    /// Moves the whole balance of the card to the customer; the card is void afterwards.
    Booking move(AccountKey card, AccountKey customer, References references, Optional<String> pin) {
        if (isNew(references)) {
            Checks.requireMode(mode, GiftCardMode.CUSTOMER);
            pins.check(card, pin);
        }
        return ledger.transaction(book -> {
            var account = Checks.existing(book, card);
            var before = book.movement(references.transaction());
            if (before.isPresent()) {
                return movedBefore(book, account, customer, before.get());
            }
            Checks.requireUsable(account, now());
            var balance = book.statement(account, now()).balance();
            if (balance.isZero()) {
                throw new Refused(ErrorCode.INSUFFICIENT_FUNDS, "there is nothing left on the card");
            }
            var target = customerFor(book, customer, balance.getCurrencyUnit());
            var out = book.write(account, balance.negated(), now(), references);
            book.makeVoid(account, now());
            return booked(book, target, book.writePair(target, out, now()));
        });
    }

    /// What was done before is answered as it was then: the PIN may be paused by now or the mode another, and whoever asks
    /// again, because the answer was lost, must not be told that it was refused.
    private boolean isNew(References references) {
        return ledger.transaction(book -> book.movement(references.transaction())).isEmpty();
    }

    private Booking movedBefore(LedgerBook book, Account card, AccountKey customer, Movement before) {
        if (before.accountId() != card.id() || !book.pairOf(before).equals(Optional.of(customer))) {
            throw new Refused(ErrorCode.REFERENCE_REUSED, "this transaction_reference was used for something else");
        }
        var target = Checks.existing(book, customer);
        var half = only(book.statement(target, now()).movements(),
                movement -> movement.pairedWith().filter(id -> id == before.id()).isPresent()).orElseThrow();
        return repeated(book, target, half);
    }

    /// Makes a card void: lost, stolen or sold by mistake. Its movements stay.
    void makeVoid(AccountKey card) {
        ledger.transaction(book -> {
            book.makeVoid(Checks.existing(book, card), now());
            return true;
        });
    }

    /// A card number nobody has: sixteen digits that cannot be guessed.
    AccountKey freshCardNumber() {
        return freshNumber();
    }

    static AccountKey freshNumber() {
        var digits = new SecureRandom().ints(16, 0, 10).collect(StringBuilder::new, StringBuilder::append,
                StringBuilder::append);
        return AccountKey.card(digits.toString());
    }

    private Account customerFor(LedgerBook book, AccountKey customer, Entry entry) {
        var known = book.account(customer);
        if (known.isPresent()) {
            return known.get();
        }
        if (entry.amount().signum() < 0) {
            throw new Refused(ErrorCode.INSUFFICIENT_FUNDS, "this customer has no balance");
        }
        return customerFor(book, customer, entry.moneyIn(currency).getCurrencyUnit());
    }

    private Account customerFor(LedgerBook book, AccountKey customer, CurrencyUnit of) {
        var account = book.account(customer)
                .orElseGet(() -> book.open(customer, currency, now(), Optional.empty(), Optional.empty()));
        if (!account.currency().equals(of)) {
            throw new Refused(ErrorCode.CURRENCY_MISMATCH, "customer balances are kept in " + account.currency());
        }
        return account;
    }

    private Booking booked(LedgerBook book, Account account, Movement movement) {
        return new Booking(book.statement(account, now()), List.of(movement.id()));
    }

    private Booking repeated(LedgerBook book, Account account, Movement before) {
        return new Booking(book.statement(account, now()).asOf(before), List.of(before.id()));
    }

    private static Optional<Movement> only(List<Movement> movements, Predicate<Movement> which) {
        return movements.stream().filter(which).findFirst();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
