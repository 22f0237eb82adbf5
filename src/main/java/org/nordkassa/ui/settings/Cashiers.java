package org.nordkassa.ui.settings;

import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.nordkassa.ui.text.Texts;

/// What stands on the page of cashiers above its settings.
public final class Cashiers {
    private Cashiers() {}

    /// Made when the page is first shown.
    public static Map<SettingsPage, Supplier<Node>> page(Texts texts, SettingsDoor door, Executor fx) {
        return Map.of(SettingsPage.CASHIERS, () -> new CashiersView(texts, door, fx).node());
    }
}
