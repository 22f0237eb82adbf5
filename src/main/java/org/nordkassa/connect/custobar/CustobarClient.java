package org.nordkassa.connect.custobar;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Ids;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.checkout.port.OfferSource;
import org.nordkassa.checkout.port.Outcome;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.RemoteHttp;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.Identifier.Type;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.MemberOffer.Benefit;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.Refusal;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueUse;

/// The till's side of Custobar. Benefits are asked for by phone number, and by nothing else.
///
/// Custobar knows no idempotency keys, so a use is an event with our reference, and before one is sent Custobar is
/// asked whether it has that event already.
public final class CustobarClient implements OfferSource, MemberDirectory {
    private final CustobarSettings settings;
    private final Door door;
    private final Clock clock;
    private final Ids ids;
    private final BenefitReading reading;
    private final UseEvents events;
    private final People people;

    public CustobarClient(RemoteHttp http, CustobarSettings settings, Clock clock, Ids ids) {
        this.settings = settings;
        this.door = http.door(settings.address(), settings.token().withScheme(settings.scheme()));
        this.clock = clock;
        this.ids = ids;
        this.reading = new BenefitReading(settings.currency(), settings.zone());
        this.events = new UseEvents(settings.assumed(), clock);
        this.people = new People(settings.assumed().customersData(), settings.region());
    }

    /// What Custobar is told, on the same way to it.
    public CustobarTelling telling() {
        return new CustobarTelling(door, settings, clock, events);
    }

    /// What customers have allowed, on the same way to it.
    public CustobarPermissions permissions() {
        return new CustobarPermissions(door, settings);
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.CUSTOBAR;
    }

    @Override
    public Answer<List<MemberOffer>> offersOf(Customer customer) {
        return switch (benefits(door.lookUp(), customer)) {
            case Answer.Answered<List<Benefit>>(var benefits) -> new Answer.Answered<>(List.copyOf(benefits));
            case Answer.Failed<List<Benefit>>(var failure) -> new Answer.Failed<>(failure);
        };
    }

    private Answer<List<Benefit>> benefits(Conversation conversation, Customer customer) {
        if (customer.phone().isEmpty()) {
            return new Answer.Answered<>(List.of());
        }
        var key = new CustomerKey.ByPhone(customer.phone().get());
        return people.ask(conversation, key, "external_id,phone_number," + settings.assumed().benefits(), people ->
                People.owner(people, customer).flatMap(person -> person.fields().list(settings.assumed().benefits()))
                        .map(reading::all).orElse(List.of()));
    }

    @Override
    public Answer<List<Customer>> find(CustomerKey key) {
        if (key instanceof CustomerKey.ByIdentifier(Identifier(var type, var _)) && type != Type.CUSTOMER_CARD) {
            return new Answer.Answered<>(List.of());
        }
        return people.ask(door.lookUp(), key, "external_id,phone_number,email,first_name,last_name,can_email,can_sms",
                people -> people.stream()
                        .map(person -> person.customer(new CustomerId(ids.next().toString())))
                        .toList());
    }

    @Override
    public Outcome capture(ValueUse use, Money amount, Optional<Customer> customer) {
        var known = customer.filter(someone -> someone.phone().isPresent());
        return use.subject() instanceof ValueUse.OfBenefit(var benefitId) && known.isPresent()
                ? capture(benefitId, use, amount, known.get())
                : new Outcome.Refused(Refusal.UNKNOWN);
    }

    private Outcome capture(String benefitId, ValueUse use, Money amount, Customer customer) {
        var conversation = door.use();
        return switch (events.isKnown(conversation, settings.assumed().used(), use.key())) {
            case Answer.Failed<Boolean>(var failure) -> new Outcome.NotSent(failure);
            case Answer.Answered<Boolean>(var known) when known -> new Outcome.Done(Optional.empty());
            case Answer.Answered<Boolean> _ -> switch (benefits(conversation, customer)) {
                case Answer.Failed<List<Benefit>>(var failure) -> new Outcome.NotSent(failure);
                case Answer.Answered<List<Benefit>>(var benefits) -> refusal(benefits, benefitId)
                        .map(reason -> refusedUnlessByUs(conversation, use, reason))
                        .orElseGet(() -> events.send(conversation, settings.assumed().used(), use, benefitId, amount,
                                customer.phone().get()));
            };
        };
    }

    /// An event of ours that was late may have come between the two questions: then it is we who have used it.
    private Outcome refusedUnlessByUs(Conversation conversation, ValueUse use, Refusal reason) {
        if (reason != Refusal.ALREADY_USED) {
            return new Outcome.Refused(reason);
        }
        return switch (events.isKnown(conversation, settings.assumed().used(), use.key())) {
            case Answer.Failed<Boolean>(var failure) -> new Outcome.NotSent(failure);
            case Answer.Answered<Boolean>(var known) ->
                    known ? new Outcome.Done(Optional.empty()) : new Outcome.Refused(reason);
        };
    }

    private static Optional<Refusal> refusal(List<Benefit> benefits, String id) {
        var found = benefits.stream().filter(benefit -> benefit.id().equals(id)).findFirst();
        return found.isEmpty()
                ? Optional.of(Refusal.UNKNOWN)
                : found.flatMap(Benefit::usedOn).map(_ -> Refusal.ALREADY_USED);
    }

    @Override
    public Outcome giveBack(ValueUse use, Money amount, Optional<Customer> customer) {
        var phone = customer.flatMap(Customer::phone);
        return use.subject() instanceof ValueUse.OfBenefit(var benefitId) && phone.isPresent()
                ? giveBack(benefitId, use, amount, phone.get())
                : new Outcome.Refused(Refusal.UNKNOWN);
    }

    private Outcome giveBack(String benefitId, ValueUse use, Money amount, PhoneNumber phone) {
        var conversation = door.use();
        return switch (events.isTaken(conversation, use.key())) {
            case Answer.Failed<Boolean>(var failure) -> new Outcome.NotSent(failure);
            case Answer.Answered<Boolean>(var taken) when taken -> events.send(
                    conversation, settings.assumed().returned(), use, benefitId, amount, phone);
            case Answer.Answered<Boolean> _ -> new Outcome.Done(Optional.empty());
        };
    }
}
