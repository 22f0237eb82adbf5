package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.sale.DiscountId;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Reduction;
import org.nordkassa.sale.Sale;
import org.nordkassa.sale.TenderId;
import org.nordkassa.scan.Scan;

/// Whatever is scanned, typed and pressed, in whatever order: no fault, and the basket on the screen is the one in the
/// journal. `-Dnordkassa.fuzz=100` tries a hundred times as often.
class FuzzedCashierProperties {
    private static final List<String> TEXTS = List.of("", " ", "\u0000", "\u001d", "]d2", "]C10100000000000000", "0", "-1", "00", "1e9",
            "99999999999999999999", "040 123 4567", "+358 40 123 4567", "+", "++1", "@", "a@b", "maija@example.fi",
            "Maija@EXAMPLE.fi ", "a@b@c.d", "'; drop table sale; --", "%", "_", "\ud800", "\u202e", "😀".repeat(60),
            "x".repeat(100_000), "NKR-T1-000001", "NKR--1", "https://id.gs1.org/01/06414893400016", "https://x", "WIFI:S:x;;",
            "BCD\n002\n1\nSCT", "4111111111111111", "9553503250161077", "2310170703457", "2999999999999", "6414893400016",
            "6414893400017", "(01)06414893400016(10)A", "0106414893400016\u001d17991399", "98000000000001", "CU", "CU\t1");

    private final Random random = new Random();

    @Property(tries = 25)
    void noFaultAndNoChangeWithoutAnEvent(@ForAll long seed) {
        for (int round = 0; round < Integer.getInteger("nordkassa.fuzz", 1); round++) {
            random.setSeed(seed + round);
            try (var till = new TestTill().open()) {
                for (int i = 0; i < 40; i++) {
                    var action = action();
                    till.act(action).settle();
                    check(till, action, seed + round);
                }
            }
        }
    }

    private static void check(TestTill till, Action action, long seed) {
        for (var state : till.states()) {
            assertFalse(state.notice().orElse(null) instanceof Notice.Fault,
                    () -> "seed " + seed + ": " + action + " ended as " + state.notice());
        }
        var journal = till.journal.unfinished().map(FuzzedCashierProperties::fold);
        assertEquals(journal, till.state().sale().map(Sale.class::cast), () -> "seed " + seed + ": " + action);
    }

    private static Sale fold(Journal.Stream stream) {
        return Replay.sale(stream);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private String text() {
        return switch (random.nextInt(6)) {
            case 0 -> random.ints(random.nextInt(30), 0, 0x250).collect(StringBuilder::new,
                    StringBuilder::appendCodePoint, StringBuilder::append).toString();
            case 1 -> Long.toString(random.nextLong());
            case 2 -> pick(TEXTS) + pick(TEXTS);
            default -> pick(TEXTS);
        };
    }

    private Money money() {
        var currency = random.nextInt(8) == 0 ? CurrencyUnit.of(pick(List.of("SEK", "JPY", "KWD"))) : CurrencyUnit.EUR;
        return switch (random.nextInt(6)) {
            case 0 -> Money.zero(currency);
            case 1 -> Money.ofMinor(currency, -random.nextInt(10_000));
            case 2 -> Money.ofMinor(currency, random.nextLong() >> random.nextInt(60));
            case 3 -> Money.ofMinor(currency, Long.MAX_VALUE);
            default -> Money.ofMinor(currency, random.nextInt(20_000));
        };
    }

    private Optional<Money> maybeMoney() {
        return Optional.of(money()).filter(_ -> random.nextBoolean());
    }

    private int small() {
        return 1 + random.nextInt(4);
    }

    private Action scan() {
        return new Action.CodeScanned(new Scan(random.nextInt(3) > 0 ? pick(List.of(Shelf.MUG, Members.MAIJAS_CARD)) : text(),
                pick(List.of(Scan.Symbology.values())), pick(List.of(Scan.Source.values())), Instant.EPOCH));
    }

    private Action action() {
        return switch (random.nextInt(26)) {
            case 0, 1, 2, 3, 4 -> scan();
            case 5 -> new Action.ProductChosen(text());
            case 6 -> new Action.NextQuantity(Optional.of(random.nextLong() >> random.nextInt(62)));
            case 7 -> new Action.ChangeQuantity(new LineId(small()), random.nextLong() >> random.nextInt(62));
            case 8 -> new Action.RemoveLine(new LineId(small()));
            case 9 -> new Action.GiveDiscount(Optional.of(new LineId(small())).filter(_ -> random.nextBoolean()), random.nextBoolean()
                    ? new Reduction.Percent(1 + random.nextInt(1_000)) : new Reduction.Amount(Money.ofMinor(CurrencyUnit.EUR, 1 + (random.nextLong() >>> random.nextInt(1, 60)))));
            case 10 -> new Action.RemoveDiscount(new DiscountId(small()));
            case 11, 12 -> new Action.FindCustomer(text());
            case 13 -> new Action.ChooseCustomer(new CustomerId("c-" + small()));
            case 14 -> new Action.RegisterCustomer(text(), text(), text(), text(), true, random.nextBoolean());
            case 15 -> new Action.UpdateCustomer(text(), text(), text(), text(), true, random.nextBoolean(), Optional.empty());
            case 16 -> new Action.RemoveCustomer();
            case 17 -> new Action.UseOffer(text());
            case 18 -> new Action.TakeBestDeal();
            case 19 -> new Action.AskGiftCard(text(), Optional.of(text()).filter(_ -> random.nextBoolean()));
            case 20 -> new Action.LoadGiftCard(text(), money());
            case 21 -> random.nextBoolean() ? new Action.PayByGiftCard(maybeMoney()) : new Action.PayByBalance(maybeMoney());
            case 22 -> random.nextBoolean() ? new Action.PayByCard(maybeMoney()) : new Action.CardApproved();
            case 23 -> new Action.PayCash(money());
            case 24 -> new Action.RemoveTender(new TenderId(small()));
            default -> pick(List.of(new Action.LeaveSearch(), new Action.AskAgain(), new Action.LeaveGiftCard(),
                    new Action.MoveGiftCard(), new Action.CardDeclined(), new Action.VoidSale(), new Action.PrintAgain(),
                    new Action.SellAnyway(), new Action.DismissNotice(), new Action.NextCustomer()));
        };
    }
}
