package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nordkassa.checkout.ShelfRules.Deposits;
import org.nordkassa.checkout.ShelfRules.WhenPassed;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.testing.Members;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.sale.Country;
import org.nordkassa.sale.ItemKind;
import org.nordkassa.sale.Line;
import org.nordkassa.sale.Pack;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.VatClass;
import org.nordkassa.scan.ForeignUse;
import org.nordkassa.scan.Gs1Fault;
import org.nordkassa.scan.Scan.Symbology;

/// What comes of the codes of packs, slips and checks. The test shop's day is 2026-11-21.
class CodesTest {
    private static final char GS = '\u001d';
    private static final String BREAD = "]d2010" + Shelf.BREAD;
    private static final String SLIP = Shelf.ean("980000100250");

    private final TestTill till = new TestTill();

    @AfterEach
    void close() {
        till.close();
    }

    private static ShelfRules rules(WhenPassed expiry, WhenPassed bestBefore) {
        return new ShelfRules(expiry, bestBefore, new Deposits("Pant", VatClass.NONE, 30));
    }

    private List<Line> lines() {
        return till.state().lines();
    }

    private Pack pack(int line) {
        return assertInstanceOf(ItemKind.Goods.class, lines().get(line).item().kind()).pack();
    }

    @Test
    void aPacksBatchAndDatesStayOnItsLine() {
        till.open().scan(BREAD + "10L7" + GS + "21S1" + GS + "15270131");

        assertEquals(new Pack("L7", "S1", Optional.of(LocalDate.of(2027, 1, 31)), Optional.empty()), pack(0));
        assertEquals(eur("2.35"), till.total());
        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void packsOfOneBatchAreALineAndOfTwoAreTwo() {
        till.open().scan(BREAD + "10L7", BREAD + "10L7", BREAD + "10L8");

        assertEquals(List.of(Quantity.pieces(2), Quantity.pieces(1)), lines().stream().map(Line::quantity).toList());
    }

    @Test
    void aWeightInTheCodeIsTheQuantity() {
        till.open().scan("]e0010" + Shelf.BANANAS + "3103000455");

        assertEquals(Quantity.grams(455), lines().getFirst().quantity());
        assertEquals(eur("1.82"), till.total());
    }

    @Test
    void aPriceInTheCodeIsThePriceOfThePack() {
        till.open().scan("]e0010" + Shelf.BANANAS + "31030004553922390", "]e0010" + Shelf.BREAD + "3932978150");

        assertEquals(eur("5.40"), till.total());
        till.scan("]e0010" + Shelf.BREAD + "3932752150");
        assertEquals(Optional.of(new Notice.PriceInOtherCurrency("Bread")), till.notice());
        till.scan("]e0010" + Shelf.BANANAS + "3111000150");
        assertEquals(Optional.of(new Notice.LabelDoesNotFit("Bananas")), till.notice());
        assertEquals(2, lines().size());
    }

    @Test
    void aCountInTheCodeIsThatManyPieces() {
        till.open().scan("]C1020" + Shelf.BREAD + "3706");

        assertEquals(Quantity.pieces(6), lines().getFirst().quantity());
    }

    @Test
    void anExpiredPackIsNotSold() {
        till.open().scan(BREAD + "17261120");

        assertEquals(Optional.of(new Notice.PackStopped("Bread",
                new StopReason.Expired(LocalDate.of(2026, 11, 20)), false)), till.notice());
        till.act(new Action.SellAnyway());
        assertTrue(till.state().sale().isEmpty());
        assertTrue(till.journal.pages().isEmpty());
        till.scan(BREAD + "17261121");
        assertEquals(1, lines().size());
    }

    @Test
    void aPackPastItsDateIsTheCashiersToSellWhereTheShopSaysSo() {
        till.with(rules(WhenPassed.STOP, WhenPassed.ASK)).open().scan(BREAD + "15261120");
        assertEquals(Optional.of(new Notice.PackStopped("Bread",
                new StopReason.BestBeforePassed(LocalDate.of(2026, 11, 20)), true)), till.notice());

        till.act(new Action.SellAnyway());
        assertEquals(Optional.of(LocalDate.of(2026, 11, 20)), pack(0).bestBefore());
        till.act(new Action.SellAnyway());
        assertEquals(Quantity.pieces(1), lines().getFirst().quantity());
    }

    @Test
    void whatWasStoppedCannotBeSoldAfterTheNextThing() {
        till.with(rules(WhenPassed.STOP, WhenPassed.ASK)).open().scan(BREAD + "16261120", Shelf.MUG);
        till.act(new Action.SellAnyway());

        assertEquals(List.of("mug"), lines().stream().map(line -> line.item().sku()).toList());
    }

    @Test
    void theStricterOfTwoDatesCounts() {
        till.with(rules(WhenPassed.ASK, WhenPassed.STOP)).open().scan(BREAD + "1726110115261102");

        assertEquals(Optional.of(new Notice.PackStopped("Bread",
                new StopReason.BestBeforePassed(LocalDate.of(2026, 11, 2)), false)), till.notice());
    }

    @Test
    void aShopMayHaveItsCashierToldOrNot() {
        till.with(rules(WhenPassed.TELL, WhenPassed.IGNORE)).open().scan(BREAD + "17261101");
        assertEquals(Optional.of(new Notice.PackOutdated("Bread",
                new StopReason.Expired(LocalDate.of(2026, 11, 1)))), till.notice());

        till.scan(BREAD + "15261101");
        assertEquals(Optional.empty(), till.notice());
        assertEquals(2, lines().size());
    }

    @Test
    void aRecalledBatchIsNotSoldWhateverTheSettings() {
        till.recalls.add(Shelf.BREAD, "L7", Optional.empty(), "glass");
        till.with(rules(WhenPassed.IGNORE, WhenPassed.IGNORE)).open().scan(BREAD + "10l7");

        assertEquals(Optional.of(new Notice.PackStopped("Bread", new StopReason.Recalled("L7", "glass"), false)),
                till.notice());
        till.scan(BREAD + "10L8");
        assertEquals(Optional.empty(), till.notice());
        assertEquals(1, lines().size());
    }

    @Test
    void barsThatSayNoBatchAreSoldWithAWordToLook() {
        till.recalls.add(Shelf.BREAD, "L7", Optional.empty(), "glass");
        till.recalls.add(Shelf.BREAD, "", Optional.of(LocalDate.of(2026, 12, 24)), "");
        till.open().scan(Shelf.BREAD);

        assertEquals(Optional.of(new Notice.PackToCheck("Bread", List.of("L7"),
                List.of(LocalDate.of(2026, 12, 24)), "glass")), till.notice());
        assertEquals(1, lines().size());
    }

    @Test
    void aProductRecalledAsAWholeIsNotSoldByItsBarsEither() {
        till.recalls.add(Shelf.BREAD, "", Optional.empty(), "");
        till.open().scan(Shelf.BREAD);

        assertInstanceOf(Notice.PackStopped.class, till.notice().orElseThrow());
        assertTrue(till.state().sale().isEmpty());
    }

    @Test
    void aListThatCannotBeReadIsSaidOnce() {
        till.recalls.becomeUncertain();
        till.open().scan(Shelf.BREAD);
        assertEquals(Optional.of(new Notice.RecallListUncertain()), till.notice());

        till.scan(Shelf.BREAD);
        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void bothCodesOfAPackWithinASecondAreOneLine() {
        till.open().scan(Symbology.EAN_13, Shelf.BREAD);
        till.clock.advance(Duration.ofMillis(900));
        till.scan(Symbology.DATA_MATRIX, "010" + Shelf.BREAD + "10L7");

        assertEquals(List.of(Quantity.pieces(1)), lines().stream().map(Line::quantity).toList());
        assertEquals("L7", pack(0).batch());
    }

    @Test
    void bothCodesInTheOtherOrderAreOneLineToo() {
        till.open().scan("https://id.gs1.org/01/" + Shelf.BREAD + "/10/L7", Shelf.BREAD);

        assertEquals(List.of(Quantity.pieces(1)), lines().stream().map(Line::quantity).toList());
        assertEquals("L7", pack(0).batch());
    }

    @Test
    void bothCodesAfterASecondAreTwoPacks() {
        till.open().scan(Symbology.EAN_13, Shelf.BREAD);
        till.clock.advance(Duration.ofMillis(1100));
        till.scan(Symbology.QR, "https://id.gs1.org/01/" + Shelf.BREAD);

        assertEquals(Quantity.pieces(2), lines().getFirst().quantity());
    }

    @Test
    void theSameCodeTwiceInASecondIsTwoPacks() {
        till.open().scan(Symbology.EAN_13, Shelf.BREAD).scan(Symbology.EAN_13, Shelf.BREAD)
                .scan(Symbology.QR, "https://id.gs1.org/01/" + Shelf.BREAD).scan(Symbology.EAN_13, Shelf.BREAD);

        assertEquals(Quantity.pieces(3), lines().getFirst().quantity());
    }

    @Test
    void whatTheRicherCodeSaysStopsThePackThatTheBarsPutIn() {
        till.open().scan(Shelf.MUG, Shelf.BREAD, BREAD + "17261101");
        assertInstanceOf(Notice.PackStopped.class, till.notice().orElseThrow());
        assertEquals(List.of("mug"), lines().stream().map(line -> line.item().sku()).toList());
    }

    @Test
    void theBarsOfAStoppedPackAreTheSamePack() {
        till.with(rules(WhenPassed.ASK, WhenPassed.STOP)).open().scan(BREAD + "17261101", Shelf.BREAD);
        assertInstanceOf(Notice.PackStopped.class, till.notice().orElseThrow());
        assertTrue(till.state().sale().isEmpty());

        till.act(new Action.SellAnyway());
        assertEquals(Quantity.pieces(1), lines().getFirst().quantity());
    }

    @Test
    void threeOfAPackStayThreeWithBothCodes() {
        till.open().act(new Action.NextQuantity(Optional.of(3000L)));
        till.scan(Shelf.BREAD, BREAD + "10L7");

        assertEquals(List.of(Quantity.pieces(3)), lines().stream().map(Line::quantity).toList());
        assertEquals("L7", pack(0).batch());
    }

    @Test
    void thePackIsNeverOutOfTheJournalBetweenItsCodes() {
        till.open().scan(Shelf.BREAD);
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.scan(BREAD + "10L7");

        assertEquals(Quantity.pieces(1), lines().getFirst().quantity());
        assertEquals(Pack.NONE, pack(0));
    }

    @Test
    void aLabelThatTheScaleMadeForAnUnknownArticleMayBeAnArticleItself() {
        till.catalogue.add(new org.nordkassa.checkout.port.Product("odd", "Odd", eur("1.00"), VatClass.FOOD,
                org.nordkassa.sale.Unit.PIECE), Shelf.ean("239999990455"));
        till.open().scan(Shelf.ean("239999990455"));

        assertEquals("odd", lines().getFirst().item().sku());
        assertInstanceOf(Notice.TakenAs.class, till.notice().orElseThrow());
    }

    @Test
    void aDepositSlipIsMoneyBackOnce() {
        till.open().scan(Shelf.MUG, SLIP);
        assertEquals(eur("7.50"), till.total());
        assertEquals("Pullopalautus", lines().get(1).item().name());

        till.scan(SLIP);
        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.SlipCountsOnce())), till.notice());
        assertEquals(eur("7.50"), till.total());
        till.act(new Action.ChangeQuantity(lines().get(1).id(), 2000));
        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.SlipCountsOnce())), till.notice());
    }

    @Test
    void aPaidSlipIsRefusedInTheNextSaleAndAfterARestart() {
        till.open().scan(Shelf.MUG, SLIP).cash("10.00").settle();
        till.scan(SLIP);
        assertEquals(Optional.of(new Notice.SlipTaken(LocalDate.of(2026, 11, 21))), till.notice());

        till.restart().scan(SLIP);
        assertInstanceOf(Notice.SlipTaken.class, till.notice().orElseThrow());
        assertTrue(till.state().sale().isEmpty());
    }

    @Test
    void aSlipThatWasTakenOutCanBeTakenAgain() {
        till.open().scan(Shelf.MUG, SLIP);
        till.act(new Action.RemoveLine(lines().get(1).id())).scan(SLIP);
        assertEquals(eur("7.50"), till.total());

        till.act(new Action.VoidSale()).scan(SLIP);
        assertEquals(eur("-2.50"), till.total());
    }

    @Test
    void aMachineWhoseNumbersBeginAnewIsNotRefusedForEver() {
        till.with(rules(WhenPassed.STOP, WhenPassed.STOP)).open().scan(Shelf.MUG, SLIP).cash("10.00").settle();
        till.clock.advance(Duration.ofDays(29));
        till.scan(SLIP);
        assertInstanceOf(Notice.SlipTaken.class, till.notice().orElseThrow());

        till.clock.advance(Duration.ofDays(2));
        till.scan(SLIP);
        assertEquals(eur("-2.50"), till.total());
    }

    @Test
    void aSlipAloneIsPaidOut() {
        till.open().scan(SLIP).act(new Action.PayCash(till.sale().settlement().dueInCash())).settle();

        assertEquals(eur("2.50"), till.state().finished().orElseThrow().change());
    }

    @Test
    void aSlipIsNotMultiplied() {
        till.open().act(new Action.NextQuantity(Optional.of(3000L))).scan(SLIP, Shelf.BREAD);

        assertEquals(List.of(Quantity.pieces(1), Quantity.pieces(3)), lines().stream().map(Line::quantity).toList());
    }

    @Test
    void aBonusCheckNeedsItsMember() {
        till.rule.give(Members.MAIJAS_CARD, Members.whole("BC-1001", "5.00"));
        till.open().scan(Shelf.MUG, "BC-1001");
        assertEquals(Optional.of(new Notice.CheckNeedsMember()), till.notice());

        till.scan(Members.MAIJAS_CARD).settle();
        till.scan("BC-1001");
        assertEquals(eur("5.00"), till.total());

        till.scan("BC-1001");
        assertInstanceOf(Notice.OfferNotUsable.class, till.notice().orElseThrow());
        till.scan("BC-9999");
        assertEquals(Optional.of(new Notice.NotTheMembersCheck("BC-9999")), till.notice());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "]d20105201", "\uD83D\uDED2", "a\u0000b", "BEGIN:VCARD\nN:Maija\nEND:VCARD", "https://evil.example/?q=1",
        "4111111111111111", "WIFI:S:Kauppa;T:WPA;P:salaisuus;;", "131052-308T", "]C100395201234567890129"
    })
    void badInputIsNoLineAndOneSentence(String text) {
        till.open().scan(text);

        assertTrue(till.state().sale().isEmpty());
        assertTrue(till.journal.pages().isEmpty());
        var said = till.notice().orElseThrow();
        assertEquals(Notice.Tone.REFUSED, said.tone());
        assertTrue(text.length() < 12 || !said.toString().contains(text), said.toString());
        assertTrue(!said.toString().contains("salaisuus") && !said.toString().contains("Maija"), said.toString());
    }

    @Test
    void whatBelongsElsewhereIsSaidToBeThat() {
        till.open().scan("https://evil.example/?q=1");
        assertEquals(Optional.of(new Notice.ForeignCode(ForeignUse.WEB_PAGE, "evil.example")), till.notice());
        till.scan("]d2010" + Shelf.BREAD + "1726");
        assertEquals(Optional.of(new Notice.BrokenGs1(Gs1Fault.CUT_SHORT)), till.notice());
        till.scan("x".repeat(4000));
        assertEquals(Optional.of(new Notice.UnknownCode("xxxx…")), till.notice());
        till.scan("x".repeat(4001));
        assertEquals(Optional.of(new Notice.UnreadableCode(4001)), till.notice());
    }

    @Test
    void theUsualRulesOfACountryStopBothDates() {
        for (var country : Country.values()) {
            assertEquals(WhenPassed.STOP, ShelfRules.usual(country).expiry());
            assertEquals(WhenPassed.STOP, ShelfRules.usual(country).bestBefore());
        }
    }
}
