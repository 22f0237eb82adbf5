package org.nordkassa.app.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.nordkassa.app.CrmOffice;
import org.nordkassa.app.bonus.BonusFile;
import org.nordkassa.app.bonus.BonusFile.Rejected;
import org.nordkassa.app.bonus.BonusImport.Report;
import org.nordkassa.app.bonus.UnusableFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "import", description = {
    "Import members' bonus checks from a file (.xls, .xlsx, or text cut at tabs, semicolons or commas).",
    "Rows that cannot be taken are written to FILE.rejected.txt, to be mended and imported again;",
    "no check is added twice."})
final class RuleImportCommand implements Callable<Integer> {
    private static final int EVERY = 100;

    @Mixin
    private RuleCommand.Opening opening = new RuleCommand.Opening();

    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Option(names = "--preview", description = "Only say what would be done.")
    private boolean preview;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return opening.run(spec, this::read);
    }

    private int read(CrmOffice office) throws IOException {
        var out = spec.commandLine().getOut();
        try {
            if (office.shelf().isEmpty()) {
                spec.commandLine().getErr().println("Bonus checks are imported through Rule's own API only.");
                return 2;
            }
            var read = office.bonusFile(file);
            out.println(read.good().size() + " rows with bonus checks of " + read.members() + " members, "
                    + read.rejected().size() + " rows that cannot be taken");
            if (preview) {
                tell(out, read.rejected());
                return read.rejected().isEmpty() ? 0 : 1;
            }
            return put(office, read);
        } catch (UnusableFile unusable) {
            spec.commandLine().getErr().println(file + ": " + unusable.getMessage());
        } catch (NoSuchFileException missing) {
            spec.commandLine().getErr().println(file + ": There is no such file.");
        }
        return 2;
    }

    private int put(CrmOffice office, BonusFile read) throws IOException {
        var out = spec.commandLine().getOut();
        var report = office.importChecks(read, done -> {
            if (done % EVERY == 0) {
                out.println(done + " of " + read.good().size());
                out.flush();
            }
        });
        out.println(report.added() + " rows added, " + report.there() + " there already, " + report.rejected().size()
                + " rejected");
        tell(out, report.rejected());
        write(read.header(), report);
        report.stopped().ifPresent(failure -> out.println("stopped: " + failure.getClass().getSimpleName()
                + ". Import the same file again to go on; nothing is added twice."));
        return report.rejected().isEmpty() && report.stopped().isEmpty() ? 0 : 1;
    }

    private static void tell(PrintWriter out, List<Rejected> rejected) {
        rejected.stream().sorted(Comparator.comparing(Rejected::row))
                .forEach(row -> out.println("  row " + row.row() + ": " + row.reason()));
        out.flush();
    }

    private void write(List<String> header, Report report) throws IOException {
        var target = file.resolveSibling(file.getFileName() + ".rejected.txt");
        if (report.rejected().isEmpty()) {
            Files.deleteIfExists(target);
            return;
        }
        var lines = new ArrayList<String>();
        lines.add(line(header, "reason"));
        report.rejected().stream().sorted(Comparator.comparing(Rejected::row)).forEach(row -> {
            var cells = new ArrayList<>(row.cells());
            while (cells.size() < header.size()) {
                cells.add("");
            }
            lines.add(line(cells.subList(0, header.size()), row.reason()));
        });
        Files.write(target, lines);
        spec.commandLine().getOut().println("rejected rows with their reasons: " + target);
    }

    private static String line(List<String> cells, String last) {
        return cells.stream().map(cell -> cell.matches("(?s).*[\t\n\r\"].*")
                ? "\"" + cell.replace("\"", "\"\"") + "\"" : cell).collect(Collectors.joining("\t")) + "\t" + last;
    }
}
