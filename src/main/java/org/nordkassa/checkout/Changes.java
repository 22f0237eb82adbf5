package org.nordkassa.checkout;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.MemberForm.Field;
import org.nordkassa.loyalty.MemberForm.Rule;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.PostalAddress;

/// What a filled-in form changes of a customer, by the rules of its fields. Pure.
record Changes(Map<Field, Rule> rules) {
    /// The first field that the shop insists on and that is empty.
    Optional<Field> missing(Action.RegisterCustomer form) {
        for (var field : Field.values()) {
            if (rules.get(field) == Rule.MANDATORY && text(form, field).isBlank()) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private static String text(Action.RegisterCustomer form, Field field) {
        return switch (field) {
            case FIRST_NAME -> form.firstName();
            case LAST_NAME -> form.lastName();
            case PHONE -> form.phone();
            case EMAIL -> form.email();
            case STREET -> form.address().map(PostalAddress::street).orElse("");
            case ZIP -> form.address().map(PostalAddress::zip).orElse("");
            case CITY -> form.address().map(PostalAddress::city).orElse("");
        };
    }

    Customer of(
            Customer before, Action.RegisterCustomer form, Optional<PhoneNumber> phone, Optional<EmailAddress> email,
            Instant at) {
        return before.changed(
                isEditable(Field.FIRST_NAME) ? form.firstName() : before.firstName(),
                isEditable(Field.LAST_NAME) ? form.lastName() : before.lastName(),
                isEditable(Field.PHONE) ? phone : before.phone(),
                isEditable(Field.EMAIL) ? email : before.email(),
                before.consent().edited(form.emailConsent(), form.smsConsent(), at));
    }

    private boolean isEditable(Field field) {
        return rules.get(field).isEditable();
    }
}
