package org.nordkassa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.nordkassa.app.config.TillHome;

/// Sends what the rooms log to a few rotating files in the till's home.
public final class Logs {
    private static final int FILE_BYTES = 2_000_000;
    private static final int FILES = 5;

    /// Libraries that tell more than a till wants to keep; the HTTP server's requests hold card numbers.
    private static final List<Logger> QUIET = Stream.of("org.flywaydb", "com.sun.net.httpserver", "javafx", "org.apache.poi")
            .map(Logger::getLogger).toList();

    private Logs() {}

    /// Until a home is known, only what is severe is said, on the terminal.
    public static void quiet() {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
        for (Handler handler : LogManager.getLogManager().getLogger("").getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
    }

    public static void open(TillHome home) {
        var root = LogManager.getLogManager().getLogger("");
        try {
            Files.createDirectories(home.log());
            var file = new FileHandler(home.log().resolve("till-%g.log").toString(), FILE_BYTES, FILES, true);
            file.setEncoding("UTF-8");
            file.setFormatter(new LogLines());
            file.setLevel(Level.INFO);
            root.addHandler(file);
            Thread.setDefaultUncaughtExceptionHandler(Logs::uncaught);
        } catch (IOException unwritable) {
            Logger.getLogger(Logs.class.getName()).log(Level.SEVERE, "no log file: " + unwritable.getMessage());
        }
    }

    /// What nobody has caught would go to the terminal, which a shop does not see, and there in its own words.
    private static void uncaught(Thread thread, Throwable fault) {
        System.getLogger(Logs.class.getName()).log(System.Logger.Level.ERROR, "uncaught on \"" + thread.getName() + "\"", fault);
    }
}
