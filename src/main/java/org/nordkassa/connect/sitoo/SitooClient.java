package org.nordkassa.connect.sitoo;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Correspondent.NotDelivered;
import org.nordkassa.checkout.port.Crm;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.TestCall;
import org.nordkassa.checkout.port.Testable;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Sale;
import tools.jackson.databind.JsonNode;

/// The till's side of Sitoo's CRM contracts, in the place of Rule: the same questions to whatever CRM the shop has.
public final class SitooClient implements Crm, Testable {
    private final SitooSettings settings;
    private final Dialect dialect;
    private final Door door;
    private final AddressBook addresses;
    private final ContactReading reading;
    private final Redemptions redemptions;

    public SitooClient(RemoteHttp http, SitooSettings settings, AddressBook addresses, Ids ids) {
        this.settings = settings;
        this.dialect = Dialect.of(settings.version());
        this.door = http.door(settings.address(), settings.authorization());
        this.addresses = addresses;
        this.reading = new ContactReading(dialect, settings, ids);
        this.redemptions = new Redemptions(dialect, settings.assumed());
    }

    /// It stands where Rule would stand.
    @Override
    public RemoteSystem system() {
        return RemoteSystem.RULE;
    }

    @Override
    public Answer<List<MemberOffer>> offersOf(Customer customer) {
        return map(known(door.lookUp(), customer), found -> found.map(Contact::offers).orElse(List.of()));
    }

    @Override
    public Answer<List<Customer>> find(CustomerKey key) {
        return map(search(door.lookUp(), key), found -> found.map(Contact::customer).stream().toList());
    }

    private Answer<Optional<Contact>> search(Conversation conversation, CustomerKey key) {
        return conversation.send(dialect.find(key)).answer(reading::read);
    }

    /// Asks in each way until the CRM knows somebody.
    private Answer<Optional<Contact>> known(Conversation conversation, Customer customer) {
        Answer<Optional<Contact>> answer = new Answer.Answered<>(Optional.empty());
        for (var key : Dialect.keys(customer)) {
            answer = search(conversation, key);
            if (!(answer instanceof Answer.Answered<Optional<Contact>>(var found)) || found.isPresent()) {
                return answer;
            }
        }
        return answer;
    }

    private static <A, B> Answer<B> map(Answer<A> answer, Function<A, B> to) {
        return switch (answer) {
            case Answer.Answered<A>(var value) -> new Answer.Answered<>(to.apply(value));
            case Answer.Failed<A>(var failure) -> new Answer.Failed<>(failure);
        };
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        return use(use, customer, new Outcome.Refused(Refusal.UNKNOWN),
                (conversation, contact) -> redemptions.redeem(conversation, contact, use, amount));
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        return use(use, customer, new Outcome.Done(Optional.empty()),
                (conversation, contact) -> redemptions.undo(conversation, contact, use));
    }

    private interface Step {
        Outcome with(Conversation conversation, Contact contact);
    }

    /// @param ofNobody what it means that the CRM does not know the customer
    private Outcome use(ValueUse use, Optional<Customer> customer, Outcome ofNobody, Step step) {
        if (!Redemptions.isOurs(use) || customer.isEmpty()) {
            return new Outcome.Refused(Refusal.UNKNOWN);
        }
        var conversation = door.use();
        return switch (known(conversation, customer.get())) {
            case Answer.Failed<Optional<Contact>>(var failure) -> new Outcome.NotSent(failure);
            case Answer.Answered<Optional<Contact>>(var found) ->
                    found.map(contact -> step.with(conversation, contact)).orElse(ofNobody);
        };
    }

    /// A CRM of version 2 hears of sales from the shop system, as order events.
    @Override
    public Delivery tellSale(Sale.Completed sale, Optional<Customer> customer) {
        if (!dialect.takesSales() || customer.isEmpty() || sale.pricing().turnoverLines().isEmpty()) {
            return new Delivered();
        }
        var conversation = door.use();
        return switch (known(conversation, customer.get())) {
            case Answer.Failed<Optional<Contact>>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<Optional<Contact>>(var found) ->
                    found.map(contact -> tellOnce(conversation, contact, sale)).orElseGet(Delivered::new);
        };
    }

    private Delivery tellOnce(Conversation conversation, Contact contact, Sale.Completed sale) {
        var copies = new SaleCopy(settings);
        var path = dialect.below(contact.id(), settings.assumed().transactions());
        return switch (conversation.send(Ask.get(path)).answer(copies::read)) {
            case Answer.Failed<List<Purchase>>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<List<Purchase>>(var known) ->
                    known.stream().anyMatch(one -> one.number().equals(sale.number().toString()))
                            ? new Delivered() : delivery(conversation.send(Ask.post(path, copies.written(sale))));
        };
    }

    @Override
    public Delivery tellCustomer(Customer customer) {
        var conversation = door.use();
        var body = dialect.written(customer, addresses.of(customer.id()));
        return switch (known(conversation, customer)) {
            case Answer.Failed<Optional<Contact>>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<Optional<Contact>>(var found) -> delivery(conversation.send(found
                    .map(contact -> Ask.put(dialect.below(contact.id(), ""), body))
                    .orElseGet(() -> Ask.post(dialect.path, body))));
        };
    }

    private static Delivery delivery(Reply reply) {
        return switch (reply) {
            case Reply.Success(var status, var body) -> body.has("error_code") || body.has("error")
                    ? new NotDelivered(new RemoteFailure.NotAccepted(status)) : new Delivered();
            case Reply.Declined declined -> new NotDelivered(declined.failure());
            case Reply.NoAnswer(var failure, var _) -> new NotDelivered(failure);
        };
    }

    @Override
    public Answer<List<Purchase>> purchasesOf(Customer customer) {
        var conversation = door.lookUp();
        return switch (known(conversation, customer)) {
            case Answer.Failed<Optional<Contact>>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Optional<Contact>>(var found) -> found
                    .map(contact -> conversation.send(Ask.get(dialect.below(contact.id(),
                            settings.assumed().transactions()))).answer(new SaleCopy(settings)::read))
                    .orElseGet(() -> new Answer.Answered<>(List.of()));
        };
    }

    @Override
    public List<TestCall> test(Optional<String> email) {
        var asked = email.flatMap(EmailAddress::parse).orElseGet(() -> new EmailAddress("nobody@example.com"));
        return List.of(tried(dialect.path, dialect.find(new CustomerKey.ByEmail(asked))));
    }

    private TestCall tried(String feed, Ask ask) {
        long start = System.nanoTime();
        var reply = door.use().send(ask);
        long millis = (System.nanoTime() - start) / 1_000_000;
        var what = ask.method() + " " + ask.path();
        return switch (reply) {
            case Reply.Success(var status, JsonNode body) ->
                    new TestCall(feed, what, status + " " + body, millis, body.isArray());
            case Reply.Declined(var status, JsonNode body) ->
                    new TestCall(feed, what, status + " " + body, millis, false);
            case Reply.NoAnswer(var failure, var _) ->
                    new TestCall(feed, what, failure.getClass().getSimpleName(), millis, false);
        };
    }
}
