package org.nordkassa.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.nordkassa.app.command.Nordkassa;
import picocli.CommandLine;

/// The program's entry.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        Logs.quiet();
        System.exit(isPlain(arguments) ? Nordkassa.openTill(errors(), homeOf(arguments)) : command(arguments));
    }

    /// What a shop starts every morning goes past the reader of commands, which takes its time.
    static boolean isPlain(String[] arguments) {
        return arguments.length == 0 || arguments.length == 2 && arguments[0].equals("--home")
                && !arguments[1].startsWith("-");
    }

    private static Optional<Path> homeOf(String[] arguments) {
        return Arrays.stream(arguments).skip(1).findFirst().map(Path::of);
    }

    private static PrintWriter errors() {
        return new PrintWriter(System.err, true);
    }

    private static int command(String[] arguments) {
        return new CommandLine(new Nordkassa())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments);
    }
}
