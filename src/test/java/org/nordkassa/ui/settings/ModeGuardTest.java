package org.nordkassa.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.CardBook;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.GiftCardLedger.Card;
import org.nordkassa.checkout.port.GiftCardLedger.Impact;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeCheckout;
import org.nordkassa.ui.demo.FakeSettingsDesk;
import org.nordkassa.ui.settings.ModeGuard.State;

class ModeGuardTest {
    private static final Impact THREE_CARDS = new Impact(3, List.of(Money.of(CurrencyUnit.EUR, 120)));

    private final FakeSettingsDesk desk = new FakeSettingsDesk();
    private final FakeCheckout checkout = new FakeCheckout(Canned.empty());
    private final SettingsModel model = new SettingsModel(new SettingsDoor(desk, new ScanGate(checkout)), Runnable::run,
            Clock.fixed(Canned.NOW, Canned.ZONE), () -> { });
    private final List<Consumer<Answer<Optional<Impact>>>> asked = new ArrayList<>();

    /// Answers about modes when told to.
    private final class SlowBook implements CardBook {
        @Override
        public void cards(Consumer<Answer<List<Card>>> then) {}

        @Override
        public void history(String number, Consumer<Answer<Optional<History>>> then) {}

        @Override
        public void history(Customer customer, Consumer<Answer<Optional<History>>> then) {}

        @Override
        public void impact(GiftCards.Mode to, Consumer<Answer<Optional<Impact>>> then) {
            asked.add(then);
        }

        @Override
        public void owed(Consumer<List<Owed>> then) {}

        @Override
        public void close(String key, String reason, Runnable then) {}
    }

    @BeforeEach
    void open() {
        desk.values.put("gift-cards.address", "https://cards.example");
        checkout.cardBook = Optional.of(new SlowBook());
        model.open();
    }

    private static Field field(String key) {
        return SettingsTable.field(key).orElseThrow();
    }

    private void saveOnCustomer() {
        model.edit(field("gift-cards.mode"), "on-customer");
        model.save();
    }

    private State state() {
        return model.modeGuard().state();
    }

    private void answer(Impact impact) {
        asked.getLast().accept(new Answer.Answered<>(Optional.of(impact)));
    }

    @Test
    void anotherModeIsSavedOnlyAfterItsYes() {
        saveOnCustomer();
        assertInstanceOf(State.Asking.class, state());
        model.modeGuard().confirm();
        answer(THREE_CARDS);
        assertEquals(new State.Stops(GiftCards.Mode.ON_CUSTOMER, THREE_CARDS), state());
        assertEquals(SettingsPage.GIFT_CARDS, model.page());
        assertEquals(List.of(), desk.saved, "nothing that was pressed before it was told is a yes");
        model.modeGuard().confirm();
        assertEquals(Map.of("gift-cards.mode", "on-customer"), desk.saved.getFirst().values());
        assertFalse(model.modeGuard().isUp());
    }

    @Test
    void savingOnceMoreIsNoYes() {
        saveOnCustomer();
        answer(THREE_CARDS);
        model.save();
        assertEquals(List.of(), desk.saved);
        assertInstanceOf(State.Asking.class, state());
    }

    @Test
    void aServerThatDoesNotSayWantsTheSameYes() {
        saveOnCustomer();
        asked.getLast().accept(new Answer.Failed<>(new RemoteFailure.TimedOut()));
        assertEquals(new State.Unknown(GiftCards.Mode.ON_CUSTOMER), state());
        assertEquals(List.of(), desk.saved);
        model.modeGuard().confirm();
        assertEquals(1, desk.saved.size());
    }

    @Test
    void theServerOfAnotherAddressCannotBeAsked() {
        model.edit(field("gift-cards.address"), "https://other.example");
        saveOnCustomer();
        assertInstanceOf(State.Unknown.class, state());
        assertEquals(List.of(), asked);
        model.modeGuard().keep();
        model.save();
        assertEquals(1, desk.saved.size());
        saveOnCustomer();
        assertInstanceOf(State.Unknown.class, state(), "saved, and the till still knows the old one alone");
    }

    @Test
    void aServerThatWorksThatWayAlreadyIsNotCountedAgainst() {
        saveOnCustomer();
        asked.getLast().accept(new Answer.Answered<>(Optional.empty()));
        assertInstanceOf(State.TillLagsBehind.class, state());
        assertEquals(List.of(), desk.saved);
    }

    @Test
    void leavingItKeepsWhatElseWasChanged() {
        model.edit(field("shop.name"), "Uusi");
        saveOnCustomer();
        answer(THREE_CARDS);
        model.modeGuard().keep();
        assertFalse(model.modeGuard().isUp());
        assertFalse(model.isChanged(field("gift-cards.mode")));
        model.save();
        assertEquals(List.of(Map.of("shop.name", "Uusi")), desk.saved.stream().map(Draft::values).toList());
    }

    @Test
    void anAnswerToWhatWasLeftMeanwhileIsNotHeard() {
        saveOnCustomer();
        model.modeGuard().keep();
        answer(THREE_CARDS);
        assertFalse(model.modeGuard().isUp());
        model.modeGuard().confirm();
        assertEquals(List.of(), desk.saved);
    }

    @Test
    void whoMayNotChangeTheModeDoesNotSaveIt() {
        checkout.refused.add(Deed.GIFT_CARD_MODE);
        saveOnCustomer();
        answer(THREE_CARDS);
        model.modeGuard().confirm();
        assertEquals(List.of(), desk.saved);
        assertTrue(model.modeGuard().isUp());
    }

    @Test
    void whatHasNothingToDoWithTheModeIsSavedAtOnce() {
        model.edit(field("gift-cards.mode"), "on-card");
        model.edit(field("gift-cards.user"), "till");
        model.save();
        assertEquals(1, desk.saved.size());
        assertEquals(List.of(), asked);
    }
}
