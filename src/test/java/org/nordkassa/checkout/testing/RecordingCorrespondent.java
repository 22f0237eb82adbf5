package org.nordkassa.checkout.testing;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;

public final class RecordingCorrespondent implements Correspondent {
    private final RemoteSystem system;
    private final List<Sale.Completed> sales = new CopyOnWriteArrayList<>();
    private final List<Customer> customers = new CopyOnWriteArrayList<>();
    private volatile Optional<RemoteFailure> trouble = Optional.empty();
    private volatile boolean broken;

    public RecordingCorrespondent(RemoteSystem system) {
        this.system = system;
    }

    public void failWith(RemoteFailure failure) {
        trouble = Optional.of(failure);
    }

    public void breakDown() {
        broken = true;
    }

    public void recover() {
        trouble = Optional.empty();
        broken = false;
    }

    public List<Sale.Completed> sales() {
        return sales;
    }

    public List<Customer> customers() {
        return customers;
    }

    @Override
    public RemoteSystem system() {
        return system;
    }

    @Override
    public Delivery tellSale(Sale.Completed sale, Optional<Customer> customer) {
        return delivered(() -> sales.add(sale));
    }

    @Override
    public Delivery tellCustomer(Customer customer) {
        return delivered(() -> customers.add(customer));
    }

    private Delivery delivered(Runnable work) {
        if (broken) {
            throw new IllegalStateException("in a test");
        }
        if (trouble.isPresent()) {
            return new NotDelivered(trouble.get());
        }
        work.run();
        return new Delivered();
    }
}
