package org.nordkassa.connect.http;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.EmailAddress;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.loyalty.ValueUse;
import org.nordkassa.sale.CardLoad;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatRate;

/// The customer, the sale and the clock that the clients' tests share.
public final class Samples {
    public static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    public static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    public static final SaleId SALE = new SaleId(UUID.fromString("00000000-0000-0000-0000-00000000002a"));
    public static final String SALE_ID = SALE.toString();
    public static final PhoneNumber PHONE = new PhoneNumber("+358401234567");
    public static final EmailAddress EMAIL = new EmailAddress("maija@example.fi");
    public static final Identifier CARD = Identifier.customerCard("CU-7Q2M");
    public static final Customer MAIJA = customer(Optional.of(PHONE), Optional.of(EMAIL), List.of(CARD));
    public static final Deadlines PATIENT =
            new Deadlines(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(30));

    private Samples() {}

    public static Customer customer(
            Optional<PhoneNumber> phone, Optional<EmailAddress> email, List<Identifier> identifiers) {
        return new Customer(new CustomerId("c-1"), "Maija", "Meikäläinen", phone, email, identifiers,
                new Customer.MarketingConsent(true, false));
    }

    public static Money euros(String amount) {
        return Money.of(CurrencyUnit.EUR, new BigDecimal(amount));
    }

    public static ValueUse use(ValueUse.Subject subject, String amount) {
        return new ValueUse("key-1", subject, euros(amount), SALE, Optional.of(MAIJA.id()));
    }

    /// Two lines of 10.00 and 5.98, a benefit of 10 %, a bonus check of 5.00, paid by gift card and card.
    public static Sale.Completed sale() {
        var start = new SaleStart(SALE, "T1", CurrencyUnit.EUR, new CashRounding(5), CLOCK.instant());
        var lines = List.of(
                line(1, "4006381333931", "Kahvi", "10.00", Quantity.pieces(1), Unit.PIECE),
                line(2, "2000042", "Juusto", "13.15", Quantity.grams(455), Unit.KILOGRAM));
        var pricing = Pricing.of(CurrencyUnit.EUR, lines, List.of(
                offer(1, "Etu", new Reduction.Percent(100), DiscountOrigin.OfferKind.BENEFIT, "B-1"),
                offer(2, "Bonus", new Reduction.Amount(euros("5.00")),
                        DiscountOrigin.OfferKind.BONUS_CHECK, "BC-1001")));
        var card = new Tender.Card(new TenderId(2), pricing.total().minus(euros("4.00")), "");
        return new Sale.Completed(start, pricing, Optional.of(MAIJA.ref()),
                List.of(new Tender.GiftCard(new TenderId(1), euros("4.00"), "•••• 8720", "key-2"), card),
                euros("0.00"), euros("0.00"), new ReceiptNumber("T1", 42), CLOCK.instant());
    }

    /// Coffee for 10.00 and 50.00 put on a gift card, paid by card.
    public static Sale.Completed saleWithGiftCard() {
        return paidByCard(List.of(line(1, "4006381333931", "Kahvi", "10.00", Quantity.pieces(1), Unit.PIECE), load(2)));
    }

    /// 50.00 put on a gift card and nothing else.
    public static Sale.Completed giftCardOnly() {
        return paidByCard(List.of(load(1)));
    }

    private static Sale.Completed paidByCard(List<Line> lines) {
        var pricing = Pricing.of(CurrencyUnit.EUR, lines, List.of());
        return new Sale.Completed(new SaleStart(SALE, "T1", CurrencyUnit.EUR, new CashRounding(5), CLOCK.instant()), pricing,
                Optional.of(MAIJA.ref()), List.of(new Tender.Card(new TenderId(1), pricing.total(), "")),
                euros("0.00"), euros("0.00"), new ReceiptNumber("T1", 43), CLOCK.instant());
    }

    private static Line load(int id) {
        return new Line(new LineId(id), new Item("GIFT-CARD", "•••• 8720", euros("50.00"), new VatRate(0), Unit.PIECE, "",
                new ItemKind.OnGiftCard(new CardLoad("•••• 8720", "key-9"))), Quantity.pieces(1));
    }

    private static Line line(int id, String sku, String name, String price, Quantity quantity, Unit unit) {
        return new Line(new LineId(id), new Item(sku, name, euros(price), new VatRate(255), unit, sku), quantity);
    }

    private static Discount offer(
            int id, String label, Reduction reduction, DiscountOrigin.OfferKind kind, String offerId) {
        return new Discount(new DiscountId(id), label,
                kind == DiscountOrigin.OfferKind.BENEFIT
                        ? new DiscountScope.Products(Set.of("4006381333931")) : new DiscountScope.WholeSale(),
                reduction, new DiscountOrigin.MemberOffer(kind, offerId, "key-" + id));
    }
}
