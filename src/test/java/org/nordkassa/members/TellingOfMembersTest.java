package org.nordkassa.members;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Stage;
import org.nordkassa.checkout.port.MemberFiles.Watch;
import org.nordkassa.checkout.port.Outbox.Waiting;
import org.nordkassa.checkout.port.OutgoingMessage.Kind;
import org.nordkassa.checkout.port.OutgoingMessage.TellCustomer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.store.SqliteOutbox;

/// Members who come from a file flow out like those who are registered at the till: to the CRM from the transaction that takes
/// them in, to Custobar with its next run. Nobody twice.
class TellingOfMembersTest {
    private static final int MANY = 1_200;

    @TempDir
    private Path folder;

    private Register register;
    private SqliteOutbox outbox;

    @BeforeEach
    void open() throws IOException {
        register = new Register(Files.createDirectories(folder.resolve("home")));
        outbox = new SqliteOutbox(register.database, Register.NOW);
        outbox.pace(RemoteSystem.CUSTOBAR, Kind.TELL_CUSTOMER, Duration.ofDays(1));
    }

    @AfterEach
    void close() {
        register.close();
    }

    private Path file(int members, String surname) throws IOException {
        var rows = new ArrayList<List<Object>>();
        rows.add(Sheets.CARDU);
        for (int i = 0; i < members; i++) {
            rows.add(List.of("Aino", surname + i, "aino" + i + "@example.com", "", "CU" + (10_000 + i)));
        }
        return Sheets.xlsx(folder.resolve("members.xlsx"), rows);
    }

    private List<CustomerId> waiting(RemoteSystem system, Duration later) {
        return outbox.due(system, Register.NOW.instant().plus(later), 10 * MANY).stream().map(Waiting::message)
                .map(message -> ((TellCustomer) message).customer()).toList();
    }

    private Set<CustomerId> everybody() {
        return register.all().stream().map(customer -> customer.id()).collect(Collectors.toSet());
    }

    private void assertEverybodyOnce(List<CustomerId> told) {
        assertEquals(told.size(), new HashSet<>(told).size());
        assertEquals(everybody(), new HashSet<>(told));
    }

    @Test
    void whoIsTakenInIsToldAtOnceToTheCrmAndWithTheNextRunToCustobar() throws IOException {
        register.take(file(3, "Virtalampi"));
        assertEverybodyOnce(waiting(RemoteSystem.RULE, Duration.ZERO));
        assertEquals(List.of(), waiting(RemoteSystem.CUSTOBAR, Duration.ZERO));

        outbox.enlist(RemoteSystem.CUSTOBAR, Register.NOW.instant().plus(Duration.ofDays(1)));
        assertEverybodyOnce(waiting(RemoteSystem.CUSTOBAR, Duration.ofDays(1)));
    }

    @Test
    void theSameFileAgainTellsNobodyAndAChangedOneOnlyOfWhoHasChanged() throws IOException {
        register.take(file(3, "Virtalampi"));
        var first = outbox.due(RemoteSystem.RULE, Register.NOW.instant(), 10);
        outbox.sent(first.stream().map(Waiting::id).toList());
        register.take(file(3, "Virtalampi"));
        assertEquals(List.of(), waiting(RemoteSystem.RULE, Duration.ZERO));

        register.take(file(2, "Lehtisuo"));
        assertEquals(2, waiting(RemoteSystem.RULE, Duration.ZERO).size());
        register.take(file(2, "Koivisto"));
        assertEquals(2, waiting(RemoteSystem.RULE, Duration.ZERO).size(), "one message while it waits");
    }

    @Test
    void anImportThatIsStoppedHasToldOfThoseItTookInAndGoesOnWithTheOthers() throws IOException {
        var file = file(MANY, "Virtalampi");
        var stopped = (Done) register.files.take(file, new Watch() {
            private boolean begun;

            @Override
            public void at(Stage stage, int rows, int of) {
                begun |= stage == Stage.TAKING_IN && rows > 0;
            }

            @Override
            public boolean isCancelled() {
                return begun;
            }
        });
        assertEquals(false, stopped.isWhole());
        assertEverybodyOnce(waiting(RemoteSystem.RULE, Duration.ZERO));
        register.take(file);
        assertEquals(MANY, register.shelf.size());
        assertEverybodyOnce(waiting(RemoteSystem.RULE, Duration.ZERO));
    }
}
