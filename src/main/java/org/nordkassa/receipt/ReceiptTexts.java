package org.nordkassa.receipt;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/// The words of a receipt in one language: English, Finnish, Swedish, Danish, German or Norwegian. Other languages read
/// English.
public final class ReceiptTexts {
    private static final String BUNDLE = "org.nordkassa.receipt.receipt";

    private final Locale language;
    private final ResourceBundle bundle;
    private final LocalFigures figures;

    private ReceiptTexts(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        this.figures = LocalFigures.in(language);
    }

    public static ReceiptTexts in(Locale language) {
        return new ReceiptTexts(switch (language.getLanguage()) {
            case "fi", "sv", "da", "de", "nb" -> Locale.of(language.getLanguage());
            case "no", "nn" -> Locale.of("nb");
            default -> Locale.ENGLISH;
        });
    }

    Locale language() {
        return language;
    }

    public LocalFigures figures() {
        return figures;
    }

    /// @throws java.util.MissingResourceException when there is no such text
    public String text(String key, Object... arguments) {
        return new MessageFormat(bundle.getString(key), language).format(arguments);
    }

    public String dateTime(Instant instant, ZoneId zone) {
        return DateTimeFormatter.ofPattern(bundle.getString("date.pattern"), language).format(instant.atZone(zone));
    }

    /// Whether a name says by itself what it is: `Bonus check 5 €` needs no `Bonus check` before it.
    boolean saysAlready(String name, String kind) {
        return name.toLowerCase(language()).startsWith(kind.toLowerCase(language()));
    }
}
