package org.nordkassa.checkout.port;

import java.util.List;
import java.util.Optional;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer.BonusCheck;

/// Where members' bonus checks are kept, for putting new ones in.
public interface BonusCheckShelf {
    /// What became of one member's checks.
    enum Fate {
        ADDED,
        /// All of them were there before; nothing was changed.
        THERE_ALREADY,
        /// Nobody has that key, and a member cannot be made of it.
        NOBODY
    }

    /// @param json checks in the system's own form, a list or a single one
    /// @return empty where it cannot be understood as a whole
    Optional<List<BonusCheck>> understood(String json);

    /// Adds the checks that the member does not have yet, all in one write or none. A check that is there, by its id,
    /// stays as it is, uses and all. A member who is not known by phone or e-mail is made.
    ///
    /// @param json the checks in the system's own form, for what it says beyond `checks`; empty to write them anew
    Answer<Fate> put(CustomerKey member, List<BonusCheck> checks, Optional<String> json);
}
