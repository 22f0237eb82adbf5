package org.nordkassa.app.config;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nordkassa.app.config.SettingsProblem.Kind;
import org.nordkassa.app.config.TillSettings.Backups;
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
import org.nordkassa.checkout.port.GiftCards;
import org.nordkassa.loyalty.CardNumberForm;
import org.nordkassa.receipt.Shop;
import org.nordkassa.sale.Country;
import org.nordkassa.ui.UiSettings.Theme;

/// Reads a till's settings from its home.
public final class SettingsFile {
    private final TillHome home;
    private final YamlFile file;
    private final YamlFile secrets;

    private SettingsFile(TillHome home) throws SettingsProblem {
        this.home = home;
        file = YamlFile.read(home.settingsFile());
        if (Files.exists(home.secretsFile())) {
            OwnerOnly.check(home.secretsFile());
            secrets = YamlFile.read(home.secretsFile());
        } else {
            secrets = YamlFile.EMPTY;
        }
    }

    /// @throws SettingsProblem with the file and setting to mend
    public static TillSettings read(TillHome home) throws SettingsProblem {
        var read = new SettingsFile(home);
        var settings = read.settings();
        read.file.refuseUnknown();
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
                scanner(), systems(), patience(), backups());
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
        return new Scanner(file.flag("scanner.hid").orElse(Scanner.DEFAULT.hid()), WedgeFile.devices(file));
    }

    private Systems systems() throws SettingsProblem {
        return new Systems(cardu(), custobar(), rule(), giftCards());
    }

    /// Keys and personal data travel only encrypted, or not out of this computer.
    private String address(String setting) throws SettingsProblem {
        var address = file.need(setting);
        if (!address.matches("https://[^/\\s?#@]+[^\\s?#]*|http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?[^\\s?#]*")) {
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
                file.text("custobar.shop-id").orElse(""))) : Optional.empty();
    }

    private Optional<Rule> rule() throws SettingsProblem {
        return file.has("rule.address")
                ? Optional.of(new Rule(address("rule.address"), secret("rule.key"))) : Optional.empty();
    }

    private Optional<GiftCardServer> giftCards() throws SettingsProblem {
        return file.has("gift-cards.address") ? Optional.of(new GiftCardServer(address("gift-cards.address"),
                file.need("gift-cards.user"), secret("gift-cards.password"),
                file.choice("gift-cards.mode", GiftCards.Mode.class).orElse(GiftCards.Mode.ON_CARD))) : Optional.empty();
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
        return new Password(secrets.text(setting).orElseThrow(() ->
                new SettingsProblem(home.secretsFile(), Kind.MISSING, setting, 0)));
    }

    private SettingsProblem missing(String setting) {
        return new SettingsProblem(home.settingsFile(), Kind.MISSING, setting, 0);
    }
}
