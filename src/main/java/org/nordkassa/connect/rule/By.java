package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;

/// One way in which Rule identifies a subscriber.
///
/// @param kind the value of `identified_by`
record By(String kind, String value) {
    /// The ways in which a customer may be known, the best first.
    static List<By> allOf(Customer customer) {
        return Stream.of(
                        customer.phone().map(phone -> new By("phone_number", phone.e164())),
                        customer.email().map(email -> new By("email", email.value())),
                        customer.customerCard().map(card -> new By("custom_identifier", card)))
                .flatMap(Optional::stream)
                .filter(By::isAskable)
                .toList();
    }

    /// @return empty where Rule cannot know it: of a customer's identifiers it has the card only
    static Optional<By> of(CustomerKey key) {
        var by = switch (key) {
            case CustomerKey.ByPhone(var phone) -> Optional.of(new By("phone_number", phone.e164()));
            case CustomerKey.ByEmail(var email) -> Optional.of(new By("email", email.value()));
            case CustomerKey.ByIdentifier(Identifier(var type, var value)) ->
                    Optional.of(new By("custom_identifier", value)).filter(_ -> type == Identifier.Type.CUSTOMER_CARD);
        };
        return by.filter(By::isAskable);
    }

    static By id(String id) {
        return new By("id", id);
    }

    /// The value becomes a part of the path, where dots alone would climb to another call.
    boolean isAskable() {
        return !value.matches("\\.{1,2}");
    }

    Ask subscriber() {
        return Ask.get("api/v2/subscribers/" + Ask.segment(value)).with("identified_by", kind);
    }

    /// The path is in the singular, unlike the others.
    Ask fields() {
        return Ask.get("api/v2/subscriber/" + Ask.segment(value) + "/fields").with("identified_by", kind);
    }

    @Override
    public String toString() {
        return kind;
    }
}
