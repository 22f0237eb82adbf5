package org.nordkassa.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.port.Journal.OfTill;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.store.chain.JournalKey;

/// The cashiers in the till's database. Whoever leaves stays as a row, so that the number is never given to another.
public final class SqliteStaff implements StaffRegister {
    private final Database database;

    public SqliteStaff(Database database) {
        this.database = database;
    }

    @Override
    public List<Cashier> cashiers() {
        return database.read(session -> session.list(
                "select number, name, role, in_service from cashier order by number", SqliteStaff::cashier));
    }

    static Cashier cashier(ResultSet row) throws SQLException {
        return new Cashier(new CashierNumber(row.getInt("number")), row.getString("name"),
                Role.valueOf(row.getString("role")), row.getBoolean("in_service"));
    }

    @Override
    public LockOut tries(CashierNumber number) {
        return database.read(session -> session.first("select failures, tried_at from cashier where number = ?",
                row -> new LockOut(row.getInt(1), Instant.ofEpochMilli(row.getLong(2))), number.value()))
                .orElse(LockOut.NONE);
    }

    @Override
    public void count(CashierNumber number, LockOut tries) {
        database.write(session -> session.update("update cashier set failures = ?, tried_at = ? where number = ?",
                tries.failures(), tries.last().toEpochMilli(), number.value()));
    }

    @Override
    public boolean isRight(CashierNumber number, Pin pin) {
        var hash = database.read(session -> session.first("select pin from cashier where number = ? and in_service = 1",
                row -> row.getString(1), number.value()));
        return hash.filter(kept -> PinHash.matches(pin, secret(), kept)).isPresent();
    }

    @Override
    public void put(Cashier cashier, Optional<Pin> pin, TillEvent.StaffChanged event) {
        var hash = pin.map(chosen -> PinHash.of(chosen, secret()));
        database.write(session -> {
            write(session, cashier, hash);
            database.pen().write(Pen.Place.TILL, new OfTill(event));
            return cashier;
        });
    }

    private byte[] secret() {
        return secret(database.key());
    }

    static byte[] secret(JournalKey key) {
        return key.derived("cashier PINs");
    }

    /// A new PIN is a new beginning: wrong ones of before are forgotten.
    private static void write(Session session, Cashier cashier, Optional<String> hash) throws SQLException {
        int number = cashier.number().value();
        int known = session.update("update cashier set name = ?, role = ?, in_service = ? where number = ?",
                cashier.name(), cashier.role().name(), cashier.inService() ? 1 : 0, number);
        if (known == 0) {
            session.update("insert into cashier (number, name, role, in_service, pin) values (?, ?, ?, ?, ?)", number,
                    cashier.name(), cashier.role().name(), cashier.inService() ? 1 : 0,
                    hash.orElseThrow(() -> new IllegalArgumentException("a new cashier has a PIN")));
        } else if (hash.isPresent()) {
            session.update("update cashier set pin = ?, failures = 0, tried_at = 0 where number = ?", hash.get(),
                    number);
        }
    }
}
