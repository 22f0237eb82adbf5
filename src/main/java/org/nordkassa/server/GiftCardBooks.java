package org.nordkassa.server;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.joda.money.Money;

/// The ledger as its owner looks at it: the list of cards, the history of one, and the change of the mode. To be opened
/// while the server is stopped, where the mode is to be changed; looking does no harm beside it.
public final class GiftCardBooks implements AutoCloseable {
    private final Ledger ledger;
    private final Clock clock;

    /// How a card stands.
    public enum State {
        USABLE, EMPTY, EXPIRED, VOID
    }

    /// @param number masked, as it may be shown
    public record Card(String number, State state, Money balance, Instant created, Optional<Instant> expires) {}

    /// One movement.
    ///
    /// @param receipt the sale or receipt it was made for, where the till said so
    /// @param till whose key was shown
    /// @param undone whether it was taken back, or takes one back
    /// @param moved whether it is one half of a card's move to a customer
    public record Entry(Instant at, Money amount, Optional<String> receipt, Optional<String> till,
            boolean undone, boolean moved) {}

    /// What a change of mode would stop from working.
    ///
    /// @param money per currency
    public record Impact(GiftCardMode from, GiftCardMode to, int accounts, List<Money> money) {
        public Impact {
            money = List.copyOf(money);
        }
    }

    /// A customer's balance that went to a new card.
    ///
    /// @param number of the new card, to be handed to the customer
    public record Carried(String customerNumber, String number, Money amount) {}

    private GiftCardBooks(Ledger ledger, Clock clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /// @throws IOException when the folder holds no ledger that can be used
    public static GiftCardBooks open(Path folder, Clock clock) throws IOException {
        return new GiftCardBooks(Ledger.open(folder), clock);
    }

    /// Beside a server that has the ledger open, and closes it.
    static GiftCardBooks of(Ledger ledger, Clock clock) {
        return new GiftCardBooks(ledger, clock);
    }

    /// Every card, the newest first.
    public List<Card> cards() {
        return ledger.transaction(book -> statements(book, AccountKey.Kind.CARD).stream().map(this::card).toList()
                .reversed());
    }

    private List<Statement> statements(LedgerBook book, AccountKey.Kind kind) {
        return book.accounts(kind).stream().map(account -> book.statement(account, now())).toList();
    }

    private Card card(Statement statement) {
        var account = statement.account();
        var state = account.voidAt(now()) ? State.VOID : account.expiredAt(now()) ? State.EXPIRED
                : statement.balance().isZero() ? State.EMPTY : State.USABLE;
        return new Card(Wire.masked(account.key().number()), state, statement.balance(), account.created(),
                account.expires());
    }

    /// All movements of a card or customer, oldest first; empty where there is neither.
    public Optional<List<Entry>> history(String number) {
        return ledger.transaction(book -> Stream.of(AccountKey.card(number), AccountKey.customer(number))
                .flatMap(key -> book.account(key).stream()).findFirst()
                .map(account -> entries(book.statement(account, now()).movements())));
    }

    private static List<Entry> entries(List<Movement> movements) {
        return movements.stream().map(movement -> new Entry(movement.at(), movement.amount(),
                movement.references().merchant(), movement.references().till(),
                movement.undoes().isPresent() || movements.stream()
                        .anyMatch(other -> other.undoes().equals(Optional.of(movement.id()))),
                movement.pairedWith().isPresent())).toList();
    }

    public Optional<GiftCardMode> mode() {
        return ledger.transaction(LedgerBook::mode).map(word -> word.equals(GiftCardMode.CARD.word())
                ? GiftCardMode.CARD : GiftCardMode.CUSTOMER);
    }

    /// What would stop working: in the mode of customers no card is spent from, in that of cards no customer needs a
    /// balance.
    public Impact impact(GiftCardMode to) {
        return ledger.transaction(book -> {
            var from = to == GiftCardMode.CARD ? GiftCardMode.CUSTOMER : GiftCardMode.CARD;
            var held = holding(book, to);
            var sums = held.stream().map(Statement::balance).map(Money::getCurrencyUnit).distinct()
                    .map(unit -> held.stream().map(Statement::balance)
                            .filter(balance -> balance.getCurrencyUnit().equals(unit))
                            .reduce(Money.zero(unit), Money::plus)).toList();
            return new Impact(from, to, held.size(), sums);
        });
    }

    private List<Statement> holding(LedgerBook book, GiftCardMode to) {
        return statements(book, to == GiftCardMode.CUSTOMER ? AccountKey.Kind.CARD : AccountKey.Kind.CUSTOMER).stream()
                .filter(statement -> statement.balance().isPositive() && statement.redeemable()).toList();
    }

    /// Changes the mode and carries the balances over: cards stay good and are moved to their customers one by one as
    /// they come; customers' balances go to new cards.
    ///
    /// @return the new cards, to be handed out
    public List<Carried> changeCarryingOver(GiftCardMode to) {
        return ledger.transaction(book -> {
            var carried = new ArrayList<Carried>();
            if (to == GiftCardMode.CARD) {
                holding(book, to).forEach(statement -> carried.add(carry(book, statement)));
            }
            book.writeMode(to);
            return List.copyOf(carried);
        });
    }

    private Carried carry(LedgerBook book, Statement customer) {
        var key = GiftCards.freshNumber();
        var card = book.open(key, customer.account().currency(), now(), Optional.empty(), Optional.empty());
        var reference = "carried-" + UUID.randomUUID();
        var out = book.write(customer.account(), customer.balance().negated(), now(),
                new References(reference, Optional.empty(), Optional.empty()));
        book.writePair(card, out, now());
        return new Carried(customer.account().key().number(), key.number(), customer.balance());
    }

    /// Changes the mode and leaves behind what [#impact] tells of: the cards become void, and balances stay where they
    /// are.
    public void changeLeavingBehind(GiftCardMode to) {
        ledger.transaction(book -> {
            if (to == GiftCardMode.CUSTOMER) {
                holding(book, to).forEach(statement -> book.makeVoid(statement.account(), now()));
            }
            book.writeMode(to);
            return true;
        });
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
