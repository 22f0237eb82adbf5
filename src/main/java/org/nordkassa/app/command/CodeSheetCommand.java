package org.nordkassa.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.nordkassa.sandbox.sheet.CodeSheet;
import org.nordkassa.sandbox.sheet.DemoCodes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(name = "code-sheet", description = "Write a PDF of the demo shop's codes, to be scanned with a real scanner.")
final class CodeSheetCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE")
    private Path file;

    @Override
    public Integer call() throws IOException {
        new CodeSheet(DemoCodes.onClassPath().sections()).write(file);
        return 0;
    }
}
