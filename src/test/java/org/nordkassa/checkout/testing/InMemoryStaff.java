package org.nordkassa.checkout.testing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent;

/// Cashiers with their PINs in the clear, as no till would keep them. Survives a restart of the till.
public final class InMemoryStaff implements StaffRegister {
    public static final Cashier OWNER = new Cashier(new CashierNumber(1), "Olga Omistaja", Role.OWNER, true);
    public static final Cashier SUPERVISOR = new Cashier(new CashierNumber(2), "Sami Esimies", Role.SUPERVISOR, true);
    public static final Cashier CASHIER = new Cashier(new CashierNumber(3), "Kaisa Kassa", Role.CASHIER, true);

    public final List<TillEvent.StaffChanged> changes = new ArrayList<>();
    public final List<String> checkedOn = new ArrayList<>();
    private final Map<CashierNumber, Cashier> cashiers = new TreeMap<>();
    private final Map<CashierNumber, Pin> pins = new HashMap<>();
    private final Map<CashierNumber, LockOut> tries = new HashMap<>();

    /// The owner, a supervisor and a cashier, whose PINs are their numbers four times over with a 5.
    public static InMemoryStaff three() {
        var staff = new InMemoryStaff();
        List.of(OWNER, SUPERVISOR, CASHIER).forEach(cashier -> {
            staff.cashiers.put(cashier.number(), cashier);
            staff.pins.put(cashier.number(), pin(cashier));
        });
        return staff;
    }

    public static Pin pin(Cashier cashier) {
        return new Pin("5" + cashier.number() + "5" + cashier.number() + "5");
    }

    @Override
    public synchronized List<Cashier> cashiers() {
        return List.copyOf(cashiers.values());
    }

    @Override
    public synchronized LockOut tries(CashierNumber number) {
        return tries.getOrDefault(number, LockOut.NONE);
    }

    @Override
    public synchronized void count(CashierNumber number, LockOut now) {
        tries.put(number, now);
    }

    @Override
    public synchronized boolean isRight(CashierNumber number, Pin pin) {
        checkedOn.add(Thread.currentThread().getName());
        return pin.equals(pins.get(number));
    }

    @Override
    public synchronized void put(Cashier cashier, Optional<Pin> pin, TillEvent.StaffChanged event) {
        cashiers.put(cashier.number(), cashier);
        pin.ifPresent(chosen -> pins.put(cashier.number(), chosen));
        changes.add(event);
    }
}
