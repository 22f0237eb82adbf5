package org.nordkassa.checkout;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.BackupWatch.Trouble;
import org.nordkassa.checkout.port.OfflineBook.Shortfall;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueInFlight.Stage;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.SaleId;

/// One thing that is not resolved. It leaves by itself when it is.
public sealed interface Doubt {
    /// Unique among all doubts, and the same as long as it is the same doubt.
    String id();

    /// Since when it stands as it does.
    Instant since();

    /// What the till does about it by itself.
    Next next();

    /// Whether somebody ought to look at it. What is just under way is listed and not counted.
    default boolean counts() {
        return !(next() instanceof UnderWay);
    }

    sealed interface Next {}

    /// It is being asked at this moment.
    record UnderWay() implements Next {}

    /// It is tried again as soon as the line is free.
    record Soon() implements Next {}

    record At(Instant time) implements Next {}

    /// The open sale asks when it is paid.
    record WhenPaid() implements Next {}

    /// Nothing: it waits for a person.
    record ByHand() implements Next {}

    /// In which sale it is.
    enum Of {
        OPEN_SALE, COMPLETED_SALE, VOIDED_SALE
    }

    /// A use of value that is not settled.
    ///
    /// @param name the benefit's or check's, as on the receipt; empty for money and where the sale has it no more
    /// @param receipt its sale's, once it has one
    /// @param failure what came of the last try
    /// @param message the message about it in the outbox
    record OfUse(
            ValueInFlight value, String name, Of of, Optional<ReceiptNumber> receipt, Instant since, Next next,
            Optional<RemoteFailure> failure, Optional<Long> message) implements Doubt {
        @Override
        public String id() {
            return "use-" + value.use().key();
        }

        @Override
        public boolean counts() {
            return value.stage() != Stage.CAPTURING;
        }
    }

    /// Money that a card terminal was asked for.
    ///
    /// @param canBeAsked whether the till speaks to the terminal
    record OfCardPayment(
            String key, SaleId sale, Money amount, Of of, Optional<ReceiptNumber> receipt, boolean canBeAsked,
            Instant since) implements Doubt {
        @Override
        public String id() {
            return "card-" + key;
        }

        @Override
        public Next next() {
            return new ByHand();
        }
    }

    /// Messages that a system does not take, summed up. Uses are not among them.
    ///
    /// @param waiting how many wait to be sent
    /// @param refused how many it has not accepted
    record OfMessages(
            RemoteSystem system, int waiting, int refused, Optional<RemoteFailure> failure, Instant since, Next next)
            implements Doubt {
        @Override
        public String id() {
            return "messages-" + system.name();
        }
    }

    /// There is no fresh copy of the till's database.
    record OfBackup(Trouble trouble) implements Doubt {
        @Override
        public String id() {
            return "backup";
        }

        @Override
        public Instant since() {
            return trouble.since();
        }

        @Override
        public Next next() {
            return new At(trouble.again());
        }
    }

    /// Money that was taken without its server and was not there in the end.
    ///
    /// @param receipt its sale's
    record OfShortfall(Shortfall shortfall, Optional<ReceiptNumber> receipt) implements Doubt {
        @Override
        public String id() {
            return "shortfall-" + shortfall.key();
        }

        @Override
        public Instant since() {
            return shortfall.settled();
        }

        @Override
        public Next next() {
            return new ByHand();
        }
    }

    /// A receipt that did not come out of the printer.
    record OfReceipt(ReceiptNumber number, SaleId sale, Instant since) implements Doubt {
        @Override
        public String id() {
            return "receipt-" + number;
        }

        @Override
        public Next next() {
            return new ByHand();
        }
    }
}
