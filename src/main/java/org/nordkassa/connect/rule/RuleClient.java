package org.nordkassa.connect.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.http.Reply;
import org.nordkassa.connect.rule.CheckMovement.Step;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Sale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/// The till's side of Rule. Somebody unknown there is an empty answer, and not asked about again for some minutes.
public final class RuleClient implements OfferSource, MemberDirectory, Correspondent {
    private final RuleSettings settings;
    private final RuleSettings.Assumed assumed;
    private final ReentrantLock changing = new ReentrantLock();
    private final Door door;
    private final Clock clock;
    private final Strangers strangers;
    private final Subscribers subscribers;

    public RuleClient(RemoteHttp http, RuleSettings settings, Clock clock, Ids ids) {
        this.settings = settings;
        this.assumed = settings.assumed();
        this.door = http.door(settings.address(), settings.key().withScheme("Bearer"));
        this.clock = clock;
        this.strangers = new Strangers(clock);
        this.subscribers = new Subscribers(settings, ids);
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.RULE;
    }

    @Override
    public Answer<List<MemberOffer>> offersOf(Customer customer) {
        var conversation = door.lookUp();
        var unknownSoFar = By.allOf(customer).stream().filter(by -> !strangers.has(by)).toList();
        return switch (firstKnown(conversation, unknownSoFar, By::fields, this::offers)) {
            case Answer.Answered<Optional<List<MemberOffer>>>(var found) ->
                    new Answer.Answered<>(found.orElse(List.of()));
            case Answer.Failed<Optional<List<MemberOffer>>>(var failure) -> new Answer.Failed<>(failure);
        };
    }

    private List<MemberOffer> offers(JsonNode body) {
        var value = MemberFields.read(body).value(assumed.contactGroup(), assumed.bonusChecks());
        return List.copyOf(CheckList.read(value).checks(settings.zone()));
    }

    /// Asks in each way until Rule knows somebody.
    ///
    /// @return an empty optional when it knows nobody
    private <T> Answer<Optional<T>> firstKnown(
            Conversation conversation, List<By> ways, Function<By, Ask> question, Function<JsonNode, T> reading) {
        for (var by : ways) {
            var reply = conversation.send(question.apply(by));
            if (!(reply instanceof Reply.Declined(var status, var _) && status == 404)) {
                return reply.answer(body -> Optional.of(reading.apply(body)));
            }
            strangers.add(by);
        }
        return new Answer.Answered<>(Optional.empty());
    }

    @Override
    public Answer<List<Customer>> find(CustomerKey key) {
        var ways = By.of(key).filter(by -> !strangers.has(by)).stream().toList();
        var conversation = door.lookUp();
        return switch (firstKnown(conversation, ways, By::subscriber, Function.identity())) {
            case Answer.Failed<Optional<JsonNode>>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Optional<JsonNode>>(var found) -> found
                    .map(body -> subscribers.customer(conversation, body))
                    .orElseGet(() -> new Answer.Answered<>(List.of()));
        };
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        return use.subject() instanceof ValueUse.OfBonusCheck(var checkId) && customer.isPresent()
                ? change(customer.get(), list -> movement(use).take(list, checkId, amount),
                        new Outcome.Refused(Refusal.UNKNOWN))
                : new Outcome.Refused(Refusal.UNKNOWN);
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        return use.subject() instanceof ValueUse.OfBonusCheck && customer.isPresent()
                ? change(customer.get(), list -> movement(use).giveBack(list), new Outcome.Done(Optional.empty()))
                : new Outcome.Refused(Refusal.UNKNOWN);
    }

    private CheckMovement movement(ValueUse use) {
        return new CheckMovement(use.key(), LocalDate.ofInstant(clock.instant(), settings.zone()), settings.zone());
    }

    /// One change at a time: two of this till's own would undo each other, as Rule cannot compare and set.
    private Outcome change(Customer customer, Function<CheckList, Step> plan, Outcome ofNobody) {
        changing.lock();
        try {
            return changeAlone(customer, plan, ofNobody);
        } finally {
            changing.unlock();
        }
    }

    /// @param ofNobody what it means that Rule does not know the customer
    private Outcome changeAlone(Customer customer, Function<CheckList, Step> plan, Outcome ofNobody) {
        var conversation = door.use();
        return switch (firstKnown(conversation, By.allOf(customer), By::subscriber, Upsert::id)) {
            case Answer.Failed<Optional<String>>(var failure) -> new Outcome.NotSent(failure);
            case Answer.Answered<Optional<String>>(var id) -> id
                    .map(known -> new CheckWriter(conversation, assumed, known).change(plan)).orElse(ofNobody);
        };
    }

    /// An order that Rule has already is not told again: each write adds one to a historical group. A sale of nobody
    /// known is not told at all.
    @Override
    public Delivery tellSale(Sale.Completed sale, Optional<Customer> customer) {
        return customer.map(someone -> tellSale(sale, someone)).orElseGet(Delivered::new);
    }

    private Delivery tellSale(Sale.Completed sale, Customer customer) {
        var conversation = door.use();
        return switch (firstKnown(conversation, By.allOf(customer), By::fields, body -> hasOrder(body, sale))) {
            case Answer.Failed<Optional<Boolean>>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<Optional<Boolean>>(var told) -> told.orElse(false)
                    ? new Delivered()
                    : tell(conversation, customer, new OrderFields(assumed.orderGroup(), settings.zone()).of(sale));
        };
    }

    private boolean hasOrder(JsonNode body, Sale.Completed sale) {
        return MemberFields.read(body).values(assumed.orderGroup(), OrderFields.NUMBER)
                .anyMatch(number -> number.asString("").equals(OrderFields.number(sale)));
    }

    @Override
    public Delivery tellCustomer(Customer customer) {
        return tell(door.use(), customer, names(customer));
    }

    private ArrayNode names(Customer customer) {
        var fields = Json.array();
        addName(fields, assumed.firstName(), customer.firstName());
        addName(fields, assumed.lastName(), customer.lastName());
        return fields;
    }

    private void addName(ArrayNode fields, String field, String name) {
        if (!name.isEmpty()) {
            fields.add(Json.object()
                    .put("key", assumed.contactGroup() + "." + field)
                    .put("value", name)
                    .put("type", "text"));
        }
    }

    private Delivery tell(Conversation conversation, Customer customer, ArrayNode fields) {
        var delivery = new Upsert(conversation, assumed).send(customer, fields);
        if (delivery instanceof Delivered) {
            strangers.forget(By.allOf(customer));
        }
        return delivery;
    }
}
