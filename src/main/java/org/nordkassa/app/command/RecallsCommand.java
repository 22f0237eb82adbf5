package org.nordkassa.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.scan.Gtin;
import org.nordkassa.store.RecallFile;
import org.nordkassa.store.RecallList;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "recalls", description = "Put a list of recalled products in the place of the till's. It counts from "
        + "the next scan on, also while the till is open.")
final class RecallsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE",
            description = "CSV in UTF-8 with the columns gtin,batch,best_before,reason; only gtin is needed.")
    private Path file;

    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.")
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var csv = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        var list = RecallList.parse(csv);
        var out = spec.commandLine().getOut();
        list.rejected().forEach(row -> out.println("  row " + row.row() + ": " + row.reason()));
        boolean broken = list.rejected().stream().anyMatch(row -> row.reason() == RecallList.Reason.NO_GTIN_COLUMN
                || row.reason() == RecallList.Reason.UNREADABLE);
        if (broken) {
            out.println("nothing was changed: the file cannot be read to its end");
            return 1;
        }
        list.byGtin().keySet().stream().sorted().filter(gtin -> !Gtin.isRight(gtin)).forEach(gtin ->
                out.println("  " + gtin + ": the check digit is wrong, no scan will ever match it"));
        RecallFile.replace(Homes.till(home).folder(), csv);
        out.println(list.size() + " recalls in force, " + list.rejected().size() + " rows refused");
        return list.rejected().isEmpty() ? 0 : 1;
    }
}
