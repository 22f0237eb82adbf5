package org.nordkassa.checkout.access;

import java.util.List;
import java.util.Optional;

/// What must hold of a shop's cashiers: while there are any, one of them is an owner.
public final class StaffRules {
    /// Why a change is refused.
    public enum Refusal {
        NAME_MISSING, NAME_TOO_LONG, FIRST_IS_OWNER, LAST_OWNER, UNKNOWN, TOO_MANY,
        PIN_NOT_DIGITS, PIN_TOO_SHORT, PIN_TOO_LONG, PIN_TOO_SIMPLE
    }

    private StaffRules() {}

    public static List<Cashier> inService(List<Cashier> all) {
        return all.stream().filter(Cashier::inService).toList();
    }

    /// @param all also those out of service, whose numbers stay theirs
    public static Optional<Refusal> add(List<Cashier> all, String name, Role role, Pin pin) {
        if (name.isBlank()) {
            return Optional.of(Refusal.NAME_MISSING);
        }
        if (name.strip().length() > Cashier.LONGEST_NAME) {
            return Optional.of(Refusal.NAME_TOO_LONG);
        }
        if (inService(all).isEmpty() && role != Role.OWNER) {
            return Optional.of(Refusal.FIRST_IS_OWNER);
        }
        return nextNumber(all).isEmpty() ? Optional.of(Refusal.TOO_MANY) : pin(pin);
    }

    public static Optional<Refusal> pin(Pin pin) {
        return Pin.fault(pin.digits()).map(fault -> switch (fault) {
            case NOT_DIGITS -> Refusal.PIN_NOT_DIGITS;
            case TOO_SHORT -> Refusal.PIN_TOO_SHORT;
            case TOO_LONG -> Refusal.PIN_TOO_LONG;
            case TOO_SIMPLE -> Refusal.PIN_TOO_SIMPLE;
        });
    }

    /// The last owner may go only as the last of all: then there is no log-in any more.
    public static Optional<Refusal> remove(List<Cashier> all, CashierNumber number) {
        var leaving = find(all, number);
        if (leaving.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN);
        }
        var staying = inService(all).stream().filter(cashier -> !cashier.number().equals(number)).toList();
        return staying.isEmpty() || staying.stream().anyMatch(cashier -> cashier.role() == Role.OWNER)
                ? Optional.empty() : Optional.of(Refusal.LAST_OWNER);
    }

    /// Somebody in service.
    public static Optional<Cashier> find(List<Cashier> all, CashierNumber number) {
        return inService(all).stream().filter(cashier -> cashier.number().equals(number)).findFirst();
    }

    /// One above the highest that was ever given.
    public static Optional<CashierNumber> nextNumber(List<Cashier> all) {
        int highest = all.stream().mapToInt(cashier -> cashier.number().value()).max().orElse(0);
        return highest < CashierNumber.MOST ? Optional.of(new CashierNumber(highest + 1)) : Optional.empty();
    }
}
