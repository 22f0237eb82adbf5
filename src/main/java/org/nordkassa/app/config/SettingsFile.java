package org.nordkassa.app.config;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.joda.money.Money;
import org.nordkassa.app.config.SettingsProblem.Kind;
import org.nordkassa.app.config.TillSettings.Backups;
import org.nordkassa.app.config.TillSettings.CameraChoice;
import org.nordkassa.app.config.TillSettings.Cardu;
import org.nordkassa.app.config.TillSettings.Custobar;
import org.nordkassa.app.config.TillSettings.GiftCardServer;
import org.nordkassa.app.config.TillSettings.HoldServer;
import org.nordkassa.app.config.TillSettings.Joining;
import org.nordkassa.app.config.TillSettings.Password;
import org.nordkassa.app.config.TillSettings.Patience;
import org.nordkassa.app.config.TillSettings.Printer;
import org.nordkassa.app.config.TillSettings.Rule;
import org.nordkassa.app.config.TillSettings.Scanner;
import org.nordkassa.app.config.TillSettings.SitooCrm;
import org.nordkassa.app.config.TillSettings.Systems;
import org.nordkassa.checkout.port.Correspondent;
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.connect.custobar.CustobarSettings.CustomerField;
import org.nordkassa.connect.custobar.CustobarSettings;
import org.nordkassa.connect.http.Trust;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.loyalty.MemberForm;
import org.nordkassa.loyalty.OfflineRule;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.Country;
import org.nordkassa.ui.UiSettings.Theme;

/// Reads a till's settings from its home.
public final class SettingsFile {
    private final TillHome home;
    private final YamlFile file;
    private final SecretSource secrets;

    private SettingsFile(TillHome home, YamlFile file, SecretSource secrets) {
        this.home = home;
        this.file = file;
        this.secrets = secrets;
    }

    /// @throws SettingsProblem with the file and setting to mend
    public static TillSettings read(TillHome home) throws SettingsProblem {
        return read(home, KeyStores.of(home));
    }

    /// @throws SettingsProblem with the file and setting to mend
    public static TillSettings read(TillHome home, KeyStore store) throws SettingsProblem {
        return new SettingsFile(home, YamlFile.read(home.settingsFile()), Secrets.read(home, store)::find).whole();
    }

    /// What the till would make of a text, if it were the settings file.
    ///
    /// @throws SettingsProblem with the setting to mend
    static TillSettings check(TillHome home, String text, SecretSource secrets) throws SettingsProblem {
        return new SettingsFile(home, YamlFile.parse(home.settingsFile(), text), secrets).whole();
    }

    /// Where the secrets come from, by the names of their settings.
    @FunctionalInterface
    interface SecretSource {
        Optional<String> find(String setting) throws SettingsProblem;
    }

    private TillSettings whole() throws SettingsProblem {
        var settings = settings();
        file.refuseUnknown();
        return settings;
    }

    private TillSettings settings() throws SettingsProblem {
        var country = file.choice("shop.country", Country.class).orElseThrow(() -> missing("shop.country"));
        var till = file.text("till").orElse("T1").toUpperCase(Locale.ROOT);
        if (!till.matches("[A-Z0-9]{1,8}")) {
            throw file.wrong("till");
        }
        var language = language("language").orElseGet(Locale::getDefault);
        return new TillSettings(till, language, file.choice("theme", Theme.class).orElse(Theme.SYSTEM),
                file.text("cashier").orElse(""), shop(country, language),
                new CodeSettings(file, country).rules(), new CodeSettings(file, country).shelf(), printer(),
                scanner(), systems(), patience(), form(), backups(), new AccessSettings(file).rules());
    }

    private Shop shop(Country country, Locale language) throws SettingsProblem {
        return new Shop(file.need("shop.name"), file.texts("shop.address"), file.text("shop.phone").orElse(""),
                file.text("shop.business-id").orElse(""), country, zone(country),
                language("shop.receipt-language").orElse(language));
    }

    private Optional<Locale> language(String setting) throws SettingsProblem {
        var tag = file.text(setting);
        if (tag.isPresent() && !List.of("en", "fi", "sv", "da", "de", "nb", "no").contains(tag.get())) {
            throw file.wrong(setting);
        }
        return tag.map(text -> Locale.forLanguageTag(text.equals("no") ? "nb" : text));
    }

    private ZoneId zone(Country country) throws SettingsProblem {
        var zone = file.text("shop.time-zone");
        try {
            return ZoneId.of(zone.orElse(switch (country) {
                case FI -> "Europe/Helsinki";
                case SE -> "Europe/Stockholm";
                case DK -> "Europe/Copenhagen";
                case NO -> "Europe/Oslo";
                case DE -> "Europe/Berlin";
            }));
        } catch (DateTimeException unknown) {
            throw file.wrong("shop.time-zone");
        }
    }

    private Printer printer() throws SettingsProblem {
        return new Printer(file.text("printer.host"), file.number("printer.port", 1, 65_535).orElse(9100),
                file.number("printer.columns", 32, 64).orElse(48), file.flag("printer.answers").orElse(true));
    }

    private Scanner scanner() throws SettingsProblem {
        return new Scanner(file.flag("scanner.hid").orElse(Scanner.DEFAULT.hid()), WedgeFile.devices(file), camera());
    }

    private CameraChoice camera() throws SettingsProblem {
        return CameraChoice.of(file.text("scanner.camera").orElse("off"), home.folder())
                .orElseThrow(() -> file.wrong("scanner.camera"));
    }

    private Systems systems() throws SettingsProblem {
        return new Systems(cardu(), custobar(), rule(), sitoo(), giftCards(), holds());
    }

    /// Keys and personal data travel only encrypted, or not out of this computer.
    private String address(String setting) throws SettingsProblem {
        var address = file.need(setting);
        if (!address.matches("https://[^/\\s?#@]+(/[^\\s?#]*)?"
                + "|http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?(/[^\\s?#]*)?")) {
            throw file.wrong(setting);
        }
        return address;
    }

    private Optional<Cardu> cardu() throws SettingsProblem {
        return file.has("cardu.address") ? Optional.of(new Cardu(address("cardu.address"), file.need("cardu.account"),
                secret("cardu.password"), file.need("cardu.program"),
                file.duration("cardu.every").orElse(Duration.ofMinutes(1)), groups(), joining(), numbers()))
                : Optional.empty();
    }

    private List<String> groups() throws SettingsProblem {
        return file.texts("cardu.groups").stream().map(String::strip).filter(name -> !name.isEmpty()).distinct().toList();
    }

    private Joining joining() throws SettingsProblem {
        var address = file.text("cardu.join-address");
        if (address.isPresent() && !address.get().matches("https?://\\S{1,300}")) {
            throw file.wrong("cardu.join-address");
        }
        return new Joining(address, file.flag("cardu.invite-on-receipts").orElse(true) && address.isPresent());
    }

    private CardNumberForm numbers() throws SettingsProblem {
        var form = file.text("cardu.card-numbers");
        if (form.isPresent() && !CardNumberForm.isPossible(form.get())) {
            throw file.wrong("cardu.card-numbers");
        }
        return form.map(CardNumberForm::new).orElse(CardNumberForm.USUAL);
    }

    private Optional<Custobar> custobar() throws SettingsProblem {
        return file.has("custobar.address") ? Optional.of(new Custobar(address("custobar.address"),
                file.text("custobar.scheme").orElse("Token"), secret("custobar.token"),
                file.text("custobar.shop-id").orElse(""), custobarOut(),
                file.duration("custobar.permissions-every").orElse(Custobar.EVERY_HOUR))) : Optional.empty();
    }

    private CustobarSettings.Out custobarOut() throws SettingsProblem {
        var usual = CustobarSettings.Out.USUAL;
        var pace = new Correspondent.Pace(
                file.pace("custobar.sales-every", false).orElse(Optional.of(usual.pace().sales())).orElseThrow(),
                file.pace("custobar.customers-every", true).orElse(usual.pace().customers()),
                file.pace("custobar.products-every", true).orElse(usual.pace().products()));
        return new CustobarSettings.Out(customerFields(usual.customerFields()), pace,
                file.choice("custobar.stock", CustobarSettings.Stock.class).orElse(usual.stock()));
    }

    private Set<CustomerField> customerFields(Set<CustomerField> usual) throws SettingsProblem {
        var names = file.texts("custobar.customer-fields");
        var fields = EnumSet.noneOf(CustomerField.class);
        for (var name : names) {
            fields.add(Arrays.stream(CustomerField.values()).filter(field -> field.name().equalsIgnoreCase(name.strip()))
                    .findFirst().orElseThrow(() -> file.wrong("custobar.customer-fields")));
        }
        return names.isEmpty() ? usual : fields;
    }

    private enum CrmSystem {
        RULE, SITOO_V1, SITOO_V2
    }

    private CrmSystem crmSystem() throws SettingsProblem {
        return file.choice("crm.system", CrmSystem.class).orElse(CrmSystem.RULE);
    }

    /// What is set for the other kind of CRM is kept, read and not used.
    private Optional<SitooCrm> sitoo() throws SettingsProblem {
        var system = crmSystem();
        if (system == CrmSystem.RULE) {
            file.text("crm.address");
            file.text("crm.user");
            return Optional.empty();
        }
        var user = file.text("crm.user").orElse("");
        if (system == CrmSystem.SITOO_V2 && user.isEmpty()) {
            throw missing("crm.user");
        }
        return Optional.of(new SitooCrm(system == CrmSystem.SITOO_V1 ? 1 : 2, address("crm.address"), user,
                secret("crm.key")));
    }

    private Optional<Rule> rule() throws SettingsProblem {
        return crmSystem() == CrmSystem.RULE & file.has("rule.address")
                ? Optional.of(new Rule(address("rule.address"), secret("rule.key"))) : Optional.empty();
    }

    private Optional<GiftCardServer> giftCards() throws SettingsProblem {
        return file.has("gift-cards.address") ? Optional.of(new GiftCardServer(address("gift-cards.address"),
                file.need("gift-cards.user"), secret("gift-cards.password"),
                file.choice("gift-cards.mode", GiftCards.Mode.class).orElse(GiftCards.Mode.ON_CARD),
                offlineRule(), trust("gift-cards.certificate"))) : Optional.empty();
    }

    /// An amount for each card and day; the age of a balance has an upper end, so that nobody trusts last week's.
    private OfflineRule offlineRule() throws SettingsProblem {
        var amount = file.text("gift-cards.offline-amount");
        var within = file.duration("gift-cards.offline-within").orElse(Duration.ofHours(4));
        if (within.compareTo(Duration.ofDays(3)) > 0) {
            throw file.wrong("gift-cards.offline-within");
        }
        if (amount.isPresent() && !amount.get().matches("\\d{1,6}([.,]\\d{1,2})?")) {
            throw file.wrong("gift-cards.offline-amount");
        }
        var country = file.choice("shop.country", Country.class);
        return new OfflineRule(amount.flatMap(text -> country.map(where -> Money.of(where.currency(),
                new BigDecimal(text.replace(',', '.'))))), within);
    }

    private enum WithoutServer {
        REFUSE, USE
    }

    /// Most often it is the gift-card server, and the till known to it already.
    private Optional<HoldServer> holds() throws SettingsProblem {
        var without = file.choice("holds.without-server", WithoutServer.class).orElse(WithoutServer.REFUSE);
        file.text("holds.certificate");
        var ownUser = file.text("holds.user");
        var user = ownUser.isPresent() ? ownUser : file.text("gift-cards.user");
        if (!file.has("holds.address")) {
            return Optional.empty();
        }
        var own = secrets.find("holds.password").map(Password::new);
        return Optional.of(new HoldServer(address("holds.address"), user.orElseThrow(() -> missing("holds.user")),
                own.isPresent() ? own.get() : secret("gift-cards.password"), without == WithoutServer.USE,
                trust(file.has("holds.certificate") ? "holds.certificate" : "gift-cards.certificate")));
    }

    private Trust trust(String setting) throws SettingsProblem {
        var text = file.text(setting);
        return text.isEmpty() ? Trust.MACHINES
                : Trust.of(text.get(), home.folder()).orElseThrow(() -> file.wrong(setting));
    }

    private MemberForm form() throws SettingsProblem {
        return new MemberForm(rules("customers.registration"), rules("customers.update"),
                file.text("customers.search-placeholder"));
    }

    private Map<MemberForm.Field, MemberForm.Rule> rules(String setting) throws SettingsProblem {
        var rules = new EnumMap<MemberForm.Field, MemberForm.Rule>(MemberForm.USUAL.registration());
        for (var field : MemberForm.Field.values()) {
            var name = setting + "." + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
            file.choice(name, MemberForm.Rule.class).ifPresent(rule -> rules.put(field, rule));
        }
        if (!MemberForm.identifies(rules)) {
            throw new SettingsProblem(home.settingsFile(), Kind.NO_PHONE_OR_EMAIL, setting, 0);
        }
        return rules;
    }

    private Patience patience() throws SettingsProblem {
        var usual = Patience.DEFAULT;
        return new Patience(file.duration("patience.look-up").orElse(usual.lookUp()),
                file.duration("patience.use").orElse(usual.use()),
                file.duration("patience.completion").orElse(usual.completion()));
    }

    private Backups backups() throws SettingsProblem {
        var usual = Backups.DEFAULT;
        var folder = file.text("backups.folder").map(Path::of);
        if (folder.isPresent() && !folder.get().isAbsolute()) {
            throw file.wrong("backups.folder");
        }
        return new Backups(file.duration("backups.every").orElse(usual.every()),
                file.number("backups.keep", 1, 1_000).orElse(usual.keep()), folder);
    }

    private Password secret(String setting) throws SettingsProblem {
        return new Password(secrets.find(setting).orElseThrow(() ->
                new SettingsProblem(home.secretsFile(), Kind.MISSING, setting, 0)));
    }

    private SettingsProblem missing(String setting) {
        return new SettingsProblem(home.settingsFile(), Kind.MISSING, setting, 0);
    }
}
