package org.nordkassa.ui.settings;

/// One setting as the window shows it. Its texts are `settings.KEY` (the label) and, where it `isExplained`,
/// `settings.KEY.help`.
///
/// @param key its path in the settings file, or in that of the secrets
/// @param usual what the till does without it, shown faintly in the empty field; may be empty
public record Field(SettingsPage page, String key, Kind kind, String usual, boolean isExplained) {
    public String id() {
        return "setting-" + key.replace('.', '-');
    }

    public String labelKey() {
        return "settings." + key;
    }

    public String helpKey() {
        return labelKey() + ".help";
    }

    /// The text of one value of a choice.
    public String valueKey(String value) {
        return labelKey() + "." + value;
    }

    /// The text of how a field of the customers' form is treated.
    public static String formRuleKey(String rule) {
        return String.join(".", "settings", "form-rule", rule);
    }

    boolean isSecret() {
        return kind instanceof Kind.Secret;
    }
}
