package org.nordkassa.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.store.chain.JournalKey;

/// The cashiers as they stand in the database that a restore is to replace, or, where they cannot be read there, in the
/// backup. To be looked into only: what is to be replaced stays as it is to the last byte, so it is read in a copy.
public final class StaffBeforeRestore implements StaffRegister {
    private final Map<Cashier, String> pins;
    private final byte[] secret;

    private StaffBeforeRestore(Map<Cashier, String> pins, byte[] secret) {
        this.pins = pins;
        this.secret = secret;
    }

    /// @return a register of nobody where no PIN could be right: the till's key is lost, or there is nothing to read
    public static StaffRegister of(Path home, Path backup) throws IOException {
        var key = home.resolve(Database.KEY);
        if (Files.notExists(key)) {
            return StaffRegister.NOBODY;
        }
        var secret = SqliteStaff.secret(JournalKey.in(key));
        return read(home, home.resolve(Database.FILE)).or(() -> read(home, backup))
                .<StaffRegister>map(pins -> new StaffBeforeRestore(pins, secret)).orElse(StaffRegister.NOBODY);
    }

    private static Optional<Map<Cashier, String>> read(Path home, Path file) {
        try {
            var folder = Files.createTempDirectory(home, "staff-");
            var copy = folder.resolve(Database.FILE);
            try {
                Files.copy(file, copy);
                if (Files.exists(Database.logOf(file))) {
                    Files.copy(Database.logOf(file), Database.logOf(copy));
                }
                return Optional.of(rows(copy));
            } finally {
                try (var files = Files.list(folder)) {
                    for (var left : files.toList()) {
                        Files.delete(left);
                    }
                }
                Files.delete(folder);
            }
        } catch (IOException | SQLException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private static Map<Cashier, String> rows(Path file) throws SQLException {
        try (var session = Database.connect(file, true)) {
            var pins = new LinkedHashMap<Cashier, String>();
            session.list("select number, name, role, in_service, pin from cashier order by number",
                    row -> pins.put(SqliteStaff.cashier(row), row.getString("pin")));
            return pins;
        }
    }

    @Override
    public List<Cashier> cashiers() {
        return List.copyOf(pins.keySet());
    }

    @Override
    public LockOut tries(CashierNumber number) {
        return LockOut.NONE;
    }

    @Override
    public void count(CashierNumber number, LockOut tries) {}

    @Override
    public boolean isRight(CashierNumber number, Pin pin) {
        return pins.entrySet().stream().filter(one -> one.getKey().number().equals(number) && one.getKey().inService())
                .anyMatch(one -> PinHash.matches(pin, secret, one.getValue()));
    }

    @Override
    public void put(Cashier cashier, Optional<Pin> pin, TillEvent.StaffChanged event) {
        throw new UnsupportedOperationException("to be looked into only");
    }
}
