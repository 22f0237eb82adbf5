package org.nordkassa.app.rehearsal;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.scene.input.KeyCode;
import org.nordkassa.checkout.AccessState;
import org.nordkassa.checkout.access.Cashier;
import org.nordkassa.ui.commands.Command;

/// What cashiers and their owner do on the screens for PINs, with fingers and keys.
final class StaffPlayer {
    private static final long LONGEST_MILLIS = 10_000;

    private final RehearsalStage stage;
    private final Hands hands;

    StaffPlayer(RehearsalStage stage, Hands hands) {
        this.stage = stage;
        this.hands = hands;
    }

    private AccessState access() {
        return stage.state().access();
    }

    /// Touches the name, types the PIN.
    ///
    /// @return why it could not be done
    Optional<String> enter(Step.EnterPin entry) throws InterruptedException {
        if (!until(() -> access().isLocked() || access().asked().isPresent())) {
            return Optional.of("nobody is asked for a PIN");
        }
        var cashier = access().cashiers().stream().filter(one -> one.name().startsWith(entry.name())).findFirst();
        if (cashier.isEmpty()) {
            return Optional.of("there is no cashier \"" + entry.name() + "\"");
        }
        var tile = "cashier-" + cashier.get().number();
        if (!until(() -> hands.click(tile))) {
            return Optional.of(entry.name() + " is not among those who can be chosen");
        }
        hands.type(entry.pin());
        hands.press(KeyCode.ENTER);
        until(() -> !access().isChecking());
        return Optional.empty();
    }

    /// On the page of the settings, which is left again.
    ///
    /// @return why it could not be done
    Optional<String> add(Step.AddCashier cashier) throws InterruptedException {
        hands.press(Command.SETTINGS.keys().getFirst());
        int before = access().changes();
        boolean done = until(() -> hands.click("settings-page-cashiers")) && type("cashiers-name", cashier.name())
                && until(() -> hands.click("cashiers-role-" + cashier.role())) && type("cashiers-pin", cashier.pin())
                && type("cashiers-pin-again", cashier.pin()) && until(() -> hands.click("cashiers-save"))
                && until(() -> access().changes() > before || access().asked().isPresent());
        if (access().asked().isEmpty()) {
            hands.press(Command.SETTINGS.keys().getFirst());
        }
        return done && access().cashiers().stream().map(Cashier::name).anyMatch(cashier.name()::equals)
                ? Optional.empty() : Optional.of("the cashier could not be added");
    }

    private boolean type(String field, String text) throws InterruptedException {
        boolean isThere = until(() -> hands.focus(field));
        hands.type(text);
        return isThere;
    }

    private static boolean until(BooleanSupplier done) throws InterruptedException {
        for (long waited = 0; waited < LONGEST_MILLIS; waited += 10) {
            if (done.getAsBoolean()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        return false;
    }
}
