package org.nordkassa.app.rehearsal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.logging.FileHandler;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.nordkassa.app.Logs;
import org.nordkassa.app.command.Nordkassa;
import picocli.CommandLine;

/// Does what the program does for a command line, for each line that it reads: a command line's words, with tabs
/// between them. After what the command has printed it says its status.
final class PlaysOneAfterTheOther {
    static final String STATUS = "status of all this: ";

    private PlaysOneAfterTheOther() {}

    public static void main(String[] words) throws IOException {
        Logs.quiet();
        var out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            int status = new CommandLine(new Nordkassa()).setCaseInsensitiveEnumValuesAllowed(true)
                    .setOut(out).setErr(out).execute(line.split("\t"));
            closeLogs();
            out.println(STATUS + status);
        }
        System.exit(0);
    }

    /// Each till has a log of its own, and its home is gone.
    private static void closeLogs() {
        var root = Logger.getLogger("");
        Stream.of(root.getHandlers()).filter(FileHandler.class::isInstance).forEach(log -> {
            root.removeHandler(log);
            log.close();
        });
    }
}
