package org.nordkassa.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.nordkassa.app.StartProblem;
import org.nordkassa.checkout.port.Outbox;
import org.nordkassa.checkout.port.Outbox.Listed;
import org.nordkassa.loyalty.RemoteSystem;
import org.nordkassa.store.Database;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.SqliteOutbox;
import org.nordkassa.ui.text.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The messages to other systems, while the till is closed. What a system said may hold personal data: it is shown by
/// `show` only.
@Command(name = "outbox", description = "Messages to other systems: what waits, what was refused. For a closed till.")
final class OutboxCommand {
    private static final int MOST = 1_000;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.", 
            scope = ScopeType.INHERIT)
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Command(description = "Lists them, those that were refused first.")
    int list(@Option(names = "--system", paramLabel = "NAME",
            description = "Of one system: cardu, custobar, rule, gift_cards.") Optional<RemoteSystem> system) {
        return in(outbox -> {
            outbox.backlog().forEach((of, backlog) -> {
                if (backlog.waiting() + backlog.refused() > 0) {
                    out().println(name(of) + ": " + backlog.waiting() + " waiting, " + backlog.refused() + " refused"
                            + backlog.oldest().map(at -> ", the oldest since " + time(at)).orElse(""));
                }
            });
            outbox.list(system, MOST).forEach(listed -> out().println(line(listed)));
            return 0;
        });
    }

    @Command(description = "Shows one with all that is known of it.")
    int show(@Parameters(paramLabel = "NUMBER") long id) {
        return in(outbox -> outbox.find(id).map(listed -> {
            out().println(line(listed));
            out().println("  about: " + listed.waiting().message());
            out().println("  tried: " + listed.waiting().attempts() + " times"
                    + listed.tried().map(at -> ", last " + time(at)).orElse(""));
            listed.behind().ifPresent(other -> out().println("  waits behind: " + other));
            if (!listed.said().isBlank()) {
                out().println("  " + name(listed.waiting().message().to()) + " said: " + listed.said());
            }
            return 0;
        }).orElseGet(() -> none(id)));
    }

    @Command(description = "Has it sent when the till is opened next, also one that was set aside.")
    int send(@Parameters(paramLabel = "NUMBER") long id) {
        return in(outbox -> outbox.sendAgain(id) ? told(id + " is sent when the till is opened next") : none(id));
    }

    @Command(name = "set-aside", description = "Keeps it from being sent.")
    int setAside(@Parameters(paramLabel = "NUMBER") long id,
            @Option(names = "--reason", required = true, paramLabel = "TEXT") String reason) {
        if (reason.isBlank()) {
            spec.commandLine().getErr().println("A reason is needed.");
            return 2;
        }
        return in(outbox -> outbox.setAside(id, reason.strip(), Instant.now())
                ? told(id + " is set aside") : none(id));
    }

    private int in(ToIntFunction<Outbox> work) {
        try (var database = Database.open(Homes.till(home).folder())) {
            return work.applyAsInt(new SqliteOutbox(database));
        } catch (DatabaseUnusable problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
            return 1;
        }
    }

    private int told(String what) {
        out().println(what);
        return 0;
    }

    private int none(long id) {
        spec.commandLine().getErr().println("There is no message " + id + ".");
        return 1;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private static String line(Listed listed) {
        var message = listed.waiting().message();
        var texts = new Texts(Locale.ENGLISH, ZoneId.systemDefault());
        return "%6d  %-10s  %-13s  %-9s  since %s%s%s%s".formatted(listed.waiting().id(), name(message.to()),
                message.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                listed.place().name().toLowerCase(Locale.ROOT).replace('_', '-'), time(listed.waiting().since()),
                listed.notBefore().map(at -> ", next " + time(at)).orElse(""),
                listed.failure().map(failure -> ": " + texts.of(failure)).orElse(""),
                listed.reason().isBlank() ? "" : " (" + listed.reason() + ")");
    }

    private static String name(RemoteSystem system) {
        return system.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String time(Instant at) {
        return TIME.format(at.atZone(ZoneId.systemDefault()));
    }
}
