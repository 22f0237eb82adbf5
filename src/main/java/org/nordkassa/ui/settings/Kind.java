package org.nordkassa.ui.settings;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;

/// What a setting's value is: how it is entered, and what is wrong with what was entered. An empty value is always right
/// here: whether the till can do without is for those who read the settings.
public sealed interface Kind {
    /// Why a value cannot be, as a text's key with its values.
    record Fault(String key, List<Object> values) {
        Fault(String key, Object... values) {
            this(key, List.of(values));
        }
    }

    /// Any line of text.
    record Text() implements Kind {}

    /// A text of a certain form.
    ///
    /// @param form a regular expression for the whole of it
    /// @param fault the key of the sentence that says what the form is
    record Formed(String form, String fault) implements Kind {}

    /// A regular expression.
    record Pattern() implements Kind {}

    /// Where a remote system is: encrypted, or on this computer.
    record Address() implements Kind {}

    record Zone() implements Kind {}

    /// One of a few values.
    ///
    /// @param isNeeded whether the till cannot choose by itself
    record Choice(Naming naming, boolean isNeeded, List<String> values) implements Kind {
        Choice(Naming naming, boolean isNeeded, String... values) {
            this(naming, isNeeded, List.of(values));
        }
    }

    /// Where the names of a choice's values come from.
    enum Naming {
        /// Texts of ours: `settings.KEY.VALUE`.
        TEXTS,
        /// Texts of ours that many settings share: `settings.form-rule.VALUE`.
        FORM_RULES,
        /// Each language in its own words.
        LANGUAGES,
        /// Countries in the cashier's language.
        COUNTRIES,
        /// Those of cashiers' roles.
        ROLES,
        /// The value itself, which is a word of the other side's.
        THEMSELVES
    }

    /// Yes or no.
    record Switch() implements Kind {}

    record Number(int least, int most) implements Kind {}

    /// A whole number with its unit: `2500 ms`, `20 s`, `1 min`, `1 h`.
    record Duration() implements Kind {}

    /// Several lines, each a value.
    record Lines() implements Kind {}

    /// A table, each row a line: `name: value, name: value`.
    record Rows(List<Column> columns) implements Kind {
        /// @param form a regular expression for the whole of a value
        record Column(String name, String form, boolean isNeeded) {}

        Rows(Column... columns) {
            this(List.of(columns));
        }
    }

    /// Never shown, only replaced or removed.
    record Secret() implements Kind {}

    default Optional<Fault> check(String value) {
        return value.isBlank() ? Optional.empty() : switch (this) {
            case Text _, Lines _, Secret _, Switch _ -> Optional.empty();
            case Rows(var columns) -> RowCheck.check(value, columns);
            case Formed(var form, var fault) -> unless(value.matches(form), fault);
            case Pattern _ -> unless(isPattern(value), "settings.fault.pattern");
            case Address _ -> unless(value.matches("https://[^/\\s?#@]+(/[^\\s?#]*)?"
                    + "|http://(localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1])(:\\d+)?(/[^\\s?#]*)?"),
                    "settings.fault.address");
            case Zone _ -> unless(isZone(value), "settings.fault.zone");
            case Choice(var _, var _, var values) -> unless(values.contains(value), "settings.fault.choice");
            case Number(int least, int most) -> value.matches("\\d{1,9}") && Integer.parseInt(value) >= least
                    && Integer.parseInt(value) <= most
                    ? Optional.empty() : Optional.of(new Fault("settings.fault.number", least, most));
            case Duration _ -> unless(value.matches("[1-9]\\d{0,5} ?(ms|s|min|h)"), "settings.fault.duration");
        };
    }

    private static Optional<Fault> unless(boolean right, String key) {
        return right ? Optional.empty() : Optional.of(new Fault(key));
    }

    private static boolean isPattern(String value) {
        try {
            java.util.regex.Pattern.compile(value);
            return true;
        } catch (PatternSyntaxException broken) {
            return false;
        }
    }

    private static boolean isZone(String value) {
        try {
            ZoneId.of(value);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }
}
