package org.nordkassa.app.rehearsal;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.nordkassa.app.OpenTill;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.setup.Setup;
import org.nordkassa.checkout.CheckoutState;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.ui.Sounds;

/// The till a rehearsal is played on. It can be closed and opened again on the same home.
final class RehearsalStage implements AutoCloseable {
    private static final OpenTill.Size WINDOW = new OpenTill.Size(1024, 768, false);

    private final Toolkit toolkit;
    private final TillHome home;
    private final TillSettings settings;
    private final Optional<Sandbox> sandbox;
    private final AtomicReference<CheckoutState> state = new AtomicReference<>();
    private OpenTill till;

    /// @param sandbox the stand-ins, where the till runs against them
    RehearsalStage(Toolkit toolkit, TillHome home, TillSettings settings, Optional<Sandbox> sandbox) {
        this.toolkit = toolkit;
        this.home = home;
        this.settings = settings;
        this.sandbox = sandbox;
        open();
    }

    private void open() {
        state.set(CheckoutState.empty(settings.shop().country().currency()));
        till = OpenTill.open(toolkit, home, settings, Sounds.SILENT, WINDOW);
        till.join(sandbox.isPresent() ? Setup.demo(home, settings) : Setup.of(home), false);
        till.till().checkout().watch(state::set);
    }

    void restart() {
        till.close();
        open();
    }

    CheckoutState state() {
        return state.get();
    }

    OpenTill till() {
        return till;
    }

    Toolkit toolkit() {
        return toolkit;
    }

    TillSettings settings() {
        return settings;
    }

    Optional<Sandbox> sandbox() {
        return sandbox;
    }

    @Override
    public void close() {
        till.close();
    }
}
