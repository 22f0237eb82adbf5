package org.nordkassa.ui.customer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.PostalAddress;
import org.nordkassa.ui.desk.Desk;
import org.nordkassa.ui.desk.Panel;
import org.nordkassa.ui.text.Texts;

/// What the customer panel shows. Personal data is masked as far as it can be and still be told apart.
public sealed interface CustomerModel {
    /// Whether it is a form to be filled in, which wants all the room there is.
    default boolean isForm() {
        return this instanceof Register || this instanceof Edit;
    }

    /// Scan a card, or find by phone or e-mail.
    ///
    /// @param leavable whether there is a screen to go back to
    record Nobody(boolean leavable) implements CustomerModel {}

    record Searching(String text) implements CustomerModel {}

    record Several(List<Person> people) implements CustomerModel {
        public Several {
            people = List.copyOf(people);
        }
    }

    /// @param certain false when a system that might know the customer did not answer
    record Register(String phone, String email, boolean certain) implements CustomerModel {}

    /// The customer of the sale, to be changed; unmasked, as it is the cashier who types.
    record Edit(Map<MemberForm.Field, String> values, boolean emailConsent, boolean smsConsent)
            implements CustomerModel {
        public Edit {
            values = Map.copyOf(values);
        }
    }

    record Known(MemberModel member) implements CustomerModel {}

    /// @param name first name and the initial of the last
    /// @param details masked, in one line or two
    record Person(CustomerId id, String name, String details) {}

    static CustomerModel of(Desk desk, Texts texts) {
        var state = desk.shown().state();
        if (desk.panel() == Panel.FIND) {
            return new Nobody(true);
        }
        if (desk.panel() == Panel.EDIT && state.member().isPresent()) {
            return edit(state.member().get());
        }
        return switch (state.finding()) {
            case CustomerSearch.Searching(var text) -> new Searching(text);
            case CustomerSearch.SeveralFound(var customers) ->
                    new Several(customers.stream().map(customer -> person(customer, texts)).toList());
            case CustomerSearch.NobodyFound(var phone, var email, var certain) -> new Register(phone, email, certain);
            case CustomerSearch.None() -> state.member()
                    .<CustomerModel>map(member -> new Known(MemberModel.of(desk.shown(), member, texts)))
                    .orElseGet(() -> new Nobody(false));
        };
    }

    private static Edit edit(MemberState member) {
        var customer = member.customer();
        return new Edit(Map.of(MemberForm.Field.FIRST_NAME, customer.firstName(),
                MemberForm.Field.LAST_NAME, customer.lastName(),
                MemberForm.Field.PHONE, customer.phone().map(PhoneNumber::e164).orElse(""),
                MemberForm.Field.EMAIL, customer.email().map(EmailAddress::value).orElse(""),
                MemberForm.Field.STREET, member.address().map(PostalAddress::street).orElse(""),
                MemberForm.Field.ZIP, member.address().map(PostalAddress::zip).orElse(""),
                MemberForm.Field.CITY, member.address().map(PostalAddress::city).orElse("")),
                customer.consent().byEmail() == Permission.GIVEN, customer.consent().bySms() == Permission.GIVEN);
    }

    private static Person person(Customer customer, Texts texts) {
        var numbers = Stream.of(customer.phone().map(phone -> phone.masked()),
                        customer.identifiers().stream().findFirst().map(identifier -> identifier.masked()))
                .flatMap(Optional::stream).collect(Collectors.joining(" · "));
        var details = Stream.concat(Stream.of(numbers), customer.email().map(email -> email.masked()).stream())
                .filter(line -> !line.isEmpty()).collect(Collectors.joining("\n"));
        var last = customer.lastName().isEmpty() ? "" : " " + customer.lastName().substring(0, 1) + ".";
        var name = (customer.firstName() + last).strip();
        return new Person(customer.id(), name.isEmpty() ? texts.say("customer.unnamed") : name,
                details);
    }
}
