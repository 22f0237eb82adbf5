package org.nordkassa.checkout;

import org.nordkassa.checkout.access.CashierNumber;
import org.nordkassa.checkout.access.Pin;
import org.nordkassa.checkout.access.Role;

/// What is done about who stands at the till. Taken up at once, also on a locked till and while a remote system is
/// being waited for; none of it touches the basket.
public sealed interface StaffAction extends Action.OfStaff {
    /// Logs in on a locked till; where somebody with a higher role is asked for, allows what is asked.
    record EnterPin(CashierNumber cashier, Pin pin) implements StaffAction {}

    /// Digits came as no person types them: they were not taken.
    record MachineTyped() implements StaffAction {}

    /// @param byItself whether nobody had touched the till for a while
    record Lock(boolean byItself) implements StaffAction {}

    /// Leaves what needs a higher role undone.
    record LeaveAsked() implements StaffAction {}

    /// What the owner changes. Refused changes are said, and change nothing.
    sealed interface Change extends StaffAction {}

    record AddCashier(String name, Role role, Pin pin) implements Change {}

    record NewPin(CashierNumber cashier, Pin pin) implements Change {}

    record RemoveCashier(CashierNumber cashier) implements Change {}
}
