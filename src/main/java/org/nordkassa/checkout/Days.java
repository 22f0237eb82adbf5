package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.day.DayReport;

/// The days of the till: what today comes to so far, what earlier days came to, and the closing of the day. Nothing here
/// blocks; answers come on a thread of the till's, never on the caller's.
public interface Days {
    /// @param shop whose paper it is
    /// @param open today so far
    /// @param closed the closings, the latest first
    /// @param mustFinish whether a sale is in the basket, which has to be finished or voided before the day is closed
    /// @param doubts what is not resolved
    record Overview(Shop shop, DayReport open, List<DayReport> closed, boolean mustFinish, List<Doubt> doubts) {
        public Overview {
            closed = List.copyOf(closed);
            doubts = List.copyOf(doubts);
        }
    }

    /// What came of closing the day.
    sealed interface Closing {
        record Closed(DayReport report) implements Closing {}

        /// There is a sale in the basket.
        record SaleOpen() implements Closing {}

        /// Something is in doubt, and nobody has said that the day be closed all the same.
        record Doubtful() implements Closing {}
    }

    void look(Consumer<Overview> then);

    void print(DayReport report);

    /// Closes the day, if whoever is logged in may, and prints its report.
    ///
    /// @param counted what lies in the drawer, where it was counted
    /// @param inSpiteOfDoubts said deliberately
    void close(Optional<Money> counted, boolean inSpiteOfDoubts, Consumer<Closing> then);

    /// A till without days.
    Days NONE = new Days() {
        @Override
        public void look(Consumer<Overview> then) {}

        @Override
        public void print(DayReport report) {}

        @Override
        public void close(Optional<Money> counted, boolean inSpiteOfDoubts, Consumer<Closing> then) {}
    };
}
