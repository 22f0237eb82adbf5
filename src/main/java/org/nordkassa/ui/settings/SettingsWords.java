package org.nordkassa.ui.settings;

import java.util.Locale;
import org.nordkassa.checkout.port.Trial;
import org.nordkassa.ui.settings.SettingsDesk.Device;
import org.nordkassa.ui.settings.SettingsDesk.Keeping;
import org.nordkassa.ui.settings.SettingsDesk.Problem;
import org.nordkassa.ui.text.Texts;

/// Sentences of the settings window.
public final class SettingsWords {
    private SettingsWords() {}

    static String problem(Problem problem, Texts texts) {
        var setting = problem.setting().isEmpty() ? "" : SettingsTable.field(problem.setting())
                .filter(field -> field.key().equals(problem.setting()))
                .map(field -> texts.say(field.labelKey())).orElse(problem.setting());
        return texts.say(switch (problem.reason()) {
            case BROKEN -> "settings.problem.broken";
            case MISSING -> "settings.problem.missing";
            case WRONG -> "settings.problem.wrong";
            case UNKNOWN -> "settings.problem.unknown";
            case UNREADABLE -> "settings.problem.unreadable";
            case NOT_PRIVATE -> "settings.problem.not-private";
            case NOT_WRITABLE -> "settings.problem.not-writable";
            case NOT_EDITABLE -> "settings.problem.not-editable";
            case NO_PHONE_OR_EMAIL -> "settings.problem.no-phone-or-email";
        }, setting, problem.file(), problem.line());
    }

    /// The key of what came of one step of a connection test.
    public static String key(Trial.Finding finding) {
        return "trial." + finding.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// What came of one step of a connection test, without what was asked.
    public static String of(Trial trial, Texts texts) {
        return texts.say(key(trial.finding()), trial.status(), trial.detail());
    }

    static String keeping(Keeping keeping, Texts texts) {
        return texts.say(switch (keeping) {
            case MACOS_KEYCHAIN -> "settings.keeping.keychain";
            case WINDOWS_DATA_PROTECTION -> "settings.keeping.windows";
            case LINUX_SECRET_SERVICE -> "settings.keeping.secret-service";
            case FILE -> "settings.keeping.file";
        });
    }

    public static String name(Device device, Texts texts) {
        return switch (device.way()) {
            case KEYBOARD -> texts.say("settings.device.keyboard");
            case HID -> device.name().isBlank() ? texts.say("settings.device.hid") : device.name();
            case CAMERA -> device.name().isBlank() ? texts.say("settings.device.camera") : device.name();
        };
    }

    public static String state(Device device, Texts texts) {
        return switch (device.state()) {
            case READY -> device.way() == Device.Way.KEYBOARD ? texts.say("settings.state.keyboard")
                    : device.dropped() == 0 ? texts.say("settings.state.ready")
                    : texts.say("settings.state.dropped", device.dropped());
            case NO_PERMISSION -> texts.say("settings.state.no-permission");
            case NOT_OPENED -> texts.say("settings.state.not-opened");
            case OFF -> texts.say("settings.state.off");
            case NONE -> texts.say("settings.state.none");
            case UNUSABLE -> texts.say("settings.state.unusable");
        };
    }
}
