package org.nordkassa.loyalty;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.sale.CustomerRef;

/// A customer as the till knows them.
///
/// Right after the scan of a code nobody knows yet, there are only the id and the identifier; the rest follows when a
/// remote system has answered.
///
/// @param firstName empty when not known
/// @param lastName empty when not known
/// @param groups the names of the customer groups they are in
/// @param since the day they became a member, where somebody said so
public record Customer(
        CustomerId id,
        String firstName,
        String lastName,
        Optional<PhoneNumber> phone,
        Optional<EmailAddress> email,
        List<Identifier> identifiers,
        MarketingConsent consent,
        List<String> groups,
        Optional<LocalDate> since) {

    /// Whether one way of marketing is allowed.
    public enum Permission {
        /// Nobody has told the till, as with a member known by card only. Not the same as no: what another system has
        /// heard must not be overwritten by it.
        UNKNOWN,
        GIVEN,
        DENIED;

        public static Permission of(Optional<Boolean> allowed) {
            return allowed.map(yes -> yes ? GIVEN : DENIED).orElse(UNKNOWN);
        }

        /// Whether it is given, where anybody has said.
        public Optional<Boolean> told() {
            return this == UNKNOWN ? Optional.empty() : Optional.of(this == GIVEN);
        }

        /// What a box says that was filled in with this and left ticked or not. Unticking takes back what was given.
        Permission edited(boolean ticked) {
            return ticked ? GIVEN : this == GIVEN ? DENIED : this;
        }

        public Permission or(Permission other) {
            return this == UNKNOWN ? other : this;
        }
    }

    /// @param byEmail marketing by e-mail
    /// @param bySms marketing by text message
    /// @param askedAt when the customer said so at this till; empty for what another system has told
    public record MarketingConsent(Permission byEmail, Permission bySms, Optional<Instant> askedAt) {
        /// Nothing is known.
        public static final MarketingConsent NONE =
                new MarketingConsent(Permission.UNKNOWN, Permission.UNKNOWN, Optional.empty());
        /// For so long what a customer said at this till counts before what another system says: it may still be on its
        /// way there.
        private static final Duration FRESH = Duration.ofHours(1);

        /// As another system tells it.
        public MarketingConsent(Permission byEmail, Permission bySms) {
            this(byEmail, bySms, Optional.empty());
        }

        /// As another system tells it, when it knows both.
        public MarketingConsent(boolean byEmail, boolean bySms) {
            this(Permission.of(Optional.of(byEmail)), Permission.of(Optional.of(bySms)));
        }

        /// What a customer has changed on a form that showed this.
        public MarketingConsent edited(boolean byEmailTicked, boolean bySmsTicked, Instant at) {
            var next = new MarketingConsent(
                    byEmail.edited(byEmailTicked), bySms.edited(bySmsTicked), Optional.of(at));
            return next.byEmail == byEmail && next.bySms == bySms ? this : next;
        }

        /// What a customer has ticked on a form. A box that was left alone says nothing: it must not take back what they
        /// have allowed elsewhere.
        public static MarketingConsent ticked(boolean byEmail, boolean bySms, Instant at) {
            return new MarketingConsent(byEmail ? Permission.GIVEN : Permission.UNKNOWN,
                    bySms ? Permission.GIVEN : Permission.UNKNOWN, Optional.of(at));
        }

        /// What holds when the system that keeps permissions says `told`: that, where it says anything, unless the
        /// customer has said otherwise at this till a moment ago.
        public MarketingConsent corrected(MarketingConsent told, Instant now) {
            boolean fresh = askedAt.filter(at -> now.isBefore(at.plus(FRESH))).isPresent();
            return fresh
                    ? new MarketingConsent(byEmail.or(told.byEmail), bySms.or(told.bySms), askedAt)
                    : new MarketingConsent(told.byEmail.or(byEmail), told.bySms.or(bySms));
        }

        MarketingConsent completedBy(MarketingConsent other) {
            return new MarketingConsent(byEmail.or(other.byEmail), bySms.or(other.bySms), askedAt);
        }
    }

    public Customer {
        firstName = firstName.strip();
        lastName = lastName.strip();
        identifiers = List.copyOf(identifiers);
        groups = List.copyOf(groups);
    }

    /// In no group.
    public Customer(CustomerId id, String firstName, String lastName, Optional<PhoneNumber> phone,
            Optional<EmailAddress> email, List<Identifier> identifiers, MarketingConsent consent) {
        this(id, firstName, lastName, phone, email, identifiers, consent, List.of(), Optional.empty());
    }

    public static Customer knownOnlyBy(CustomerId id, Identifier identifier) {
        return new Customer(id, "", "", Optional.empty(), Optional.empty(), List.of(identifier), MarketingConsent.NONE);
    }

    public CustomerRef ref() {
        return new CustomerRef(id.value());
    }

    /// First and last name, or the empty text when neither is known.
    public String name() {
        return (firstName + " " + lastName).strip();
    }

    public Optional<String> customerCard() {
        return identifiers.stream().filter(identifier -> identifier.type() == Identifier.Type.CUSTOMER_CARD)
                .map(Identifier::value).findFirst();
    }

    /// The same in these groups as well.
    public Customer joining(List<String> more) {
        return new Customer(id, firstName, lastName, phone, email, identifiers, consent,
                Stream.concat(groups.stream(), more.stream()).distinct().toList(), since);
    }

    /// This customer with what `other` knows and this one does not. What is known here stays.
    public Customer completedBy(Customer other) {
        return new Customer(id,
                firstName.isEmpty() ? other.firstName : firstName,
                lastName.isEmpty() ? other.lastName : lastName,
                phone.or(other::phone),
                email.or(other::email),
                Stream.concat(identifiers.stream(), other.identifiers.stream()).distinct().toList(),
                consent.completedBy(other.consent),
                Stream.concat(groups.stream(), other.groups.stream()).distinct().toList(),
                since.or(other::since));
    }

    public Customer allowing(MarketingConsent other) {
        return new Customer(id, firstName, lastName, phone, email, identifiers, other, groups, since);
    }

    /// This customer with other particulars, and otherwise the same.
    public Customer changed(
            String first, String last, Optional<PhoneNumber> otherPhone, Optional<EmailAddress> otherEmail,
            MarketingConsent otherConsent) {
        return new Customer(id, first, last, otherPhone, otherEmail, identifiers, otherConsent, groups, since);
    }

    @Override
    public String toString() {
        return "Customer " + id.value();
    }
}
