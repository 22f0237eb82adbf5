package org.nordkassa.checkout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.MemberDirectory;
import org.nordkassa.checkout.port.OutgoingMessage;
import org.nordkassa.checkout.port.OutgoingMessage.TellCustomer;
import org.nordkassa.checkout.port.OutgoingMessage.TellJoining;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Found;
import org.nordkassa.checkout.port.TillEvent.CustomerSearched.Way;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.CustomerKey;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.loyalty.MemberForm.Field;
import org.nordkassa.loyalty.MemberForm.Rule;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.PostalAddress;

/// Finds a customer by an exact key, in the shop's own register first and then in every directory at once, and
/// registers new ones.
final class CustomerFinder {
    /// See [Identifier].
    private static final int LONGEST_CARD = 128;

    private final Desk desk;
    private final CheckoutPorts ports;
    private final Systems systems;
    private final String region;
    private final MemberForm form;
    private final SearchLog log;
    private final Consumer<Customer> onFound;
    private CustomerSearch search = new CustomerSearch.None();
    private int round;

    /// @param region ISO country whose national form of phone numbers is assumed
    /// @param log where every look-up is noted
    /// @param onFound takes the customer into the basket
    CustomerFinder(
            Desk desk, CheckoutPorts ports, Systems systems, String region, MemberForm form, SearchLog log,
            Consumer<Customer> onFound) {
        this.desk = desk;
        this.ports = ports;
        this.systems = systems;
        this.region = region;
        this.form = form;
        this.log = log;
        this.onFound = onFound;
    }

    CustomerSearch search() {
        return search;
    }

    void leave() {
        round++;
        search = new CustomerSearch.None();
    }

    /// A scanned card: its owner is in the basket at once, known or not.
    void byCard(String code) {
        cardOf(code).ifPresentOrElse(this::byCard, () -> desk.say(new Notice.UnreadableCode(code.length())));
    }

    private void byCard(Identifier card) {
        var known = ports.customers().find(new CustomerKey.ByIdentifier(card)).stream().findFirst();
        log.note(Way.CARD, SearchLog.found(known.isPresent() ? 1 : 0));
        if (known.isEmpty() && ports.customers().hasLeft(card)) {
            desk.say(new Notice.CardLeft());
        } else {
            leave();
            onFound.accept(known.orElseGet(() ->
                    ports.customers().holderOf(card, Customer.knownOnlyBy(newId(), card))));
        }
    }

    /// A code that may be a card's: taken only if its owner is in the register.
    boolean byKnownCard(String code) {
        var known = cardOf(code).map(card -> ports.customers().find(new CustomerKey.ByIdentifier(card)))
                .orElse(List.of());
        known.stream().findFirst().ifPresent(customer -> {
            log.note(Way.CARD, Found.ONE);
            take(List.of(customer));
        });
        return !known.isEmpty();
    }

    private static Optional<Identifier> cardOf(String code) {
        boolean fits = !code.isBlank() && code.length() <= LONGEST_CARD
                && code.chars().noneMatch(Character::isISOControl);
        return fits ? Optional.of(Identifier.customerCard(code)) : Optional.empty();
    }

    void find(String text) {
        leave();
        keyOf(text).ifPresent(key -> {
            var known = ports.customers().find(key);
            if (known.isEmpty()) {
                askDirectories(text, key);
            } else {
                log.note(SearchLog.wayOf(key), SearchLog.found(known.size()));
                take(known);
            }
        });
    }

    void choose(CustomerId id) {
        if (search instanceof CustomerSearch.SeveralFound(var customers)) {
            customers.stream().filter(customer -> customer.id().equals(id)).findFirst()
                    .ifPresent(customer -> take(List.of(customer)));
        }
    }

    /// Everything that can be edited is as the form has it from now on; the rest stays.
    void update(Customer before, Action.UpdateCustomer changed) {
        var phone = PhoneNumber.parse(changed.phone(), region);
        var email = EmailAddress.parse(changed.email());
        var as = new Action.RegisterCustomer(changed.firstName(), changed.lastName(), changed.phone(), changed.email(),
                changed.emailConsent(), changed.smsConsent(), changed.address());
        refusal(as, phone, email, form.update(), before.identifiers().isEmpty(), Optional.of(before.id()))
                .ifPresentOrElse(desk::say, () -> {
            var after = new Changes(form.update()).of(before, as, phone, email, ports.clock().instant());
            if (after.equals(before) && ports.customers().of(before.id()).equals(addressOf(before.id(), as))) {
                return;
            }
            ports.customers().put(before.id(), addressOf(before.id(), as));
            onFound.accept(saved(after, tellEverybody(after.id())));
            desk.say(new Notice.CustomerUpdated());
        });
    }

    private Optional<PostalAddress> addressOf(CustomerId customer, Action.RegisterCustomer form) {
        boolean editable = Stream.of(Field.STREET, Field.ZIP, Field.CITY)
                .anyMatch(field -> this.form.update().get(field).isEditable());
        return editable ? form.address() : ports.customers().of(customer);
    }

    void register(Action.RegisterCustomer form) {
        var phone = PhoneNumber.parse(form.phone(), region);
        var email = EmailAddress.parse(form.email());
        refusal(form, phone, email, this.form.registration(), true, Optional.empty()).ifPresentOrElse(desk::say, () -> {
            var member = new Customer(newId(), form.firstName(), form.lastName(), phone, email, List.of(),
                    MarketingConsent.ticked(form.emailConsent(), form.smsConsent(), desk.now()));
            leave();
            if (form.address().isPresent()) {
                saved(member, List.of());
                ports.customers().put(member.id(), form.address());
            }
            onFound.accept(saved(member, tellEverybody(member.id())));
            desk.say(new Notice.CustomerRegistered());
        });
    }

    private Optional<Notice> refusal(
            Action.RegisterCustomer form, Optional<PhoneNumber> phone, Optional<EmailAddress> email,
            Map<Field, Rule> rules, boolean oneIsNeeded, Optional<CustomerId> self) {
        var missing = new Changes(rules).missing(form);
        if (missing.isPresent()) {
            return missing.map(Notice.FieldNeeded::new);
        }
        if (oneIsNeeded && form.phone().isBlank() && form.email().isBlank()) {
            return Optional.of(new Notice.PhoneOrEmailNeeded());
        }
        if (!form.phone().isBlank() && phone.isEmpty()) {
            return Optional.of(new Notice.PhoneNotUnderstood());
        }
        if (!form.email().isBlank() && email.isEmpty()) {
            return Optional.of(new Notice.EmailNotUnderstood());
        }
        boolean known = Stream.<Optional<? extends CustomerKey>>of(
                        phone.map(CustomerKey.ByPhone::new), email.map(CustomerKey.ByEmail::new))
                .flatMap(Optional::stream).anyMatch(key -> ports.customers().find(key).stream()
                        .anyMatch(other -> !self.equals(Optional.of(other.id()))));
        if (known) {
            log.note(Way.FORM, Found.ONE);
        }
        return known ? Optional.of(new Notice.AlreadyRegistered()) : Optional.empty();
    }

    /// A system with a loyalty programme of its own hears that somebody joins it, the others of a customer.
    private List<OutgoingMessage> tellEverybody(CustomerId id) {
        return ports.correspondents().stream().<OutgoingMessage>map(to -> to.takesJoinings()
                ? new TellJoining(to.system(), id) : new TellCustomer(to.system(), id)).toList();
    }

    private Optional<CustomerKey> keyOf(String text) {
        if (text.contains("@")) {
            var email = EmailAddress.parse(text);
            if (email.isEmpty()) {
                desk.say(new Notice.EmailNotUnderstood());
            }
            return email.map(CustomerKey.ByEmail::new);
        }
        var phone = PhoneNumber.parse(text, region);
        if (phone.isEmpty()) {
            desk.say(text.chars().anyMatch(Character::isDigit)
                    ? new Notice.PhoneNotUnderstood() : new Notice.NotPhoneNorEmail());
        }
        return phone.map(CustomerKey.ByPhone::new);
    }

    private void askDirectories(String text, CustomerKey key) {
        search = new CustomerSearch.Searching(text);
        int asking = round;
        var answers = new TreeMap<Integer, Answer<List<Customer>>>();
        if (ports.directories().isEmpty()) {
            conclude(key, Heard.of(List.of()));
        }
        for (int i = 0; i < ports.directories().size(); i++) {
            int place = i;
            var directory = ports.directories().get(i);
            desk.<Answer<List<Customer>>>inBackground(() -> directory.find(key),
                    new Answer.Failed<>(new RemoteFailure.Nonsense()), answer -> {
                        systems.heard(directory.system(), answer);
                        answers.put(place, answer);
                        if (answers.size() == ports.directories().size()) {
                            heard(key, asking, Heard.of(List.copyOf(answers.values())));
                        }
                    });
        }
    }

    /// Noted even where nobody waits for it any more: the systems were asked.
    private void heard(CustomerKey key, int asking, Heard heard) {
        if (asking == round) {
            conclude(key, heard);
        } else {
            note(key, heard);
        }
    }

    private void note(CustomerKey key, Heard heard) {
        log.note(SearchLog.wayOf(key), heard.found().isEmpty() && !heard.certain()
                        ? Found.UNCERTAIN : SearchLog.found(heard.found().size()),
                ports.directories().stream().map(MemberDirectory::system).toList());
    }

    private void conclude(CustomerKey key, Heard heard) {
        note(key, heard);
        if (heard.found().isEmpty()) {
            search = switch (key) {
                case CustomerKey.ByPhone(var phone) -> new CustomerSearch.NobodyFound(phone.e164(), "", heard.certain());
                case CustomerKey.ByEmail(var email) -> new CustomerSearch.NobodyFound("", email.value(), heard.certain());
                case CustomerKey.ByIdentifier _ -> new CustomerSearch.NobodyFound("", "", heard.certain());
            };
        } else {
            take(heard.found());
        }
    }

    /// What all directories together have said.
    ///
    /// @param certain whether each of them has answered
    private record Heard(List<Customer> found, boolean certain) {
        /// @param answers in the order of the directories: what the first ones say of a person counts before the others
        static Heard of(List<Answer<List<Customer>>> answers) {
            var found = new ArrayList<Customer>();
            for (var answer : answers) {
                if (answer instanceof Answer.Answered<List<Customer>>(var customers)) {
                    merge(found, customers);
                }
            }
            return new Heard(found, answers.stream().allMatch(Answer.Answered.class::isInstance));
        }
    }

    /// Two systems mean the same person when they say the same card, or when each knows one person and only one of them
    /// knows a card. Two people whom one system tells apart stay two.
    private static void merge(List<Customer> found, List<Customer> others) {
        boolean bothKnowOne = found.size() == 1 && others.size() == 1;
        for (var other : others) {
            var same = found.stream().filter(customer -> customer.customerCard().equals(other.customerCard())
                    && customer.customerCard().isPresent() || bothKnowOne
                    && (customer.customerCard().isEmpty() || other.customerCard().isEmpty())).findFirst();
            same.ifPresentOrElse(
                    customer -> found.set(found.indexOf(customer), customer.completedBy(other)),
                    () -> found.add(other));
        }
    }

    private void take(List<Customer> found) {
        if (found.size() > 1) {
            search = new CustomerSearch.SeveralFound(found);
            return;
        }
        var customer = found.getFirst();
        leave();
        onFound.accept(ports.customers().byId(customer.id()).or(() -> byItsIdentifiers(customer))
                .orElseGet(() -> saved(customer, List.of())));
    }

    /// A remote system's customer whom the register already has under another phone number.
    private Optional<Customer> byItsIdentifiers(Customer customer) {
        return customer.identifiers().stream()
                .flatMap(identifier -> ports.customers().find(new CustomerKey.ByIdentifier(identifier)).stream())
                .findFirst()
                .map(known -> saved(known.completedBy(customer), List.of()));
    }

    private Customer saved(Customer customer, List<OutgoingMessage> messages) {
        ports.customers().save(customer, messages);
        if (!messages.isEmpty()) {
            desk.messagesWait();
        }
        return customer;
    }

    private CustomerId newId() {
        return new CustomerId(ports.ids().next().toString());
    }
}
