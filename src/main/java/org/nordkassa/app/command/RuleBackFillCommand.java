package org.nordkassa.app.command;

import java.util.concurrent.Callable;
import org.nordkassa.app.CrmOffice;
import org.nordkassa.checkout.BackFill.Progress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

@Command(name = "back-fill", description = {
    "Tell of the sales from before the CRM was set up, oldest first.",
    "Can be stopped and started again at any time; no sale is told twice."})
final class RuleBackFillCommand implements Callable<Integer> {
    private static final int EVERY = 50;

    @Mixin
    private RuleCommand.Opening opening = new RuleCommand.Opening();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return opening.run(spec, this::fill);
    }

    private int fill(CrmOffice office) throws InterruptedException {
        var out = spec.commandLine().getOut();
        var end = office.backFill(progress -> {
            if (progress.done() % EVERY == 0) {
                out.println(progress.done() + " of " + progress.total());
                out.flush();
            }
        }, () -> !Thread.currentThread().isInterrupted());
        out.println(sum(end));
        end.refused().forEach(number -> out.println("  not accepted: " + number));
        end.stopped().ifPresent(failure -> out.println("stopped: " + failure.getClass().getSimpleName()
                + ". Start it again to go on from there."));
        out.flush();
        return end.stopped().isEmpty() && end.refused().isEmpty() ? 0 : 1;
    }

    private static String sum(Progress end) {
        return end.done() + " of " + end.total() + " sales: " + end.told() + " told or known there already, "
                + end.passed() + " of nobody known, " + end.refused().size() + " not accepted";
    }
}
