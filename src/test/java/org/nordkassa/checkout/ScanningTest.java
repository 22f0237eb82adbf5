package org.nordkassa.checkout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.sale.Samples.eur;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.port.JournalUnavailable;
import org.nordkassa.checkout.port.Product;
import org.nordkassa.checkout.testing.Shelf;
import org.nordkassa.checkout.testing.TestTill;
import org.nordkassa.sale.LineId;
import org.nordkassa.sale.Quantity;
import org.nordkassa.sale.Rejection;
import org.nordkassa.sale.SaleEvent;

/// Products into the basket.
class ScanningTest {
    private final TestTill till = new TestTill().open();

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void aKnownProductIsALineAtOnce() {
        till.scan(Shelf.MUG);

        var line = till.sale().lines().getFirst();
        assertEquals("mug", line.item().sku());
        assertEquals(255, line.item().vat().permille());
        assertEquals(eur("10.00"), till.total());
        assertEquals(Optional.of(line.id()), till.state().currentLine());
    }

    @Test
    void nothingIsStartedByAnUnknownProduct() {
        var code = Shelf.ean("641489349999");
        till.scan(code);

        assertEquals(Optional.of(new Notice.UnknownCode(code)), till.notice());
        assertTrue(till.state().sale().isEmpty());
        assertTrue(till.journal.pages().isEmpty());
    }

    @Test
    void aWrongCheckDigitIsSaidToBeOne() {
        till.scan("6414893400013");

        assertEquals(Optional.of(new Notice.WrongCheckDigit("6414893400013")), till.notice());
    }

    @Test
    void aProductIsFoundUnderEveryFormOfItsNumber() {
        till.scan(Shelf.GUM, Shelf.GUM.substring(1), "0" + Shelf.GUM);

        assertEquals(1, till.sale().lines().size());
        assertEquals(eur("2.97"), till.total());
    }

    @Test
    void aWeightLabelSellsItsWeight() {
        till.scan(Shelf.CHEESE_455_G);

        assertEquals(Quantity.grams(455), till.sale().lines().getFirst().quantity());
        assertEquals(eur("9.10"), till.total());
    }

    @Test
    void twoWeightLabelsAreTwoLines() {
        till.scan(Shelf.CHEESE_455_G, Shelf.CHEESE_455_G);

        assertEquals(2, till.sale().lines().size());
    }

    @Test
    void aPriceLabelSellsAtItsPrice() {
        till.scan(Shelf.PIE_FOR_3_90);

        assertEquals(eur("3.90"), till.total());
        assertEquals(Quantity.pieces(1), till.sale().lines().getFirst().quantity());
    }

    @Test
    void theSameItemTwiceInARowCountsUpItsLine() {
        till.scan(Shelf.MUG, Shelf.MUG, "MUG-1");

        assertEquals(List.of(Quantity.pieces(3)), till.sale().lines().stream().map(line -> line.quantity()).toList());
    }

    @Test
    void anItemThatComesBackLaterIsALineOfItsOwn() {
        till.scan(Shelf.MUG, Shelf.BREAD, Shelf.MUG);

        assertEquals(3, till.sale().lines().size());
    }

    @Test
    void aQuantityCountsForTheNextProductOnly() {
        till.act(new Action.NextQuantity(Optional.of(3000L)));
        assertEquals(Optional.of(3000L), till.state().nextQuantity());
        till.scan(Shelf.MUG, Shelf.BREAD);

        assertEquals(List.of(Quantity.pieces(3), Quantity.pieces(1)),
                till.sale().lines().stream().map(line -> line.quantity()).toList());
        assertEquals(Optional.empty(), till.state().nextQuantity());
    }

    @Test
    void aQuantityWaitsPastAnUnknownProduct() {
        till.act(new Action.NextQuantity(Optional.of(3000L))).scan(Shelf.ean("641489349999"), Shelf.MUG);

        assertEquals(Quantity.pieces(3), till.sale().lines().getFirst().quantity());
    }

    @Test
    void aQuantityMultipliesALabelToo() {
        till.act(new Action.NextQuantity(Optional.of(2000L))).scan(Shelf.CHEESE_455_G);

        assertEquals(Quantity.grams(910), till.sale().lines().getFirst().quantity());
        assertEquals(Optional.empty(), till.state().nextQuantity());
    }

    @Test
    void anAbsurdQuantityIsRefused() {
        till.act(new Action.NextQuantity(Optional.of(10_000_000L)));

        assertEquals(Optional.of(new Notice.QuantityOutOfRange()), till.notice());
        assertEquals(Optional.empty(), till.state().nextQuantity());
    }

    @Test
    void halfAPieceIsRefusedAndHalfAKilogramIsNot() {
        till.act(new Action.NextQuantity(Optional.of(500L))).scan(Shelf.MUG);
        assertEquals(Optional.of(new Notice.QuantityOutOfRange()), till.notice());
        assertTrue(till.state().sale().isEmpty());

        till.act(new Action.NextQuantity(Optional.of(500L))).scan(Shelf.BANANAS);
        assertEquals(eur("2.00"), till.total());
    }

    @Test
    void aLineCountsUpToItsLimitAndNoFurther() {
        till.act(new Action.NextQuantity(Optional.of(Quantity.MOST))).scan(Shelf.BREAD).scan(Shelf.BREAD);

        assertEquals(Optional.of(new Notice.QuantityOutOfRange()), till.notice());
        assertEquals(Quantity.MOST, till.sale().lines().getFirst().quantity().thousandths());
    }

    @Test
    void aLinesQuantityCanBeChangedWithinItsLimits() {
        till.scan(Shelf.MUG, Shelf.BREAD);
        till.act(new Action.ChangeQuantity(new LineId(1), 2000));
        assertEquals(eur("22.35"), till.total());
        assertEquals(Optional.of(new LineId(1)), till.state().currentLine());

        till.act(new Action.ChangeQuantity(new LineId(1), 2500));
        assertEquals(Optional.of(new Notice.QuantityOutOfRange()), till.notice());
        assertEquals(eur("22.35"), till.total());
    }

    @Test
    void aLineThatIsNotThereIsSaidNotToBe() {
        till.act(new Action.ChangeQuantity(new LineId(9), 2000));

        assertEquals(Optional.of(new Notice.CommandRejected(new Rejection.UnknownLine(new LineId(9)))), till.notice());
    }

    @Test
    void aProductChosenFromTheSearchIsSold() {
        till.act(new Action.ProductChosen("bread"));

        assertEquals(eur("2.35"), till.total());
    }

    @Test
    void searchingFindsByNameAndNeverFails() throws Exception {
        assertEquals(List.of("Bananas"), search("ban").stream().map(Product::name).toList());
        till.catalogue.breakDown();

        assertEquals(List.of(), search("ban"));
        assertTrue(till.await(state -> state.notice().isPresent()).notice().get() instanceof Notice.Fault);
    }

    private List<Product> search(String text) throws Exception {
        var found = new CompletableFuture<List<Product>>();
        till.search(text, found::complete);
        return found.get();
    }

    @Test
    void aBankCardIsNeverLookedUpNorShown() {
        till.scan("4111111111111111");

        assertEquals(Optional.of(new Notice.BankCardRead()), till.notice());
    }

    @Test
    void whatMayBeAPersonsCodeIsNotShownWhole() {
        till.scan("maija.meikalainen@example.fi");

        assertEquals(Optional.of(new Notice.UnknownCode("maij…")), till.notice());
    }

    @Test
    void aCodeWithASeparatorInItIsJustUnknown() {
        till.scan("AB\u001dCD");

        assertTrue(till.notice().orElseThrow() instanceof Notice.UnknownCode, till.notice()::toString);
    }

    @Test
    void ownReceiptsAreRecognised() {
        till.scan("NKR-T1-000042");

        assertEquals(Optional.of(new Notice.ReceiptScanned("T1-000042")), till.notice());
    }

    @Test
    void aNoticeIsGoneWithTheNextAction() {
        till.scan("6414893400013", Shelf.MUG);

        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void aFullDiskLeavesTheBasketAsItWasAndSaysSo() {
        till.scan(Shelf.MUG).act(new Action.NextQuantity(Optional.of(2000L)));
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.scan(Shelf.BREAD);

        assertEquals(Optional.of(new Notice.JournalFailed(JournalUnavailable.Reason.DISK_FULL)), till.notice());
        assertEquals(eur("10.00"), till.total());
        assertEquals(Optional.of(new LineId(1)), till.state().currentLine());

        till.journal.work();
        till.scan(Shelf.BREAD);
        assertEquals(eur("14.70"), till.total());
        assertEquals(Optional.empty(), till.notice());
    }

    @Test
    void aFinishedSaleStaysOnTheScreenWhenTheNextCannotBegin() {
        till.scan(Shelf.MUG).cash("10.00").settle();
        till.journal.failAs(JournalUnavailable.Reason.DISK_FULL);
        till.scan(Shelf.BREAD);

        assertTrue(till.state().finished().isPresent());
        assertTrue(till.state().sale().isEmpty());
    }

    @Test
    void whatIsNotInTheJournalIsNeverShown() {
        till.scan(Shelf.MUG, Shelf.BREAD);

        assertTrue(till.journal.has(SaleEvent.LineAdded.class));
        assertEquals(2, till.journal.pages().size());
        assertFalse(till.states().isEmpty());
    }
}
