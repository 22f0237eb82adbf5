package org.nordkassa.checkout;

import java.time.LocalDate;

/// Why a pack is not to be sold.
public sealed interface StopReason {
    /// Its expiry date (use by) has passed.
    record Expired(LocalDate day) implements StopReason {}

    record SellByPassed(LocalDate day) implements StopReason {}

    record BestBeforePassed(LocalDate day) implements StopReason {}

    /// It is on the shop's list of recalls.
    ///
    /// @param batch or empty when every pack is recalled
    /// @param why as the list says, may be empty
    record Recalled(String batch, String why) implements StopReason {}
}
