package org.nordkassa.connect.rule;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.sale.Sale;
import tools.jackson.databind.JsonNode;

/// Tells Rule of customers and their orders: the groups `Sitoo-Contact` and `Sitoo-Address` of the subscriber, and a
/// record in the historical group `Sitoo-Order`.
///
/// The groups are made when they are missing: the first two once after each start, by a call that changes nothing where
/// they are there; that of the orders by the first order, because only so it can be made historical.
final class Orders {
    private final Door door;
    private final RuleSettings settings;
    private final RuleSettings.Assumed assumed;
    private final AddressBook addresses;
    private final KnownMembers members;
    private final OrderGroup group;
    private final AtomicBoolean groupsMade = new AtomicBoolean();

    Orders(Door door, RuleSettings settings, AddressBook addresses, KnownMembers members, OrderGroup group) {
        this.door = door;
        this.settings = settings;
        this.assumed = settings.assumed();
        this.addresses = addresses;
        this.members = members;
        this.group = group;
    }

    Delivery tell(Sale.Completed sale, Customer customer) {
        var conversation = door.use();
        return switch (members.firstKnown(conversation, By.allOf(customer), By::fields, body -> told(body, sale))) {
            case Answer.Failed<Optional<Told>>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<Optional<Told>>(var known) -> {
                known.flatMap(Told::historical).ifPresent(group::seen);
                yield known.filter(Told::alreadyThere).isPresent()
                        ? new Delivered() : tellNew(conversation, sale, customer);
            }
        };
    }

    /// What Rule has of the orders; all of it is read at once, as an answer that cannot be understood is none.
    private record Told(Optional<Boolean> historical, boolean alreadyThere) {}

    private Told told(JsonNode body, Sale.Completed sale) {
        var fields = MemberFields.read(body);
        return new Told(fields.historical(assumed.orderGroup()), hasOrder(fields, sale));
    }

    private boolean hasOrder(MemberFields fields, Sale.Completed sale) {
        return fields.values(assumed.orderGroup(), OrderFields.NUMBER)
                .anyMatch(number -> number.asString("").equals(OrderFields.number(sale)));
    }

    private Delivery tellNew(Conversation conversation, Sale.Completed sale, Customer customer) {
        return switch (written(conversation, customer)) {
            case Answer.Failed<Optional<String>>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<Optional<String>>(var id) -> switch (id.<Answer<Optional<String>>>map(known ->
                    new Answer.Answered<>(Optional.of(known))).orElseGet(() -> idOf(conversation, customer))) {
                case Answer.Failed<Optional<String>>(var failure) -> new NotDelivered(failure);
                case Answer.Answered<Optional<String>>(var known) -> known
                        .map(subscriber -> write(conversation, subscriber, sale)).orElseGet(Delivered::new);
            };
        };
    }

    /// Rule did not say whom it has just written.
    private Answer<Optional<String>> idOf(Conversation conversation, Customer customer) {
        return members.firstKnown(conversation, By.allOf(customer), By::subscriber, Upsert::id);
    }

    private Delivery write(Conversation conversation, String subscriber, Sale.Completed sale) {
        var order = new OrderFields(assumed.orderGroup(), settings.zone()).of(sale);
        var reply = conversation.send(Ask.post("api/v3/custom-field-data/" + Ask.segment(subscriber), order));
        return switch (reply) {
            case Reply.Success(var status, var body) when body.has("error") || body.has("errors") ->
                    new NotDelivered(new RemoteFailure.NotAccepted(status));
            case Reply.Success _ -> {
                lookAtGroup(conversation, subscriber);
                yield new Delivered();
            }
            case Reply.Declined declined -> new NotDelivered(declined.failure());
            case Reply.NoAnswer(var failure, var _) -> new NotDelivered(failure);
        };
    }

    /// Once: whether the group is historical shows on an order only.
    private void lookAtGroup(Conversation conversation, String subscriber) {
        if (group.historical().isEmpty()
                && conversation.send(By.id(subscriber).fields())
                        .answer(body -> MemberFields.read(body).historical(assumed.orderGroup()))
                        instanceof Answer.Answered<Optional<Boolean>>(var historical)) {
            historical.ifPresent(group::seen);
        }
    }

    Delivery tell(Customer customer) {
        return switch (written(door.use(), customer)) {
            case Answer.Answered<Optional<String>> _ -> new Delivered();
            case Answer.Failed<Optional<String>>(var failure) -> new NotDelivered(failure);
        };
    }

    /// Those with an e-mail or phone number in one call. Rule refuses a call as a whole: then each is told of alone, so that
    /// one that it does not like holds up no other.
    List<Delivery> tell(List<Customer> customers) {
        var named = customers.stream().filter(Orders::isNamed).toList();
        var together = named.size() < 2 ? Optional.<Delivery>empty() : tellTogether(named);
        return customers.stream().map(one -> together.filter(_ -> isNamed(one)).orElseGet(() -> tell(one))).toList();
    }

    private static boolean isNamed(Customer customer) {
        return customer.phone().isPresent() || customer.email().isPresent();
    }

    /// @return empty where Rule has refused them
    private Optional<Delivery> tellTogether(List<Customer> customers) {
        var conversation = door.use();
        makeGroups(conversation);
        var reply = new Upsert(conversation, assumed).all(customers, customers.stream()
                .map(one -> new ContactFields(assumed).of(one, addresses.of(one.id()))).toList());
        return switch (Upsert.written(reply, _ -> Optional.empty())) {
            case Answer.Answered<Optional<String>> _ -> {
                customers.forEach(one -> members.nowKnown(By.allOf(one)));
                yield Optional.of(new Delivered());
            }
            case Answer.Failed<Optional<String>>(RemoteFailure.NotAccepted _) -> Optional.empty();
            case Answer.Failed<Optional<String>>(var failure) -> Optional.of(new NotDelivered(failure));
        };
    }

    private Answer<Optional<String>> written(Conversation conversation, Customer customer) {
        makeGroups(conversation);
        var fields = new ContactFields(assumed).of(customer, addresses.of(customer.id()));
        var written = new Upsert(conversation, assumed).identified(customer, fields);
        if (written instanceof Answer.Answered<Optional<String>>) {
            members.nowKnown(By.allOf(customer));
        }
        return written;
    }

    /// What cannot be made now is tried again with the next message; the customer is told of all the same, for the
    /// write makes the fields that it needs.
    private void makeGroups(Conversation conversation) {
        var schema = Ask.post("api/v2/customizations", new ContactFields(assumed).schema());
        if (!groupsMade.get() && conversation.send(schema) instanceof Reply.Success(var _, var body)
                && !body.has("error")) {
            groupsMade.set(true);
        }
    }
}
