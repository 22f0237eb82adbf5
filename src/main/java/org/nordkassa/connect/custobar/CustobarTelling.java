package org.nordkassa.connect.custobar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nordkassa.checkout.port.Answer;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.ProductShelf;
import org.nordkassa.checkout.port.ProductShelf.Shelved;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.connect.http.Ask;
import org.nordkassa.connect.http.Conversation;
import org.nordkassa.connect.http.Door;
import org.nordkassa.connect.http.Json;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.Customer.MarketingConsent;
import org.nordkassa.loyalty.Customer.Permission;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.sale.Sale;
import tools.jackson.databind.JsonNode;

/// What Custobar is told: sales, customers, who joins the loyalty programme, and products. Uploads are lists; one bad
/// record makes Custobar refuse a whole list, and then the list is halved until that record is found.
public final class CustobarTelling implements Correspondent {
    private static final int MOST_AT_ONCE = 200;
    private static final int PRODUCTS_AT_ONCE = 500;
    /// What a customer has allowed is the newest there is when it leaves within this time; later Custobar is asked first.
    private static final Duration NEWEST = Duration.ofMinutes(15);

    private final Door door;
    private final CustobarSettings settings;
    private final Clock clock;
    private final Records records;
    private final ProductRecords products;
    private final UseEvents events;
    private final CustobarPermissions permissions;

    CustobarTelling(Door door, CustobarSettings settings, Clock clock, UseEvents events) {
        this.door = door;
        this.settings = settings;
        this.clock = clock;
        this.records = new Records(settings.shopId(), settings.out().customerFields());
        this.products = new ProductRecords(settings.out().stock(), settings.assumed().stockTotal());
        this.events = events;
        this.permissions = new CustobarPermissions(door, settings);
    }

    @Override
    public RemoteSystem system() {
        return RemoteSystem.CUSTOBAR;
    }

    @Override
    public Pace pace() {
        return settings.out().pace();
    }

    @Override
    public int mostAtOnce() {
        return MOST_AT_ONCE;
    }

    @Override
    public boolean takesJoinings() {
        return true;
    }

    @Override
    public Delivery tellSale(Sale.Completed sale, Optional<Customer> customer) {
        return tellSales(List.of(new Told(sale, customer))).getFirst();
    }

    /// A sale of nobody known is not told: Custobar takes none without a customer.
    @Override
    public List<Delivery> tellSales(List<Told> sales) {
        return tell(settings.assumed().salesUpload(), "sales", sales.stream().map(told ->
                told.customer().flatMap(customer -> records.sale(told.sale(), customer)).orElse(List.of())).toList());
    }

    @Override
    public Delivery tellCustomer(Customer customer) {
        return tellCustomers(List.of(customer)).getFirst();
    }

    @Override
    public List<Delivery> tellCustomers(List<Customer> customers) {
        return tell(settings.assumed().customersUpload(), "customers", customers.stream().map(customer ->
                records.customer(customer).<List<JsonNode>>map(List::of).orElse(List.of())).toList());
    }

    /// @param rows the records of each subject; none where there is nothing to tell of it
    private List<Delivery> tell(String path, String type, List<List<JsonNode>> rows) {
        var all = rows.stream().flatMap(List::stream).toList();
        if (all.isEmpty()) {
            return rows.stream().<Delivery>map(_ -> new Delivered()).toList();
        }
        var answer = upload(door.use(), path, type, all);
        boolean refused = answer instanceof NotDelivered(RemoteFailure.NotAccepted _, var _);
        return refused && rows.size() > 1 ? halves(path, type, rows)
                : rows.stream().map(of -> of.isEmpty() ? new Delivered() : answer).toList();
    }

    /// What comes after a failure of another kind stays untold, so that the order is kept.
    private List<Delivery> halves(String path, String type, List<List<JsonNode>> rows) {
        int middle = rows.size() / 2;
        var answers = new ArrayList<>(tell(path, type, rows.subList(0, middle)));
        var trouble = answers.stream().filter(answer -> answer instanceof NotDelivered(var failure, var _)
                && !(failure instanceof RemoteFailure.NotAccepted)).findFirst();
        var rest = rows.subList(middle, rows.size());
        answers.addAll(trouble.map(failed -> rest.stream().map(_ -> failed).toList())
                .orElseGet(() -> tell(path, type, rest)));
        return answers;
    }

    private static Delivery upload(Conversation conversation, String path, String type, List<JsonNode> rows) {
        var list = Json.array();
        rows.forEach(list::add);
        return Uploads.delivery(conversation.send(Ask.upload(path, Json.object().set(type, list))));
    }

    /// The customer's record with what they allow, then the event of their joining, which Custobar may answer with a
    /// welcome. Custobar is asked for the event first: it must not welcome anybody twice.
    @Override
    public Delivery tellJoining(Customer customer, Instant at) {
        var conversation = door.use();
        return switch (allowedStill(customer, at)) {
            case Answer.Failed<MarketingConsent>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<MarketingConsent>(var allowed) -> records.joining(customer, allowed, at)
                    .map(record -> upload(conversation, settings.assumed().customersUpload(), "customers", List.of(record)))
                    .map(answer -> answer instanceof Delivered ? tellJoined(conversation, customer, at) : answer)
                    .orElseGet(Delivered::new);
        };
    }

    /// What Custobar has heard while this waited is not undone.
    private Answer<MarketingConsent> allowedStill(Customer customer, Instant at) {
        var ours = customer.consent();
        if (ours.askedAt().isEmpty()) {
            return new Answer.Answered<>(MarketingConsent.NONE);
        }
        if (clock.instant().isBefore(at.plus(NEWEST))) {
            return new Answer.Answered<>(ours);
        }
        return switch (permissions.permissionsOf(customer)) {
            case Answer.Failed<Optional<MarketingConsent>>(var failure) -> new Answer.Failed<>(failure);
            case Answer.Answered<Optional<MarketingConsent>>(var theirs) -> new Answer.Answered<>(theirs
                    .map(heard -> new MarketingConsent(unlessHeard(heard.byEmail(), ours.byEmail()),
                            unlessHeard(heard.bySms(), ours.bySms()))).orElse(ours));
        };
    }

    private static Permission unlessHeard(Permission heard, Permission ours) {
        return heard == Permission.UNKNOWN ? ours : Permission.UNKNOWN;
    }

    private Delivery tellJoined(Conversation conversation, Customer customer, Instant at) {
        var type = settings.assumed().joined();
        var reference = customer.id().value() + "-" + at.toEpochMilli();
        return switch (events.isKnown(conversation, type, reference)) {
            case Answer.Failed<Boolean>(var failure) -> new NotDelivered(failure);
            case Answer.Answered<Boolean>(var known) when known -> new Delivered();
            case Answer.Answered<Boolean> _ -> Uploads.delivery(conversation.send(Ask.post(
                    settings.assumed().eventsUpload(), Json.object().set("events",
                            Json.array().add(records.joined(type, customer, at, reference))))));
        };
    }

    /// All of them, part by part; after a failure all once more.
    @Override
    public Delivery tellProducts(ProductShelf shelf) {
        var after = Optional.<String>empty();
        while (true) {
            var part = shelf.part(after, PRODUCTS_AT_ONCE);
            if (part.isEmpty()) {
                return new Delivered();
            }
            var answer = tellPart(part);
            if (answer instanceof NotDelivered) {
                return answer;
            }
            after = Optional.of(part.getLast().product().sku());
        }
    }

    private Delivery tellPart(List<Shelved> part) {
        var rows = part.stream().filter(shelved -> shelved.product().price().getCurrencyUnit().equals(settings.currency()))
                .flatMap(shelved -> products.of(shelved).stream()).toList();
        return rows.isEmpty() ? new Delivered()
                : upload(door.feed(), settings.assumed().productsUpload(), "products", rows);
    }
}
