package org.nordkassa.loyalty;

import java.util.List;
import java.util.stream.Stream;

/// Whom of the register a record is about. Pure, and the same for members who come by themselves and for those in a file,
/// so that neither way makes doubles of the other's.
public sealed interface MemberMatch {
    /// Nobody in the register.
    ///
    /// @param sharesContact whether somebody else there has the same phone number or e-mail address
    record Nobody(boolean sharesContact) implements MemberMatch {}

    /// One customer.
    ///
    /// @param after the customer with what the record says
    /// @param isNewToProgramme whether they have a card now, and had none before or nothing but the card
    record One(Customer before, Customer after, boolean isNewToProgramme) implements MemberMatch {
        public boolean isChanged() {
            return !before.equals(after);
        }
    }

    /// The same person, but known by another card.
    record OtherCard() implements MemberMatch {}

    /// More than one, and no telling which.
    record Several() implements MemberMatch {}

    /// @param holders customers who have one of the record's cards
    /// @param sharers customers who have its phone number or e-mail address
    static MemberMatch of(MemberRecord told, List<Customer> holders, List<Customer> sharers) {
        var owners = holders.stream().distinct().toList();
        if (!owners.isEmpty()) {
            return owners.size() == 1 ? one(owners.getFirst(), told) : new Several();
        }
        var same = sharers.stream().distinct().filter(told::mayBe).toList();
        if (same.size() > 1) {
            return new Several();
        }
        if (same.isEmpty()) {
            return new Nobody(!sharers.isEmpty());
        }
        var known = same.getFirst();
        return told.cards().isEmpty() || known.customerCard().isEmpty() ? one(known, told) : new OtherCard();
    }

    /// What the record knows counts, what it does not know stays. Consent is given elsewhere, and later than in a file.
    private static One one(Customer known, MemberRecord told) {
        var after = new Customer(known.id(),
                told.firstName().isEmpty() ? known.firstName() : told.firstName(),
                told.lastName().isEmpty() ? known.lastName() : told.lastName(),
                told.phone().or(known::phone),
                told.email().or(known::email),
                Stream.concat(known.identifiers().stream(), told.cards().stream()).distinct().toList(),
                known.consent(), known.groups(), known.since().or(told::since));
        boolean isNew = known.customerCard().isEmpty() || isKnownOnlyByCard(known);
        return new One(known, after, isNew && !told.cards().isEmpty());
    }

    /// A card that was scanned before anybody had told of its member.
    private static boolean isKnownOnlyByCard(Customer known) {
        return known.name().isEmpty() && known.phone().isEmpty() && known.email().isEmpty();
    }
}
