package org.nordkassa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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
            file.setFormatter(new SimpleFormatter());
            file.setLevel(Level.INFO);
            root.addHandler(file);
        } catch (IOException unwritable) {
            Logger.getLogger(Logs.class.getName()).log(Level.SEVERE, "no log file: " + unwritable.getMessage());
        }
    }
}
