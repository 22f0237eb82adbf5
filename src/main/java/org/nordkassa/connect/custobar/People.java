package org.nordkassa.connect.custobar;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;

/// Asks Custobar for people by one exact key.
///
/// @param path of the customers
/// @param region ISO country of phone numbers without a country code
record People(String path, String region) {
    <T> Answer<T> ask(
            Conversation conversation, CustomerKey key, String fields, Function<List<Person>, T> reading) {
        var ask = Ask.get(path);
        var filtered = switch (key) {
            case CustomerKey.ByPhone(var phone) -> ask.with("phone_number", phone.e164());
            case CustomerKey.ByEmail(var email) -> ask.with("email", email.value());
            case CustomerKey.ByIdentifier(var identifier) -> ask.with("external_id", identifier.value());
        };
        return Uploads.honest(conversation.send(filtered.with("fields", fields)))
                .answer(body -> reading.apply(Person.all(body, key, region)));
    }

    /// Several people may share a phone number. Then the customer card decides, and without it nobody: what one of them
    /// owns or allows is never taken for the other's in silence.
    static Optional<Person> owner(List<Person> people, Customer customer) {
        return people.size() == 1
                ? Optional.of(people.getFirst())
                : people.stream().filter(person -> person.card().isPresent()
                        && customer.identifiers().contains(person.card().get())).findFirst();
    }
}
