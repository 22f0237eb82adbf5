package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Product;

/// The cashier's side of the till. Nothing here blocks: actions are taken up in order by the one thread that conducts
/// the sale, and what comes of them is published as a [CheckoutState].
public interface Checkout {
    /// Somebody who is told of every state.
    interface Watch extends AutoCloseable {
        /// Nothing more is told, but for what is being told right now.
        @Override
        void close();
    }

    void act(Action action);

    /// @param onFound called on a thread of the till's, never on the caller's
    void search(String text, Consumer<List<Product>> onFound);

    /// Does what is no [Action], such as opening a screen, if whoever is logged in may; otherwise somebody who may is
    /// asked for a PIN first, and it is done after that or never.
    ///
    /// @param work called on the thread that conducts the sale
    void permit(Deed deed, Runnable work);

    /// The messages that wait for other systems.
    Messages messages();

    /// The days of the till, their reports and their closing.
    default Days days() {
        return Days.NONE;
    }

    /// What the owner may look into of gift cards; empty where there are none.
    default Optional<CardBook> cardBook() {
        return Optional.empty();
    }

    /// Tells `listener` the present state and every one after it, on the thread that conducts the sale.
    /// Whoever stays as long as the till need not end it.
    Watch watch(Consumer<CheckoutState> listener);
}
