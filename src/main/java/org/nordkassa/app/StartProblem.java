package org.nordkassa.app;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.nordkassa.app.config.SettingsProblem;
import org.nordkassa.store.DatabaseUnusable;

/// Why the till cannot open, as one sentence that says what to do.
public final class StartProblem {
    private final ResourceBundle texts;

    /// @param language where the settings cannot be read, the computer's
    public StartProblem(Locale language) {
        texts = ResourceBundle.getBundle("org.nordkassa.app.start", language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String heading() {
        return texts.getString("heading");
    }

    public String sentence(SettingsProblem problem) {
        var key = "settings." + problem.kind() + (problem.kind() == SettingsProblem.Kind.BROKEN && problem.line() == 0
                ? ".somewhere" : "");
        return MessageFormat.format(texts.getString(key), problem.file(), problem.setting(), problem.line());
    }

    public String sentence(DatabaseUnusable problem) {
        return MessageFormat.format(texts.getString("database." + problem.reason()), problem.file());
    }
}
