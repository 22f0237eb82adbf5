package org.nordkassa.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.StartProblem;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.sale.ReceiptNumber;
import org.nordkassa.store.Backups;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.Restore;
import org.nordkassa.store.StaffBeforeRestore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "restore", description = {
    "Put a backup in the place of the till's database, which is kept.",
    "What was journalled since is taken over from the replaced one as far as it can be read. No till may run meanwhile.",
    "Where cashiers log in, an owner's number and PIN are asked for."})
final class RestoreCommand implements Callable<Integer> {
    @Parameters(index = "0", arity = "0..1", paramLabel = "FILE", description = "The backup. Without one, the newest.")
    private Optional<Path> file;

    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.")
    private Optional<Path> home;

    @Option(names = "--last-receipt", paramLabel = "NUMBER", description = {
        "The last receipt given out, such as T1-000042, where the replaced database cannot be read: "
            + "the till goes on with the number after it."})
    private Optional<String> lastReceipt;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var till = Homes.till(home);
        var backup = file.or(() -> newest(till));
        if (backup.isEmpty()) {
            spec.commandLine().getErr().println("There is no backup.");
            return 1;
        }
        var staff = StaffBeforeRestore.of(till.folder(), backup.get());
        return switch (new Attendant(staff, Attendant.rules(till), _ -> { }, Instant::now).ask(Deed.RESTORE)) {
            case Attendant.Answer.May(var by) -> restored(till, backup.get(), by);
            case Attendant.Answer.MayNot(var why) -> {
                spec.commandLine().getErr().println(why);
                yield 1;
            }
        };
    }

    private int restored(TillHome till, Path backup, String by) throws IOException {
        try {
            tell(Restore.run(till.folder(), backup, lastReceipt.map(this::number), by, Instant.now()));
            return 0;
        } catch (DatabaseUnusable problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
            return 1;
        }
    }

    private Optional<Path> newest(TillHome till) {
        try {
            var folder = SettingsFile.read(till).backups().folder().orElse(till.backups());
            return Backups.in(folder).stream().findFirst();
        } catch (SettingsProblem | IOException unreadable) {
            throw new ParameterException(spec.commandLine(), "The settings cannot be read: name the backup.", unreadable);
        }
    }

    private ReceiptNumber number(String text) {
        return Receipts.number(text).orElseThrow(() ->
                new ParameterException(spec.commandLine(), "--last-receipt is a number such as T1-000042."));
    }

    private void tell(Restore.Report report) {
        var out = spec.commandLine().getOut();
        out.println("restored " + report.backup() + ", " + report.upTo() + " entries of the journal");
        out.println("taken over from the replaced database: " + report.takenOver() + " entries more");
        report.replaced().ifPresent(kept -> out.println("the replaced database is kept as " + kept));
        if (report.takenOver() == 0 && lastReceipt.isEmpty()) {
            out.println("If receipts were given out after this backup, restore again with --last-receipt.");
        }
        out.flush();
    }
}
