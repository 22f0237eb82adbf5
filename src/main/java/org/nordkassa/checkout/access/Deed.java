package org.nordkassa.checkout.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Everything for which it matters who does it, with the role that it needs unless the owner says otherwise. What is
/// not named here, every cashier may do.
///
/// To add one: a line here, `settings.access.roles.ID` in each language, and its action in `checkout.Guards`, its command
/// in `ui.Doors`, or `Checkout.permit` around what is neither.
public enum Deed {
    /// More than the owner's percentage, see [AccessRules#largestDiscount].
    LARGE_DISCOUNT(Role.SUPERVISOR),
    /// Money that was taken leaves the sale again, which has to come before such a sale is voided.
    REMOVE_TENDER(Role.SUPERVISOR),
    VOID_SALE(Role.CASHIER),
    SELL_GIFT_CARD(Role.CASHIER),
    /// A pack past its date, where the shop leaves it to whoever sells.
    SELL_ANYWAY(Role.CASHIER),
    COPY_RECEIPT(Role.SUPERVISOR),
    OPEN_DRAWER(Role.SUPERVISOR),
    /// The messages to other systems, with what these said of customers.
    MESSAGES(Role.SUPERVISOR),
    /// Uses, payments and messages whose fate is open.
    IN_DOUBT(Role.SUPERVISOR),
    CLOSE_DAY(Role.SUPERVISOR),
    /// To see, hand over or erase all that is kept of a customer.
    CUSTOMER_DATA(Role.OWNER),
    /// Files of all members, in and out.
    MEMBERS(Role.OWNER),
    /// To save another mode than the one that is written.
    GIFT_CARD_MODE(Role.OWNER),
    SETTINGS(Role.OWNER),
    /// To put a backup in the place of the database, on the command line.
    RESTORE(Role.OWNER),
    /// Who may do what is the owner's to say, always.
    STAFF(Role.OWNER, false);

    private final Role usual;
    private final boolean isMovable;

    Deed(Role usual) {
        this(usual, true);
    }

    Deed(Role usual, boolean isMovable) {
        this.usual = usual;
        this.isMovable = isMovable;
    }

    public Role usual() {
        return usual;
    }

    /// Whether the owner may give it to another role.
    public boolean isMovable() {
        return isMovable;
    }

    /// Stable; stands in the journal and in the settings: `large-discount`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Deed> byId(String id) {
        return Arrays.stream(values()).filter(deed -> deed.id().equals(id)).findFirst();
    }

    /// The setting by which the owner moves it, and the key of its name.
    public String setting() {
        return "access.roles." + id();
    }
}
