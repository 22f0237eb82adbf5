package org.nordkassa.app.rehearsal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.app.DemoShop;
import org.nordkassa.app.Logs;
import org.nordkassa.app.Toolkit;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.HoldServer;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.ui.UiSettings.Theme;

/// Sets the stage for a script: a new demo shop, or a shop's own till.
public final class Rehearsals {
    private final Toolkit toolkit;
    private final PrintWriter out;

    public Rehearsals(Toolkit toolkit, PrintWriter out) {
        this.toolkit = toolkit;
        this.out = out;
    }

    /// Plays the script in a demo shop in which nothing is taken without the gift-card server.
    public int demo(Path file, Path folder, GiftCards.Mode giftCards) throws IOException, Script.Unreadable {
        return demo(file, folder, giftCards, OfflineRule.NONE, Locale.ENGLISH, false);
    }

    /// Plays the script in a demo shop of its own, which is gone afterwards but for its pictures and receipts.
    ///
    /// @param language the cashier's
    /// @param holds whether the gift-card server lends holds as well
    /// @return 0 when every expectation held
    public int demo(Path file, Path folder, GiftCards.Mode giftCards, OfflineRule offline, Locale language, boolean holds)
            throws IOException, Script.Unreadable {
        var script = Script.read(file);
        var home = new TillHome(Files.createTempDirectory("nordkassa-rehearsal"));
        try (var shop = DemoShop.open(home, giftCards, offline)) {
            Logs.open(home);
            var settings = shop.settings(language, Theme.LIGHT);
            var stage = new RehearsalStage(toolkit, home, holds ? withHolds(settings) : settings,
                    Optional.of(shop.sandbox()));
            return play(file, script, stage, home, folder);
        } finally {
            remove(home.folder());
        }
    }

    private static TillSettings withHolds(TillSettings settings) {
        return settings.systems().giftCards().map(server -> settings.with(settings.systems().with(
                new HoldServer(server.address(), server.user(), server.password(), false)))).orElse(settings);
    }

    /// Plays the script on a shop's own till and its real systems.
    ///
    /// @return 0 when every expectation held
    public int real(Path file, TillHome home, Path folder) throws IOException, Script.Unreadable, SettingsProblem {
        var script = Script.read(file);
        var settings = SettingsFile.read(home);
        Logs.open(home);
        return play(file, script, new RehearsalStage(toolkit, home, settings, Optional.empty()), home, folder);
    }

    private int play(Path file, Script script, RehearsalStage stage, TillHome home, Path folder) throws IOException {
        out.println(file.getFileName() + ": " + script.lines().size() + " steps");
        boolean held;
        try (stage) {
            held = new Rehearsal(stage, folder, out).play(script);
        }
        copyReceipts(home.receipts(), folder);
        out.println((held ? "All expectations held." : "Not every expectation held.")
                + " Pictures and receipts: " + folder.toAbsolutePath());
        out.flush();
        return held ? 0 : 1;
    }

    private static void copyReceipts(Path receipts, Path folder) throws IOException {
        if (Files.isDirectory(receipts)) {
            Files.createDirectories(folder);
            try (var files = Files.list(receipts)) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve(file.getFileName()),
                            StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
