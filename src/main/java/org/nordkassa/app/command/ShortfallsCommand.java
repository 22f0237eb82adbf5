package org.nordkassa.app.command;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.nordkassa.app.StartProblem;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.port.Journal;
import org.nordkassa.checkout.port.OfflineBook.Shortfall;
import org.nordkassa.checkout.port.TillEvent;
import org.nordkassa.sale.SaleEvent;
import org.nordkassa.sale.SaleId;
import org.nordkassa.store.Database;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.SqliteJournal;
import org.nordkassa.store.SqliteOfflineBook;
import org.nordkassa.store.SqliteStaff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// What was taken from gift cards and balances without their server and was not paid in the end, while the till is closed.
@Command(name = "shortfalls", description = "Money taken without the gift-card server that was not there in the end. "
        + "For a closed till.")
final class ShortfallsCommand {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.systemDefault());

    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.", scope = ScopeType.INHERIT)
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Command(description = "Lists them, the oldest first.")
    int list() {
        return in(database -> {
            var journal = new SqliteJournal(database, Clock.systemUTC());
            var open = new SqliteOfflineBook(database).shortfalls();
            open.forEach(one -> print(one, journal));
            spec.commandLine().getOut().println(open.size() + " open");
            return open.isEmpty() ? 0 : 1;
        });
    }

    private void print(Shortfall one, Journal journal) {
        spec.commandLine().getOut().printf("%s  %s  receipt %s  taken %s  refused %s: %s%n", one.key(), one.amount(),
                receipt(journal, one.sale()), TIME.format(one.taken()), TIME.format(one.settled()),
                one.reason().name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    private static String receipt(Journal journal, SaleId sale) {
        return journal.read(sale).stream().flatMap(stream -> stream.entries().stream())
                .flatMap(entry -> entry instanceof Journal.OfSale(SaleEvent.SaleCompleted(var number, var _))
                        ? Optional.of(number.toString()).stream() : Optional.<String>empty().stream())
                .findFirst().orElse("none");
    }

    @Command(description = {"Closes one that a person has dealt with.",
        "Where cashiers log in, the number and PIN of one who may are asked for."})
    int close(@Parameters(paramLabel = "KEY", description = "As listed.") String key,
            @Option(names = {"--note", "--reason"}, required = true, paramLabel = "TEXT",
                    description = "Why, and how it was settled.") String note) {
        if (note.isBlank()) {
            spec.commandLine().getErr().println("A note is needed: why, and how it was settled.");
            return 2;
        }
        return in(database -> new SqliteOfflineBook(database).shortfalls().stream().filter(one -> one.key().equals(key))
                .findFirst().map(one -> close(one, note.strip(), database))
                .orElseGet(() -> refused("There is no open shortfall " + key + ".")));
    }

    /// Who did it stands in the journal; what was noted does not, as it may name a person and the journal is for ever.
    private int close(Shortfall one, String note, Database database) {
        var journal = new SqliteJournal(database, Clock.systemUTC());
        var attendant = new Attendant(new SqliteStaff(database), Attendant.rules(Homes.till(home)), journal::note,
                Instant::now);
        return switch (attendant.ask(Deed.IN_DOUBT)) {
            case Attendant.Answer.May(var by) -> {
                var now = Instant.now();
                journal.note(new TillEvent.SettledByHand(one.key(), one.sale(), by, now));
                new SqliteOfflineBook(database).close(one.key(), note, now);
                spec.commandLine().getOut().println("closed");
                yield 0;
            }
            case Attendant.Answer.MayNot(var why) -> refused(why);
        };
    }

    private int refused(String why) {
        spec.commandLine().getErr().println(why);
        return 1;
    }

    private int in(ToIntFunction<Database> work) {
        try (var database = Database.open(Homes.till(home).folder())) {
            return work.applyAsInt(database);
        } catch (DatabaseUnusable problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
            return 1;
        }
    }
}
