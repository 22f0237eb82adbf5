package org.nordkassa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import org.nordkassa.app.StartProblem;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.privacy.PrivateFile;
import org.nordkassa.checkout.SearchDay;
import org.nordkassa.checkout.port.PersonalData;
import org.nordkassa.checkout.port.PersonalData.Erasure;
import org.nordkassa.checkout.port.PersonalData.Found;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.store.Database;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.JournalBook;
import org.nordkassa.store.SqlitePersonalData;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(name = "customers", description = "What the till keeps of a customer; who has been looked up how often.",
        subcommands = HelpCommand.class)
final class CustomersCommand {
    private static final String KEY = "A card, a phone number or an e-mail address: exactly theirs.";
    /// Who did it, in the journal.
    private static final String BY = "command";

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

    @Command(description = {"Writes all that the till keeps of a customer to a file, as JSON.",
        "Other systems have to be asked themselves. For a closed till."})
    int export(@Parameters(paramLabel = "KEY", description = KEY) String key,
            @Option(names = "--out", required = true, paramLabel = "FILE") Path file) {
        return about(key, (data, database, customer) -> {
            PrivateFile.write(file, data.export(customer.id(), BY));
            out().println("written to " + file + ", readable by you only");
            return 0;
        });
    }

    @Command(description = {"Takes a customer out of the till for good; their sales stay, as nobody's.",
        "Other systems have to be told themselves. For a closed till."})
    int erase(@Parameters(paramLabel = "KEY", description = KEY) String key,
            @Option(names = "--yes", description = "Do it without being asked.") boolean yes) {
        return about(key, (data, database, customer) -> {
            if (!yes && !isConfirmed()) {
                out().println("Nothing was erased.");
                return 1;
            }
            return tell(data.erase(customer.id(), BY, Instant.now()), database);
        });
    }

    private boolean isConfirmed() {
        out().print("One customer has this key. Erase them? There is no way back. Type ERASE: ");
        out().flush();
        var line = new Scanner(System.in, Charset.defaultCharset());
        return line.hasNextLine() && line.nextLine().strip().equals("ERASE");
    }

    private int tell(Erasure erasure, Database database) throws IOException {
        switch (erasure) {
            case Erasure.Erased(int sales, int messages) -> {
                database.compact();
                out().println("Erased. " + sales + " sales are nobody's now, " + messages + " messages were taken back.");
                out().println("Older backups hold the customer until they are replaced; restoring one erases them again.");
                Homes.till(home).replaced().forEach(old -> out().println("Kept from a restore, and for you to delete: " + old));
                return 0;
            }
            case Erasure.InOpenSale() -> err("The customer is in a sale that is open: finish it first.");
            case Erasure.Unsettled(int uses) ->
                    err(uses + " uses of the customer's are not settled yet: open the till and let it settle them.");
            case Erasure.Gone() -> err("Nobody has this key.");
        }
        return 1;
    }

    private interface Work {
        int run(PersonalData data, Database database, Customer customer) throws IOException;
    }

    private int about(String key, Work work) {
        var till = Homes.till(home);
        try (var database = Database.open(till.folder())) {
            var region = SettingsFile.read(till).shop().country().name();
            var data = new SqlitePersonalData(database, region, Clock.systemUTC());
            return switch (data.find(key)) {
                case Found.One(var customer) -> work.run(data, database, customer);
                case Found.Nobody() -> err("Nobody has this key. It has to be exact: a card, a phone number, an e-mail address.");
                case Found.Several(int customers) -> err(customers + " customers have this key: take the card instead.");
            };
        } catch (DatabaseUnusable problem) {
            return err(new StartProblem(Locale.getDefault()).sentence(problem));
        } catch (SettingsProblem problem) {
            return err(new StartProblem(Locale.getDefault()).sentence(problem));
        } catch (IOException unwritable) {
            return err("The file cannot be written.");
        }
    }

    private int err(String sentence) {
        spec.commandLine().getErr().println(sentence);
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
