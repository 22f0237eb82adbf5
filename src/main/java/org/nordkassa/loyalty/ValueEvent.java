package org.nordkassa.loyalty;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;

/// What has happened to something of value on its way. These events stand in the journal beside the sale's own.
public sealed interface ValueEvent {
    /// The [ValueUse#key].
    String key();

    Instant at();

    /// The till has set it aside for this sale; nobody else has been told.
    record Held(ValueUse use, Instant at) implements ValueEvent {
        @Override
        public String key() {
            return use.key();
        }
    }

    /// Committed before the first byte of the capture leaves.
    record CaptureIntended(String key, Money amount, Instant at) implements ValueEvent {}

    /// @param left what is left on the card, check or balance, when the system said so
    record Captured(String key, Optional<Money> left, Instant at) implements ValueEvent {}

    /// The system said no: nothing was taken.
    record Refused(String key, Refusal reason, Instant at) implements ValueEvent {}

    /// An answer was lost: it may or may not have been taken.
    record BecameUnknown(String key, Instant at) implements ValueEvent {}

    /// The server could not be asked, and the shop takes the money on its own risk, as its owner allows: see
    /// [OfflineRule]. It is asked for when the server answers again.
    ///
    /// @param account whose it is, as a keyed hash
    /// @param day in the shop's time zone
    record TakenOffline(String key, String account, Money amount, LocalDate day, Instant at) implements ValueEvent {}

    /// Committed before the first byte of the giving back leaves.
    record GiveBackIntended(String key, Instant at) implements ValueEvent {}

    record GivenBack(String key, Instant at) implements ValueEvent {}
}
