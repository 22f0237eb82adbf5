package org.nordkassa.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.Cardu;
import org.nordkassa.app.config.TillSettings.Custobar;
import org.nordkassa.app.config.TillSettings.GiftCardServer;
import org.nordkassa.app.config.TillSettings.Joining;
import org.nordkassa.app.config.TillSettings.Password;
import org.nordkassa.app.config.TillSettings.Patience;
import org.nordkassa.app.config.TillSettings.Printer;
import org.nordkassa.app.config.TillSettings.Rule;
import org.nordkassa.app.config.TillSettings.Scanner;
import org.nordkassa.app.config.TillSettings.Systems;
import org.nordkassa.checkout.ShelfRules;
import org.nordkassa.checkout.ShelfRules.WhenPassed;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.Country;
import org.nordkassa.sandbox.Sandbox;
import org.nordkassa.sandbox.SandboxAccounts;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.sandbox.SandboxSettings;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.server.GiftCardMode;
import org.nordkassa.store.Database;
import org.nordkassa.store.ProductImport;
import org.nordkassa.store.RecallFile;
import org.nordkassa.store.SqliteSettings;
import org.nordkassa.ui.UiSettings.Theme;

/// The shop of the demo: its products in a home of its own, and stand-ins of the remote systems on loopback.
public final class DemoShop implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    private static final String PRODUCTS = "demo.products";

    private final TillHome home;
    private final GiftCards.Mode giftCards;
    private final OfflineRule offline;
    private final Sandbox sandbox;

    private DemoShop(TillHome home, GiftCards.Mode giftCards, OfflineRule offline, Sandbox sandbox) {
        this.home = home;
        this.offline = offline;
        this.giftCards = giftCards;
        this.sandbox = sandbox;
    }

    /// @param home made and filled with the demo's products where it is new
    /// @param giftCards what the gift-card server does with cards
    public static DemoShop open(TillHome home, GiftCards.Mode giftCards) throws IOException {
        return open(home, giftCards, OfflineRule.NONE);
    }

    /// @param offline what may be taken while the gift-card server does not answer
    public static DemoShop open(TillHome home, GiftCards.Mode giftCards, OfflineRule offline) throws IOException {
        fill(home);
        var mode = switch (giftCards) {
            case ON_CARD -> GiftCardMode.CARD;
            case ON_CUSTOMER -> GiftCardMode.CUSTOMER;
        };
        return new DemoShop(home, giftCards, offline, Sandbox.start(new SandboxSettings(
                SandboxData.demo(), SandboxAccounts.demo(), Country.FI.currency(), mode, 0, Clock.system(ZONE))));
    }

    /// The products are read in only when they are not yet, or have changed: starting is not the time for it.
    private static void fill(TillHome home) throws IOException {
        Files.createDirectories(home.folder());
        if (Files.notExists(home.folder().resolve("recalls.csv"))) {
            try (InputStream recalls = DemoShop.class.getResourceAsStream("/assets/demo/recalls.csv")) {
                RecallFile.replace(home.folder(), new String(recalls.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        try (var database = Database.open(home.folder());
                InputStream file = DemoShop.class.getResourceAsStream("/assets/demo/products.csv")) {
            var products = file.readAllBytes();
            var remembered = new SqliteSettings(database);
            var version = Optional.of(Integer.toHexString(Arrays.hashCode(products)));
            if (!remembered.get(PRODUCTS).equals(version)) {
                new ProductImport(database).read(new ByteArrayInputStream(products));
                remembered.put(PRODUCTS, version.get());
            }
        }
    }

    public TillHome home() {
        return home;
    }

    public Sandbox sandbox() {
        return sandbox;
    }

    public TillSettings settings(Locale language, Theme theme) {
        var accounts = sandbox.accounts();
        var shop = new Shop("Nordkassa Demo", List.of("Esimerkkikatu 1", "00100 Helsinki"), "+358 9 4241 0000",
                "1234567-1", Country.FI, ZONE, language);
        var systems = new Systems(
                Optional.of(new Cardu(sandbox.cardu().address().toString(), accounts.carduEmail(),
                        new Password(accounts.carduPassword()), accounts.carduProgram(), Duration.ofSeconds(5),
                        List.of("Members"), new Joining(Optional.of("https://join.example/nordkassa-demo"), true),
                        CardNumberForm.USUAL)),
                Optional.of(new Custobar(sandbox.custobar().address().toString(), "Token",
                        new Password(accounts.custobarToken()), "helsinki")),
                Optional.of(new Rule(sandbox.rule().address().toString(), new Password(accounts.ruleKey()))),
                Optional.of(new GiftCardServer(sandbox.giftCards().address().toString(), accounts.giftCardUser(),
                        new Password(accounts.giftCardPassword()), giftCards, offline)));
        return new TillSettings("T1", language, theme, "", shop, CodeRules.demo(), shelf(),
                Printer.FILES, Scanner.DEFAULT, systems, Patience.DEFAULT);
    }

    /// A pack past its best-before day is the cashier's to decide on.
    private static ShelfRules shelf() {
        var usual = ShelfRules.usual(Country.FI);
        return new ShelfRules(usual.expiry(), WhenPassed.ASK, usual.deposits());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
