package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.nordkassa.ui.demo.Canned.eur;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.Action;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.checkout.port.ReceiptPrinter;
import org.nordkassa.sale.LineId;
import org.nordkassa.scan.Scan;
import org.nordkassa.scan.ScanTrouble;
import org.nordkassa.scan.layout.Calibration;
import org.nordkassa.ui.demo.Canned;

class TillWindowTest {
    private final OpenWindow till = new OpenWindow();

    @AfterEach
    void close() {
        till.close();
    }

    private Scan lastScan() {
        return assertInstanceOf(Action.CodeScanned.class, till.checkout.lastAction()).scan();
    }

    @Test
    void theBasketAndItsTotalAreShown() {
        till.show(Canned.memberUsing());
        assertEquals("€126.34", till.text("total"));
        assertEquals("Aino Virtalampi", till.text("customer-name"));
        assertEquals(9, till.find(ListView.class, "basket").getItems().size());
        assertTrue(till.text("notice").startsWith("Best deal"));
    }

    /// Left to the pulse, it would make JavaFX paint the whole window a second time.
    @Test
    void aNewLineIsLaidOutBeforeThePulseThatPaintsIt() {
        till.show(Canned.selling(Canned.eightLines().subList(0, 7)));
        var basket = till.find(ListView.class, "basket");
        boolean isInItsPlace = Fx.call(() -> {
            till.window.desk().take(Canned.selling(Canned.eightLines()));
            return basket.lookupAll(".list-cell").stream().anyMatch(node -> node instanceof ListCell<?> cell
                    && cell.getItem() == basket.getItems().getLast() && cell.isVisible()
                    && cell.getLayoutY() + cell.getHeight() <= basket.getHeight());
        });
        assertTrue(isInItsPlace);
    }

    @Test
    void aScanIsNoTyping() throws InterruptedException {
        till.burst("9526000111788");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertEquals("9526000111788", lastScan().text());
        assertEquals(Scan.Source.WEDGE, lastScan().source());
        assertEquals("", till.text("search"));
    }

    @Test
    void aScanLeavesNothingInTheFieldThatHasTheFocus() throws InterruptedException {
        Fx.run(() -> till.window.scene().lookup("#find-field").requestFocus());
        till.type("04");
        Fx.until("it is typed", () -> ((TextField) till.window.scene().lookup("#find-field")).getText().equals("04"));
        till.burst("CUCKPP9B8YH2");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertEquals("CUCKPP9B8YH2", lastScan().text());
        assertEquals("04", till.text("find-field"));
        assertEquals(1, till.checkout.actions().size());
    }

    @Test
    void aScansEnterPressesNothing() throws InterruptedException {
        till.show(Canned.finished(Optional.of(new ReceiptPrinter.Done())));
        assertEquals("next-customer", till.focused().getId());
        till.burst("9526000111788");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertEquals(Scan.Source.WEDGE, lastScan().source());
        assertEquals(1, till.checkout.actions().size());
    }

    @Test
    void aScanIntoADialogIsNoTyping() throws InterruptedException {
        var field = Fx.call(TextField::new);
        var dialog = Fx.call(() -> {
            var made = new Stage();
            made.initOwner(till.stage);
            made.setScene(new Scene(field));
            made.show();
            field.requestFocus();
            return made;
        });
        till.burst(dialog.getScene(), "9526000111788");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertEquals("9526000111788", lastScan().text());
        assertEquals("", Fx.call(field::getText));
        Fx.run(dialog::hide);
    }

    @Test
    void aScanWhileAMenuIsOpenChoosesNothing() throws InterruptedException {
        var chosen = new AtomicInteger();
        var menu = Fx.call(() -> {
            var item = new MenuItem("_9 first");
            item.setOnAction(_ -> chosen.incrementAndGet());
            var made = new ContextMenu(item);
            made.show(till.stage, 10, 10);
            return made;
        });
        till.burst("9526000111788");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertEquals("9526000111788", lastScan().text());
        assertEquals(1, till.checkout.actions().size());
        assertEquals(0, chosen.get());
        Fx.run(menu::hide);
    }

    @Test
    void aCodeOfAScannerOnAnotherLayoutIsSaidAndNotTaken() throws InterruptedException {
        till.burst("httpsÖ--id.gs1.org-01-06414893400016");
        Fx.until("it is said", () -> !till.checkout.actions().isEmpty());
        assertEquals(new Action.ScanFailed(ScanTrouble.OTHER_LAYOUT), till.checkout.lastAction());
    }

    private boolean isScannerSetUp() {
        return till.window.find("calibration-verdict")
                .filter(verdict -> ((Labeled) verdict).getText().contains("set up right")).isPresent();
    }

    @Test
    void theCalibrationCodeSetsTheScannerUpAndSellsNothing() throws InterruptedException {
        till.press(KeyCode.CONTROL, KeyCode.K);
        assertTrue(till.isShown("calibration-overlay"));
        // A machine that stalls tears a long burst apart, and whoever stands there scans again.
        for (int scans = 0; scans < 10 && !Fx.call(this::isScannerSetUp); scans++) {
            till.burst(Calibration.TEXT);
            Thread.sleep(500);
        }
        Fx.until("it is known", this::isScannerSetUp);
        till.press(KeyCode.ESCAPE);
        assertFalse(till.isShown("calibration-overlay"));
        assertEquals(List.of(), till.checkout.actions());
    }

    @Test
    void oneCodeForEverIsTakenThreeTimes() throws InterruptedException {
        till.bursts(till.window.scene(), "9526000111788", 6);
        Fx.until("it is said", () -> till.checkout.actions().contains(new Action.ScanFailed(ScanTrouble.REPEATS)));
        assertEquals(4, till.checkout.actions().size());
    }

    @Test
    void aScanIsNoAmount() throws InterruptedException {
        till.show(Canned.paying(PaymentState.NONE, List.of()));
        Fx.run(() -> till.window.press(org.nordkassa.ui.commands.Command.PAY));
        till.burst("9526000111788");
        Fx.until("the scan is in", () -> !till.checkout.actions().isEmpty());
        assertInstanceOf(Action.CodeScanned.class, till.checkout.lastAction());
        assertEquals("", till.window.desk().entry().typed());
    }

    @Test
    void typingAnywhereSearchesAndEnterTakesTheBestHit() throws InterruptedException {
        till.type("ceramic");
        Fx.until("it is typed", () -> till.window.scene().getFocusOwner().getId().equals("search"));
        Fx.until("a hit is shown", () -> till.window.scene().lookup("#search-hits").isVisible());
        till.press(KeyCode.ENTER);
        Fx.until("it is chosen", () -> !till.checkout.actions().isEmpty());
        assertEquals(new Action.ProductChosen("CER-003"), till.checkout.lastAction());
        assertEquals("", till.text("search"));
    }

    @Test
    void aWholeSaleGoesByKeyboardAlone() throws InterruptedException {
        till.show(Canned.paying(PaymentState.NONE, List.of()));
        till.press(KeyCode.UP);
        till.press(KeyCode.DELETE);
        assertEquals(new Action.RemoveLine(new LineId(7)), till.checkout.lastAction());
        till.press(KeyCode.F12);
        till.type("150");
        Fx.until("the amount is typed", () -> till.window.desk().entry().typed().equals("150"));
        till.press(KeyCode.ENTER);
        assertEquals(new Action.PayCash(eur("150.00")), till.checkout.lastAction());
        till.show(Canned.finished(Optional.empty()));
        till.press(KeyCode.ENTER);
        assertEquals(new Action.NextCustomer(), till.checkout.lastAction());
    }

    @Test
    void aKeyHeldDownPaysOnce() {
        till.show(Canned.paying(PaymentState.NONE, List.of()));
        till.press(KeyCode.F10, KeyCode.F10, KeyCode.F10);
        assertEquals(List.of(new Action.PayCash(eur("126.35"))), till.checkout.actions());
    }

    @Test
    void buttonsDoWhatTheirCommandsDo() {
        till.show(Canned.memberAnswered());
        Fx.run(till.find(Button.class, "best-deal")::fire);
        assertEquals(new Action.TakeBestDeal(), till.checkout.lastAction());
        Fx.run(till.find(Button.class, "offer-2-use")::fire);
        assertEquals(new Action.UseOffer("BC-1001"), till.checkout.lastAction());
        Fx.run(till.find(Button.class, "pay-cash")::fire);
        assertEquals(new Action.PayCash(eur("142.30")), till.checkout.lastAction());
    }

    /// JavaFX keeps the styles of every id that it has ever seen, and offers come without end.
    @Test
    void noNodeIsNamedAfterAnOffer() {
        till.show(Canned.memberAnswered());
        var offer = till.find(Node.class, "offer-2");
        var names = Fx.call(() -> offer.getScene().getRoot().lookupAll("*").stream().map(Node::getId)
                .filter(Objects::nonNull).toList());
        assertTrue(Canned.offers().stream().map(state -> state.offer().id())
                .noneMatch(id -> names.stream().anyMatch(name -> name.contains(id))), names::toString);
    }

    @Test
    void theHelpListsEveryKeyAndEscapeClosesIt() {
        till.press(KeyCode.F1);
        assertTrue(till.isShown("help-overlay"));
        till.press(KeyCode.ESCAPE);
        assertFalse(till.isShown("help-overlay"));
    }

    @Test
    void theChangeIsShownAndTheReceipt() {
        till.show(Canned.finished(Optional.empty()));
        assertEquals("€23.65", till.text("change"));
        assertTrue(till.isShown("receipt"));
        assertFalse(till.isShown("basket"));
        assertEquals(List.of(Sounds.Cue.DONE), till.heard);
    }

    @Test
    void noButtonKeepsTheFocusAfterATouch() {
        till.show(Canned.memberAnswered());
        assertFalse(till.focused() instanceof ButtonBase);
        assertEquals("basket", till.focused().getId());
    }

    @Test
    void lightBecomesDark() {
        assertFalse(till.window.isDark());
        till.press(KeyCode.CONTROL, KeyCode.T);
        assertTrue(till.window.isDark());
    }
}
