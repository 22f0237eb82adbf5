package org.nordkassa.ui.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.Lookup;
import org.nordkassa.checkout.MemberState;
import org.nordkassa.checkout.Notice;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.checkout.SystemState;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.checkout.port.RemoteFailure;
import org.nordkassa.loyalty.BestDeal;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.GiftCard;
import org.nordkassa.loyalty.GiftCardNumber;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.MemberOffer;
import org.nordkassa.loyalty.MemberOffer.Validity;
import org.nordkassa.loyalty.OfferVerdict;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.loyalty.ValueInFlight;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.receipt.Receipt;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;
import org.nordkassa.sale.VatRate;

/// States as a day at the till brings them.
public final class Canned {
    public static final CurrencyUnit EUR = CurrencyUnit.EUR;
    public static final Instant NOW = Instant.parse("2026-11-21T10:24:00Z");
    public static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    public static final List<Product> PRODUCTS = List.of(
            product("COF-001", "Kuunsilta Roastery house blend, filter grind 250 g", "7.90", VatClass.FOOD, Unit.PIECE),
            product("COF-005", "Kuunsilta dark roast, whole bean 1 kg", "28.90", VatClass.FOOD, Unit.PIECE),
            product("COF-006", "Kuunsilta light roast, Ethiopia Guji 250 g", "11.50", VatClass.FOOD, Unit.PIECE),
            product("CHE-002", "Aged Lapland cheese", "24.90", VatClass.FOOD, Unit.KILOGRAM),
            product("CER-003", "Routa ceramic mug, moss green", "19.00", VatClass.STANDARD, Unit.PIECE),
            product("BOO-010", "A Winter by the Fjord, hardback", "32.00", VatClass.REDUCED, Unit.PIECE),
            product("CHO-004", "Dark chocolate with sea buckthorn 100 g", "4.95", VatClass.FOOD, Unit.PIECE),
            product("MAG-001", "Nordic Living magazine", "8.90", VatClass.LOW, Unit.PIECE));

    private static final SaleStart START =
            new SaleStart(new SaleId(new UUID(7, 7)), "T1", EUR, new CashRounding(5), NOW);

    private Canned() {}

    private static Product product(String sku, String name, String price, VatClass vat, Unit unit) {
        return new Product(sku, name, eur(price), vat, unit);
    }

    public static Money eur(String amount) {
        return Money.parse("EUR " + amount);
    }

    public static CheckoutState empty() {
        return with(Optional.empty(), Optional.empty(), new CustomerSearch.None(), PaymentState.NONE, Map.of(),
                Optional.empty(), systemsFine(), Optional.empty());
    }

    private static CheckoutState with(Optional<Sale.Open> sale, Optional<MemberState> member, CustomerSearch finding,
            PaymentState payment, Map<String, ValueInFlight> uses, Optional<CheckoutState.Finished> finished,
            Map<RemoteSystem, SystemState> systems, Optional<Notice> notice) {
        var current = sale.filter(open -> !open.lines().isEmpty()).map(open -> open.lines().getLast().id());
        return new CheckoutState(EUR, sale, current, Optional.empty(), member, finding, payment, uses, finished, systems,
                List.of(), notice);
    }

    public static Map<RemoteSystem, SystemState> systemsFine() {
        var fine = new SystemState(Optional.empty(), Optional.of(NOW), 0, 0);
        return Map.of(RemoteSystem.CARDU, fine, RemoteSystem.CUSTOBAR, fine, RemoteSystem.RULE, fine,
                RemoteSystem.GIFT_CARDS, fine);
    }

    public static Map<RemoteSystem, SystemState> systemsTroubled() {
        var fine = new SystemState(Optional.empty(), Optional.of(NOW), 0, 0);
        var silent = new SystemState(Optional.of(new RemoteFailure.TimedOut()),
                Optional.of(NOW.minus(Duration.ofMinutes(21))), 3, 0);
        return Map.of(RemoteSystem.CARDU, fine, RemoteSystem.CUSTOBAR, fine, RemoteSystem.RULE, silent,
                RemoteSystem.GIFT_CARDS, new SystemState(Optional.empty(), Optional.of(NOW), 1, 0));
    }

    public static Line line(int id, int product, long thousandths, int permille) {
        var what = PRODUCTS.get(product);
        var item = new Item(what.sku(), what.name(), what.price(), new VatRate(permille), what.unit(), "");
        return new Line(new LineId(id), item, new Quantity(thousandths, what.unit()));
    }

    public static List<Line> eightLines() {
        return List.of(line(1, 0, 2000, 135), line(2, 2, 1000, 135), line(3, 3, 455, 135), line(4, 4, 1000, 255),
                line(5, 5, 1000, 135), line(6, 6, 3000, 135), line(7, 7, 1000, 100), line(8, 1, 1000, 135));
    }

    public static Sale.Open open(List<Line> lines, List<Discount> discounts, List<Tender> tenders) {
        return new Sale.Open(START, lines, discounts, Optional.empty(), tenders, 100);
    }

    public static CheckoutState selling(List<Line> lines) {
        return with(Optional.of(open(lines, List.of(), List.of())), Optional.empty(), new CustomerSearch.None(),
                PaymentState.NONE, Map.of(), Optional.empty(), systemsFine(), Optional.empty());
    }

    public static List<Discount> discounts() {
        return List.of(
                new Discount(new DiscountId(20), "", new DiscountScope.OneLine(new LineId(4)),
                        new Reduction.Percent(100), new DiscountOrigin.Cashier("")),
                new Discount(new DiscountId(21), "Member day, 10 % off everything", new DiscountScope.WholeSale(),
                        new Reduction.Percent(100),
                        new DiscountOrigin.MemberOffer(DiscountOrigin.OfferKind.LONE_BENEFIT, "B-001", "key-1")));
    }

    public static Customer aino() {
        return new Customer(new CustomerId("c-1"), "Aino", "Virtalampi", PhoneNumber.parse("+358401234567", "FI"),
                EmailAddress.parse("aino.virtalampi@example.com"), List.of(Identifier.customerCard("CUCKPP9B8YH2")),
                Customer.MarketingConsent.NONE);
    }

    public static List<MemberState.OfferState> offers() {
        var year = new Validity(Optional.empty(), Optional.of(LocalDate.of(2027, 12, 31)));
        var spring = new Validity(Optional.empty(), Optional.of(LocalDate.of(2027, 3, 31)));
        var over = new Validity(Optional.empty(), Optional.of(LocalDate.of(2026, 5, 31)));
        var list = new ArrayList<MemberState.OfferState>();
        list.add(new MemberState.OfferState(new MemberOffer.Benefit("B-001", "Member day, 10 % off everything",
                new Reduction.Percent(100), new DiscountScope.WholeSale(), year, eur("0.00"), false, Optional.empty()),
                new OfferVerdict.AlreadyInBasket()));
        list.add(new MemberState.OfferState(new MemberOffer.BonusCheck("BC-1001", "Bonus check 5 €", eur("5.00"),
                eur("5.00"), spring, eur("0.00"), false, Optional.empty()), new OfferVerdict.Usable(eur("5.00"))));
        list.add(new MemberState.OfferState(new MemberOffer.BonusCheck("BC-1002", "Bonus check 10 €", eur("10.00"),
                eur("10.00"), year, eur("0.00"), true, Optional.empty()), new OfferVerdict.Usable(eur("10.00"))));
        list.add(new MemberState.OfferState(new MemberOffer.Benefit("B-002", "5 € off Routa ceramics",
                new Reduction.Amount(eur("5.00")), new DiscountScope.Products(Set.of("CER-003")), year, eur("0.00"), true,
                Optional.empty()), new OfferVerdict.DoesNotCombine()));
        list.add(new MemberState.OfferState(new MemberOffer.BonusCheck("BC-1003", "Bonus check 20 €", eur("20.00"),
                eur("20.00"), over, eur("60.00"), false, Optional.empty()),
                new OfferVerdict.Expired(LocalDate.of(2026, 5, 31))));
        return list;
    }

    private static List<MemberState.OfferState> fresh() {
        var list = new ArrayList<>(offers());
        list.set(0, new MemberState.OfferState(list.getFirst().offer(), new OfferVerdict.Usable(eur("13.21"))));
        list.set(3, new MemberState.OfferState(list.get(3).offer(), new OfferVerdict.Usable(eur("5.00"))));
        return list;
    }

    public static CheckoutState memberAsking() {
        var member = new MemberState(Customer.knownOnlyBy(new CustomerId("c-1"), Identifier.customerCard("CUCKPP9B8YH2")),
                Map.of(RemoteSystem.CARDU, new Lookup.Answered(4, 1), RemoteSystem.CUSTOBAR, new Lookup.Asking(),
                        RemoteSystem.RULE, new Lookup.Asking(), RemoteSystem.GIFT_CARDS, new Lookup.Asking()),
                List.of(), Optional.empty());
        return with(Optional.of(open(eightLines().subList(0, 3), List.of(), List.of())), Optional.of(member),
                new CustomerSearch.None(), PaymentState.NONE, Map.of(), Optional.empty(), systemsFine(), Optional.empty());
    }

    private static Map<RemoteSystem, Lookup> answered() {
        return Map.of(RemoteSystem.CARDU, new Lookup.Answered(3, 1), RemoteSystem.CUSTOBAR, new Lookup.Answered(120, 2),
                RemoteSystem.RULE, new Lookup.Answered(87, 3), RemoteSystem.GIFT_CARDS, new Lookup.Answered(41, 1));
    }

    public static CheckoutState memberAnswered() {
        return with(Optional.of(open(eightLines(), List.of(), List.of())),
                Optional.of(new MemberState(aino(), answered(), fresh(), Optional.of(eur("32.40")))),
                new CustomerSearch.None(), PaymentState.NONE, Map.of(), Optional.empty(), systemsFine(), Optional.empty());
    }

    public static CheckoutState memberUsing() {
        var use = new ValueUse("key-1", new ValueUse.OfBenefit("B-001"), eur("13.02"), START.id(),
                Optional.of(aino().id()));
        return with(Optional.of(open(eightLines(), discounts(), List.of())),
                Optional.of(new MemberState(aino(), answered(), offers(), Optional.of(eur("32.40")))),
                new CustomerSearch.None(), PaymentState.NONE, Map.of("key-1", ValueInFlight.held(use)), Optional.empty(),
                systemsFine(), Optional.of(new Notice.BestDealTaken(
                        new BestDeal.Reason(eur("13.02"), Optional.empty(),
                                List.of(new BestDeal.Kept(offers().get(1).offer(), new BestDeal.DoesNotCombine()))),
                        List.of("Member day, 10 % off everything"))));
    }

    public static CheckoutState memberTroubled() {
        var unknown = new ValueInFlight(new ValueUse("key-9", new ValueUse.OfBonusCheck("BC-1002"), eur("10.00"),
                START.id(), Optional.of(aino().id())), ValueInFlight.Stage.UNKNOWN, eur("10.00"), Optional.empty());
        return with(Optional.of(open(eightLines(), List.of(), List.of())),
                Optional.of(new MemberState(aino(), Map.of(RemoteSystem.CARDU, new Lookup.Answered(3, 1),
                        RemoteSystem.CUSTOBAR, new Lookup.Answered(512, 2),
                        RemoteSystem.RULE, new Lookup.Failed(new RemoteFailure.TimedOut()),
                        RemoteSystem.GIFT_CARDS, new Lookup.NotPossible()), fresh(), Optional.empty())),
                new CustomerSearch.None(), PaymentState.NONE, Map.of("key-9", unknown), Optional.empty(),
                systemsTroubled(), Optional.of(new Notice.WrongCheckDigit("6414893400013")));
    }

    public static CheckoutState finding(CustomerSearch finding) {
        return with(Optional.of(open(eightLines().subList(0, 2), List.of(), List.of())), Optional.empty(), finding,
                PaymentState.NONE, Map.of(), Optional.empty(), systemsFine(), Optional.empty());
    }

    public static CheckoutState severalFound() {
        var phone = PhoneNumber.parse("+358480107342", "FI");
        var none = Customer.MarketingConsent.NONE;
        return finding(new CustomerSearch.SeveralFound(List.of(
                new Customer(new CustomerId("c-3"), "Helmi", "Lehtisuo", phone, Optional.empty(),
                        List.of(Identifier.customerCard("CUE8QJ92A432")), none),
                new Customer(new CustomerId("c-4"), "Onni", "Lehtisuo", phone,
                        EmailAddress.parse("onni.lehtisuo@example.org"),
                        List.of(Identifier.customerCard("CUZANW22XW9M")), none))));
    }

    public static CheckoutState paying(PaymentState payment, List<Tender> tenders) {
        var member = new MemberState(aino(), answered(), offers(), Optional.of(eur("32.40")));
        return with(Optional.of(open(eightLines(), discounts(), tenders)), Optional.of(member),
                new CustomerSearch.None(), payment, Map.of(), Optional.empty(), systemsFine(), Optional.empty());
    }

    public static PaymentState giftCard() {
        return new PaymentState(Optional.of(new PaymentState.AskedCard.Known(new GiftCard(
                new GiftCardNumber("9500000000008720"), eur("50.00"), Optional.of(LocalDate.of(2027, 12, 31)), true,
                false))), Optional.empty(), Optional.empty(), true);
    }

    public static PaymentState pinNeeded() {
        return new PaymentState(Optional.of(new PaymentState.AskedCard.PinNeeded(
                new GiftCardNumber("9500000000008720"))), Optional.empty(), Optional.empty(), false);
    }

    public static PaymentState onTerminal(Money amount) {
        return new PaymentState(Optional.empty(), Optional.of(amount), Optional.empty(), false);
    }

    public static Tender giftCardTender() {
        return new Tender.GiftCard(new TenderId(30), eur("50.00"), "•••• 8720", "key-2");
    }

    public static List<Tender> threeTenders() {
        return List.of(giftCardTender(), new Tender.CustomerBalance(new TenderId(31), eur("5.00"), "key-3"),
                new Tender.Card(new TenderId(32), eur("15.00"), ""));
    }

    public static Receipt receipt() {
        var sale = open(eightLines(), discounts(), List.of(giftCardTender(),
                new Tender.Cash(new TenderId(31), eur("100.00"))));
        var settled = sale.settlement();
        var completed = new Sale.Completed(START, sale.pricing(), Optional.empty(), sale.tenders(), settled.rounding(),
                settled.change(), new ReceiptNumber("T1", 42), NOW);
        var shop = new Shop("Nordkassa Demo", List.of("Esplanadi 1", "00100 Helsinki"), "+358 9 123 4567", "1234567-8",
                Country.FI, ZONE, Locale.of("fi"));
        return new Receipt(shop, completed, Optional.of("Aino Virtalampi"),
                List.of(new Receipt.Left(Receipt.Kind.GIFT_CARD, "•••• 8720", Optional.of(eur("0.00")))), "", false);
    }

    public static CheckoutState finished(Optional<ReceiptPrinter.Printed> printed) {
        return with(Optional.empty(), Optional.empty(), new CustomerSearch.None(), PaymentState.NONE, Map.of(),
                Optional.of(new CheckoutState.Finished(receipt(), printed)), systemsFine(), Optional.empty());
    }
}
