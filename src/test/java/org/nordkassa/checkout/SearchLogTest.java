package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Found;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Way;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.RemoteSystem;

/// Who looks customers up leaves a trace, and the customers do not.
class SearchLogTest {
    private static final List<RemoteSystem> BOTH = List.of(RemoteSystem.CUSTOBAR, RemoteSystem.RULE);

    private final TestTill till = new TestTill().open();

    @AfterEach
    void close() {
        till.custobarMembers.lookups.release();
        till.close();
    }

    private void find(String text) {
        till.act(new Action.FindCustomer(text));
        till.await(state -> !(state.finding() instanceof CustomerSearch.Searching));
    }

    private List<CustomerSearched> searches() {
        return till.journal.noted(Instant.EPOCH).stream().filter(CustomerSearched.class::isInstance)
                .map(CustomerSearched.class::cast).toList();
    }

    private CustomerSearched event(Way way, Found found, List<RemoteSystem> asked) {
        return new CustomerSearched(way, found, asked, "Aino", till.clock.instant());
    }

    @Test
    void everyLookUpIsInTheJournalWithoutItsValue() {
        find("040 123 4567");
        find("maija@example.fi");
        till.scan(Members.MAIJAS_CARD);
        till.scan("CUNOBODY0001");
        find("045 999 8877");
        assertEquals(List.of(event(Way.PHONE, Found.ONE, List.of()), event(Way.EMAIL, Found.ONE, List.of()),
                event(Way.CARD, Found.ONE, List.of()), event(Way.CARD, Found.NOBODY, List.of()),
                event(Way.PHONE, Found.NOBODY, BOTH)), searches());
        var said = searches().toString();
        for (var value : List.of("1234567", "maija", Members.MAIJAS_CARD, "NOBODY0001", "9998877")) {
            assertFalse(said.contains(value), said);
        }
    }

    @Test
    void aSystemThatDidNotAnswerMakesAMissUncertain() {
        till.custobarMembers.lookups.are(Mood.FAILS);
        find("045 999 8877");
        assertEquals(List.of(event(Way.PHONE, Found.UNCERTAIN, BOTH)), searches());
    }

    @Test
    void aFormThatGivesSomebodyAwayIsALookUp() {
        find("045 999 8877");
        till.act(new Action.RegisterCustomer("Outi", "Uusi", "040 123 4567", "", false, false));
        assertEquals(Optional.of(new Notice.AlreadyRegistered()), till.state().notice());
        assertEquals(event(Way.FORM, Found.ONE, List.of()), searches().getLast());
    }

    @Test
    void aLookUpThatWasLeftIsStillOne() {
        till.custobarMembers.lookups.are(Mood.HELD_BACK);
        till.act(new Action.FindCustomer("045 999 8877"), new Action.LeaveSearch());
        till.custobarMembers.lookups.release();
        till.await(_ -> !searches().isEmpty());
        assertEquals(List.of(event(Way.PHONE, Found.NOBODY, BOTH)), searches());
    }

    @Test
    void whoMissesAgainAndAgainIsToldOf() {
        for (int i = 0; i < SearchLog.UNUSUAL - 1; i++) {
            find("nobody" + i + "@example.org");
            till.act(new Action.DismissNotice());
        }
        assertEquals(Optional.empty(), till.state().notice());
        till.restart();
        find("onemore@example.org");
        assertInstanceOf(Notice.ManySearchesInVain.class, till.state().notice().orElseThrow());
    }

    @Test
    void missesOfYesterdayAndUnknownCardsAreNoGuesses() {
        for (int i = 0; i < SearchLog.UNUSUAL - 1; i++) {
            find("nobody" + i + "@example.org");
        }
        till.clock.advance(Duration.ofHours(2));
        for (int i = 0; i < SearchLog.UNUSUAL; i++) {
            till.scan("CUNOBOD0%04d".formatted(i));
        }
        find("onemore@example.org");
        assertEquals(Optional.empty(), till.state().notice().filter(Notice.ManySearchesInVain.class::isInstance));
    }

    @Test
    void theyAreCountedByDay() {
        var zone = ZoneId.of("Europe/Helsinki");
        var late = Instant.parse("2026-11-21T22:30:00Z");
        var counted = SearchDay.of(List.<TillEvent>of(
                new CustomerSearched(Way.PHONE, Found.NOBODY, BOTH, "", late.minus(Duration.ofHours(2))),
                new TillEvent.LoggedIn("AK", late), new CustomerSearched(Way.CARD, Found.NOBODY, List.of(), "", late),
                new CustomerSearched(Way.EMAIL, Found.ONE, List.of(), "", late)), zone);
        assertEquals(List.of(new SearchDay(LocalDate.of(2026, 11, 22), 1, 1, 0),
                new SearchDay(LocalDate.of(2026, 11, 21), 0, 1, 1)), counted);
    }
}
