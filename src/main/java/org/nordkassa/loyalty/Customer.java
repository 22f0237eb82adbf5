package org.nordkassa.loyalty;

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

    /// @param byEmail whether the customer has allowed marketing by e-mail
    /// @param bySms whether the customer has allowed marketing by text message
    public record MarketingConsent(boolean byEmail, boolean bySms) {
        public static final MarketingConsent NONE = new MarketingConsent(false, false);
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
                consent,
                Stream.concat(groups.stream(), other.groups.stream()).distinct().toList(),
                since.or(other::since));
    }

    @Override
    public String toString() {
        return "Customer " + id.value();
    }
}
