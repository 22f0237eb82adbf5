package org.nordkassa.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.scan.Scan;

/// The checkout as scanners see it: while scanners are being tried, what they read goes to the test area and not to the
/// basket. Whatever reads codes, keyboard wedges too, has to act on this one.
public final class ScanGate implements Checkout {
    private final Checkout checkout;
    private final AtomicReference<Optional<Consumer<Scan>>> testArea = new AtomicReference<>(Optional.empty());

    public ScanGate(Checkout checkout) {
        this.checkout = checkout;
    }

    /// @param area called on the scanners' threads
    void divert(Consumer<Scan> area) {
        testArea.set(Optional.of(area));
    }

    void restore() {
        testArea.set(Optional.empty());
    }

    @Override
    public void act(Action action) {
        var area = testArea.get();
        if (action instanceof Action.CodeScanned(var scan) && area.isPresent()) {
            area.get().accept(scan);
        } else {
            checkout.act(action);
        }
    }

    @Override
    public void search(String text, Consumer<List<Product>> onFound) {
        checkout.search(text, onFound);
    }

    @Override
    public void watch(Consumer<CheckoutState> listener) {
        checkout.watch(listener);
    }
}
