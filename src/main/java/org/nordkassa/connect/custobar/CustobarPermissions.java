package org.nordkassa.connect.custobar;

import java.util.Optional;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.PermissionSource;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.JsonFields;
import org.nordkassa.connect.http.UnexpectedShape;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.RemoteSystem;
import tools.jackson.databind.JsonNode;

/// What customers have allowed, as Custobar knows it. That only changes are asked for is not possible by anything that is
/// public; so everybody is, page by page, and each customer once more when they stand at the till.
public final class CustobarPermissions implements PermissionSource {
    private static final String FIELDS = "external_id,phone_number,email,can_email,can_sms";
    private static final String PAGE = "1000";

    private final Door door;
    private final CustobarSettings settings;
    private final People people;

    CustobarPermissions(Door door, CustobarSettings settings) {
        this.door = door;
        this.settings = settings;
        this.people = new People(settings.assumed().customersData(), settings.region());
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.CUSTOBAR;
    }

    @Override
    public Answer<Optional<MarketingConsent>> permissionsOf(Customer customer) {
        var key = Stream.<Optional<? extends CustomerKey>>of(customer.phone().map(CustomerKey.ByPhone::new),
                        customer.email().map(CustomerKey.ByEmail::new), customer.customerCard()
                                .map(Identifier::customerCard).map(CustomerKey.ByIdentifier::new))
                .<CustomerKey>flatMap(Optional::stream).findFirst();
        return key.map(known -> people.ask(door.lookUp(), known, FIELDS, found ->
                        People.owner(found, customer).map(Person::consent)))
                .orElseGet(() -> new Answer.Answered<>(Optional.empty()));
    }

    @Override
    public Answer<Part> permissions(Optional<String> from) {
        var ask = Ask.get(settings.assumed().customersData());
        try {
            var page = from.map(ask::onwards).orElseGet(() -> ask.with("fields", FIELDS).with("limit", PAGE));
            return Uploads.honest(door.feed().send(page)).answer(this::part);
        } catch (UnexpectedShape elsewhere) {
            return new Answer.Failed<>(new RemoteFailure.Nonsense());
        }
    }

    private Part part(JsonNode body) {
        var known = Person.everybody(body, settings.region()).stream()
                .map(person -> new Known(person.keys(), person.consent())).toList();
        return new Part(known, new JsonFields(body).text("next_url").filter(next -> !next.isBlank()));
    }
}
