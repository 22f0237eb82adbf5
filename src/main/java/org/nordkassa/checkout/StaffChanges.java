package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.StaffRules;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent.StaffChange;
import org.nordkassa.checkout.port.TillEvent.StaffChanged;

/// Makes the owner's changes of cashiers, on another thread: a new PIN is hashed, which is slow on purpose.
final class StaffChanges {
    private record Write(Cashier cashier, Optional<Pin> pin, StaffChange what) {}

    private final Desk desk;
    private final StaffRegister register;

    StaffChanges(Desk desk, StaffRegister register) {
        this.desk = desk;
        this.register = register;
    }

    /// Why a change cannot be made, if it cannot.
    static Optional<StaffRules.Refusal> refusal(List<Cashier> all, StaffAction.Change change) {
        return switch (change) {
            case StaffAction.AddCashier(var name, var role, var pin) -> StaffRules.add(all, name, role, pin);
            case StaffAction.NewPin(var number, var pin) -> StaffRules.find(all, number).isEmpty()
                    ? Optional.of(StaffRules.Refusal.UNKNOWN) : StaffRules.pin(pin);
            case StaffAction.RemoveCashier(var number) -> StaffRules.remove(all, number);
        };
    }

    /// Makes a change that is not refused.
    ///
    /// @param by whose PIN allowed it
    /// @param then told who was changed, once it is written
    void make(List<Cashier> all, StaffAction.Change change, String by, Consumer<Cashier> then) {
        var write = write(all, change);
        var event = new StaffChanged(write.what(), write.cashier().number().toString(),
                write.cashier().role().name(), by, desk.now());
        desk.inBackground(() -> {
            register.put(write.cashier(), write.pin(), event);
            return true;
        }, false, isWritten -> {
            if (isWritten) {
                then.accept(write.cashier());
            }
        });
    }

    private static Write write(List<Cashier> all, StaffAction.Change change) {
        return switch (change) {
            case StaffAction.AddCashier(var name, var role, var pin) -> new Write(
                    new Cashier(StaffRules.nextNumber(all).orElseThrow(), name.strip(), role, true), Optional.of(pin),
                    StaffChange.ADDED);
            case StaffAction.NewPin(var number, var pin) -> new Write(
                    StaffRules.find(all, number).orElseThrow(), Optional.of(pin), StaffChange.NEW_PIN);
            case StaffAction.RemoveCashier(var number) -> new Write(
                    StaffRules.find(all, number).orElseThrow().outOfService(), Optional.empty(),
                    StaffChange.OUT_OF_SERVICE);
        };
    }
}
