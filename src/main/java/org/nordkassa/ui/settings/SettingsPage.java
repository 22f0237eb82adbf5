package org.nordkassa.ui.settings;

import java.util.Locale;
import java.util.Optional;
import org.kordamp.ikonli.feather.Feather;

/// The pages of the settings window, in their order.
public enum SettingsPage {
    SHOP(Feather.HOME), CASHIERS(Feather.USER_CHECK), CUSTOMERS(Feather.USERS), CODES(Feather.HASH),
    PRINTER(Feather.PRINTER, Connection.PRINTER), SCANNERS(Feather.MAXIMIZE),
    CARDU(Feather.CREDIT_CARD, Connection.CARDU), CUSTOBAR(Feather.TAG, Connection.CUSTOBAR),
    RULE(Feather.MAIL, Connection.RULE), GIFT_CARDS(Feather.GIFT, Connection.GIFT_CARDS),
    HOLDS(Feather.LOCK, Connection.HOLDS), PATIENCE(Feather.CLOCK), BACKUPS(Feather.ARCHIVE), PRIVACY(Feather.SHIELD),
    LOOK(Feather.SUN);

    private final Feather icon;
    private final Optional<Connection> connection;

    SettingsPage(Feather icon) {
        this.icon = icon;
        this.connection = Optional.empty();
    }

    SettingsPage(Feather icon, Connection connection) {
        this.icon = icon;
        this.connection = Optional.of(connection);
    }

    /// Stable, and the end of the page's ids: `gift-cards`.
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public String titleKey() {
        return String.join(".", "settings", "page", id());
    }

    public String hintKey() {
        return titleKey() + ".hint";
    }

    Feather icon() {
        return icon;
    }

    /// What can be tried on this page.
    public Optional<Connection> connection() {
        return connection;
    }
}
