package org.nordkassa.prove;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.Custobar;
import org.nordkassa.app.config.TillSettings.GiftCardServer;
import org.nordkassa.app.config.TillSettings.HoldServer;
import org.nordkassa.app.config.TillSettings.Password;
import org.nordkassa.app.config.TillSettings.Patience;
import org.nordkassa.app.config.TillSettings.Printer;
import org.nordkassa.app.config.TillSettings.Rule;
import org.nordkassa.app.config.TillSettings.Scanner;
import org.nordkassa.app.config.TillSettings.Systems;
import org.nordkassa.checkout.ShelfRules;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.loyalty.Customer;
import org.nordkassa.loyalty.CustomerId;
import org.nordkassa.loyalty.Identifier;
import org.nordkassa.loyalty.PhoneNumber;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.Country;
import org.nordkassa.sandbox.SandboxAccounts;
import org.nordkassa.sandbox.SandboxData;
import org.nordkassa.scan.CodeRules;
import org.nordkassa.store.Database;
import org.nordkassa.store.ProductImport;
import org.nordkassa.store.SqliteCustomers;
import org.nordkassa.ui.UiSettings.Theme;

/// The shop of the proofs: as many members as there are rounds, each with a benefit, two bonus checks and two gift cards of
/// their own, so that no round sees what another has left.
final class ProofShop {
    static final ZoneId ZONE = ZoneId.of("Europe/Helsinki");
    static final String MUG = "6400000000019";
    static final String BREAD = "6400000000026";
    static final String PIN = "4711";
    static final Money ON_CARD = Money.of(CurrencyUnit.EUR, 50);
    static final String ON_CHECK = "3.00";
    private static final String PRODUCTS = """
            sku,name,price,currency,vat_class,unit,barcodes,group
            1,Mug,12.00,EUR,STANDARD,PIECE,6400000000019,x
            2,Bread,3.25,EUR,FOOD,PIECE,6400000000026,x
            """;

    /// What belongs to one round.
    record Owner(int no) {
        String card() {
            return String.format(Locale.ROOT, "CU%010d", no);
        }

        String phone() {
            return String.format(Locale.ROOT, "+35840%07d", 1_000_000 + no);
        }

        String benefit() {
            return "B-" + no;
        }

        String check() {
            return "C-" + no;
        }

        String otherCheck() {
            return "D-" + no;
        }

        String giftCard() {
            return String.format(Locale.ROOT, "95%014d", no);
        }

        String giftCardWithPin() {
            return String.format(Locale.ROOT, "95%014d", 1_000_000 + no);
        }

        Customer customer() {
            return new Customer(new CustomerId("m-" + no), "Proof", "No " + no, Optional.of(new PhoneNumber(phone())),
                    Optional.empty(), List.of(Identifier.customerCard(card())), Customer.MarketingConsent.NONE);
        }
    }

    private ProofShop() {}

    /// Gift cards are issued when a round needs them: their PINs take long to hash.
    static SandboxData data(int owners) {
        var members = new ArrayList<SandboxData.Member>();
        var benefits = new ArrayList<SandboxData.Benefit>();
        var checks = new ArrayList<SandboxData.BonusCheck>();
        for (int no = 0; no < owners; no++) {
            var owner = new Owner(no);
            members.add(new SandboxData.Member(owner.card(), "Proof", "No " + no, Optional.of(owner.phone()),
                    Optional.empty(), "fi", false, false));
            benefits.add(new SandboxData.Benefit(owner.benefit(), owner.card(), "Tenth off", Optional.of(BigDecimal.TEN),
                    Optional.empty(), "EUR", from(), to(), BigDecimal.ZERO, List.of(), true));
            checks.add(check(owner.check(), owner));
            checks.add(check(owner.otherCheck(), owner));
        }
        return new SandboxData(members, benefits, checks, List.of(), List.of());
    }

    private static SandboxData.BonusCheck check(String id, Owner owner) {
        return new SandboxData.BonusCheck(id, owner.card(), "Check", Money.parse("EUR " + ON_CHECK), from(), to(),
                BigDecimal.ZERO, true, Optional.empty());
    }

    private static LocalDate from() {
        return LocalDate.of(2020, 1, 1);
    }

    private static LocalDate to() {
        return LocalDate.of(2099, 12, 31);
    }

    /// A home with the products and the members, to be copied.
    static Path template(Path folder, int owners) throws IOException {
        try (var database = Database.open(folder)) {
            new ProductImport(database).read(new ByteArrayInputStream(PRODUCTS.getBytes(StandardCharsets.UTF_8)));
            var customers = new SqliteCustomers(database, Clock.systemUTC());
            for (int no = 0; no < owners; no++) {
                customers.save(new Owner(no).customer(), List.of());
            }
        }
        return folder;
    }

    static TillHome copy(Path template, Path home) throws IOException {
        Files.createDirectories(home);
        for (var name : List.of("till.db", "journal.key")) {
            Files.copy(template.resolve(name), home.resolve(name));
        }
        return new TillHome(home);
    }

    /// The same with holds at the gift-card server.
    static TillSettings settingsWithHolds(String till, List<String> addresses, GiftCards.Mode mode) {
        var accounts = SandboxAccounts.demo();
        var plain = settings(till, addresses, mode);
        return plain.with(plain.systems().with(new HoldServer(addresses.get(2), accounts.giftCardUser(),
                new Password(accounts.giftCardPassword()), false)));
    }

    /// Every system answers sooner or later here: where patience ends it was the computer that stalled. So there is much
    /// of it.
    ///
    /// @param addresses of Custobar, Rule and the gift-card server
    static TillSettings settings(String till, List<String> addresses, GiftCards.Mode mode) {
        var accounts = SandboxAccounts.demo();
        var shop = new Shop("Proof", List.of(), "", "1234567-1", Country.FI, ZONE, Locale.ENGLISH);
        var systems = new Systems(Optional.empty(),
                Optional.of(new Custobar(addresses.get(0), "Token", new Password(accounts.custobarToken()), "x")),
                Optional.of(new Rule(addresses.get(1), new Password(accounts.ruleKey()))),
                Optional.of(new GiftCardServer(addresses.get(2), accounts.giftCardUser(),
                        new Password(accounts.giftCardPassword()), mode)));
        return new TillSettings(till, Locale.ENGLISH, Theme.LIGHT, "", shop, CodeRules.demo(),
                ShelfRules.usual(Country.FI), Printer.FILES,
                new Scanner(false, Scanner.DEFAULT.wedge(), Scanner.DEFAULT.camera()), systems,
                new Patience(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(60)));
    }
}
