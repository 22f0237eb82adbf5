package org.nordkassa.app;

import java.io.IOException;
import java.nio.file.Files;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.nordkassa.app.config.TillHome;

/// Sends what the rooms log to a few rotating files in the till's home.
public final class Logs {
    private static final int FILE_BYTES = 2_000_000;
    private static final int FILES = 5;

    private Logs() {}

    public static void open(TillHome home) {
        var root = LogManager.getLogManager().getLogger("");
        for (Handler handler : root.getHandlers()) {
            handler.setLevel(Level.SEVERE);
        }
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
