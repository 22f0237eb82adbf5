package org.nordkassa.checkout.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberRecord;

/// The register as files of members see it: many at a time.
public interface MemberShelf {
    /// What becomes of a record. Nothing is ever written of one that is [#OTHER_CARD] or [#SEVERAL].
    enum Fate {
        NEW, CHANGED, SAME,
        /// The same person has another card number in the register.
        OTHER_CARD,
        /// Several customers of the register may be meant.
        SEVERAL
    }

    /// @param getsNumber whether a card number is made for them
    /// @param sharesContact whether somebody else has the same phone number or e-mail address
    record Placed(Fate fate, boolean getsNumber, boolean sharesContact) {}

    /// What taking the records in would come to, in their order. Nothing is written.
    List<Placed> foresee(List<MemberRecord> records);

    /// Takes the records in, all in one transaction, in their order.
    ///
    /// @param newNumber makes a card number for whom has none; asked again when one is in use
    /// @param groups which those who are new to the programme get
    List<Placed> take(List<MemberRecord> records, Supplier<Identifier> newNumber, List<String> groups);

    /// Every customer, one after the other.
    void each(Consumer<Customer> use);

    /// How many customers there are.
    int size();

    /// When Cardu first answered this till.
    Optional<Instant> firstAnswer();
}
