package org.nordkassa.checkout;

import java.util.List;
import java.util.function.Consumer;
import org.nordkassa.checkout.port.Product;

/// The cashier's side of the till. Nothing here blocks: actions are taken up in order by the one thread that conducts
/// the sale, and what comes of them is published as a [CheckoutState].
public interface Checkout {
    void act(Action action);

    /// @param onFound called on a thread of the till's, never on the caller's
    void search(String text, Consumer<List<Product>> onFound);

    /// The messages that wait for other systems.
    Messages messages();

    /// Tells `listener` the present state and every one after it, on the thread that conducts the sale.
    void watch(Consumer<CheckoutState> listener);
}
