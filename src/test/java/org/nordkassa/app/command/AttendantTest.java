package org.nordkassa.app.command;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.app.command.Attendant.Answer;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.StaffChange;
import org.nordkassa.checkout.port.TillEvent.StaffChanged;
import org.nordkassa.store.Database;
import org.nordkassa.store.SqliteStaff;
import org.nordkassa.store.StaffBeforeRestore;

class AttendantTest {
    private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

    @TempDir
    Path home;

    private final List<TillEvent> journal = new ArrayList<>();

    private static void add(StaffRegister staff, int number, Role role, String pin) {
        staff.put(new Cashier(new CashierNumber(number), "No " + number, role, true), Optional.of(new Pin(pin)),
                new StaffChanged(StaffChange.ADDED, String.valueOf(number), role.name(), "command", NOW));
    }

    private Answer ask(StaffRegister staff, Deed deed, String... typed) {
        return new Attendant(staff, AccessRules.USUAL, journal::add, () -> NOW).ask(deed, () -> List.of(typed));
    }

    @Test
    void whereNobodyLogsInNobodyIsAsked() {
        assertEquals(new Answer.May("command"), new Attendant(StaffRegister.NOBODY, AccessRules.USUAL, journal::add, () -> NOW)
                .ask(Deed.RESTORE, () -> {
                    throw new AssertionError("asked");
                }));
    }

    @Test
    void whereCashiersLogInRoleAndPinDecideAndTheNumberIsTold() {
        try (var database = Database.open(home)) {
            var staff = new SqliteStaff(database);
            add(staff, 1, Role.OWNER, "2846");
            add(staff, 2, Role.SUPERVISOR, "7351");

            assertEquals(new Answer.May("1"), ask(staff, Deed.RESTORE, "1", "2846"));
            assertEquals(new Answer.May("2"), ask(staff, Deed.IN_DOUBT, "2", "7351"));
            assertInstanceOf(Answer.MayNot.class, ask(staff, Deed.RESTORE, "2", "7351"));
            assertInstanceOf(Answer.MayNot.class, ask(staff, Deed.RESTORE));
            assertInstanceOf(Answer.MayNot.class, ask(staff, Deed.RESTORE, "9", "2846"));
            assertEquals(List.of(), journal);

            assertInstanceOf(Answer.MayNot.class, ask(staff, Deed.RESTORE, "1", "7351"));
            assertEquals(List.of(new TillEvent.LogInRefused("1", 1, NOW)), journal);
            assertEquals(1, staff.tries(new CashierNumber(1)).failures());
        }
    }

    @Test
    void beforeARestoreTheCashiersOfTheReplacedDatabaseAreAskedAndItStaysAsItIs() throws IOException {
        try (var database = Database.open(home)) {
            add(new SqliteStaff(database), 1, Role.OWNER, "2846");
        }
        var file = home.resolve("till.db");
        var backup = Files.copy(file, home.resolve("backup.db"));
        var before = Files.readAllBytes(file);

        var staff = StaffBeforeRestore.of(home, backup);
        assertEquals(new Answer.May("1"), ask(staff, Deed.RESTORE, "1", "2846"));
        assertInstanceOf(Answer.MayNot.class, ask(staff, Deed.RESTORE, "1", "2847"));
        assertArrayEquals(before, Files.readAllBytes(file));

        Files.writeString(file, "no database");
        assertEquals(new Answer.May("1"), ask(StaffBeforeRestore.of(home, backup), Deed.RESTORE, "1", "2846"));
        Files.delete(home.resolve("journal.key"));
        assertEquals(new Answer.May("command"), ask(StaffBeforeRestore.of(home, backup), Deed.RESTORE));
        try (var left = Files.list(home)) {
            assertTrue(left.noneMatch(one -> one.getFileName().toString().startsWith("staff-")));
        }
    }
}
