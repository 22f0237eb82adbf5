package org.nordkassa.app.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.sandbox.SandboxSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(name = "sandbox", description = "Start the stand-ins of Cardu, Custobar, Rule and the gift-card server alone.")
final class SandboxCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", defaultValue = "0",
            description = "Port of the control address; the stand-ins take the next ones. Any free ports unless given.")
    private int port;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        try (var sandbox = Sandbox.start(SandboxSettings.of(SandboxData.demo()).atPort(port))) {
            var out = spec.commandLine().getOut();
            sandbox.standIns().forEach(standIn -> out.printf("%-10s %s%n", standIn.name(), standIn.address()));
            out.printf("%-10s %s%n", "control", sandbox.control());
            explain(out, sandbox);
            Forever.until(sandbox::close);
        }
        return 0;
    }

    private static void explain(PrintWriter out, Sandbox sandbox) {
        var accounts = sandbox.accounts();
        out.printf("%naccounts: Cardu %s / %s, program %s; Custobar Token %s; Rule Bearer %s; gift cards %s / %s%n",
                accounts.carduEmail(), accounts.carduPassword(), accounts.carduProgram(), accounts.custobarToken(),
                accounts.ruleKey(), accounts.giftCardUser(), accounts.giftCardPassword());
        out.printf("a bad day: curl -d 'slow 1500' %s/rule/mood   (normal, slow MS, fail STATUS, lose, cut, nonsense, down)%n",
                sandbox.control());
        out.println("Ctrl+C stops them; nothing is kept.");
        out.flush();
    }
}
