package org.nordkassa.receipt;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.sale.CashRounding;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.CustomerRef;
import org.nordkassa.sale.Discount;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.DiscountOrigin;
import org.nordkassa.sale.DiscountOrigin.OfferKind;
import org.nordkassa.sale.DiscountScope;
import org.nordkassa.sale.Item;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Pricing;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.SaleId;
import org.nordkassa.sale.SaleStart;
import org.nordkassa.sale.Settlement;
import org.nordkassa.sale.Tender;
import org.nordkassa.sale.TenderId;
import org.nordkassa.sale.Unit;
import org.nordkassa.sale.VatClass;
import org.nordkassa.sale.VatTable;

/// Receipts for tests: one with everything a receipt can say, one with as little as can be.
public final class SampleReceipts {
    private static final Instant AT = Instant.parse("2026-11-21T14:45:30Z");

    private SampleReceipts() {}

    public static Receipt rich(Country country, String language) {
        var currency = country.currency();
        var lines = List.of(
                line(1, country, "Kahvi 500 g", 590, VatClass.FOOD, Quantity.pieces(1)),
                line(2, country, "Omena Granny Smith", 299, VatClass.FOOD, Quantity.grams(455)),
                line(3, country, "Villasukat \"Aino\", käsin neulotut, villaa ja alpakkaa Ålandista", 3990,
                        VatClass.STANDARD, Quantity.pieces(1)),
                line(4, country, "日本茶 Sencha 100 g", 450, VatClass.FOOD, Quantity.pieces(3)),
                line(5, country, "Sanomalehti", 420, VatClass.LOW, Quantity.pieces(1)));
        var discounts = List.of(
                discount(6, "Tahra hihassa", new DiscountScope.OneLine(new LineId(3)), new Reduction.Percent(100),
                        new DiscountOrigin.Cashier("stain")),
                discount(7, "Tee-etu", new DiscountScope.Products(Set.of("SKU4")), new Reduction.Percent(125),
                        new DiscountOrigin.MemberOffer(OfferKind.BENEFIT, "B-1", "key-1")),
                discount(8, "Syysbonus", new DiscountScope.WholeSale(),
                        new Reduction.Amount(Money.ofMinor(currency, 500)),
                        new DiscountOrigin.MemberOffer(OfferKind.BONUS_CHECK, "BC-1", "key-2")));
        var tenders = List.<Tender>of(
                new Tender.GiftCard(new TenderId(9), Money.ofMinor(currency, 1000), "•••• 8720", "key-3"),
                new Tender.CustomerBalance(new TenderId(10), Money.ofMinor(currency, 500), "key-4"),
                new Tender.Card(new TenderId(11), Money.ofMinor(currency, 1000), "004711"),
                new Tender.Cash(new TenderId(12), Money.ofMinor(currency, 5000)));
        return receipt(shop(country, language), sale(country, lines, discounts, tenders),
                Optional.of("Aino Maria Virtanen"), List.of(
                        new Receipt.Left(Receipt.Kind.GIFT_CARD, "•••• 8720",
                                Optional.of(Money.ofMinor(currency, 361_00))),
                        new Receipt.Left(Receipt.Kind.CUSTOMER_BALANCE, "", Optional.empty()),
                        new Receipt.Left(Receipt.Kind.BONUS_CHECK, "Syysbonus", Optional.of(Money.zero(currency)))),
                "Elli");
    }

    /// One piece of something for this price, paid by card.
    public static Receipt plain(Country country, String language, String name, long minor) {
        var price = Money.ofMinor(country.currency(), minor);
        var lines = List.of(line(1, country, name, minor, VatClass.STANDARD, Quantity.pieces(1)));
        return receipt(shop(country, language),
                sale(country, lines, List.of(), List.of(new Tender.Card(new TenderId(2), price, ""))),
                Optional.empty(), List.of(), "");
    }

    public static Receipt copyOf(Receipt receipt) {
        return new Receipt(receipt.shop(), receipt.sale(), receipt.customerName(), receipt.left(),
                receipt.cashier(), true);
    }

    private static Receipt receipt(
            Shop shop, Sale.Completed sale, Optional<String> customer, List<Receipt.Left> left, String cashier) {
        return new Receipt(shop, sale, customer, left, cashier, false);
    }

    private static Shop shop(Country country, String language) {
        return switch (country) {
            case FI -> shop(country, language, "Puoti Pohjola",
                    "Mannerheimintie 1", "00100 Helsinki", "+358 9 123 4567",
                    "1234567-1", "Europe/Helsinki");
            case SE -> shop(country, language, "Butik Norden",
                    "Drottninggatan 1", "111 51 Stockholm", "+46 8 123 45 67",
                    "556012-5790", "Europe/Stockholm");
            case DK -> shop(country, language, "Butik Øresund", "Strøget 1", "1160 København K", "+45 32 12 34 56",
                    "12345674", "Europe/Copenhagen");
            case NO -> shop(country, language, "Butikk Nordlys", "Karl Johans gate 1", "0154 Oslo", "+47 22 12 34 56",
                    "923 609 016", "Europe/Oslo");
            case DE -> shop(country, language, "Laden Nordstern", "Große Straße 1", "24937 Flensburg", "+49 461 12345",
                    "DE123456788", "Europe/Berlin");
        };
    }

    private static Shop shop(Country country, String language, String name, String street, String town, String phone,
            String businessId, String zone) {
        return new Shop(name, List.of(street, town), phone, businessId, country, ZoneId.of(zone), Locale.of(language));
    }

    private static Sale.Completed sale(
            Country country, List<Line> lines, List<Discount> discounts, List<Tender> tenders) {
        CurrencyUnit currency = country.currency();
        CashRounding rounding = country.cashRounding();
        var pricing = Pricing.of(currency, lines, discounts);
        var settlement = Settlement.of(pricing.total(), tenders, rounding);
        var start = new SaleStart(new SaleId(new UUID(1, 2)), "T1", currency, rounding, AT.minusSeconds(90));
        return new Sale.Completed(start, pricing, Optional.of(new CustomerRef("customer-1")), tenders,
                settlement.rounding(), settlement.change(), new ReceiptNumber("T1", 42), AT);
    }

    private static Line line(int id, Country country, String name, long minor, VatClass vatClass, Quantity quantity) {
        var vat = VatTable.of(country).rate(vatClass, LocalDate.of(2026, 11, 21));
        Unit unit = quantity.unit();
        return new Line(new LineId(id),
                new Item("SKU" + id, name, Money.ofMinor(country.currency(), minor), vat, unit, ""), quantity);
    }

    private static Discount discount(
            int id, String label, DiscountScope scope, Reduction reduction, DiscountOrigin origin) {
        return new Discount(new DiscountId(id), label, scope, reduction, origin);
    }
}
