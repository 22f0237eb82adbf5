package org.nordkassa.checkout.port;

import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;

/// A remote system that is told of sales and customers. Sending the same twice must do no harm there.
public interface Correspondent {
    sealed interface Delivery {}

    record Delivered() implements Delivery {}

    record NotDelivered(RemoteFailure failure) implements Delivery {}

    RemoteSystem system();

    Delivery tellSale(Sale.Completed sale, Optional<Customer> customer);

    Delivery tellCustomer(Customer customer);
}
