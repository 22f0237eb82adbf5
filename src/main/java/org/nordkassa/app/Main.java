package org.nordkassa.app;

import org.nordkassa.app.command.Nordkassa;
import picocli.CommandLine;

/// The program's entry.
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        Logs.quiet();
        System.exit(new CommandLine(new Nordkassa())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(arguments));
    }
}
