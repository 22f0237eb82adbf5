package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.checkout.testing.InMemoryStaff.CASHIER;
import static org.nordkassa.checkout.testing.InMemoryStaff.SUPERVISOR;
import static org.nordkassa.checkout.testing.InMemoryStaff.pin;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.checkout.testing.InMemoryStaff;
import org.nordkassa.checkout.testing.Mood;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.loyalty.Refusal;

/// What was taken without the gift-card server and not paid stands on the in-doubt desk until somebody who may has closed it.
class ShortfallTest {
    private static final String CARD = "9512345678901234";

    private final TestTill till = new TestTill().with(new Staffing(InMemoryStaff.three(), AccessRules.USUAL));

    @AfterEach
    void close() {
        till.close();
    }

    private void enterPin(Cashier cashier) {
        till.act(new StaffAction.EnterPin(cashier.number(), pin(cashier)));
        till.await(state -> !state.access().isChecking());
    }

    private void serverIs(Mood mood) {
        till.giftCards.lookups.are(mood);
        till.giftCards.uses.are(mood);
        till.giftCards.givingBack.are(mood);
    }

    /// A cashier sells on a card which turns out to be empty afterwards.
    @BeforeEach
    void sellWhatIsNotPaid() {
        till.giftCards.issue(CARD, eur("50.00"));
        till.with(new OfflineRule(Optional.of(eur("20.00")), Duration.ofHours(4))).open();
        enterPin(CASHIER);
        till.await(state -> state.access().onDuty().isPresent());
        till.scan(Shelf.MUG);
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.LeaveGiftCard()).settle();
        serverIs(Mood.FAILS);
        till.act(new Action.AskGiftCard(CARD, Optional.empty())).settle();
        till.act(new Action.PayByGiftCard(Optional.empty())).settle();
        till.giftCards.issue(CARD, eur("3.00"));
        serverIs(Mood.ANSWERS);
        till.openBackOffice();
    }

    private static List<Doubt.OfShortfall> of(CheckoutState state) {
        return state.doubts().stream().filter(Doubt.OfShortfall.class::isInstance)
                .map(Doubt.OfShortfall.class::cast).toList();
    }

    private Doubt.OfShortfall only() {
        return of(till.await(state -> of(state).size() == 1)).getFirst();
    }

    private List<String> settledBy() {
        return till.journal.noted(Instant.MIN).stream().flatMap(event ->
                event instanceof TillEvent.SettledByHand(var _, var _, var by, var _)
                        ? List.of(by).stream() : List.<String>of().stream()).toList();
    }

    @Test
    void itIsListedWithItsReceiptAndWhyItWasNotPaid() {
        var doubt = only();
        assertEquals(eur("10.00"), doubt.shortfall().amount());
        assertEquals(Refusal.NOT_ENOUGH_MONEY, doubt.shortfall().reason());
        assertEquals("T1-000001", doubt.receipt().orElseThrow().toString());
        assertTrue(doubt.counts());
    }

    @Test
    void aCashierClosesItOnlyWithASupervisorsPin() {
        till.act(new Action.Resolve(only().id(), Remedy.WRITE_OFF));
        assertEquals(Deed.IN_DOUBT, till.await(state -> state.access().asked().isPresent())
                .access().asked().orElseThrow().deed());
        assertEquals(1, till.offlineBook.shortfalls().size());
        enterPin(SUPERVISOR);
        till.await(state -> of(state).isEmpty());
        assertEquals(List.of(), till.offlineBook.shortfalls());
        assertEquals(List.of(CASHIER.number().toString()), settledBy());
    }

    @Test
    void soItIsOnTheScreenOfGiftCardsAndItLeavesTheDeskToo() {
        var closed = new AtomicBoolean();
        var book = till.conductor().cardBook().orElseThrow();
        book.close(only().shortfall().key(), "paid in cash", () -> closed.set(true));
        till.await(state -> state.access().asked().isPresent());
        assertEquals(1, till.offlineBook.shortfalls().size());
        enterPin(SUPERVISOR);
        till.await(state -> of(state).isEmpty());
        assertTrue(closed.get());
        assertEquals(List.of(), till.offlineBook.shortfalls());
        assertEquals(1, settledBy().size());
    }

    @Test
    void leftUnallowedItStaysOpen() {
        till.act(new Action.Resolve(only().id(), Remedy.FINISH));
        till.await(state -> state.access().asked().isPresent());
        till.act(new StaffAction.LeaveAsked());
        assertEquals(1, of(till.state()).size());
        assertEquals(List.of(), settledBy());
    }
}
