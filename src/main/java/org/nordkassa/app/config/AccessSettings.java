package org.nordkassa.app.config;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Optional;
import org.nordkassa.checkout.access.AccessRules;
import org.nordkassa.checkout.access.Deed;
import org.nordkassa.checkout.access.Role;

/// What the settings say about who may do what. The cashiers themselves are no settings.
record AccessSettings(YamlFile file) {
    private enum OnReceipts { NAME, NUMBER }

    private static final int LONGEST_MINUTES = 240;

    AccessRules rules() throws SettingsProblem {
        var usual = AccessRules.USUAL;
        var roles = new EnumMap<Deed, Role>(Deed.class);
        for (var deed : Deed.values()) {
            if (deed.isMovable()) {
                file.choice(deed.setting(), Role.class).ifPresent(role -> roles.put(deed, role));
            }
        }
        return new AccessRules(roles, file.number("access.largest-discount", 0, 100).orElse(usual.largestDiscount()),
                lockAfter(usual), file.choice("access.on-receipts", OnReceipts.class)
                        .map(choice -> choice == OnReceipts.NAME).orElse(usual.isNameOnReceipts()));
    }

    /// 0 is never.
    private Optional<Duration> lockAfter(AccessRules usual) throws SettingsProblem {
        var minutes = file.number("access.lock-after", 0, LONGEST_MINUTES);
        return minutes.isEmpty() ? usual.lockAfter()
                : Optional.of(Duration.ofMinutes(minutes.get())).filter(Duration::isPositive);
    }
}
