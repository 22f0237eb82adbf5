package org.nordkassa.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsFile;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.store.Database;
import org.nordkassa.store.ProductImport;

/// Homes of tills with catalogues of several sizes, made once a run in a temporary folder.
final class Shops implements AutoCloseable {
    private final Path folder;
    private final Map<Integer, TillHome> made = new HashMap<>();

    private Shops(Path folder) {
        this.folder = folder;
    }

    static Shops temporary() throws IOException {
        return new Shops(Files.createTempDirectory("nordkassa-bench"));
    }

    Path folder() {
        return folder;
    }

    /// A shop of its own without remote systems, with so many of [MadeProducts].
    TillHome withProducts(int count) throws IOException {
        var known = made.get(count);
        if (known != null) {
            return known;
        }
        var home = new TillHome(folder.resolve("shop-" + count));
        NewHome.furnish(home);
        var products = folder.resolve("products-" + count + ".csv");
        MadeProducts.write(products, count);
        long start = System.nanoTime();
        try (var database = Database.open(home.folder()); var file = Files.newInputStream(products)) {
            new ProductImport(database).read(file);
        }
        Files.delete(products);
        System.err.printf("  (%,d products imported in %.1f s)%n", count, (System.nanoTime() - start) / 1e9);
        made.put(count, home);
        return home;
    }

    static TillSettings settings(TillHome home) {
        try {
            return SettingsFile.read(home);
        } catch (SettingsProblem problem) {
            throw new IllegalStateException(problem);
        }
    }

    /// Writes settings with remote systems as a shop would have them in its files.
    static void writeSettings(TillHome home, TillSettings settings) throws IOException {
        NewHome.furnish(home);
        var systems = settings.systems();
        var cardu = systems.cardu().orElseThrow();
        var custobar = systems.custobar().orElseThrow();
        var rule = systems.rule().orElseThrow();
        var giftCards = systems.giftCards().orElseThrow();
        Files.writeString(home.settingsFile(), """
                till: T1
                language: en
                theme: light
                shop: {name: Bench, country: FI}
                cardu: {address: "%s", account: "%s", program: "%s", every: 1 min}
                custobar: {address: "%s", scheme: Token, shop-id: "%s"}
                rule: {address: "%s"}
                gift-cards: {address: "%s", user: "%s", mode: on-card}
                """.formatted(cardu.address(), cardu.account(), cardu.program(), custobar.address(), custobar.shopId(),
                rule.address(), giftCards.address(), giftCards.user()));
        Files.writeString(home.secretsFile(), """
                cardu: {password: "%s"}
                custobar: {token: "%s"}
                rule: {key: "%s"}
                gift-cards: {password: "%s"}
                """.formatted(cardu.password().text(), custobar.token().text(), rule.key().text(),
                giftCards.password().text()));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
