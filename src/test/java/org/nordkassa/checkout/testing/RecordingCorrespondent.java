package org.nordkassa.checkout.testing;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;

public final class RecordingCorrespondent implements Correspondent {
    private final RemoteSystem system;
    private final List<Sale.Completed> sales = new CopyOnWriteArrayList<>();
    private final List<Customer> customers = new CopyOnWriteArrayList<>();
    private volatile Optional<RemoteFailure> trouble = Optional.empty();
    private volatile boolean broken;
    private volatile boolean programme;
    private volatile int atOnce = 1;
    private final List<CustomerId> joinings = new CopyOnWriteArrayList<>();
    private final List<Integer> loads = new CopyOnWriteArrayList<>();
    private final List<Long> refused = new CopyOnWriteArrayList<>();

    public RecordingCorrespondent(RemoteSystem system) {
        this.system = system;
    }

    /// It has a loyalty programme from now on.
    public void openProgramme() {
        programme = true;
    }

    public List<CustomerId> joinings() {
        return joinings;
    }

    /// It takes so many in one go from now on.
    public void takeAtOnce(int most) {
        atOnce = most;
    }

    /// How many were in each go.
    public List<Integer> loads() {
        return loads;
    }

    /// Does not accept this sale.
    public void refuse(long receipt) {
        refused.add(receipt);
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
        return refused.contains((long) sale.number().number())
                ? new NotDelivered(new RemoteFailure.NotAccepted(422), "in a test") : delivered(() -> sales.add(sale));
    }

    @Override
    public List<Delivery> tellSales(List<Told> told) {
        loads.add(told.size());
        return Correspondent.super.tellSales(told);
    }

    @Override
    public int mostAtOnce() {
        return atOnce;
    }

    @Override
    public boolean takesJoinings() {
        return programme;
    }

    @Override
    public Delivery tellJoining(Customer customer, Instant at) {
        return delivered(() -> joinings.add(customer.id()));
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
