package org.nordkassa.app.config;

import java.nio.file.Path;

/// Why the settings cannot be used. Told to whoever starts the till, with the place to mend.
public final class SettingsProblem extends Exception {
    private static final long serialVersionUID = 1;

    public enum Kind {
        /// The file is not YAML.
        BROKEN,
        /// A setting that is needed is not there.
        MISSING,
        /// A setting has a value that cannot be.
        WRONG,
        /// A setting that the till does not know.
        UNKNOWN,
        /// Customers could be saved by whom nobody could ever find them: neither phone nor e-mail can be entered.
        NO_PHONE_OR_EMAIL,
        /// The file cannot be read.
        UNREADABLE,
        /// The secrets can be read by others.
        NOT_PRIVATE,
        /// The file cannot be written.
        NOT_WRITABLE,
        /// The file is written in a way that only a person can change.
        NOT_EDITABLE
    }

    private final transient Path file;
    private final Kind kind;
    private final String setting;
    private final int line;

    /// @param setting its path in the file, such as `shop.country`; empty when the whole file is meant
    /// @param line from 1; 0 when not known
    public SettingsProblem(Path file, Kind kind, String setting, int line) {
        super(kind + " " + setting + (line > 0 ? " at line " + line : ""));
        this.file = file;
        this.kind = kind;
        this.setting = setting;
        this.line = line;
    }

    public Path file() {
        return file;
    }

    public Kind kind() {
        return kind;
    }

    public String setting() {
        return setting;
    }

    public int line() {
        return line;
    }
}
