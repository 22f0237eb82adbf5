package org.nordkassa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.Display;
import org.nordkassa.app.TillProgram;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "nordkassa", mixinStandardHelpOptions = true, version = "Nordkassa 0.1.0",
        description = "Opens the till of a shop. Without a command, from its own home folder.",
        subcommands = {DemoCommand.class, RehearseCommand.class, SandboxCommand.class, GiftCardsCommand.class,
            ProductsCommand.class, MembersCommand.class, CustomersCommand.class, RuleCommand.class, OutboxCommand.class,
            ShortfallsCommand.class, RecallsCommand.class, JournalCommand.class, StaffCommand.class, RestoreCommand.class, CodeSheetCommand.class,
            DoctorCommand.class, WarmUpCommand.class, HelpCommand.class})
public final class Nordkassa implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder: settings, database, receipts, log.")
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        return openTill(spec.commandLine().getErr(), home);
    }

    /// @return the program's exit status
    public static int openTill(PrintWriter err, Optional<Path> home) throws IOException {
        return new TillProgram(err, Display.present()).run(Homes.till(home));
    }
}
