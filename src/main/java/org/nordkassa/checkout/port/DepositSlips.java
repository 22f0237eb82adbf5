package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.Optional;

/// The deposit slips that have been paid. What the journal writes is known here at once, and after every restart; slips
/// paid at another till are not.
public interface DepositSlips {
    /// When the slip was taken into a sale in which it still is; empty when it never was, or was taken out again.
    Optional<Instant> takenAt(String code);
}
