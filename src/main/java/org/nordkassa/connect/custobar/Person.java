package org.nordkassa.connect.custobar;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.Keys;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;
import tools.jackson.databind.JsonNode;

/// One of Custobar's customers.
record Person(
        JsonFields fields, Optional<Identifier> card, Optional<PhoneNumber> phone, Optional<EmailAddress> email) {

    /// The people in an answer who have the key that was asked for.
    ///
    /// @throws UnexpectedShape when there are people but none with that key: then the filter was not understood, and
    ///     the answer is about somebody else
    static List<Person> all(JsonNode body, CustomerKey key, String region) {
        var nodes = new JsonFields(body).list("customers").orElseThrow(() -> new UnexpectedShape("customers"));
        var people = nodes.stream().map(node -> read(node, region)).filter(person -> person.has(key)).toList();
        if (people.isEmpty() && !nodes.isEmpty()) {
            throw new UnexpectedShape("customers");
        }
        return people;
    }

    /// Everybody in an answer. Who cannot be understood is left out, so that one bad record hides no other.
    static List<Person> everybody(JsonNode body, String region) {
        return new JsonFields(body).list("customers").orElseThrow(() -> new UnexpectedShape("customers")).stream()
                .flatMap(node -> readOrNot(node, region).stream()).toList();
    }

    private static Optional<Person> readOrNot(JsonNode node, String region) {
        try {
            var person = read(node, region);
            person.consent();
            return Optional.of(person);
        } catch (UnexpectedShape unreadable) {
            return Optional.empty();
        }
    }

    /// The keys Custobar gives of somebody, the surest first.
    List<CustomerKey> keys() {
        return Stream.<Optional<? extends CustomerKey>>of(card.map(CustomerKey.ByIdentifier::new),
                        phone.map(CustomerKey.ByPhone::new), email.map(CustomerKey.ByEmail::new))
                .<CustomerKey>flatMap(Optional::stream).toList();
    }

    private static Person read(JsonNode node, String region) {
        var fields = new JsonFields(node);
        return new Person(fields, Keys.customerCard(fields.text("external_id")),
                Keys.phone(fields.text("phone_number"), region), Keys.email(fields.text("email")));
    }

    private boolean has(CustomerKey key) {
        return switch (key) {
            case CustomerKey.ByPhone(var wanted) -> phone.equals(Optional.of(wanted));
            case CustomerKey.ByEmail(var wanted) -> email.equals(Optional.of(wanted));
            case CustomerKey.ByIdentifier(Identifier(var _, var wanted)) ->
                    card.map(Identifier::value).equals(Optional.of(wanted));
        };
    }

    Customer customer(CustomerId id) {
        return new Customer(id, fields.label("first_name"), fields.label("last_name"), phone, email,
                card.stream().toList(),
                consent());
    }

    /// What is absent or null was never said.
    MarketingConsent consent() {
        return new MarketingConsent(Permission.of(fields.flag("can_email")), Permission.of(fields.flag("can_sms")));
    }
}
