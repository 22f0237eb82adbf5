package org.nordkassa.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.CrmOffice;
import org.nordkassa.app.StartProblem;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.store.DatabaseUnusable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "rule", description = "Work with Rule, or the CRM set up in its place, while the till is closed.",
        subcommands = {RuleTestCommand.class, RuleBackFillCommand.class, RuleImportCommand.class})
final class RuleCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 2;
    }

    /// What one of the sub-commands does with the CRM.
    interface Work {
        int with(CrmOffice office) throws IOException, InterruptedException;
    }

    /// The options and the opening that they share.
    static final class Opening {
        @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.")
        private Optional<Path> home;

        int run(CommandSpec spec, Work work) throws IOException, InterruptedException {
            var err = spec.commandLine().getErr();
            var start = new StartProblem(Locale.getDefault());
            var folder = Homes.till(home);
            try (var office = CrmOffice.open(folder, SettingsFile.read(folder))) {
                if (office.crm().isEmpty()) {
                    err.println("No CRM is set up: set crm.system with its address in " + folder.settingsFile() + ".");
                    return 2;
                }
                return work.with(office);
            } catch (SettingsProblem problem) {
                err.println(start.sentence(problem));
            } catch (DatabaseUnusable problem) {
                err.println(start.sentence(problem));
            }
            return 2;
        }
    }
}
