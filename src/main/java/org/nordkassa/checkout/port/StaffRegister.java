package org.nordkassa.checkout.port;

import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;

/// The shop's cashiers and the hashes of their PINs, which never leave it.
///
/// Every call throws [JournalUnavailable] when nothing could be read or written.
public interface StaffRegister {
    /// A till at which nobody logs in.
    StaffRegister NOBODY = new StaffRegister() {
        @Override
        public List<Cashier> cashiers() {
            return List.of();
        }

        @Override
        public LockOut tries(CashierNumber number) {
            return LockOut.NONE;
        }

        @Override
        public void count(CashierNumber number, LockOut tries) {}

        @Override
        public boolean isRight(CashierNumber number, Pin pin) {
            return false;
        }

        @Override
        public void put(Cashier cashier, Optional<Pin> pin, TillEvent.StaffChanged event) {
            throw new IllegalStateException("nobody's register");
        }
    };

    /// In the order of their numbers, also those out of service.
    List<Cashier> cashiers();

    /// What is remembered of wrong PINs, also when the till was closed since.
    LockOut tries(CashierNumber number);

    void count(CashierNumber number, LockOut tries);

    /// Takes its time on purpose: never to be called on the thread that conducts the sale, nor on JavaFX's.
    boolean isRight(CashierNumber number, Pin pin);

    /// Adds a cashier or changes one, in one transaction with the event that tells of it. Slow when there is a PIN.
    ///
    /// @param pin the new one; empty to keep what is there
    void put(Cashier cashier, Optional<Pin> pin, TillEvent.StaffChanged event);
}
