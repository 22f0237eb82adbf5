package org.nordkassa.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.StartProblem;
import org.nordkassa.store.Database;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.store.ProductImport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "products", description = "Read products from a CSV file into the till's catalogue.")
final class ProductsCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE",
            description = "UTF-8, with the columns sku,name,price,currency,vat_class,unit,barcodes,group.")
    private Path file;

    @Option(names = "--home", paramLabel = "DIR", description = "The till's folder.")
    private Optional<Path> home;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (var database = Database.open(Homes.till(home).folder()); var rows = Files.newInputStream(file)) {
            var report = new ProductImport(database).read(rows);
            var out = spec.commandLine().getOut();
            out.println(report.imported() + " products taken in, " + report.rejected().size() + " rows refused");
            report.rejected().forEach(row -> out.println("  row " + row.row() + ": " + row.reason()));
            return report.rejected().isEmpty() ? 0 : 1;
        } catch (DatabaseUnusable problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
            return 1;
        }
    }
}
