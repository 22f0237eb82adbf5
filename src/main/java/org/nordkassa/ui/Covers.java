package org.nordkassa.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.ui.commands.Command;
import org.nordkassa.ui.commands.Command.Scope;

/// The screens that can be laid over the till, each under the command that opens and closes it. One is open at a time,
/// and that for setting a scanner up over any of them.
final class Covers {
    private final Map<Command, Cover> covers = new EnumMap<>(Command.class);
    private BooleanSupplier isShut = () -> false;

    /// @param shut whether PINs alone are taken, above all covers
    void under(BooleanSupplier shut) {
        isShut = shut;
    }

    void join(Command command, Cover cover) {
        covers.put(command, cover);
    }

    boolean isOpen() {
        return isShut.getAsBoolean() || top().isPresent();
    }

    /// Whether that screen is.
    boolean isOpen(Command command) {
        return Optional.ofNullable(covers.get(command)).filter(Cover::isOpen).isPresent();
    }

    /// Whether the command is there at present: over an open screen only its own, and what lies over or behind all.
    /// Whoever reads the list of keys may strike any of them at once.
    boolean allow(Command command) {
        if (isShut.getAsBoolean()) {
            return command == Command.THEME;
        }
        return switch (command) {
            case THEME, BACK, CALIBRATE, LOCK -> true;
            default -> top().map(open -> open == command || open == Command.HELP && command.scope() == Scope.ALWAYS)
                    .orElse(true);
        };
    }

    /// The list of keys goes when one of them is struck.
    void giveWay(Command command) {
        boolean stays = switch (command) {
            case HELP, THEME, BACK, LOCK -> true;
            default -> false;
        };
        if (!stays && isOpen(Command.HELP)) {
            toggle(Command.HELP);
        }
    }

    void toggle(Command command) {
        Optional.ofNullable(covers.get(command)).ifPresent(Cover::toggle);
    }

    /// @return whether a screen was open, which is closed now
    boolean back() {
        var closing = top();
        closing.ifPresent(this::toggle);
        return closing.isPresent();
    }

    void closeAll() {
        covers.values().stream().filter(Cover::isOpen).forEach(Cover::toggle);
    }

    void show(CheckoutState state) {
        covers.values().forEach(cover -> cover.show(state));
    }

    void stop() {
        covers.values().forEach(Cover::stop);
    }

    private Optional<Command> top() {
        return isOpen(Command.CALIBRATE) ? Optional.of(Command.CALIBRATE)
                : covers.keySet().stream().filter(this::isOpen).findFirst();
    }
}
