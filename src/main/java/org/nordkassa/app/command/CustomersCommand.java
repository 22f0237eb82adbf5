package org.nordkassa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.app.StartProblem;
import org.nordkassa.checkout.SearchDay;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.JournalBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(name = "customers", description = "What the till keeps of a customer; who has been looked up how often.",
        subcommands = HelpCommand.class)
final class CustomersCommand {
    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.", scope = ScopeType.INHERIT)
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Command(description = {"Counts the look-ups of customers by day; also while the till runs.",
        "What was looked for is kept nowhere."})
    int searches(@Option(names = "--days", paramLabel = "NUMBER", defaultValue = "14",
            description = "How many days back.") int days) throws IOException {
        var zone = ZoneId.systemDefault();
        var from = LocalDate.now(zone).minusDays(Math.max(0, days - 1)).atStartOfDay(zone).toInstant();
        try (var book = JournalBook.open(Homes.till(home).folder().resolve("till.db"))) {
            out().println("day         cards  typed  in vain");
            for (var day : SearchDay.of(book.searches(from), zone)) {
                out().printf(Locale.ROOT, "%s  %5d  %5d  %7d%n", day.day(), day.byCard(), day.typed(), day.inVain());
            }
            out().flush();
            return 0;
        } catch (DatabaseUnusable problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
            return 1;
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
