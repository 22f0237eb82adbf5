package org.nordkassa.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.stage.Screen;
import org.nordkassa.app.Display;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.setup.Doctor;
import org.nordkassa.app.setup.Finding;
import org.nordkassa.scan.hid.Hid4javaDevices;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "doctor", description = {
    "Look at everything the till needs: Java, display, home, database, settings, scanners, printer, remote systems.",
    "Changes nothing and tells no personal data. Exit status 0 when nothing is wrong, 1 when something is."})
final class DoctorCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.")
    private Optional<Path> home;

    @Option(names = "--listen", paramLabel = "SECONDS", defaultValue = "0",
            description = "Wait so long for scans of USB-HID scanners and tell their kind and length.")
    private int listen;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        var out = spec.commandLine().getOut();
        var isBad = new AtomicBoolean();
        window(finding -> tell(out, finding, isBad));
        new Doctor(Homes.till(home), Hid4javaDevices::open, finding -> tell(out, finding, isBad))
                .run(Duration.ofSeconds(listen));
        out.println(isBad.get() ? "Something is wrong." : "Nothing is wrong.");
        out.flush();
        return isBad.get() ? 1 : 0;
    }

    /// Whether JavaFX starts at all is found out by starting it; where there is no screen, in memory.
    private static void window(Consumer<Finding> tell) {
        var display = Display.present();
        var toolkit = new Toolkit(display);
        try {
            toolkit.startAhead().join();
            tell.accept(new Finding(Finding.Weight.GOOD, "JavaFX",
                    System.getProperty("javafx.runtime.version", "started")));
            tell.accept(display == Display.SCREEN
                    ? new Finding(Finding.Weight.GOOD, "Display", toolkit.call(DoctorCommand::screen))
                    : new Finding(Finding.Weight.BAD, "Display", "there is none to open the till's window on"));
        } catch (RuntimeException | LinkageError broken) {
            tell.accept(new Finding(Finding.Weight.BAD, "JavaFX", "cannot start: " + rootOf(broken)
                    + ". A system library may be missing; starting the till with ./nordkassa names it"));
        } finally {
            toolkit.stop();
        }
    }

    private static String screen() {
        var screen = Screen.getPrimary();
        var bounds = screen.getBounds();
        return "%.0f x %.0f at %.0f %%".formatted(bounds.getWidth(), bounds.getHeight(), screen.getOutputScaleX() * 100);
    }

    private static Throwable rootOf(Throwable broken) {
        var cause = broken;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    private static synchronized void tell(PrintWriter out, Finding finding, AtomicBoolean isBad) {
        var sign = switch (finding.weight()) {
            case GOOD -> "ok  ";
            case NOTE -> "    ";
            case BAD -> "BAD ";
        };
        if (finding.weight() == Finding.Weight.BAD) {
            isBad.set(true);
        }
        out.printf("%s %-10s %s%n", sign, finding.what(), finding.told());
        out.flush();
    }
}
