package org.nordkassa.ui.settings;

import org.nordkassa.scan.ScanTrouble;
import org.nordkassa.ui.settings.SettingsDesk.Problem;

/// What the foot of the window says.
public sealed interface Message {
    record None() implements Message {}

    record Demo() implements Message {}

    record Working() implements Message {}

    record Saved() implements Message {}

    record Failed(Problem problem) implements Message {}

    /// A scan came while another page was shown.
    record ScanRead() implements Message {}

    /// A scanner sent something that is no code.
    record ScanFailed(ScanTrouble trouble) implements Message {}
}
