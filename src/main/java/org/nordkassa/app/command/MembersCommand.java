package org.nordkassa.app.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.Logs;
import org.nordkassa.app.MemberDesk;
import org.nordkassa.app.StartProblem;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.checkout.port.MemberFiles.Done;
import org.nordkassa.checkout.port.MemberFiles.Ended;
import org.nordkassa.members.FilesOfMembers;
import org.nordkassa.store.Database;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.ui.text.MemberTexts;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

@Command(name = "members", description = "Members in files: Cardu's export, the customer template of Commerce Cloud.",
        subcommands = {MembersCommand.Import.class, MembersCommand.Export.class, MembersCommand.Convert.class,
            HelpCommand.class})
final class MembersCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.", scope = ScopeType.INHERIT)
    private Optional<Path> home;

    @Option(names = "--template", paramLabel = "FILE", scope = ScopeType.INHERIT,
            description = "Write the columns of this Person Customers file, in its order.")
    private Optional<Path> template;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    private interface Work {
        int run(FilesOfMembers files, MemberTexts texts);
    }

    private int work(Work work) {
        try {
            var till = Homes.till(home);
            var settings = SettingsFile.read(till);
            Logs.open(till);
            return work(till, settings, work);
        } catch (SettingsProblem problem) {
            err().println(new StartProblem(Locale.getDefault()).sentence(problem));
        } catch (DatabaseUnusable problem) {
            err().println(new StartProblem(Locale.getDefault()).sentence(problem));
        }
        return 2;
    }

    private int work(TillHome till, TillSettings settings, Work work) {
        try (var database = Database.open(till.folder())) {
            return work.run(MemberDesk.of(database, till, settings, template), MemberDesk.texts(settings));
        }
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /// @return the exit status: 0 when every row came through
    private int tell(Ended ended, String sentence, MemberTexts texts) {
        if (!(ended instanceof Done done)) {
            err().println(sentence);
            return 2;
        }
        new MembersReport(out(), texts).tell(done, sentence);
        return done.isWhole() && done.counts().rejected() == 0 ? 0 : 1;
    }

    @Command(name = "import", description = {"Take the members of a file into the till's register: .xlsx, .xls, .csv, .txt "
        + "or .zip.", "Exit status 0 if every row was taken in, 1 if some were left out, 2 if the file cannot be used."})
    static final class Import implements Callable<Integer> {
        @ParentCommand
        private MembersCommand members;

        @Parameters(index = "0", paramLabel = "FILE")
        private Path file;

        @Option(names = "--preview", description = "Only say what would change.")
        private boolean preview;

        @Option(names = "--before-cardu", description = "Members of another system, before Cardu is set up.")
        private boolean beforeCardu;

        @Override
        public Integer call() {
            return members.work((files, texts) -> {
                var report = new MembersReport(members.out(), texts);
                if (preview) {
                    return report.tell(files.look(file, report));
                }
                if (!report.mayBegin(files.setUp(), beforeCardu)) {
                    return 2;
                }
                try (var stop = new Interrupted()) {
                    var ended = files.take(file, report.until(stop));
                    return members.tell(ended, texts.taken(ended), texts);
                }
            });
        }
    }

    @Command(name = "export", description = "Write the register as Person Customers, which is also the file to send to "
            + "Cardu: .xlsx, .xls or .zip.")
    static final class Export implements Callable<Integer> {
        @ParentCommand
        private MembersCommand members;

        @Parameters(index = "0", paramLabel = "FILE")
        private Path file;

        @Override
        public Integer call() {
            return members.work((files, texts) -> {
                members.err().println(texts.setUp(files.setUp()));
                var ended = files.export(file, new MembersReport(members.out(), texts));
                return members.tell(ended, texts.written(ended), texts);
            });
        }
    }

    @Command(name = "convert", description = "Make Person Customers of Cardu's export, with generate() where a number is "
            + "missing. The register is not touched.")
    static final class Convert implements Callable<Integer> {
        @ParentCommand
        private MembersCommand members;

        @Parameters(index = "0", paramLabel = "FROM")
        private Path from;

        @Parameters(index = "1", paramLabel = "TO", description = ".xlsx, .xls or .zip")
        private Path to;

        @Override
        public Integer call() {
            return members.work((files, texts) -> {
                var ended = files.convert(from, to, new MembersReport(members.out(), texts));
                return members.tell(ended, texts.written(ended), texts);
            });
        }
    }
}
