package org.nordkassa.checkout.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.ValueUse;

/// The shop's own server, which lends what members own to one till at a time: for systems that only know read and write.
///
/// All calls are safe to repeat and block, for up to the short deadline of look-ups.
public interface SharedHolds {
    /// What a till wants to have for itself.
    ///
    /// @param owner empty when nobody of that id is in the register any more
    /// @param inParts whether it may be used again once a use is finished; empty to leave it as it was said before
    record Claim(ValueUse use, Optional<Customer> owner, Optional<Boolean> inParts) {}

    /// What the server says to a claim.
    sealed interface Given {}

    record Granted() implements Given {}

    /// @param till which has it
    record HeldElsewhere(String till) implements Given {}

    /// It was used, whatever a reading says.
    ///
    /// @param inDoubt whether an earlier try of ours may have reached the system, so that nothing is certain
    record Used(String till, boolean inDoubt) implements Given {}

    record NotGiven(RemoteFailure failure) implements Given {}

    /// A hold of this till's that the server knows.
    ///
    /// @param reference the key of the use
    /// @param sale its id as text
    record Known(String reference, String sale) {}

    /// Takes a hold for as long as its lease, or renews it.
    Given take(Claim claim);

    /// Right before a use is sent to its system. Until it is settled nobody else writes for the same owner there.
    Given beginCapture(Claim claim);

    /// Right before a use is taken back.
    Given beginGivingBack(Claim claim);

    /// The use stands in its system.
    ///
    /// @return whether the server has heard it
    boolean captured(String useKey);

    /// It will not be used, or is given back.
    ///
    /// @return whether the server has heard it
    boolean release(String useKey);

    /// What the server holds for this till and has not been told the end of.
    Answer<List<Known>> known();

    /// The till that has it, where the server's last answer about this use named one.
    Optional<String> tillThatHas(String useKey);

    /// How often holds are renewed.
    Duration renewEvery();

    /// Whether the owner lets the till use offers while the server cannot be asked.
    boolean mayDoWithout();

    /// Gift-card money is decided on by its own server.
    static boolean isNeededFor(ValueUse use) {
        return switch (use.subject()) {
            case ValueUse.OfBenefit _, ValueUse.OfPromotion _, ValueUse.OfBonusCheck _ -> true;
            case ValueUse.OfGiftCard _, ValueUse.OfCustomerBalance _, ValueUse.OfCardLoad _,
                    ValueUse.OfCardMove _ -> false;
        };
    }
}
