package org.nordkassa.ui.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CardBook;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Messages;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.testing.NoMessages;

/// A checkout that shows what it is told to show and remembers what it was asked to do.
public final class FakeCheckout implements Checkout {
    private final List<Action> actions = new ArrayList<>();
    private final List<Consumer<CheckoutState>> listeners = new ArrayList<>();
    private CheckoutState state;
    public Optional<CardBook> cardBook = Optional.empty();
    /// Deeds for which a PIN is asked that nobody enters.
    public final Set<Deed> refused = new HashSet<>();

    public FakeCheckout(CheckoutState first) {
        this.state = first;
    }

    @Override
    public void permit(Deed deed, Runnable work) {
        if (!refused.contains(deed)) {
            work.run();
        }
    }

    @Override
    public void act(Action action) {
        actions.add(action);
    }

    @Override
    public void search(String text, Consumer<List<Product>> onFound) {
        var words = text.toLowerCase(Locale.ROOT).split("\\s+");
        onFound.accept(Canned.PRODUCTS.stream().filter(product -> List.of(words).stream()
                .allMatch(word -> product.name().toLowerCase(Locale.ROOT).contains(word))).toList());
    }

    @Override
    public Optional<CardBook> cardBook() {
        return cardBook;
    }

    @Override
    public Messages messages() {
        return new NoMessages();
    }

    @Override
    public Watch watch(Consumer<CheckoutState> listener) {
        listeners.add(listener);
        listener.accept(state);
        return () -> listeners.remove(listener);
    }

    public void publish(CheckoutState next) {
        state = next;
        listeners.forEach(listener -> listener.accept(next));
    }

    public CheckoutState state() {
        return state;
    }

    public List<Action> actions() {
        return List.copyOf(actions);
    }

    public Action lastAction() {
        return actions.getLast();
    }
}
