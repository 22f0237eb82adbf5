package org.nordkassa.server;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/// The ledger's SQL, inside one transaction. Knows no rules: those are [GiftCards]'.
final class LedgerBook {
    private static final String MOVEMENTS = """
            select m.*, a.currency from movement m join account a on a.id = m.account_id
            """;

    private final Handle handle;

    LedgerBook(Handle handle) {
        this.handle = handle;
    }

    Optional<Account> account(AccountKey key) {
        return handle.createQuery("select * from account where kind = :kind and number = :number")
                .bind("kind", key.kind().word())
                .bind("number", key.number())
                .map(LedgerBook::readAccount)
                .findOne();
    }

    /// Oldest first.
    List<Account> accounts(AccountKey.Kind kind) {
        return handle.createQuery("select * from account where kind = :kind order by id")
                .bind("kind", kind.word()).map(LedgerBook::readAccount).list();
    }

    Account open(AccountKey key, CurrencyUnit currency, Instant now, Optional<Instant> expires,
            Optional<String> pinHash) {
        handle.createUpdate("""
                insert into account (kind, number, currency, created_at, expires_at, pin_hash)
                values (:kind, :number, :currency, :now, :expires, :pin)""")
                .bind("kind", key.kind().word())
                .bind("number", key.number())
                .bind("currency", currency.getCode())
                .bind("now", now.getEpochSecond())
                .bind("expires", expires.map(Instant::getEpochSecond).orElse(null))
                .bind("pin", pinHash.orElse(null))
                .execute();
        return account(key).orElseThrow();
    }

    void makeVoid(Account account, Instant now) {
        handle.createUpdate("update account set void_at = :now where id = :id and void_at is null")
                .bind("now", now.getEpochSecond())
                .bind("id", account.id())
                .execute();
    }

    Statement statement(Account account, Instant moment) {
        var movements = handle.createQuery(MOVEMENTS + "where m.account_id = :account order by m.id")
                .bind("account", account.id())
                .map(LedgerBook::readMovement)
                .list();
        return new Statement(account, movements, moment);
    }

    /// The movement made under the caller's key; neither what undid it nor the other half of a move.
    Optional<Movement> movement(String reference) {
        return handle.createQuery(MOVEMENTS + """
                where m.reference = :reference and m.undoes is null and m.paired_with is null""")
                .bind("reference", reference)
                .map(LedgerBook::readMovement)
                .findOne();
    }

    /// The other half of a move, which went to the customer.
    Optional<AccountKey> pairOf(Movement movement) {
        return handle.createQuery("""
                select a.number from movement m join account a on a.id = m.account_id where m.paired_with = :id""")
                .bind("id", movement.id())
                .mapTo(String.class)
                .findOne()
                .map(AccountKey::customer);
    }

    Movement write(Account account, Money amount, Instant now, References references) {
        return write(account, amount, now, references, Optional.empty(), Optional.empty());
    }

    Movement writeUndo(Account account, Movement undone, Instant now, Optional<String> till) {
        return write(account, undone.amount().negated(), now, undone.references().by(till), Optional.of(undone.id()),
                Optional.empty());
    }

    Movement writePair(Account account, Movement first, Instant now) {
        return write(account, first.amount().negated(), now, first.references(), Optional.empty(),
                Optional.of(first.id()));
    }

    private Movement write(Account account, Money amount, Instant now, References references, Optional<Long> undoes,
            Optional<Long> pairedWith) {
        var id = handle.createUpdate("""
                insert into movement (account_id, minor, at, reference, merchant_reference, staff_reference,
                                      till, undoes, paired_with)
                values (:account, :minor, :now, :reference, :merchant, :staff, :till, :undoes, :pair)""")
                .bind("till", references.till().orElse(null))
                .bind("account", account.id())
                .bind("minor", amount.getAmountMinorLong())
                .bind("now", now.getEpochSecond())
                .bind("reference", references.transaction())
                .bind("merchant", references.merchant().orElse(null))
                .bind("staff", references.staff().orElse(null))
                .bind("undoes", undoes.orElse(null))
                .bind("pair", pairedWith.orElse(null))
                .executeAndReturnGeneratedKeys("id")
                .mapTo(Long.class)
                .one();
        return new Movement(id, account.id(), amount, now, references, undoes, pairedWith);
    }

    Optional<PinTries> pinTries(Account account) {
        return handle.createQuery("select failures, blocked_until from pin_try where account_id = :id")
                .bind("id", account.id())
                .map((row, context) -> new PinTries(row.getInt("failures"),
                        Instant.ofEpochSecond(row.getLong("blocked_until"))))
                .findOne();
    }

    void writePinTries(Account account, PinTries tries) {
        handle.createUpdate("""
                insert into pin_try (account_id, failures, blocked_until) values (:id, :failures, :until)
                on conflict (account_id) do update set failures = :failures, blocked_until = :until""")
                .bind("id", account.id())
                .bind("failures", tries.failures())
                .bind("until", tries.blockedUntil().getEpochSecond())
                .execute();
    }

    Optional<String> mode() {
        return handle.createQuery("select mode from shop").mapTo(String.class).findOne();
    }

    /// Takes the mode, as long as no card and no customer depends on another one.
    void writeMode(GiftCardMode mode) {
        handle.createUpdate("""
                insert into shop (id, mode) values (1, :mode) on conflict (id) do update set mode = :mode""")
                .bind("mode", mode.word())
                .execute();
    }

    boolean empty() {
        return handle.createQuery("select not exists (select 1 from account)").mapTo(Boolean.class).one();
    }

    private static Account readAccount(ResultSet row, StatementContext context) throws SQLException {
        var kind = row.getString("kind").equals(AccountKey.Kind.CARD.word())
                ? AccountKey.Kind.CARD : AccountKey.Kind.CUSTOMER;
        return new Account(
                row.getLong("id"),
                new AccountKey(kind, row.getString("number")),
                CurrencyUnit.of(row.getString("currency")),
                Instant.ofEpochSecond(row.getLong("created_at")),
                number(row, "expires_at").map(Instant::ofEpochSecond),
                number(row, "void_at").map(Instant::ofEpochSecond),
                Optional.ofNullable(row.getString("pin_hash")));
    }

    private static Movement readMovement(ResultSet row, StatementContext context) throws SQLException {
        return new Movement(
                row.getLong("id"),
                row.getLong("account_id"),
                Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("minor")),
                Instant.ofEpochSecond(row.getLong("at")),
                new References(row.getString("reference"), Optional.ofNullable(row.getString("merchant_reference")),
                        Optional.ofNullable(row.getString("staff_reference")), Optional.ofNullable(row.getString("till"))),
                number(row, "undoes"),
                number(row, "paired_with"));
    }

    private static Optional<Long> number(ResultSet row, String column) throws SQLException {
        var value = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(value);
    }
}
