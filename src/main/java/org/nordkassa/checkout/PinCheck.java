package org.nordkassa.checkout;

import java.time.Duration;
import java.util.function.Consumer;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.LockOut;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.StaffRegister;
import org.nordkassa.checkout.port.TillEvent;

/// Whether a PIN is a cashier's. Each try is counted before it is looked at, and looked at on another thread: hashes
/// are slow on purpose. One at a time; what is entered meanwhile is not taken.
final class PinCheck {
    /// What came of a PIN.
    sealed interface Result {
        record Right() implements Result {}

        /// @param pause before the next try
        record Wrong(Duration pause) implements Result {}

        /// It was not looked at: the wait is not over.
        record TooEarly(Duration left) implements Result {}

        /// It could not be looked at.
        record Broken() implements Result {}
    }

    private enum Verdict { RIGHT, WRONG, BROKEN }

    private final Desk desk;
    private final StaffRegister register;
    private final Journal journal;
    private boolean isBusy;

    PinCheck(Desk desk, StaffRegister register, Journal journal) {
        this.desk = desk;
        this.register = register;
        this.journal = journal;
    }

    boolean isBusy() {
        return isBusy;
    }

    void check(Cashier cashier, Pin pin, Consumer<Result> then) {
        if (isBusy) {
            return;
        }
        var now = desk.now();
        var before = register.tries(cashier.number());
        if (before.left(now).isPositive()) {
            then.accept(new Result.TooEarly(before.left(now)));
            return;
        }
        var tried = before.tried(now);
        register.count(cashier.number(), tried);
        isBusy = true;
        desk.inBackground(() -> register.isRight(cashier.number(), pin) ? Verdict.RIGHT : Verdict.WRONG, Verdict.BROKEN,
                verdict -> {
                    isBusy = false;
                    then.accept(result(cashier, verdict, tried));
                });
    }

    private Result result(Cashier cashier, Verdict verdict, LockOut tried) {
        return switch (verdict) {
            case RIGHT -> {
                register.count(cashier.number(), LockOut.NONE);
                yield new Result.Right();
            }
            case WRONG -> {
                journal.note(new TillEvent.LogInRefused(cashier.number().toString(), tried.failures(), desk.now()));
                yield new Result.Wrong(tried.pause());
            }
            case BROKEN -> new Result.Broken();
        };
    }
}
