package org.nordkassa.loyalty;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a file or another system says of one member, before the register has been asked about them.
///
/// @param firstName empty when it does not say
/// @param lastName empty when it does not say
/// @param cards the member's customer cards, empty when they have no number yet
/// @param since the day they became a member
public record MemberRecord(
        String firstName,
        String lastName,
        Optional<PhoneNumber> phone,
        Optional<EmailAddress> email,
        List<Identifier> cards,
        Customer.MarketingConsent consent,
        Optional<LocalDate> since) {
    public MemberRecord {
        firstName = firstName.strip();
        lastName = lastName.strip();
        cards = List.copyOf(cards);
    }

    public static MemberRecord of(Customer customer) {
        return new MemberRecord(customer.firstName(), customer.lastName(), customer.phone(), customer.email(),
                customer.identifiers().stream()
                        .filter(identifier -> identifier.type() == Identifier.Type.CUSTOMER_CARD).toList(),
                customer.consent(), customer.since());
    }

    /// What this member can be recognised by in another record: each card, and the name together with the phone number or
    /// the e-mail address. A phone number alone is a family's as often as a person's.
    public List<String> marks() {
        var name = folded(firstName, lastName);
        var person = name.isEmpty() ? Stream.<String>empty() : Stream.concat(
                phone.map(number -> "P" + number.e164() + "|" + name).stream(),
                email.map(address -> "E" + address.value() + "|" + name).stream());
        return Stream.concat(cards.stream().map(card -> "C" + card.value()), person).toList();
    }

    /// Whether both may be the same person by their names: the same ones, or one of the two is nameless.
    boolean mayBe(Customer customer) {
        var mine = folded(firstName, lastName);
        var theirs = folded(customer.firstName(), customer.lastName());
        return mine.isEmpty() || theirs.isEmpty() || mine.equals(theirs);
    }

    private static String folded(String first, String last) {
        return (first + " " + last).strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    /// Personal data stays out of logs.
    @Override
    public String toString() {
        return "member with " + cards.size() + " cards";
    }
}
