package org.nordkassa.ui.privacy;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.nordkassa.checkout.SearchDay;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.checkout.port.PersonalData.Found;
import org.nordkassa.loyalty.CustomerId;

/// What stands behind the page. Nothing here blocks: answers come on threads of its own.
public interface PrivacyDesk {
    /// Does it if whoever works at the till may hand out and erase customers' data; otherwise somebody who may is asked, and
    /// it is done after that or never.
    ///
    /// @param work on a thread of the till's
    void permit(Runnable work);

    /// The look-ups of the last days, the latest first.
    void searches(Consumer<List<SearchDay>> onRead);

    /// @param key a card, phone number or e-mail address
    void find(String key, Consumer<Done<Found>> onFound);

    /// Writes all that the till keeps of the customer to a file that only its owner can read.
    void export(CustomerId customer, Path file, Consumer<Done<Path>> onDone);

    void erase(CustomerId customer, Consumer<Done<Erasure>> onDone);

    sealed interface Done<T> {
        record Well<T>(T result) implements Done<T> {}

        /// The disk or the database did not do it; nothing has happened.
        record Failed<T>() implements Done<T> {}
    }
}
