package org.nordkassa.store;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Journal.Entry;
import org.nordkassa.checkout.port.Journal.OfValue;
import org.nordkassa.checkout.port.OfflineBook;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.OfflineUse;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.SeenBalance;
import org.nordkassa.loyalty.ValueEvent;
import org.nordkassa.sale.SaleId;

/// Balances seen and money taken without their server, in the till's database. Accounts are HMAC-SHA256 under a key derived
/// from the till's own: the numbers of cards, of which there are few enough to try, do not stand here.
public final class SqliteOfflineBook implements OfflineBook {
    private static final String HMAC = "HmacSHA256";
    /// What was seen longer ago is of no use to any rule.
    private static final Duration KEPT = Duration.ofDays(30);

    private final Database database;
    private final SecretKeySpec key;

    public SqliteOfflineBook(Database database) {
        this.database = database;
        this.key = new SecretKeySpec(database.key().derived("accounts seen"), HMAC);
    }

    @Override
    public String account(GiftCardNumber card) {
        return hash("card " + card.value());
    }

    @Override
    public String account(CustomerId customer) {
        return hash("customer " + customer.value());
    }

    private String hash(String text) {
        try {
            var mac = Mac.getInstance(HMAC);
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (GeneralSecurityException everyJavaCan) {
            throw new IllegalStateException(everyJavaCan);
        }
    }

    @Override
    public Optional<SeenBalance> seen(String account) {
        return database.read(session -> session.first("select amount, currency, expires, seen from seen_balance "
                + "where account = ?", row -> new SeenBalance(money(row), Optional.ofNullable(row.getString("expires"))
                .map(LocalDate::parse), Instant.ofEpochMilli(row.getLong("seen"))), account));
    }

    @Override
    public void saw(String account, SeenBalance seen) {
        database.write(session -> {
            session.update("delete from seen_balance where seen < ?", seen.at().minus(KEPT).toEpochMilli());
            return session.update("insert into seen_balance (account, amount, currency, expires, seen) "
                    + "values (?, ?, ?, ?, ?) on conflict (account) do update set amount = excluded.amount, "
                    + "currency = excluded.currency, expires = excluded.expires, seen = excluded.seen", account,
                    seen.balance().getAmountMinorLong(), seen.balance().getCurrencyUnit().getCode(),
                    seen.expires().map(LocalDate::toString).orElse(null), seen.at().toEpochMilli());
        });
    }

    @Override
    public void left(String account, Money balance, Instant at) {
        database.write(session -> session.update("update seen_balance set amount = ?, currency = ?, seen = ? "
                + "where account = ?", balance.getAmountMinorLong(), balance.getCurrencyUnit().getCode(),
                at.toEpochMilli(), account));
    }

    @Override
    public void forget(String account) {
        database.write(session -> session.update("delete from seen_balance where account = ?", account));
    }

    @Override
    public List<OfflineUse> taken(String account) {
        return database.read(session -> session.list("select use_key, day, amount, currency, settled, "
                + "refusal is not null and closed is null as short from offline_use where account = ?",
                row -> new OfflineUse(row.getString("use_key"), LocalDate.parse(row.getString("day")), money(row),
                        moment(row, "settled"), row.getBoolean("short")), account));
    }

    @Override
    public List<Shortfall> shortfalls() {
        return database.read(session -> session.list("select * from offline_use where refusal is not null "
                + "and closed is null order by settled, use_key", row -> new Shortfall(row.getString("use_key"),
                new SaleId(UUID.fromString(row.getString("sale"))), money(row),
                Instant.ofEpochMilli(row.getLong("taken")), moment(row, "settled").orElseThrow(),
                Refusal.valueOf(row.getString("refusal")))));
    }

    @Override
    public boolean close(String useKey, String reason, Instant at) {
        return database.write(session -> session.update("update offline_use set closed = ?, reason = ? "
                + "where use_key = ? and refusal is not null and closed is null", at.toEpochMilli(), reason, useKey)) == 1;
    }

    private static Money money(ResultSet row) throws SQLException {
        return Money.ofMinor(CurrencyUnit.of(row.getString("currency")), row.getLong("amount"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    /// Follows what stands in the journal, in the same transaction.
    static void follow(Session session, SaleId sale, Entry entry) throws SQLException {
        if (entry instanceof OfValue(var event)) {
            switch (event) {
                case ValueEvent.TakenOffline(var useKey, var account, var amount, var day, var at) ->
                        session.update("insert into offline_use (use_key, account, sale, day, amount, currency, taken) "
                                + "values (?, ?, ?, ?, ?, ?, ?)", useKey, account, sale.toString(), day.toString(),
                                amount.getAmountMinorLong(), amount.getCurrencyUnit().getCode(), at.toEpochMilli());
                case ValueEvent.Captured(var useKey, var _, var at) -> session.update(
                        "update offline_use set settled = ? where use_key = ?", at.toEpochMilli(), useKey);
                case ValueEvent.Refused(var useKey, var reason, var at) -> session.update(
                        "update offline_use set settled = ?, refusal = ? where use_key = ?", at.toEpochMilli(),
                        reason.name(), useKey);
                case ValueEvent.GiveBackIntended(var useKey, var _) ->
                        session.update("delete from offline_use where use_key = ?", useKey);
                case ValueEvent.Held _, ValueEvent.CaptureIntended _, ValueEvent.BecameUnknown _,
                        ValueEvent.GivenBack _ -> { }
            }
        }
    }
}
