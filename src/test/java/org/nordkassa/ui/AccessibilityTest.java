package org.nordkassa.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.checkout.CustomerSearch;
import org.nordkassa.checkout.PaymentState;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.demo.Canned;
import org.nordkassa.ui.demo.FakeSettingsDesk;
import org.nordkassa.ui.settings.SettingsPage;

/// Walks every screen: what can be focused or touched has to say what it is, and be large enough for a finger.
class AccessibilityTest {
    /// Below this no finger hits for certain (44 device-independent pixels).
    private static final double FINGER = 44;

    private final OpenWindow till = new OpenWindow();

    @AfterEach
    void close() {
        till.close();
    }

    private static Stream<CheckoutState> screens() {
        return Stream.of(Canned.empty(), Canned.memberUsing(), Canned.memberTroubled(), Canned.severalFound(),
                Canned.finding(new CustomerSearch.Searching("040")),
                Canned.finding(new CustomerSearch.NobodyFound("+358401234567", "", true)),
                Canned.paying(Canned.giftCard(), List.of(Canned.giftCardTender())),
                Canned.paying(Canned.pinNeeded(), List.of()), Canned.paying(Canned.onTerminal(Canned.eur("5")), List.of()),
                Canned.finished(Optional.empty()));
    }

    @Test
    void everythingThatCanBeFocusedSaysWhatItIs() {
        var silent = new ArrayList<String>();
        everyScreen((node, screen) -> {
            if (node instanceof Control control && control.isFocusTraversable()
                    && (control.getAccessibleText() == null || control.getAccessibleText().isBlank())) {
                silent.add(screen + ": " + control);
            }
        });
        assertEquals(List.of(), silent);
    }

    @Test
    void everythingThatIsTouchedIsLargeEnough() {
        var small = new ArrayList<String>();
        everyScreen((node, screen) -> {
            if (node instanceof ButtonBase || node instanceof TextInputControl) {
                var size = node.getLayoutBounds();
                if (size.getWidth() < FINGER - 1 || size.getHeight() < FINGER - 1) {
                    small.add("%s: %s %.0f x %.0f".formatted(screen, node.getId(), size.getWidth(), size.getHeight()));
                }
            }
        });
        assertEquals(List.of(), small);
    }

    private interface Look {
        void at(Node node, String screen);
    }

    private void everyScreen(Look look) {
        int number = 0;
        for (var state : screens().toList()) {
            till.show(state);
            look(look, "screen " + number++);
        }
        till.show(Canned.paying(PaymentState.NONE, List.of()));
        for (var command : List.of(Command.PAY, Command.GIFT_CARD, Command.BALANCE, Command.DISCOUNT, Command.QUANTITY,
                Command.FIND_CUSTOMER, Command.HELP)) {
            Fx.run(() -> till.window.press(command));
            look(look, command.id());
        }
        till.join(new FakeSettingsDesk());
        Fx.run(() -> till.window.press(Command.BACK));
        Fx.run(() -> till.window.press(Command.SETTINGS));
        for (var page : SettingsPage.values()) {
            Fx.run(till.find(Button.class, "settings-page-" + page.id())::fire);
            look(look, page.id());
        }
    }

    private void look(Look look, String screen) {
        Fx.run(() -> {
            var root = till.window.scene().getRoot();
            root.applyCss();
            root.layout();
            walk(root, screen, look);
        });
    }

    private static void walk(Node node, String screen, Look look) {
        if (!node.isVisible() || node instanceof ScrollBar) {
            return;
        }
        look.at(node, screen);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> walk(child, screen, look));
        }
    }
}
