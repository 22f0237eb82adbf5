package org.nordkassa.checkout;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Outbox.Backlog;
import org.nordkassa.checkout.port.Outbox.Listed;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.ReceiptNumber;

/// The owner's look into the messages that wait for other systems. Nothing here blocks; answers come on a thread of the
/// till's, never on the caller's.
public interface Messages {
    /// What a message is about, as far as it is still there.
    ///
    /// @param receipt the sale's, once it has one
    /// @param customer whose it is
    record Subject(Optional<ReceiptNumber> receipt, Optional<Money> total, Optional<Customer> customer) {
        public static final Subject NONE = new Subject(Optional.empty(), Optional.empty(), Optional.empty());
    }

    record Row(Listed listed, Subject subject) {}

    /// @param more whether there are more than these
    record Overview(Map<RemoteSystem, Backlog> backlog, List<Row> rows, boolean more) {
        public Overview {
            backlog = Map.copyOf(backlog);
            rows = List.copyOf(rows);
        }
    }

    /// A customer's contact data as typed by whoever mends them; an empty text takes them away.
    record Contact(String phone, String email) {}

    /// What came of what a person wanted with a message.
    enum Done {
        DONE,
        /// It is not there any more.
        GONE,
        PHONE_NOT_UNDERSTOOD,
        EMAIL_NOT_UNDERSTOOD
    }

    void list(Optional<RemoteSystem> system, int most, Consumer<Overview> onFound);

    /// Sends a message at once, with the data as they are now.
    ///
    /// @param contact what is to be mended at its customer first
    void sendAgain(long id, Optional<Contact> contact, Consumer<Done> then);

    /// @param reason never blank
    void setAside(long id, String reason, Consumer<Done> then);
}
