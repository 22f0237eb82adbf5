package org.nordkassa.app.command;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.Display;
import org.nordkassa.app.TillProgram;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.TillSettings.CameraChoice;
import org.nordkassa.app.config.TillSettings.Scanner;
import org.nordkassa.app.rehearsal.Rehearsals;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.store.DatabaseUnusable;
import org.nordkassa.ui.UiSettings.Theme;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(name = "demo", description = {
    "Open the till with a demo shop and stand-ins of the remote systems.",
    "Without a display the demo is played as a rehearsal, which leaves pictures and the receipt."})
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--home", paramLabel = "DIR", description = "The demo's folder.")
    private Optional<Path> home;

    @Option(names = "--language", paramLabel = "LANGUAGE", defaultValue = "en",
            description = "en, fi, sv, da, de or nb.")
    private String language;

    @Option(names = "--theme", paramLabel = "THEME", defaultValue = "SYSTEM", description = "light, dark or system.")
    private Theme theme;

    @Option(names = "--gift-cards", paramLabel = "MODE", defaultValue = "ON_CARD",
            description = "on_card: the balance stays on the card. on_customer: redeeming moves it to the customer.")
    private GiftCards.Mode giftCards;

    @Option(names = "--camera", paramLabel = "CAMERA", defaultValue = "off",
            description = "off, auto, a part of a camera's name, or file:PATH: pictures played in a camera's place.")
    private String camera;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        if (Display.present() == Display.NONE) {
            var folder = Homes.checkout().resolve("target/demo");
            out.println("There is no display: the demo is played to " + folder);
            out.flush();
            return new Rehearsals(new Toolkit(Display.NONE), out).demo(Homes.mainJob(), folder, GiftCards.Mode.ON_CARD);
        }
        var program = new TillProgram(spec.commandLine().getErr(), Display.SCREEN);
        var locale = Locale.forLanguageTag(language);
        try (var shop = DemoShop.open(Homes.demo(home), giftCards)) {
            out.println("Codes to scan: " + Homes.checkout().resolve("assets/demo/code-sheet.pdf"));
            out.println("Bad days: see " + shop.sandbox().control());
            out.flush();
            return program.runDemo(shop.home(), shop.settings(locale, theme).with(scanner()));
        } catch (DatabaseUnusable problem) {
            return program.refuse(problem, locale);
        }
    }

    private Scanner scanner() {
        var chosen = CameraChoice.of(camera, Path.of("").toAbsolutePath()).orElseThrow(() ->
                new ParameterException(spec.commandLine(), "--camera: \"" + camera + "\" names no camera"));
        return new Scanner(Scanner.DEFAULT.hid(), Scanner.DEFAULT.wedge(), chosen);
    }
}
