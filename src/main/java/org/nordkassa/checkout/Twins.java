package org.nordkassa.checkout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.CustomerRegister;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;

/// Profiles that look like the same person: the same phone number or e-mail address, or the same name at the same
/// postcode. Money moved to one of them would not be seen on the other.
final class Twins {
    private final CustomerRegister customers;
    /// Whom the cashier has been told of.
    private Optional<CustomerId> told = Optional.empty();

    Twins(CustomerRegister customers) {
        this.customers = customers;
    }

    /// The others, masked, once for each customer: who then goes on has decided.
    List<String> newsOf(Customer member) {
        if (told.equals(Optional.of(member.id()))) {
            return List.of();
        }
        told = Optional.of(member.id());
        return of(member).map(Twins::masked).toList();
    }

    private Stream<Customer> of(Customer member) {
        var keys = Stream.<Optional<? extends CustomerKey>>of(
                member.phone().map(CustomerKey.ByPhone::new), member.email().map(CustomerKey.ByEmail::new));
        var sharing = keys.flatMap(Optional::stream).flatMap(key -> customers.find(key).stream());
        return Stream.concat(sharing, customers.namesakes(member).stream())
                .filter(other -> !other.id().equals(member.id())).distinct();
    }

    private static String masked(Customer other) {
        return other.customerCard().map(card -> Identifier.customerCard(card).masked())
                .or(() -> other.phone().map(phone -> phone.masked()))
                .or(() -> other.email().map(email -> email.masked())).orElse("");
    }
}
