package org.nordkassa.checkout;

import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.port.StaffRegister;

/// Who may stand at this till, and what they may do.
public record Staffing(StaffRegister register, AccessRules rules) {
    /// Nobody logs in.
    public static final Staffing NONE = new Staffing(StaffRegister.NOBODY, AccessRules.USUAL);
}
