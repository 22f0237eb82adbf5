package org.nordkassa.app.command;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.app.Display;
import org.nordkassa.app.StartProblem;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.rehearsal.Rehearsals;
import org.nordkassa.app.rehearsal.Script;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.loyalty.OfflineRule;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "rehearse", description = {
    "Play a script of cashier actions through the real window and the real services.",
    "Exit status 0 only if every expectation held."})
final class RehearseCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FILE", description = "The script; docs/rehearsal.md describes its steps.")
    private Path file;

    @Option(names = "--home", paramLabel = "DIR",
            description = "A till's folder, to try its set-up. Without it a new demo shop with stand-ins is used.")
    private Optional<Path> home;

    @Option(names = "--out", paramLabel = "DIR", defaultValue = "target/rehearsal",
            description = "Where pictures and receipts go.")
    private Path out;

    @Option(names = "--visible", description = "Play it in a window on the screen.")
    private boolean visible;

    @Option(names = "--gift-cards", paramLabel = "MODE", defaultValue = "ON_CARD",
            description = "What the demo shop's gift-card server does: on_card or on_customer.")
    private GiftCards.Mode giftCards;

    @Option(names = "--offline", paramLabel = "AMOUNT",
            description = "What the demo shop lets be taken per card and day while the gift-card server is silent.")
    private Optional<BigDecimal> offline;

    @Option(names = "--language", paramLabel = "LANGUAGE", defaultValue = "en",
            description = "What the demo shop's till speaks: en, fi, sv, da, de or nb.")
    private String language;

    @Option(names = "--holds", description = "The demo shop's gift-card server lends holds on what members own as well.")
    private boolean holds;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var toolkit = new Toolkit(visible ? Display.present() : Display.NONE);
        var rehearsals = new Rehearsals(toolkit, spec.commandLine().getOut());
        try {
            return home.isPresent()
                    ? rehearsals.real(file, Homes.till(home), out)
                    : rehearsals.demo(file, out, giftCards, new OfflineRule(
                            offline.map(amount -> Money.of(CurrencyUnit.EUR, amount)), Duration.ofHours(4)),
                            Locale.forLanguageTag(language), holds);
        } catch (Script.Unreadable unreadable) {
            spec.commandLine().getErr().println(file + ": " + unreadable.getMessage());
        } catch (SettingsProblem problem) {
            spec.commandLine().getErr().println(new StartProblem(Locale.getDefault()).sentence(problem));
        }
        return 2;
    }
}
