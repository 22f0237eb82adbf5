package org.nordkassa.sale;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.nordkassa.sale.SaleDeciderTest.add;
import static org.nordkassa.sale.SaleDeciderTest.balance;
import static org.nordkassa.sale.SaleDeciderTest.card;
import static org.nordkassa.sale.SaleDeciderTest.cash;
import static org.nordkassa.sale.SaleDeciderTest.complete;
import static org.nordkassa.sale.SaleDeciderTest.offer;
import static org.nordkassa.sale.SaleDeciderTest.pay;
import static org.nordkassa.sale.Samples.NOON;
import static org.nordkassa.sale.Samples.amountOff;
import static org.nordkassa.sale.Samples.basket;
import static org.nordkassa.sale.Samples.eur;
import static org.nordkassa.sale.Samples.onLine;
import static org.nordkassa.sale.Samples.onProducts;
import static org.nordkassa.sale.Samples.percentOff;
import static org.nordkassa.sale.Samples.wholeSale;
import static org.nordkassa.sale.Samples.with;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// One case at least for every reason why a command can be refused; a reason without a case fails.
class RejectionsTest {
    private static final SaleCommand VOID = new SaleCommand.VoidSale("left", NOON);
    private static final SaleCommand GO = new SaleCommand.DetachCustomer(NOON);
    private static final Sale.Open TEN = basket("10.00");
    private static final Sale.Open CARD_PAID = with(TEN, card(2, "10.00"));

    private record Case(String when, Sale sale, SaleCommand command, Rejection reason) {}

    private static List<Case> cases() {
        return Stream.of(ofTheSale(), ofLines(), ofOtherKinds(), ofDiscounts(), ofTenders(), ofSplits()).flatMap(List::stream).toList();
    }

    private static List<Case> ofTheSale() {
        var voided = new Sale.Voided(Samples.start(Country.FI), "", NOON);
        return List.of(
                new Case("a line before the sale", new Sale.NotStarted(), add(1, "1.00"), new Rejection.NoOpenSale()),
                new Case("a line after the void", voided, add(1, "1.00"), new Rejection.NoOpenSale()),
                new Case("a second start", TEN, new SaleCommand.StartSale(Samples.start(Country.FI)),
                        new Rejection.SaleAlreadyOpen()),
                new Case("finishing nothing", basket(), complete(), new Rejection.EmptyBasket()),
                new Case("finishing unpaid", TEN, complete(), new Rejection.NotPaid(eur("10.00"))),
                new Case("voiding with money taken", CARD_PAID, VOID, new Rejection.TendersTaken(eur("10.00"))),
                new Case("detaching nobody", Given.that(GO).basket(), GO, new Rejection.NoCustomer()),
                new Case("detaching who pays", with(TEN, balance(2, "5.00")), GO, new Rejection.CustomerIsPaying()),
                new Case("replacing who pays", with(TEN, balance(2, "5.00")),
                        new SaleCommand.AttachCustomer(new CustomerRef("c-2"), NOON),
                                new Rejection.CustomerIsPaying()));
    }

    private static List<Case> ofLines() {
        var kronor = new SaleCommand.AddLine(new LineId(2), Samples.item("A", Money.parse("SEK 1.00")),
                Quantity.pieces(1), NOON);
        var byWeight = new SaleCommand.AddLine(new LineId(2), Samples.item("A", eur("1.00")), Quantity.grams(500),
                NOON);
        var two = with(basket("10.00", "10.00"), card(3, "15.00"));
        return List.of(
                new Case("another currency", TEN, kronor, new Rejection.CurrencyDiffers(CurrencyUnit.EUR,
                        CurrencyUnit.of("SEK"))),
                new Case("pieces by weight", TEN, byWeight, new Rejection.UnitDiffers(Unit.PIECE)),
                new Case("a quantity in another unit", TEN,
                        new SaleCommand.ChangeQuantity(new LineId(1), Quantity.grams(1), NOON),
                                new Rejection.UnitDiffers(Unit.PIECE)),
                new Case("a number twice", TEN, add(1, "1.00"), new Rejection.IdTaken(1)),
                new Case("removing no line", TEN, new SaleCommand.RemoveLine(new LineId(9), NOON),
                        new Rejection.UnknownLine(new LineId(9))),
                new Case("changing no line", TEN, new SaleCommand.ChangeQuantity(new LineId(9), Quantity.pieces(1),
                        NOON),
                        new Rejection.UnknownLine(new LineId(9))),
                new Case("removing what is paid by card", two, new SaleCommand.RemoveLine(new LineId(1), NOON),
                        new Rejection.PaidMoreThanTotal(eur("15.00"))),
                new Case("a longer basket that is a cent cheaper", centParadox(), addProduct("B", 6, "0.03"),
                        new Rejection.PaidMoreThanTotal(eur("0.02"))));
    }

    /// 80 % on A and B is split otherwise once B is in the basket; A then costs 0.01 and not 0.02, and B is free.
    private static Sale.Open centParadox() {
        var sale = basket("0.08", "0.03");
        var first = with(sale, percentOff(sale, 800, onProducts("A", "B", "C")));
        var second = with(first, amountOff(first, "0.03", onProducts("B")));
        return with(Samples.applied(second, new SaleCommand.RemoveLine(new LineId(2), NOON)), card(5, "0.02"));
    }

    private static SaleCommand addProduct(String sku, int id, String price) {
        return new SaleCommand.AddLine(new LineId(id), Samples.item(sku, eur(price)), Quantity.pieces(1), NOON);
    }

    private static List<Case> ofOtherKinds() {
        var slip = new SaleCommand.AddLine(new LineId(2), kind("-3.00", new ItemKind.DepositSlip("S-1")),
                Quantity.pieces(1), NOON);
        var load = new SaleCommand.AddLine(new LineId(1),
                kind("50.00", new ItemKind.OnGiftCard(new CardLoad("95•••20", "key"))), Quantity.pieces(1), NOON);
        var owed = Given.that(slip).basket();
        return List.of(
                new Case("a slip twice", Samples.applied(TEN, slip), new SaleCommand.AddLine(new LineId(3), slip.item(),
                        Quantity.pieces(1), NOON), new Rejection.SlipCountsOnce()),
                new Case("two of a gift card", Given.that(load).basket(), new SaleCommand.ChangeQuantity(new LineId(1),
                        Quantity.pieces(2), NOON), new Rejection.OneCardPerLine()),
                new Case("a card for what the shop owes", owed, pay(card(3, "1.00")),
                        new Rejection.OwedToCustomer(eur("3.00"))));
    }

    private static Item kind(String price, ItemKind kind) {
        return new Item("K", "kind", eur(price), new VatRate(0), Unit.PIECE, "", kind);
    }

    private static List<Case> ofDiscounts() {
        var given = with(TEN, offer(TEN, DiscountOrigin.OfferKind.BENEFIT, "B-1"));
        var lonely = Given.that(add(1, "10.00"), GO).basket();
        var free = with(TEN, percentOff(TEN, 1000, wholeSale()));
        var kronor = new Discount(new DiscountId(2), "", wholeSale(), new Reduction.Amount(Money.parse("SEK 1.00")),
                new DiscountOrigin.Cashier(""));
        return List.of(
                new Case("a discount of no member's", lonely,
                        give(offer(lonely, DiscountOrigin.OfferKind.BENEFIT, "B-1")),
                        new Rejection.NoCustomer()),
                new Case("an offer twice", given, give(offer(given, DiscountOrigin.OfferKind.LONE_BENEFIT, "B-1")),
                        new Rejection.OfferAlreadyUsed("B-1")),
                new Case("a discount on nothing", free, give(percentOff(free, 100, wholeSale())),
                        new Rejection.NothingToReduce()),
                new Case("a discount on products that are not there", TEN, give(percentOff(TEN, 100, onProducts("Z"))),
                        new Rejection.NothingToReduce()),
                new Case("a discount on no line", TEN, give(percentOff(TEN, 100, onLine(9))),
                        new Rejection.UnknownLine(new LineId(9))),
                new Case("a discount in kronor", TEN, give(kronor),
                        new Rejection.CurrencyDiffers(CurrencyUnit.EUR, CurrencyUnit.of("SEK"))),
                new Case("a discount after the card", CARD_PAID, give(percentOff(CARD_PAID, 100, wholeSale())),
                        new Rejection.PaidMoreThanTotal(eur("10.00"))),
                new Case("removing no discount", TEN, new SaleCommand.RemoveDiscount(new DiscountId(9), NOON),
                        new Rejection.UnknownDiscount(new DiscountId(9))));
    }

    private static SaleCommand give(Discount discount) {
        return new SaleCommand.GiveDiscount(discount, NOON);
    }

    private static List<Case> ofTenders() {
        var kronor = new Tender.Cash(new TenderId(2), Money.parse("SEK 1.00"));
        return List.of(
                new Case("removing no tender", TEN, new SaleCommand.RemoveTender(new TenderId(9), NOON),
                        new Rejection.UnknownTender(new TenderId(9))),
                new Case("nothing by card", TEN, pay(card(2, "0.00")), new Rejection.AmountNotPositive()),
                new Case("less than nothing in cash", TEN, pay(cash(2, "-5.00")), new Rejection.AmountNotPositive()),
                new Case("no cash where cash is due", TEN, pay(cash(2, "0.00")), new Rejection.AmountNotPositive()),
                new Case("paying again", CARD_PAID, pay(cash(3, "5.00")), new Rejection.NothingDue()),
                new Case("too much by card", TEN, pay(card(2, "10.01")), new Rejection.MoreThanDue(eur("10.00"))),
                new Case("more than is left by balance", with(TEN, cash(2, "6.00")), pay(balance(3, "5.00")),
                        new Rejection.MoreThanDue(eur("4.00"))),
                new Case("cents that do not exist", TEN, pay(cash(2, "10.02")), new Rejection.NoSuchCash(eur("10.02"))),
                new Case("money for nothing", basket(), pay(cash(1, "5.00")), new Rejection.EmptyBasket()),
                new Case("another currency", TEN, pay(kronor),
                        new Rejection.CurrencyDiffers(CurrencyUnit.EUR, CurrencyUnit.of("SEK"))));
    }

    private static List<Case> ofSplits() {
        var second = split(2);
        return List.of(
                new Case("splitting off all there is", TEN, split(1), new Rejection.CannotBeSplit()),
                new Case("splitting off no line", TEN, split(9), new Rejection.CannotBeSplit()),
                new Case("splitting a part", Samples.applied(basket("10.00", "10.00", "10.00"), second), split(1),
                        new Rejection.SplitAlready()));
    }

    private static SaleCommand split(int line) {
        return new SaleCommand.SplitSale(new SaleId(new UUID(0, 2)),
                List.of(new Portion(new LineId(line), Quantity.pieces(1))), NOON);
    }

    @TestFactory
    Stream<DynamicTest> isRefused() {
        return cases().stream().map(one -> DynamicTest.dynamicTest(one.when(),
                () -> Given.a(one.sale()).when(one.command()).thenRefused(one.reason())));
    }

    @Test
    void everyReasonHasACase() {
        assertEquals(Set.of(Rejection.class.getPermittedSubclasses()),
                cases().stream().map(one -> one.reason().getClass()).collect(Collectors.toSet()));
    }

    @Test
    void everyCommandHasAnAnswerInEveryPhase() {
        var commands = Stream.concat(cases().stream().map(Case::command), Stream.of(VOID, GO)).toList();
        assertEquals(Set.of(SaleCommand.class.getPermittedSubclasses()),
                commands.stream().map(Object::getClass).collect(Collectors.toSet()));
        var completed = Given.a(CARD_PAID).when(complete()).state();
        var voided = Given.a(TEN).when(VOID).state();
        var phases = List.of(new Sale.NotStarted(), TEN, CARD_PAID, basket(), completed, voided);
        assertEquals(Set.of(Sale.class.getPermittedSubclasses()),
                phases.stream().map(Object::getClass).collect(Collectors.toSet()));
        phases.forEach(sale -> commands.forEach(command ->
                assertInstanceOf(Decision.class, assertDoesNotThrow(() -> new SaleDecider().decide(sale, command)))));
    }
}
