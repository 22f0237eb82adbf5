package org.nordkassa.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.CardBook;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.Days;
import org.nordkassa.checkout.Messages;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.ScanTrouble;

/// The checkout as scanners see it: while scanners are being tried, what they read goes to the test area and not to the
/// basket. Whatever reads codes, keyboard wedges too, has to act on this one.
public final class ScanGate implements Checkout {
    private final Checkout checkout;
    /// Where scans go while scanners are tried.
    interface TestArea {
        void scanned(Scan scan);

        /// What a scanner sent was no code.
        void failed(ScanTrouble trouble);
    }

    private final AtomicReference<Optional<TestArea>> testArea = new AtomicReference<>(Optional.empty());

    public ScanGate(Checkout checkout) {
        this.checkout = checkout;
    }

    /// @param area called on the scanners' threads
    void divert(TestArea area) {
        testArea.set(Optional.of(area));
    }

    void restore() {
        testArea.set(Optional.empty());
    }

    @Override
    public void act(Action action) {
        var area = testArea.get();
        if (action instanceof Action.CodeScanned(var scan) && area.isPresent()) {
            area.get().scanned(scan);
        } else if (action instanceof Action.ScanFailed(var trouble) && area.isPresent()) {
            area.get().failed(trouble);
        } else {
            checkout.act(action);
        }
    }

    @Override
    public void search(String text, Consumer<List<Product>> onFound) {
        checkout.search(text, onFound);
    }

    @Override
    public void permit(Deed deed, Runnable work) {
        checkout.permit(deed, work);
    }

    @Override
    public Optional<CardBook> cardBook() {
        return checkout.cardBook();
    }

    @Override
    public Messages messages() {
        return checkout.messages();
    }

    @Override
    public Days days() {
        return checkout.days();
    }

    @Override
    public Watch watch(Consumer<CheckoutState> listener) {
        return checkout.watch(listener);
    }
}
