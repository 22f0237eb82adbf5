package org.nordkassa.checkout.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;

/// A remote system that is told of sales and customers. Sending the same twice must do no harm there.
public interface Correspondent {
    sealed interface Delivery {}

    record Delivered() implements Delivery {}

    /// @param said what the system said about it, for the person who has to mend it, or the empty text. It may hold
    ///     personal data and is never logged
    record NotDelivered(RemoteFailure failure, String said) implements Delivery {
        public NotDelivered(RemoteFailure failure) {
            this(failure, "");
        }
    }

    record Told(Sale.Completed sale, Optional<Customer> customer) {}

    /// How often a system is told.
    ///
    /// @param sales zero for at once
    /// @param customers whose data have changed, zero for at once; empty for never: it is told only of whom the till
    ///     registers
    /// @param products empty for never
    record Pace(Duration sales, Optional<Duration> customers, Optional<Duration> products) {
        public static final Pace AT_ONCE = new Pace(Duration.ZERO, Optional.empty(), Optional.empty());
    }

    RemoteSystem system();

    Delivery tellSale(Sale.Completed sale, Optional<Customer> customer);

    Delivery tellCustomer(Customer customer);

    default Pace pace() {
        return Pace.AT_ONCE;
    }

    /// How many sales, or customers, it takes in one go.
    default int mostAtOnce() {
        return 1;
    }

    /// How many of these may be sales.
    default int mostSalesAtOnce() {
        return mostAtOnce();
    }

    /// One answer for each, in their order.
    default List<Delivery> tellSales(List<Told> sales) {
        return sales.stream().map(told -> tellSale(told.sale(), told.customer())).toList();
    }

    /// One answer for each, in their order.
    default List<Delivery> tellCustomers(List<Customer> customers) {
        return customers.stream().map(this::tellCustomer).toList();
    }

    /// Whether it has a loyalty programme that customers join at the till.
    default boolean takesJoinings() {
        return false;
    }

    /// @param at when the customer joined
    default Delivery tellJoining(Customer customer, Instant at) {
        return tellCustomer(customer);
    }

    default Delivery tellProducts(ProductShelf products) {
        return new Delivered();
    }
}
