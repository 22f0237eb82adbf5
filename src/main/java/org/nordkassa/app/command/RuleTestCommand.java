package org.nordkassa.app.command;

import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.CrmOffice;
import org.nordkassa.checkout.port.TestCall;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "test", description = {
    "Make a test call for each feed and show what came back.",
    "Exit status 0 only if every answer is one the till can work with."})
final class RuleTestCommand implements Callable<Integer> {
    @Mixin
    private RuleCommand.Opening opening = new RuleCommand.Opening();

    @Option(names = "--email", paramLabel = "ADDRESS",
            description = "A contact made for testing; every feed writes to it. Without one nothing is written.")
    private Optional<String> email;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        return opening.run(spec, this::test);
    }

    private int test(CrmOffice office) {
        var out = spec.commandLine().getOut();
        var calls = office.test(email);
        calls.forEach(call -> out.printf("%-4s %s, %d ms%n     asked     %s%n     answered  %s%n",
                call.good() ? "ok" : "BAD", call.feed(), call.millis(), call.asked(), call.answered()));
        out.flush();
        return calls.stream().allMatch(TestCall::good) && !calls.isEmpty() ? 0 : 1;
    }
}
