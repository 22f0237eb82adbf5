package org.nordkassa.ui.settings;

import static org.nordkassa.ui.settings.SettingsPage.BACKUPS;
import static org.nordkassa.ui.settings.SettingsPage.CARDU;
import static org.nordkassa.ui.settings.SettingsPage.CASHIERS;
import static org.nordkassa.ui.settings.SettingsPage.CODES;
import static org.nordkassa.ui.settings.SettingsPage.CUSTOBAR;
import static org.nordkassa.ui.settings.SettingsPage.CUSTOMERS;
import static org.nordkassa.ui.settings.SettingsPage.GIFT_CARDS;
import static org.nordkassa.ui.settings.SettingsPage.HOLDS;
import static org.nordkassa.ui.settings.SettingsPage.LOOK;
import static org.nordkassa.ui.settings.SettingsPage.PATIENCE;
import static org.nordkassa.ui.settings.SettingsPage.PRINTER;
import static org.nordkassa.ui.settings.SettingsPage.RULE;
import static org.nordkassa.ui.settings.SettingsPage.SCANNERS;
import static org.nordkassa.ui.settings.SettingsPage.SHOP;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Role;
import org.nordkassa.ui.settings.Kind.Naming;
import org.nordkassa.ui.settings.Kind.Rows.Column;

/// Every setting that the window edits, page by page in their order. To add one: a row here, `settings.KEY` (and, with
/// [#explained], `settings.KEY.help`; for a choice with [Naming#TEXTS] also `settings.KEY.VALUE`) in each language, and
/// where the settings are read.
public final class SettingsTable {
    private static final Kind LANGUAGE = new Kind.Choice(Naming.LANGUAGES, false, "en", "fi", "sv", "da", "de", "nb");
    private static final Kind FORM_RULE =
            new Kind.Choice(Naming.FORM_RULES, false, "hidden", "shown", "editable", "mandatory");
    private static final Kind WHEN_PASSED = new Kind.Choice(Naming.TEXTS, false, "stop", "ask", "tell", "ignore");

    private static final Kind PACE = new Kind.Formed("at-once|[1-9]\\d{0,5} ?(ms|s|min|h|d)", "settings.fault.pace");
    private static final Kind PACE_OR_NEVER =
            new Kind.Formed("at-once|never|[1-9]\\d{0,5} ?(ms|s|min|h|d)", "settings.fault.pace");

    private static final Kind IN_STORE = new Kind.Rows(
            new Column("prefix", "0?2\\d{0,3}", true), new Column("article", "\\d{1,2}", true),
            new Column("value", "\\d{1,2}", true), new Column("kind", "weight|price", true),
            new Column("decimals", "[0-3]", false), new Column("inner-check-digit", "true|false", false));
    private static final Kind WEDGE = new Kind.Rows(
            new Column("name", ".{1,40}", false), new Column("prefix", ".{1,10}", false),
            new Column("suffix", ".{1,10}", false), new Column("max-gap", "\\d{1,3} ?ms", false),
            new Column("min-length", "\\d{1,3}", false), new Column("end-key", "true|false", false),
            new Column("keyboard", "same-as-scanner|finnish-swedish|danish|norwegian|german|french", false),
            new Column("caps-lock", "follows|ignores", false));

    private static final Kind ROLE = new Kind.Choice(Naming.ROLES, false,
            Stream.of(Role.values()).map(role -> role.name().toLowerCase(Locale.ROOT)).toArray(String[]::new));

    private static final List<Field> FIXED = List.of(
            plain(SHOP, "shop.name", new Kind.Text(), ""),
            explained(SHOP, "shop.country", new Kind.Choice(Naming.COUNTRIES, true, "FI", "SE", "DK", "NO", "DE"), ""),
            explained(SHOP, "shop.address", new Kind.Lines(), ""),
            plain(SHOP, "shop.phone", new Kind.Text(), ""),
            explained(SHOP, "shop.business-id", new Kind.Text(), ""),
            explained(SHOP, "shop.receipt-language", LANGUAGE, ""),
            explained(SHOP, "shop.time-zone", new Kind.Zone(), ""),
            explained(SHOP, "till", new Kind.Formed("[A-Za-z0-9]{1,8}", "settings.fault.till"), "T1"),
            explained(SHOP, "cashier", new Kind.Text(), ""),

            explained(CUSTOMERS, "customers.search-placeholder", new Kind.Text(), ""),
            plain(CUSTOMERS, "customers.registration.first-name", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.registration.last-name", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.registration.phone", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.registration.email", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.registration.street", FORM_RULE, "hidden"),
            plain(CUSTOMERS, "customers.registration.zip", FORM_RULE, "hidden"),
            plain(CUSTOMERS, "customers.registration.city", FORM_RULE, "hidden"),
            plain(CUSTOMERS, "customers.update.first-name", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.update.last-name", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.update.phone", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.update.email", FORM_RULE, "editable"),
            plain(CUSTOMERS, "customers.update.street", FORM_RULE, "hidden"),
            plain(CUSTOMERS, "customers.update.zip", FORM_RULE, "hidden"),
            plain(CUSTOMERS, "customers.update.city", FORM_RULE, "hidden"),

            explained(CASHIERS, "access.lock-after", new Kind.Number(0, 240), "5"),
            plain(CASHIERS, "access.on-receipts", new Kind.Choice(Naming.TEXTS, false, "name", "number"), "name"),
            explained(CASHIERS, "access.largest-discount", new Kind.Number(0, 100), "10"),

            explained(CODES, "codes.customer-card", new Kind.Pattern(), ""),
            explained(CODES, "codes.customer-card-prefix", new Kind.Text(), ""),
            explained(CODES, "codes.customer-card-length",
                    new Kind.Formed("\\d{1,3}(-\\d{1,3})?", "settings.fault.length"), ""),
            explained(CODES, "codes.gift-card", new Kind.Pattern(), ""),
            explained(CODES, "codes.bonus-check", new Kind.Pattern(), ""),
            explained(CODES, "codes.in-store", IN_STORE, ""),
            explained(CODES, "codes.deposit-slip.pattern", new Kind.Pattern(), ""),
            plain(CODES, "codes.deposit-slip.decimals", new Kind.Number(0, 4), "2"),
            plain(CODES, "codes.deposit-slip.name", new Kind.Text(), ""),
            explained(CODES, "codes.deposit-slip.vat",
                    new Kind.Choice(Naming.TEXTS, false, "none", "standard", "food", "reduced", "low"), "none"),
            explained(CODES, "codes.deposit-slip.numbers-repeat-after-days", new Kind.Number(0, 36_500), "0"),
            explained(CODES, "packs.expiry", WHEN_PASSED, "stop"),
            plain(CODES, "packs.best-before", WHEN_PASSED, "stop"),

            explained(PRINTER, "printer.host", new Kind.Text(), ""),
            plain(PRINTER, "printer.port", new Kind.Number(1, 65_535), "9100"),
            explained(PRINTER, "printer.columns", new Kind.Number(32, 64), "48"),
            explained(PRINTER, "printer.answers", new Kind.Switch(), "true"),

            explained(SCANNERS, "scanner.hid", new Kind.Switch(), "true"),
            explained(SCANNERS, "scanner.wedge", WEDGE, ""),
            explained(SCANNERS, "scanner.camera", new Kind.Text(), "off"),

            explained(CARDU, "cardu.address", new Kind.Address(), ""),
            explained(CARDU, "cardu.account", new Kind.Text(), ""),
            plain(CARDU, "cardu.password", new Kind.Secret(), ""),
            plain(CARDU, "cardu.program", new Kind.Text(), ""),
            explained(CARDU, "cardu.every", new Kind.Duration(), "1 min"),
            explained(CARDU, "cardu.groups", new Kind.Lines(), ""),
            explained(CARDU, "cardu.join-address", new Kind.Formed("https?://\\S{1,300}", "settings.fault.address"), ""),
            plain(CARDU, "cardu.invite-on-receipts", new Kind.Switch(), "true"),
            explained(CARDU, "cardu.card-numbers", new Kind.Text(), "CU**********"),

            explained(CUSTOBAR, "custobar.address", new Kind.Address(), "https://COMPANY.custobar.com"),
            explained(CUSTOBAR, "custobar.scheme", new Kind.Choice(Naming.THEMSELVES, false, "Token", "Bearer"), "Token"),
            plain(CUSTOBAR, "custobar.token", new Kind.Secret(), ""),
            explained(CUSTOBAR, "custobar.shop-id", new Kind.Text(), ""),
            explained(CUSTOBAR, "custobar.sales-every", PACE, "at-once"),
            explained(CUSTOBAR, "custobar.customers-every", PACE_OR_NEVER, "1 d"),
            explained(CUSTOBAR, "custobar.customer-fields", new Kind.Lines(), ""),
            explained(CUSTOBAR, "custobar.products-every", PACE_OR_NEVER, "1 d"),
            explained(CUSTOBAR, "custobar.stock",
                    new Kind.Choice(Naming.THEMSELVES, false, "none", "total", "by-shop"), "none"),
            explained(CUSTOBAR, "custobar.permissions-every", new Kind.Duration(), "1 h"),

            explained(RULE, "rule.address", new Kind.Address(), "https://app.rule.io"),
            plain(RULE, "rule.key", new Kind.Secret(), ""),
            explained(RULE, "crm.system",
                    new Kind.Choice(Naming.THEMSELVES, false, "rule", "sitoo-v1", "sitoo-v2"), "rule"),
            explained(RULE, "crm.address", new Kind.Address(), ""),
            explained(RULE, "crm.user", new Kind.Text(), ""),
            plain(RULE, "crm.key", new Kind.Secret(), ""),

            explained(GIFT_CARDS, "gift-cards.address", new Kind.Address(), ""),
            plain(GIFT_CARDS, "gift-cards.user", new Kind.Text(), ""),
            plain(GIFT_CARDS, "gift-cards.password", new Kind.Secret(), ""),
            explained(GIFT_CARDS, "gift-cards.mode",
                    new Kind.Choice(Naming.TEXTS, false, "on-card", "on-customer"), "on-card"),
            explained(GIFT_CARDS, "gift-cards.certificate", new Kind.Text(), ""),
            explained(GIFT_CARDS, "gift-cards.offline-amount",
                    new Kind.Formed("\\d{1,6}([.,]\\d{1,2})?", "settings.fault.amount"), "0"),
            explained(GIFT_CARDS, "gift-cards.offline-within", new Kind.Duration(), "4 h"),

            explained(HOLDS, "holds.address", new Kind.Address(), ""),
            explained(HOLDS, "holds.user", new Kind.Text(), ""),
            explained(HOLDS, "holds.password", new Kind.Secret(), ""),
            explained(HOLDS, "holds.certificate", new Kind.Text(), ""),
            explained(HOLDS, "holds.without-server", new Kind.Choice(Naming.TEXTS, false, "refuse", "use"), "refuse"),

            explained(PATIENCE, "patience.look-up", new Kind.Duration(), "2500 ms"),
            explained(PATIENCE, "patience.use", new Kind.Duration(), "20 s"),
            explained(PATIENCE, "patience.completion", new Kind.Duration(), "4 s"),

            explained(BACKUPS, "backups.every", new Kind.Duration(), "4 h"),
            plain(BACKUPS, "backups.keep", new Kind.Number(1, 1_000), "14"),
            explained(BACKUPS, "backups.folder", new Kind.Formed("/.*|[A-Za-z]:[\\\\/].*|\\\\\\\\.+",
                    "settings.fault.folder"), ""),

            plain(LOOK, "language", LANGUAGE, ""),
            plain(LOOK, "theme", new Kind.Choice(Naming.TEXTS, false, "light", "dark", "system"), "system"));

    public static final List<Field> FIELDS = Stream.concat(FIXED.stream(), roles()).toList();

    private SettingsTable() {}

    /// Each deed that the owner may give to another role.
    private static Stream<Field> roles() {
        return Stream.of(Deed.values()).filter(Deed::isMovable).map(deed ->
                plain(CASHIERS, deed.setting(), ROLE, deed.usual().name().toLowerCase(Locale.ROOT)));
    }

    private static Field plain(SettingsPage page, String key, Kind kind, String usual) {
        return new Field(page, key, kind, usual, false);
    }

    private static Field explained(SettingsPage page, String key, Kind kind, String usual) {
        return new Field(page, key, kind, usual, true);
    }

    public static List<Field> of(SettingsPage page) {
        return FIELDS.stream().filter(field -> field.page() == page).toList();
    }

    /// The field of a setting, or of a row of it, or the first one of a section that is meant as a whole (`codes`).
    public static Optional<Field> field(String setting) {
        return FIELDS.stream().filter(field -> field.key().equals(setting)
                || field.key().startsWith(setting + ".") || setting.startsWith(field.key() + "[")).findFirst();
    }

    /// The settings whose values are written as lists.
    public static boolean isList(String setting) {
        return field(setting).filter(field -> field.kind() instanceof Kind.Lines).isPresent();
    }

    /// The settings whose values are tables.
    public static boolean isTable(String setting) {
        return field(setting).filter(field -> field.kind() instanceof Kind.Rows).isPresent();
    }

    /// The settings that are secrets.
    public static Set<String> secrets() {
        return FIELDS.stream().filter(Field::isSecret).map(Field::key)
                .collect(Collectors.toUnmodifiableSet());
    }
}
