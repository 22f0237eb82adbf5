package org.nordkassa.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.ui.commands.Command;

/// The screens that can be laid over the till, each under the command that opens and closes it. One is open at a time.
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
        return isShut.getAsBoolean() || open().isPresent();
    }

    /// Whether that screen is.
    boolean isOpen(Command command) {
        return Optional.ofNullable(covers.get(command)).filter(Cover::isOpen).isPresent();
    }

    /// Whether the command is there at present: over an open screen only its own, and what lies over or behind all.
    boolean allow(Command command) {
        if (isShut.getAsBoolean()) {
            return command == Command.THEME;
        }
        return switch (command) {
            case THEME, BACK, CALIBRATE, LOCK -> true;
            default -> open().map(cover -> cover == covers.get(command)).orElse(true);
        };
    }

    void toggle(Command command) {
        Optional.ofNullable(covers.get(command)).ifPresent(Cover::toggle);
    }

    /// @return whether a screen was open, which is closed now
    boolean back() {
        var closing = open();
        closing.ifPresent(Cover::toggle);
        return closing.isPresent();
    }

    void show(CheckoutState state) {
        covers.values().forEach(cover -> cover.show(state));
    }

    void stop() {
        covers.values().forEach(Cover::stop);
    }

    private Optional<Cover> open() {
        return covers.values().stream().filter(Cover::isOpen).findFirst();
    }
}
