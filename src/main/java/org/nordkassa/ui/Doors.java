package org.nordkassa.ui;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.nordkassa.checkout.Checkout;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.ui.commands.Command;

/// The screens that not everybody may open. To guard another one: its line here, and its deed in [Deed].
final class Doors {
    private static final Map<Command, Deed> GUARDED = Map.of(
            Command.SETTINGS, Deed.SETTINGS,
            Command.MEMBERS, Deed.MEMBERS,
            Command.MESSAGES, Deed.MESSAGES,
            Command.IN_DOUBT, Deed.IN_DOUBT);

    private final Checkout checkout;
    private final Executor fx;

    Doors(Checkout checkout, Executor fx) {
        this.checkout = checkout;
        this.fx = fx;
    }

    /// Opens a screen, at once or when somebody has allowed it. Closing one is everybody's.
    void pass(Command command, boolean isOpen, Runnable toggle) {
        var deed = Optional.ofNullable(GUARDED.get(command)).filter(_ -> !isOpen);
        if (deed.isPresent()) {
            checkout.permit(deed.get(), () -> fx.execute(toggle));
        } else {
            toggle.run();
        }
    }
}
