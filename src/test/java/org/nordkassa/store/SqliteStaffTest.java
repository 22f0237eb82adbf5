package org.nordkassa.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.StaffChange;

class SqliteStaffTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Cashier AINO = new Cashier(new CashierNumber(1), "Aino Virtalampi", Role.OWNER, true);
    private static final byte[] SECRET = {1, 2, 3};
    private static final Pin PIN = new Pin("258013");

    @TempDir
    private Path folder;
    private Database database;
    private SqliteStaff staff;

    @BeforeEach
    void open() {
        database = Database.open(folder);
        staff = new SqliteStaff(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private void reopen() {
        close();
        open();
    }

    private void put(Cashier cashier, Optional<Pin> pin, StaffChange what) {
        staff.put(cashier, pin, new TillEvent.StaffChanged(what, cashier.number().toString(), cashier.role().name(), "1",
                NOW));
    }

    @Test
    void aCashierIsKnownByTheRightPinAlone() {
        put(AINO, Optional.of(PIN), StaffChange.ADDED);
        reopen();
        assertEquals(List.of(AINO), staff.cashiers());
        assertTrue(staff.isRight(AINO.number(), PIN));
        assertFalse(staff.isRight(AINO.number(), new Pin("258014")));
        assertFalse(staff.isRight(new CashierNumber(2), PIN));
    }

    @Test
    void whoIsOutOfServiceIsKnownAndHasNoPinThatOpens() {
        put(AINO, Optional.of(PIN), StaffChange.ADDED);
        put(AINO.outOfService(), Optional.empty(), StaffChange.OUT_OF_SERVICE);
        assertEquals(List.of(AINO.outOfService()), staff.cashiers());
        assertFalse(staff.isRight(AINO.number(), PIN));
    }

    @Test
    void wrongPinsAreRememberedWhenTheTillIsClosedAndForgottenWithANewPin() {
        put(AINO, Optional.of(PIN), StaffChange.ADDED);
        staff.count(AINO.number(), new LockOut(5, NOW));
        reopen();
        assertEquals(new LockOut(5, NOW), staff.tries(AINO.number()));
        put(AINO, Optional.of(new Pin("9001")), StaffChange.NEW_PIN);
        assertEquals(LockOut.NONE, staff.tries(AINO.number()));
        assertFalse(staff.isRight(AINO.number(), PIN));
        assertTrue(staff.isRight(AINO.number(), new Pin("9001")));
    }

    @Test
    void theJournalTellsOfItWithoutNameOrPin() throws IOException {
        put(AINO, Optional.of(PIN), StaffChange.ADDED);
        var journal = new SqliteJournal(database, Clock.systemUTC());
        assertEquals(List.of(new TillEvent.StaffChanged(StaffChange.ADDED, "1", "OWNER", "1", NOW)),
                journal.noted(Instant.EPOCH));
        close();
        for (var file : Files.list(folder).filter(Files::isRegularFile).toList()) {
            assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PIN.digits()),
                    file::toString);
        }
        open();
    }

    @Test
    void everyNewEventOfTheTillComesBackAsItWas() {
        var journal = new SqliteJournal(database, Clock.systemUTC());
        var events = List.of(new TillEvent.LoggedIn("1", NOW), new TillEvent.LogInRefused("1", 4, NOW),
                new TillEvent.Locked("1", true, NOW), new TillEvent.Locked("1", false, NOW),
                new TillEvent.Allowed("large-discount", "1", "2", NOW),
                new TillEvent.StaffChanged(StaffChange.RESET, "2", "CASHIER", "command", NOW));
        events.forEach(journal::note);
        assertEquals(events, journal.noted(Instant.EPOCH));
    }

    @Test
    void aHashCarriesItsOwnParameters() {
        var cheap = PinHash.of(PIN, SECRET, new PinHash.Cost(64, 1, 1));
        assertTrue(cheap.startsWith("$argon2id$v=19$m=64,t=1,p=1$"));
        assertTrue(PinHash.matches(PIN, SECRET, cheap));
        assertFalse(PinHash.matches(PIN, SECRET, cheap.replace("t=1", "t=2")));
        assertFalse(PinHash.matches(PIN, SECRET, PinHash.of(new Pin("2580"), SECRET, new PinHash.Cost(64, 1, 1))));
    }

    @Test
    void aCopyOfTheDatabaseAloneTellsNothing() {
        var hash = PinHash.of(PIN, SECRET, new PinHash.Cost(64, 1, 1));
        assertFalse(PinHash.matches(PIN, new byte[] {1, 2, 4}, hash));
    }

    @Test
    void theSamePinHasAnotherHashEachTime() {
        var cost = new PinHash.Cost(64, 1, 1);
        assertFalse(PinHash.of(PIN, SECRET, cost).equals(PinHash.of(PIN, SECRET, cost)));
    }

    @Test
    void whatIsNoHashMatchesNothing() {
        for (var hash : List.of("", "258013", "$argon2id$v=19$m=64,t=1,p=1$AAAA$", "$argon2id$v=19$m=64,t=0,p=1$AAAA$AAAA",
                "$argon2id$v=19$m=9999999,t=99,p=99$AAAA$AAAA", "$argon2id$v=19$m=64,t=1,p=1$AAAAA$AAAAA")) {
            assertFalse(PinHash.matches(PIN, SECRET, hash), hash);
        }
    }
}
