package org.nordkassa.connect.rule;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.joda.money.Money;
import org.nordkassa.checkout.port.AddressBook;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.BonusCheckShelf;
import org.nordkassa.checkout.port.Correspondent.Delivered;
import org.nordkassa.checkout.port.Correspondent.Delivery;
import org.nordkassa.checkout.port.Crm;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.checkout.port.TestCall;
import org.nordkassa.checkout.port.Testable;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.ErrorBudget;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.connect.rule.CheckMovement.Step;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.Purchase;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.Sale;
import tools.jackson.databind.JsonNode;

/// The till's side of Rule. Somebody unknown there is an empty answer, and not asked about again for some minutes.
public final class RuleClient implements Crm, Testable {
    /// The share of errors, in percent, at which Rule blocks an account (public).
    private static final int BLOCKS_AT = 49;

    private final RuleSettings settings;
    private final RuleSettings.Assumed assumed;
    private final ReentrantLock changing = new ReentrantLock();
    private final Door door;
    private final Clock clock;
    private final Strangers strangers;
    private final Subscribers subscribers;
    private final KnownMembers members;
    private final OrderGroup orderGroup;
    private final Orders orders;

    public RuleClient(RemoteHttp http, RuleSettings settings, AddressBook addresses, Clock clock, Ids ids) {
        this.settings = settings;
        this.assumed = settings.assumed();
        this.door = http.door(settings.address(), settings.key().withScheme("Bearer"))
                .within(ErrorBudget.below(BLOCKS_AT));
        this.clock = clock;
        this.strangers = new Strangers(clock);
        this.subscribers = new Subscribers(settings, ids);
        this.members = new KnownMembers(strangers);
        this.orderGroup = new OrderGroup(assumed.orderGroup());
        this.orders = new Orders(door, settings, addresses, members, orderGroup);
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.RULE;
    }

    @Override
    public Answer<List<MemberOffer>> offersOf(Customer customer) {
        var conversation = door.lookUp();
        var unknownSoFar = By.allOf(customer).stream().filter(by -> !strangers.has(by)).toList();
        return switch (members.firstKnown(conversation, unknownSoFar, By::fields, this::offers)) {
            case Answer.Answered<Optional<List<MemberOffer>>>(var found) ->
                    new Answer.Answered<>(found.orElse(List.of()));
            case Answer.Failed<Optional<List<MemberOffer>>>(var failure) -> new Answer.Failed<>(failure);
        };
    }

    private List<MemberOffer> offers(JsonNode body) {
        var value = MemberFields.read(body).value(assumed.contactGroup(), assumed.bonusChecks());
        return List.copyOf(CheckList.read(value).checks(settings.zone()));
    }

    @Override
    public Answer<List<Customer>> find(CustomerKey key) {
        var ways = By.of(key).filter(by -> !strangers.has(by)).stream().toList();
        var conversation = door.lookUp();
        return switch (members.firstKnown(conversation, ways, By::subscriber, Function.identity())) {
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
        return switch (members.firstKnown(conversation, By.allOf(customer), By::subscriber, Upsert::id)) {
            case Answer.Failed<Optional<String>>(var failure) -> new Outcome.NotSent(failure);
            case Answer.Answered<Optional<String>>(var id) -> id
                    .map(known -> new CheckWriter(conversation, assumed, known).change(plan)).orElse(ofNobody);
        };
    }

    /// An order that Rule has already is not told again: each write adds one to a historical group. A sale of nobody
    /// known is not told at all, nor is one in which nothing but money was put on gift cards.
    @Override
    public Delivery tellSale(Sale.Completed sale, Optional<Customer> customer) {
        return customer.filter(_ -> !sale.pricing().turnoverLines().isEmpty())
                .map(someone -> orders.tell(sale, someone)).orElseGet(Delivered::new);
    }

    @Override
    public Delivery tellCustomer(Customer customer) {
        return orders.tell(customer);
    }

    /// Many, where a file of members was taken in.
    @Override
    public int mostAtOnce() {
        return Upsert.MOST_AT_ONCE;
    }

    @Override
    public int mostSalesAtOnce() {
        return 1;
    }

    @Override
    public List<Delivery> tellCustomers(List<Customer> customers) {
        return orders.tell(customers);
    }

    /// Whether orders are kept one by one at Rule; empty until one was seen there.
    public Optional<Boolean> keepsEveryOrder() {
        return orderGroup.historical();
    }

    /// @param told when the group of orders is found to keep the last one only
    public void onOverwrittenOrders(Runnable told) {
        orderGroup.onOverwriting(told);
    }

    /// The customer's purchases that Rule knows, the latest first, of this till and of all other systems that write
    /// into the group.
    @Override
    public Answer<List<Purchase>> purchasesOf(Customer customer) {
        var ways = By.allOf(customer).stream().filter(by -> !strangers.has(by)).toList();
        var reading = new PurchaseReading(assumed.orderGroup(), settings.zone());
        return switch (members.firstKnown(door.lookUp(), ways, By::fields, body -> reading.of(MemberFields.read(body)))) {
            case Answer.Failed<Optional<List<Purchase>>>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Optional<List<Purchase>>>(var found) -> new Answer.Answered<>(found.orElse(List.of()));
        };
    }

    /// Where new bonus checks are put in.
    public BonusCheckShelf shelf() {
        return new CheckShelf(door, settings, members);
    }

    @Override
    public List<TestCall> test(Optional<String> email) {
        return new FeedTests(door, settings, clock).run(email);
    }
}
