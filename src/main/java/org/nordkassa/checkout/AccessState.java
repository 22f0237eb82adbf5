package org.nordkassa.checkout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.checkout.access.StaffRules;

/// Who stands at the till, and what is asked of whom.
///
/// @param cashiers those in service; none where nobody logs in
/// @param onDuty who is logged in
/// @param last who was before the till was locked
/// @param asked what waits for somebody with a higher role
/// @param isChecking whether a PIN is being looked at
/// @param changes counts the changes of cashiers that were made
public record AccessState(List<Cashier> cashiers, Optional<Cashier> onDuty, Optional<Cashier> last,
        Optional<Asked> asked, boolean isChecking, Optional<Said> said, int changes, AccessRules rules) {
    public static final AccessState NOBODY = new AccessState(List.of(), Optional.empty(), Optional.empty(),
            Optional.empty(), false, Optional.empty(), 0, AccessRules.USUAL);

    /// @param allowedBy those who may
    public record Asked(Deed deed, Role needed, List<Cashier> allowedBy) {
        public Asked {
            allowedBy = List.copyOf(allowedBy);
        }
    }

    /// The one thing said about it, apart from what is said about the sale.
    public sealed interface Said {
        /// @param pause before the next try
        record WrongPin(Duration pause) implements Said {}

        /// A try before the wait was over; it was not looked at.
        record TooEarly(Duration pause) implements Said {}

        /// The PIN is right, and its cashier's role is not enough.
        record NotEnough(Role needed) implements Said {}

        record ScanWhileLocked() implements Said {}

        /// A scan while somebody with a higher role is asked.
        record ScanWhileAsked() implements Said {}

        /// Digits came as no person types them.
        record MachineTyped() implements Said {}

        record ChangeRefused(StaffRules.Refusal reason) implements Said {}
    }

    public AccessState {
        cashiers = List.copyOf(cashiers);
    }

    /// Whether nobody may do anything but log in.
    public boolean isLocked() {
        return !cashiers.isEmpty() && onDuty.isEmpty();
    }
}
