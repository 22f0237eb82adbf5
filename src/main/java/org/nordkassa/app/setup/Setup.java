package org.nordkassa.app.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.nordkassa.app.config.KeyStore;
import org.nordkassa.app.config.NewHome;
import org.nordkassa.app.config.SettingsEditor;
import org.nordkassa.app.config.SettingsEditor.Changes;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.app.config.TillHome;
import org.nordkassa.app.config.TillSettings;
import org.nordkassa.app.config.TillSettings.Password;

/// Where a till's settings can be edited.
///
/// @param editor asked for when the settings window is first opened, on a thread that may block
/// @param isDemo whether the files are made anew at the next start
public record Setup(Supplier<SettingsEditor> editor, boolean isDemo) {
    /// A shop's own home.
    public static Setup of(TillHome home) {
        return new Setup(() -> new SettingsEditor(home), false);
    }

    /// The demo has no settings file of its own: one is written that says what the demo is set to, stand-ins and all.
    /// Nothing of the demo gets into the person's key store.
    public static Setup demo(TillHome home, TillSettings settings) {
        return new Setup(() -> written(home, settings), true);
    }

    private static SettingsEditor written(TillHome home, TillSettings settings) {
        try {
            Files.deleteIfExists(home.settingsFile());
            Files.deleteIfExists(home.secretsFile());
            NewHome.furnish(home);
            var editor = new SettingsEditor(home, KeyStore.NONE);
            editor.save(changes(settings));
            return editor;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        } catch (SettingsProblem impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Changes changes(TillSettings settings) {
        var texts = new HashMap<String, String>();
        var secrets = new HashMap<String, Optional<String>>();
        shop(settings, texts);
        var systems = settings.systems();
        systems.cardu().ifPresent(set -> {
            texts.putAll(Map.of("cardu.address", set.address(), "cardu.account", set.account(),
                    "cardu.program", set.program(), "cardu.every", set.every().toSeconds() + " s"));
            secrets.put("cardu.password", secret(set.password()));
        });
        systems.custobar().ifPresent(set -> {
            texts.putAll(Map.of("custobar.address", set.address(), "custobar.scheme", set.scheme(),
                    "custobar.shop-id", set.shopId()));
            secrets.put("custobar.token", secret(set.token()));
        });
        systems.rule().ifPresent(set -> {
            texts.put("rule.address", set.address());
            secrets.put("rule.key", secret(set.key()));
        });
        systems.giftCards().ifPresent(set -> {
            texts.putAll(Map.of("gift-cards.address", set.address(), "gift-cards.user", set.user(),
                    "gift-cards.mode", set.mode().name().toLowerCase(Locale.ROOT).replace('_', '-')));
            secrets.put("gift-cards.password", secret(set.password()));
        });
        return new Changes(texts, Map.of("shop.address", List.copyOf(settings.shop().address())), secrets);
    }

    private static void shop(TillSettings settings, Map<String, String> texts) {
        var shop = settings.shop();
        texts.putAll(Map.of("till", settings.till(), "language", settings.language().getLanguage(),
                "theme", settings.theme().name().toLowerCase(Locale.ROOT), "shop.name", shop.name(),
                "shop.country", shop.country().name(), "shop.phone", shop.phone(), "shop.business-id", shop.businessId(),
                "codes.customer-card", settings.codes().customerCard().pattern(), "codes.gift-card", settings.codes().giftCard()));
    }

    private static Optional<String> secret(Password password) {
        return Optional.of(password.text());
    }
}
