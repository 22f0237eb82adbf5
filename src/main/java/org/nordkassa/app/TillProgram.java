package org.nordkassa.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.setup.Setup;
import org.nordkassa.store.DatabaseUnusable;

/// Runs a till until its window is closed, or says why it cannot.
public final class TillProgram {
    private static final OpenTill.Size WINDOW = new OpenTill.Size(1280, 800, true);

    private final PrintWriter err;
    private final Toolkit toolkit;
    private final Display display;

    public TillProgram(PrintWriter err, Display display) {
        this.err = err;
        this.display = display;
        toolkit = new Toolkit(display);
    }

    /// A real shop's till, from its home.
    ///
    /// @return the program's exit status
    public int run(TillHome home) throws IOException {
        if (display == Display.SCREEN) {
            toolkit.startAhead();
        }
        try {
            NewHome.furnish(home);
            Logs.open(home);
            var end = open(home, SettingsFile.read(home), Setup.of(home), true);
            while (end.isEmpty()) {
                end = open(home, SettingsFile.read(home), Setup.of(home), true);
            }
            return end.get();
        } catch (SettingsProblem problem) {
            var start = new StartProblem(Locale.getDefault());
            return tell(start.heading(), start.sentence(problem));
        } finally {
            toolkit.stop();
        }
    }

    /// The demo's till.
    ///
    /// @return the program's exit status
    public int runDemo(TillHome home, TillSettings settings) {
        Logs.open(home);
        try {
            return open(home, settings, Setup.demo(home, settings), false).orElse(0);
        } finally {
            toolkit.stop();
        }
    }

    /// @return the program's exit status, or nothing when the till is to be opened again
    private Optional<Integer> open(TillHome home, TillSettings settings, Setup setup, boolean canRestart) {
        if (display == Display.NONE) {
            err.println("There is no display to open the till's window on.");
            return Optional.of(2);
        }
        try (var sounds = new SpeakerSounds(); var till = OpenTill.open(toolkit, home, settings, sounds, WINDOW);
                var scanners = Scanners.start(settings, till.checkout())) {
            till.join(setup, canRestart);
            till.show(scanners::devices);
            scanners.camera().ifPresent(till::join);
            till.awaitClosed();
            return till.isRestartWanted() ? Optional.empty() : Optional.of(0);
        } catch (DatabaseUnusable problem) {
            return Optional.of(tell(problem, settings.language()));
        }
    }

    /// For a home that is found unusable before its till is opened.
    ///
    /// @return the program's exit status
    public int refuse(DatabaseUnusable problem, Locale language) {
        try {
            return tell(problem, language);
        } finally {
            toolkit.stop();
        }
    }

    private int tell(DatabaseUnusable problem, Locale language) {
        var start = new StartProblem(language);
        return tell(start.heading(), start.sentence(problem));
    }

    private int tell(String heading, String sentence) {
        err.println(heading + ": " + sentence);
        if (display == Display.SCREEN) {
            ProblemWindow.show(toolkit, heading, sentence);
        }
        return 1;
    }
}
